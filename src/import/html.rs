//! HTML, within Markdown or as a page: its headings, lists, tables, links and what can be unfolded.

use html5gum::{StartTag, Token, Tokenizer};

use super::blocks::{BlockKind, Builder, FOLDED};
use super::heading::asks;
use crate::language::lists;

/// What an element of HTML is, as far as texts go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    /// A browser shows nothing of it, or it is no part of what a page says.
    Unseen,
    /// It belongs to a page and stands in no text, but is written about.
    Page,
    /// It has no content.
    Void,
    /// It stands between blocks and not within a text.
    Block,
    /// It stands within a text.
    Inline,
}

const UNSEEN: &str = "head script style template noscript svg iframe object nav footer";
const PAGE: &str = "html body title meta link base input button form select option textarea";
const VOID: &str = "br hr img wbr";
const BLOCK: &str = "address article aside blockquote center dd details div dl dt fieldset figcaption \
                     figure h1 h2 h3 h4 h5 h6 header li main ol p pre section summary table tbody td \
                     tfoot th thead tr ul";
const INLINE: &str = "a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp \
                      small span strike strong sub sup time tt u var";

/// The elements of each sort.
const ELEMENTS: [(Element, &str); 5] = [
    (Element::Unseen, UNSEEN),
    (Element::Page, PAGE),
    (Element::Void, VOID),
    (Element::Block, BLOCK),
    (Element::Inline, INLINE),
];

impl Element {
    /// What the element of a name in lower case is, if it is known.
    pub(super) fn of(name: &str) -> Option<Self> {
        let known = ELEMENTS.iter().find(|(_, names)| lists(names, name));
        known.map(|(element, _)| *element)
    }

    /// Whether a text ends where such an element begins or ends.
    fn ends_text(name: &str) -> bool {
        Self::of(name) == Some(Self::Block) || lists("body form html hr", name)
    }
}

/// A text with its entities decoded.
pub(super) fn decoded(text: &str) -> String {
    let mut decoded = String::new();
    for token in Tokenizer::new(text).flatten() {
        if let Token::String(text) = token {
            decoded.push_str(&String::from_utf8_lossy(&text));
        }
    }
    decoded
}

impl Builder {
    /// Reads a piece of HTML, which need not be whole.
    pub(super) fn read_html(&mut self, html: &str) {
        for token in Tokenizer::new(html).flatten() {
            match token {
                Token::StartTag(tag) => {
                    let name = String::from_utf8_lossy(&tag.name).into_owned();
                    self.start_tag(&name, &tag);
                }
                Token::EndTag(tag) => self.end_tag(&String::from_utf8_lossy(&tag.name)),
                Token::String(text) => {
                    let text = String::from_utf8_lossy(&text);
                    match (&mut self.verbatim, &self.unseen) {
                        (Some(verbatim), _) => verbatim.push_str(&text),
                        (None, None) => self.inline.folded(&text),
                        _ => {}
                    }
                    self.line += text.matches('\n').count();
                }
                _ => {}
            }
        }
    }

    fn start_tag(&mut self, name: &str, tag: &StartTag<()>) {
        let attribute = |name: &str| {
            let value = tag.attributes.get(name.as_bytes())?;
            Some(String::from_utf8_lossy(value).into_owned())
        };
        if self.unseen.is_some() {
            let in_head = self.unseen.as_deref() == Some("head");
            if name == "title" && in_head {
                self.verbatim = Some(String::new());
            }
            return;
        }
        match name {
            "b" | "strong" | "i" | "em" => self.inline.emphasis(true),
            "a" => {
                if let Some(address) = attribute("href") {
                    self.inline.open_link(Some(address));
                }
            }
            "u" | "ins" => self.inline.open_link(None),
            "br" => self.inline.line_break(),
            "ul" => self.open_list(None, true),
            "ol" => {
                let first = attribute("start").and_then(|start| start.parse().ok());
                self.open_list(Some(first.unwrap_or(1)), true);
            }
            "li" => self.open_item(),
            "pre" => {
                self.flush(BlockKind::Paragraph);
                self.verbatim = Some(String::new());
            }
            "html" => self.read.language = attribute("lang").or(self.read.language.take()),
            _ if Element::of(name) == Some(Element::Unseen) => {
                self.flush(BlockKind::Paragraph);
                if name != "head" {
                    self.read.left_out.push((self.line, format!("<{name}>")));
                }
                self.unseen = Some(name.to_owned());
            }
            _ if Element::ends_text(name) || name == "button" => self.flush(BlockKind::Paragraph),
            _ => {}
        }
    }

    fn end_tag(&mut self, name: &str) {
        if let Some(unseen) = &self.unseen {
            if let ("title", Some(title)) = (name, self.verbatim.take()) {
                let words: Vec<&str> = title.split_whitespace().collect();
                self.read.title = Some(words.join(" ")).filter(|title| !title.is_empty());
            } else if unseen == name {
                self.unseen = None;
            }
            return;
        }
        match name {
            "b" | "strong" | "i" | "em" => self.inline.emphasis(false),
            "a" | "u" | "ins" => self.inline.close_link(),
            "ul" | "ol" => self.close_list(true),
            "summary" | "dt" => self.flush(BlockKind::Heading(FOLDED)),
            "details" | "dl" => self.unfold(),
            "pre" => self.end_code(),
            "td" | "th" => self.end_cell(name == "th"),
            "tr" => self.end_row(),
            "table" => self.end_table(),
            // The questions of accordions.
            "button" if asks(self.inline.so_far()) => self.flush(BlockKind::Heading(FOLDED)),
            _ => match name.strip_prefix('h').map(str::parse) {
                Some(Ok(level @ 1..=6)) => self.flush(BlockKind::Heading(level)),
                _ if Element::ends_text(name) => self.flush(BlockKind::Paragraph),
                _ => {}
            },
        }
    }
}
