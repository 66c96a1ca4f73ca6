//! The inverted index: which passages hold which terms, and how much a term says.

use super::analysis::{Analyzer, Token};
use super::layout::{IN_STATEMENT, NO_ENTRY, Records, Source, TITLE, Table, Tables, word};
use super::passage::{Field, Topic};
use super::postings::Postings;
use crate::knowledge::Knowledge;

/// A stem or a concept of the thesaurus, by its place in the vocabulary.
pub type TermId = u32;

/// What is known of one term.
#[derive(Clone, Copy)]
pub struct Term<'a> {
    /// The mean of its inverse passage and topic frequencies, each
    /// ln(1 + (N - n + 0.5) / (n + 0.5)) (Robertson and Zaragoza 2009), above 0.
    pub idf: f32,
    /// The sum of its masses.
    pub total: f32,
    /// The passages that hold it.
    pub postings: Postings<'a>,
    /// How much of it each topic holds, by topic: the bits of a float, occurrences weighted by
    /// field.
    pub masses: Records<'a, 2>,
    /// The least norm of the passages of each field that hold it, in the order of [`Field::ALL`];
    /// infinite where none does.
    pub least_norms: [f32; Field::ALL.len()],
    /// The largest of its masses.
    pub most: f32,
}

/// A word as passages write it: what a misspelt word can be taken for.
#[derive(Clone, Copy, Debug)]
pub struct Surface<'a> {
    /// The word.
    pub text: &'a str,
    /// Its stem.
    pub term: TermId,
}

/// Where one passage belongs.
#[derive(Clone, Copy, Debug)]
pub struct Passage {
    /// The part of the entry that it is.
    pub field: Field,
    /// The topic that it speaks for, by its place.
    pub topic: usize,
    /// The entry that it belongs to, by its place in the knowledge; none for a gap.
    pub entry: Option<usize>,
    /// The Euclidean length of its vector of word weights, at least 1.
    pub norm: f32,
}

/// A word or phrase of the thesaurus.
#[derive(Clone, Copy, Debug)]
pub struct Phrase<'a> {
    /// Its stems, joined by blanks.
    pub text: &'a str,
    /// The term of the concept that it names.
    pub concept: TermId,
    /// 1 for a word for it, less for one that only implies it.
    pub weight: f32,
    /// Whether the concept is one of general English rather than of the document's field.
    pub general: bool,
}

/// The index over the passages of one body of knowledge, as it lies in its bytes.
pub struct Index<'a> {
    /// The mass of all terms of all topics.
    pub total_mass: f32,
    /// The idf of a word that no passage holds.
    pub unseen_idf: f32,
    /// The most words that a phrase of the thesaurus has.
    pub longest_phrase: usize,
    /// What splits queries and passages alike.
    pub analyzer: Analyzer,
    tables: Tables<'a>,
    /// The first so many terms are stems, in alphabetical order; concepts follow.
    stems: usize,
    terms: Records<'a, 13>,
    passages: Records<'a, 6>,
    topics: Records<'a, 5>,
    surfaces: Records<'a, 3>,
    phrases: Records<'a, 5>,
    everyday: Records<'a, 2>,
}

impl<'a> Index<'a> {
    /// The index in these bytes, or `None` where they are no index of this version.
    #[must_use]
    pub fn open(bytes: impl Into<Source<'a>>) -> Option<Self> {
        let tables = Tables::open(bytes.into())?;
        let [mass, idf, longest, stems] = tables.records(Table::Whole).get(0);
        Some(Self {
            total_mass: f32::from_bits(mass),
            unseen_idf: f32::from_bits(idf),
            longest_phrase: longest as usize,
            analyzer: Analyzer::default(),
            tables,
            stems: stems as usize,
            terms: tables.records(Table::Terms),
            passages: tables.records(Table::Passages),
            topics: tables.records(Table::Topics),
            surfaces: tables.records(Table::Surfaces),
            phrases: tables.records(Table::Phrases),
            everyday: tables.records(Table::Everyday),
        })
    }

