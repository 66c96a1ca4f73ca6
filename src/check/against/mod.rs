//! Compares a knowledge file with the document that it restates, section by section.

mod items;
mod original;

use std::collections::{BTreeMap, HashSet};

use items::{Item, items, keys};

use super::findings::{Findings, numbered};
use super::{Finding, Rule};
use crate::knowledge::{Difference, Entry, Kind, Knowledge, KnowledgeFile, Printed, Value};
use original::{Block, sections};

/// Compares the first document of some knowledge, which is that of a file, with its original in
/// Markdown, HTML or without markup: each section's figures, years, percentages, acronyms and proper
/// names, both ways. What a `[[difference]]` explains is not told, one that explains nothing is.
pub fn compare(
    knowledge: &Knowledge,
    file: KnowledgeFile<'_>,
    original: KnowledgeFile<'_>,
) -> Vec<Finding> {
    let sections = sections(original.text, knowledge);
    let own = own_words(knowledge);
    let there = sections.values().flatten().map(Block::words);
    let here = own.values().flatten().map(|own| (own.text.as_str(), false));
    // Words that are names within a sentence are so at its beginning too.
    let names = there
        .chain(here)
        .flat_map(|(text, heading)| items(text, heading, &HashSet::new()));
    let differences = knowledge.differences.iter();
    let explanations = differences.map(|difference| Explanation {
        texts: difference
            .texts
            .iter()
            .map(|text| keys(text).collect())
            .collect(),
        difference,
        is_used: false,
    });
    let mut comparer = Comparer {
        original: original.name,
        known: names.flat_map(|item| item.keys).collect(),
        explanations: explanations.collect(),
        findings: Findings::of(file),
    };
    for question in knowledge.of(Kind::Question) {
        let number = question.section;
        let own = own.get(&number).map_or(&[][..], Vec::as_slice);
        if let Some(blocks) = sections.get(&Some(number)) {
            comparer.missing(question, blocks, own);
            comparer.added(number, blocks, own);
        } else {
            let message = format!("{} has no section {number}", original.name);
            let hint = "a section begins with the question, or with a heading with its number";
            let at = (&*question.id, "question", "");
            let findings = &mut comparer.findings;
            findings.add(Rule::SectionMissing, at, message, hint);
        }
    }
    comparer.unused();
    comparer.findings.finish()
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
            id: entry.id.to_string(),
            field,
            text,
        });
        sections.entry(entry.section).or_default().extend(own);
    }
    sections
}

struct Comparer<'a> {
    /// The name of the original.
    original: &'a str,
    /// Words that are names at the beginning of a sentence too.
    known: HashSet<String>,
    explanations: Vec<Explanation<'a>>,
    findings: Findings<'a>,
}

impl Comparer<'_> {
    /// What the original has and the knowledge lacks.
    fn missing(&mut self, question: &Entry, blocks: &[Block], own: &[Own]) {
        let here = own.iter().flat_map(|own| keys(&own.text)).collect();
        let texts = blocks.iter().map(|block| (block.line, block.words()));
        let (section, name) = (question.section, self.original);
        for (line, item) in self.lacking(section, texts, &here) {
            let message = format!("section {section} lacks `{}` ({name}:{line})", item.shown);
            let hint = "say it, or explain by a [[difference]] why not";
            let at = (&*question.id, "question", "");
            self.findings.add(item.missing, at, message, hint);
        }
    }

    /// What the knowledge has and the original lacks.
    fn added(&mut self, section: u32, blocks: &[Block], own: &[Own]) {
        let there = blocks.iter().flat_map(|block| keys(&block.text)).collect();
        let texts = own.iter().map(|own| (own, (own.text.as_str(), false)));
        let name = self.original;
        for (own, item) in self.lacking(section, texts, &there) {
            let message = format!("`{}` is not in section {section} of {name}", item.shown);
            let hint = "take it out, or explain by a [[difference]] where it comes from";
            let at = (&*own.id, own.field, &*item.shown);
            self.findings.add(item.added, at, message, hint);
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
        for (origin, (text, heading)) in texts {
            for item in items(text, heading, &self.known) {
                let Some(item) = without(item, there) else {
                    continue;
                };
                if !told.insert(item.keys.clone()) {
                    continue;
                }
                let mut explained = false;
                for explanation in &mut self.explanations {
                    explained |= explanation.explains(section, &item);
                }
                if !explained {
                    lacking.push((origin, item));
                }
            }
        }
        lacking
    }

    /// Tells which differences explain nothing.
    fn unused(&mut self) {
        for (position, explanation) in self.explanations.iter().enumerate() {
            if !explanation.is_used {
                let texts = explanation.difference.texts.join(", ");
                let message = format!("a [[difference]] explains nothing that differs: {texts}");
                let at = (&*numbered("difference", position), "texts", "");
                let hint = "take it out";
                self.findings.add(Rule::DifferenceUnused, at, message, hint);
            }
        }
    }
}

/// A difference that a file explains.
struct Explanation<'a> {
    difference: &'a Difference,
    /// The words of each of its texts.
    texts: Vec<HashSet<String>>,
    /// Whether it has explained something.
    is_used: bool,
}

impl Explanation<'_> {
    /// Whether one of its texts has all words of an item of this section.
    fn explains(&mut self, section: u32, item: &Item) -> bool {
        let has_all = |words: &HashSet<String>| item.keys.iter().all(|key| words.contains(key));
        let is_of_section = self.difference.section.is_none_or(|only| only == section);
        let explains = is_of_section && self.texts.iter().any(has_all);
        self.is_used |= explains;
        explains
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
