//! Compares a knowledge file with the document that it restates, section by section.

mod items;
mod original;

pub use original::sections;

use std::collections::{BTreeMap, HashMap, HashSet};

use items::{Item, capitalised, items, keys};

use super::findings::Findings;
use super::places::numbered;
use super::{Finding, Places, Rule};
use crate::knowledge::{Difference, Entry, Kind, Knowledge, Printed, Value};
use original::{Block, Section};

/// A document in its own words.
pub struct Original<'a> {
    /// Its file as the user named it.
    pub name: &'a str,
    /// The whole text, in Markdown, HTML or without markup.
    pub text: &'a str,
}

/// What came of a comparison.
#[derive(Debug)]
pub struct Comparison {
    /// What is to be said.
    pub findings: Vec<Finding>,
    /// How many differences the file itself explains.
    pub explained: usize,
}

/// Compares the first document of some knowledge with its original: each section's figures,
/// years, percentages, acronyms and proper names, both ways. What a `[[difference]]` explains is
/// not told, one that explains nothing is.
pub fn compare(knowledge: &Knowledge, places: &Places<'_>, original: &Original<'_>) -> Comparison {
    let sections = sections(original.text, knowledge);
    let own = own_words(knowledge);
    let known: HashSet<String> = sections
        .iter()
        .flat_map(|section| &section.blocks)
        .map(Block::words)
        .flat_map(|(text, heading)| capitalised(text, heading))
        .chain(
            own.values()
                .flatten()
                .flat_map(|own| capitalised(&own.text, false)),
        )
        .collect();
    let mut comparer = Comparer {
        knowledge,
        original,
        known,
        explanations: Explanations::of(&knowledge.differences),
        explained: 0,
        findings: Findings::new(places),
    };
    comparer.all(&sections, &own);
    comparer.unused();
    Comparison {
        findings: comparer.findings.finish(),
        explained: comparer.explained,
    }
}

/// A text of the knowledge and where it stands.
struct Own {
    id: String,
    field: &'static str,
    text: String,
}

/// What the knowledge says in each section, and its dates in words, but for those of how an entry
/// relates to another.
fn own_words(knowledge: &Knowledge) -> BTreeMap<u32, Vec<Own>> {
    let mut sections: BTreeMap<u32, Vec<Own>> = BTreeMap::new();
    for entry in &knowledge.entries {
        let said = entry.said().into_iter();
        let said = said.map(|(field, text)| (field, text.to_owned()));
        let own = entry.values();
        let own = own.filter(|(field, _)| field.printed != Printed::Related);
        let dates = own.filter_map(|(field, value)| match value {
            Value::Period(period) => Some((field.key, period.to_string())),
            Value::Date(date) => Some((field.key, date.spelled_out())),
            _ => None,
        });
        let own = said.chain(dates).map(|(field, text)| Own {
            id: entry.id.clone(),
            field,
            text,
        });
        sections.entry(entry.section).or_default().extend(own);
    }
    sections
}

struct Comparer<'a> {
    knowledge: &'a Knowledge,
    original: &'a Original<'a>,
    /// Words that are names at the beginning of a sentence too.
    known: HashSet<String>,
    explanations: Explanations,
    explained: usize,
    findings: Findings<'a>,
}

