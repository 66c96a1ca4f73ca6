//! Text with its markup taken off, and what the markup said about it.

use std::ops::Range;

use unicode_script::{Script, UnicodeScript};

/// Text of one block.
#[derive(Clone, Debug, Default)]
pub(super) struct Inline {
    /// The words alone, with single blanks; a line break that was meant is a line end.
    pub text: String,
    /// Its links, and underlined words, which are links in what was once printed; in order.
    pub links: Vec<Link>,
    /// The footnotes that it refers to, and where; in order.
    pub footnotes: Vec<(usize, String)>,
    /// How many bytes from the start are emphasised without a break.
    pub lead: usize,
    /// Where lines of the file begin within the text, in bytes.
    pub line_starts: Vec<usize>,
    /// The pieces that are code.
    pub code: Vec<Range<usize>>,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// The words that are the link.
    pub name: String,
    /// Where it leads, if that is known.
    pub address: Option<String>,
    /// The bytes of the text that are the link.
    pub range: Range<usize>,
}

impl Link {
    /// Whether it leads to another place of its own document.
    pub fn is_within(&self) -> bool {
        let address = self.address.as_deref();
        address.is_some_and(|address| address.trim_start().starts_with('#'))
    }
}

impl Inline {
    /// The words that are emphasised at the start.
    pub fn lead(&self) -> &str {
        self.text.get(..self.lead).unwrap_or_default().trim()
    }

    /// Whether it is nothing but a link to another place of the document.
    pub fn is_navigation(&self) -> bool {
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
        match self.links.as_slice() {
            [link] => link.is_within() && letters(&link.name) == letters(&self.text),
            _ => false,
        }
    }

    /// A part of the text, without blanks around it, with what begins in it.
    pub fn part(&self, range: Range<usize>) -> Self {
        let whole = self.text.get(range.clone()).unwrap_or_default();
        let start = range.start + (whole.len() - whole.trim_start().len());
        let text = whole.trim().to_owned();
        let end = range.end;
        let place = |at: usize| at.saturating_sub(start).min(text.len());
        let moved = |range: &Range<usize>| place(range.start)..place(range.end);
        let within = |first: usize, last: usize| first..last.max(first);
        let links = within(
            self.links
                .partition_point(|link| link.range.start < range.start),
            self.links.partition_point(|link| link.range.start < end),
        );
        let notes = within(
            self.footnotes.partition_point(|(at, _)| *at < range.start),
            self.footnotes.partition_point(|(at, _)| *at <= end),
        );
        let code = within(
            self.code.partition_point(|code| code.start < range.start),
            self.code.partition_point(|code| code.start < end),
        );
        let lines = within(
            self.line_starts.partition_point(|at| *at <= start),
            self.line_starts.partition_point(|at| *at < end),
        );
        Self {
            links: self.links[links]
                .iter()
                .map(|link| Link {
                    range: moved(&link.range),
                    ..link.clone()
                })
                .collect(),
            footnotes: self.footnotes[notes]
                .iter()
                .map(|(at, name)| (place(*at), name.clone()))
                .collect(),
            lead: 0,
            line_starts: self.line_starts[lines]
                .iter()
                .map(|at| place(*at))
                .collect(),
            code: self.code[code].iter().map(moved).collect(),
            text,
        }
    }

    /// The text from a place on.
    pub fn after(&self, at: usize) -> Self {
        self.part(at..self.text.len())
    }

    /// Adds another text after `between`.
    pub fn append(&mut self, other: Self, between: &str) {
        if !self.text.is_empty() && !other.text.is_empty() {
            self.text.push_str(between);
        }
        let shift = self.text.len();
        let moved = |range: Range<usize>| range.start + shift..range.end + shift;
        self.text.push_str(&other.text);
        self.links.extend(other.links.into_iter().map(|link| Link {
            range: moved(link.range),
            ..link
        }));
        let footnotes = other.footnotes.into_iter();
        self.footnotes
            .extend(footnotes.map(|(at, name)| (at + shift, name)));
        self.code.extend(other.code.into_iter().map(moved));
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
}

impl Collector {
    /// Text of Markdown.
    pub fn text(&mut self, text: &str) {
        let begins = self.inline.text.is_empty() || self.inline.text.ends_with('\n');
        let text = if begins { text.trim_start() } else { text };
        self.inline.text.push_str(text);
        self.told(text);
    }

