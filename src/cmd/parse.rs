//! Reading what was typed, and saying what is wrong with it.

use std::ffi::OsString;
use std::io;
use std::mem::ManuallyDrop;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue};
use clap::{ArgMatches, Args, FromArgMatches};

use super::ask::Ask;
use super::browse;
use super::command::{COMMANDS, Command, named};
use super::failure::{self, WriteFailed};
use super::run::Run;
use crate::args::General;
use crate::output::pager;

/// What was typed.
pub struct Typed {
    /// The options that commands share.
    pub general: General,
    /// The command.
    pub command: &'static Command,
    /// The command with its arguments.
    pub run: Box<dyn Run>,
}

/// What was typed for this process.
///
/// # Errors
///
/// The exit status, after the help or what is wrong has been printed.
pub fn parse() -> Result<Typed, ExitCode> {
    let typed: Vec<OsString> = std::env::args_os().map(quoted).collect();
    let typed = asked(typed);
    let has_options = typed.len() > 1;
    // The process ends soon after: taking the definitions apart would only keep it from that.
    let mut program = ManuallyDrop::new(definitions_after(typed.get(1)));
    let parsed = program.try_get_matches_from_mut(typed);
    let parsed =
        parsed.and_then(|matches| read(matches).map_err(|error| error.format(&mut program)));
    let shown = match parsed {
        Ok(Some(typed)) => return Ok(typed),
        Ok(None) if has_options => {
            failure::say(&format!("options need a command\n{WITHOUT_COMMAND}"));
            return Err(ExitCode::from(2));
        }
        Ok(None) => show(&program.render_help().to_string()),
        Err(error) if error.use_stderr() => {
            failure::tell(&in_two_lines(&error));
            return Err(ExitCode::from(2));
        }
        Err(error) => show(&error.render().to_string()),
    };
    Err(match shown {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => failure::report(&WriteFailed(fault).into()),
    })
}

/// What the matches say; none where no command was typed.
fn read(mut matches: ArgMatches) -> Result<Option<Typed>, clap::Error> {
    let general = General::from_arg_matches_mut(&mut matches)?;
    let subcommand = matches.remove_subcommand();
    let command = subcommand.and_then(|(name, own)| Some((named(&name)?, own)));
    let Some((command, mut own)) = command else {
        return Ok(None);
    };
    Ok(Some(Typed {
        general,
        command,
        run: (command.read)(command, &mut own)?,
    }))
}

/// The program without its commands: the options that they share, and the help.
pub fn program() -> clap::Command {
    General::augment_args(clap::Command::new("smugfaq"))
        .about("Answers questions about people smuggling from one INTERPOL fact sheet, with the sources")
        .version(env!("CARGO_PKG_VERSION"))
        .long_version(concat!(env!("CARGO_PKG_VERSION"), "\n", env!("SMUGFAQ_DOCUMENT")))
        .before_long_help(EXAMPLES)
        .after_help("`smugfaq help COMMAND` has examples of each command.")
        .after_long_help(STATUS)
}

const EXAMPLES: &str = "\
Examples:
  smugfaq how many migrants died         the answer and who says so
  smugfaq ask --full trafficking         the whole section
  smugfaq stats --source frontex         figures by who counted them
  smugfaq show 2                         a section in full
  smugfaq partners --format json         for programs";

const STATUS: &str = "\
Exit status:
  0  found
  1  nothing found, or not answered
  2  wrong usage, or a fault in a pack";

/// What to type where there is no command.
const WITHOUT_COMMAND: &str =
    "to ask something: `smugfaq ask WORDS`; `smugfaq --help` lists the commands";

/// Everything that can be typed, each command with the shared options that it takes.
pub fn definitions() -> clap::Command {
    program().subcommands(COMMANDS.iter().map(Command::defined))
}

/// What can be typed after this word. Where it is a command, that one is defined alone: clap gives
/// the options of all commands to each, which takes longer than all the rest of reading them.
fn definitions_after(first: Option<&OsString>) -> clap::Command {
    match first.and_then(|word| named(word.to_str()?)) {
        Some(command) => program().subcommand(command.defined()),
        None => definitions(),
    }
}

/// What was typed, with the command that was meant before it: `ask` before a question that stands
/// there alone (two words or more that begin with no command, or one that is not close to a command),
/// or that reads on after a command which takes no words, and `browse` before nothing, where there is
/// a terminal.
fn asked(mut typed: Vec<OsString>) -> Vec<OsString> {
    let is_command = |word: &str| word == "help" || named(word).is_some();
    let first = typed.get(1).and_then(|first| first.to_str());
    if let Some(first) = first.filter(|first| is_command(first)) {
        if reads_on(first, &typed[2..]) {
            typed.insert(1, "ask".into());
        }
        return typed;
    }
    let ask = Ask::augment_args(clap::Command::new("ask"));
    let options = ask.get_arguments().filter(|arg| !arg.is_positional());
    let program = program().args(options).disable_help_subcommand(true);
    let program = program.allow_external_subcommands(true);
    let Ok(matches) = program.try_get_matches_from(&typed) else {
        return typed;
    };
    if let Some((first, rest)) = matches.subcommand() {
        let more = rest.get_many::<OsString>("").unwrap_or_default();
        let more: Vec<OsString> = more.cloned().collect();
        // What follows an option may be its value.
        let is_word = |word: &OsString| !word.as_encoded_bytes().starts_with(b"-");
        let several =
            first.trim().contains(char::is_whitespace) || more.first().is_some_and(is_word);
        let is_question = if is_command(first) {
            reads_on(first, &more)
        } else {
            several || meant(first).is_none()
        };
        if is_question && !first.trim().is_empty() {
            typed.insert(1, "ask".into());
        }
    } else if browse::is_possible() {
        typed.insert(1, "browse".into());
    }
    typed
}