impl Comparer<'_> {
    fn all(&mut self, sections: &[Section], own: &BTreeMap<u32, Vec<Own>>) {
        let mut blocks: HashMap<u32, Vec<&Block>> = HashMap::new();
        for section in sections {
            // What stands before the first question is of no section, and is left alone.
            if let Some(number) = section.number {
                blocks.entry(number).or_default().extend(&section.blocks);
            }
        }
        for question in self.knowledge.of(Kind::Question) {
            let number = question.section;
            let own = own.get(&number).map_or(&[][..], Vec::as_slice);
            if let Some(blocks) = blocks.get(&number) {
                self.missing(question, blocks, own);
                self.added(number, blocks, own);
            } else {
                let message = format!("{} has no section {number}", self.original.name);
                let hint = "a section begins with the question, or with a heading with its number";
                let at = (&*question.id, "question", "");
                self.findings.add(Rule::SectionMissing, at, message, hint);
            }
        }
    }

    /// What the original has and the knowledge lacks.
    fn missing(&mut self, question: &Entry, blocks: &[&Block], own: &[Own]) {
        let here = own.iter().flat_map(|own| keys(&own.text)).collect();
        let texts = blocks.iter().map(|block| (block.line, block.words()));
        let (section, name) = (question.section, self.original.name);
        for (line, item) in self.lacking(section, texts, &here) {
            let rule = if item.figure {
                Rule::FigureMissing
            } else {
                Rule::NameMissing
            };
            let message = format!("section {section} lacks `{}` ({name}:{line})", item.shown);
            let hint = "say it, or explain by a [[difference]] why not";
            let at = (&*question.id, "question", "");
            self.findings.add(rule, at, message, hint);
        }
    }

    /// What the knowledge has and the original lacks.
    fn added(&mut self, section: u32, blocks: &[&Block], own: &[Own]) {
        let there = blocks.iter().flat_map(|block| keys(&block.text)).collect();
        let texts = own.iter().map(|own| (own, (own.text.as_str(), false)));
        let name = self.original.name;
        for (own, item) in self.lacking(section, texts, &there) {
            let rule = if item.figure {
                Rule::FigureAdded
            } else {
                Rule::NameAdded
            };
            let message = format!("`{}` is not in section {section} of {name}", item.shown);
            let hint = "take it out, or explain by a [[difference]] where it comes from";
            let at = (&*own.id, own.field, &*item.shown);
            self.findings.add(rule, at, message, hint);
        }
    }

    /// The items of some texts, each of them a heading or not, that are nowhere among the keys and
    /// that the file does not explain; each once.
    fn lacking<'t, P: Copy>(
        &mut self,
        section: u32,
        texts: impl Iterator<Item = (P, (&'t str, bool))>,
        there: &HashSet<String>,
    ) -> Vec<(P, Item)> {
        let mut told = HashSet::new();
        let mut lacking = Vec::new();
        for (place, (text, heading)) in texts {
            for item in items(text, heading, &self.known) {
                let Some(item) = without(item, there) else {
                    continue;
                };
                if !told.insert(item.keys.clone()) {
                    continue;
                }
                if self.explanations.explain(section, &item) {
                    self.explained += 1;
                } else {
                    lacking.push((place, item));
                }
            }
        }
        lacking
    }

    fn unused(&mut self) {
        let differences = self.knowledge.differences.iter();
        for (place, difference) in differences.enumerate() {
            if !self.explanations.used[place] {
                let message = format!(
                    "a [[difference]] explains what is none: {}",
                    difference.texts.join(", ")
                );
                let at = (&*numbered("difference", place), "texts", "");
                self.findings
                    .add(Rule::DifferenceUnused, at, message, "take it out");
            }
        }
    }
}

/// What the differences of a file explain.
struct Explanations {
    /// The words of each text of a difference, with the position of the difference and its section.
    texts: Vec<(usize, Option<u32>, HashSet<String>)>,
    /// The texts that have a word.
    by_word: HashMap<String, Vec<usize>>,
    /// Which differences have explained something.
    used: Vec<bool>,
}

impl Explanations {
    fn of(differences: &[Difference]) -> Self {
        let mut explanations = Self {
            texts: Vec::new(),
            by_word: HashMap::new(),
            used: vec![false; differences.len()],
        };
        for (position, difference) in differences.iter().enumerate() {
            for text in &difference.texts {
                let words: HashSet<String> = keys(text).collect();
                let place = explanations.texts.len();
                for word in &words {
                    let having = explanations.by_word.entry(word.clone()).or_default();
                    having.push(place);
                }
                explanations
                    .texts
                    .push((position, difference.section, words));
            }
        }
        explanations
    }

    /// Whether some difference has all words of an item of this section; all that do are used.
    fn explain(&mut self, section: u32, item: &Item) -> bool {
        let rarest = item.keys.iter();
        let rarest = rarest.map(|key| self.by_word.get(key).map_or(&[][..], Vec::as_slice));
        let mut explained = false;
        for place in rarest.min_by_key(|places| places.len()).unwrap_or_default() {
            let (position, only, words) = &self.texts[*place];
            let of_section = only.is_none_or(|only| only == section);
            if of_section && item.keys.iter().all(|key| words.contains(key)) {
                self.used[*position] = true;
                explained = true;
            }
        }
        explained
    }
}

/// The item with those of its keys that are not there; none if all are. One and many are the same.
fn without(mut item: Item, there: &HashSet<String>) -> Option<Item> {
    item.keys.retain(|key| {
        let one = key.strip_suffix('s').unwrap_or(key);
        !(there.contains(key) || there.contains(one) || there.contains(&format!("{key}s")))
    });
    (!item.keys.is_empty()).then_some(item)
}
