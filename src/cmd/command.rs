//! The list of the commands: what can be typed, and what it runs.

use clap::Subcommand;

use super::ask::Ask;
use super::browse::{self, Browse};
use super::check::Check;
use super::cite::Cite;
use super::completions::Completions;
use super::export::Export;
use super::get::Get;
use super::import::Import;
use super::list::{List, Words};
use super::man::Man;
use super::new::New;
use super::packs::Packs;
use super::run::Run;
use super::schema::Schema;
use super::show::Show;
use super::start::Start;
use super::stats::Stats;
use crate::knowledge::Kind;

/// The commands, in groups of which only the one that is typed needs to be defined.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// What finds an answer or an entry.
    #[command(flatten)]
    Lookup(Lookup),
    /// What lists all of a kind.
    #[command(flatten)]
    Listing(Listing),
    /// What is for authors of packs, for other programs and for the shell.
    #[command(flatten)]
    Tool(Tool),
}

impl Command {
    /// The definitions of a group that has a command of this name.
    pub fn group_of(name: &str) -> Option<clap::Command> {
        type Group = (fn(&str) -> bool, fn(clap::Command) -> clap::Command);
        let groups: [Group; 3] = [
            (Lookup::has_subcommand, Lookup::augment_subcommands),
            (Listing::has_subcommand, Listing::augment_subcommands),
            (Tool::has_subcommand, Tool::augment_subcommands),
        ];
        let (_, augment) = groups.into_iter().find(|(has, _)| has(name))?;
        Some(augment(clap::Command::default()))
    }
}

/// The commands that find an answer or an entry.
#[derive(Debug, Subcommand)]
pub enum Lookup {
    /// Answer a question, with its sources
    #[command(before_long_help = "\
Examples:
  smugfaq ask difference trafficking
  smugfaq ask \"who are the captains?\" --limit 1
  smugfaq ask how lethal is the crossing --explain
  smugfaq ask --quote how many died               one line to paste
  smugfaq ask - --format jsonl < questions.txt    one answer a line")]
    Ask(Ask),
    /// Search as you type, with the answer beside the list
    #[command(before_long_help = "\
Examples:
  smugfaq browse
  smugfaq browse frontex          begin with these words
  smugfaq                         the same on a terminal")]
    Browse(Browse),
    /// Show entries in full, by id or section number
    #[command(before_long_help = "\
Examples:
  smugfaq show 2
  smugfaq show deaths                             by its words
  smugfaq show 4 5 8 --format markdown            a hand-out
  smugfaq show - --format csv < ids.txt")]
    Show(Show),
    /// Cite where an entry comes from, ready to paste
    #[command(before_long_help = "\
Examples:
  smugfaq cite eu-border-detections-2015
  smugfaq cite iom frontex --style chicago
  smugfaq cite 6 --accessed 2026-11-23
  smugfaq cite --all > refs.bib")]
    Cite(Cite),
    /// Print one bare value of an entry, for scripts
    #[command(before_long_help = "\
Examples:
  smugfaq get eu-border-detections-2015           the figure as printed
  smugfaq get eu-border-detections-2015 value     the number alone
  smugfaq get iom frontex url                     a line for each
  smugfaq get 6 points                            a list, one item a line
  smugfaq get - value < ids.txt                   a line for each id")]
    Get(Get),
}

/// The commands that list all of a kind.
#[derive(Debug, Subcommand)]
pub enum Listing {
    /// List all entries of a kind
    #[command(before_long_help = "\
Examples:
  smugfaq list roles
  smugfaq list crimes corruption
  smugfaq list measures --format csv")]
    List(List),
    /// List the questions that the fact sheet answers
    #[command(before_long_help = "Example:\n  smugfaq questions technology")]
    Questions(Words),
    /// List the cited statistics
    #[command(before_long_help = "\
Examples:
  smugfaq stats --source frontex
  smugfaq stats --year 2016 deaths
  smugfaq stats --section 9 --format json")]
    Stats(Stats),
    /// List the organisations that INTERPOL works with
    #[command(before_long_help = "Example:\n  smugfaq partners labour")]
    Partners(Words),
    /// List the well-established smuggling routes
    #[command(before_long_help = "Example:\n  smugfaq routes europe")]
    Routes(Words),
    /// List the defined terms
    #[command(before_long_help = "Example:\n  smugfaq terms entry")]
    Terms(Words),
    /// List the meetings
    #[command(before_long_help = "Example:\n  smugfaq events hague")]
    Events(Words),
    /// List the organisations and publications that are cited
    #[command(
        before_long_help = "Examples:\n  smugfaq sources treaty\n  smugfaq show unodc         one of them in full"
    )]
    Sources(Words),
    /// List the documents that are loaded
    #[command(before_long_help = "Example:\n  smugfaq packs --with tea.toml")]
    Packs,
}

