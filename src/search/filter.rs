//! Which entries hold every word of a filter, rather than which answer a question best.

use super::Weights;
use super::index::Index;
use super::query::{How, QueryTerm, understand};

/// The entries, by their places in the knowledge, whose passages hold each content word of the
/// filter: itself, another form of it, what it was probably meant to be, or a synonym.
#[must_use]
pub fn matching(index: &Index<'_>, weights: &Weights, words: &str) -> Vec<usize> {
    let terms = understand(index, weights, words);
    let mut found: Option<Vec<usize>> = None;
    for term in terms.iter().filter(|term| !term.stop) {
        let holding = holding(index, term);
        found = Some(match found {
            None => holding,
            Some(before) => before
                .into_iter()
                .filter(|entry| holding.contains(entry))
                .collect(),
        });
    }
    found.unwrap_or_default()
}

/// The entries that hold a word.
fn holding(index: &Index<'_>, term: &QueryTerm) -> Vec<usize> {
    let mut entries: Vec<usize> = term
        .candidates
        .iter()
        .filter(|candidate| candidate.how != How::Related)
        .flat_map(|candidate| index.term(candidate.term).postings.iter())
        .filter_map(|[passage, _]| index.passage(passage as usize).entry)
        .collect();
    entries.sort_unstable();
    entries.dedup();
    entries
}

#[cfg(test)]
mod tests;
