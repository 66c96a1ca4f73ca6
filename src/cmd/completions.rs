//! `smugfaq completions`: completions for a shell, made from the definitions of the arguments.

use std::io::Write;

use anyhow::Result;
use clap::CommandFactory;
use clap_complete::aot;

use super::{Context, Found, Run};
use crate::args::{Arguments, Shell};

/// The completions for this shell.
pub(super) struct For(pub Shell);

impl Run for For {
    fn run(&self, _: &Context, out: &mut dyn Write) -> Result<Found> {
        // The generators panic where they cannot write, so they write to memory.
        let mut script = Vec::new();
        let command = &mut Arguments::command();
        let name = "smugfaq";
        match self.0 {
            Shell::Bash => aot::generate(aot::Bash, command, name, &mut script),
            Shell::Zsh => aot::generate(aot::Zsh, command, name, &mut script),
            Shell::Fish => aot::generate(aot::Fish, command, name, &mut script),
            Shell::PowerShell => aot::generate(aot::PowerShell, command, name, &mut script),
            Shell::Elvish => aot::generate(aot::Elvish, command, name, &mut script),
            Shell::Nushell => {
                aot::generate(clap_complete_nushell::Nushell, command, name, &mut script);
            }
        }
        out.write_all(&script)?;
        Ok(Found::Something)
    }
}
