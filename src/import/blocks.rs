//! From Markdown to blocks: headings, paragraphs, list items and lines, without their markup.

use std::collections::HashMap;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::inline::{Collector, Inline, Link};

/// A whole document.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    /// The blocks in order.
    pub all: Vec<Block>,
    /// What each footnote leads to or says.
    pub footnotes: HashMap<String, Vec<Link>>,
    /// The title that the metadata at the top states.
    pub title: Option<String>,
}

/// A block and where it begins, in bytes.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub at: usize,
    pub what: What,
    /// One text, or of a list item as many as it has paragraphs.
    pub parts: Vec<Inline>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A heading of a level from 1; what can be unfolded below all of Markdown's is of level 7.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    Point,
    /// A row of a table or some code.
    Line,
}

/// The level of headings that are none of Markdown's six.
pub(super) const FOLDED: u8 = 7;

/// Parses a document.
pub(super) fn blocks(text: &str) -> Blocks {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
        | Options::ENABLE_GFM;
    let mut builder = Builder {
        frames: vec![Frame::new(Holder::Document)],
        ..Builder::default()
    };
    for (event, at) in Parser::new_ext(text, options).into_offset_iter() {
        builder.event(event, at.start);
    }
    builder.finish()
}

/// What holds blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holder {
    Document,
    /// A list item of Markdown.
    Item,
    /// A list item of HTML.
    HtmlItem,
    Footnote,
}

/// The blocks of a holder that is still open.
#[derive(Debug)]
struct Frame {
    holder: Holder,
    blocks: Vec<Block>,
}

impl Frame {
    fn new(holder: Holder) -> Self {
        Self {
            holder,
            blocks: Vec::new(),
        }
    }
}

/// What has been read so far.
#[derive(Debug, Default)]
pub(super) struct Builder {
    frames: Vec<Frame>,
    pub(super) inline: Collector,
    /// Where the event stands that is being read.
    at: usize,
    /// How many images are open, whose text is not wanted.
    pub(super) skipped: usize,
    /// Code or metadata, which is text as it stands.
    verbatim: Option<String>,
    html: String,
    header: Vec<String>,
    pub(super) row: Vec<Inline>,
    footnote: String,
    read: Blocks,
}

impl Builder {
    fn event(&mut self, event: Event<'_>, at: usize) {
        match event {
            Event::Html(html) => self.html.push_str(&html),
            Event::Start(tag) => {
                self.at = at;
                self.start(tag);
            }
            Event::End(tag) => self.end(tag),
            _ if self.skipped > 0 => {}
            Event::Text(text) => match &mut self.verbatim {
                Some(verbatim) => verbatim.push_str(&text),
                None => self.inline.text(&text),
            },
            Event::Code(code) => self.inline.code(&code),
            Event::InlineHtml(html) => self.read_html(&html),
            Event::SoftBreak => self.inline.line_end(),
            Event::HardBreak => self.inline.text("\n"),
            Event::FootnoteReference(name) => self.inline.footnote(&name),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.inline.text(&text),
            Event::Rule | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Emphasis | Tag::Strong => self.inline.emphasis(true),
            Tag::Link { dest_url, .. } => self.inline.open_link(Some(dest_url.into_string())),
            Tag::Image { .. } => self.skipped += 1,
            Tag::Strikethrough | Tag::Superscript | Tag::Subscript => {}
            Tag::CodeBlock(_) | Tag::MetadataBlock(_) => {
                self.flush(What::Paragraph);
                self.verbatim = Some(String::new());
            }
            Tag::Item => self.open(Holder::Item),
            Tag::FootnoteDefinition(name) => {
                self.open(Holder::Footnote);
                self.footnote = name.into_string();
            }
            _ => self.flush(What::Paragraph),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong => self.inline.emphasis(false),
            TagEnd::Link => self.inline.close_link(),
            TagEnd::Image => self.skipped = self.skipped.saturating_sub(1),
            TagEnd::Strikethrough | TagEnd::Superscript | TagEnd::Subscript => {}
            TagEnd::Heading(level) => self.flush(What::Heading(level as u8)),
            TagEnd::DefinitionListTitle => self.flush(What::Heading(FOLDED)),
            TagEnd::Item => self.close(Holder::Item),
            TagEnd::FootnoteDefinition => self.close(Holder::Footnote),
            TagEnd::HtmlBlock => {
                let html = std::mem::take(&mut self.html);
                self.read_html(&html);
            }
            TagEnd::CodeBlock => {
                let code = self.verbatim.take().unwrap_or_default();
                self.inline.code(code.trim_end());
                self.flush(What::Line);
            }
            TagEnd::MetadataBlock(_) => self.metadata(),
            TagEnd::TableCell => self.row.push(self.inline.take()),
            TagEnd::TableHead => {
                let row = std::mem::take(&mut self.row);
                self.header = row.into_iter().map(|cell| cell.text).collect();
            }
            TagEnd::TableRow => self.end_row(),
            TagEnd::Table => self.header.clear(),
            _ => self.flush(What::Paragraph),
        }
    }

