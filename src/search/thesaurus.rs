//! The words and phrases of the thesaurus, and the concepts that a text names by them.

use std::collections::HashMap;

use super::analysis::{Analyzer, Token};
use crate::knowledge::Synonyms;

/// Words and phrases by the concepts that they name.
#[derive(Clone, Debug, Default)]
pub struct Thesaurus {
    names: Vec<String>,
    /// So many of the first concepts are of the document's own field.
    of_field: usize,
    /// Stems joined by blanks, with the concepts and their weights.
    phrases: HashMap<String, Vec<(usize, f32)>>,
    longest: usize,
}

/// What a word weighs that implies a concept without being a word for it.
const NARROWER: f32 = 0.6;

impl Thesaurus {
    /// A thesaurus of the groups of the document's own field, and of general ones.
    #[must_use]
    pub fn new(field: &[Synonyms], general: &[Synonyms], analyzer: &Analyzer) -> Self {
        let mut thesaurus = Self {
            of_field: field.len(),
            ..Self::default()
        };
        for (concept, group) in field.iter().chain(general).enumerate() {
            thesaurus.names.push(group.concept.clone());
            let words = group.words.iter().map(|word| (word, 1.0));
            let narrower = group.narrower.iter().map(|word| (word, NARROWER));
            for (phrase, weight) in words.chain(narrower) {
                let tokens = analyzer.tokens(phrase);
                let stems = stems(&tokens);
                if stems.is_empty() {
                    continue;
                }
                thesaurus.longest = thesaurus.longest.max(stems.len());
                let concepts = thesaurus.phrases.entry(stems.join(" ")).or_default();
                if !concepts.iter().any(|(known, _)| *known == concept) {
                    concepts.push((concept, weight));
                }
            }
        }
        thesaurus
    }

    /// How many concepts there are.
    #[must_use]
    pub const fn concepts(&self) -> usize {
        self.names.len()
    }

    /// The name of a concept.
    #[must_use]
    pub fn name(&self, concept: usize) -> &str {
        self.names.get(concept).map_or("", String::as_str)
    }

    /// Whether a concept is one of general English rather than of the document's field.
    #[must_use]
    pub const fn is_general(&self, concept: usize) -> bool {
        concept >= self.of_field
    }

    /// Each phrase with the concepts that it names and their weights, in alphabetical order.
    #[must_use]
    pub fn phrases(&self) -> Vec<(&str, &[(usize, f32)])> {
        let phrases = self.phrases.iter();
        let mut phrases: Vec<(&str, &[(usize, f32)])> = phrases
            .map(|(phrase, concepts)| (phrase.as_str(), concepts.as_slice()))
            .collect();
        phrases.sort_unstable_by_key(|(phrase, _)| *phrase);
        phrases
    }

    /// The most words of a phrase.
    #[must_use]
    pub const fn longest(&self) -> usize {
        self.longest
    }
}

fn stems(tokens: &[Token]) -> Vec<&str> {
    tokens.iter().map(|token| token.stem.as_str()).collect()
}
