//! The inverted index: which passages hold which terms, and how much a term says.

use std::collections::HashMap;

use super::analysis::{Analyzer, Token};
use super::passage::{Field, Passage, Passages};
use super::thesaurus::Thesaurus;
use crate::knowledge::{Knowledge, Synonyms};

/// A stem or a concept of the thesaurus, by its place in the vocabulary.
pub type TermId = usize;

/// That a passage holds a term.
#[derive(Clone, Copy, Debug)]
pub struct Posting {
    /// The passage, by its place.
    pub passage: usize,
    /// How fully it holds the term: 1 for a word, less for a word that only implies a concept.
    pub weight: f32,
}

/// What is known of one term.
#[derive(Clone, Debug)]
pub struct Term {
    /// The stem, or the concept's name.
    pub name: String,
    /// The mean of its inverse passage and topic frequencies, each
    /// ln(1 + (N - n + 0.5) / (n + 0.5)) (Robertson and Zaragoza 2009), above 0.
    pub idf: f32,
    /// Where it stands, by passage.
    pub postings: Vec<Posting>,
    /// How much of it each topic holds, by topic: occurrences weighted by field.
    pub mass: Vec<(usize, f32)>,
    /// The sum of `mass`.
    pub total: f32,
}

/// The index over the passages of one body of knowledge.
pub struct Index<'k> {
    /// The passages that it finds.
    pub passages: Passages<'k>,
    /// The Euclidean length of each passage's vector of word weights.
    pub norms: Vec<f32>,
    /// Every term.
    pub terms: Vec<Term>,
    /// Words as written, with their stem's place: what a misspelt word can be taken for.
    pub surfaces: Vec<(Vec<char>, TermId)>,
    /// The mass of all terms of each topic, then of all topics.
    pub topic_mass: Vec<f32>,
    /// The sum of `topic_mass`.
    pub total_mass: f32,
    /// The idf of a word that no passage holds.
    pub unseen_idf: f32,
    /// Words that mean the same.
    pub thesaurus: Thesaurus,
    /// What splits queries and passages alike.
    pub analyzer: Analyzer,
    stems: HashMap<String, TermId>,
    concepts: HashMap<usize, TermId>,
}

impl<'k> Index<'k> {
    /// Indexes the knowledge; `general` are synonyms of everyday English.
    #[must_use]
    pub fn new(knowledge: &'k Knowledge, general: &[Synonyms]) -> Self {
        let analyzer = Analyzer::default();
        let passages = Passages::of(knowledge);
        let thesaurus = Thesaurus::new(&knowledge.synonyms, general, &analyzer);
        let topics = passages.topics.len();
        let mut index = Self {
            norms: Vec::with_capacity(passages.all.len()),
            terms: Vec::new(),
            surfaces: Vec::new(),
            topic_mass: vec![0.0; topics],
            total_mass: 0.0,
            unseen_idf: 0.0,
            thesaurus,
            analyzer,
            stems: HashMap::new(),
            concepts: HashMap::new(),
            passages: Passages::default(),
        };
        let mut surfaces = HashMap::new();
        let mut words: Vec<Vec<TermId>> = Vec::with_capacity(passages.all.len());
        for (place, passage) in passages.all.iter().enumerate() {
            words.push(index.add(place, passage, &mut surfaces));
        }
        index.surfaces = surfaces
            .into_iter()
            .map(|(surface, term): (String, TermId)| (surface.chars().collect(), term))
            .collect();
        index.surfaces.sort();
        index.weigh(passages.all.len());
        for terms in &words {
            let squares: f32 = terms
                .iter()
                .map(|term| index.terms[*term].idf.powi(2))
                .sum();
            index.norms.push(squares.sqrt().max(1.0));
        }
        index.passages = passages;
        index
    }

    /// The term of a stem.
    #[must_use]
    pub fn stem(&self, stem: &str) -> Option<TermId> {
        self.stems.get(stem).copied()
    }

    /// The term of a word as some passage writes it, in whatever form.
    #[must_use]
    pub fn surface(&self, token: &Token) -> Option<TermId> {
        let known =
            |(surface, _): &(Vec<char>, TermId)| surface.iter().copied().eq(token.surface.chars());
        let term = self.stem(&token.stem)?;
        self.surfaces_with_prefix(&token.surface, usize::MAX)
            .iter()
            .any(known)
            .then_some(term)
    }

