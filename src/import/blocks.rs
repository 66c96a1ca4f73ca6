//! From Markdown to blocks: headings, paragraphs, list items, code and rows, without their markup.

use std::collections::HashMap;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::heading::{Mark, answer_mark, asks, marked};
use super::html::{decoded, is_markup};
use super::inline::{Collector, Inline};
use super::left_out::LeftOut;
use super::source::Source;
use crate::knowledge::work::steps;

/// A whole document.
#[derive(Debug, Default)]
pub(crate) struct Document {
    /// The blocks in order.
    pub blocks: Vec<Block>,
    /// The footnotes by their names.
    pub footnotes: HashMap<String, Block>,
    /// The title that the metadata at the top states.
    pub title: Option<String>,
    /// The language that the metadata states, as a BCP 47 tag.
    pub language: Option<String>,
    /// What is left out.
    pub left_out: Vec<LeftOut>,
}

/// A block and where it begins.
#[derive(Clone, Debug)]
pub(crate) struct Block {
    /// The line of the document, from 1.
    pub line: usize,
    /// In how many lists it stands.
    pub depth: usize,
    /// What it is.
    pub kind: BlockKind,
    /// Its text.
    pub inline: Inline,
}

impl Block {
    /// A block that stands in no list.
    pub(super) const fn new(line: usize, kind: BlockKind, inline: Inline) -> Self {
        Self {
            line,
            depth: 0,
            kind,
            inline,
        }
    }
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BlockKind {
    /// A heading of a level from 1; what can be unfolded below all of Markdown's is of level 7.
    Heading(u8),
    /// A text by itself.
    Paragraph,
    /// An item of a list, with its number.
    Item(Option<u64>),
    /// Code, as it stands.
    Code,
    /// A row of a table.
    Row,
    /// The end of what could be unfolded; without words.
    Unfolded,
}

/// The level of headings that are none of Markdown's six.
pub(super) const FOLDED: u8 = 7;

/// The longest name of a column that is repeated in each row, in bytes.
const COLUMN: usize = 60;

/// What of Markdown is read beside its core.
pub(super) const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_YAML_STYLE_METADATA_BLOCKS)
    .union(Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS)
    .union(Options::ENABLE_GFM);

/// Parses a document.
pub(crate) fn blocks(document: &str) -> Document {
    let start = document.trim_start().get(..9).unwrap_or_default();
    let start = start.to_ascii_lowercase();
    let mut builder = Builder {
        line: 1,
        ..Builder::default()
    };
    if start == "<!doctype" || start.starts_with("<html") {
        builder.read_html(document);
    } else {
        builder.read_markdown(Source::new(document));
    }
    builder.end_code();
    builder.flush(BlockKind::Paragraph);
    builder.read
}

/// What has been read so far.
#[derive(Debug, Default)]
pub(super) struct Builder {
    pub(super) inline: Collector,
    /// The line of what is being read.
    pub(super) line: usize,
    /// How many images are open, whose text is not wanted.
    images: usize,
    /// The element of HTML that is open and shows nothing.
    pub(super) unseen: Option<String>,
    /// Code or metadata, which is text as it stands.
    pub(super) verbatim: Option<String>,
    html: String,
    /// The lists that are open, each with the number of its next item if they are numbered.
    lists: Vec<Option<u64>>,
    /// The marker of an item that has no text yet.
    item: Option<BlockKind>,
    header: Vec<String>,
    row: Vec<Inline>,
    /// How many cells of the row are names of columns.
    names: usize,
    /// The footnote that is open: its name, its line and what it says.
    footnote: Option<(String, usize, Inline)>,
    pub(super) read: Document,
}

