//! Builds the index of a document.

use std::borrow::Cow;

use rustc_hash::FxHashMap;

use super::concepts::Concepts;
use super::index::{
    Index, Passage, Posting, TermId, Word, as_f32, concept_key, number_key, pair_key, typed_key,
    word_key,
};
use super::passage::{Field, Target, Text, passages, targets};
use super::question::Aspect;
use super::similar::{grams, rarity};
use crate::knowledge::{Knowledge, Language as Lexicon, NumberStyle, numbers};
use crate::language::Language;

/// What two words that follow one another count of what a word counts.
pub const PAIR: f32 = 0.5;

/// What a concept counts of what a word counts.
pub const CONCEPT: f32 = 1.0;

/// Builds the index of one document of the knowledge, with the word lists of its language.
#[must_use]
pub fn build_index(knowledge: &Knowledge, document: usize, lexicon: &Lexicon) -> Index<'static> {
    let language = language_of(knowledge, document);
    let mut builder = Builder::new(language, Concepts::new(knowledge, lexicon, language));
    let targets = targets(knowledge, document);
    let first = match targets.first() {
        Some(Target::Entry(first)) => *first,
        _ => 0,
    };
    for target in targets {
        // Its own positions stay right when documents are put together.
        let own = match target {
            Target::Entry(position) => Target::Entry(position - first),
            gap @ Target::Gap(_) => gap,
        };
        builder.add(own, &passages(knowledge, target, language));
    }
    builder.finish(lexicon)
}

/// The language of a document.
#[must_use]
pub fn language_of(knowledge: &Knowledge, document: usize) -> &'static Language {
    let document = knowledge.documents.get(document);
    let tag = document.and_then(|document| document.language.as_deref());
    Language::of(tag.unwrap_or("en"))
}

/// The figures of a text by their values.
pub(super) fn figures(language: &Language, text: &str) -> Vec<f64> {
    let style = NumberStyle::of(Some(language.tag));
    let figures = numbers(text, style).into_iter();
    let figures = figures.filter(|number| number.meaning.is_figure());
    figures.filter_map(|number| number.value).collect()
}

/// Whether the word lists of general language are in a language: they are in English alone.
pub(super) fn is_english(language: &Language) -> bool {
    language.tag == "en"
}

/// The terms of a passage with their frequencies.
type Vector = FxHashMap<TermId, f32>;

/// An index that is being built; terms have numbers in the order in which they were met.
struct Builder {
    language: &'static Language,
    concepts: Concepts,
    terms: FxHashMap<u64, TermId>,
    keys: Vec<u64>,
    target_frequency: Vec<u32>,
    last_target: Vec<u32>,
    words: FxHashMap<String, TermId>,
    targets: Vec<[u32; 2]>,
    first_passage: Vec<u32>,
    passages: Vec<Passage>,
    vectors: Vec<Vec<(TermId, f32)>>,
    text: Vec<u8>,
    languages: Vec<&'static str>,
}

impl Builder {
    fn new(language: &'static Language, concepts: Concepts) -> Self {
        Self {
            language,
            concepts,
            terms: FxHashMap::default(),
            keys: Vec::new(),
            target_frequency: Vec::new(),
            last_target: Vec::new(),
            words: FxHashMap::default(),
            targets: Vec::new(),
            first_passage: vec![0],
            passages: Vec::new(),
            vectors: Vec::new(),
            text: Vec::new(),
            languages: Vec::new(),
        }
    }

