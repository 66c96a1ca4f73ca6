//! Builds the index of a body of knowledge.

use std::collections::BTreeSet;

use super::analysis::Analyzer;
use super::layout::{Sizes, Table, Writer, word};
use super::passage::{Outline, Topic};
use super::thesaurus::Thesaurus;
use crate::knowledge::{Knowledge, Language};

mod share;
mod terms;

use share::{Share, Words};
pub(super) use terms::EVERYDAY;
use terms::{Terms, Whole};

/// The index of the knowledge as bytes, for [`Index::open`](super::Index::open); `language` is
/// what is known of English. The same knowledge gives the same bytes.
#[must_use]
pub fn build_index(knowledge: &Knowledge, language: &Language) -> Vec<u8> {
    let outline = Outline::new(knowledge);
    build_on(1, &outline, knowledge, language)
}

/// The same on so many threads, whose number decides nothing but how long it takes.
fn build_on(
    threads: usize,
    outline: &Outline<'_>,
    knowledge: &Knowledge,
    language: &Language,
) -> Vec<u8> {
    let analyzer = Analyzer::default();
    let thesaurus = Thesaurus::new(&knowledge.synonyms, &language.synonyms, &analyzer);
    let everyday = language.everyday.iter();
    let everyday: BTreeSet<String> = everyday
        .map(|word| analyzer.token(word.clone()).stem)
        .collect();
    let mut shares = in_parallel(threads, outline.runs(threads), |topics| {
        Share::read(outline, &topics, &thesaurus)
    });
    let words = shares.iter_mut();
    let words: Vec<Words> = words
        .map(|share| std::mem::take(&mut share.words))
        .collect();
    let whole = Whole {
        passages: shares.iter().map(|share| share.passages.len()).sum(),
        topics: outline.topics().len(),
    };
    let terms = Terms::of(&shares, &words, &thesaurus, &everyday, whole);
    let making = Making {
        outline,
        thesaurus: &thesaurus,
        everyday: &everyday,
        surfaces: in_order(&words),
        whole,
        shares,
        terms: &terms,
    };
    making.bytes(threads)
}

/// The words of all shares in alphabetical order, each with the share where it was found and the
/// number of its stem there.
fn in_order(words: &[Words]) -> Vec<(&str, usize, u32)> {
    let mut all = Vec::new();
    for (share, words) in words.iter().enumerate() {
        let surfaces = words.surfaces.iter();
        all.extend(surfaces.map(|(surface, stem)| (&**surface, share, *stem)));
    }
    // Stable, since it merges what is in order already.
    all.sort_by_key(|(surface, ..)| *surface);
    all.dedup_by_key(|(surface, ..)| *surface);
    all
}

/// What the work makes of each of these, in their order.
fn in_parallel<T, R>(_: usize, all: Vec<T>, work: impl Fn(T) -> R) -> Vec<R> {
    all.into_iter().map(work).collect()
}

/// What an index is made of.
struct Making<'m> {
    outline: &'m Outline<'m>,
    thesaurus: &'m Thesaurus,
    everyday: &'m BTreeSet<String>,
    surfaces: Vec<(&'m str, usize, u32)>,
    whole: Whole,
    shares: Vec<Share<'m>>,
    terms: &'m Terms<'m>,
}

