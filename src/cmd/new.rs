//! `smugfaq new`: a pack to start from.

use std::io::Write;
use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::Args;

use super::failure::shown;
use super::shell::quoted;
use super::target::Target;
use super::{Context, Found, Run, say};

/// Write a pack to start from.
#[derive(Args, Debug)]
#[command(before_long_help = "Example:\n  smugfaq new tea.toml && smugfaq check tea.toml")]
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
    fn run(&self, _: &Context, _: &mut dyn Write) -> Result<Found> {
        let file = &self.file;
        let name = shown(file);
        if file.extension() != Some("toml".as_ref()) {
            let better = quoted(&format!("{name}.toml"));
            bail!("the name of a pack ends in .toml: {name}\n`smugfaq new {better}` writes one");
        }
        let quoted = quoted(&name);
        let target = Target {
            path: file.clone(),
            force: self.force,
        };
        target.write(TEMPLATE.as_bytes())?;
        say(&format!(
            "wrote {name}\nmake it yours, then `smugfaq check {quoted}`; \
             `smugfaq ask QUESTION --data {quoted}` asks it"
        ));
        Ok(Found::Something)
    }
}
