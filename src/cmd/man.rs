//! `smugfaq man`: the manual pages, made from the definitions of the arguments.

use std::fs::{self, Permissions};
use std::io::Write;
use std::path::Path;

use anyhow::{Context as _, Result};
use clap::{Command, CommandFactory};
use clap_mangen::roff::{Roff, roman};

use super::{Context, Found, Run};
use crate::args::Arguments;

/// Pages to be written to this directory.
pub(super) struct Pages<'a>(pub &'a Path);

impl Run for Pages<'_> {
    fn run(&self, _: &Context, out: &mut dyn Write) -> Result<Found> {
        let directory = self.0;
        let cannot = || format!("cannot write to {}", directory.display());
        fs::create_dir_all(directory).with_context(cannot)?;
        let mut whole = Arguments::command().disable_help_subcommand(true);
        whole.build();
        let mut commands = vec![(whole.clone(), "smugfaq".to_owned())];
        for command in whole.get_subcommands() {
            let name = format!("smugfaq-{}", command.get_name());
            commands.push((command.clone(), name));
        }
        for (command, name) in commands {
            let path = directory.join(format!("{name}.1"));
            write_whole(&path, &page(command, &name)?).with_context(cannot)?;
            writeln!(out, "{}", path.display())?;
        }
        Ok(Found::Something)
    }
}

/// Writes a file so that it is there in full or not at all.
fn write_whole(path: &Path, text: &[u8]) -> std::io::Result<()> {
    let directory = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(directory)?;
    file.write_all(text)?;
    readable_by_all(file.as_file())?;
    file.persist(path)?;
    Ok(())
}

#[cfg(unix)]
fn readable_by_all(file: &fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_by_all(_: &fs::File) -> std::io::Result<()> {
    Ok(())
}

/// One page.
fn page(command: Command, name: &str) -> Result<Vec<u8>> {
    let examples = command.get_before_long_help().map(ToString::to_string);
    let version = env!("CARGO_PKG_VERSION");
    let man = clap_mangen::Man::new(command.display_name(name.to_owned()))
        .title(name.to_uppercase())
        .source(format!("smugfaq {version}"))
        .manual("smugfaq manual");
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    let mut roff = Roff::new();
    if name == "smugfaq" {
        man.render_subcommands_section(&mut page)?;
    }
    for (heading, items) in ALWAYS {
        section(&mut roff, heading, items);
    }
    if let Some(examples) = examples {
        roff.control("SH", ["EXAMPLES"]).control("nf", []);
        let lines = examples.lines().skip(1);
        let lines: Vec<&str> = lines.map(str::trim).collect();
        let only = examples.lines().next().unwrap_or_default();
        if lines.is_empty() {
            roff.text([roman(only.trim_start_matches("Example:").trim())]);
        }
        for line in lines {
            roff.text([roman(line)]);
        }
        roff.control("fi", []);
    }
    let also: &[&str] = if name == "smugfaq" {
        &["smugfaq-ask(1), smugfaq-show(1), smugfaq-get(1), smugfaq-stats(1)"]
    } else {
        &["smugfaq(1)"]
    };
    roff.control("SH", ["SEE ALSO"])
        .text([roman(also.concat())]);
    roff.to_writer(&mut page)?;
    Ok(page)
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

/// What every page says.
const ALWAYS: [(&str, &[(&str, &str)]); 3] = [
    (
        "EXIT STATUS",
        &[
            ("0", "Found."),
            ("1", "Nothing found, or nothing that the document says."),
            (
                "2",
                "Wrong usage, a fault in a knowledge file, or results that could not be written.",
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
            (
                "CLICOLOR_FORCE",
                "Colour even where the output is no terminal, unless it is 0.",
            ),
            ("TERM", "Neither colour nor a pager, if it is dumb."),
            (
                "SMUGFAQ_PAGER, PAGER",
                "What shows output that is longer than the screen; else less. Empty or cat: nothing.",
            ),
            ("LESS", "Options of less, FRX if it is not set."),
            (
                "COMPLETE",
                "Set by shells that complete a command line: the name of the shell.",
            ),
        ],
    ),
    (
        "FILES",
        &[(
            "none",
            "The document is built in. No file is read but one that is named with --data, and none \
             is written but by smugfaq man.",
        )],
    ),
];
