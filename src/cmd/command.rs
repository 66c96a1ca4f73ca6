//! The table of the commands: the name of each, what it takes, and what it runs.

use clap::error::ErrorKind;
use clap::{ArgMatches, Args, Error, FromArgMatches};

use super::ask::Ask;
use super::browse::Browse;
use super::check::Check;
use super::cite::Cite;
use super::completions::Completions;
use super::export::Export;
use super::get::Get;
use super::import::Import;
use super::library::Needs;
use super::list::{List, Words, kind};
use super::man::Man;
use super::new::New;
use super::packs::Packs;
use super::run::Run;
use super::schema::Schema;
use super::show::Show;
use super::stats::Stats;
use super::takes::Formats;

/// A command that can be typed.
pub struct Command {
    /// Its name.
    pub name: &'static str,
    /// Which documents it works on, so that a faulty one stops it.
    pub needs: Needs,
    /// What it prints in.
    pub formats: Formats,
    /// The arguments of its own.
    pub define: fn(&Self, clap::Command) -> clap::Command,
    /// What was typed for it, to be run.
    pub read: Read,
    /// What the list of a kind does, as its help says; empty for all others.
    about: &'static str,
}

/// Reads what was typed for a command.
pub type Read = fn(&Command, &mut ArgMatches) -> Result<Box<dyn Run>, Error>;

/// All commands, in the order in which the help has them.
pub static COMMANDS: [Command; 21] = [
    command::<Ask>("ask", Needs::Main, Formats::Records),
    command::<Browse>("browse", Needs::Context, Formats::None),
    command::<Show>("show", Needs::Context, Formats::Records),
    command::<Cite>("cite", Needs::Context, Formats::References),
    command::<Get>("get", Needs::Context, Formats::Text),
    command::<List>("list", Needs::Context, Formats::Records),
    list(
        "questions",
        "List the questions that the fact sheet answers",
    ),
    command::<Stats>("stats", Needs::Context, Formats::Series),
    list(
        "partners",
        "List the organisations that INTERPOL works with",
    ),
    list("routes", "List the well-established smuggling routes"),
    list("terms", "List the defined terms"),
    list("events", "List the meetings"),
    list(
        "sources",
        "List the organisations and publications that are cited",
    ),
    command::<Packs>("packs", Needs::Context, Formats::Records),
    command::<New>("new", Needs::Nothing, Formats::None),
    command::<Check>("check", Needs::Nothing, Formats::Records),
    command::<Import>("import", Needs::Nothing, Formats::One("toml")),
    command::<Export>("export", Needs::Everything, Formats::Exports),
    command::<Schema>("schema", Needs::Nothing, Formats::One("json")),
    command::<Completions>("completions", Needs::Nothing, Formats::Text),
    command::<Man>("man", Needs::Nothing, Formats::None),
];

impl Command {
    /// Whether it takes words in any number.
    pub fn takes_words(&self) -> bool {
        !self.about.is_empty() || ["ask", "browse", "stats"].contains(&self.name)
    }
}

/// The command of this name.
pub fn named(name: &str) -> Option<&'static Command> {
    COMMANDS.iter().find(|command| command.name == name)
}

const fn command<C: Args + Run + 'static>(
    name: &'static str,
    needs: Needs,
    formats: Formats,
) -> Command {
    Command {
        name,
        needs,
        formats,
        define: |_, command| C::augment_args(command),
        read: |_, matches| Ok(Box::new(C::from_arg_matches_mut(matches)?)),
        about: "",
    }
}

/// The list of a kind, by its short name.
const fn list(name: &'static str, about: &'static str) -> Command {
    Command {
        define: |Command { name, about, .. }, command| {
            let examples = format!("Examples:\n  smugfaq {name}\n  smugfaq {name} --format csv");
            let command = Words::augment_args(command).before_long_help(examples);
            command.about(*about)
        },
        read: |own, matches| {
            let words = Words::from_arg_matches_mut(matches)?;
            let kind =
                kind(own.name).map_err(|fault| Error::raw(ErrorKind::InvalidValue, fault))?;
            Ok(Box::new(List { kind, words }))
        },
        about,
        ..command::<Packs>(name, Needs::Context, Formats::Records)
    }
}
