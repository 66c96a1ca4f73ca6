//! Understands a query: which terms of the index each of its words may stand for, and how.

use super::Weights;
use super::analysis::Token;
use super::index::{Index, Phrase, TermId};
use super::indexing::EVERYDAY;
use super::spelling::{Beginnings, likeness};

/// How a word of the query came to match a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// The word itself, perhaps in another form of the same stem.
    Word,
    /// A word that begins alike, such as "smuggler" for "smuggling".
    Related,
    /// A word of the same concept in the thesaurus.
    Synonym,
    /// A word that the unknown word was probably meant to be.
    Spelling,
    /// Words that the query wrote together or apart.
    Compound,
}

/// A term that a word of the query may stand for.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    /// The term of the index.
    pub term: TermId,
    /// How far it stands for the word, 0 to 1.
    pub weight: f32,
    /// How it came to.
    pub how: How,
}

/// A word of the query.
#[derive(Clone, Debug)]
pub struct QueryTerm {
    /// The word, normalised.
    pub surface: String,
    /// Its stem.
    pub stem: String,
    /// Whether it is a function word.
    pub stop: bool,
    /// How much it says: its idf, less for a function word; above 0.
    pub weight: f32,
    /// What it may stand for; empty for a word that the knowledge has nothing like.
    pub candidates: Vec<Candidate>,
}

/// So many distinct words of a query are considered; a longer one says no more by its rest.
const MOST_TERMS: usize = 128;

/// So many words are considered for a misspelt one.
const MOST_CORRECTIONS: usize = 3;

/// The terms of a query, each once, in the order of their first appearance.
#[must_use]
pub fn understand(index: &Index<'_>, weights: &Weights, query: &str) -> Vec<QueryTerm> {
    let tokens = index.analyzer.tokens(query);
    let mut terms: Vec<QueryTerm> = Vec::new();
    let mut place = Vec::with_capacity(tokens.len());
    for token in &tokens {
        let known = terms.iter().position(|term| term.stem == token.stem);
        if known.is_none() && terms.len() < MOST_TERMS {
            terms.push(term(index, weights, token));
            place.push(Some(terms.len() - 1));
        } else {
            place.push(known);
        }
    }
    compounds(index, weights, &tokens, &place, &mut terms);
    synonyms(index, weights, &tokens, &place, &mut terms);
    for term in &mut terms {
        let best = term
            .candidates
            .iter()
            .max_by(|a, b| a.weight.total_cmp(&b.weight));
        let idf = best.map_or(index.unseen_idf, |best| index.idf(best.term));
        let itself = best.is_some_and(|best| best.how == How::Word);
        let everyday = !itself && index.is_everyday(&term.stem);
        let idf = idf * if everyday { EVERYDAY } else { 1.0 };
        term.weight = idf.max(0.05) * if term.stop { weights.stop } else { 1.0 };
    }
    for term in framing(&tokens, &place) {
        terms[term].weight *= weights.framing;
    }
    terms
}

/// A message of more words than this tells a story before it asks.
const STORY: usize = 18;

/// The terms of a long message that stand only in the story before its question.
fn framing(tokens: &[Token], place: &[Option<usize>]) -> Vec<usize> {
    const ASKS: [&str; 9] = [
        "how", "what", "whats", "why", "which", "whether", "when", "where", "if",
    ];
    let asks = |token: &Token| ASKS.contains(&token.surface.as_str());
    if tokens.len() <= STORY {
        return Vec::new();
    }
    let Some(question) = tokens.iter().rposition(asks) else {
        return Vec::new();
    };
    let (story, question) = place.split_at(question);
    let mut framing: Vec<usize> = story.iter().flatten().copied().collect();
    framing.retain(|term| !question.contains(&Some(*term)));
    framing.sort_unstable();
    framing.dedup();
    framing
}

/// The word as the index knows it, or else what it was probably meant to be.
fn term(index: &Index<'_>, weights: &Weights, token: &Token) -> QueryTerm {
    let mut candidates = Vec::new();
    if let Some(term) = index.stem(&token.stem) {
        candidates.push(Candidate {
            term,
            weight: 1.0,
            how: How::Word,
        });
    } else if !token.stop && !index.is_everyday(&token.stem) {
        candidates = corrections(index, weights, &token.surface);
    }
    if !token.stop {
        related(index, weights, &token.stem, &mut candidates);
    }
    QueryTerm {
        surface: token.surface.clone(),
        stem: token.stem.clone(),
        stop: token.stop,
        weight: 0.0,
        candidates,
    }
}

/// The likeliest known words for an unknown one, best first.
fn corrections(index: &Index<'_>, weights: &Weights, surface: &str) -> Vec<Candidate> {
    let typed: Vec<char> = surface.chars().collect();
    let Some(mut beginnings) = Beginnings::of(&typed) else {
        return Vec::new();
    };
    let mut meant = Vec::new();
    let mut likely: Vec<(f32, TermId)> = Vec::new();
    let mut place = 0;
    while let Some(known) = index.surface_at(place) {
        if let Some(end) = beginnings.hopeless(known.text) {
            place = index.surface_past(place, &known.text[..end]);
            continue;
        }
        place += 1;
        meant.clear();
        meant.extend(known.text.chars());
        let likeness = likeness(&typed, &meant);
        if likeness > 0.0 {
            likely.push((likeness, known.term));
        }
    }
    // Of equally likely words, the one that the knowledge uses more.
    likely.sort_by(|a, b| {
        let used = |term: TermId| index.term(term).postings.len();
        b.0.total_cmp(&a.0).then(used(b.1).cmp(&used(a.1)))
    });
    let best = likely.first().map_or(0.0, |(likeness, _)| *likeness);
    let mut candidates: Vec<Candidate> = Vec::new();
    for (likeness, term) in likely {
        let near = likeness >= best - 0.1 && candidates.len() < MOST_CORRECTIONS;
        if near && !candidates.iter().any(|known| known.term == term) {
            let weight = weights.spelling * likeness;
            candidates.push(Candidate {
                term,
                weight,
                how: How::Spelling,
            });
        }
    }
    candidates
}

