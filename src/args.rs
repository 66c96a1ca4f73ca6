//! What can be typed: the commands, their options, and the help.

mod parse;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub use parse::parse;

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

    /// What every command takes.
    #[command(flatten)]
    pub general: General,
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

/// Options of every command.
#[derive(Args, Clone, Debug)]
pub struct General {
    /// How to print the results.
    #[arg(long, global = true, value_enum, default_value_t = Format::Table, value_name = "FORMAT")]
    pub format: Format,

    /// Print only these fields, in this order: names as in JSON, with commas between them.
    #[arg(long, global = true, value_name = "FIELDS", value_delimiter = ',')]
    pub fields: Option<Vec<String>>,

    /// Fit tables to so many columns, 20 to 1000, whatever the terminal has.
    #[arg(long, global = true, value_name = "N", value_parser = clap::value_parser!(u16).range(20..=1000))]
    pub width: Option<u16>,

    /// When to use colour.
    #[arg(long, alias = "colour", global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub color: Color,

    /// Use this knowledge file instead of the built-in briefing; may be given again.
    #[arg(long, global = true, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub data: Vec<PathBuf>,

    /// Use this knowledge file as well; may be given again.
    #[arg(long, global = true, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub with: Vec<PathBuf>,

    /// Leave out the packs of `SMUGFAQ_WITH` and of your data directory.
    #[arg(long, global = true)]
    pub no_packs: bool,

    /// Do not show long output through a pager.
    #[arg(long, global = true)]
    pub no_pager: bool,
}

/// An output format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Tables and paragraphs for people.
    Table,
    /// One JSON value.
    Json,
    /// JSON, one record a line.
    Jsonl,
    /// One field a line, without ornament.
    Plain,
    /// Comma-separated values for spreadsheets.
    Csv,
    /// Tab-separated values, one record a line.
    Tsv,
    /// A table in Markdown.
    Markdown,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal that shows it, unless the environment says otherwise.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Answer a question, with its sources
    #[command(before_long_help = "\
Examples:
  smugfaq ask difference trafficking
  smugfaq ask \"who are the captains?\" --limit 1
  smugfaq ask how lethal is the crossing --explain
  smugfaq ask - --format jsonl < questions.txt    one answer a line")]
    Ask(Ask),
    /// Show entries in full, by id or section number
    #[command(before_long_help = "\
Examples:
  smugfaq show 2
  smugfaq show eu-border-detections-2015 frontex
  smugfaq show - --format csv < ids.txt")]
    Show(Show),
    /// Print one bare value of an entry, for scripts
    #[command(before_long_help = "\
Examples:
  smugfaq get eu-border-detections-2015           the figure as printed
  smugfaq get eu-border-detections-2015 value     the number alone
  smugfaq get 6 points                            a list, one item a line
  smugfaq get - value < ids.txt                   a line for each id")]
    Get(Get),
    /// List the questions that the briefing answers
    #[command(before_long_help = "Example:\n  smugfaq questions technology")]
    Questions(List),
    /// List the cited statistics
    #[command(before_long_help = "\
Examples:
  smugfaq stats --source frontex
  smugfaq stats --year 2016 deaths
  smugfaq stats --section 9 --format json")]
    Stats(Stats),
    /// List the organisations that INTERPOL works with
    #[command(before_long_help = "Example:\n  smugfaq partners labour")]
    Partners(List),
    /// List the well-established smuggling routes
    #[command(before_long_help = "Example:\n  smugfaq routes europe")]
    Routes(List),
    /// List the defined terms
    #[command(before_long_help = "Example:\n  smugfaq terms entry")]
    Terms(List),
    /// List the meetings
    #[command(before_long_help = "Example:\n  smugfaq events hague")]
    Events(List),
    /// List the organisations and publications that are cited
    #[command(before_long_help = "Example:\n  smugfaq sources treaty")]
    Sources(List),
    /// List the documents that are loaded
    #[command(before_long_help = "Example:\n  smugfaq packs --with tea.toml")]
    Packs,
    /// Print the JSON Schema of an output
    #[command(before_long_help = "\
