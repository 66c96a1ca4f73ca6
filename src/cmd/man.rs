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
        let directory = &target.path;
        let mut program = definitions().disable_help_subcommand(true);
        program.build();
        let mut commands = vec![(program.clone(), "smugfaq".to_owned())];
        for command in program.get_subcommands() {
            let name = format!("smugfaq-{}", command.get_name());
            commands.push((command.clone(), name));
        }
        let mut pages = Vec::with_capacity(commands.len());
        for (command, name) in commands {
            pages.push((format!("{name}.1"), page(command, &name)?));
        }
        if let Some(parent) = directory.parent() {
            fs::create_dir_all(parent).map_err(|fault| target.cannot(&fault))?;
        }
        write_directory(directory, &pages, true).map_err(|fault| target.cannot(&fault))?;
        for (name, _) in &pages {
            writeln!(out, "{}", shown(&directory.join(name)))?;
        }
        Ok(Found::Something)
    }
}

/// One page. `clap_mangen` knows the name and the options; the rest is said here.
fn page(command: Command, name: &str) -> Result<Vec<u8>> {
    let examples = command.get_before_long_help().map(ToString::to_string);
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
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    if !commands.is_empty() {
        man.render_subcommands_section(&mut page)?;
    }
    page.extend_from_slice(ALWAYS.as_bytes());
    let mut roff = Roff::new();
    if let Some(examples) = examples {
        roff.control("SH", ["EXAMPLES"]).control("nf", []);
        for line in examples.lines().skip(1) {
            roff.text([roman(line.trim())]);
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

/// The day of this version, as the changelog has it.
const RELEASED: &str = "2026-11-28";

/// What every page says: exit statuses, environment and files.
const ALWAYS: &str = include_str!("man.roff");