    fn add(&mut self, target: Target, passages: &[Text<'_>]) {
        let position = small(self.targets.len());
        self.targets.push(match target {
            Target::Entry(entry) => [0, small(entry)],
            Target::Gap(gap) => [1, small(gap)],
        });
        for Text {
            field,
            text,
            language,
        } in passages
        {
            let vector = self.vector(text, language);
            for term in vector.keys() {
                let last = &mut self.last_target[*term as usize];
                if *last != position {
                    *last = position;
                    self.target_frequency[*term as usize] += 1;
                }
            }
            self.push(Passage::new(
                position,
                *field,
                small(self.text.len()),
                small(text.len()),
            ));
            self.text.extend(text.bytes());
            self.vectors.push(sorted(vector));
        }
        self.push(Passage::new(position, Field::Summary, 0, 0));
        self.vectors.push(Vec::new());
        self.first_passage.push(small(self.passages.len()));
    }

    fn push(&mut self, passage: Passage) {
        self.passages.push(passage);
    }

    fn vector(&mut self, text: &str, language: &'static Language) -> Vector {
        if !self.languages.contains(&language.tag) {
            self.languages.push(language.tag);
        }
        let tokens = language.tokens(text);
        let mut vector = Vector::default();
        for token in &tokens {
            let term = self.term(word_key(&token.stem));
            *vector.entry(term).or_default() += 1.0;
            self.words.entry(token.surface.clone()).or_insert(term);
        }
        for pair in tokens.windows(2) {
            let term = self.term(pair_key(&pair[0].stem, &pair[1].stem));
            *vector.entry(term).or_default() += PAIR;
        }
        for value in figures(language, text) {
            let term = self.term(number_key(value));
            *vector.entry(term).or_default() += 1.0;
        }
        let stems: Vec<&str> = tokens.iter().map(|token| token.stem.as_str()).collect();
        for (concept, weight) in self.concepts.of(&stems) {
            let term = self.term(concept_key(concept));
            let held = vector.entry(term).or_default();
            *held = held.max(CONCEPT * weight);
        }
        vector
    }

    fn term(&mut self, key: u64) -> TermId {
        let next = small(self.keys.len());
        let term = *self.terms.entry(key).or_insert(next);
        if term == next {
            self.keys.push(key);
            self.target_frequency.push(0);
            self.last_target.push(u32::MAX);
        }
        term
    }

    fn finish(mut self, lexicon: &Lexicon) -> Index<'static> {
        let idf: Vec<f32> = {
            let count = as_f32(self.targets.len());
            let holding = self.target_frequency.iter();
            holding
                .map(|holding| libm::logf((1.0 + count) / (1.0 + as_f32(*holding as usize))) + 1.0)
                .collect()
        };
        self.weigh(&idf);
        // Terms get their numbers anew in the order of their keys, so that keys can be searched.
        let mut order: Vec<TermId> = (0..small(self.keys.len())).collect();
        order.sort_unstable_by_key(|term| self.keys[*term as usize]);
        let mut number = vec![0; order.len()];
        for (position, term) in order.iter().enumerate() {
            number[*term as usize] = small(position);
        }
        let (first_posting, postings) = self.postings(&number);
        let at = |table: &[u32]| -> Vec<u32> {
            order.iter().map(|term| table[*term as usize]).collect()
        };
        let keys = order.iter().map(|term| self.keys[*term as usize]);
        let own = lexicon
            .everyday
            .iter()
            .filter(|_| is_english(self.language));
        let mut everyday: Vec<u64> = own
            .flat_map(|word| self.language.tokens(word))
            .map(|token| word_key(&token.stem))
            .collect();
        everyday.sort_unstable();
        everyday.dedup();
        let concepts = |concept: usize| {
            let term = self.terms.get(&concept_key(concept))?;
            Some(number[*term as usize])
        };
        let phrases = self.concepts.phrases(concepts);
        let mut index = Index {
            targets: Cow::Owned(self.targets),
            first_passage: Cow::Owned(self.first_passage),
            passages: Cow::Owned(self.passages),
            keys: Cow::Owned(keys.collect()),
            target_frequency: Cow::Owned(at(&self.target_frequency)),
            first_posting: Cow::Owned(first_posting),
            postings: Cow::Owned(postings),
            phrases: Cow::Owned(phrases),
            longest: Cow::Owned(vec![small(self.concepts.longest())]),
            everyday: Cow::Owned(everyday),
            languages: Cow::Owned(self.languages.join(" ").into_bytes()),
            ..Index::default()
        };
        add_typed(&mut index, lexicon);
        add_words(&mut index, self.words, &number, self.text);
        index
    }

    /// Turns frequencies into vectors of length 1, and adds those of a target up to its summary.
    /// A frequency counts 1 + ln of it (Salton and Buckley 1988).
    fn weigh(&mut self, idf: &[f32]) {
        for target in 0..self.targets.len() {
            let first = self.first_passage[target] as usize;
            let summary = self.first_passage[target + 1] as usize - 1;
            let mut sum = Vector::default();
            for position in first..summary {
                let share = self.passages[position].share();
                let vector = &mut self.vectors[position];
                for (term, weight) in vector.iter_mut() {
                    let frequency = if *weight > 1.0 {
                        1.0 + libm::logf(*weight)
                    } else {
                        *weight
                    };
                    *weight = frequency * idf[*term as usize];
                }
                to_length_one(vector);
                for (term, weight) in vector.iter() {
                    *sum.entry(*term).or_default() += share * weight;
                }
            }
            let mut vector = sorted(sum);
            to_length_one(&mut vector);
            self.vectors[summary] = vector;
        }
    }