Examples:
  smugfaq schema ask      what `ask --format json` prints
  smugfaq schema stats    what `stats --format json` prints")]
    Schema(SchemaArgs),
    /// Print completions for a shell
    #[command(
        before_long_help = "Example:\n  smugfaq completions fish > ~/.config/fish/completions/smugfaq.fish"
    )]
    Completions(Completions),
    /// Write the manual pages to a directory
    #[command(before_long_help = "Example:\n  smugfaq man ~/.local/share/man/man1")]
    Man(Man),
}

/// `smugfaq schema`
#[derive(Args, Debug)]
pub struct SchemaArgs {
    /// The output.
    #[arg(value_enum, value_name = "OUTPUT")]
    pub output: Output,
}

/// An output that has a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Output {
    /// A reply: what `ask` prints as JSON, or as a line of JSON lines.
    #[value(alias = "ask")]
    Reply,
    /// Many replies: what `ask -` prints as JSON.
    Replies,
    /// An entry: what all other commands print as a line of JSON lines.
    Entry,
    /// Entries: what all other commands print as JSON.
    #[value(aliases = ["show", "stats", "questions", "partners", "routes", "terms", "events", "sources"])]
    Entries,
}

/// `smugfaq completions`
#[derive(Args, Debug)]
pub struct Completions {
    /// The shell.
    #[arg(value_enum, value_name = "SHELL")]
    pub shell: Shell,
}

/// A shell that completions are made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs, reason = "names of shells")]
pub enum Shell {
    Bash,
    Zsh,
    Fish,
    #[value(name = "powershell")]
    PowerShell,
    Elvish,
    Nushell,
}

/// `smugfaq man`
#[derive(Args, Debug)]
pub struct Man {
    /// Where to write them; made where it does not exist.
    #[arg(value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    pub directory: PathBuf,
}

/// `smugfaq ask`
#[derive(Args, Debug)]
pub struct Ask {
    /// The question, in any words; `-` reads one a line from standard input.
    #[arg(required = true, value_name = "QUERY")]
    pub query: Vec<String>,

    /// Print at most so many answers.
    #[arg(long, short = 'n', default_value_t = 3, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=100))]
    pub limit: u16,

    /// Show which words matched what, how, and what each gave to the score.
    #[arg(long)]
    pub explain: bool,

    /// How `-` is read.
    #[command(flatten)]
    pub input: Input,
}

/// How standard input is read.
#[derive(Args, Clone, Copy, Debug)]
pub struct Input {
    /// With `-`: read until a NUL each time, not until the end of a line.
    #[arg(short = '0', long)]
    pub null: bool,
}

/// `smugfaq show`
#[derive(Args, Debug)]
pub struct Show {
    /// An id, a name or the number of a section; `-` reads them from standard input, one a line.
    #[arg(required = true, value_name = "ID")]
    pub ids: Vec<String>,

    /// How `-` is read.
    #[command(flatten)]
    pub input: Input,
}

/// `smugfaq get`
#[derive(Args, Debug)]
pub struct Get {
    /// An id, a name or the number of a section; `-` reads them from standard input, one a line.
    #[arg(value_name = "ID")]
    pub id: String,

    /// A field by its name in JSON; else the figure of a statistic, the text of all others.
    #[arg(value_name = "FIELD")]
    pub field: Option<String>,

    /// How `-` is read.
    #[command(flatten)]
    pub input: Input,
}

/// A list command without filters of its own.
#[derive(Args, Debug)]
pub struct List {
    /// Only those that match all of these words.
    #[arg(value_name = "WORD")]
    pub words: Vec<String>,
}

/// `smugfaq stats`
#[derive(Args, Debug)]
pub struct Stats {
    /// Only those that match all of these words.
    #[arg(value_name = "WORD")]
    pub words: Vec<String>,

    /// Only those of this source, by any of its names.
    #[arg(long, value_name = "SOURCE")]
    pub source: Option<String>,

    /// Only those that cover this year, or were published in it.
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(u16).range(1..=9999))]
    pub year: Option<u16>,

    /// Only those of this section.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub section: Option<u32>,
}
