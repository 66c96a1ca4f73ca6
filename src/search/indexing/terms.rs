//! The terms of all topics together: their numbers, what each says, and the lists of what holds
//! them.

use std::collections::BTreeSet;

use super::super::index::as_f32;
use super::super::layout::{Sizes, Table, Writer, word};
use super::super::passage::Field;
use super::super::thesaurus::Thesaurus;
use super::share::{Share, Words};

/// What an everyday word says of what its rarity suggests, unless the document's own questions or
/// names are made of it.
pub(in super::super) const EVERYDAY: f32 = 0.6;

/// The terms: stems in alphabetical order, then concepts.
pub(super) struct Terms<'s> {
    pub all: Vec<Term<'s>>,
    /// How many of them are stems.
    pub stems: usize,
    /// The term of each stem of each share, by its number there; 0 for one that no passage holds.
    pub of_stems: Vec<Vec<u32>>,
    /// The term of each concept; none for one that no passage names.
    pub of_concepts: Vec<Option<u32>>,
}

/// What is known of a term.
#[derive(Clone)]
pub(super) struct Term<'s> {
    name: &'s str,
    pub idf: f32,
    /// Where its postings begin among all, and how many there are.
    postings: [u32; 2],
    /// The same of its masses.
    masses: [u32; 2],
}

/// How many passages and topics there are.
#[derive(Clone, Copy)]
pub(super) struct Whole {
    pub passages: usize,
    pub topics: usize,
}

impl Whole {
    /// Rare among passages tells sentences apart, rare among topics tells topics apart.
    pub fn idf(self, postings: usize, masses: usize) -> f32 {
        idf(postings, self.passages).midpoint(idf(masses, self.topics))
    }
}

/// The inverse frequency of what this many of all hold, above 0 (Robertson and Zaragoza 2009).
fn idf(held: usize, all: usize) -> f32 {
    let (all, held) = (as_f32(all), as_f32(held));
    libm::logf(1.0 + (all - held + 0.5) / (held + 0.5))
}

