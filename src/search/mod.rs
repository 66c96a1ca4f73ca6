//! Finds the entries and passages that answer a query, and judges whether they do.
pub mod answer;
pub mod asking;
pub mod conditions;
pub mod confidence;
pub mod index;
pub mod indexing;
pub mod message;
pub mod passage;
pub mod query;
pub mod question;
pub mod rank;
pub mod reference;
pub mod similar;
pub mod spelling;

mod concepts;
mod document;
mod explain;
mod filter;
mod keys;
mod lexicon;
mod outcome;
mod refusal;
mod series;
#[cfg(test)]
mod tests;
mod vectors;

pub use conditions::Difference;
pub use explain::{Match, marked, rounded};
pub use filter::{Filtered, matching};
pub use index::Index;
pub use indexing::{build_index, language_of};
pub use lexicon::Lexicon;
pub use outcome::{Answer, Collection, LONGEST_PASSAGE, Options, Outcome, shorten};
pub use question::Aspect;
pub use refusal::Reason;
pub use series::OtherTime;

/// The weight of each signal; 0 turns a signal off.
#[derive(Clone, Debug)]
pub struct Weights {
    /// Passages that are the title of an entry.
    pub title: f32,
    /// Passages that are other names of entries.
    pub name: f32,
    /// Passages that are other ways of asking.
    pub asked: f32,
    /// Sentences and list items.
    pub text: f32,
    /// The sum of the passages of an entry.
    pub summary: f32,
    /// Function words.
    pub function: f32,
    /// Words similar to the one that was typed.
    pub similar: f32,
    /// Words of the same concept.
    pub synonym: f32,
    /// Pairs of adjacent words.
    pub pair: f32,
    /// Pairs of words that the document never has, as a share of the weight of pairs that it has.
    pub unseen_pair: f32,
    /// The weight of each further passage of an entry, as a share of the one before it.
    pub decay: f32,
    /// Entries that state the kind of thing that the query asks for.
    pub intent: f32,
    /// Subjects that the document is known not to cover.
    pub gaps: f32,
    /// Conditions that an entry does not meet.
    pub conditions: f32,
    /// Cited works and organisations, which are printed with each fact anyway.
    pub source: f32,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            title: 1.25,
            name: 1.0,
            asked: 0.95,
            text: 0.7,
            summary: 1.2,
            function: 0.65,
            similar: 1.0,
            synonym: 1.0,
            pair: 0.6,
            unseen_pair: 0.5,
            decay: 0.45,
            intent: 0.1,
            source: 0.9,
            gaps: 1.0,
            conditions: 1.0,
        }
    }
}
