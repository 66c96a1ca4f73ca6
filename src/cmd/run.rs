//! What a command is: something that can be run and says what it needs.

use std::io::Write;

use anyhow::Result;

use super::context::Context;

/// Whether a command found what it was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// It did, in part at least.
    Something,
    /// It did not, and has said so.
    Nothing,
    /// It found errors, and has printed them.
    Errors,
}

impl From<bool> for Found {
    fn from(found: bool) -> Self {
        if found {
            Self::Something
        } else {
            Self::Nothing
        }
    }
}

/// A command that can be run.
pub trait Run {
    /// Writes the results to `out`; messages go to standard error.
    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found>;

    /// Whether it writes files itself, rather than giving what `--output` is to hold.
    fn writes_files(&self, _: &Context) -> bool {
        false
    }

    /// Whether each result is written as soon as it is known.
    fn streams(&self) -> bool {
        false
    }
}