impl<'s> Terms<'s> {
    /// The terms of all shares, which are of so many passages and topics.
    pub fn of(
        shares: &[Share<'_>],
        words: &'s [Words],
        thesaurus: &'s Thesaurus,
        everyday: &BTreeSet<String>,
        whole: Whole,
    ) -> Self {
        let mut terms = Self {
            all: Vec::new(),
            stems: 0,
            of_stems: shares
                .iter()
                .map(|share| vec![0; share.stems.len()])
                .collect(),
            of_concepts: Vec::new(),
        };
        let mut names: Vec<(&str, usize, u32)> = Vec::new();
        for (place, words) in words.iter().enumerate() {
            let of_share = words.stems.iter();
            names.extend(of_share.map(|(name, stem)| (name.as_str(), place, *stem)));
        }
        // Stable, since it merges what is in order already.
        names.sort_by_key(|(name, ..)| *name);
        for same in names.chunk_by(|(a, ..), (b, ..)| a == b) {
            let (mut postings, mut masses, mut in_title) = (0, 0, false);
            let term = word(terms.all.len());
            for (_, share, stem) in same {
                let stem = *stem as usize;
                let of = &shares[*share].stems[stem];
                postings += of.postings as usize;
                masses += of.masses as usize;
                in_title |= shares[*share].in_title[stem];
                terms.of_stems[*share][stem] = term;
            }
            if postings > 0 {
                let name = same[0].0;
                let common = !in_title && everyday.contains(name);
                let idf = whole.idf(postings, masses) * if common { EVERYDAY } else { 1.0 };
                terms.push(name, idf, postings, masses);
            }
        }
        terms.stems = terms.all.len();
        for concept in 0..thesaurus.concepts() {
            let of_shares = || shares.iter().map(|share| &share.concepts[concept]);
            let postings = of_shares().map(|of| of.postings.len()).sum();
            let masses = of_shares().map(|of| of.masses.len()).sum();
            let term = (postings > 0).then(|| word(terms.all.len()));
            terms.of_concepts.push(term);
            if term.is_some() {
                let idf = whole.idf(postings, masses);
                terms.push(thesaurus.name(concept), idf, postings, masses);
            }
        }
        terms
    }

    fn push(&mut self, name: &'s str, idf: f32, postings: usize, masses: usize) {
        let after = |[first, count]: [u32; 2]| first + count;
        let last = self.all.last();
        let (posting, mass) =
            last.map_or((0, 0), |last| (after(last.postings), after(last.masses)));
        self.all.push(Term {
            name,
            idf,
            postings: [posting, word(postings)],
            masses: [mass, word(masses)],
        });
    }

    /// The Euclidean length of the vector of word weights of each passage of a share, at least 1.
    pub fn norms(&self, place: usize, share: &Share<'_>) -> Vec<f32> {
        let of_stems = self.of_stems[place].iter();
        let squares = of_stems.map(|term| self.all.get(*term as usize));
        let squares = squares.map(|term| term.map_or(0.0, |term| term.idf.powi(2)));
        let squares: Vec<f32> = squares.collect();
        let norm = |stems: &[u32]| {
            let squares = stems.iter().map(|stem| squares[*stem as usize]);
            squares.sum::<f32>().sqrt().max(1.0)
        };
        share.distinct().map(norm).collect()
    }

    /// Adds what the terms and their lists will take.
    pub fn measure(&self, sizes: &mut Sizes) {
        sizes.records::<13>(Table::Terms, self.all.len());
        for term in &self.all[self.stems..] {
            sizes.records::<1>(Table::Weights, term.postings[1] as usize);
        }
        for term in &self.all {
            sizes.text(term.name);
            sizes.records::<1>(Table::Postings, term.postings[1] as usize);
            sizes.records::<2>(Table::Masses, term.masses[1] as usize);
        }
    }

    /// Fills the tables of postings and of the weights of the last of them, those of concepts; the
    /// least norms of the passages of each term by their fields come back.
    pub fn fill_postings(
        &self,
        shares: &[Share<'_>],
        norms: &[Vec<f32>],
        [table, weights]: [&mut [[u8; 4]]; 2],
    ) -> Vec<[f32; Field::ALL.len()]> {
        /// Where the next posting of a term goes, and the least norms so far.
        #[derive(Clone, Copy)]
        struct Next(u32, [f32; Field::ALL.len()]);
        let next = self.all.iter().map(|term| term.postings[0]);
        let mut next: Vec<Next> = next
            .map(|place| Next(place, [f32::INFINITY; Field::ALL.len()]))
            .collect();
        let without_weight = table.len() - weights.len();
        let mut before = 0;
        for ((share, norms), of_stems) in shares.iter().zip(norms).zip(&self.of_stems) {
            for (passage, stems) in share.distinct().enumerate() {
                let (field, norm) = (share.passages[passage].field, norms[passage]);
                let number = (before + word(passage)).to_le_bytes();
                for stem in stems {
                    let Next(place, least) = &mut next[of_stems[*stem as usize] as usize];
                    table[*place as usize] = number;
                    *place += 1;
                    least[field as usize] = least[field as usize].min(norm);
                }
            }
            for (concept, term) in share.concepts.iter().zip(&self.of_concepts) {
                let Some(term) = term else { continue };
                for (passage, weight) in &concept.postings {
                    let Next(place, least) = &mut next[*term as usize];
                    table[*place as usize] = (before + passage).to_le_bytes();
                    weights[*place as usize - without_weight] = weight.to_le_bytes();
                    *place += 1;
                    let passage = *passage as usize;
                    let least = &mut least[share.passages[passage].field as usize];
                    *least = least.min(norms[passage]);
                }
            }
            before += word(share.passages.len());
        }
        next.into_iter().map(|Next(_, least)| least).collect()
    }

    /// Fills the table of masses; the sum of those of each term and the largest come back.
    pub fn fill_masses(&self, shares: &[Share<'_>], table: &mut [[[u8; 4]; 2]]) -> Vec<[f32; 2]> {
        // Where the next mass of a term goes, and the topic of the one before, counted from 1.
        let next = self.all.iter().map(|term| (term.masses[0], 0));
        let mut next: Vec<(u32, u32)> = next.collect();
        let mut add = |term: u32, topic: u32, mass: f32| {
            let (place, last) = &mut next[term as usize];
            if *last == topic + 1 {
                let [_, before] = &mut table[*place as usize - 1];
                *before = (f32::from_le_bytes(*before) + mass).to_le_bytes();
            } else {
                table[*place as usize] = [topic, mass.to_bits()].map(u32::to_le_bytes);
                *place += 1;
                *last = topic + 1;
            }
        };
        let mut before = 0;
        for (share, of_stems) in shares.iter().zip(&self.of_stems) {
            let (mut passage, mut first) = (0, 0);
            for (topic, of) in (before..).zip(&share.topics) {
                while passage < of.passages as usize {
                    let field = share.passages[passage].field.mass();
                    let [_, end] = share.ends[passage];
                    for stem in &share.postings[first..end as usize] {
                        add(of_stems[*stem as usize], topic, field);
                    }
                    first = end as usize;
                    passage += 1;
                }
            }
            for (concept, term) in share.concepts.iter().zip(&self.of_concepts) {
                let Some(term) = term else { continue };
                for (topic, mass) in &concept.masses {
                    add(*term, *topic, *mass);
                }
            }
            before += word(share.topics.len());
        }
        let masses = self.all.iter().map(|term| {
            let from = term.masses[0] as usize;
            let masses = table[from..][..term.masses[1] as usize].iter();
            masses.map(|[_, mass]| f32::from_le_bytes(*mass))
        });
        masses
            .map(|masses| [masses.clone().sum(), masses.fold(0.0, f32::max)])
            .collect()
    }

    /// Writes the terms themselves, with what filling the tables gave.
    pub fn write(&self, writer: &mut Writer, least: &[[f32; Field::ALL.len()]], sums: &[[f32; 2]]) {
        for ((term, least), [total, most]) in self.all.iter().zip(least).zip(sums) {
            let [start, length] = writer.text(term.name);
            let (idf, total, most) = (term.idf.to_bits(), total.to_bits(), most.to_bits());
            let [posting, postings] = term.postings;
            let [mass, masses] = term.masses;
            let [question, name, asked, text] = least.map(f32::to_bits);
            let record = [
                start, length, idf, total, posting, postings, mass, masses, question, name, asked,
                text, most,
            ];
            writer.push(Table::Terms, record);
        }
    }
}
