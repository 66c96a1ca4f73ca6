//! From questions with their answers to a draft.

use std::collections::{HashMap, HashSet};

use serde_json::{Value as Json, json};

use super::blocks::{Block, BlockKind};
use super::draft::Draft;
use super::figures::figures;
use super::ids::Ids;
use super::inline::Link;
use super::left_out::{LeftOut, TOO_MUCH};
use super::outline::Section;
use crate::knowledge::NumberStyle;
use crate::knowledge::work::steps;
use crate::language::Language;

/// The most sources of one statistic.
const SOURCES: usize = 10;

/// The most statistics that are proposed, which is more than a person will finish.
const STATISTICS: usize = 2000;

/// Longer sentences, in bytes, are tables or code, and none of their figures can be cited.
const LONGEST: usize = 1000;

/// The most columns of the title of a statistic.
const TITLE: usize = 80;

/// The words of links that say nothing of where they lead.
const EMPTY_NAMES: [&str; 5] = ["here", "this", "link", "this page", "click here"];

/// Writes the draft, section by section.
pub(super) struct Writer {
    /// The draft as far as it is written.
    pub draft: Draft,
    /// What is more than is proposed.
    pub left_out: Vec<LeftOut>,
    ids: Ids,
    footnotes: HashMap<String, Block>,
    /// The ids of sources by where they lead, or else by their names.
    sources: HashMap<String, String>,
    language: &'static Language,
    style: NumberStyle,
}

impl Writer {
    /// A draft of a document with these footnotes.
    pub fn new(title: &str, language: Option<&str>, footnotes: HashMap<String, Block>) -> Self {
        let mut ids = Ids::default();
        let id = ids.of(title, "document");
        Self {
            footnotes,
            sources: HashMap::new(),
            language: Language::of(language.unwrap_or("en")),
            style: NumberStyle::of(language),
            draft: Draft {
                document: filled(json!({ "id": id, "title": title, "language": language })),
                ..Draft::default()
            },
            ids,
            left_out: Vec::new(),
        }
    }

    /// Adds a question.
    pub fn section(&mut self, section: &Section, number: u32) {
        let id = self.ids.of(&section.title, "question");
        let mut sources = Vec::new();
        for block in &section.blocks {
            let cited = self.cited(block, &section.title, number);
            self.statistics(block, number, &cited);
            sources.extend(cited.into_iter().map(|(_, id)| id));
        }
        for link in &section.cited {
            sources.extend(self.source(link, &section.title, number));
        }
        let (answer, points) = answer(&section.blocks);
        self.draft.questions.push(filled(json!({
            "id": id,
            "number": number,
            "question": section.title,
            "answer": answer,
            "summary": section.summary,
            "points": points,
            "sources": distinct(sources),
        })));
    }

    /// The sources that a text links to, each with where it does, in bytes.
    fn cited(&mut self, block: &Block, question: &str, section: u32) -> Vec<(usize, String)> {
        let inline = &block.inline;
        let mut links: Vec<(usize, Link)> = inline.links().collect();
        let mut noted = HashSet::new();
        for (at, name) in inline.footnotes().filter(|(_, name)| noted.insert(*name)) {
            // A footnote is one source: where it leads first, or else what it says. It stands after
            // the full stop of the sentence that it belongs to.
            let noted = self.footnotes.get(name).map(|note| &note.inline);
            let link = noted.and_then(|note| note.links().next());
            let link = link
                .map(|(_, link)| link)
                .or_else(|| noted.map(Link::to_words));
            links.extend(link.map(|link| (at.saturating_sub(1), link)));
        }
        let mut cited = Vec::new();
        for (at, link) in links {
            let source = self.source(&link, question, section);
            cited.extend(source.map(|id| (at, id)));
        }
        steps(cited.len());
        cited.sort();
        cited
    }

    /// The id of the source that a link leads to, unless that is another place of the document.
    fn source(&mut self, link: &Link, question: &str, section: u32) -> Option<String> {
        let address = link.address.as_deref().unwrap_or_default().trim();
        let schemes = ["mailto:", "tel:", "javascript:", "data:"];
        let is_no_page =
            schemes.iter().any(|scheme| address.starts_with(scheme)) || link.name.contains('@');
        if link.is_within() || is_no_page {
            return None;
        }
        let words = link.name.trim();
        let says_nothing = EMPTY_NAMES.contains(&words.to_lowercase().as_str());
        let name = if says_nothing && !address.is_empty() {
            address
        } else {
            words
        };
        if name.is_empty() {
            return None;
        }
        let key = if address.is_empty() {
            name.to_lowercase()
        } else {
            address.trim_end_matches('/').to_owned()
        };
        if let Some(id) = self.sources.get(&key) {
            return Some(id.clone());
        }
        let id = self.ids.of(name, "source");
        self.sources.insert(key, id.clone());
        let mut source = json!({ "id": id, "section": section, "name": name, "what": name });
        let linked = format!("What the answer to \"{question}\" links to");
        if address.starts_with("https://") || address.starts_with("http://") {
            source["what"] = format!("{linked}.").into();
            source["url"] = address.into();
        } else if !address.is_empty() {
            source["what"] = format!("{linked}, by {address}.").into();
        }
        self.draft.sources.push(source);
        Some(id)
    }

