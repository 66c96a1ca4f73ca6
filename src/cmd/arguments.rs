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
    /// The command; none shows where to start.
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
  smugfaq ask difference trafficking     the answer, then its sources
  smugfaq ask how many drowned in 2016   words need no quotes
  smugfaq stats --source frontex         figures by who counted them
  smugfaq show 2                         a section in full
  smugfaq partners --format json         for programs";

const AFTER: &str = "\
Exit status:
  0  found
  1  nothing found, or nothing that the briefing says
  2  wrong usage, or a fault in a knowledge file";
