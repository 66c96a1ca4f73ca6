//! Where a command writes: standard output, or a file in full or not at all.

use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use clap::Args;

use super::pack_file::reason;
use crate::output::file::write_whole;

/// Where results go.
#[derive(Args, Clone, Debug)]
pub struct Target {
    /// Write to this file instead of standard output.
    #[arg(long, short, value_name = "PATH", value_hint = clap::ValueHint::AnyPath)]
    pub output: Option<PathBuf>,

    /// Replace what is there.
    #[arg(long, requires = "output")]
    pub force: bool,
}

impl Target {
    /// The path, unless it is standard output.
    pub fn path(&self) -> Option<&Path> {
        self.output
            .as_deref()
            .filter(|path| *path != Path::new("-"))
    }

    /// Writes the results to the file, or to `out`.
    ///
    /// # Errors
    ///
    /// The file exists and is not to be replaced, or cannot be written.
    pub fn write(&self, out: &mut dyn Write, bytes: &[u8]) -> Result<()> {
        match self.path() {
            None => Ok(out.write_all(bytes)?),
            Some(path) => {
                write_whole(path, bytes, self.force).map_err(|fault| cannot(path, &fault))
            }
        }
    }
}

/// Why a path could not be written.
pub(super) fn cannot(path: &Path, fault: &io::Error) -> anyhow::Error {
    let name = path.display();
    if fault.kind() == ErrorKind::AlreadyExists {
        return anyhow!("{name} exists already\n`--force` replaces it");
    }
    anyhow!("cannot write {name}: {}", reason(fault))
}
