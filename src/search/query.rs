//! Query expansion: which terms of the index each word of a query may stand for, and how.

use super::Weights;
use super::index::{Index, TermId};
use super::indexing::{CONCEPT, PAIR, figures};
use super::keys::{number_key, pair_key, phrase_keys, word_key};
use super::similar::similar;
use crate::knowledge::named;
use crate::language::{Language, Token};

named! {
    /// How a word of the query came to match a term.
    #[derive(PartialOrd, Ord)]
    MatchKind {
        /// The word itself, perhaps in another form of the same stem.
        Word = "word",
        /// A word that looks like it: another form, or what it was meant to be.
        Similar = "similar",
        /// A word of the same concept.
        Synonym = "synonym",
    }
}

/// A term that a word of the query may stand for.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    /// The term of the index.
    pub term: TermId,
    /// How well it matches the word, 0 to 1.
    pub weight: f32,
    /// The match kind.
    pub kind: MatchKind,
}

/// A query word, or a pair of adjacent words.
#[derive(Clone, Debug)]
pub struct QueryTerm {
    /// The word, normalised; both words of a pair.
    pub surface: String,
    /// Its stem; empty for a pair.
    pub stem: String,
    /// Whether it is a function word.
    pub function: bool,
    /// Whether it is a pair of words.
    pub pair: bool,
    /// Its weight in the query vector, above 0.
    pub weight: f32,
    /// The terms it may match; empty if the document has no similar word.
    pub candidates: Vec<Candidate>,
}

/// The maximum number of query words used; further words add nothing.
const MOST_WORDS: usize = 256;

/// The terms of a query, each once, in the order of their first appearance, words before pairs.
pub fn expand(
    index: &Index<'_>,
    language: &Language,
    weights: &Weights,
    query: &str,
    tokens: &[Token],
) -> Vec<QueryTerm> {
    let tokens = tokens.get(..MOST_WORDS).unwrap_or(tokens);
    let mut terms: Vec<QueryTerm> = Vec::new();
    let mut term_of = Vec::with_capacity(tokens.len());
    for token in tokens {
        let known = terms.iter().position(|term| term.stem == token.stem);
        term_of.push(known.unwrap_or(terms.len()));
        if known.is_none() {
            terms.push(word(index, weights, token));
        }
    }
    synonyms(index, weights, tokens, &term_of, &mut terms);
    pairs(index, weights, tokens, &mut terms);
    numbers(index, language, query, &mut terms);
    terms
}

/// Adds the figures of the query that the document has, in whatever notation.
fn numbers(index: &Index<'_>, language: &Language, query: &str, terms: &mut Vec<QueryTerm>) {
    for (value, typed) in figures(language, query) {
        if let Some(term) = index.term(number_key(value)) {
            terms.push(QueryTerm {
                surface: typed.to_owned(),
                stem: String::new(),
                function: false,
                pair: true,
                weight: index.idf(term),
                candidates: vec![Candidate {
                    term,
                    weight: 1.0,
                    kind: MatchKind::Word,
                }],
            });
        }
    }
}

fn word(index: &Index<'_>, weights: &Weights, token: &Token) -> QueryTerm {
    let key = word_key(&token.stem);
    let mut candidates = Vec::new();
    let known = index.term(key);
    let mut idf = index.unseen_idf();
    if let Some(term) = known {
        idf = index.idf(term);
        candidates.push(Candidate {
            term,
            weight: 1.0,
            kind: MatchKind::Word,
        });
    }
    if !token.function && weights.similar > 0.0 {
        let similar = similar(index, &token.surface);
        if known.is_none()
            && let Some((term, likeness)) = similar.first()
        {
            // The more similar a known word is, the more likely the unknown word is a form of it.
            idf = likeness * index.idf(*term) + (1.0 - likeness) * idf;
        }
        let similar = similar.into_iter().map(|(term, likeness)| Candidate {
            term,
            weight: weights.similar * likeness,
            kind: MatchKind::Similar,
        });
        candidates.extend(similar.filter(|candidate| Some(candidate.term) != known));
    }
    QueryTerm {
        surface: token.surface.clone(),
        stem: token.stem.clone(),
        function: token.function,
        pair: false,
        weight: idf
            * if token.function {
                weights.function
            } else {
                1.0
            },
        candidates,
    }
}

/// Adds the concepts that words and phrases of the query name.
fn synonyms(
    index: &Index<'_>,
    weights: &Weights,
    tokens: &[Token],
    term_of: &[usize],
    terms: &mut [QueryTerm],
) {
    if weights.synonym <= 0.0 {
        return;
    }
    let stems: Vec<&str> = tokens.iter().map(|token| token.stem.as_str()).collect();
    for start in 0..stems.len() {
        let keys = phrase_keys(stems[start..].iter().copied());
        for (end, key) in (start + 1..).zip(keys.take(index.longest_phrase())) {
            for phrase in index.phrases(key) {
                let of_phrase = tokens[start..end].iter().zip(&term_of[start..end]);
                for (token, term) in of_phrase {
                    if token.function && end - start > 1 {
                        continue;
                    }
                    let candidates = &mut terms[*term].candidates;
                    let weight = weights.synonym * CONCEPT * phrase.weight;
                    match candidates
                        .iter_mut()
                        .find(|known| known.term == phrase.concept)
                    {
                        Some(known) => known.weight = known.weight.max(weight),
                        None => candidates.push(Candidate {
                            term: phrase.concept,
                            weight,
                            kind: MatchKind::Synonym,
                        }),
                    }
                }
            }
        }
    }
}

/// Adds the pairs of adjacent words.
fn pairs(index: &Index<'_>, weights: &Weights, tokens: &[Token], terms: &mut Vec<QueryTerm>) {
    if weights.pair <= 0.0 {
        return;
    }
    for pair in tokens.windows(2) {
        let surface = format!("{} {}", pair[0].surface, pair[1].surface);
        if terms.iter().any(|term| term.surface == surface) {
            continue;
        }
        let term = index.term(pair_key(&pair[0].stem, &pair[1].stem));
        let idf = term.map_or(index.unseen_idf() * weights.unseen_pair, |term| {
            index.idf(term)
        });
        let candidates = term.map(|term| Candidate {
            term,
            weight: 1.0,
            kind: MatchKind::Word,
        });
        terms.push(QueryTerm {
            surface,
            stem: String::new(),
            function: pair[0].function && pair[1].function,
            pair: true,
            weight: weights.pair * PAIR * idf,
            candidates: candidates.into_iter().collect(),
        });
    }
}
