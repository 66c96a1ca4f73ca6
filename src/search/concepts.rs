//! The concepts that words and phrases name: the document's own, and those of its language.

use rustc_hash::FxHashMap;

use super::index::{Phrase, TermId, phrase_key};
use super::indexing::is_english;
use crate::knowledge::{Knowledge, Language as Lexicon, Synonyms};
use crate::language::Language;

/// What a word for a concept of the document's own field counts.
const OF_FIELD: f32 = 0.8;

/// What a word for a concept of general language counts: it has more senses.
const GENERAL: f32 = 0.6;

/// What a word counts that implies a concept without being a word for it, of the above.
const NARROWER: f32 = 0.6;

/// Words and phrases by the concepts that they name.
pub(super) struct Concepts {
    /// The concepts of each phrase with their weights, by the key of its stems.
    phrases: FxHashMap<u64, Vec<(usize, f32)>>,
    longest: usize,
}

impl Concepts {
    pub fn new(knowledge: &Knowledge, lexicon: &Lexicon, language: &Language) -> Self {
        let mut concepts = Self {
            phrases: FxHashMap::default(),
            longest: 0,
        };
        let field = knowledge.synonyms.iter().map(|group| (group, OF_FIELD));
        let general = lexicon.synonyms.iter().filter(|_| is_english(language));
        let general = general.map(|group| (group, GENERAL));
        for (concept, (group, weight)) in field.chain(general).enumerate() {
            concepts.add(concept, group, weight, language);
        }
        concepts
    }

    fn add(&mut self, concept: usize, group: &Synonyms, weight: f32, language: &Language) {
        let words = group.words.iter().map(|word| (word, weight));
        let narrower = group.narrower.iter().map(|word| (word, weight * NARROWER));
        for (phrase, weight) in words.chain(narrower) {
            let tokens = language.tokens(phrase);
            if tokens.is_empty() {
                continue;
            }
            self.longest = self.longest.max(tokens.len());
            let key = phrase_key(tokens.iter().map(|token| token.stem.as_str()));
            let named = self.phrases.entry(key).or_default();
            if !named.iter().any(|(known, _)| *known == concept) {
                named.push((concept, weight));
            }
        }
    }

    /// Every concept that these stems name, with its weight; one may come more than once.
    pub fn of(&self, stems: &[&str]) -> Vec<(usize, f32)> {
        let mut named = Vec::new();
        for start in 0..stems.len() {
            let ends = start + 1..=stems.len().min(start + self.longest);
            for end in ends {
                let key = phrase_key(stems[start..end].iter().copied());
                named.extend(self.phrases.get(&key).into_iter().flatten());
            }
        }
        named
    }

    /// The phrases in the order of their keys, with the terms of their concepts.
    pub fn phrases(&self, term: impl Fn(usize) -> Option<TermId>) -> Vec<Phrase> {
        let mut phrases: Vec<Phrase> = Vec::new();
        for (key, named) in &self.phrases {
            for (concept, weight) in named {
                if let Some(concept) = term(*concept) {
                    let (key, weight) = (*key, *weight);
                    phrases.push(Phrase {
                        key,
                        concept,
                        weight,
                    });
                }
            }
        }
        phrases.sort_unstable_by_key(|phrase| (phrase.key, phrase.concept));
        phrases
    }

    pub const fn longest(&self) -> usize {
        self.longest
    }
}