impl Builder {
    fn read_markdown(&mut self, source: Source) {
        let text = source.text.as_str();
        let mut begun = 0;
        // Where the elements of some names are closed last, in bytes.
        let mut closings: HashMap<String, Option<usize>> = HashMap::new();
        for (event, range) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
            steps(1);
            if let Event::Text(text) = &event
                && self.begins_part(text)
            {
                self.flush(BlockKind::Paragraph);
            }
            let begins = matches!(event, Event::Start(_) | Event::Text(_));
            if begins && self.inline.so_far().is_empty() {
                let passed = text.get(begun..range.start).unwrap_or_default();
                self.line += passed.matches('\n').count();
                begun = begun.max(range.start);
            }
            let is_closed = |name: &str| {
                let last = closings.entry(name.to_owned());
                let last = last.or_insert_with(|| text.rfind(&format!("</{name}")));
                last.is_some_and(|last| last >= range.start)
            };
            match event {
                Event::InlineHtml(tag) if !is_markup(&tag, is_closed) => self.inline.text(&tag),
                event => self.event(event),
            }
        }
        self.read.left_out.extend(source.left_out);
    }

    /// Whether a line that begins so is a part by itself: a question or an answer in a text that
    /// begins with either, or what stands below a question. Items of lists are one part each.
    fn begins_part(&self, text: &str) -> bool {
        let ended = self.inline.ended_line();
        let Some(before) = ended.filter(|_| self.lists.is_empty()) else {
            return false;
        };
        let begun = self.inline.so_far();
        // A number may as well begin an answer.
        let is_numbered = begun.starts_with(|c: char| c.is_ascii_digit());
        let is_question = !is_numbered && marked(begun).0 != Mark::None;
        let is_answer = answer_mark(begun).is_some();
        is_question && (asks(before) || answer_mark(text).is_some())
            || (is_question || is_answer) && marked(text).0 == Mark::Question
    }

    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Html(html) => self.html.push_str(&html),
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            _ if self.images > 0 => {}
            Event::Text(text) => match &mut self.verbatim {
                Some(verbatim) => verbatim.push_str(&text),
                None => self.inline.text(&text),
            },
            Event::Code(code) => self.inline.code(&code),
            Event::InlineHtml(html) => self.read_html(&html),
            Event::SoftBreak => self.inline.line_end(),
            Event::HardBreak => self.inline.line_break(),
            Event::FootnoteReference(name) => self.inline.footnote(&name),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Emphasis | Tag::Strong => self.inline.emphasis(true),
            Tag::Link { dest_url, .. } => self.inline.open_link(Some(dest_url.into_string())),
            Tag::Image { .. } => self.images += 1,
            Tag::HtmlBlock => {}
            Tag::CodeBlock(_) | Tag::MetadataBlock(_) => {
                self.flush(BlockKind::Paragraph);
                self.verbatim = Some(String::new());
            }
            Tag::List(first) => self.open_list(first),
            Tag::Item => self.open_item(),
            Tag::FootnoteDefinition(name) => {
                self.flush(BlockKind::Paragraph);
                self.footnote = Some((name.into_string(), self.line, Inline::default()));
            }
            _ => self.flush(BlockKind::Paragraph),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong => self.inline.emphasis(false),
            TagEnd::Link => self.inline.close_link(),
            TagEnd::Image => self.images = self.images.saturating_sub(1),
            TagEnd::Heading(level) => self.flush(BlockKind::Heading(level as u8)),
            TagEnd::DefinitionListTitle => self.flush(BlockKind::Heading(FOLDED)),
            TagEnd::DefinitionList => self.unfold(),
            TagEnd::List(_) => self.close_list(),
            TagEnd::FootnoteDefinition => self.end_footnote(),
            TagEnd::HtmlBlock => {
                let html = std::mem::take(&mut self.html);
                let line = self.line;
                self.read_html(&html);
                // What is never closed ends with its block.
                self.unseen = None;
                self.end_code();
                self.line = line;
            }
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::MetadataBlock(_) => self.metadata(),
            TagEnd::TableCell => self.end_cell(self.header.is_empty()),
            TagEnd::TableHead | TagEnd::TableRow => self.end_row(),
            TagEnd::Table => self.end_table(),
            _ => self.flush(BlockKind::Paragraph),
        }
    }

    /// Ends the text that is being collected, as a block if there is any.
    pub(super) fn flush(&mut self, kind: BlockKind) {
        let inline = self.inline.take();
        self.push(kind, inline);
    }

    fn push(&mut self, kind: BlockKind, inline: Inline) {
        if inline.text.trim().is_empty() {
            return;
        }
        if let Some((.., said)) = &mut self.footnote {
            return said.append(inline, "\n");
        }
        let kind = match (kind, self.item.take()) {
            (BlockKind::Paragraph, Some(item)) => item,
            (kind, _) => kind,
        };
        let mut block = Block::new(self.line, kind, inline);
        block.depth = self.lists.len();
        self.read.blocks.push(block);
    }

    /// Ends what can be unfolded.
    pub(super) fn unfold(&mut self) {
        self.flush(BlockKind::Paragraph);
        let end = Block::new(self.line, BlockKind::Unfolded, Inline::default());
        self.read.blocks.push(end);
    }

    pub(super) fn open_list(&mut self, next: Option<u64>) {
        self.flush(BlockKind::Paragraph);
        self.lists.push(next);
    }

    pub(super) fn close_list(&mut self) {
        self.flush(BlockKind::Paragraph);
        self.item = None;
        self.lists.pop();
    }

    pub(super) fn open_item(&mut self) {
        self.flush(BlockKind::Paragraph);
        if self.lists.is_empty() {
            // Items of HTML without a list around them.
            self.lists.push(None);
        }
        let next = self.lists.last_mut().and_then(Option::as_mut);
        let number = next.map(|next| std::mem::replace(next, next.saturating_add(1)));
        self.item = Some(BlockKind::Item(number));
    }

    /// Ends code, if any is open.
    pub(super) fn end_code(&mut self) {
        let Some(code) = self.verbatim.take() else {
            return;
        };
        let lines: Vec<&str> = code.lines().map(str::trim_end).collect();
        let code = lines.join("\n");
        self.inline.code(code.trim_end().trim_start_matches('\n'));
        self.flush(BlockKind::Code);
    }

    pub(super) fn end_cell(&mut self, is_name: bool) {
        let cell = self.inline.take();
        self.row.push(cell);
        self.names += usize::from(is_name);
    }

    /// A row of a table: each cell after the name of its column.
    pub(super) fn end_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        if std::mem::take(&mut self.names) == row.len() && self.header.is_empty() {
            self.header = row.into_iter().map(|cell| cell.text).collect();
            return;
        }
        let mut line = Inline::default();
        let names = self.header.iter().map(String::as_str);
        for (cell, name) in row.into_iter().zip(names.chain(std::iter::repeat(""))) {
            if cell.text.is_empty() {
                continue;
            }
            if !line.text.is_empty() {
                line.text.push_str("; ");
            }
            if !name.is_empty() && name.len() <= COLUMN {
                line.text.extend([name, ": "]);
            }
            line.append(cell, "");
        }
        self.push(BlockKind::Row, line);
    }

    pub(super) fn end_table(&mut self) {
        self.header.clear();
    }

    fn end_footnote(&mut self) {
        self.flush(BlockKind::Paragraph);
        if let Some((name, line, inline)) = self.footnote.take() {
            let block = Block::new(line, BlockKind::Paragraph, inline);
            self.read.footnotes.insert(name, block);
        }
    }

    /// Title and language, of metadata in YAML or TOML: one line in either.
    fn metadata(&mut self) {
        let metadata = self.verbatim.take().unwrap_or_default();
        let field = |names: &[&str]| {
            metadata.lines().find_map(|line| {
                let (name, value) = line.split_once([':', '='])?;
                let value = value.trim().trim_matches(['"', '\'']).trim();
                let named = names.contains(&name.trim());
                (named && !value.is_empty()).then(|| value.to_owned())
            })
        };
        self.read.title = field(&["title"]).map(|title| decoded(&title));
        self.read.language = field(&["lang", "language", "locale"]);
    }
}
