//! Which of the shared options each command takes.

use anyhow::{Result, bail};
use clap::builder::PossibleValuesParser;
use clap::{Args, Command};

use crate::args::General;

/// What a command takes of the shared options.
#[derive(Clone, Copy, Debug)]
pub(super) struct Takes {
    /// The options that choose the documents.
    pub documents: bool,
    /// The names of its formats, the usual one first; none where it has only one of its own.
    pub formats: &'static [&'static str],
    /// `--fields`, `--width` and what else shapes records.
    pub records: bool,
    /// `--output` and `--force`.
    pub output: bool,
}

/// The formats of records.
const RECORDS: &[&str] = &["table", "json", "jsonl", "plain", "csv", "tsv", "markdown"];

/// The formats of statistics: those of records, and of the picture of a series.
const STATISTICS: &[&str] = &[
    "table", "json", "jsonl", "plain", "csv", "tsv", "markdown", "svg", "html",
];

/// The formats of references.
const REFERENCES: &[&str] = &[
    "text",
    "markdown",
    "html",
    "bibtex",
    "biblatex",
    "ris",
    "csl-json",
    "json",
    "hayagriva",
];

/// The formats of all that is loaded.
const EXPORTS: &[&str] = &["json", "jsonl", "csv", "markdown", "html"];

impl Takes {
    /// What the command of this name takes.
    pub fn of(command: Option<&str>) -> Self {
        let records = |formats| Self {
            documents: true,
            formats,
            records: true,
            output: true,
        };
        let bare = |documents, formats, output| Self {
            documents,
            formats,
            records: false,
            output,
        };
        match command {
            None | Some("browse") => bare(true, &[], false),
            Some("stats") => records(STATISTICS),
            Some("get") => bare(true, &[], true),
            Some("cite") => bare(true, REFERENCES, true),
            Some("export") => bare(true, EXPORTS, true),
            Some("import") => bare(false, &["toml"], true),
            Some("schema") => bare(false, &["json"], true),
            Some("completions") => bare(false, &[], true),
            Some("new" | "man") => bare(false, &[], false),
            Some(_) => records(RECORDS),
        }
    }

    /// Whether the option of this name is among them.
    fn takes(self, option: &str) -> bool {
        match option {
            "format" => self.formats.len() > 1,
            "json" | "csv" => self.formats.len() > 1 && self.formats.contains(&option),
            "fields" | "width" => self.records,
            "output" | "force" => self.output,
            "data" | "with" | "no_context" | "no_packs" => self.documents,
            _ => true,
        }
    }

    /// The definition of a command with the shared options that it does not take hidden, and only
    /// its formats offered.
    pub fn define(self, command: Command) -> Command {
        let shared = General::augment_args(Command::new("shared"));
        let mut defined = command;
        for option in shared.get_arguments() {
            let id = option.get_id().as_str();
            if defined.get_arguments().any(|own| own.get_id() == id) {
                continue;
            }
            if !self.takes(id) {
                defined = defined.arg(option.clone().hide(true));
            } else if id == "format" {
                let names = PossibleValuesParser::new(self.formats);
                defined = defined.arg(option.clone().value_parser(names));
            }
        }
        defined
    }

    /// Refuses an option that was typed and is not taken.
    pub fn check(self, general: &General, command: &str) -> Result<()> {
        let typed = [
            ("format", general.format.is_some()),
            ("json", general.json),
            ("csv", general.csv),
            ("fields", general.fields.is_some()),
            ("output", general.output.is_some()),
        ];
        for (option, _) in typed.into_iter().filter(|(_, typed)| *typed) {
            if !self.takes(option) {
                bail!(
                    "`{command}` does not take --{option}\n`smugfaq help {command}` shows what it takes"
                );
            }
        }
        if self.output && general.force && general.output.is_none() {
            bail!("`--force` replaces the file that `--output` names: give both");
        }
        match general.format.as_deref() {
            Some(format) if !self.formats.contains(&format) => bail!(
                "`--format {format}` is not available for `{command}`\nuse one of: {}",
                self.formats.join(", ")
            ),
            _ => Ok(()),
        }
    }
}
