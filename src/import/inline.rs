//! Text with its markup taken off, and what the markup said about it.

use std::ops::Range;

/// Text of one block.
#[derive(Clone, Debug, Default)]
pub(super) struct Inline {
    /// The words alone; a line break that was meant is a line end.
    pub text: String,
    /// Its links, and underlined words, which are links in what was once printed.
    pub links: Vec<Link>,
    /// The addresses that stand there as text.
    pub addresses: Vec<Link>,
    /// The names of the footnotes that it refers to.
    pub footnotes: Vec<String>,
    /// How many bytes from the start are emphasised without a break.
    pub lead: usize,
    /// Where lines of the file end within the text, in bytes.
    pub line_ends: Vec<usize>,
    /// Pieces that are code.
    pub code: Vec<String>,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// The words that are the link.
    pub name: String,
    /// Where it leads, if that is known.
    pub address: Option<String>,
}

impl Inline {
    /// The words that are emphasised at the start.
    pub fn lead(&self) -> &str {
        self.text.get(..self.lead).unwrap_or_default().trim()
    }

    /// The rest of the text from a place on, with all links.
    pub fn after(&self, at: usize) -> Self {
        let text = self.text.get(at..).unwrap_or_default();
        Self {
            text: text.trim().to_owned(),
            lead: 0,
            line_ends: Vec::new(),
            ..self.clone()
        }
    }

    /// Adds another text below.
    pub fn append(&mut self, other: Self) {
        if !self.text.is_empty() && !other.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(&other.text);
        self.links.extend(other.links);
        self.addresses.extend(other.addresses);
        self.footnotes.extend(other.footnotes);
        self.code.extend(other.code);
    }
}

/// Collects a text piece by piece.
#[derive(Debug, Default)]
pub(super) struct Collector {
    inline: Inline,
    emphasis: usize,
    ended_lead: bool,
    /// The links that are open: where they began, and where they lead.
    open: Vec<(usize, Option<String>)>,
    /// The parts of the text that are links.
    linked: Vec<Range<usize>>,
}

impl Collector {
    pub fn text(&mut self, text: &str) {
        self.inline.text.push_str(text);
        if self.emphasis == 0 && !text.trim().is_empty() {
            self.ended_lead = true;
        }
        if !self.ended_lead && self.emphasis > 0 {
            self.inline.lead = self.inline.text.len();
        }
    }

    /// Text of HTML, in which any blanks are one.
    pub fn blank_folded(&mut self, text: &str) {
        let mut folded = String::with_capacity(text.len());
        for c in text.chars() {
            if !c.is_whitespace() {
                folded.push(c);
            } else if !ends_blank(if folded.is_empty() {
                &self.inline.text
            } else {
                &folded
            }) {
                folded.push(' ');
            }
        }
        self.text(&folded);
    }

    pub fn code(&mut self, text: &str) {
        self.text(text);
        self.inline.code.push(text.to_owned());
    }

    /// The end of a line that only the file has.
    pub fn line_end(&mut self) {
        self.inline.text.push(' ');
        self.inline.line_ends.push(self.inline.text.len());
    }

    pub fn footnote(&mut self, name: &str) {
        self.inline.footnotes.push(name.to_owned());
    }

    pub fn emphasis(&mut self, begins: bool) {
        self.emphasis = if begins {
            self.emphasis.saturating_add(1)
        } else {
            self.emphasis.saturating_sub(1)
        };
    }

    pub fn open_link(&mut self, address: Option<String>) {
        self.open.push((self.inline.text.len(), address));
    }

    pub fn close_link(&mut self) {
        let Some((from, address)) = self.open.pop() else {
            return;
        };
        let all = &self.inline.text;
        let name = all.get(from..).unwrap_or_default().trim().to_owned();
        if name.is_empty() {
            return;
        }
        // Words that a line end cut in two when the text was laid out.
        if let (None, Some(last), Some(before)) = (
            &address,
            self.inline.links.last_mut(),
            self.linked.last_mut(),
        ) && last.address.is_none()
            && all
                .get(before.end..from)
                .is_some_and(|gap| gap.trim().is_empty())
        {
            last.name = format!("{} {name}", last.name);
            before.end = all.len();
            return;
        }
        self.linked.push(from..all.len());
        self.inline.links.push(Link { name, address });
    }

    /// What was collected, to begin anew.
    pub fn take(&mut self) -> Inline {
        while !self.open.is_empty() {
            self.close_link();
        }
        let Self {
            mut inline, linked, ..
        } = std::mem::take(self);
        let text = inline.text.trim_end().len();
        inline.text.truncate(text);
        for word in inline.text.split_whitespace() {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '/');
            let at = word.as_ptr() as usize - inline.text.as_ptr() as usize;
            let is_address = ["https://", "http://", "www."]
                .iter()
                .any(|start| word.len() > start.len() && word.starts_with(start));
            if is_address && !linked.iter().any(|range| range.contains(&at)) {
                let scheme = if word.starts_with("www.") {
                    "https://"
                } else {
                    ""
                };
                inline.addresses.push(Link {
                    name: word.to_owned(),
                    address: Some(format!("{scheme}{word}")),
                });
            }
        }
        inline
    }
}

fn ends_blank(text: &str) -> bool {
    text.is_empty() || text.ends_with(char::is_whitespace)
}
