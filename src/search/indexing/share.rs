//! What some topics hold, read passage by passage.

use std::ops::Range;

use super::super::analysis::each_word;
use super::super::layout::word;
use super::super::lexicon::{Lexicon, Word};
use super::super::passage::{Field, Outline, Part};
use super::super::thesaurus::Thesaurus;

/// What a run of topics holds. Its passages and stems are numbered from 0.
pub(super) struct Share<'k> {
    /// The stems in alphabetical order, with their numbers.
    pub names: Vec<(String, u32)>,
    /// By the number of the stem.
    pub stems: Vec<Stem>,
    /// The words that stand in some passage otherwise than as noise, in alphabetical order, with
    /// the numbers of their stems.
    pub surfaces: Vec<(Box<str>, u32)>,
    /// By the number of the concept.
    pub concepts: Vec<Concept>,
    pub topics: Vec<TopicEnd>,
    pub passages: Vec<Part<'k>>,
    /// The distinct stems of all passages, one passage after the other.
    pub postings: Vec<u32>,
    /// Where those of each passage end.
    pub ends: Vec<u32>,
    /// The distinct stems of all topics, one topic after the other, each with how much of it the
    /// topic holds.
    pub masses: Vec<(u32, f32)>,
}

/// What is known of a topic.
#[derive(Clone, Copy)]
pub(super) struct TopicEnd {
    /// Where its passages end.
    pub passages: u32,
    /// Where its masses end.
    pub masses: u32,
    /// The mass of all that it holds.
    pub mass: f32,
}

/// What is known of a stem.
#[derive(Clone, Copy, Default)]
pub(super) struct Stem {
    /// How many passages hold it.
    pub postings: u32,
    /// How many topics do.
    pub masses: u32,
    /// Whether a question or a name of the document holds it.
    pub in_title: bool,
    /// The last of the passages, counted from 1.
    passage: u32,
    /// Where the last of the topics has it among the masses, counted from 1.
    mass: u32,
}

/// What is known of a concept.
#[derive(Clone, Default)]
pub(super) struct Concept {
    /// Passages, in order, with how fully each holds it.
    pub postings: Vec<(u32, f32)>,
    /// Topics, in order, by their place among all, with how much of it each holds.
    pub masses: Vec<(u32, f32)>,
}

impl<'k> Share<'k> {
    /// Reads these topics.
    pub fn read(outline: &Outline<'k>, topics: &Range<usize>, thesaurus: &Thesaurus) -> Self {
        let mut reading = Reading {
            share: Share {
                names: Vec::new(),
                stems: Vec::new(),
                surfaces: Vec::new(),
                concepts: vec![Concept::default(); thesaurus.concepts()],
                topics: Vec::with_capacity(topics.len()),
                passages: Vec::new(),
                postings: Vec::new(),
                ends: Vec::new(),
                masses: Vec::new(),
            },
            lexicon: Lexicon::new(thesaurus),
            written: Vec::new(),
            words: Vec::new(),
            mass: 0.0,
            masses: 0,
        };
        outline.each_part(topics.clone(), |topic, part| {
            reading.end_topics(topic - topics.start);
            reading.add(word(topic), part);
        });
        reading.end_topics(topics.len());
        reading.finish()
    }
}

/// A share that is being read.
struct Reading<'k> {
    share: Share<'k>,
    lexicon: Lexicon,
    /// Which words stand in some passage otherwise than as noise, by their number.
    written: Vec<bool>,
    /// The words of the last passage.
    words: Vec<Word>,
    /// The mass of the topic that is being read.
    mass: f32,
    /// Where its masses begin.
    masses: usize,
}

impl<'k> Reading<'k> {
    /// Ends so many topics, counted from the first.
    fn end_topics(&mut self, count: usize) {
        while self.share.topics.len() < count {
            self.share.topics.push(TopicEnd {
                passages: word(self.share.passages.len()),
                masses: word(self.share.masses.len()),
                mass: std::mem::take(&mut self.mass),
            });
            self.masses = self.share.masses.len();
        }
    }

    /// Adds a passage of the topic that is being read, which has this place among all.
    fn add(&mut self, topic: u32, part: Part<'k>) {
        let share = &mut self.share;
        let passage = word(share.passages.len());
        share.passages.push(part);
        self.words.clear();
        each_word(part.text, |word| self.words.push(self.lexicon.word(word)));
        share.stems.resize(self.lexicon.stems(), Stem::default());
        self.written.resize(self.lexicon.surfaces(), false);
        let field = if part.field == Field::Question {
            2.0
        } else {
            1.0
        };
        self.lexicon.concepts(&self.words, |concept, weight| {
            share.concepts[concept].add(passage, weight, topic, field * weight);
            self.mass += field * weight;
        });
        for of in &self.words {
            // In running text function words are noise; in a question they tell what is asked for.
            if part.field == Field::Text && of.stop {
                continue;
            }
            let stem = &mut share.stems[of.stem as usize];
            stem.in_title |= matches!(part.field, Field::Question | Field::Name);
            if stem.passage <= passage {
                stem.passage = passage + 1;
                stem.postings += 1;
                share.postings.push(of.stem);
            }
            if stem.mass as usize <= self.masses {
                share.masses.push((of.stem, field));
                stem.mass = word(share.masses.len());
                stem.masses += 1;
            } else {
                share.masses[stem.mass as usize - 1].1 += field;
            }
            self.mass += field;
            self.written[of.surface as usize] = true;
        }
        share.ends.push(word(share.postings.len()));
    }

    fn finish(mut self) -> Share<'k> {
        let (mut names, mut surfaces) = self.lexicon.into_words();
        names.sort_unstable();
        let mut written = self.written.into_iter();
        surfaces.retain(|_| written.next() == Some(true));
        surfaces.sort_unstable();
        self.share.names = names;
        self.share.surfaces = surfaces;
        self.share
    }
}

impl Concept {
    /// Counts one more occurrence: the passage holds the concept at least so fully, the topic so
    /// much more of it.
    fn add(&mut self, passage: u32, fully: f32, topic: u32, mass: f32) {
        match self.postings.last_mut() {
            Some((last, held)) if *last == passage => *held = held.max(fully),
            _ => self.postings.push((passage, fully)),
        }
        match self.masses.last_mut() {
            Some((last, sum)) if *last == topic => *sum += mass,
            _ => self.masses.push((topic, mass)),
        }
    }
}
