//! Which words of a query matched what, how, and the contribution of each to the score.

use super::Weights;
use super::index::Index;
use super::passage::Field;
use super::query::{MatchKind, QueryTerm};
use super::rank::{holding, query_length};
use crate::language::Language;

/// The contribution of one word of the query.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    /// The query word, or a pair of adjacent words.
    pub term: String,
    /// The passage that matches it best, if any.
    pub matched: Option<String>,
    /// The field of that passage.
    pub field: Option<Field>,
    /// How it matched: word, similar or synonym.
    pub kind: Option<&'static str>,
    /// Its contribution to the score of that passage, at least 0.
    pub passage: f32,
    /// Its contribution to the score of the entry's summary, at least 0.
    pub summary: f32,
}

/// The match of every word of the query with a target, in the order of the query.
pub fn explain(
    index: &Index<'_>,
    weights: &Weights,
    terms: &[QueryTerm],
    target: usize,
) -> Vec<Match> {
    let length = query_length(terms);
    let summary = index.passages_of(target).end.checked_sub(1);
    // Most pairs of adjacent words occur nowhere else, so a pair without a match explains nothing.
    let terms = terms.iter();
    let terms = terms.filter(|term| !term.pair || !term.candidates.is_empty());
    let explained = terms.map(|term| {
        let mut found = Match {
            term: term.surface.clone(),
            matched: None,
            field: None,
            kind: None,
            passage: 0.0,
            summary: 0.0,
        };
        for candidate in &term.candidates {
            let gain = term.weight * candidate.weight / length;
            let weight = |position: usize| {
                let postings = index.postings(candidate.term);
                let known =
                    postings.binary_search_by_key(&position, |posting| posting.passage as usize);
                known
                    .ok()
                    .and_then(|known| postings.get(known))
                    .map_or(0.0, |posting| posting.weight)
            };
            for position in holding(index, candidate.term, target) {
                let Some(passage) = index.passage(position) else {
                    continue;
                };
                let field = passage.field();
                let given = gain * weight(position) * weights.field(field);
                if given > found.passage {
                    found.passage = given;
                    found.field = Some(field);
                    found.matched = Some(index.text(passage).to_owned());
                    found.kind = Some(candidate.kind.name());
                }
            }
            if let Some(summary) = summary {
                let given = gain * weight(summary) * weights.summary;
                found.summary = found.summary.max(given);
            }
        }
        found
    });
    explained.collect()
}

impl MatchKind {
    /// Its name in explanations.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Similar => "similar",
            Self::Synonym => "synonym",
        }
    }
}

/// The words of a text, in lower case, that content words of the query stand for as they are.
pub fn marked(language: &Language, terms: &[QueryTerm], text: &str) -> Vec<String> {
    let content = || terms.iter().filter(|term| !term.function && !term.pair);
    let mut words: Vec<String> = Vec::new();
    for token in language.tokens(text) {
        let typed = content().any(|term| term.stem == token.stem);
        let written = text.get(token.span.clone()).map(str::to_lowercase);
        if typed && !token.function {
            words.extend(written);
        }
    }
    words.dedup();
    words
}