    /// Text of HTML, in which any blanks are one.
    pub fn folded(&mut self, text: &str) {
        let before = self.inline.text.len();
        for c in text.chars() {
            if !c.is_ascii_whitespace() {
                self.inline.text.push(c);
            } else if !self.ends_blank() {
                self.inline.text.push(' ');
            }
        }
        let blank = self.inline.text[before..].trim().is_empty();
        self.told(if blank { "" } else { text });
    }

    /// Notes whether a piece of text goes on with the emphasis at the start.
    fn told(&mut self, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        if self.emphasis == 0 {
            self.ended_lead = true;
        } else if !self.ended_lead {
            self.inline.lead = self.inline.text.len();
        }
    }

    /// Text that stays as it stands.
    pub fn code(&mut self, text: &str) {
        let from = self.inline.text.len();
        self.inline.text.push_str(text);
        self.inline.code.push(from..self.inline.text.len());
        self.told(text);
    }

    /// The end of a line that only the file has.
    pub fn line_end(&mut self) {
        let last = self.inline.text.chars().next_back();
        let unspaced = |c: char| {
            matches!(
                c.script(),
                Script::Han | Script::Hiragana | Script::Katakana
            ) || "、。，；：？！」』）".contains(c)
        };
        if !self.ends_blank() && !last.is_some_and(unspaced) {
            self.inline.text.push(' ');
        }
        self.inline.line_starts.push(self.inline.text.len());
    }

    /// A line end that is meant.
    pub fn line_break(&mut self) {
        self.inline.text.truncate(self.inline.text.trim_end().len());
        if !self.inline.text.is_empty() {
            self.inline.text.push('\n');
        }
        self.inline.line_starts.push(self.inline.text.len());
    }

    /// The text that is being collected.
    pub fn so_far(&self) -> &str {
        &self.inline.text
    }

    fn ends_blank(&self) -> bool {
        self.inline.text.is_empty() || self.inline.text.ends_with([' ', '\n'])
    }

    pub fn footnote(&mut self, name: &str) {
        let at = self.inline.text.len();
        self.inline.footnotes.push((at, name.to_owned()));
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
        let text = &self.inline.text;
        let name = text.get(from..).unwrap_or_default().trim().to_owned();
        if name.is_empty() {
            return;
        }
        // Words that a line end cut in two when the text was laid out.
        if let (None, Some(last)) = (&address, self.inline.links.last_mut())
            && last.address.is_none()
            && let Some(gap) = text.get(last.range.end..from)
            && gap.trim().is_empty()
        {
            last.range.end = text.len();
            return;
        }
        let range = from..text.len();
        self.inline.links.push(Link {
            name,
            address,
            range,
        });
    }

    /// What was collected, to begin anew.
    pub fn take(&mut self) -> Inline {
        while !self.open.is_empty() {
            self.close_link();
        }
        let mut inline = std::mem::take(self).inline;
        inline.text.truncate(inline.text.trim_end().len());
        inline.lead = inline.lead.min(inline.text.len());
        let end = inline.text.len();
        inline.line_starts.retain(|at| *at < end);
        // Links within links close first.
        inline.links.sort_by_key(|link| link.range.start);
        for link in inline
            .links
            .iter_mut()
            .filter(|link| link.address.is_none())
        {
            let words = inline.text.get(link.range.start..link.range.end.min(end));
            words.unwrap_or_default().trim().clone_into(&mut link.name);
        }
        let addresses = addresses(&inline);
        if !addresses.is_empty() {
            inline.links.extend(addresses);
            inline.links.sort_by_key(|link| link.range.start);
        }
        inline
    }
}

/// The addresses that stand in a text as words and are no links.
fn addresses(inline: &Inline) -> Vec<Link> {
    let text = inline.text.as_str();
    let mut links = Vec::new();
    for word in text.split_whitespace() {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '/');
        let starts = ["https://", "http://", "www."];
        let is_address = |start: &&&str| word.len() > start.len() && word.starts_with(**start);
        let Some(start) = starts.iter().find(is_address) else {
            continue;
        };
        let at = word.as_ptr() as usize - text.as_ptr() as usize;
        let before = inline.links.partition_point(|link| link.range.start <= at);
        let linked = before
            .checked_sub(1)
            .and_then(|last| inline.links.get(last));
        if linked.is_none_or(|link| link.range.end <= at) {
            let scheme = if *start == "www." { "https://" } else { "" };
            links.push(Link {
                name: word.to_owned(),
                address: Some(format!("{scheme}{word}")),
                range: at..at + word.len(),
            });
        }
    }
    links
}