/// The commands for authors, for other programs and for the shell.
#[derive(Debug, Subcommand)]
pub enum Tool {
    /// Write a pack to start from
    #[command(before_long_help = "Example:\n  smugfaq new tea.toml && smugfaq check tea.toml")]
    New(New),
    /// Check packs as an editor would
    #[command(
        before_long_help = "\
Examples:
  smugfaq check tea.toml
  smugfaq check packs/*.toml --errors-only
  smugfaq check tea.toml --allow question-alike --format json",
        after_long_help = "\
Exit status:
  0  nothing to say
  1  warnings alone
  2  errors"
    )]
    Check(Check),
    /// Make a draft of a pack from a document in Markdown
    #[command(before_long_help = "\
Examples:
  smugfaq import faq.md > faq.toml
  smugfaq import faq.md -o faq.toml
  pandoc faq.docx -t gfm | smugfaq import - -o faq.toml")]
    Import(Import),
    /// Write all that is loaded, for other programs or as a fact sheet
    #[command(before_long_help = "\
Examples:
  smugfaq export > all.json
  smugfaq export -o fact-sheet.html
  smugfaq export --format csv -o tables/")]
    Export(Export),
    /// Print the JSON Schema of an output, or of packs
    #[command(before_long_help = "\
Examples:
  smugfaq schema ask      what `ask --format json` prints
  smugfaq schema stats    what `stats --format json` prints
  smugfaq schema pack > pack.schema.json    for editors")]
    Schema(Schema),
    /// Print completions for a shell
    #[command(
        before_long_help = "Example:\n  smugfaq completions fish > ~/.config/fish/completions/smugfaq.fish"
    )]
    Completions(Completions),
    /// Write the manual pages to a directory
    #[command(before_long_help = "Example:\n  smugfaq man ~/.local/share/man/man1")]
    Man(Man),
}

/// The list of a kind, by its short name.
fn listed(kind: Kind, words: Words) -> Box<dyn Run> {
    Box::new(List { kind, words })
}

/// What was typed, to be run; nothing opens the browser, or off a terminal shows where to start.
pub(super) fn chosen(command: Option<Command>) -> Box<dyn Run> {
    let Some(command) = command else {
        return if browse::is_possible() {
            Box::new(Browse::default())
        } else {
            Box::new(Start)
        };
    };
    match command {
        Command::Lookup(Lookup::Ask(ask)) => Box::new(ask),
        Command::Lookup(Lookup::Browse(browse)) => Box::new(browse),
        Command::Lookup(Lookup::Show(show)) => Box::new(show),
        Command::Lookup(Lookup::Cite(cite)) => Box::new(cite),
        Command::Lookup(Lookup::Get(get)) => Box::new(get),
        Command::Listing(listing) => match listing {
            Listing::List(list) if list.kind == Kind::Statistic => Box::new(Stats {
                words: list.words.words,
                ..Stats::default()
            }),
            Listing::List(list) => Box::new(list),
            Listing::Questions(words) => listed(Kind::Question, words),
            Listing::Stats(stats) => Box::new(stats),
            Listing::Partners(words) => listed(Kind::Partner, words),
            Listing::Routes(words) => listed(Kind::Route, words),
            Listing::Terms(words) => listed(Kind::Term, words),
            Listing::Events(words) => listed(Kind::Event, words),
            Listing::Sources(words) => listed(Kind::Source, words),
            Listing::Packs => Box::new(Packs),
        },
        Command::Tool(tool) => match tool {
            Tool::New(new) => Box::new(new),
            Tool::Check(check) => Box::new(check),
            Tool::Import(import) => Box::new(import),
            Tool::Export(export) => Box::new(export),
            Tool::Schema(schema) => Box::new(schema),
            Tool::Completions(completions) => Box::new(completions),
            Tool::Man(man) => Box::new(man),
        },
    }
}
