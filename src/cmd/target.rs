//! Where a command writes: standard output, or a file in full or not at all.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow, bail};

use super::failure::shown;
use super::pack_file::reason;
use super::takes::Takes;
use crate::args::General;
use crate::args::format::{of_ending, suits};
use crate::output::file::write_whole;
use crate::output::printable;

/// The file that results go to.
pub(super) struct Target {
    /// Its path.
    pub path: PathBuf,
    /// Whether it may be replaced.
    pub force: bool,
}

impl Target {
    /// The file that the options name; none for standard output, which `-` names too.
    pub fn of(general: &General) -> Option<Self> {
        let path = general.output.clone()?;
        let force = general.force;
        (path != Path::new("-")).then_some(Self { path, force })
    }

    /// Writes the results to the file.
    ///
    /// # Errors
    ///
    /// The file exists and may not be replaced, or cannot be written.
    pub fn write(&self, bytes: &[u8]) -> Result<()> {
        let written = write_whole(&self.path, bytes, self.force);
        written.map_err(|fault| self.cannot(&fault))
    }

    /// Why the path could not be written.
    pub fn cannot(&self, fault: &io::Error) -> anyhow::Error {
        let name = shown(&self.path);
        if fault.kind() == ErrorKind::AlreadyExists {
            return anyhow!("{name} exists already\n`--force` replaces it");
        }
        anyhow!(
            "cannot write {name}: {}\nname a file in a directory that can be written",
            reason(fault)
        )
    }
}

/// The name of the format to print in: the one that was typed, else the one that the ending of
/// the file chooses, else the usual one.
///
/// # Errors
///
/// The ending of the file is that of another format, or of none that the command has.
pub(super) fn format(general: &General, takes: Takes, command: &str) -> Result<String> {
    let typed = general.typed_format();
    let usual = takes.formats.first().copied().unwrap_or("table");
    let target = Target::of(general);
    let path = target.as_ref().map(|target| target.path.as_path());
    let ending = path
        .and_then(Path::extension)
        .map(|ending| ending.to_string_lossy().to_lowercase());
    let Some(ending) = ending.filter(|_| !takes.formats.is_empty()) else {
        return Ok(typed.unwrap_or(usual).to_owned());
    };
    let name = path.map(shown).unwrap_or_default();
    match typed {
        Some(typed) if suits(typed, &ending) => Ok(typed.to_owned()),
        Some(typed) => bail!(
            "`--format {typed}` does not suit a file that ends in .{}: {name}\n\
             leave out one of the two, or name the file without an ending",
            printable(&ending)
        ),
        None => match of_ending(takes.formats, &ending) {
            Some(format) => Ok(format.to_owned()),
            None => bail!(
                "`{command}` has no format for a file that ends in .{}: {name}\n\
                 its formats are {}; a name without an ending takes any of them",
                printable(&ending),
                takes.formats.join(", ")
            ),
        },
    }
}