    /// The words that begin with at most the first `len` letters of a word.
    #[must_use]
    pub fn surfaces_with_prefix(&self, word: &str, len: usize) -> &[(Vec<char>, TermId)] {
        let prefix: Vec<char> = word.chars().take(len).collect();
        let from = self
            .surfaces
            .partition_point(|(surface, _)| *surface < prefix);
        let rest = &self.surfaces[from..];
        &rest[..rest.partition_point(|(surface, _)| surface.starts_with(&prefix))]
    }

    /// The term of a concept.
    #[must_use]
    pub fn concept(&self, concept: usize) -> Option<TermId> {
        self.concepts.get(&concept).copied()
    }

    /// Adds a passage; the stems that make up its vector come back.
    fn add(
        &mut self,
        place: usize,
        passage: &Passage<'_>,
        surfaces: &mut HashMap<String, TermId>,
    ) -> Vec<TermId> {
        let tokens = self.analyzer.tokens(passage.text);
        // In running text function words are noise; in a question they tell what is asked for.
        let kept = |token: &&Token| passage.field != Field::Text || !token.stop;
        let mut held: HashMap<TermId, f32> = HashMap::new();
        let mut words = Vec::with_capacity(tokens.len());
        for token in tokens.iter().filter(kept) {
            let term = self.term_of_stem(&token.stem);
            if !surfaces.contains_key(&token.surface) {
                surfaces.insert(token.surface.clone(), term);
            }
            self.weigh_in(term, passage, 1.0);
            if held.insert(term, 1.0).is_none() {
                words.push(term);
            }
        }
        for found in self.thesaurus.concepts(&tokens) {
            let term = self.term_of_concept(found.concept);
            let weight = held.entry(term).or_insert(0.0);
            *weight = weight.max(found.weight);
            self.weigh_in(term, passage, found.weight);
        }
        for (term, weight) in held {
            self.terms[term].postings.push(Posting {
                passage: place,
                weight,
            });
        }
        words
    }

    fn weigh_in(&mut self, term: TermId, passage: &Passage<'_>, weight: f32) {
        let weight = weight
            * if passage.field == Field::Question {
                2.0
            } else {
                1.0
            };
        let mass = &mut self.terms[term].mass;
        match mass.last_mut() {
            Some((topic, sum)) if *topic == passage.topic => *sum += weight,
            _ => mass.push((passage.topic, weight)),
        }
        self.topic_mass[passage.topic] += weight;
    }

    fn weigh(&mut self, passages: usize) {
        let topics = self.topic_mass.len();
        let idf = |held: usize, all: usize| {
            let (all, held) = (as_f32(all), as_f32(held));
            (1.0 + (all - held + 0.5) / (held + 0.5)).ln()
        };
        for term in &mut self.terms {
            term.mass.sort_by_key(|(topic, _)| *topic);
            term.mass.dedup_by(|later, first| {
                let same = later.0 == first.0;
                if same {
                    first.1 += later.1;
                }
                same
            });
            // Rare among passages tells sentences apart, rare among topics tells topics apart.
            term.idf = idf(term.postings.len(), passages).midpoint(idf(term.mass.len(), topics));
            term.total = term.mass.iter().map(|(_, weight)| weight).sum();
        }
        self.unseen_idf = idf(0, passages).midpoint(idf(0, topics));
        self.total_mass = self.topic_mass.iter().sum();
    }

    fn term_of_stem(&mut self, stem: &str) -> TermId {
        if let Some(term) = self.stems.get(stem) {
            return *term;
        }
        let term = self.new_term(stem);
        self.stems.insert(stem.to_owned(), term);
        term
    }

    fn term_of_concept(&mut self, concept: usize) -> TermId {
        if let Some(term) = self.concepts.get(&concept) {
            return *term;
        }
        let name = self.thesaurus.name(concept).to_owned();
        let term = self.new_term(&name);
        self.concepts.insert(concept, term);
        term
    }

    fn new_term(&mut self, name: &str) -> TermId {
        let name = name.to_owned();
        self.terms.push(Term {
            name,
            idf: 0.0,
            postings: Vec::new(),
            mass: Vec::new(),
            total: 0.0,
        });
        self.terms.len() - 1
    }
}

/// A count as a float; exact up to 16 million, and only ratios of it are used.
#[must_use]
#[allow(
    clippy::cast_precision_loss,
    reason = "counts of passages, used in ratios"
)]
pub(super) fn as_f32(count: usize) -> f32 {
    count as f32
}
