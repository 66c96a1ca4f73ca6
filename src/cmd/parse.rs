//! Reading what was typed, and saying what is wrong with it.

use std::ffi::OsString;
use std::io::{self, Write};
use std::mem::ManuallyDrop;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Args, Command, CommandFactory, FromArgMatches};

use super::arguments::Arguments;
use super::command;
use super::failure::{self, WriteFailed};
use super::takes::Takes;
use crate::args::General;
use crate::output::pager;

/// The arguments of this process.
///
/// # Errors
///
/// The exit status, after the help or what is wrong has been printed.
pub fn parse() -> Result<Arguments, ExitCode> {
    let typed: Vec<OsString> = std::env::args_os().map(quoted).collect();
    let typed = asked(typed);
    // The process ends soon after: taking the definitions apart would only keep it from that.
    let mut command = ManuallyDrop::new(definitions_after(typed.get(1)));
    let parsed = command.try_get_matches_from_mut(typed);
    let parsed = parsed.and_then(|mut matches| {
        let name = matches.subcommand_name().map(str::to_owned);
        let arguments = Arguments::from_arg_matches_mut(&mut matches);
        let arguments = arguments.map_err(|error| error.format(&mut command))?;
        Ok(Arguments { name, ..arguments })
    });
    parsed.map_err(|error| {
        if error.use_stderr() {
            failure::tell(&in_two_lines(&error));
            return ExitCode::from(2);
        }
        match show(&error) {
            Ok(()) => ExitCode::SUCCESS,
            Err(fault) => failure::report(&WriteFailed(fault).into()),
        }
    })
}

/// Everything that can be typed, each command with the shared options that it takes.
pub fn definitions() -> Command {
    let define = |command: Command| {
        let name = command.get_name().to_owned();
        Takes::of(Some(&name)).define(command)
    };
    Arguments::command().mut_subcommands(define)
}

/// What can be typed after this word. Where it is a command, that one is defined alone: clap gives
/// the options of all commands to each, which takes longer than all the rest of reading them.
fn definitions_after(first: Option<&OsString>) -> Command {
    let typed = first.and_then(|word| {
        let name = word.to_str()?;
        let group = command::Command::group_of(name)?;
        let mut group = ManuallyDrop::new(group);
        let mut commands = group.get_subcommands_mut();
        let typed = commands.find(|command| command.get_name() == name);
        typed.map(|command| Takes::of(Some(name)).define(std::mem::take(command)))
    });
    match typed {
        Some(typed) => General::augment_args(Command::new("smugfaq")).subcommand(typed),
        None => definitions(),
    }
}

/// What was typed, with `ask` before a question that stands there alone: two words or more that
/// begin with no command, or one that is not close to a command.
fn asked(mut typed: Vec<OsString>) -> Vec<OsString> {
    let shared = General::augment_args(Command::new("smugfaq"));
    let takes_value = |typed: &str| {
        let is_typed = |arg: &&clap::Arg| {
            let long = arg.get_long().map(|long| format!("--{long}"));
            let short = arg.get_short().map(|short| format!("-{short}"));
            [long, short]
                .into_iter()
                .flatten()
                .any(|name| name == typed)
        };
        let option = shared.get_arguments().find(is_typed);
        option.is_some_and(|option| option.get_action().takes_values())
    };
    let mut words = Vec::new();
    let mut is_value = false;
    for (position, argument) in typed.iter().enumerate().skip(1) {
        let text = argument.to_string_lossy();
        if is_value {
            is_value = false;
        } else if text == "--" {
            break;
        } else if text.len() > 1 && text.starts_with('-') {
            is_value = takes_value(&text);
        } else {
            words.push((position, text.into_owned()));
        }
    }
    let Some((position, first)) = words.first() else {
        return typed;
    };
    let is_command = first == "help" || command::Command::group_of(first).is_some();
    let several = words.len() > 1 || first.trim().contains(char::is_whitespace);
    if !is_command && !first.trim().is_empty() && (several || meant(first).is_none()) {
        typed.insert(*position, "ask".into());
        // The command stands first where that costs nothing: it is then the only one defined.
        typed[1..=*position].rotate_right(1);
    }
    typed
}

/// Prints help or the version; help that is longer than the screen is paged like all else.
fn show(asked_for: &clap::Error) -> io::Result<()> {
    let text = asked_for.render().to_string();
    if pager::wanted() && !std::env::args_os().any(|typed| typed == "--no-pager") {
        return pager::print(text.as_bytes());
    }
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// A quoted question that begins with a dash, kept from being read as an option: no option has a
/// blank in its name.
fn quoted(argument: OsString) -> OsString {
    let is_question = argument.to_str().is_some_and(|text| {
        let name = text.split('=').next().unwrap_or_default();
        text.starts_with('-') && name.contains(char::is_whitespace)
    });
    if is_question {
        let mut question = OsString::from(" ");
        question.push(argument);
        question
    } else {
        argument
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
    let hint = if error.kind() == ErrorKind::InvalidSubcommand {
        let meant = match error.get(ContextKind::InvalidSubcommand) {
            Some(ContextValue::String(typed)) => meant(typed),
            _ => None,
        };
        let meant = meant.map(|name| format!("did you mean `{name}`? "));
        let meant = meant.unwrap_or_default();
        format!("{meant}to ask something: `smugfaq ask WORDS`; `smugfaq --help` lists the commands")
    } else {
        let help = help_of(std::env::args_os());
        match suggested(error) {
            Some(meant) => format!("did you mean `{meant}`? `{help}` has the rest"),
            None => format!("`{help}` shows what can be typed"),
        }
    };
    format!("{}\n{hint}", crate::output::printable(&first))
}

/// The option or value that clap takes for the one that was meant.
fn suggested(error: &clap::Error) -> Option<String> {
    let kinds = [ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    kinds.into_iter().find_map(|kind| match error.get(kind) {
        Some(ContextValue::String(one)) => Some(one.clone()),
        Some(ContextValue::Strings(all)) => all.last().cloned(),
        _ => None,
    })
}

/// The command that was probably meant: the only one that begins so, else the nearest by a typing
/// error in every four letters.
fn meant(typed: &str) -> Option<String> {
    let command = Arguments::command();
    let names: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
    let beginning: Vec<&str> = names
        .iter()
        .copied()
        .filter(|name| name.starts_with(typed))
        .collect();
    if let [only] = beginning[..] {
        return Some(only.to_owned());
    }
    let far = typed.chars().count().div_ceil(4);
    names
        .into_iter()
        .map(|name| (strsim::osa_distance(name, typed), name))
        .filter(|(distance, _)| *distance <= far)
        .min()
        .map(|(_, name)| name.to_owned())
}

/// What prints the help of the command that was typed.
fn help_of(typed: impl Iterator<Item = OsString>) -> String {
    let command = Arguments::command();
    let is_command = |word: &OsString| command.find_subcommand(word).is_some();
    match typed.skip(1).find(is_command) {
        Some(name) => format!("smugfaq help {}", name.display()),
        None => "smugfaq --help".to_owned(),
    }
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
            assert_eq!(meant(typed).as_deref(), name, "{typed}");
        }
    }

    #[test]
    fn words_that_are_no_command_are_a_question() {
        for (typed, read) in [
            ("how many died", "ask how many died"),
            ("--width 40 how many died", "ask --width 40 how many died"),
            ("frontex", "ask frontex"),
            ("shwo", "shwo"),
            ("show 5", "show 5"),
            ("help ask", "help ask"),
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