    /// Ends the text that is being collected, as a block if there is any.
    pub(super) fn flush(&mut self, what: What) {
        let inline = self.inline.take();
        if !inline.text.is_empty() {
            self.push(what, vec![inline]);
        }
    }

    fn push(&mut self, what: What, parts: Vec<Inline>) {
        if let Some(frame) = self.frames.last_mut() {
            let at = self.at;
            frame.blocks.push(Block { at, what, parts });
        }
    }

    /// A row of a table: each cell after the name of its column.
    pub(super) fn end_row(&mut self) {
        let mut line = Inline::default();
        for (place, cell) in std::mem::take(&mut self.row).into_iter().enumerate() {
            if cell.text.is_empty() {
                continue;
            }
            let name = self.header.get(place).filter(|name| !name.is_empty());
            let name = name.map_or_else(String::new, |name| format!("{name}: "));
            let before = if line.text.is_empty() { "" } else { "; " };
            let text = format!("{}{before}{name}{}", line.text, cell.text);
            line.text.clear();
            line.append(Inline { text, ..cell });
        }
        if !line.text.is_empty() {
            self.push(What::Line, vec![line]);
        }
    }

    pub(super) fn open(&mut self, holder: Holder) {
        self.flush(What::Paragraph);
        self.frames.push(Frame::new(holder));
    }

    /// Closes the innermost holder of this sort and what is still open in it, if there is one.
    pub(super) fn close(&mut self, holder: Holder) {
        self.flush(What::Paragraph);
        // Tags of HTML need not match, and reach no further than the Markdown around them.
        let reach = self.frames.iter().rev().take_while(|frame| {
            frame.holder == holder
                || (holder != Holder::HtmlItem && frame.holder == Holder::HtmlItem)
        });
        let open = reach.map(|frame| frame.holder).position(|of| of == holder);
        for _ in open.map_or(0..0, |open| 0..open + 1) {
            let Some(frame) = self.frames.pop() else {
                return;
            };
            match frame.holder {
                Holder::Footnote => self.footnote(frame.blocks),
                _ => self.item(frame.blocks),
            }
        }
    }

    /// An item is its paragraphs as one point; points of a list within it stand by themselves.
    fn item(&mut self, blocks: Vec<Block>) {
        let Some(frame) = self.frames.last_mut() else {
            return;
        };
        let mut point: Option<Block> = None;
        for mut block in blocks {
            match (block.what, &mut point) {
                (What::Paragraph | What::Line, Some(point)) => point.parts.append(&mut block.parts),
                (What::Paragraph | What::Line, None) => {
                    block.what = What::Point;
                    point = Some(block);
                }
                _ => {
                    frame.blocks.extend(point.take());
                    frame.blocks.push(block);
                }
            }
        }
        frame.blocks.extend(point);
    }

    fn footnote(&mut self, blocks: Vec<Block>) {
        let mut whole = Inline::default();
        for part in blocks.into_iter().flat_map(|block| block.parts) {
            whole.append(part);
        }
        let mut links = whole.links;
        if links.is_empty() && !whole.text.is_empty() {
            let name = whole.text.replace('\n', " ");
            links.push(Link {
                name,
                address: None,
            });
        }
        let name = std::mem::take(&mut self.footnote);
        self.read.footnotes.insert(name, links);
    }

    /// The title, of metadata in YAML or TOML: one line in either.
    fn metadata(&mut self) {
        let metadata = self.verbatim.take().unwrap_or_default();
        let title = metadata.lines().find_map(|line| {
            let (name, value) = line.split_once([':', '='])?;
            (name.trim() == "title").then(|| value.trim().trim_matches(['"', '\'']).to_owned())
        });
        self.read.title = title.filter(|title| !title.is_empty());
    }

    fn finish(mut self) -> Blocks {
        self.flush(What::Paragraph);
        while self.frames.len() > 1 {
            if let Some(frame) = self.frames.pop() {
                self.item(frame.blocks);
            }
        }
        let all = self
            .frames
            .pop()
            .map_or_else(Vec::new, |frame| frame.blocks);
        Blocks { all, ..self.read }
    }
}
