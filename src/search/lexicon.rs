//! Word lists of general language, prepared for indexing once, when smugfaq is built.

use serde::{Deserialize, Serialize};

use super::keys::{phrase_key, typed_key, word_key};
use super::question::Aspect;
use crate::knowledge::{Language as WordLists, Synonyms};
use crate::language::Language;

/// The weight of a general word for a concept; it has more senses than a technical term.
const GENERAL: f32 = 0.6;

/// The weight of a word that only implies a concept, relative to a word for it.
const NARROWER: f32 = 0.6;

/// A phrase that names a concept, by the key of its stems.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Named {
    /// The key, as [`phrase_key`] makes it.
    pub key: u64,
    /// The concept by its number.
    pub concept: usize,
    /// What the phrase counts for it, 0 to 1.
    pub weight: f32,
}

/// The word lists as keys.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Lexicon {
    /// The keys of everyday words of English, in ascending order.
    pub everyday: Vec<u64>,
    /// The phrases of English that name concepts, which are numbered from 0.
    pub phrases: Vec<Named>,
    /// The number of concepts.
    pub concepts: usize,
    /// The most words that a phrase has.
    pub longest_phrase: usize,
    /// The keys of words and phrases of all languages by what they are, in ascending order, with
    /// their aspects.
    pub typed: Vec<(u64, Aspect)>,
    /// The most words that one of them has.
    pub longest_typed: usize,
}

impl Lexicon {
    /// The lexicon of some word lists.
    pub fn new(lists: &WordLists) -> Self {
        let english = Language::of(ENGLISH);
        let mut lexicon = Self::default();
        let everyday = lists.everyday.iter().flat_map(|word| english.tokens(word));
        lexicon.everyday = everyday.map(|token| word_key(&token.stem)).collect();
        lexicon.everyday.sort_unstable();
        lexicon.everyday.dedup();
        for group in &lists.synonyms {
            let named = named(group, lexicon.concepts, GENERAL, english);
            lexicon.concepts += 1;
            for (named, words) in named {
                lexicon.phrases.push(named);
                lexicon.longest_phrase = lexicon.longest_phrase.max(words);
            }
        }
        for (language, words) in &lists.typed {
            let language = Language::of(language);
            for (aspect, words) in words {
                let Some(aspect) = Aspect::of_name(aspect) else {
                    continue;
                };
                for words in words {
                    let tokens = language.tokens(words);
                    let key = typed_key(language, &tokens, aspect.is_spelled());
                    lexicon.typed.push((key, aspect));
                    lexicon.longest_typed = lexicon.longest_typed.max(tokens.len());
                }
            }
        }
        lexicon.typed.sort_unstable();
        lexicon.typed.dedup_by_key(|(key, _)| *key);
        lexicon
    }
}

/// The language of the everyday words and the synonyms.
pub const ENGLISH: &str = "en";

/// The phrases that name the concept of a group, each with its number of words.
pub fn named(
    group: &Synonyms,
    concept: usize,
    weight: f32,
    language: &Language,
) -> Vec<(Named, usize)> {
    let words = group.words.iter().map(|word| (word, weight));
    let narrower = group.narrower.iter().map(|word| (word, weight * NARROWER));
    let phrases = words.chain(narrower).filter_map(|(phrase, weight)| {
        let tokens = language.tokens(phrase);
        let key = phrase_key(tokens.iter().map(|token| token.stem.as_str()));
        let named = Named {
            key,
            concept,
            weight,
        };
        (!tokens.is_empty()).then_some((named, tokens.len()))
    });
    phrases.collect()
}