/// Whether what follows a command makes it the first word of a question: `show me the routes`.
fn reads_on(command: &str, more: &[OsString]) -> bool {
    let takes_words = named(command).is_some_and(Command::takes_words);
    let follows = |word: &OsString| {
        FOLLOWING
            .iter()
            .any(|known| word.eq_ignore_ascii_case(known))
    };
    !takes_words && more.len() > 1 && follows(&more[0])
}

/// Words that follow a verb in a question, and name no entry and no file.
const FOLLOWING: [&str; 12] = [
    "a", "about", "all", "an", "every", "how", "me", "of", "the", "this", "what", "which",
];

/// Prints help or the version; help that is longer than the screen is paged like all else.
fn show(text: &str) -> io::Result<()> {
    let may_page = !std::env::args_os().any(|typed| typed == "--no-pager");
    pager::print(text.as_bytes(), may_page)
}

/// A quoted question that begins with a dash, kept from being read as an option: no option has a
/// blank in its name.
fn quoted(argument: OsString) -> OsString {
    let name = argument.to_str().and_then(|text| text.split('=').next());
    let has_blank = name.is_some_and(|name| name.contains(char::is_whitespace));
    match argument.to_str() {
        Some(question) if has_blank && question.starts_with('-') => format!(" {question}").into(),
        _ => argument,
    }
}

/// What is wrong, and what was probably meant or where to read on.
fn in_two_lines(error: &clap::Error) -> String {
    let rendered = error.render().to_string();
    let first: Vec<&str> = rendered
        .lines()
        .take_while(|line| !line.trim().is_empty())
        .map(str::trim)
        .collect();
    let first = first.join(" ").replacen("error: ", "smugfaq: ", 1);
    let meant = suggested(error).map(|meant| format!("did you mean `{meant}`? "));
    let meant = meant.unwrap_or_default();
    let command = std::env::args_os().find_map(|word| named(word.to_str()?));
    let hint = match command {
        Some(Command { name, .. }) => format!("`smugfaq help {name}` shows what can be typed"),
        None => WITHOUT_COMMAND.to_owned(),
    };
    format!("{}\n{meant}{hint}", crate::output::printable(&first))
}

/// The command, option or value that was probably meant, of those that clap takes for similar.
fn suggested(error: &clap::Error) -> Option<String> {
    let text = |kind| match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => texts.last().cloned(),
        _ => None,
    };
    if let Some(typed) = text(ContextKind::InvalidSubcommand) {
        return meant(&typed).map(str::to_owned);
    }
    [
        (ContextKind::InvalidArg, ContextKind::SuggestedArg),
        (ContextKind::InvalidValue, ContextKind::SuggestedValue),
    ]
    .into_iter()
    .find_map(|(typed, meant)| {
        let (typed, meant) = (text(typed)?, text(meant)?);
        is_near(&meant, &typed).then_some(meant)
    })
}

/// The command that was probably meant: the only one that begins so, else the nearest one.
fn meant(typed: &str) -> Option<&'static str> {
    let names = COMMANDS.iter().map(|command| command.name);
    let beginning: Vec<&str> = names
        .clone()
        .filter(|name| name.starts_with(typed))
        .collect();
    if let [only] = beginning[..] {
        return Some(only);
    }
    names
        .filter(|name| is_near(name, typed))
        .min_by_key(|name| strsim::osa_distance(name, typed))
}

/// Whether a name may have been meant: by a typing error in every four characters.
fn is_near(name: &str, typed: &str) -> bool {
    let letters = typed.trim_start_matches('-').chars().count();
    strsim::osa_distance(name, typed) <= (letters / 4).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_that_were_meant() {
        for (typed, name) in [
            ("aks", Some("ask")),
            ("sh", Some("show")),
            ("stat", Some("stats")),
            ("question", Some("questions")),
            ("patners", Some("partners")),
            ("frontex", None),
            ("", None),
            ("x", None),
        ] {
            assert_eq!(meant(typed), name, "{typed}");
        }
    }

    #[test]
    fn words_that_are_no_command_are_a_question() {
        for (typed, read) in [
            ("how many died", "ask how many died"),
            ("--width 40 how many died", "ask --width 40 how many died"),
            ("frontex", "ask frontex"),
            ("--limit 1 how many died", "ask --limit 1 how many died"),
            ("shwo", "shwo"),
            ("show 5", "show 5"),
            ("help ask", "help ask"),
            ("statz --format json", "statz --format json"),
            ("statz -o a.csv", "statz -o a.csv"),
            ("list of partners", "ask list of partners"),
            ("--json show me the deaths", "ask --json show me the deaths"),
            (
                "check the number of deaths",
                "ask check the number of deaths",
            ),
            ("cite this fact sheet", "ask cite this fact sheet"),
            ("export of people", "ask export of people"),
            ("list all", "list all"),
            ("list measures", "list measures"),
            ("stats of frontex", "stats of frontex"),
            ("routes of smugglers", "routes of smugglers"),
            ("--help", "--help"),
            ("", ""),
        ] {
            let words = |text: &str| -> Vec<OsString> {
                ["smugfaq"]
                    .into_iter()
                    .chain(text.split_whitespace())
                    .map(Into::into)
                    .collect()
            };
            assert_eq!(asked(words(typed)), words(read));
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_typed_for_a_command_has_an_answer(typed in ".*") {
            let _ = meant(&typed);
        }
    }
}
