//! The concepts that words and phrases name: the document's own, and those of its language.

use foldhash::HashMap;

use super::index::{Phrase, TermId};
use super::keys::phrase_keys;
use super::lexicon::{ENGLISH, Lexicon, Named, named};
use crate::knowledge::Knowledge;
use crate::language::Language;

/// The weight of a word for a concept of the document's own field.
const OF_FIELD: f32 = 0.8;

/// Words and phrases by the concepts that they name.
pub(super) struct Concepts {
    /// The concepts of each phrase with their weights, by the key of its stems.
    phrases: HashMap<u64, Vec<(usize, f32)>>,
    longest: usize,
}

impl Concepts {
    pub fn new(knowledge: &Knowledge, lexicon: &Lexicon, language: &Language) -> Self {
        let mut concepts = Self {
            phrases: HashMap::default(),
            longest: 0,
        };
        if language.tag == ENGLISH {
            concepts.longest = lexicon.longest_phrase;
            for named in &lexicon.phrases {
                concepts.add(*named);
            }
        }
        for (number, group) in (lexicon.concepts..).zip(&knowledge.synonyms) {
            for (named, words) in named(group, number, OF_FIELD, language) {
                concepts.longest = concepts.longest.max(words);
                concepts.add(named);
            }
        }
        concepts
    }

    fn add(&mut self, named: Named) {
        let known = self.phrases.entry(named.key).or_default();
        if !known.iter().any(|(concept, _)| *concept == named.concept) {
            known.push((named.concept, named.weight));
        }
    }

    /// Every concept that these stems name, with its weight; duplicates are possible.
    pub fn of(&self, stems: &[&str]) -> Vec<(usize, f32)> {
        let mut named = Vec::new();
        for start in 0..stems.len() {
            let keys = phrase_keys(stems[start..].iter().copied());
            for key in keys.take(self.longest) {
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