    /// The postings of all terms by their new numbers.
    fn postings(&mut self, number: &[u32]) -> (Vec<u32>, Vec<Posting>) {
        let mut first = vec![0_u32; number.len() + 1];
        for (term, _) in self.vectors.iter().flatten() {
            first[number[*term as usize] as usize + 1] += 1;
        }
        for position in 1..first.len() {
            first[position] += first[position - 1];
        }
        let count = first.last().copied().unwrap_or_default() as usize;
        let mut next = first.clone();
        let mut postings = vec![
            Posting {
                passage: 0,
                weight: 0.0
            };
            count
        ];
        for (passage, vector) in self.vectors.iter().enumerate() {
            let passage = small(passage);
            for (term, weight) in vector {
                let next = &mut next[number[*term as usize] as usize];
                postings[*next as usize] = Posting {
                    passage,
                    weight: *weight,
                };
                *next += 1;
            }
        }
        (first, postings)
    }
}

/// Adds the vocabulary and its n-grams.
fn add_words(
    index: &mut Index<'static>,
    words: FxHashMap<String, TermId>,
    number: &[u32],
    mut text: Vec<u8>,
) {
    let mut words: Vec<(String, TermId)> = words.into_iter().collect();
    words.retain(|(word, _)| !word.bytes().any(|byte| byte.is_ascii_digit()));
    words.sort_unstable();
    let mut holding: Vec<(u32, u32)> = Vec::new();
    let mut table = Vec::with_capacity(words.len());
    for (position, (word, term)) in words.iter().enumerate() {
        let term = number[*term as usize];
        table.push(Word::new(small(text.len()), small(word.len()), term));
        text.extend(word.bytes());
        holding.extend(grams(word).into_iter().map(|gram| (gram, small(position))));
    }
    holding.sort_unstable();
    let (mut keys, mut first) = (Vec::new(), Vec::new());
    for (position, (gram, _)) in holding.iter().enumerate() {
        if keys.last() != Some(gram) {
            keys.push(*gram);
            first.push(small(position));
        }
    }
    first.push(small(holding.len()));
    let mut length = vec![0.0; words.len()];
    for run in first.windows(2) {
        let having = &holding[run[0] as usize..run[1] as usize];
        let weight = rarity(words.len(), having.len());
        for (_, word) in having {
            length[*word as usize] += weight * weight;
        }
    }
    index.gram_length = Cow::Owned(length);
    index.words = Cow::Owned(table);
    index.grams = Cow::Owned(keys);
    index.first_gram_word = Cow::Owned(first);
    index.gram_words = Cow::Owned(holding.into_iter().map(|(_, word)| word).collect());
    index.text = Cow::Owned(text);
}

/// Adds the words that are typed.
fn add_typed(index: &mut Index<'static>, lexicon: &Lexicon) {
    let mut typed: Vec<(u64, u8)> = Vec::new();
    let mut longest = 0;
    for list in &lexicon.typed {
        let aspect = Aspect::ALL
            .iter()
            .position(|known| known.name() == list.aspect);
        let Some(aspect) = aspect.and_then(|aspect| u8::try_from(aspect).ok()) else {
            continue;
        };
        let language = Language::of(&list.language);
        for words in &list.words {
            let tokens = language.tokens(words);
            let key = typed_key(
                language,
                &tokens,
                Aspect::ALL[usize::from(aspect)].is_spelled(),
            );
            typed.push((key, aspect));
            longest = longest.max(tokens.len());
        }
    }
    typed.sort_unstable();
    typed.dedup_by_key(|(key, _)| *key);
    let (keys, aspects): (Vec<u64>, Vec<u8>) = typed.into_iter().unzip();
    index.typed = Cow::Owned(keys);
    index.aspects = Cow::Owned(aspects);
    index.longest.to_mut().push(small(longest));
}

fn sorted(vector: Vector) -> Vec<(TermId, f32)> {
    let mut vector: Vec<(TermId, f32)> = vector.into_iter().collect();
    vector.sort_unstable_by_key(|(term, _)| *term);
    vector
}

fn to_length_one(vector: &mut [(TermId, f32)]) {
    let length = vector.iter().map(|(_, weight)| weight * weight);
    let length = length.sum::<f32>().sqrt();
    if length > 0.0 {
        for (_, weight) in vector {
            *weight /= length;
        }
    }
}

/// A position as 32 bits; files are far smaller than 4 GiB.
fn small(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
