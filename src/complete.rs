//! What shells complete while one types: ids, names of sources and fields beside the options.
//!
//! A shell asks by running smugfaq with `COMPLETE` set to its own name.

use std::ffi::OsStr;

use clap::{Command, CommandFactory};
use clap_complete::engine::{ArgValueCandidates, ArgValueCompleter, CompletionCandidate};
use clap_complete::env::CompleteEnv;

use crate::args::Arguments;
use crate::embedded;
use crate::knowledge::Kind;
use crate::records::{EntryRecord, ReplyRecord};

/// Answers a shell, if it is one that asks; then the process ends.
pub fn answer_a_shell() {
    CompleteEnv::with_factory(command).complete();
}

/// The arguments, with what their values may be.
fn command() -> Command {
    let mut command = Arguments::command();
    let kinds = [
        ("questions", Kind::Question),
        ("stats", Kind::Statistic),
        ("partners", Kind::Partner),
        ("routes", Kind::Route),
        ("terms", Kind::Term),
        ("events", Kind::Event),
        ("sources", Kind::Source),
    ];
    let listed = |kind: Kind| move |typed: &OsStr| among(typed, &EntryRecord::fields_of(&[kind]));
    for (name, kind) in kinds {
        let fields = ArgValueCompleter::new(listed(kind));
        command = command.mut_subcommand(name, |list| add_fields(list, fields));
    }
    let any = |typed: &OsStr| among(typed, &EntryRecord::fields_with_beside(&Kind::ALL));
    let of_reply = |typed: &OsStr| among(typed, &ReplyRecord::fields(true));
    command
        .mut_subcommand("ask", |ask| {
            add_fields(ask, ArgValueCompleter::new(of_reply))
        })
        .mut_subcommand("show", |show| {
            let show = show.mut_arg("ids", |arg| arg.add(ArgValueCandidates::new(ids)));
            add_fields(show, ArgValueCompleter::new(any))
        })
        .mut_subcommand("get", |get| {
            get.mut_arg("id", |arg| arg.add(ArgValueCandidates::new(ids)))
                .mut_arg("field", |arg| arg.add(ArgValueCandidates::new(fields)))
        })
        .mut_subcommand("stats", |stats| {
            stats.mut_arg("source", |arg| arg.add(ArgValueCandidates::new(sources)))
        })
}

/// A command whose `--fields` completes; the option of all commands gives way to its own.
fn add_fields(command: Command, fields: ArgValueCompleter) -> Command {
    let all = Arguments::command();
    let Some(option) = all.get_arguments().find(|arg| arg.get_id() == "fields") else {
        return command;
    };
    command.arg(option.clone().add(fields))
}

/// Every id, with what it stands for.
fn ids() -> Vec<CompletionCandidate> {
    let entries = [embedded::knowledge(), embedded::context()];
    let candidate = |entry: crate::knowledge::Entry| {
        CompletionCandidate::new(entry.id).help(Some(entry.title.into()))
    };
    let entries = entries.into_iter().flat_map(|of| of.entries);
    entries.map(candidate).collect()
}

/// The sources, by the shortest name of each.
fn sources() -> Vec<CompletionCandidate> {
    let entries = embedded::knowledge().entries.into_iter();
    let sources = entries.filter(|entry| entry.kind() == Kind::Source);
    sources
        .map(|source| CompletionCandidate::new(source.id).help(Some(source.title.into())))
        .collect()
}

/// Every field of entries.
fn fields() -> Vec<CompletionCandidate> {
    let fields = EntryRecord::fields_with_beside(&Kind::ALL);
    fields.into_iter().map(CompletionCandidate::new).collect()
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
