//! The keys of terms and of phrases: 64-bit hashes of their stems or values.

use crate::language::{Language, Token};

/// The key of a word by its stem.
pub fn word_key(stem: &str) -> u64 {
    key(b'w', stem.bytes())
}

/// The key of a pair of adjacent words.
pub fn pair_key(first: &str, second: &str) -> u64 {
    let stems = first.bytes().chain([b' ']).chain(second.bytes());
    key(b'p', stems)
}

/// The key of a phrase by its stems.
pub fn phrase_key<'s>(stems: impl IntoIterator<Item = &'s str>) -> u64 {
    phrase_keys(stems).last().unwrap_or_default()
}

/// The keys of the phrases that begin with the first stem and end with each.
pub fn phrase_keys<'s>(stems: impl IntoIterator<Item = &'s str>) -> impl Iterator<Item = u64> {
    let stems = stems.into_iter();
    stems.scan(key(b'f', []), |phrase, stem| {
        *phrase = extended(*phrase, stem.bytes().chain([b' ']));
        Some(*phrase)
    })
}

/// The key of a concept by its number.
pub fn concept_key(concept: usize) -> u64 {
    key(b'c', concept.to_le_bytes())
}

/// The key of a typed word or phrase: by its spelling where forms of a word differ in what they
/// are, as "month" and "monthly" do, else by its stems.
pub fn typed_key(language: &Language, tokens: &[Token], spelled: bool) -> u64 {
    let words = tokens
        .iter()
        .map(|token| if spelled { &token.surface } else { &token.stem });
    let start = if spelled { "=" } else { "" };
    phrase_key(
        [start, language.tag]
            .into_iter()
            .chain(words.map(String::as_str)),
    )
}

/// The key of a figure by its value.
pub fn number_key(value: f64) -> u64 {
    // To the thousandth, since arithmetic with scales rounds.
    let thousandths = libm::round(value * 1000.0);
    key(b'n', thousandths.to_bits().to_le_bytes())
}

/// A 64-bit FNV-1a hash (Fowler, Noll and Vo 1991): two of a million terms meet with a chance of
/// one in 10 million.
fn key(kind: u8, bytes: impl IntoIterator<Item = u8>) -> u64 {
    let bytes = std::iter::once(kind).chain(bytes);
    extended(0xcbf2_9ce4_8422_2325, bytes)
}

fn extended(hash: u64, bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(hash, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
