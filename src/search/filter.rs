//! Which entries hold every word of a filter, rather than which answer a question best.

use super::Weights;
use super::index::Index;
use super::passage::{Field, Target};
use super::query::{MatchKind, QueryTerm, expand};
use crate::language::Language;

/// The entries that pass a filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filtered {
    /// The entries by their positions in the knowledge, in that order.
    pub entries: Vec<usize>,
    /// Whether similar words were used because no entry has the words or their synonyms.
    pub loose: bool,
}

/// The entries whose passages hold each content word of the filter: itself, another form of it, or
/// a word for the same concept; where none do, a word that looks like it.
pub fn matching(
    index: &Index<'_>,
    language: &Language,
    weights: &Weights,
    words: &str,
) -> Filtered {
    let tokens = language.tokens(words);
    let terms = expand(index, language, weights, words, &tokens);
    let strict = holding_all(index, &terms, |kind, weight| {
        kind == MatchKind::Word || kind == MatchKind::Synonym && weight > SAME_CONCEPT
    });
    if !strict.is_empty() {
        return Filtered {
            entries: strict,
            loose: false,
        };
    }
    Filtered {
        entries: holding_all(index, &terms, |kind, weight| {
            kind != MatchKind::Synonym && weight >= SIMILAR
        }),
        loose: true,
    }
}

/// A word for a concept of the field weighs more than this.
const SAME_CONCEPT: f32 = 0.7;

/// A misspelt word is at least this similar to what it was meant to be.
const SIMILAR: f32 = 0.5;

fn holding_all(
    index: &Index<'_>,
    terms: &[QueryTerm],
    counts: impl Fn(MatchKind, f32) -> bool,
) -> Vec<usize> {
    let mut held: Option<Vec<usize>> = None;
    for term in terms.iter().filter(|term| !term.function && !term.pair) {
        let candidates = term.candidates.iter();
        let candidates = candidates.filter(|candidate| counts(candidate.kind, candidate.weight));
        let mut entries: Vec<usize> = candidates
            .flat_map(|candidate| index.postings(candidate.term))
            .filter_map(|posting| index.passage(posting.passage as usize))
            // Ways of asking mention many things that the entry itself does not state.
            .filter(|passage| matches!(passage.field(), Field::Title | Field::Name | Field::Text))
            .filter_map(|passage| match index.target(passage.target as usize) {
                Target::Entry(entry) => Some(entry),
                Target::Gap(_) => None,
            })
            .collect();
        entries.sort_unstable();
        entries.dedup();
        if let Some(before) = &held {
            entries.retain(|entry| before.contains(entry));
        }
        held = Some(entries);
    }
    held.unwrap_or_default()
}
