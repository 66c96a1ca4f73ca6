//! Which words of a query matched what, how, and the contribution of each to the score.

use super::Weights;
use super::index::Index;
use super::passage::Field;
use super::query::QueryTerm;
use super::rank::{holding, query_length};
use crate::language::Language;
use serde::{Serialize, Serializer};

/// What one word of the query gave to an answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(rename = "MatchRecord"))]
pub struct Match {
    /// The word of the query.
    pub term: String,
    /// What it matched: a word of the knowledge or a concept of the thesaurus; none if nothing.
    pub matched: Option<String>,
    /// The field of the passage that it matched best: question, name, asked or text.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub field: Option<Field>,
    /// How: word, similar or synonym.
    pub how: Option<&'static str>,
    /// Its contribution to the match of that passage, at least 0.
    #[serde(serialize_with = "rounded")]
    #[cfg_attr(test, schemars(with = "f64"))]
    pub passage: f32,
    /// Its contribution to the match of the whole entry, at least 0.
    #[serde(serialize_with = "rounded")]
    #[cfg_attr(test, schemars(with = "f64"))]
    pub summary: f32,
}

/// Writes a number with four decimals: more would only print the noise of single precision.
///
/// # Errors
///
/// Only where writing fails.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes it so")]
pub fn rounded<S: Serializer>(number: &f32, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_f64((f64::from(*number) * 1e4).round() / 1e4)
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
            how: None,
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
                    found.how = Some(candidate.kind.name());
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
