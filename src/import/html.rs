//! HTML, within Markdown or as a page: its headings, lists, tables, links and what can be unfolded.

use html5gum::{StartTag, Token, Tokenizer};

use super::blocks::{BlockKind, Builder, FOLDED};
use super::heading::asks;
use super::left_out::{LeftOut, NO_TEXT};
use crate::language::lists;

/// Elements of which a browser shows nothing, or that are no part of what a page says.
const UNSEEN: &str = "script style template noscript svg iframe object nav footer";
/// Elements between which texts stand, or that stand in no text.
const BLOCK: &str = "address article aside base blockquote body button center dd details div dl dt \
                     fieldset figcaption figure form h1 h2 h3 h4 h5 h6 head header hr html input li \
                     link main meta ol option p pre section select summary table tbody td textarea \
                     tfoot th thead title tr ul";
/// Elements that stand within a text.
const INLINE: &str = "a abbr b bdi bdo big br cite code del dfn em font i img ins kbd label mark q s \
                      samp small span strike strong sub sup time tt u var wbr";

/// Whether a tag within a text is markup, and not what the text is about: a comment, an element that
/// stands in texts, or another that is closed.
pub(super) fn is_markup(tag: &str, is_closed: impl FnOnce(&str) -> bool) -> bool {
    let name = tag.trim_start_matches(['<', '/']);
    let name = name.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    let name = name.map(str::to_ascii_lowercase).next().unwrap_or_default();
    name.is_empty() || lists(INLINE, &name) || lists(BLOCK, &name) && is_closed(&name)
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
            "ul" => self.open_list(None),
            "ol" => {
                let first = attribute("start").and_then(|start| start.parse().ok());
                self.open_list(Some(first.unwrap_or(1)));
            }
            "li" => self.open_item(),
            "pre" | "title" => {
                self.flush(BlockKind::Paragraph);
                self.verbatim = Some(String::new());
            }
            "html" => self.read.language = attribute("lang").or(self.read.language.take()),
            _ if lists(BLOCK, name) => self.flush(BlockKind::Paragraph),
            _ if lists(INLINE, name) => {}
            _ => {
                let left_out = LeftOut::new(NO_TEXT, self.line, format!("<{name}>"));
                self.read.left_out.push(left_out);
                if lists(UNSEEN, name) {
                    self.flush(BlockKind::Paragraph);
                    self.unseen = Some(name.to_owned());
                }
            }
        }
    }

    fn end_tag(&mut self, name: &str) {
        if let Some(unseen) = &self.unseen {
            if unseen == name {
                self.unseen = None;
            }
            return;
        }
        match name {
            "b" | "strong" | "i" | "em" => self.inline.emphasis(false),
            "a" | "u" | "ins" => self.inline.close_link(),
            "ul" | "ol" => self.close_list(),
            "title" => {
                let title = self.verbatim.take().unwrap_or_default();
                let words: Vec<&str> = title.split_whitespace().collect();
                self.read.title = Some(words.join(" ")).filter(|title| !title.is_empty());
            }
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
                _ if lists(BLOCK, name) => self.flush(BlockKind::Paragraph),
                _ => {}
            },
        }
    }
}
