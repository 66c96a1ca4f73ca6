//! `smugfaq man`: the manual pages, made from the definitions of the arguments.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::{Result, anyhow};
use clap::{Args, Command};
use clap_mangen::roff::{Roff, roman};

use super::failure::shown;
use super::pack_file::reason;
use super::{Context, Found, Needs, Run};
use crate::cmd::definitions;
use crate::output::file::write_directory;

/// `smugfaq man`
#[derive(Args, Debug)]
pub struct Man {
    /// Where to write them; made where it does not exist.
    #[arg(value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    pub directory: PathBuf,
}

impl Run for Man {
    fn needs(&self) -> Needs {
        Needs::Nothing
    }

    fn run(&self, _: &Context, out: &mut dyn Write) -> Result<Found> {
        let directory = &self.directory;
        let cannot = |fault: io::Error| {
            let (directory, why) = (shown(directory), reason(&fault));
            anyhow!("cannot write to {directory}: {why}\nname a directory that can be written")
        };
        let mut whole = definitions().disable_help_subcommand(true);
        whole.build();
        let mut commands = vec![(whole.clone(), "smugfaq".to_owned())];
        for command in whole.get_subcommands() {
            let name = format!("smugfaq-{}", command.get_name());
            commands.push((command.clone(), name));
        }
        let mut pages = Vec::with_capacity(commands.len());
        for (command, name) in commands {
            pages.push((format!("{name}.1"), page(command, &name)?));
        }
        if let Some(parent) = directory.parent() {
            fs::create_dir_all(parent).map_err(cannot)?;
        }
        write_directory(directory, &pages, true).map_err(cannot)?;
        for (name, _) in &pages {
            writeln!(out, "{}", shown(&directory.join(name)))?;
        }
        Ok(Found::Something)
    }
}

/// One page. `clap_mangen` knows the name and the options; the rest is said here.
fn page(mut command: Command, name: &str) -> Result<Vec<u8>> {
    let examples = command.get_before_long_help().map(ToString::to_string);
    let usage = command.render_usage().to_string();
    let commands: Vec<String> = command
        .get_subcommands()
        .map(|command| format!("smugfaq-{}(1)", command.get_name()))
        .collect();
    let man = clap_mangen::Man::new(command.display_name(name.to_owned()))
        .title(name.to_uppercase())
        .date(RELEASED)
        .source(concat!("smugfaq ", env!("CARGO_PKG_VERSION")))
        .manual("smugfaq manual");
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    let mut synopsis = Roff::new();
    synopsis.control("SH", ["SYNOPSIS"]);
    synopsis.text([roman(usage.trim_start_matches("Usage:").trim())]);
    synopsis.to_writer(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    if !commands.is_empty() {
        man.render_subcommands_section(&mut page)?;
    }
    let mut roff = Roff::new();
    for (heading, items) in ALWAYS {
        section(&mut roff, heading, items);
    }
    if let Some(examples) = examples {
        roff.control("SH", ["EXAMPLES"]).control("nf", []);
        let lines = examples.lines().map(|line| {
            let line = line.trim_start_matches("Examples:");
            line.trim_start_matches("Example:").trim()
        });
        for line in lines.filter(|line| !line.is_empty()) {
            roff.text([roman(line)]);
        }
        roff.control("fi", []);
    }
    let also = if commands.is_empty() {
        "smugfaq(1)".to_owned()
    } else {
        commands.join(", ")
    };
    roff.control("SH", ["SEE ALSO"]).text([roman(also)]);
    roff.to_writer(&mut page)?;
    Ok(without_idle_breaks(&page))
}

/// The page with a single space where `clap_mangen` puts a blank line between two line breaks,
/// which formatters warn about.
fn without_idle_breaks(page: &[u8]) -> Vec<u8> {
    let page = String::from_utf8_lossy(page);
    page.replace("\n.br\n\n.br\n", "\n.sp\n").into_bytes()
}

/// A section of terms, each with what it means.
fn section(roff: &mut Roff, heading: &str, items: &[(&str, &str)]) {
    roff.control("SH", [heading]);
    for (term, meaning) in items {
        roff.control("TP", [])
            .text([clap_mangen::roff::bold(*term)])
            .text([roman(*meaning)]);
    }
}

/// The day of this version, as the changelog has it.
const RELEASED: &str = "2026-11-28";

/// What every page says.
const ALWAYS: [(&str, &[(&str, &str)]); 3] = [
    (
        "EXIT STATUS",
        &[
            ("0", "Found."),
            ("1", "Nothing found, or not answered by the documents."),
            (
                "2",
                "Wrong usage, a fault in a pack, or results that could not be written.",
            ),
        ],
    ),
    (
        "ENVIRONMENT",
        &[
            (
                "COLUMNS",
                "The width of tables, instead of that of the terminal.",
            ),
            ("NO_COLOR", "No colour, if it is set and not empty."),
            ("CLICOLOR", "No colour, if it is 0."),
            (
                "CLICOLOR_FORCE",
                "Colour even where the output is no terminal, unless it is 0.",
            ),
            (
                "FORCE_HYPERLINK",
                "Addresses as links even where the terminal is not known to follow them.",
            ),
            ("TERM", "Neither colour nor a pager, if it is dumb."),
            (
                "SMUGFAQ_PAGER, PAGER",
                "What shows output that is longer than the screen; else less. Empty or cat: nothing.",
            ),
            ("LESS", "Options of less, FRX if it is not set."),
            (
                "SMUGFAQ_WITH",
                "Packs to use with the built-in fact sheet, separated as in PATH.",
            ),
            (
                "COMPLETE",
                "Set by shells that complete a command line: the name of the shell.",
            ),
        ],
    ),
    (
        "FILES",
        &[(
            "~/.local/share/smugfaq/packs/*.toml",
            "Packs that are used with the built-in fact sheet; under XDG_DATA_HOME if it \
             is set.",
        )],
    ),
];
