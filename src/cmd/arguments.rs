//! Everything that can be typed: the commands, the options of all of them, and the help.

use clap::Parser;

use super::command::Command;
use crate::args::General;

/// Answers questions about people smuggling from one INTERPOL fact sheet, with the sources.
#[derive(Debug, Parser)]
#[command(
    name = "smugfaq",
    version,
    long_version = VERSION,
    before_long_help = EXAMPLES,
    after_help = "`smugfaq help COMMAND` has examples of each command.",
    after_long_help = AFTER,
    disable_help_subcommand = false,
)]
pub struct Arguments {
    /// The command; none searches as you type, or off a terminal shows where to start.
    #[command(subcommand)]
    pub command: Option<Command>,

    /// The options that commands share.
    #[command(flatten)]
    pub general: General,

    /// The name of the command.
    #[arg(skip)]
    pub name: Option<String>,
}

/// The version and which document is built in.
const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), "\n", env!("SMUGFAQ_DOCUMENT"));

const EXAMPLES: &str = "\
Examples:
  smugfaq how many migrants died         the answer and who says so
  smugfaq ask --full trafficking         the whole section
  smugfaq stats --source frontex         figures by who counted them
  smugfaq show 2                         a section in full
  smugfaq partners --format json         for programs";

const AFTER: &str = "\
Exit status:
  0  found
  1  nothing found, or not answered
  2  wrong usage, or a fault in a pack";
