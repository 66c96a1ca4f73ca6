//! Builds the index of a document.

use std::borrow::Cow;

use foldhash::HashMap;

use super::concepts::Concepts;
use super::index::{Index, Passage, Posting, TargetRow, TermId, TermRow, TypedRow, idf, small};
use super::keys::{concept_key, number_key, pair_key, word_key};
use super::lexicon::{ENGLISH, Lexicon};
use super::passage::{Field, Part, Target, passages, targets};
use super::similar::add_words;
use super::vectors::{Sum, to_length_one};
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

/// The figures of a text by their values, each as it is written.
pub(super) fn figures<'t>(language: &Language, text: &'t str) -> Vec<(f64, &'t str)> {
    let style = NumberStyle::of(Some(language.tag));
    let figures = numbers(text, style).into_iter();
    let figures = figures.filter(|number| number.meaning.is_figure());
    figures
        .filter_map(|number| Some((number.value?, text.get(number.range)?)))
        .collect()
}

/// A word that has occurred.
struct KnownWord {
    term: TermId,
    token: Token,
    /// Whether it is a word for a number.
    counts: bool,
}

/// A term that has occurred.
struct KnownTerm {
    row: TermRow,
    /// The number of passages that contain it.
    passages: u32,
    /// The last target that contains it.
    last_target: u32,
}

/// An index that is being built; terms have numbers in the order in which they were met.
struct Builder {
    language: &'static Language,
    concepts: Concepts,
    numbers: HashMap<u64, TermId>,
    terms: Vec<KnownTerm>,
    /// The words of each language, by their positions in `known`.
    words: Vec<(&'static str, HashMap<Box<str>, usize>)>,
    known: Vec<KnownWord>,
    targets: Vec<TargetRow>,
    passages: Vec<Passage>,
    /// The terms of the passages, one passage after the other.
    vectors: Vec<(TermId, f32)>,
    /// Where the vector of each passage ends.
    ends: Vec<usize>,
    sum: Sum,
    text: Vec<u8>,
}

impl Builder {
    fn new(language: &'static Language, concepts: Concepts) -> Self {
        Self {
            language,
            concepts,
            numbers: HashMap::default(),
            terms: Vec::new(),
            words: Vec::new(),
            known: Vec::new(),
            targets: Vec::new(),
            passages: Vec::new(),
            vectors: Vec::new(),
            ends: Vec::new(),
            sum: Sum::default(),
            text: Vec::new(),
        }
    }

    fn add(&mut self, target: Target, passages: &[Part<'_>]) {
        let target_number = small(self.targets.len());
        let (kind, position) = match target {
            Target::Entry(entry) => (0, small(entry)),
            Target::Gap(gap) => (1, small(gap)),
        };
        self.targets.push(TargetRow {
            kind,
            position,
            first_passage: small(self.passages.len()),
        });
        for part in passages {
            let first = self.vectors.len();
            let wanted = self.add_vector(part);
            for (term, _) in &self.vectors[first..] {
                let term = &mut self.terms[*term as usize];
                term.passages += 1;
                if term.last_target != target_number {
                    term.last_target = target_number;
                    term.row.target_frequency += 1;
                }
            }
            let (start, length) = (small(self.text.len()), small(part.text.len()));
            self.text.extend(part.text.bytes());
            let passage = Passage::new(target_number, part.field, wanted, start, length);
            self.push(passage);
        }
        // Its vector is added up last of all.
        self.push(Passage::new(target_number, Field::Summary, None, 0, 0));
    }

    fn push(&mut self, passage: Passage) {
        self.passages.push(passage);
        self.ends.push(self.vectors.len());
    }

    /// Adds the vector of a text before it is weighed, and returns what a way of asking asks for.
    fn add_vector(&mut self, part: &Part<'_>) -> Option<Wanted> {
        let Part {
            field,
            text,
            language,
        } = *part;
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
            self.sum.add(self.known[word].term, 1.0);
            words.push(word);
        });
        for pair in words.windows(2) {
            let [first, second] = [pair[0], pair[1]].map(|word| &self.known[word].token.stem);
            let key = pair_key(first, second);
            let term = self.term(key);
            self.sum.add(term, PAIR);
        }
        let counts = |word: &usize| self.known[*word].counts;
        if words.iter().any(counts) || text.contains(char::is_numeric) {
            for (value, _) in figures(language, text) {
                let term = self.term(number_key(value));
                self.sum.add(term, 1.0);
            }
        }
        let tokens = words.iter().map(|word| &self.known[*word].token);
        let tokens: Vec<&Token> = tokens.collect();
        let stems: Vec<&str> = tokens.iter().map(|token| token.stem.as_str()).collect();
        let mut named = self.concepts.of(&stems);
        named.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        named.dedup_by_key(|(concept, _)| *concept);
        let asks = matches!(field, Field::Title | Field::Asked);
        let wanted = asks.then(|| language.wanted(text, &tokens)).flatten();
        for (concept, weight) in named {
            let term = self.term(concept_key(concept));
            self.sum.add(term, CONCEPT * weight);
        }
        self.vectors.extend(self.sum.take());
        wanted
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
        let next = small(self.terms.len());
        let term = *self.numbers.entry(key).or_insert(next);
        if term == next {
            self.terms.push(KnownTerm {
                row: TermRow {
                    key,
                    target_frequency: 0,
                    first_posting: 0,
                },
                passages: 0,
                last_target: u32::MAX,
            });
        }
        term
    }

