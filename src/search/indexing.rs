//! Builds the index of a document.

use std::borrow::Cow;
use std::collections::HashMap;

use super::concepts::Concepts;
use super::index::{Index, Passage, Posting, TermId, as_f32, small};
use super::keys::{concept_key, number_key, pair_key, word_key};
use super::lexicon::{ENGLISH, Lexicon};
use super::passage::{Field, Part, Target, passages, targets};
use super::similar::add_words;
use super::vectors::{added_up, to_length_one};
use crate::knowledge::{Knowledge, NumberStyle, numbers};
use crate::language::{Language, Token, Wanted};

/// The weight of a pair of adjacent words, relative to a word.
pub const PAIR: f32 = 0.5;

/// The weight of a concept, relative to a word.
pub const CONCEPT: f32 = 1.0;

/// Builds the index of one document of the knowledge, with the word lists of its language.
pub fn build_index(knowledge: &Knowledge, document: usize, lexicon: &Lexicon) -> Index<'static> {
    let language = language_of(knowledge, document);
    let mut builder = Builder::new(language, Concepts::new(knowledge, lexicon, language));
    let targets = targets(knowledge, document);
    let first = match targets.first() {
        Some(Target::Entry(first)) => *first,
        _ => 0,
    };
    for target in targets {
        // Positions within the document stay valid when documents are joined.
        let own = match target {
            Target::Entry(position) => Target::Entry(position - first),
            gap @ Target::Gap(_) => gap,
        };
        builder.add(own, &passages(knowledge, target, language));
    }
    builder.finish(lexicon)
}

/// The language of a document.
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

/// A word that has occurred.
struct KnownWord {
    term: TermId,
    token: Token,
    /// Whether it is a word for a number.
    counts: bool,
}

/// An index that is being built; terms have numbers in the order in which they were met.
struct Builder {
    language: &'static Language,
    concepts: Concepts,
    terms: HashMap<u64, TermId>,
    keys: Vec<u64>,
    target_frequency: Vec<u32>,
    last_target: Vec<u32>,
    /// The words of each language, by their positions in `known`.
    words: Vec<(&'static str, HashMap<Box<str>, usize>)>,
    known: Vec<KnownWord>,
    targets: Vec<[u32; 2]>,
    first_passage: Vec<u32>,
    passages: Vec<Passage>,
    vectors: Vec<Vec<(TermId, f32)>>,
    text: Vec<u8>,
}

impl Builder {
    fn new(language: &'static Language, concepts: Concepts) -> Self {
        Self {
            language,
            concepts,
            terms: HashMap::default(),
            keys: Vec::new(),
            target_frequency: Vec::new(),
            last_target: Vec::new(),
            words: Vec::new(),
            known: Vec::new(),
            targets: Vec::new(),
            first_passage: vec![0],
            passages: Vec::new(),
            vectors: Vec::new(),
            text: Vec::new(),
        }
    }

