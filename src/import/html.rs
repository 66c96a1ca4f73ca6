//! HTML within Markdown: its headings, lists, links and what can be unfolded.

use html5gum::{Token, Tokenizer};

use super::blocks::{Builder, FOLDED, Holder, What};

impl Builder {
    /// Reads a piece of HTML, which need not be whole.
    pub(super) fn read_html(&mut self, html: &str) {
        for token in Tokenizer::new(html).flatten() {
            match token {
                Token::StartTag(tag) => {
                    let address = tag.attributes.get(b"href".as_slice());
                    let address = address.map(|text| String::from_utf8_lossy(text).into_owned());
                    self.start_tag(&tag.name, address);
                }
                Token::EndTag(tag) => self.end_tag(&tag.name),
                Token::String(text) if self.skipped == 0 => {
                    self.inline.blank_folded(&String::from_utf8_lossy(&text));
                }
                _ => {}
            }
        }
    }

    fn start_tag(&mut self, name: &[u8], address: Option<String>) {
        match name {
            b"b" | b"strong" | b"i" | b"em" => self.inline.emphasis(true),
            b"a" if address.is_some() => self.inline.open_link(address),
            b"u" | b"ins" => self.inline.open_link(None),
            b"br" => self.inline.text("\n"),
            b"li" => self.open(Holder::HtmlItem),
            _ if is_unseen(name) => self.skipped = 1,
            _ if ends_text(name) => self.flush(What::Paragraph),
            _ => {}
        }
    }

    fn end_tag(&mut self, name: &[u8]) {
        match name {
            b"b" | b"strong" | b"i" | b"em" => self.inline.emphasis(false),
            b"a" | b"u" | b"ins" => self.inline.close_link(),
            b"li" => self.close(Holder::HtmlItem),
            b"summary" | b"dt" => self.flush(What::Heading(FOLDED)),
            b"td" | b"th" => {
                let cell = self.inline.take();
                self.row.push(cell);
            }
            b"tr" => self.end_row(),
            [b'h', level @ b'1'..=b'6'] => self.flush(What::Heading(level - b'0')),
            _ if is_unseen(name) => self.skipped = 0,
            _ if ends_text(name) => self.flush(What::Paragraph),
            _ => {}
        }
    }
}

/// Whether a browser shows nothing of what such a tag holds.
fn is_unseen(name: &[u8]) -> bool {
    matches!(name, b"script" | b"style" | b"head" | b"template")
}

/// Whether such a tag stands between blocks and not within a text.
fn ends_text(name: &[u8]) -> bool {
    const BLOCKS: &[&str] = &[
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ];
    BLOCKS.iter().any(|block| block.as_bytes() == name)
}
