//! Builds the index of a body of knowledge.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::analysis::Analyzer;
use super::index::as_f32;
use super::layout::{Table, Writer, word};
use super::passage::{Field, Part, Topic, parts};
use super::spelling::letters;
use super::thesaurus::Thesaurus;
use crate::knowledge::{Knowledge, Language};

/// The index of the knowledge as bytes, for [`Index::open`](super::Index::open); `language` is
/// what is known of English. The same knowledge gives the same bytes.
#[must_use]
pub fn build_index(knowledge: &Knowledge, language: &Language) -> Vec<u8> {
    let analyzer = Analyzer::default();
    let thesaurus = Thesaurus::new(&knowledge.synonyms, &language.synonyms, &analyzer);
    let (topics, parts) = parts(knowledge);
    let mut indexing = Indexing {
        parts: &parts,
        topic_mass: vec![0.0; topics.len()],
        ..Indexing::default()
    };
    for place in 0..parts.len() {
        indexing.add(place, &analyzer, &thesaurus);
    }
    let everyday = language.everyday.iter();
    indexing.everyday = everyday
        .map(|word| analyzer.token(word.clone()).stem)
        .collect();
    indexing.written(&topics, &thesaurus)
}

/// What an everyday word says of what its rarity suggests, unless the document's own questions or
/// names are made of it.
pub(super) const EVERYDAY: f32 = 0.6;

/// What is known of a term so far.
#[derive(Default)]
struct Counts {
    /// Passages, in order, with how fully each holds it.
    postings: Vec<(usize, f32)>,
    /// Topics, in order, with how much of it each holds.
    masses: Vec<(usize, f32)>,
    /// Whether a question or a name of the document holds it.
    in_title: bool,
}

/// The knowledge as far as it has been indexed. Stems are numbered as they first appear.
#[derive(Default)]
struct Indexing<'k> {
    parts: &'k [Part<'k>],
    topic_mass: Vec<f32>,
    stems: HashMap<String, usize>,
    of_stems: Vec<Counts>,
    of_concepts: BTreeMap<usize, Counts>,
    /// Words as written, with their stems.
    surfaces: HashMap<String, usize>,
    /// The distinct stems of each passage.
    words: Vec<Vec<usize>>,
    /// The stems of everyday words.
    everyday: BTreeSet<String>,
}

