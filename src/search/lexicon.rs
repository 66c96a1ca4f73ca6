//! The words of the passages, each analysed once and then known by its number.

use rustc_hash::FxHashMap;

use super::analysis::Analyzer;
use super::layout::word as number;
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
    /// Words of at most [`SHORT`] bytes, which nearly all are: found without another look elsewhere.
    short: FxHashMap<u128, Word>,
    long: FxHashMap<String, Word>,
    /// Every word with its stem, by its number.
    surfaces: Vec<(Box<str>, u32)>,
    stems: FxHashMap<String, u32>,
    /// The phrases of the thesaurus by the number of their first stem, shorter ones first.
    phrases: Vec<Vec<Phrase>>,
}

/// A phrase of the thesaurus.
struct Phrase {
    /// The stems after the first.
    rest: Vec<u32>,
    /// The concepts that it names, with their weights.
    concepts: Vec<(usize, f32)>,
}

/// So many bytes fit in a key.
const SHORT: usize = size_of::<u128>();

impl Lexicon {
    /// A lexicon that knows the phrases of the thesaurus.
    pub fn new(thesaurus: &Thesaurus) -> Self {
        let mut lexicon = Self {
            analyzer: Analyzer::default(),
            short: FxHashMap::default(),
            long: FxHashMap::default(),
            surfaces: Vec::new(),
            stems: FxHashMap::default(),
            phrases: Vec::new(),
        };
        for (phrase, concepts) in thesaurus.phrases() {
            let mut stems = phrase.split(' ').map(|stem| lexicon.stem(stem.to_owned()));
            let Some(first) = stems.next() else { continue };
            let phrase = Phrase {
                rest: stems.collect(),
                concepts: concepts.to_vec(),
            };
            let first = first as usize;
            if lexicon.phrases.len() <= first {
                lexicon.phrases.resize_with(first + 1, Vec::new);
            }
            lexicon.phrases[first].push(phrase);
        }
        for phrases in &mut lexicon.phrases {
            phrases.sort_by_key(|phrase| phrase.rest.len());
        }
        lexicon
    }

    /// The word of this writing.
    pub fn word(&mut self, surface: &str) -> Word {
        let key = key(surface);
        let known = match key {
            Some(key) => self.short.get(&key),
            None => self.long.get(surface),
        };
        if let Some(known) = known {
            return *known;
        }
        let token = self.analyzer.token(surface.to_owned());
        let word = Word {
            surface: number(self.surfaces.len()),
            stem: self.stem(token.stem),
            stop: token.stop,
        };
        self.surfaces.push((surface.into(), word.stem));
        match key {
            Some(key) => self.short.insert(key, word),
            None => self.long.insert(token.surface, word),
        };
        word
    }

    /// How many stems there are.
    pub fn stems(&self) -> usize {
        self.stems.len()
    }

    /// Every concept that the words name, with its weight, by where its phrase begins.
    pub fn concepts(&self, words: &[Word], mut visit: impl FnMut(usize, f32)) {
        for (start, word) in words.iter().enumerate() {
            for phrase in self.phrases.get(word.stem as usize).into_iter().flatten() {
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

    /// How many words there are.
    pub const fn surfaces(&self) -> usize {
        self.surfaces.len()
    }

    /// The stems with their numbers, in no order; and the words with the numbers of their stems, in
    /// the order of their own.
    pub fn into_words(self) -> (Vec<(String, u32)>, Vec<(Box<str>, u32)>) {
        (self.stems.into_iter().collect(), self.surfaces)
    }

    fn stem(&mut self, stem: String) -> u32 {
        let next = number(self.stems.len());
        *self.stems.entry(stem).or_insert(next)
    }
}

/// A word itself as a key, if it is short. No word has a byte 0, which fills the rest.
fn key(word: &str) -> Option<u128> {
    let mut bytes = [0; SHORT];
    bytes
        .get_mut(..word.len())?
        .copy_from_slice(word.as_bytes());
    Some(u128::from_le_bytes(bytes))
}
