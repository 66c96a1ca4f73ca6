//! What shells complete while one types: ids, names of sources and fields beside the options.
//!
//! A shell asks by running smugfaq with `COMPLETE` set to its own name.

mod shells;

use std::ffi::OsStr;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::Command;
use clap::error::ErrorKind;
use clap_complete::engine::{ArgValueCandidates, ArgValueCompleter, CompletionCandidate};
use clap_complete::env::{self, CompleteEnv, Shells};

use crate::args::General;
use crate::check::Finding;
use crate::cmd::{Library, Needs, cited, definitions, kind, program};
use crate::embedded;
use crate::knowledge::{Entry, Kind, Knowledge};
use crate::output::printable;
use crate::records::{EntryRecord, PackRecord, ReplyRecord, names};

use shells::{BASH, ZSH};

/// Answers a shell, if it is one that asks: the exit status with which the process ends then.
pub fn answer_a_shell() -> Option<ExitCode> {
    let shells = Shells(&[&BASH, &env::Elvish, &env::Fish, &env::Powershell, &ZSH]);
    let asked = CompleteEnv::with_factory(command).shells(shells);
    let directory = std::env::current_dir().ok();
    match asked.try_complete(std::env::args_os(), directory.as_deref()) {
        Ok(true) => Some(ExitCode::SUCCESS),
        Ok(false) => None,
        Err(error) => Some(failed(&error)),
    }
}

/// Says why there are no completions; a reader that has gone needs none.
fn failed(error: &clap::Error) -> ExitCode {
    let message = error.to_string();
    // clap keeps of a failed write only what it says.
    let reason = message
        .trim_start_matches("error:")
        .split(" (os error")
        .next();
    let reason = printable(reason.unwrap_or_default().trim());
    let _ = match error.kind() {
        ErrorKind::Io if reason.eq_ignore_ascii_case("broken pipe") => return ExitCode::SUCCESS,
        ErrorKind::Io => writeln!(io::stderr(), "smugfaq: cannot write the results: {reason}"),
        _ => writeln!(io::stderr(), "smugfaq: {reason}"),
    };
    ExitCode::from(2)
}

/// The arguments, with what their values may be.
fn command() -> Command {
    let shared = program();
    let fields = shared.get_arguments().find(|arg| arg.get_id() == "fields");
    definitions().mut_subcommands(|command| {
        let name = command.get_name().to_owned();
        let known = fields_of(&name, on_the_line());
        // The option of all commands gives way; where it is not taken, a hidden one is there.
        let is_hidden = command.get_arguments().any(|arg| arg.get_id() == "fields");
        let completer = ArgValueCompleter::new(move |typed: &OsStr| among(typed, &known));
        let fields = fields.filter(|_| !is_hidden);
        let command = command.args(fields.map(|option| option.clone().add(completer)));
        command.mut_args(|arg| match (&*name, arg.get_id().as_str()) {
            ("show" | "cite", "ids") => arg.add(ArgValueCandidates::new(ids)),
            ("cite", "style") => arg.add(ArgValueCandidates::new(styles)),
            ("get", "words") => arg.add(ArgValueCompleter::new(ids_and_fields)),
            ("list", "kind") => arg.add(ArgValueCandidates::new(kinds)),
            ("stats", "source") => arg.add(ArgValueCandidates::new(sources)),
            _ => arg,
        })
    })
}

/// The fields of the records that a command prints: of one kind where it lists that alone.
fn fields_of(command: &str, mut typed: impl Iterator<Item = String>) -> Vec<&'static str> {
    match command {
        "ask" => ReplyRecord::fields(true),
        "check" => Finding::FIELDS.to_vec(),
        "packs" => names(&PackRecord::default()),
        _ => {
            let kind = match command {
                "list" => typed.find_map(|word| kind(&word).ok()),
                name => kind(name).ok(),
            };
            kind.map_or_else(
                || EntryRecord::fields(&Kind::ALL, true),
                |kind| EntryRecord::fields(&[kind], false),
            )
        }
    }
}