impl Indexing<'_> {
    /// Adds a passage.
    fn add(&mut self, place: usize, analyzer: &Analyzer, thesaurus: &Thesaurus) {
        let part = &self.parts[place];
        let tokens = analyzer.tokens(part.text);
        let field = if part.field == Field::Question {
            2.0
        } else {
            1.0
        };
        for (concept, weight) in thesaurus.concepts(&tokens) {
            let counts = self.of_concepts.entry(concept).or_default();
            counts.add(place, weight, part.topic, field * weight);
            self.topic_mass[part.topic] += field * weight;
        }
        let mut words = Vec::with_capacity(tokens.len());
        for token in tokens {
            // In running text function words are noise; in a question they tell what is asked for.
            if part.field == Field::Text && token.stop {
                continue;
            }
            let next = self.of_stems.len();
            let stem = *self.stems.entry(token.stem).or_insert(next);
            if stem == next {
                self.of_stems.push(Counts::default());
            }
            self.of_stems[stem].add(place, 1.0, part.topic, field);
            self.of_stems[stem].in_title |= matches!(part.field, Field::Question | Field::Name);
            self.topic_mass[part.topic] += field;
            self.surfaces.entry(token.surface).or_insert(stem);
            if !words.contains(&stem) {
                words.push(stem);
            }
        }
        self.words.push(words);
    }

    /// The bytes of the index.
    fn written(self, topics: &[Topic], thesaurus: &Thesaurus) -> Vec<u8> {
        let mut writer = Writer::default();
        let passages = self.parts.len();
        let idf = |counts: &Counts| {
            // Rare among passages tells sentences apart, rare among topics tells topics apart.
            idf(counts.postings.len(), passages).midpoint(idf(counts.masses.len(), topics.len()))
        };
        let mut terms = vec![0; self.of_stems.len()];
        let mut idfs = vec![0.0; self.of_stems.len()];
        for (term, (name, stem)) in sorted(&self.stems).into_iter().enumerate() {
            terms[stem] = word(term);
            let counts = &self.of_stems[stem];
            let everyday = !counts.in_title && self.everyday.contains(name);
            idfs[stem] = idf(counts) * if everyday { EVERYDAY } else { 1.0 };
            counts.write(&mut writer, name, idfs[stem]);
        }
        let mut concepts = HashMap::new();
        for (term, (concept, counts)) in (terms.len()..).zip(&self.of_concepts) {
            concepts.insert(*concept, word(term));
            counts.write(&mut writer, thesaurus.name(*concept), idf(counts));
        }
        self.write_passages(&mut writer, &idfs);
        self.write_topics(&mut writer, topics);
        for (surface, stem) in sorted(&self.surfaces) {
            let [start, length] = writer.text(surface);
            let characters = word(surface.chars().count());
            let letters = letters(surface.chars());
            let record = [start, length, terms[stem], letters, characters];
            writer.push(Table::Surfaces, record);
        }
        for (phrase, named) in thesaurus.phrases() {
            for (concept, weight) in named {
                // What no passage says need not be looked for.
                if let Some(term) = concepts.get(concept) {
                    let [start, length] = writer.text(phrase);
                    let general = u32::from(thesaurus.is_general(*concept));
                    let record = [start, length, *term, weight.to_bits(), general];
                    writer.push(Table::Phrases, record);
                }
            }
        }
        for stem in &self.everyday {
            let record = writer.text(stem);
            writer.push(Table::Everyday, record);
        }
        let mass: f32 = self.topic_mass.iter().sum();
        let unseen = self::idf(0, passages).midpoint(self::idf(0, topics.len()));
        let (longest, stems) = (word(thesaurus.longest()), word(terms.len()));
        let record = [mass.to_bits(), unseen.to_bits(), longest, stems];
        writer.push(Table::Whole, record);
        writer.finish()
    }

    fn write_passages(&self, writer: &mut Writer, idfs: &[f32]) {
        for (part, words) in self.parts.iter().zip(&self.words) {
            let squares: f32 = words.iter().map(|stem| idfs[*stem].powi(2)).sum();
            let [start, length] = writer.text(part.text);
            writer.push(
                Table::Passages,
                [
                    start,
                    length,
                    word(part.topic),
                    part.entry.map_or(u32::MAX, word),
                    part.field as u32,
                    squares.sqrt().max(1.0).to_bits(),
                ],
            );
        }
    }

    fn write_topics(&self, writer: &mut Writer, topics: &[Topic]) {
        let mut first = 0;
        for (place, topic) in topics.iter().enumerate() {
            let count = self.parts[first..]
                .iter()
                .take_while(|part| part.topic == place)
                .count();
            let (kind, number) = match topic {
                Topic::Section(number) => (0, *number),
                Topic::Gap(gap) => (1, word(*gap)),
            };
            let mass = self.topic_mass[place].to_bits();
            writer.push(
                Table::Topics,
                [kind, number, word(first), word(count), mass],
            );
            first += count;
        }
    }
}

impl Counts {
    /// Counts one more occurrence: the passage holds the term at least so fully, the topic so
    /// much more of it.
    fn add(&mut self, passage: usize, fully: f32, topic: usize, mass: f32) {
        match self.postings.last_mut() {
            Some((last, held)) if *last == passage => *held = held.max(fully),
            _ => self.postings.push((passage, fully)),
        }
        match self.masses.last_mut() {
            Some((last, sum)) if *last == topic => *sum += mass,
            _ => self.masses.push((topic, mass)),
        }
    }

    /// Writes the term of this name.
    fn write(&self, writer: &mut Writer, name: &str, idf: f32) {
        let posting = writer.len::<2>(Table::Postings);
        let mass = writer.len::<2>(Table::Masses);
        for (passage, weight) in &self.postings {
            writer.push(Table::Postings, [word(*passage), weight.to_bits()]);
        }
        for (topic, weight) in &self.masses {
            writer.push(Table::Masses, [word(*topic), weight.to_bits()]);
        }
        let total: f32 = self.masses.iter().map(|(_, weight)| weight).sum();
        let [start, length] = writer.text(name);
        let (postings, masses) = (word(self.postings.len()), word(self.masses.len()));
        let (idf, total) = (idf.to_bits(), total.to_bits());
        let record = [start, length, idf, total, posting, postings, mass, masses];
        writer.push(Table::Terms, record);
    }
}

/// Texts in alphabetical order, each with its number.
fn sorted(numbered: &HashMap<String, usize>) -> Vec<(&str, usize)> {
    let mut all: Vec<(&str, usize)> = numbered
        .iter()
        .map(|(text, number)| (text.as_str(), *number))
        .collect();
    all.sort_unstable();
    all
}

/// The inverse frequency of what this many of all hold, above 0 (Robertson and Zaragoza 2009).
fn idf(held: usize, all: usize) -> f32 {
    let (all, held) = (as_f32(all), as_f32(held));
    (1.0 + (all - held + 0.5) / (held + 0.5)).ln()
}
