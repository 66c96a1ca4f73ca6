//! Builds the index of a body of knowledge.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::analysis::{Analyzer, each_word};
use super::index::as_f32;
use super::layout::{Table, Writer, word};
use super::lexicon::Lexicon;
use super::passage::{Field, Part, Topic, parts};
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
        lexicon: Lexicon::new(&thesaurus),
        of_stems: Vec::new(),
        of_concepts: BTreeMap::new(),
        written: Vec::new(),
        ends: Vec::new(),
        stems: Vec::new(),
    };
    for place in 0..parts.len() {
        indexing.add(place);
    }
    let everyday = language.everyday.iter();
    let everyday: BTreeSet<String> = everyday
        .map(|word| analyzer.token(word.clone()).stem)
        .collect();
    indexing.finished(&topics, &thesaurus, &everyday)
}

/// What an everyday word says of what its rarity suggests, unless the document's own questions or
/// names are made of it.
pub(super) const EVERYDAY: f32 = 0.6;

/// What is known of a term so far.
#[derive(Default)]
struct Counts {
    /// Passages, in order, with how fully each holds it.
    postings: Vec<(u32, f32)>,
    /// Topics, in order, with how much of it each holds.
    masses: Vec<(u32, f32)>,
    /// Whether a question or a name of the document holds it.
    in_title: bool,
}

/// The knowledge as far as it has been indexed.
struct Indexing<'k> {
    parts: &'k [Part<'k>],
    topic_mass: Vec<f32>,
    lexicon: Lexicon,
    /// By the number of the stem.
    of_stems: Vec<Counts>,
    of_concepts: BTreeMap<usize, Counts>,
    /// Which words stand in some passage otherwise than as noise, by their number.
    written: Vec<bool>,
    /// The distinct stems of all passages, one passage after the other.
    stems: Vec<u32>,
    /// Where those of each passage end.
    ends: Vec<usize>,
}

