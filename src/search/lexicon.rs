//! The words of the passages, each analysed once and then known by its number.

use rustc_hash::FxHashMap;

use super::analysis::Analyzer;
use super::thesaurus::Thesaurus;

/// A word as it is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Its own number.
    pub surface: u32,
    /// The number of its stem.
    pub stem: u32,
    /// Whether it is a function word.
    pub stop: bool,
}

/// The words met so far, numbered as they first came.
pub(super) struct Lexicon {
    analyzer: Analyzer,
    words: FxHashMap<String, Word>,
    stems: FxHashMap<String, u32>,
    /// The phrases of the thesaurus by their first stem, shorter ones first.
    phrases: FxHashMap<u32, Vec<Phrase>>,
}

/// A phrase of the thesaurus.
struct Phrase {
    /// The stems after the first.
    rest: Vec<u32>,
    /// The concepts that it names, with their weights.
    concepts: Vec<(usize, f32)>,
}

impl Lexicon {
    /// A lexicon that knows the phrases of the thesaurus.
    pub fn new(thesaurus: &Thesaurus) -> Self {
        let mut lexicon = Self {
            analyzer: Analyzer::default(),
            words: FxHashMap::default(),
            stems: FxHashMap::default(),
            phrases: FxHashMap::default(),
        };
        for (phrase, concepts) in thesaurus.phrases() {
            let mut stems = phrase.split(' ').map(|stem| lexicon.stem(stem.to_owned()));
            let Some(first) = stems.next() else { continue };
            let phrase = Phrase {
                rest: stems.collect(),
                concepts: concepts.to_vec(),
            };
            lexicon.phrases.entry(first).or_default().push(phrase);
        }
        for phrases in lexicon.phrases.values_mut() {
            phrases.sort_by_key(|phrase| phrase.rest.len());
        }
        lexicon
    }

    /// The word of this writing.
    pub fn word(&mut self, surface: &str) -> Word {
        if let Some(known) = self.words.get(surface) {
            return *known;
        }
        let token = self.analyzer.token(surface.to_owned());
        let word = Word {
            surface: number(self.words.len()),
            stem: self.stem(token.stem),
            stop: token.stop,
        };
        self.words.insert(token.surface, word);
        word
    }

    /// How many stems there are.
    pub fn stems(&self) -> usize {
        self.stems.len()
    }

    /// Every concept that the words name, with its weight, by where its phrase begins.
    pub fn concepts(&self, words: &[Word], mut visit: impl FnMut(usize, f32)) {
        for (start, word) in words.iter().enumerate() {
            for phrase in self.phrases.get(&word.stem).into_iter().flatten() {
                let rest = words.get(start + 1..=start + phrase.rest.len());
                let matches = rest.is_some_and(|rest| {
                    let stems = rest.iter().map(|word| word.stem);
                    stems.eq(phrase.rest.iter().copied())
                });
                if matches {
                    for (concept, weight) in &phrase.concepts {
                        visit(*concept, *weight);
                    }
                }
            }
        }
    }

    /// The stems in alphabetical order, with their numbers.
    pub fn sorted_stems(&self) -> Vec<(&str, u32)> {
        let stems = self.stems.iter();
        sorted(stems.map(|(stem, number)| (stem.as_str(), *number)))
    }

    /// The words in alphabetical order.
    pub fn sorted_words(&self) -> Vec<(&str, Word)> {
        let words = self.words.iter();
        sorted(words.map(|(surface, word)| (surface.as_str(), *word)))
    }

    fn stem(&mut self, stem: String) -> u32 {
        let next = number(self.stems.len());
        *self.stems.entry(stem).or_insert(next)
    }
}

fn number(count: usize) -> u32 {
    super::layout::word(count)
}

fn sorted<'s, T>(all: impl Iterator<Item = (&'s str, T)>) -> Vec<(&'s str, T)> {
    let mut all: Vec<(&str, T)> = all.collect();
    all.sort_unstable_by_key(|(text, _)| *text);
    all
}
