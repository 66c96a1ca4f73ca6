//! The words of the passages, each analysed once and then known by its number.

use std::hash::{Hash, Hasher};

use rustc_hash::FxHashMap;

use super::analysis::{Analyzer, each_word};
use super::layout::word as number;
use super::thesaurus::Thesaurus;

/// A word of a text: the number of its stem, and whether it is a function word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word(u32);

impl Word {
    const fn new(stem: u32, stop: bool) -> Self {
        Self(stem << 1 | stop as u32)
    }

    /// The number of its stem.
    pub const fn stem(self) -> u32 {
        self.0 >> 1
    }

    /// Whether it is a function word, which is its own stem.
    pub const fn is_stop(self) -> bool {
        self.0 & 1 == 1
    }
}

/// A stem and its number.
pub(super) type Stem = (String, u32);

/// A word as it is written.
pub(super) type Surface = (Box<str>, Word);

/// The words met so far, numbered as they first came.
pub(super) struct Lexicon {
    analyzer: Analyzer,
    /// Most words, found without a look anywhere else.
    short: FxHashMap<Short, Word>,
    long: FxHashMap<String, Word>,
    /// Every word as it is written.
    surfaces: Vec<Surface>,
    stems: FxHashMap<String, u32>,
    /// The words of the text that is being read.
    keys: Vec<Key>,
    /// The phrases of the thesaurus by the number of their first stem, shorter ones first.
    phrases: Vec<Vec<Phrase>>,
}

/// A word of at most 12 bytes. None has a byte 0, which fills the rest.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Short([u32; 3]);

impl Hash for Short {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let [first, second, third] = self.0.map(u64::from);
        state.write_u64(first | second << 32);
        state.write_u64(third);
    }
}

/// A word that is to be looked up.
#[derive(Clone, Copy)]
enum Key {
    Short(Short),
    /// A longer one, which was looked up already.
    Known(Word),
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
            short: FxHashMap::default(),
            long: FxHashMap::default(),
            surfaces: Vec::new(),
            keys: Vec::new(),
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

    /// Adds the words of a text to these.
    pub fn read(&mut self, text: &str, words: &mut Vec<Word>) {
        // First all keys, then all look-ups: these mostly wait for memory, and do so together.
        let mut keys = std::mem::take(&mut self.keys);
        each_word(text, |surface| keys.push(self.key(surface)));
        for key in keys.drain(..) {
            words.push(match key {
                Key::Known(word) => word,
                Key::Short(key) => match self.short.get(&key) {
                    Some(word) => *word,
                    None => self.learn_short(key),
                },
            });
        }
        self.keys = keys;
    }

    fn key(&mut self, surface: &str) -> Key {
        let mut bytes = [[0; 4]; 3];
        if let Some(start) = bytes.as_flattened_mut().get_mut(..surface.len()) {
            start.copy_from_slice(surface.as_bytes());
            return Key::Short(Short(bytes.map(u32::from_le_bytes)));
        }
        if let Some(word) = self.long.get(surface) {
            return Key::Known(*word);
        }
        let word = self.learn(surface);
        self.long.insert(surface.to_owned(), word);
        Key::Known(word)
    }

    #[cold]
    fn learn_short(&mut self, key: Short) -> Word {
        let bytes = key.0.map(u32::to_le_bytes);
        let surface = std::str::from_utf8(bytes.as_flattened()).unwrap_or_default();
        let word = self.learn(surface.trim_end_matches('\0'));
        self.short.insert(key, word);
        word
    }

    fn learn(&mut self, surface: &str) -> Word {
        let token = self.analyzer.token(surface.to_owned());
        let word = Word::new(self.stem(token.stem), token.stop);
        self.surfaces.push((surface.into(), word));
        word
    }

    /// How many stems there are.
    pub fn stems(&self) -> usize {
        self.stems.len()
    }

    /// Every concept that the words name, with its weight, by where its phrase begins.
    pub fn concepts(&self, words: &[Word], mut visit: impl FnMut(usize, f32)) {
        for (start, word) in words.iter().enumerate() {
            for phrase in self.phrases.get(word.stem() as usize).into_iter().flatten() {
                let rest = words.get(start + 1..=start + phrase.rest.len());
                let matches = rest.is_some_and(|rest| {
                    let stems = rest.iter().map(|word| word.stem());
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

    /// The stems with their numbers, and the words as they are written, both in no order.
    pub fn into_words(self) -> (Vec<Stem>, Vec<Surface>) {
        (self.stems.into_iter().collect(), self.surfaces)
    }

    fn stem(&mut self, stem: String) -> u32 {
        let next = number(self.stems.len());
        *self.stems.entry(stem).or_insert(next)
    }
}

#[cfg(test)]
mod tests;
