//! Where a command writes: standard output, or a file in full or not at all.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};

use super::failure::shown;
use super::pack_file::reason;
use crate::args::General;
use crate::output::file::write_whole;

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
