//! The findings of one file, as they are made: located, counted and bounded.

use std::collections::HashMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::finding::Finding;
use super::rule::Rule;
use crate::knowledge::work::steps;
use crate::knowledge::{KnowledgeFile, Lines};

/// So many findings of a rule are told of a file; the rest are counted.
pub const TOLD: usize = 100;

/// So many bytes of a field are looked through for words of it.
const LOOKED_THROUGH: usize = 1 << 20;

/// The findings of one file.
pub struct Findings<'a> {
    file: KnowledgeFile<'a>,
    lines: Lines<'a>,
    /// The tables of the file by their ids; that of the `[document]` is empty.
    tables: HashMap<String, Spanned<DeValue<'a>>>,
    told: Vec<Finding>,
    counts: [usize; Rule::ALL.len()],
}

/// What is meant: the id of an entry, a field of it, and words in that. An empty id is that of the
/// document; empty words are the whole field.
pub type At<'t> = (&'t str, &'t str, &'t str);

impl<'a> Findings<'a> {
    /// No findings yet of a file that loads without faults; what is built in has no text.
    pub fn of(file: KnowledgeFile<'a>) -> Self {
        let mut tables = HashMap::new();
        let root = DeTable::parse(file.text);
        for (name, value) in root.map(Spanned::into_inner).unwrap_or_default() {
            if name.get_ref() == "document" {
                tables.insert(String::new(), value);
            } else if let DeValue::Array(array) = value.into_inner() {
                for (position, item) in array.into_iter().enumerate() {
                    let id = item.get_ref().get("id");
                    let id = id.and_then(|id| Some(id.get_ref().as_str()?.trim().to_owned()));
                    let id = id.unwrap_or_else(|| numbered(name.get_ref(), position));
                    tables.insert(id, item);
                }
            }
        }
        Self {
            file,
            lines: Lines::new(file.text),
            tables,
            told: Vec::new(),
            counts: [0; Rule::ALL.len()],
        }
    }

    /// Adds a finding about a part of an entry: the words in a field if they stand there, else the
    /// field, or the entry if it has no such field.
    pub fn add(&mut self, rule: Rule, at: At<'_>, message: String, hint: &str) {
        let count = &mut self.counts[rule as usize];
        *count += 1;
        // Those that are only counted are not looked for in the file.
        if *count > TOLD {
            return;
        }
        let (id, field, words) = at;
        let mut finding = self.finding(rule, message, hint);
        finding.entry = Some(id.to_owned()).filter(|id| !id.is_empty() && !id.contains(' '));
        if let Some(span) = self.span(id, field, words) {
            finding = finding.at(self.file.text, &self.lines, &span);
        }
        self.told.push(finding);
    }

    fn span(&self, id: &str, field: &str, words: &str) -> Option<Range<usize>> {
        let table = self.tables.get(id)?;
        let value = table.get_ref().get(field).unwrap_or(table);
        let items = value.get_ref().as_array().into_iter().flatten();
        let mut spans: Vec<Range<usize>> = items.map(Spanned::span).collect();
        if spans.is_empty() {
            spans.push(value.span());
        }
        // Words that are not there as they stand, for an escape or a line end, are not looked for
        // through all of a large file.
        let mut left = LOOKED_THROUGH;
        let mut words_in = |span: &Range<usize>| {
            left = left.checked_sub(span.len())?;
            steps(span.len());
            let start = span.start + self.file.text.get(span.clone())?.find(words)?;
            Some(start..start + words.len())
        };
        let is_named = !words.is_empty();
        let named = spans.iter().filter(|_| is_named).find_map(&mut words_in);
        named.or_else(|| spans.first().cloned())
    }

    /// A finding about the whole file.
    fn finding(&self, rule: Rule, message: String, hint: &str) -> Finding {
        Finding::new(self.file.name, rule, message, Some(hint.to_owned()))
    }

    /// The findings in the order of the file, and after them how many more there are.
    pub fn finish(mut self) -> Vec<Finding> {
        self.told
            .sort_by_key(|finding| (finding.line, finding.column));
        for (rule, count) in Rule::ALL.into_iter().zip(self.counts) {
            if count > TOLD {
                let message = format!("{} more of this rule are not shown", count - TOLD);
                let hint = "mend those that are shown first";
                self.told.push(self.finding(rule, message, hint));
            }
        }
        self.told
    }
}

/// What stands for the id of a table without one; no id has a blank.
pub fn numbered(name: &str, position: usize) -> String {
    format!("{name} {position}")
}