impl Indexing<'_> {
    /// Adds a passage.
    fn add(&mut self, place: usize) {
        let part = &self.parts[place];
        let mut words = Vec::new();
        each_word(part.text, |word| words.push(self.lexicon.word(word)));
        self.of_stems
            .resize_with(self.lexicon.stems(), Counts::default);
        let field = if part.field == Field::Question {
            2.0
        } else {
            1.0
        };
        let topic_mass = &mut self.topic_mass[part.topic];
        self.lexicon.concepts(&words, |concept, weight| {
            let counts = self.of_concepts.entry(concept).or_default();
            counts.add(place, weight, part.topic, field * weight);
            *topic_mass += field * weight;
        });
        let first = self.stems.len();
        for of in words {
            // In running text function words are noise; in a question they tell what is asked for.
            if part.field == Field::Text && of.stop {
                continue;
            }
            let counts = &mut self.of_stems[of.stem as usize];
            counts.add(place, 1.0, part.topic, field);
            counts.in_title |= matches!(part.field, Field::Question | Field::Name);
            *topic_mass += field;
            let surface = of.surface as usize;
            if self.written.len() <= surface {
                self.written.resize(surface + 1, false);
            }
            self.written[surface] = true;
            if !self.stems[first..].contains(&of.stem) {
                self.stems.push(of.stem);
            }
        }
        self.ends.push(self.stems.len());
    }

    /// The bytes of the index.
    fn finished(
        mut self,
        topics: &[Topic],
        thesaurus: &Thesaurus,
        everyday: &BTreeSet<String>,
    ) -> Vec<u8> {
        let mut writer = Writer::default();
        let passages = self.parts.len();
        let idf = |counts: &Counts| {
            // Rare among passages tells sentences apart, rare among topics tells topics apart.
            idf(counts.postings.len(), passages).midpoint(idf(counts.masses.len(), topics.len()))
        };
        let sorted = self.lexicon.sorted_stems();
        let mut idfs = vec![0.0; self.of_stems.len()];
        for (name, stem) in &sorted {
            let counts = &self.of_stems[*stem as usize];
            let common = !counts.in_title && everyday.contains(*name);
            idfs[*stem as usize] = idf(counts) * if common { EVERYDAY } else { 1.0 };
        }
        let norms = self.norms(&idfs);
        let lengths = Lengths {
            parts: self.parts,
            norms: &norms,
        };
        let mut terms = vec![0; self.of_stems.len()];
        let mut term = 0;
        for (name, stem) in sorted {
            let stem = stem as usize;
            // What has been written is given back, which halves what a large index needs.
            let counts = std::mem::take(&mut self.of_stems[stem]);
            if counts.postings.is_empty() {
                continue;
            }
            counts.write(&mut writer, name, idfs[stem], lengths);
            terms[stem] = term;
            term += 1;
        }
        let stems = term;
        let mut concepts = HashMap::new();
        for (concept, counts) in &self.of_concepts {
            concepts.insert(*concept, term);
            term += 1;
            counts.write(&mut writer, thesaurus.name(*concept), idf(counts), lengths);
        }
        self.write_passages(&mut writer, &norms);
        self.write_topics(&mut writer, topics);
        for (surface, of) in self.lexicon.sorted_words() {
            if self.written.get(of.surface as usize) == Some(&true) {
                let [start, length] = writer.text(surface);
                let record = [start, length, terms[of.stem as usize]];
                writer.push(Table::Surfaces, record);
            }
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
        for stem in everyday {
            let record = writer.text(stem);
            writer.push(Table::Everyday, record);
        }
        let mass: f32 = self.topic_mass.iter().sum();
        let unseen = self::idf(0, passages).midpoint(self::idf(0, topics.len()));
        let longest = word(thesaurus.longest());
        let record = [mass.to_bits(), unseen.to_bits(), longest, stems];
        writer.push(Table::Whole, record);
        writer.finish()
    }

    /// The Euclidean length of each passage's vector of word weights, at least 1.
    fn norms(&self, idfs: &[f32]) -> Vec<f32> {
        let mut first = 0;
        let norm = |end: &usize| {
            let stems = self.stems[first..*end].iter();
            first = *end;
            let squares: f32 = stems.map(|stem| idfs[*stem as usize].powi(2)).sum();
            squares.sqrt().max(1.0)
        };
        self.ends.iter().map(norm).collect()
    }

    fn write_passages(&self, writer: &mut Writer, norms: &[f32]) {
        for (part, norm) in self.parts.iter().zip(norms) {
            let [start, length] = writer.text(part.text);
            writer.push(
                Table::Passages,
                [
                    start,
                    length,
                    word(part.topic),
                    part.entry.map_or(u32::MAX, word),
                    part.field as u32,
                    norm.to_bits(),
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

/// How long passages are.
#[derive(Clone, Copy)]
struct Lengths<'k> {
    parts: &'k [Part<'k>],
    norms: &'k [f32],
}

impl Lengths<'_> {
    /// The least norm of the passages of each field.
    fn least(self, postings: &[(u32, f32)]) -> [f32; Field::ALL.len()] {
        let mut least = [f32::INFINITY; Field::ALL.len()];
        for (passage, _) in postings {
            let passage = *passage as usize;
            let least = &mut least[self.parts[passage].field as usize];
            *least = least.min(self.norms[passage]);
        }
        least
    }
}

impl Counts {
    /// Counts one more occurrence: the passage holds the term at least so fully, the topic so
    /// much more of it.
    fn add(&mut self, passage: usize, fully: f32, topic: usize, mass: f32) {
        let (passage, topic) = (word(passage), word(topic));
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
    fn write(&self, writer: &mut Writer, name: &str, idf: f32, lengths: Lengths<'_>) {
        let posting = writer.len::<2>(Table::Postings);
        let mass = writer.len::<2>(Table::Masses);
        for (passage, weight) in &self.postings {
            writer.push(Table::Postings, [*passage, weight.to_bits()]);
        }
        for (topic, weight) in &self.masses {
            writer.push(Table::Masses, [*topic, weight.to_bits()]);
        }
        let total: f32 = self.masses.iter().map(|(_, weight)| weight).sum();
        let [start, length] = writer.text(name);
        let (postings, masses) = (word(self.postings.len()), word(self.masses.len()));
        let (idf, total) = (idf.to_bits(), total.to_bits());
        let [question, name, asked, text] = lengths.least(&self.postings).map(f32::to_bits);
        let most = self.masses.iter().map(|(_, mass)| *mass);
        let most = most.fold(0.0, f32::max).to_bits();
        let record = [
            start, length, idf, total, posting, postings, mass, masses, question, name, asked,
            text, most,
        ];
        writer.push(Table::Terms, record);
    }
}

/// The inverse frequency of what this many of all hold, above 0 (Robertson and Zaragoza 2009).
fn idf(held: usize, all: usize) -> f32 {
    let (all, held) = (as_f32(all), as_f32(held));
    (1.0 + (all - held + 0.5) / (held + 0.5)).ln()
}
