//! From questions with their answers to a draft.

use std::collections::{HashMap, HashSet};

use super::blocks::{Block, BlockKind};
use super::draft::Draft;
use super::figures::figures;
use super::ids::Ids;
use super::inline::Link;
use super::outline::Section;
use crate::knowledge::work::steps;
use crate::knowledge::{Document, Entry, Kind, NumberStyle, Value};
use crate::language::Language;

/// The most sources of one statistic, and of what one footnote says.
const SOURCES: usize = 10;

/// The most statistics that are proposed, which is more than a person will finish.
const STATISTICS: usize = 2000;

/// The words of links that say nothing of where they lead.
const NOTHING: &str = "here|this|link|this page|click here|this link";

/// Writes the draft, section by section.
pub(super) struct Writer {
    draft: Draft,
    /// How many statistics it has.
    proposed: usize,
    ids: Ids,
    footnotes: HashMap<String, Vec<Link>>,
    /// The ids of sources by where they lead, or else by their names.
    sources: HashMap<String, String>,
    language: &'static Language,
    style: NumberStyle,
    /// What is more than is proposed: the line and what it is.
    beyond: Vec<(usize, String)>,
}

impl Writer {
    /// A draft of a document; `name` gives it its id where the title has no letters.
    pub fn new(
        title: &str,
        language: Option<String>,
        footnotes: HashMap<String, Vec<Link>>,
    ) -> Self {
        let mut ids = Ids::default();
        let style = NumberStyle::of(language.as_deref());
        let spoken = Language::of(language.as_deref().unwrap_or("en"));
        let document = Document {
            id: ids.of(title, "document"),
            title: title.to_owned(),
            language,
            ..Document::default()
        };
        Self {
            draft: Draft {
                document,
                entries: Vec::new(),
            },
            proposed: 0,
            ids,
            footnotes,
            sources: HashMap::new(),
            language: spoken,
            style,
            beyond: Vec::new(),
        }
    }

    /// The draft as far as it is written, and what is more than is proposed, with its lines.
    pub fn finish(self) -> (Draft, Vec<(usize, String)>) {
        (self.draft, self.beyond)
    }

    /// Adds a question.
    pub fn section(&mut self, section: Section, number: u32) {
        let id = self.ids.of(&section.title, "question");
        let mut sources = Vec::new();
        for block in &section.blocks {
            let cited = self.cited(block, &section.title, number);
            self.statistics(block, number, &cited);
            sources.extend(cited.into_iter().map(|(_, id)| id));
        }
        for link in &section.cited {
            sources.extend(self.source(link, &section.title, number, true));
        }
        let mut seen = HashSet::new();
        sources.retain(|id| seen.insert(id.clone()));
        let (answer, points) = answer(&section.blocks);
        let mut question = Entry::new(Kind::Question, id);
        question.section = number;
        question.title = section.title;
        question.statement = answer;
        question.sources = sources;
        if let Some(summary) = section.summary.filter(|summary| !summary.is_empty()) {
            question.set("summary", Value::Text(summary));
        }
        if !points.is_empty() {
            question.set("points", Value::Texts(points));
        }
        self.draft.entries.push(question);
    }

    /// The sources that a text links to, each with where it does, in bytes.
    fn cited(&mut self, block: &Block, question: &str, section: u32) -> Vec<(usize, String)> {
        let inline = &block.inline;
        let mut cited = Vec::new();
        for (at, link) in inline.links() {
            let source = self.source(&link, question, section, false);
            cited.extend(source.map(|id| (at, id)));
        }
        let mut noted = HashSet::new();
        for (at, name) in inline.footnotes().filter(|(_, name)| noted.insert(*name)) {
            let links = self.footnotes.get(name).map_or(&[][..], Vec::as_slice);
            if let Some(more @ 1..) = links.len().checked_sub(SOURCES) {
                self.beyond
                    .push((block.line, format!("links of a footnote: {more}")));
            }
            let links: Vec<Link> = links.iter().take(SOURCES).cloned().collect();
            for link in links {
                let source = self.source(&link, question, section, false);
                // A footnote stands after the full stop of the sentence that it belongs to.
                cited.extend(source.map(|id| (at.saturating_sub(1), id)));
            }
        }
        steps(cited.len());
        cited.sort();
        cited
    }