    /// The number of passages.
    #[must_use]
    pub const fn passages(&self) -> usize {
        self.passages.len()
    }

    /// The words of the passage at a place, of which the index has only those that the entries
    /// of its knowledge have not.
    #[must_use]
    pub fn text<'k>(&self, place: usize, knowledge: &'k Knowledge) -> &'k str
    where
        'a: 'k,
    {
        let [start, length, _, entry, ..] = self.passages.get(place);
        if start & IN_STATEMENT == 0 {
            return self.tables.text(start, length);
        }
        let Some(entry) = knowledge.entries.get(entry as usize) else {
            return "";
        };
        if start == TITLE {
            return &entry.title;
        }
        let start = (start & !IN_STATEMENT) as usize;
        let text = entry.statement.get(start..start + length as usize);
        text.unwrap_or_default()
    }

    /// Where the passage at a place belongs.
    #[must_use]
    pub fn passage(&self, place: usize) -> Passage {
        let [_, _, topic, entry, field, norm] = self.passages.get(place);
        Passage {
            field: Field::ALL
                .get(field as usize)
                .copied()
                .unwrap_or(Field::Text),
            topic: topic as usize,
            entry: (entry != NO_ENTRY).then_some(entry as usize),
            norm: f32::from_bits(norm).max(1.0),
        }
    }

    /// The number of topics.
    #[must_use]
    pub const fn topics(&self) -> usize {
        self.topics.len()
    }

    /// The number of topics that are sections; those after them are gaps.
    #[must_use]
    pub fn sections(&self) -> usize {
        self.topics.partition_point(|[kind, ..]| kind == 0)
    }

    /// What the topic at a place is about.
    #[must_use]
    pub fn topic(&self, place: usize) -> Topic {
        match self.topics.get(place) {
            [0, number, ..] => Topic::Section(number),
            [_, gap, ..] => Topic::Gap(gap as usize),
        }
    }

    /// The passages of a topic, which lie side by side.
    #[must_use]
    pub fn passages_of(&self, topic: usize) -> std::ops::Range<usize> {
        let [_, _, first, count, _] = self.topics.get(topic);
        let end = first.saturating_add(count) as usize;
        first as usize..end.min(self.passages())
    }

    /// The mass of all terms of a topic.
    #[must_use]
    pub fn topic_mass(&self, topic: usize) -> f32 {
        f32::from_bits(self.topics.get(topic)[4])
    }

    /// What is known of a term.
    #[must_use]
    pub fn term(&self, term: TermId) -> Term<'a> {
        let [
            _,
            _,
            idf,
            total,
            posting,
            postings,
            mass,
            masses,
            least_norms @ ..,
            most,
        ] = self.terms.get(term as usize);
        let passages = self.tables.records(Table::Postings);
        let passages = passages.part(posting as usize, postings as usize);
        let weights = (term as usize >= self.stems).then(|| {
            // The postings of stems, which come first, all weigh 1.
            let weights: Records<'a, 1> = self.tables.records(Table::Weights);
            let before = self.tables.records::<1>(Table::Postings).len() - weights.len();
            weights.part((posting as usize).saturating_sub(before), postings as usize)
        });
        let all = self.tables.records(Table::Masses);
        Term {
            idf: f32::from_bits(idf),
            total: f32::from_bits(total),
            postings: Postings::new(passages, weights),
            masses: all.part(mass as usize, masses as usize),
            least_norms: least_norms.map(f32::from_bits),
            most: f32::from_bits(most),
        }
    }

    /// The stem that a term is, or the name of the concept.
    #[must_use]
    pub fn name(&self, term: TermId) -> &'a str {
        let [start, length, ..] = self.terms.get(term as usize);
        self.tables.text(start, length)
    }

    /// The inverse document frequency of a term.
    #[must_use]
    pub fn idf(&self, term: TermId) -> f32 {
        f32::from_bits(self.terms.get(term as usize)[2])
    }

    /// The term of a stem.
    #[must_use]
    pub fn stem(&self, stem: &str) -> Option<TermId> {
        let name = |[start, length, ..]: [u32; 13]| self.tables.bytes(start, length);
        let stems = self.terms.part(0, self.stems);
        let place = stems.partition_point(|term| name(term) < stem.as_bytes());
        let found = place < stems.len() && name(stems.get(place)) == stem.as_bytes();
        found.then(|| word(place))
    }

    /// Whether this is the stem of an everyday word.
    #[must_use]
    pub fn is_everyday(&self, stem: &str) -> bool {
        let text = |[start, length]: [u32; 2]| self.tables.bytes(start, length);
        let stem = stem.as_bytes();
        let place = self.everyday.partition_point(|word| text(word) < stem);
        place < self.everyday.len() && text(self.everyday.get(place)) == stem
    }

    /// The term of a word as some passage writes it, in whatever form.
    #[must_use]
    pub fn surface(&self, token: &Token) -> Option<TermId> {
        let term = self.stem(&token.stem)?;
        let written = self.surfaces_from(&token.surface).next()?;
        (written.text == token.surface).then_some(term)
    }

    /// The word at a place in alphabetical order.
    #[must_use]
    pub fn surface_at(&self, place: usize) -> Option<Surface<'a>> {
        let found = place < self.surfaces.len();
        found.then(|| surface(self.tables, self.surfaces.get(place)))
    }

    /// The place of the first word from this one on that does not begin like this.
    #[must_use]
    pub fn surface_past(&self, place: usize, beginning: &str) -> usize {
        let begins = |[start, length, _]: [u32; 3]| {
            let text = self.tables.bytes(start, length);
            text.starts_with(beginning.as_bytes())
        };
        let mut step = 1;
        while place + step < self.surfaces.len() && begins(self.surfaces.get(place + step)) {
            step *= 2;
        }
        let from = place + step / 2;
        let count = (step - step / 2 + 1).min(self.surfaces.len() - from);
        from + self.surfaces.part(from, count).partition_point(begins)
    }

    /// The words from this one on, in alphabetical order.
    pub fn surfaces_from(&self, first: &str) -> impl Iterator<Item = Surface<'a>> {
        let tables = self.tables;
        let from = self
            .surfaces
            .partition_point(|[start, length, ..]| tables.bytes(start, length) < first.as_bytes());
        let surfaces = self.surfaces;
        (from..surfaces.len()).map(move |place| surface(tables, surfaces.get(place)))
    }

    /// The concepts that a word or phrase of the thesaurus names, given by its stems; `None` where
    /// no phrase even begins like that.
    #[must_use]
    pub fn phrases(&self, stems: &str) -> Option<impl Iterator<Item = Phrase<'a>>> {
        let tables = self.tables;
        let text = move |[start, length, ..]: [u32; 5]| tables.bytes(start, length);
        let stems = stems.as_bytes();
        let from = self.phrases.partition_point(|phrase| text(phrase) < stems);
        if !text(self.phrases.get(from)).starts_with(stems) {
            return None;
        }
        let count = (from..self.phrases.len())
            .take_while(|place| text(self.phrases.get(*place)) == stems)
            .count();
        let named = self.phrases.part(from, count);
        Some(named.iter().map(move |record| {
            let [start, length, concept, weight, general] = record;
            Phrase {
                text: tables.text(start, length),
                concept,
                weight: f32::from_bits(weight),
                general: general != 0,
            }
        }))
    }
}

fn surface(tables: Tables<'_>, record: [u32; 3]) -> Surface<'_> {
    let [start, length, term] = record;
    Surface {
        text: tables.text(start, length),
        term,
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

#[cfg(test)]
mod tests;
