//! Which words of a query matched what, how, and what each gave to the score.

use super::Weights;
use super::index::{Index, TermId};
use super::layout::word;
use super::passage::Field;
use super::query::{Candidate, How, QueryTerm};
use super::rank::Ranking;
use super::score::{NEAREST, likelihood, most_likely, query_length, scale};
use crate::knowledge::Knowledge;

/// What one word of the query gave to a topic.
#[derive(Clone, Debug, PartialEq)]
pub struct Match {
    /// The word of the query.
    pub term: String,
    /// The word of the knowledge, or the concept, that it matched; none if nothing.
    pub matched: Option<String>,
    /// The field of the best passage that holds it.
    pub field: Option<Field>,
    /// How it matched: exact, stem, related, synonym, spelling or compound.
    pub how: Option<&'static str>,
    /// What it gave through the topic's best passages, at least 0.
    pub passages: f32,
    /// What it gave through the topic's language model, at least 0.
    pub language: f32,
}

/// The match of every word of the query with a topic, in the order of the query.
///
/// All that they gave, added up, is the topic's score.
#[must_use]
pub fn explain(
    index: &Index<'_>,
    knowledge: &Knowledge,
    weights: &Weights,
    terms: &[QueryTerm],
    ranking: &Ranking,
    topic: usize,
) -> Vec<Match> {
    let mut near: Vec<usize> = index
        .passages_of(topic)
        .filter(|place| ranking.passages[*place] > 0.0)
        .collect();
    near.sort_by(|a, b| {
        ranking.passages[*b]
            .total_cmp(&ranking.passages[*a])
            .then(a.cmp(b))
    });
    near.truncate(NEAREST);
    let length = query_length(terms);
    let most = most_likely(terms);
    terms
        .iter()
        .map(|term| {
            let mut found = Match {
                term: term.surface.clone(),
                matched: None,
                field: None,
                how: None,
                passages: 0.0,
                language: 0.0,
            };
            let mut decay = 1.0;
            for place in &near {
                if let Some((candidate, weight)) = best_candidate(index, term, *place) {
                    let gain = term.weight * weight * index.idf(candidate.term);
                    let passage = index.passage(*place);
                    let scale = scale(weights, passage.field, passage.norm, length);
                    found.passages += decay * gain * scale;
                    if found.matched.is_none() {
                        found.field = Some(passage.field);
                        found.matched = Some(index.name(candidate.term).to_owned());
                        let text = index.text(*place, knowledge);
                        found.how = Some(how(index, term, candidate, text));
                    }
                }
                decay *= weights.decay;
            }
            found.language = weights.language * language(index, weights, term, topic) / most;
            found
        })
        .collect()
}

/// The candidate by which a passage matches a word best, and how far.
fn best_candidate(index: &Index<'_>, term: &QueryTerm, place: usize) -> Option<(Candidate, f32)> {
    let held = |term: TermId| {
        let weight = index.term(term).postings.find(word(place))?;
        Some(f32::from_bits(weight))
    };
    let gain = |(candidate, weight): &(Candidate, f32)| weight * index.idf(candidate.term);
    term.candidates
        .iter()
        .filter_map(|candidate| Some((*candidate, candidate.weight * held(candidate.term)?)))
        .max_by(|a, b| gain(a).total_cmp(&gain(b)))
}

fn language(index: &Index<'_>, weights: &Weights, term: &QueryTerm, topic: usize) -> f32 {
    let gain = |candidate: &Candidate| {
        let found = index.term(candidate.term);
        let mass = f32::from_bits(found.masses.find(word(topic))?);
        let here = mass / (index.topic_mass(topic) + weights.prior);
        Some(likelihood(index, weights, term, *candidate, &found, here))
    };
    term.candidates.iter().filter_map(gain).fold(0.0, f32::max)
}

/// The word for how a candidate matched; only here is the very form of the word looked at.
fn how(index: &Index<'_>, term: &QueryTerm, candidate: Candidate, text: &str) -> &'static str {
    match candidate.how {
        How::Word => {
            let tokens = index.analyzer.tokens(text);
            let exact = tokens.iter().any(|token| token.surface == term.surface);
            if exact { "exact" } else { "stem" }
        }
        How::Related => "related",
        How::Synonym => "synonym",
        How::Spelling => "spelling",
        How::Compound => "compound",
    }
}

/// The words of a text, in lower case, that content words of the query may stand for.
#[must_use]
pub fn marked(index: &Index<'_>, terms: &[QueryTerm], text: &str) -> Vec<String> {
    let content = || terms.iter().filter(|term| !term.stop);
    let candidates: Vec<TermId> = content()
        .flat_map(|term| term.candidates.iter().map(|candidate| candidate.term))
        .collect();
    let mut words: Vec<String> = index
        .analyzer
        .tokens(text)
        .into_iter()
        .filter(|token| !token.stop)
        .filter(|token| {
            let concepts = index
                .phrases(&token.stem)
                .into_iter()
                .flatten()
                .map(|phrase| phrase.concept);
            let mut meant = index.stem(&token.stem).into_iter().chain(concepts);
            meant.any(|term| candidates.contains(&term))
        })
        .map(|token| token.surface)
        .collect();
    words.dedup();
    words
}

#[cfg(test)]
mod tests;