    fn finish(mut self, lexicon: &Lexicon) -> Index<'static> {
        // Terms are renumbered in the order of their keys, so that keys can be searched.
        let mut order: Vec<TermId> = (0..small(self.terms.len())).collect();
        order.sort_unstable_by_key(|term| self.terms[*term as usize].row.key);
        let mut number = vec![0; order.len()];
        let mut first_posting = 0;
        for (position, term) in order.iter().enumerate() {
            number[*term as usize] = small(position);
            let term = &mut self.terms[*term as usize];
            term.row.first_posting = first_posting;
            first_posting += term.passages + term.row.target_frequency;
        }
        let postings = self.postings(first_posting as usize);
        let terms = order.iter().map(|term| self.terms[*term as usize].row);
        let english = self.language.tag == ENGLISH;
        let everyday = if english {
            lexicon.everyday.clone()
        } else {
            Vec::new()
        };
        let concepts = |concept: usize| {
            let term = self.numbers.get(&concept_key(concept))?;
            Some(number[*term as usize])
        };
        let typed = lexicon.typed.iter().map(|(key, aspect)| TypedRow {
            key: *key,
            aspect: *aspect as u64,
        });
        let languages: Vec<&str> = self.words.iter().map(|(tag, _)| *tag).collect();
        let longest = [self.concepts.longest(), lexicon.longest_typed];
        let mut index = Index {
            targets: Cow::Owned(self.targets),
            passages: Cow::Owned(self.passages),
            terms: Cow::Owned(terms.collect()),
            postings: Cow::Owned(postings),
            phrases: Cow::Owned(self.concepts.phrases(concepts)),
            longest: Cow::Owned(longest.map(small).to_vec()),
            everyday: Cow::Owned(everyday),
            typed: Cow::Owned(typed.collect()),
            languages: Cow::Owned(languages.join(" ").into_bytes()),
            ..Index::default()
        };
        let known = &self.known;
        let words = self.words.iter().flat_map(|(_, words)| words);
        let words = words.map(|(word, known_as)| (&**word, number[known[*known_as].term as usize]));
        add_words(&mut index, words.collect(), self.text);
        index
    }

    /// Turns the frequencies of each passage into a vector of length 1, and adds those of a target up to
    /// its summary. A frequency counts 1 + ln of it (Salton and Buckley 1988). The postings of a term
    /// begin at its `first_posting`, in the order of the passages.
    fn postings(&mut self, count: usize) -> Vec<Posting> {
        let targets = self.targets.len();
        let terms = self.terms.iter();
        let idf: Vec<f32> = terms
            .map(|term| idf(targets, term.row.target_frequency))
            .collect();
        let mut next: Vec<u32> = self
            .terms
            .iter()
            .map(|term| term.row.first_posting)
            .collect();
        let mut postings = vec![Posting::default(); count];
        let mut write = |passage: usize, vector: &[(TermId, f32)]| {
            for (term, weight) in vector {
                let next = &mut next[*term as usize];
                postings[*next as usize] = Posting {
                    passage: small(passage),
                    weight: *weight,
                };
                *next += 1;
            }
        };
        let mut start = 0;
        for (position, passage) in self.passages.iter().enumerate() {
            if passage.field() == Field::Summary {
                let mut summary: Vec<(TermId, f32)> = self.sum.take().collect();
                to_length_one(&mut summary);
                write(position, &summary);
                continue;
            }
            let vector = &mut self.vectors[start..self.ends[position]];
            start = self.ends[position];
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
                self.sum.add(*term, passage.share() * weight);
            }
            write(position, vector);
        }
        postings
    }
}
