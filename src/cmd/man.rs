//! `smugfaq man`: the manual pages, made from the definitions of the arguments.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use anyhow::Result;
use clap::{Args, Command};
use clap_mangen::roff::{Roff, roman};

use super::failure::shown;
use super::target::Target;
use super::{Context, Found, Run};
use crate::cmd::definitions;
use crate::output::file::write_directory;

/// Write the manual pages to a directory.
#[derive(Args, Debug)]
#[command(before_long_help = "Example:\n  smugfaq man ~/.local/share/man/man1")]
pub struct Man {
    /// Where to write them; made where it does not exist.
    #[arg(value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    pub directory: PathBuf,
}

impl Run for Man {
    fn run(&self, _: &Context, out: &mut dyn Write) -> Result<Found> {
        let target = Target {
            path: self.directory.clone(),
            force: true,
        };
        let mut program = definitions().disable_help_subcommand(true);
        program.build();
        let commands = program.get_subcommands();
        let names = commands.map(|command| format!("smugfaq-{}", command.get_name()));
        let names: Vec<String> = names.collect();
        let all = names.join("(1), ") + "(1)";
        let mut pages = vec![("smugfaq.1".to_owned(), page(&program, "smugfaq", &all)?)];
        for (command, name) in program.get_subcommands().zip(&names) {
            pages.push((format!("{name}.1"), page(command, name, "smugfaq(1)")?));
        }
        let directory = &target.path;
        fs::create_dir_all(directory.parent().unwrap_or(directory))
            .and_then(|()| write_directory(directory, &pages, true))
            .map_err(|fault| target.cannot(&fault))?;
        for (name, _) in &pages {
            writeln!(out, "{}", shown(&directory.join(name)))?;
        }
        Ok(Found::Something)
    }
}

/// One page. `clap_mangen` knows the name and the options; the rest is said here.
fn page(command: &Command, name: &str, see_also: &str) -> Result<Vec<u8>> {
    let man = clap_mangen::Man::new(command.clone().display_name(name.to_owned()))
        .title(name.to_uppercase())
        .date(RELEASED)
        .source(concat!("smugfaq ", env!("CARGO_PKG_VERSION")))
        .manual("smugfaq manual");
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    let mut synopsis = Roff::new();
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim();
    synopsis.control("SH", ["SYNOPSIS"]).text([roman(usage)]);
    synopsis.to_writer(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut page)?;
    }
    page.extend_from_slice(ALWAYS.as_bytes());
    let mut roff = Roff::new();
    let examples = command.get_before_long_help().map(ToString::to_string);
    roff.control("SH", ["EXAMPLES"]).control("nf", []);
    for line in examples.unwrap_or_default().lines().skip(1) {
        roff.text([roman(line.trim())]);
    }
    roff.control("fi", []);
    roff.control("SH", ["SEE ALSO"]).text([roman(see_also)]);
    roff.to_writer(&mut page)?;
    Ok(without_idle_breaks(&page))
}

/// The page with a single space where `clap_mangen` puts a blank line between two line breaks,
/// which formatters warn about.
fn without_idle_breaks(page: &[u8]) -> Vec<u8> {
    let page = String::from_utf8_lossy(page);
    page.replace("\n.br\n\n.br\n", "\n.sp\n").into_bytes()
}

/// The day of this version, as the changelog has it.
const RELEASED: &str = "2026-11-28";

/// What every page says: exit statuses, environment and files.
const ALWAYS: &str = include_str!("man.roff");
