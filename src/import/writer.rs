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
const EMPTY_NAMES: [&str; 5] = ["here", "this", "link", "this page", "click here"];

/// Writes the draft, section by section.
pub(super) struct Writer {
    /// The draft as far as it is written.
    pub draft: Draft,
    /// What is more than is proposed: the line and what it is.
    pub beyond: Vec<(usize, String)>,
    /// How many statistics the draft has.
    proposed: usize,
    ids: Ids,
    footnotes: HashMap<String, Vec<Link>>,
    /// The ids of sources by where they lead, or else by their names.
    sources: HashMap<String, String>,
    language: &'static Language,
    style: NumberStyle,
}

impl Writer {
    /// A draft of a document with these footnotes.
    pub fn new(title: &str, language: Option<String>, footnotes: HashMap<String, Block>) -> Self {
        let mut ids = Ids::default();
        let footnotes = footnotes.into_iter();
        Self {
            proposed: 0,
            footnotes: footnotes
                .map(|(name, block)| (name, block.inline.sources()))
                .collect(),
            sources: HashMap::new(),
            language: Language::of(language.as_deref().unwrap_or("en")),
            style: NumberStyle::of(language.as_deref()),
            draft: Draft {
                document: Document {
                    id: ids.of(title, "document"),
                    title: title.to_owned(),
                    language,
                    ..Document::default()
                },
                entries: Vec::new(),
            },
            ids,
            beyond: Vec::new(),
        }
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
        let (answer, points) = answer(&section.blocks);
        let mut question = Entry::new(Kind::Question, id);
        question.section = number;
        question.title = section.title;
        question.statement = answer;
        question.sources = distinct(sources);
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
        let mut links: Vec<(usize, Link)> = inline.links().collect();
        let mut noted = HashSet::new();
        for (at, name) in inline.footnotes().filter(|(_, name)| noted.insert(*name)) {
            let noted = self.footnotes.get(name).map_or(&[][..], Vec::as_slice);
            if noted.len() > SOURCES {
                let more = noted.len() - SOURCES;
                self.beyond
                    .push((block.line, format!("links of a footnote: {more}")));
            }
            // A footnote stands after the full stop of the sentence that it belongs to.
            let at = at.saturating_sub(1);
            links.extend(noted.iter().take(SOURCES).map(|link| (at, link.clone())));
        }
        let mut cited = Vec::new();
        for (at, link) in links {
            let source = self.source(&link, question, section, false);
            cited.extend(source.map(|id| (at, id)));
        }
        steps(cited.len());
        cited.sort();
        cited
    }

    /// The id of the source that a link leads to, unless that is another place of the document and
    /// it is not named as a source.
    fn source(&mut self, link: &Link, question: &str, section: u32, named: bool) -> Option<String> {
        let address = link.address.as_deref().unwrap_or_default().trim();
        let schemes = ["mailto:", "tel:", "javascript:", "data:"];
        let is_no_page = schemes.iter().any(|scheme| address.starts_with(scheme));
        if (link.is_within() && !named) || is_no_page {
            return None;
        }
        let address = Some(address).filter(|address| !address.is_empty() && !link.is_within());
        let words = link.name.replace('\n', " ");
        let is_empty_name = EMPTY_NAMES.contains(&words.to_lowercase().as_str());
        let name = address.filter(|_| is_empty_name).unwrap_or(words.trim());
        if name.is_empty() {
            return None;
        }
        let key = match address {
            Some(address) => address.trim_end_matches('/').to_owned(),
            None => name.to_lowercase(),
        };
        if let Some(id) = self.sources.get(&key) {
            return Some(id.clone());
        }
        let id = self.ids.of(name, "source");
        self.sources.insert(key, id.clone());
        let mut source = Entry::new(Kind::Source, id.clone());
        source.section = section;
        name.clone_into(&mut source.title);
        let linked = format!("What the answer to \"{question}\" links to");
        source.statement = match address {
            None => name.to_owned(),
            Some(url) if url.starts_with("https://") || url.starts_with("http://") => {
                source.set("url", Value::Text(url.to_owned()));
                linked + "."
            }
            Some(address) => format!("{linked}, by {address}."),
        };
        self.draft.entries.push(source);
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
            let figures = figures(sentence, self.language, self.style).unwrap_or_else(|more| {
                let words = format!("figures of a sentence: {more}");
                self.beyond
                    .extend((more > 0).then_some((block.line, words)));
                Vec::new()
            });
            let first = cited.partition_point(|(at, _)| *at < start);
            let cited = cited[first..].iter().take_while(|(at, _)| *at < end);
            let sources = distinct(cited.take(SOURCES).map(|(_, id)| id.clone()));
            for (at, mut statistic) in figures {
                if block.inline.is_code(start + at) {
                    continue;
                }
                if self.proposed >= STATISTICS {
                    self.beyond.push((block.line, "a figure".to_owned()));
                    continue;
                }
                let [figure, measure] =
                    ["figure", "measure"].map(|key| statistic.text(key).unwrap_or_default());
                let mut title = format!("{figure} {measure}");
                // A row is told from others by its first cell.
                let cell = sentence.split("; ").next().unwrap_or_default();
                if block.kind == BlockKind::Row && at > cell.len() {
                    title.extend([", ", cell]);
                }
                statistic.title = shortened(&title);
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
    let mut before: Option<&Block> = None;
    for block in blocks {
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
    let mut words = text.split_whitespace();
    let mut short = words.next().unwrap_or_default().to_owned();
    for word in words {
        if short.chars().count() + word.chars().count() >= 80 {
            break;
        }
        short.extend([" ", word]);
    }
    short
}
