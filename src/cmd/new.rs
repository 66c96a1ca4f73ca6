//! `smugfaq new`: a knowledge file to start from.

use std::io::{ErrorKind, Write};
use std::path::PathBuf;

use anyhow::{Result, anyhow, bail};
use clap::Args;

use super::failure::shown;
use super::pack_file::reason;
use super::shell::quoted;
use super::{Context, Found, Needs, Run, say};
use crate::output::file::write_whole;

/// `smugfaq new`
#[derive(Args, Debug)]
pub struct New {
    /// The file to write.
    #[arg(value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub file: PathBuf,

    /// Write over a file that is there.
    #[arg(long)]
    pub force: bool,
}

/// What is written: a small pack with a comment on each field.
const TEMPLATE: &str = include_str!("../../data/template.toml");

impl Run for New {
    fn needs(&self) -> Needs {
        Needs::Nothing
    }

    fn run(&self, _: &Context, _: &mut dyn Write) -> Result<Found> {
        let file = &self.file;
        let name = shown(file);
        let quoted = quoted(&name);
        if file.file_name().is_none() || file.is_dir() {
            bail!("{name} is no name of a file: `smugfaq new tea.toml` writes tea.toml");
        }
        write_whole(file, TEMPLATE.as_bytes(), self.force).map_err(|fault| match fault.kind() {
            ErrorKind::AlreadyExists => {
                anyhow!("{name} is there already: `--force` writes over it")
            }
            _ => anyhow!(
                "cannot write {name}: {}\nname a file in a directory that can be written",
                reason(&fault)
            ),
        })?;
        say(&format!(
            "smugfaq: wrote {name}\nmake it yours, then `smugfaq check {quoted}`; \
             `smugfaq ask QUESTION --data {quoted}` asks it"
        ));
        Ok(Found::Something)
    }
}
