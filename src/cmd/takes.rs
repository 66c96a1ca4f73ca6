//! Which of the shared options each command takes, and the format that they choose.

use std::path::Path;

use anyhow::{Result, bail};
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, ValueEnum};

use super::command::Command;
use super::failure::shown;
use super::library::Needs;
use crate::args::format::suits;
use crate::args::{CiteFormat, ExportFormat, Format, General, Picture};
use crate::output::printable;

/// What a command prints in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Formats {
    /// Nothing that `--output` could take.
    None,
    /// Text.
    Text,
    /// A format of its own.
    One(&'static str),
    /// Those of records.
    Records,
    /// Those of records, and pictures of a series.
    Series,
    /// Those of references.
    References,
    /// Those of all that is loaded.
    Exports,
}

impl Formats {
    /// Its formats by their names, the usual one first; none where there is nothing to choose.
    fn values(self) -> Vec<PossibleValue> {
        match self {
            Self::None | Self::Text => Vec::new(),
            Self::One(name) => vec![PossibleValue::new(name)],
            Self::Records => values::<Format>(),
            Self::Series => [values::<Format>(), values::<Picture>()].concat(),
            Self::References => values::<CiteFormat>(),
            Self::Exports => values::<ExportFormat>(),
        }
    }
}

fn values<F: ValueEnum>() -> Vec<PossibleValue> {
    let variants = F::value_variants().iter();
    variants.filter_map(F::to_possible_value).collect()
}

impl Command {
    /// Whether the shared option of this name is among those that it takes.
    fn takes(&self, option: &str) -> bool {
        let values = || self.formats.values();
        let has = |name| values().iter().any(|value| value.matches(name, false));
        match option {
            "format" => values().len() > 1,
            "json" | "csv" => self.takes("format") && has(option),
            "fields" | "width" => matches!(self.formats, Formats::Records | Formats::Series),
            "output" | "force" => self.formats != Formats::None,
            "data" | "with" | "no_context" | "no_packs" => self.needs > Needs::Nothing,
            _ => true,
        }
    }

    /// Its definition, with the shared options that it does not take hidden, and only its formats
    /// offered.
    pub fn defined(&self) -> clap::Command {
        let shared = General::augment_args(clap::Command::new("shared"));
        let mut defined = (self.define)(self, clap::Command::new(self.name));
        for option in shared.get_arguments() {
            let id = option.get_id().as_str();
            if defined.get_arguments().any(|own| own.get_id() == id) {
                continue;
            }
            if !self.takes(id) {
                defined = defined.arg(option.clone().hide(true));
            } else if id == "format" {
                let values = PossibleValuesParser::new(self.formats.values());
                let option = option.clone().help("How to print the results");
                defined = defined.arg(option.value_parser(values));
            }
        }
        defined
    }

    /// The name of the format to print in: the one that was typed, else the one that the ending of
    /// the file chooses, else the usual one.
    ///
    /// # Errors
    ///
    /// An option that was typed is not taken, or the command has no such format, or the ending of
    /// the file is that of another one.
    pub fn format(&self, general: &General) -> Result<String> {
        let name = self.name;
        let typed = [
            ("format", general.format.is_some()),
            ("json", general.json),
            ("csv", general.csv),
            ("fields", general.fields.is_some()),
            ("output", general.output.is_some()),
        ];
        for (option, is_typed) in typed {
            if is_typed && !self.takes(option) {
                bail!(
                    "`{name}` does not take --{option}\n`smugfaq help {name}` shows what it takes"
                );
            }
        }
        let chosen = [general.format.is_some(), general.json, general.csv];
        if chosen.into_iter().filter(|is_typed| *is_typed).count() > 1 {
            bail!("give one format: `--format`, `--json` or `--csv`");
        }
        // `new` has an option of its own with this name.
        if general.force && general.output.is_none() && name != "new" {
            bail!("`--force` replaces the file that `--output` names: give that too");
        }
        let values = self.formats.values();
        if values.is_empty() {
            return Ok("table".to_owned());
        }
        let mut formats: Vec<&str> = values.iter().map(PossibleValue::get_name).collect();
        if let Some(typed) = general.typed_format() {
            if !values.iter().any(|value| value.matches(typed, false)) {
                let formats = formats.join(", ");
                bail!("`--format {typed}` is not available for `{name}`\nuse one of: {formats}");
            }
            formats = vec![typed];
        }
        let file = general.output.as_deref().unwrap_or(Path::new(""));
        let ending = file
            .extension()
            .map(|ending| ending.to_string_lossy().to_lowercase());
        let is_meant = |format: &&str| ending.as_deref().is_none_or(|ending| suits(format, ending));
        match (
            formats.iter().copied().find(is_meant),
            general.typed_format(),
        ) {
            (Some(format), _) => Ok(format.to_owned()),
            (None, Some(typed)) => bail!("`--format {typed}` does not suit {}", shown(file)),
            (None, None) => bail!(
                "no format here writes .{} files\nuse one of {}",
                printable(&ending.unwrap_or_default()),
                formats.join(", ")
            ),
        }
    }
}