    /// Proposes the figures of a block as statistics.
    fn statistics(&mut self, block: &Block, section: u32, cited: &[(usize, String)]) {
        let text = block.inline.text.as_str();
        let sentences = match block.kind {
            BlockKind::Code => return,
            BlockKind::Row => vec![text],
            _ => self.language.sentences(text),
        };
        for sentence in sentences {
            steps(sentence.len());
            let start = sentence.as_ptr() as usize - text.as_ptr() as usize;
            let end = start + sentence.len();
            let mut figures = figures(sentence, self.language, self.style);
            let left = STATISTICS - self.draft.statistics.len();
            let few = if sentence.len() > LONGEST { 0 } else { left };
            let more = figures.len().saturating_sub(few);
            if more > 0 {
                let words = format!("figures of a sentence: {more}");
                self.left_out
                    .push(LeftOut::new(TOO_MUCH, block.line, words));
                figures.truncate(few);
            }
            let first = cited.partition_point(|(at, _)| *at < start);
            let cited = cited[first..].iter().take_while(|(at, _)| *at < end);
            let sources = distinct(cited.take(SOURCES).map(|(_, id)| id.clone()));
            for figure in figures {
                let mut title = format!("{} {}", figure.printed, figure.measure);
                // A row is told from others by its first cell.
                let cell = sentence.split("; ").next().unwrap_or_default();
                if block.kind == BlockKind::Row && figure.at > cell.len() {
                    title.extend([", ", cell]);
                }
                let title = textwrap::wrap(&title, TITLE)
                    .into_iter()
                    .next()
                    .unwrap_or_default();
                self.draft.statistics.push(filled(json!({
                    "id": self.ids.of(&title, "statistic"),
                    "section": section,
                    "title": title,
                    "statement": sentence,
                    "figure": figure.printed,
                    "value": figure.value,
                    "unit": figure.unit,
                    "qualifier": figure.qualifier,
                    "measure": figure.measure,
                    "draft": true,
                    "sources": sources,
                })));
            }
        }
    }
}

/// A table without the fields that say nothing.
fn filled(mut table: Json) -> Json {
    let is_empty = |value: &Json| value.is_null() || *value == json!("") || *value == json!([]);
    if let Some(fields) = table.as_object_mut() {
        fields.retain(|_, value| !is_empty(value));
    }
    table
}

/// Each id once, where it comes first.
fn distinct(ids: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut seen = HashSet::new();
    let ids = ids.into_iter();
    ids.filter(|id| seen.insert(id.clone())).collect()
}

/// The answer, in the order of its blocks, and the items of the list that it ends with, if that is
/// a plain one with text before it.
fn answer(blocks: &[Block]) -> (String, Vec<String>) {
    let is_item = |block: &Block| matches!(block.kind, BlockKind::Item(_)) && block.depth == 1;
    let first = blocks.iter().position(|block| block.depth > 0);
    let (text, items) = blocks.split_at(first.unwrap_or(blocks.len()));
    if text.is_empty() || !items.iter().all(is_item) {
        return (rendered(blocks), Vec::new());
    }
    let points = items.iter().map(|item| item.inline.text.clone());
    (rendered(text), points.collect())
}

/// Blocks as text: paragraphs apart, items and rows in lines, lists within lists and code indented.
fn rendered(blocks: &[Block]) -> String {
    let is_listed = |block: &Block| block.depth > 0 && block.kind != BlockKind::Code;
    let is_row = |block: &Block| block.kind == BlockKind::Row;
    let mut text = String::new();
    for (position, block) in blocks.iter().enumerate() {
        let before = position
            .checked_sub(1)
            .and_then(|before| blocks.get(before));
        let both = |is: fn(&Block) -> bool| before.is_some_and(is) && is(block);
        text.push_str(match before {
            None => "",
            Some(_) if both(is_listed) || both(is_row) => "\n",
            Some(_) => "\n\n",
        });
        let marker = match block.kind {
            BlockKind::Item(None) => "- ".to_owned(),
            BlockKind::Item(Some(number)) => format!("{number}. "),
            _ => String::new(),
        };
        let depth = block.depth - usize::from(!marker.is_empty() && block.depth > 0);
        // A hostile document has lists as deep as it is long.
        let indent = "  ".repeat(depth.min(8));
        let hanging = format!("\n{indent}{:1$}", "", marker.len().min(8));
        let lines = block.inline.text.replace('\n', &hanging);
        text.extend([indent, marker, lines]);
    }
    text
}
