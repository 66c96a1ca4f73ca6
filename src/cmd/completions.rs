//! `smugfaq completions`: completions for a shell, made from the definitions of the arguments.

use std::io::Write;

use anyhow::Result;
use clap::Args;
use clap_complete::aot::{Shell, generate};
use clap_complete_nushell::Nushell;

use super::{Context, Found, Run};
use crate::cmd::definitions;

/// Lets zsh pass `?` and `*` of a question on as they are typed, instead of taking them for
/// patterns of file names.
pub const NOGLOB: &str = "alias smugfaq='noglob smugfaq'";

/// Print completions for a shell.
#[derive(Args, Debug)]
#[command(
    before_long_help = "Example:\n  smugfaq completions fish > ~/.config/fish/completions/smugfaq.fish"
)]
pub struct Completions {
    /// The shell.
    #[arg(value_name = "SHELL", value_parser = SHELLS)]
    pub shell: String,
}

/// The shells that completions are made for: those of `clap_complete`, and one more.
const SHELLS: [&str; 6] = ["bash", "zsh", "fish", "powershell", "elvish", "nushell"];

impl Run for Completions {
    fn run(&self, _: &Context, out: &mut dyn Write) -> Result<Found> {
        // The generators panic where they cannot write, so they write to memory.
        let mut script = Vec::new();
        let command = &mut definitions();
        match self.shell.parse::<Shell>() {
            Ok(shell) => generate(shell, command, "smugfaq", &mut script),
            Err(_) => generate(Nushell, command, "smugfaq", &mut script),
        }
        let script = String::from_utf8(script)?;
        match script.split_once('\n') {
            // The first line is that by which zsh knows the file.
            Some((first, rest)) if self.shell == "zsh" => {
                write!(out, "{first}\n\n{NOGLOB}\n{rest}")?;
            }
            _ => out.write_all(script.as_bytes())?,
        }
        Ok(Found::Something)
    }
}
