//! Text with its markup taken off, and what the markup said about it.

use std::ops::Range;

use crate::knowledge::work::steps;
use unicode_script::{Script, UnicodeScript};

/// Text of one block.
#[derive(Clone, Debug, Default)]
pub(crate) struct Inline {
    /// The words alone; a line break that was meant is a line end.
    pub text: String,
    /// Its links and footnotes, in order.
    spans: Vec<Span>,
    /// How many bytes from the start are emphasised without a break.
    pub lead: usize,
    /// Where lines of the file begin within the text, in bytes.
    pub line_starts: Vec<usize>,
}

/// A part of a text that the markup marks, in bytes.
type Span = (Range<usize>, SpanKind);

#[derive(Clone, Debug)]
enum SpanKind {
    /// A link to an address, or underlined words, which are links in what was once printed.
    Link(Option<String>),
    /// A reference to the footnote of this name.
    Footnote(String),
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Link {
    /// The words that are the link.
    pub name: String,
    /// Where it leads, if that is known.
    pub address: Option<String>,
}

impl Link {
    /// What is only named, and leads nowhere.
    pub fn to_words(inline: &Inline) -> Self {
        Self {
            name: inline.text.replace('\n', " "),
            address: None,
        }
    }

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

    /// Its links and the addresses that stand in it as words, each with where it begins.
    pub fn links(&self) -> impl Iterator<Item = (usize, Link)> {
        let links = self.spans.iter().filter_map(|(range, kind)| {
            let SpanKind::Link(address) = kind else {
                return None;
            };
            let name = self.text.get(range.clone())?.trim().replace('\n', " ");
            let address = address.clone();
            (!name.is_empty()).then_some((range.start, Link { name, address }))
        });
        let words = self.text.split_whitespace();
        links.chain(words.filter_map(|word| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '/');
            let address = match word.split_once('.') {
                Some(("www", rest)) if !rest.is_empty() => format!("https://{word}"),
                _ if word.starts_with("https://") || word.starts_with("http://") => word.to_owned(),
                _ => return None,
            };
            let at = word.as_ptr() as usize - self.text.as_ptr() as usize;
            let (name, address) = (word.to_owned(), Some(address));
            Some((at, Link { name, address }))
        }))
    }

    /// The names of the footnotes that it refers to, each with where it does.
    pub fn footnotes(&self) -> impl Iterator<Item = (usize, &String)> {
        self.spans.iter().filter_map(|(range, kind)| match kind {
            SpanKind::Footnote(name) => Some((range.start, name)),
            SpanKind::Link(_) => None,
        })
    }

    /// Whether it is nothing but a link to another place of the document.
    pub fn is_navigation(&self) -> bool {
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
        let links: Vec<Link> = self.links().map(|(_, link)| link).take(2).collect();
        matches!(&links[..], [link] if link.is_within() && letters(&link.name) == letters(&self.text))
    }

    /// The text from a byte on, without blanks around it, with what begins in it.
    pub fn after(&self, at: usize) -> Self {
        let whole = self.text.get(at..).unwrap_or_default();
        steps(whole.len());
        let start = at + (whole.len() - whole.trim_start().len());
        let text = whole.trim().to_owned();
        let within = |at: usize| at.saturating_sub(start).min(text.len());
        let spans = self.spans.iter().filter(|(span, _)| span.start >= at);
        let spans = spans.map(|(span, kind)| (within(span.start)..within(span.end), kind.clone()));
        Self {
            spans: spans.collect(),
            text,
            ..Self::default()
        }
    }

    /// Adds another text after `between`.
    pub fn append(&mut self, other: Self, between: &str) {
        steps(other.text.len());
        if !self.text.is_empty() && !other.text.is_empty() {
            self.text.push_str(between);
        }
        let shift = self.text.len();
        self.text.push_str(&other.text);
        let spans = other.spans.into_iter();
        let shifted = spans.map(|(range, kind)| (range.start + shift..range.end + shift, kind));
        self.spans.extend(shifted);
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
        for c in text.chars() {
            if !c.is_ascii_whitespace() {
                self.inline.text.push(c);
            } else if !self.ends_blank() {
                self.inline.text.push(' ');
            }
        }
        self.told(text);
    }

    /// Text that stays as it stands.
    pub fn code(&mut self, text: &str) {
        self.inline.text.push_str(text);
        self.told(text);
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

    /// The end of a line that only the file has.
    pub fn line_end(&mut self) {
        let is_unspaced = |c: char| {
            matches!(
                c.script(),
                Script::Han | Script::Hiragana | Script::Katakana
            ) || "、。，；：？！」』）".contains(c)
        };
        if !self.ends_blank() && !self.inline.text.ends_with(is_unspaced) {
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

    /// The line that has ended, where the next one begins here.
    pub fn ended_line(&self) -> Option<&str> {
        let (last, before) = self.inline.line_starts.split_last()?;
        let start = before.last().copied().unwrap_or_default();
        let is_ended = *last == self.inline.text.len();
        is_ended.then(|| self.inline.text.get(start..).unwrap_or_default())
    }

    fn ends_blank(&self) -> bool {
        self.inline.text.is_empty() || self.inline.text.ends_with([' ', '\n'])
    }

    fn mark(&mut self, from: usize, kind: SpanKind) {
        let range = from..self.inline.text.len();
        self.inline.spans.push((range, kind));
    }

    pub fn footnote(&mut self, name: &str) {
        let at = self.inline.text.len();
        self.mark(at, SpanKind::Footnote(name.to_owned()));
    }

    pub fn emphasis(&mut self, begins: bool) {
        let change = if begins { 1 } else { -1 };
        self.emphasis = self.emphasis.saturating_add_signed(change);
    }

    pub fn open_link(&mut self, address: Option<String>) {
        self.open.push((self.inline.text.len(), address));
    }

    pub fn close_link(&mut self) {
        if let Some((from, address)) = self.open.pop() {
            self.mark(from, SpanKind::Link(address));
        }
    }

    /// What was collected; the next run starts empty.
    pub fn take(&mut self) -> Inline {
        while !self.open.is_empty() {
            self.close_link();
        }
        let mut inline = std::mem::take(self).inline;
        let end = inline.text.trim_end().len();
        steps(end + inline.spans.len());
        inline.text.truncate(end);
        inline.lead = inline.lead.min(end);
        inline.line_starts.retain(|at| *at < end);
        for (range, _) in &mut inline.spans {
            *range = range.start.min(end)..range.end.min(end);
        }
        // Links within links close first.
        inline.spans.sort_by_key(|(range, _)| range.start);
        inline
    }
}
