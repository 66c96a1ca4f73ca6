//! Reading what was typed, and saying what is wrong with it.

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use clap::Parser;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::Arguments;

/// The arguments of this process.
///
/// # Errors
///
/// The exit status, after the help or what is wrong has been printed.
pub fn parse() -> Result<Arguments, ExitCode> {
    let typed = std::env::args_os().map(quoted);
    Arguments::try_parse_from(typed).map_err(|error| {
        let status = match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
                return match error.print() {
                    Ok(()) => ExitCode::SUCCESS,
                    Err(fault) => crate::cmd::write_failed(&fault),
                };
            }
            _ => ExitCode::from(2),
        };
        // Nothing is left to be done where standard error is closed.
        let _ = writeln!(std::io::stderr(), "{}", in_two_lines(&error));
        status
    })
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
    let suggested = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .find_map(|kind| match error.get(kind) {
        Some(ContextValue::String(one)) => Some(one.clone()),
        Some(ContextValue::Strings(all)) => all.last().cloned(),
        _ => None,
    });
    let hint = match suggested {
        None if error.kind() == ErrorKind::InvalidSubcommand => {
            "to ask something: `smugfaq ask WORDS`; `smugfaq --help` lists the commands".to_owned()
        }
        Some(meant) => format!("did you mean `{meant}`? `smugfaq --help` has the rest"),
        None => "`smugfaq --help` shows what can be typed".to_owned(),
    };
    format!("{}\n{hint}", crate::output::printable(&first))
}
