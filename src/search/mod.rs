//! Finds the entries and passages that answer a query, and judges whether they do.

pub mod analysis;
pub mod confidence;
pub mod index;
pub mod passage;
pub mod query;
pub mod rank;
pub mod spelling;
pub mod thesaurus;

mod answer;
mod beside;
#[cfg(test)]
mod exhaustive;
mod explain;
mod filter;
#[cfg(test)]
mod fixture;
mod indexing;
mod intent;
mod layout;
mod lexicon;
mod postings;
mod prune;
mod score;
mod stop_words;

pub use answer::{Answer, Options, Outcome, search};
pub use beside::of_year;
pub use explain::{Match, marked};
pub use filter::matching;
pub use index::Index;
pub use indexing::build_index;
pub use layout::Source;

/// What each signal counts for. The defaults were tuned on development queries alone; setting
/// one to 0 leaves its signal out.
#[derive(Clone, Debug)]
pub struct Weights {
    /// Passages that are the question of a section.
    pub question: f32,
    /// Passages that are names of entries.
    pub name: f32,
    /// Passages that are other ways of asking.
    pub asked: f32,
    /// Sentences and list items.
    pub text: f32,
    /// Function words.
    pub stop: f32,
    /// Words of the same concept.
    pub synonym: f32,
    /// Words of the same concept in the general thesaurus of English.
    pub general: f32,
    /// Words that begin alike.
    pub related: f32,
    /// Words that an unknown one was probably meant to be.
    pub spelling: f32,
    /// Words that the query wrote together or apart.
    pub compound: f32,
    /// Words of a long message that stand before its question.
    pub framing: f32,
    /// What the next-best passage of a topic counts of the one before it.
    pub decay: f32,
    /// How far a passage's own length counts, rather than a typical one's.
    pub pivot: f32,
    /// The language model of the topic.
    pub language: f32,
    /// The language model's weight of the topic against the whole knowledge, 0 to 1.
    pub smoothing: f32,
    /// Mass added to each topic, so that small topics do not win by being small.
    pub prior: f32,
    /// Passages of the kind that the query asks for: a number, a date, an organisation.
    pub intent: f32,
    /// Topics that the document is known to leave out.
    pub gaps: f32,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            question: 1.35,
            name: 1.0,
            asked: 0.9,
            text: 0.7,
            stop: 0.3,
            synonym: 0.8,
            general: 0.6,
            related: 0.6,
            spelling: 0.9,
            compound: 0.9,
            framing: 0.6,
            decay: 0.45,
            pivot: 0.6,
            language: 0.8,
            smoothing: 0.6,
            prior: 20.0,
            intent: 0.15,
            gaps: 1.0,
        }
    }
}
