//! What some topics hold, read passage by passage.

use std::ops::Range;

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
    /// Whether a question or a name of the document holds the stem, likewise.
    pub in_title: Vec<bool>,
    /// The words that stand in some passage otherwise than as noise, in alphabetical order, with
    /// the numbers of their stems.
    pub surfaces: Vec<(Box<str>, u32)>,
    /// By the number of the concept.
    pub concepts: Vec<Concept>,
    pub topics: Vec<TopicEnd>,
    pub passages: Vec<Part<'k>>,
    /// The distinct stems of all passages, one passage after the other.
    pub postings: Vec<u32>,
    /// How often the passage has each of them. A stem that it has more often than can be counted
    /// stands there again.
    pub counts: Vec<u8>,
    /// Where those of each passage end.
    pub ends: Vec<u32>,
}

/// What is known of a topic.
#[derive(Clone, Copy)]
pub(super) struct TopicEnd {
    /// Where its passages end.
    pub passages: u32,
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
    /// Where it stands last among the postings, counted from 1.
    last: u32,
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
        let size = outline.size(topics);
        let mut reading = Reading {
            share: Share {
                names: Vec::new(),
                stems: Vec::new(),
                in_title: Vec::new(),
                surfaces: Vec::new(),
                concepts: vec![Concept::default(); thesaurus.concepts()],
                topics: Vec::with_capacity(topics.len()),
                passages: Vec::new(),
                // A word has seldom fewer letters: lists that grow are copied.
                postings: Vec::with_capacity(size / 6),
                counts: Vec::with_capacity(size / 6),
                ends: Vec::new(),
            },
            lexicon: Lexicon::new(thesaurus),
            as_stop: Vec::new(),
            words: Vec::new(),
            mass: 0.0,
            first: 0,
        };
        outline.each_part(topics.clone(), |topic, part| {
            reading.end_topics(topic - topics.start);
            reading.add(word(topic), part);
        });
        reading.end_topics(topics.len());
        reading.finish()
    }

    /// Whether a posting stands again before the end of its passage.
    pub fn is_repeated(&self, place: usize, end: usize) -> bool {
        let stem = self.postings[place];
        self.counts[place] == u8::MAX && self.postings[place + 1..end].contains(&stem)
    }
}

/// A share that is being read.
struct Reading<'k> {
    share: Share<'k>,
    lexicon: Lexicon,
    /// Whether the stem stands as a function word in some passage, and is no noise there, by its
    /// number.
    as_stop: Vec<bool>,
    /// The words of the last passage.
    words: Vec<Word>,
    /// The mass of the topic that is being read.
    mass: f32,
    /// Where its postings begin.
    first: usize,
}

impl<'k> Reading<'k> {
    /// Ends so many topics, counted from the first.
    fn end_topics(&mut self, count: usize) {
        while self.share.topics.len() < count {
            self.share.topics.push(TopicEnd {
                passages: word(self.share.passages.len()),
                mass: std::mem::take(&mut self.mass),
            });
            self.first = self.share.postings.len();
        }
    }

    /// Adds a passage of the topic that is being read, which has this place among all.
    fn add(&mut self, topic: u32, part: Part<'k>) {
        let share = &mut self.share;
        let passage = word(share.passages.len());
        share.passages.push(part);
        self.words.clear();
        self.lexicon.read(part.text, &mut self.words);
        share.stems.resize(self.lexicon.stems(), Stem::default());
        share.in_title.resize(self.lexicon.stems(), false);
        self.as_stop.resize(self.lexicon.stems(), false);
        let field = part.field.mass();
        self.lexicon.concepts(&self.words, |concept, weight| {
            share.concepts[concept].add(passage, weight, topic, field * weight);
            self.mass += field * weight;
        });
        let first = share.postings.len();
        let is_title = matches!(part.field, Field::Question | Field::Name);
        for of in &self.words {
            // In running text function words are noise; in a question they tell what is asked for.
            if of.is_stop() {
                if part.field == Field::Text {
                    continue;
                }
                self.as_stop[of.stem() as usize] = true;
            }
            if is_title {
                share.in_title[of.stem() as usize] = true;
            }
            self.mass += field;
            let stem = &mut share.stems[of.stem() as usize];
            let last = stem.last as usize;
            if last > first {
                let count = &mut share.counts[last - 1];
                if *count < u8::MAX {
                    *count += 1;
                    continue;
                }
            } else {
                stem.postings += 1;
                stem.masses += u32::from(last <= self.first);
            }
            share.postings.push(of.stem());
            share.counts.push(1);
            stem.last = word(share.postings.len());
        }
        share.ends.push(word(share.postings.len()));
    }

    fn finish(mut self) -> Share<'k> {
        let (mut names, surfaces) = self.lexicon.into_words();
        names.sort_unstable();
        let as_stop = |word: &Word| self.as_stop[word.stem() as usize];
        let surfaces = surfaces.into_iter();
        let written = surfaces.filter(|(_, word)| !word.is_stop() || as_stop(word));
        let mut surfaces: Vec<_> = written.map(|(text, word)| (text, word.stem())).collect();
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