impl Making<'_> {
    /// The bytes of the index.
    fn bytes(mut self, threads: usize) -> Vec<u8> {
        let places = self.shares.iter().enumerate().collect();
        let norms = in_parallel(threads, places, |(place, share)| {
            self.terms.norms(place, share)
        });
        let mut writer = Writer::new(&self.sizes());
        let lists = writer.lists();
        let postings = [lists.postings, lists.weights];
        let (mut least, mut sums) = (Vec::new(), Vec::new());
        let fill_postings = || least = self.terms.fill_postings(&self.shares, &norms, postings);
        let fill_masses = || sums = self.terms.fill_masses(&self.shares, lists.masses);
        let work: Vec<Box<dyn FnOnce() + Send>> =
            vec![Box::new(fill_postings), Box::new(fill_masses)];
        in_parallel(threads, work, |fill| fill());
        self.terms.write(&mut writer, &least, &sums);
        self.write_words(&mut writer);
        self.shares.iter_mut().for_each(Share::shrink);
        self.write_passages(&mut writer, &norms);
        self.write_topics(&mut writer);
        let masses = self.shares.iter().flat_map(|share| &share.topics);
        let mass: f32 = masses.map(|topic| topic.mass).sum();
        let unseen = self.whole.idf(0, 0);
        let longest = word(self.thesaurus.longest());
        let record = [
            mass.to_bits(),
            unseen.to_bits(),
            longest,
            word(self.terms.stems),
        ];
        writer.push(Table::Whole, record);
        writer.finish()
    }

    /// What the index will take.
    fn sizes(&self) -> Sizes {
        let mut sizes = Sizes::default();
        sizes.records::<4>(Table::Whole, 1);
        self.terms.measure(&mut sizes);
        sizes.records::<6>(Table::Passages, self.whole.passages);
        for share in &self.shares {
            let parts = share.passages.iter();
            let own = parts.filter(|part| self.outline.start(part).is_none());
            own.for_each(|part| sizes.text(part.text));
        }
        sizes.records::<5>(Table::Topics, self.whole.topics);
        sizes.records::<3>(Table::Surfaces, self.surfaces.len());
        self.surfaces
            .iter()
            .for_each(|(surface, ..)| sizes.text(surface));
        self.each_phrase(|phrase, _| {
            sizes.text(phrase);
            sizes.records::<5>(Table::Phrases, 1);
        });
        sizes.records::<2>(Table::Everyday, self.everyday.len());
        self.everyday.iter().for_each(|stem| sizes.text(stem));
        sizes
    }

    fn write_passages(&self, writer: &mut Writer, norms: &[Vec<f32>]) {
        let mut topic = 0;
        for (share, norms) in self.shares.iter().zip(norms) {
            let mut first = 0;
            for of in &share.topics {
                let passages = first..of.passages as usize;
                first = passages.end;
                for (part, norm) in share.passages[passages.clone()]
                    .iter()
                    .zip(&norms[passages])
                {
                    let [start, length] = match self.outline.start(part) {
                        Some(start) => [start, word(part.text.len())],
                        None => writer.text(part.text),
                    };
                    let (field, norm) = (part.field as u32, norm.to_bits());
                    let record = [start, length, topic, part.entry, field, norm];
                    writer.push(Table::Passages, record);
                }
                topic += 1;
            }
        }
    }

    fn write_topics(&self, writer: &mut Writer) {
        let ends = self.shares.iter().flat_map(|share| {
            let mut first = 0;
            share.topics.iter().map(move |of| {
                let count = of.passages - first;
                first = of.passages;
                (count, of.mass)
            })
        });
        let mut first = 0;
        for (topic, (count, mass)) in self.outline.topics().iter().zip(ends) {
            let (kind, number) = match topic {
                Topic::Section(number) => (0, *number),
                Topic::Gap(gap) => (1, word(*gap)),
            };
            let record = [kind, number, first, count, mass.to_bits()];
            writer.push(Table::Topics, record);
            first += count;
        }
    }

    /// Writes the words of the passages and those of the language.
    fn write_words(&self, writer: &mut Writer) {
        for (surface, share, stem) in &self.surfaces {
            let [start, length] = writer.text(surface);
            let term = self.terms.of_stems[*share][*stem as usize];
            writer.push(Table::Surfaces, [start, length, term]);
        }
        self.each_phrase(|phrase, [concept, weight, general]| {
            let [start, length] = writer.text(phrase);
            writer.push(Table::Phrases, [start, length, concept, weight, general]);
        });
        for stem in self.everyday {
            let record = writer.text(stem);
            writer.push(Table::Everyday, record);
        }
    }

    /// Visits the phrases of the thesaurus, each with the term of a concept that it names, the bits
    /// of its weight, and whether it is of general English.
    fn each_phrase(&self, mut visit: impl FnMut(&str, [u32; 3])) {
        for (phrase, named) in self.thesaurus.phrases() {
            for (concept, weight) in named {
                // What no passage says need not be looked for.
                if let Some(term) = self.terms.of_concepts[*concept] {
                    let general = u32::from(self.thesaurus.is_general(*concept));
                    visit(phrase, [term, weight.to_bits(), general]);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Index;
    use super::*;
    use crate::embedded;
    use crate::knowledge::{KnowledgeFile, load};

    #[test]
    fn any_number_of_threads_makes_the_same_index() {
        let (knowledge, language) = (embedded::with_search(), embedded::english());
        let outline = Outline::new(&knowledge);
        assert_eq!(outline.runs(3).len(), 3);
        let alone = build_on(1, &outline, &knowledge, &language);
        assert!(alone == embedded::INDEX);
        for threads in [2, 3, 1000] {
            let together = build_on(threads, &outline, &knowledge, &language);
            assert!(alone == together, "{threads} threads");
        }
    }

    #[test]
    fn every_passage_is_found_in_the_index_or_the_facts() {
        let (whole, facts) = (embedded::with_search(), embedded::knowledge());
        let index = Index::open(embedded::INDEX).expect("an index");
        let outline = Outline::new(&whole);
        let mut place = 0;
        outline.each_part(0..outline.topics().len(), |topic, part| {
            assert_eq!(index.text(place, &facts), part.text);
            let passage = index.passage(place);
            assert_eq!((passage.topic, passage.field), (topic, part.field));
            place += 1;
        });
        assert_eq!(place, index.passages());
    }

    #[test]
    fn a_passage_counts_once_and_each_of_its_words_adds_to_the_topic() {
        let text = "[document]\ntitle = \"T\"\n\
            [[question]]\nid = \"a\"\nquestion = \"Tea and tea?\"\nanswer = \"Tea, tea, teas. Milk.\"\n\
            [[question]]\nid = \"b\"\nquestion = \"Milk?\"\nanswer = \"A tea.\"\n";
        let knowledge = load(&[KnowledgeFile { name: "t", text }]).expect("no fault");
        let outline = Outline::new(&knowledge);
        for threads in [1, 2] {
            let bytes = build_on(threads, &outline, &knowledge, &Language::default());
            let index = Index::open(&bytes).expect("an index");
            let tea = index.term(index.stem("tea").expect("a stem"));
            let in_full = 1.0_f32.to_bits();
            let postings: Vec<[u32; 2]> = tea.postings.iter().collect();
            assert_eq!(postings, [0, 1, 4].map(|passage| [passage, in_full]));
            // Twice in a question, where words count double, and three times in the answer.
            let masses: Vec<[u32; 2]> = tea.masses.iter().collect();
            assert_eq!(masses, [[0, 7.0_f32.to_bits()], [1, in_full]]);
            assert_eq!((tea.total, tea.most), (8.0, 7.0));
        }
    }
}