    fn add(&mut self, target: Target, passages: &[Part<'_>]) {
        let position = small(self.targets.len());
        self.targets.push(match target {
            Target::Entry(entry) => [0, small(entry)],
            Target::Gap(gap) => [1, small(gap)],
        });
        for Part {
            field,
            text,
            language,
        } in passages
        {
            let (vector, wanted) = self.vector(text, language);
            let wanted = wanted.filter(|_| matches!(field, Field::Title | Field::Asked));
            for (term, _) in &vector {
                let last = &mut self.last_target[*term as usize];
                if *last != position {
                    *last = position;
                    self.target_frequency[*term as usize] += 1;
                }
            }
            self.push(Passage::new(
                position,
                *field,
                wanted,
                small(self.text.len()),
                small(text.len()),
            ));
            self.text.extend(text.bytes());
            self.vectors.push(vector);
        }
        self.push(Passage::new(position, Field::Summary, None, 0, 0));
        self.vectors.push(Vec::new());
        self.first_passage.push(small(self.passages.len()));
    }

    fn push(&mut self, passage: Passage) {
        self.passages.push(passage);
    }

    /// The vector of a text before it is weighed, and what the text asks for.
    fn vector(
        &mut self,
        text: &str,
        language: &'static Language,
    ) -> (Vec<(TermId, f32)>, Option<Wanted>) {
        let known = self.words.iter().position(|(tag, _)| *tag == language.tag);
        let known = known.unwrap_or_else(|| {
            self.words.push((language.tag, HashMap::default()));
            self.words.len() - 1
        });
        let mut words: Vec<usize> = Vec::new();
        language.each_word(text, |surface, _| {
            let word = match self.words[known].1.get(surface) {
                Some(word) => *word,
                None => self.learn(known, language, surface),
            };
            words.push(word);
        });
        let mut vector: Vec<(TermId, f32)> = Vec::new();
        vector.extend(words.iter().map(|word| (self.known[*word].term, 1.0)));
        for pair in words.windows(2) {
            let [first, second] = [pair[0], pair[1]].map(|word| &self.known[word].token.stem);
            let key = pair_key(first, second);
            vector.push((self.term(key), PAIR));
        }
        let counts = |word: &usize| self.known[*word].counts;
        if words.iter().any(counts) || text.contains(char::is_numeric) {
            for value in figures(language, text) {
                let term = self.term(number_key(value));
                vector.push((term, 1.0));
            }
        }
        let tokens = words.iter().map(|word| &self.known[*word].token);
        let tokens: Vec<&Token> = tokens.collect();
        let stems: Vec<&str> = tokens.iter().map(|token| token.stem.as_str()).collect();
        let mut named = self.concepts.of(&stems);
        named.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        named.dedup_by_key(|(concept, _)| *concept);
        let wanted = language.wanted(text, &tokens);
        for (concept, weight) in named {
            let term = self.term(concept_key(concept));
            vector.push((term, CONCEPT * weight));
        }
        (added_up(vector), wanted)
    }

    /// Adds a new word.
    fn learn(&mut self, known: usize, language: &Language, surface: &str) -> usize {
        let token = language.token(surface);
        let term = self.term(word_key(&token.stem));
        let word = self.known.len();
        self.known.push(KnownWord {
            term,
            counts: language.number(surface).is_some(),
            token,
        });
        self.words[known].1.insert(surface.into(), word);
        word
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
        // Terms are renumbered in the order of their keys, so that keys can be searched.
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
        let english = self.language.tag == ENGLISH;
        let everyday = if english {
            lexicon.everyday.clone()
        } else {
            Vec::new()
        };
        let concepts = |concept: usize| {
            let term = self.terms.get(&concept_key(concept))?;
            Some(number[*term as usize])
        };
        let phrases = self.concepts.phrases(concepts);
        let languages: Vec<&str> = self.words.iter().map(|(tag, _)| *tag).collect();
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
            languages: Cow::Owned(languages.join(" ").into_bytes()),
            ..Index::default()
        };
        let (typed, aspects) = lexicon.typed.iter().copied().unzip();
        index.typed = Cow::Owned(typed);
        index.aspects = Cow::Owned(aspects);
        index.longest.to_mut().push(small(lexicon.longest_typed));
        let known = &self.known;
        let words = self.words.iter().flat_map(|(_, words)| words);
        let words = words.map(|(word, known_as)| (&**word, number[known[*known_as].term as usize]));
        add_words(&mut index, words.collect(), self.text);
        index
    }

    /// Turns frequencies into vectors of length 1, and adds those of a target up to its summary.
    /// A frequency counts 1 + ln of it (Salton and Buckley 1988).
    fn weigh(&mut self, idf: &[f32]) {
        for target in 0..self.targets.len() {
            let first = self.first_passage[target] as usize;
            let summary = self.first_passage[target + 1] as usize - 1;
            let mut sum: Vec<(TermId, f32)> = Vec::new();
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
                sum.extend(vector.iter().map(|(term, weight)| (*term, share * weight)));
            }
            let mut vector = added_up(sum);
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