/// The words on the line that is completed, as far as they are text.
fn on_the_line() -> impl Iterator<Item = String> {
    std::env::args_os().filter_map(|word| word.into_string().ok())
}

/// The built-in documents and the user's own; where one of those has faults, the former alone.
fn knowledge() -> Knowledge {
    let library = Library::of(&General::default(), Needs::Context);
    library.map_or_else(|_| embedded::knowledge(), |library| library.knowledge)
}

/// An id with what it stands for.
fn candidate(entry: &Entry) -> CompletionCandidate {
    let title = printable(&entry.title);
    CompletionCandidate::new(&*entry.id).help(Some(title.into()))
}

/// Every id, those of the context last.
fn ids() -> Vec<CompletionCandidate> {
    knowledge().entries.iter().map(candidate).collect()
}

/// The sources of statistics: `--source` takes no others.
fn sources() -> Vec<CompletionCandidate> {
    cited(&knowledge()).map(candidate).collect()
}

/// The citation styles that are built in.
fn styles() -> Vec<CompletionCandidate> {
    let names = crate::output::reference::styles();
    names.into_iter().map(CompletionCandidate::new).collect()
}

/// The kinds, each with what it is.
fn kinds() -> Vec<CompletionCandidate> {
    let candidate =
        |kind: Kind| CompletionCandidate::new(kind.name()).help(Some(kind.doc().into()));
    Kind::ALL.into_iter().map(candidate).collect()
}

/// Ids, and after an id the fields that its entry has.
fn ids_and_fields(typed: &OsStr) -> Vec<CompletionCandidate> {
    let knowledge = knowledge();
    let mut candidates: Vec<_> = knowledge.entries.iter().map(candidate).collect();
    let mut words = on_the_line().skip_while(|word| word != "get");
    if let Some(entry) = words.find_map(|word| knowledge.entry(&word)) {
        let fields = EntryRecord::fields(&[entry.kind()], entry.related().is_some());
        candidates.extend(fields.into_iter().map(CompletionCandidate::new));
    }
    let typed = typed.to_string_lossy();
    candidates.retain(|candidate| candidate.get_value().to_string_lossy().starts_with(&*typed));
    candidates
}

/// The fields that go on what was typed: names with commas between them, the last one begun.
fn among(typed: &OsStr, known: &[&str]) -> Vec<CompletionCandidate> {
    let Some(typed) = typed.to_str() else {
        return Vec::new();
    };
    let (before, begun) = match typed.rfind(',') {
        Some(comma) => typed.split_at(comma + 1),
        None => ("", typed),
    };
    let taken: Vec<&str> = before.split(',').collect();
    known
        .iter()
        .filter(|field| field.starts_with(begun) && !taken.contains(field))
        .map(|field| CompletionCandidate::new(format!("{before}{field}")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definitions_hold_together() {
        command().debug_assert();
    }

    #[test]
    fn only_fields_that_are_printed() {
        let known = |command, typed: &str| {
            let fields = fields_of(command, typed.split(' ').map(str::to_owned));
            ["figure", "points"].map(|field| fields.contains(&field))
        };
        assert_eq!(known("questions", ""), [false, true]);
        assert_eq!(known("stats", ""), [true, false]);
        assert_eq!(known("list", "smugfaq list questions"), [false, true]);
        assert_eq!(known("show", ""), [true, true]);
    }

    #[test]
    fn fields_follow_a_comma() {
        let known = ["id", "issued", "value"];
        let values = |typed: &str| -> Vec<String> {
            let candidates = among(OsStr::new(typed), &known);
            let values = candidates.iter().map(CompletionCandidate::get_value);
            values
                .map(|value| value.to_string_lossy().into_owned())
                .collect()
        };
        assert_eq!(values("i"), ["id", "issued"]);
        assert_eq!(values("id,i"), ["id,issued"]);
        assert_eq!(values("x"), [""; 0]);
    }
}