/// Stems that share their beginning with the word's, such as "smuggler" and "smuggl".
fn related(index: &Index<'_>, weights: &Weights, stem: &str, candidates: &mut Vec<Candidate>) {
    if weights.related <= 0.0 || stem.len() < 5 || stem.bytes().any(|b| b.is_ascii_digit()) {
        return;
    }
    // Counted in characters: the fifth may end after the fifth byte.
    let end = stem.char_indices().nth(5).map_or(stem.len(), |(at, _)| at);
    let beginning = &stem[..end];
    let alike = index
        .surfaces_from(beginning)
        .take_while(|surface| surface.text.starts_with(beginning));
    for surface in alike {
        let other = index.name(surface.term);
        let shared = stem
            .bytes()
            .zip(other.bytes())
            .take_while(|(a, b)| a == b)
            .count();
        let longer = stem.len().max(other.len());
        if shared >= 5
            && longer - shared <= 4
            && shared * 3 >= longer * 2
            && !candidates.iter().any(|known| known.term == surface.term)
        {
            let weight = weights.related;
            candidates.push(Candidate {
                term: surface.term,
                weight,
                how: How::Related,
            });
        }
    }
}

/// Words written together that the knowledge writes apart, and the other way about.
fn compounds(
    index: &Index<'_>,
    weights: &Weights,
    tokens: &[Token],
    place: &[Option<usize>],
    terms: &mut [QueryTerm],
) {
    for (pair, places) in tokens.windows(2).zip(place.windows(2)) {
        let joined = format!("{}{}", pair[0].surface, pair[1].surface);
        if joined.len() < 5 || (pair[0].stop && pair[1].stop) {
            continue;
        }
        let joined = index.analyzer.token(joined);
        if let Some(term) = index.stem(&joined.stem) {
            for at in places.iter().flatten() {
                // Both words have found the one: together they say no more than it does.
                let candidate = Candidate {
                    term,
                    weight: weights.compound / 2.0,
                    how: How::Compound,
                };
                terms[*at].candidates.push(candidate);
            }
        }
    }
    for term in terms.iter_mut().filter(|term| {
        term.candidates.iter().all(|known| known.weight < 0.9) && term.surface.len() >= 6
    }) {
        let cuts = term
            .surface
            .char_indices()
            .map(|(at, _)| at)
            .filter(|at| *at >= 3);
        for at in cuts {
            let (head, tail) = term.surface.split_at(at);
            if tail.len() < 3 {
                break;
            }
            let (head, tail) = (
                index.analyzer.token(head.to_owned()),
                index.analyzer.token(tail.to_owned()),
            );
            if head.stop || tail.stop {
                continue;
            }
            if let (Some(head), Some(tail)) = (index.surface(&head), index.surface(&tail)) {
                for term_id in [head, tail] {
                    let weight = weights.compound;
                    term.candidates.push(Candidate {
                        term: term_id,
                        weight,
                        how: How::Compound,
                    });
                }
                break;
            }
        }
    }
}

/// The concepts that the words and phrases of the query name.
fn synonyms(
    index: &Index<'_>,
    weights: &Weights,
    tokens: &[Token],
    place: &[Option<usize>],
    terms: &mut [QueryTerm],
) {
    // A misspelt word names the concepts of what it was meant to be.
    let stems: Vec<&str> = tokens
        .iter()
        .zip(place)
        .map(|(token, place)| {
            let corrected = place
                .and_then(|at| terms[at].candidates.first())
                .filter(|best| best.how == How::Spelling);
            corrected.map_or(token.stem.as_str(), |best| index.name(best.term))
        })
        .collect();
    let mut phrase = String::new();
    for start in 0..tokens.len() {
        phrase.clear();
        for (end, stem) in (start + 1..)
            .zip(&stems[start..])
            .take(index.longest_phrase)
        {
            if !phrase.is_empty() {
                phrase.push(' ');
            }
            phrase.push_str(stem);
            let Some(named) = index.phrases(&phrase) else {
                break;
            };
            for named in named {
                for (token, at) in tokens[start..end].iter().zip(&place[start..end]) {
                    let Some(at) = at else { continue };
                    if !token.stop || end - start == 1 {
                        synonym(weights, named, &mut terms[*at].candidates);
                    }
                }
            }
        }
    }
}

/// Adds the concept that a phrase names to what a word of the phrase may stand for.
fn synonym(weights: &Weights, named: Phrase<'_>, candidates: &mut Vec<Candidate>) {
    let spelt = candidates
        .first()
        .filter(|best| best.how == How::Spelling)
        .map_or(1.0, |best| best.weight);
    let base = if named.general {
        weights.general
    } else {
        weights.synonym
    };
    let weight = base * named.weight * spelt;
    let known = candidates
        .iter_mut()
        .find(|known| known.term == named.concept);
    match known {
        Some(known) => known.weight = known.weight.max(weight),
        None if weight > 0.0 => candidates.push(Candidate {
            term: named.concept,
            weight,
            how: How::Synonym,
        }),
        None => {}
    }
}

#[cfg(test)]
mod tests;