    /// The id of the source that a link leads to, unless that is another place of the document and
    /// it is not named as a source.
    fn source(&mut self, link: &Link, question: &str, section: u32, named: bool) -> Option<String> {
        let address = link.address.as_deref().map(str::trim);
        let address = address.filter(|address| !address.is_empty());
        let elsewhere = ["mailto:", "tel:", "javascript:", "data:"];
        let leads_elsewhere = address
            .is_some_and(|address| elsewhere.iter().any(|scheme| address.starts_with(scheme)));
        if (link.is_within() && !named) || leads_elsewhere {
            return None;
        }
        let address = address.filter(|_| !link.is_within());
        let words = link.name.replace('\n', " ");
        let says_nothing = NOTHING
            .split('|')
            .any(|nothing| words.to_lowercase() == nothing);
        let name = address.filter(|_| says_nothing).unwrap_or(words.trim());
        if name.is_empty() {
            return None;
        }
        let key = address.map_or_else(|| name.to_lowercase(), |of| of.trim_end_matches('/').into());
        if let Some(id) = self.sources.get(&key) {
            return Some(id.clone());
        }
        let id = self.ids.of(name, "source");
        self.sources.insert(key, id.clone());
        let url = address.filter(|of| of.starts_with("https://") || of.starts_with("http://"));
        let mut source = Entry::new(Kind::Source, id.clone());
        source.section = section;
        name.clone_into(&mut source.title);
        source.statement = match (address, url) {
            (None, _) => name.to_owned(),
            (_, Some(_)) => format!("What the answer to \"{question}\" links to."),
            (Some(address), None) => {
                format!("What the answer to \"{question}\" links to, by {address}.")
            }
        };
        if let Some(url) = url {
            source.set("url", Value::Text(url.to_owned()));
        }
        self.draft.entries.push(source);
        Some(id)
    }

    fn statistics(&mut self, block: &Block, section: u32, cited: &[(usize, String)]) {
        let inline = &block.inline;
        if block.kind == BlockKind::Code {
            return;
        }
        let row = [inline.text.as_str()];
        let sentences = match block.kind {
            BlockKind::Row => row.to_vec(),
            _ => self.language.sentences(&inline.text),
        };
        for sentence in sentences {
            steps(sentence.len());
            let start = sentence.as_ptr() as usize - inline.text.as_ptr() as usize;
            let within = |at: usize| (start..start + sentence.len()).contains(&at);
            let first = cited.partition_point(|(at, _)| *at < start);
            let cited = cited[first..].iter().take_while(|(at, _)| within(*at));
            let mut sources: Vec<String> = Vec::new();
            for (_, id) in cited.take(SOURCES) {
                if !sources.contains(id) {
                    sources.push(id.clone());
                }
            }
            let figures = figures(sentence, self.language, self.style);
            let figures = figures.unwrap_or_else(|more| {
                if more > 0 {
                    self.beyond
                        .push((block.line, format!("figures of a sentence: {more}")));
                }
                Vec::new()
            });
            for (at, mut statistic) in figures {
                if inline.is_code(start + at) {
                    continue;
                }
                if self.proposed >= STATISTICS {
                    self.beyond.push((block.line, "a figure".to_owned()));
                    continue;
                }
                // A row is told from others by its first cell.
                let key = match block.kind {
                    BlockKind::Row => sentence.split("; ").next().filter(|key| at > key.len()),
                    _ => None,
                };
                let key = key.map_or_else(String::new, |key| format!(", {key}"));
                let words =
                    ["figure", "measure"].map(|key| statistic.text(key).unwrap_or_default());
                statistic.title = shortened(&format!("{}{key}", words.join(" ")));
                statistic.id = self.ids.of(&statistic.title, "statistic");
                statistic.section = section;
                sentence.clone_into(&mut statistic.statement);
                statistic.sources.clone_from(&sources);
                statistic.set("draft", Value::Flag);
                self.draft.entries.push(statistic);
                self.proposed += 1;
            }
        }
    }
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
    let mut text = String::new();
    let mut before: Option<&Block> = None;
    for block in blocks {
        let is_listed = |block: &Block| block.depth > 0 && block.kind != BlockKind::Code;
        let is_row = |block: &Block| block.kind == BlockKind::Row;
        text.push_str(match before {
            None => "",
            Some(before) if is_listed(before) && is_listed(block) => "\n",
            Some(before) if is_row(before) && is_row(block) => "\n",
            Some(_) => "\n\n",
        });
        let marker = match block.kind {
            BlockKind::Item(None) => "- ".to_owned(),
            BlockKind::Item(Some(number)) => format!("{number}. "),
            _ => String::new(),
        };
        let depth = block.depth.saturating_sub(usize::from(!marker.is_empty()));
        // A hostile document has lists as deep as it is long.
        let indent = "  ".repeat(depth.min(8));
        let hanging = indent.clone() + &" ".repeat(marker.len().min(8));
        let lines = textwrap::indent(&block.inline.text, &hanging);
        let lines = lines.strip_prefix(&hanging).unwrap_or(&lines);
        text.extend([&*indent, &marker, lines]);
        before = Some(block);
    }
    text
}

/// The first words of a text, at most eighty characters.
fn shortened(text: &str) -> String {
    let mut short = String::new();
    for word in text.split_whitespace() {
        if short.is_empty() {
            short.push_str(word);
        } else if short.chars().count() + word.chars().count() < 80 {
            short.extend([" ", word]);
        } else {
            break;
        }
    }
    short
}
