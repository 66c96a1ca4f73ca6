//! Repairs the words of a query that the document cannot have: function words that were misspelt,
//! abbreviated months, and words that were written together.

use super::index::Index;
use super::keys::word_key;
use super::similar::skeleton;
use crate::language::{Language, Token};

/// A word longer than this may be several words without spaces.
const JOINED: usize = 8;

/// The longest word that is looked at for that, in bytes: cutting up takes the square of it.
const LONGEST: usize = 64;

/// The tokens of a query with the repairs.
pub fn repaired(index: &Index<'_>, language: &Language, query: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    for token in language.tokens(query) {
        let known = token.function
            || token.surface.bytes().any(|byte| byte.is_ascii_digit())
            || index.term(word_key(&token.stem)).is_some();
        if known || index.is_everyday(word_key(&token.stem)) {
            tokens.push(token);
            continue;
        }
        let month = language.month(&token.surface);
        let in_full = month.and_then(|month| language.months().find(|(_, known)| *known == month));
        let in_full = in_full.map(|(name, _)| name);
        if let Some(word) = in_full.or_else(|| function_word(language, &token.surface)) {
            let mut word = language.token(word);
            word.span = token.span;
            tokens.push(word);
            continue;
        }
        match parts(index, language, &token.surface) {
            Some(parts) => tokens.extend(parts.into_iter().map(|part| {
                let mut part = language.token(part);
                part.span = token.span.clone();
                part
            })),
            None => tokens.push(token),
        }
    }
    tokens
}

/// The function word that a short unknown one was meant to be: one with a letter more, with two
/// letters swapped, or of the same sound. A letter for another is no sign of it: "tax" is not "was".
fn function_word(language: &Language, word: &str) -> Option<&'static str> {
    let length = word.chars().count();
    if !(2..=6).contains(&length) {
        return None;
    }
    let first = word.chars().next();
    let candidates = language.function_words().filter(|known| {
        let longer = known.chars().count();
        let swapped = longer == length && strsim::osa_distance(word, known) == 1 && {
            let sorted = |word: &str| {
                let mut letters: Vec<char> = word.chars().collect();
                letters.sort_unstable();
                letters
            };
            sorted(word) == sorted(known)
        };
        let dropped = longer == length + 1 && longer > 2 && strsim::osa_distance(word, known) == 1;
        let sounds = longer >= 2
            && known.chars().next() == first
            && longer.abs_diff(length) <= 1
            && (longer != length || vowels(word) == vowels(known))
            && skeleton(word) == skeleton(known)
            && strsim::osa_distance(word, known) <= 1;
        swapped || dropped || sounds
    });
    candidates.min_by_key(|known| {
        let same_first = known.chars().next() != first;
        let sound = skeleton(word) != skeleton(known);
        (same_first, sound, known.len().abs_diff(word.len()))
    })
}

fn vowels(word: &str) -> usize {
    let letters = word.chars();
    letters.filter(|letter| "aeiouy".contains(*letter)).count()
}

/// The words that were written together, if the document has or the language knows all of them.
fn parts<'w>(index: &Index<'_>, language: &Language, word: &'w str) -> Option<Vec<&'w str>> {
    if !(JOINED..=LONGEST).contains(&word.len()) {
        return None;
    }
    // The least number of words up to each byte, and where the last of them starts.
    let mut best: Vec<Option<(usize, usize)>> = vec![None; word.len() + 1];
    best[0] = Some((0, 0));
    for end in 1..=word.len() {
        for start in 0..end {
            let Some((count, _)) = best[start] else {
                continue;
            };
            let Some(part) = word.get(start..end) else {
                continue;
            };
            let better = best[end].is_none_or(|(known, _)| count + 1 < known);
            if better && is_word(index, language, part) {
                best[end] = Some((count + 1, start));
            }
        }
    }
    let mut parts = Vec::new();
    let mut end = word.len();
    while end > 0 {
        let (_, start) = best[end]?;
        parts.push(&word[start..end]);
        end = start;
    }
    parts.reverse();
    let short = parts.iter().filter(|part| part.len() < 3).count();
    (parts.len() > 1 && short * 2 <= parts.len()).then_some(parts)
}

fn is_word(index: &Index<'_>, language: &Language, part: &str) -> bool {
    if part.len() < 4 {
        return part.len() > 1 && language.is_function(part);
    }
    language.is_function(part) || index.has_word(part)
}
