//! `smugfaq completions`: completions for a shell, made from the definitions of the arguments.

use std::io::Write;

use anyhow::Result;
use clap::{Args, ValueEnum};
use clap_complete::aot;

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
    #[arg(value_enum, value_name = "SHELL")]
    pub shell: Shell,
}

/// A shell that completions are made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs, clippy::enum_variant_names, reason = "names of shells")]
pub enum Shell {
    Bash,
    Zsh,
    Fish,
    #[value(name = "powershell")]
    PowerShell,
    Elvish,
    Nushell,
}

impl Run for Completions {
    fn run(&self, _: &Context, out: &mut dyn Write) -> Result<Found> {
        // The generators panic where they cannot write, so they write to memory.
        let mut script = Vec::new();
        let command = &mut definitions();
        let name = "smugfaq";
        match self.shell {
            Shell::Bash => aot::generate(aot::Bash, command, name, &mut script),
            Shell::Zsh => aot::generate(aot::Zsh, command, name, &mut script),
            Shell::Fish => aot::generate(aot::Fish, command, name, &mut script),
            Shell::PowerShell => aot::generate(aot::PowerShell, command, name, &mut script),
            Shell::Elvish => aot::generate(aot::Elvish, command, name, &mut script),
            Shell::Nushell => {
                aot::generate(clap_complete_nushell::Nushell, command, name, &mut script);
            }
        }
        if self.shell == Shell::Zsh {
            // After the line by which zsh knows the file.
            let end = script
                .iter()
                .position(|byte| *byte == b'\n')
                .map_or(0, |line| line + 1);
            script.splice(end..end, format!("\n{NOGLOB}\n").into_bytes());
        }
        out.write_all(&script)?;
        Ok(Found::Something)
    }
}
