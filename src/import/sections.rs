//! From blocks to questions with their answers.

use super::blocks::{Block, Blocks, FOLDED, What};
use super::heading::{Mark, asks, marked};
use super::inline::{Inline, Link};

/// A question and what stands below it.
#[derive(Debug, Default)]
pub(super) struct Section {
    /// Where it begins, in bytes.
    pub at: usize,
    /// Its number, if it has one.
    pub number: Option<u32>,
    /// The question.
    pub title: String,
    /// A short answer that is marked as one.
    pub summary: Option<String>,
    /// The answer.
    pub paragraphs: Vec<Inline>,
    /// The items of its lists.
    pub points: Vec<Inline>,
    /// What it names as its sources.
    pub cited: Vec<Link>,
    /// Whether "Q" stands before the question, and so "A" before the answer.
    by_letter: bool,
    /// Whether the last paragraph is lines, to which more may be added.
    lines: bool,
}

/// A document taken apart.
#[derive(Debug, Default)]
pub(super) struct Sections {
    /// Its title, where it has one.
    pub title: Option<String>,
    /// Its questions.
    pub all: Vec<Section>,
    /// The headings outside all questions with text below them, but for the title.
    pub passed: Vec<String>,
}

/// Takes a document apart. Headings that ask or are numbered begin a section; where there is none,
/// paragraphs and list items that begin with an emphasised question, or with "Q:", do.
pub(super) fn sections(mut blocks: Blocks) -> Sections {
    let headings = || blocks.all.iter().filter_map(heading);
    let top = top(headings());
    let any = top.is_some() || headings().any(|(_, text)| asks(text));
    if !any {
        blocks.all = blocks.all.into_iter().flat_map(asked_in_text).collect();
    }
    let mut reader = Reader {
        top,
        ..Reader::default()
    };
    let title = blocks.title.take();
    for block in blocks.all {
        reader.block(block);
    }
    reader.close();
    Sections {
        title: title.or(reader.title).or(reader.opening),
        all: reader.all,
        passed: reader.passed,
    }
}

/// The highest level of the headings that are numbered, but for a title above all others.
fn top<'b>(mut headings: impl Iterator<Item = (u8, &'b str)>) -> Option<u8> {
    let number = |(level, text): (u8, &str)| match marked(text).0 {
        Mark::Number(_) => Some(level),
        _ => None,
    };
    let first = headings.next().and_then(number);
    let others = headings.filter_map(number).min();
    others.or(first)
}

/// The level and the words of a heading.
fn heading(block: &Block) -> Option<(u8, &str)> {
    match block.what {
        What::Heading(level) => block.parts.first().map(|part| (level, part.text.as_str())),
        _ => None,
    }
}

#[derive(Default)]
struct Reader {
    title: Option<String>,
    /// The first line of the text, where it could be a title.
    opening: Option<String>,
    begun: bool,
    /// The last heading outside all questions, until something stands below it.
    outside: Option<String>,
    passed: Vec<String>,
    /// The highest level of the numbered headings.
    top: Option<u8>,
    open: Option<(u8, Section)>,
    all: Vec<Section>,
}

impl Reader {
    fn block(&mut self, block: Block) {
        let Block { at, what, parts } = block;
        let mut parts = parts.into_iter();
        let first = parts.next().unwrap_or_default();
        if !self.begun && what == What::Paragraph {
            let is_title = first.text.chars().count() <= 100 && !first.text.ends_with(['.', ':']);
            self.opening = Some(first.text.clone()).filter(|_| is_title);
        }
        self.begun = true;
        if !matches!(what, What::Heading(_)) && self.open.is_none() {
            self.passed.extend(self.outside.take());
        }
        match what {
            What::Heading(level) => self.heading(at, level, first),
            What::Paragraph => {
                if let Some((_, section)) = &mut self.open {
                    section.paragraph(first);
                }
            }
            What::Point => {
                if let Some((_, section)) = &mut self.open {
                    let mut whole = first;
                    parts.for_each(|part| whole.append(part));
                    section.lines = false;
                    section.points.push(whole);
                }
            }
            What::Line => {
                if let Some((_, section)) = &mut self.open {
                    section.line(first);
                }
            }
        }
    }

    fn heading(&mut self, at: usize, level: u8, heading: Inline) {
        let (mark, words) = marked(&heading.text);
        // Above all numbered headings stand titles, even if they ask.
        let titled = self.top.is_some_and(|top| level < top);
        let asks = (asks(words) || mark == Mark::Question) && !titled;
        let begins = match (mark, &self.open) {
            (Mark::PartOf(number), Some((_, open))) if open.number == Some(number) => false,
            (Mark::Number(_), Some((above, open))) => {
                asks || open.number.is_some() || level <= *above
            }
            (Mark::Number(_), None) => !titled,
            _ => asks,
        };
        if begins {
            self.close();
            self.outside = None;
            let number = match mark {
                Mark::Number(number) => Some(number),
                _ => None,
            };
            let section = Section {
                at,
                number,
                by_letter: !heading
                    .text
                    .trim_start()
                    .starts_with(|c: char| c.is_ascii_digit())
                    && mark != Mark::None,
                title: words.replace('\n', " "),
                ..Section::default()
            };
            self.open = Some((level, section));
            return;
        }
        match &mut self.open {
            Some((above, section)) if level > *above => section.paragraph(heading),
            _ => {
                self.close();
                let words = heading.text.replace('\n', " ");
                if self.title.is_none() && self.all.is_empty() {
                    self.title = Some(words);
                } else {
                    self.outside = Some(words);
                }
            }
        }
    }

    fn close(&mut self) {
        self.all
            .extend(self.open.take().map(|(_, section)| section));
    }
}

impl Section {
    fn paragraph(&mut self, text: Inline) {
        self.lines = false;
        let (label, rest) = labelled(&text);
        match label.as_str() {
            "source" | "sources" | "reference" | "references" => {
                if rest.links.is_empty() {
                    let names = rest.text.split(';').map(str::trim);
                    let links = names.filter(|name| !name.is_empty()).map(|name| Link {
                        name: name.to_owned(),
                        address: None,
                    });
                    self.cited.extend(links);
                } else {
                    self.cited.extend(rest.links);
                }
            }
            "in short" | "short answer" | "summary" | "tl;dr"
                if self.summary.is_none() && rest.text.chars().count() <= 300 =>
            {
                self.summary = Some(rest.text);
            }
            _ if self.paragraphs.is_empty() && self.by_letter => {
                self.paragraphs.push(without_a(text));
            }
            _ => self.paragraphs.push(text),
        }
    }

    fn line(&mut self, text: Inline) {
        match self.paragraphs.last_mut() {
            Some(last) if self.lines => last.append(text),
            _ => self.paragraphs.push(text),
        }
        self.lines = true;
    }
}

/// The label of a paragraph in lower case, and the rest: emphasised, or before links.
fn labelled(text: &Inline) -> (String, Inline) {
    let (label, at) = match text.text.split_once(':') {
        Some((before, _)) if before.len() < text.lead => (before, before.len() + 1),
        Some((before, after)) if before.len() == text.lead => {
            (before, text.text.len() - after.len())
        }
        Some((before, _)) if text.lead == 0 && !text.links.is_empty() => (before, before.len() + 1),
        _ => return (String::new(), Inline::default()),
    };
    (label.trim().to_lowercase(), text.after(at))
}

/// An answer without the "A:" before it.
fn without_a(text: Inline) -> Inline {
    match answers(&text.text) {
        Some(at) => text.after(at),
        None => text,
    }
}

/// How long the mark of an answer at the start of a text is.
fn answers(text: &str) -> Option<usize> {
    ["A: ", "Answer: ", "A. "]
        .iter()
        .find(|mark| text.starts_with(*mark))
        .map(|mark| mark.len())
}

/// A paragraph or list item as a heading and what follows it, if it begins with a question.
fn asked_in_text(block: Block) -> Vec<Block> {
    let Block {
        at,
        what,
        mut parts,
    } = block;
    let question = match (what, parts.first()) {
        (What::Paragraph | What::Point, Some(first)) => question_end(first, parts.len() > 1),
        _ => None,
    };
    let Some(end) = question else {
        return vec![Block { at, what, parts }];
    };
    let first = parts.remove(0);
    let (question, rest) = (first.text[..end].trim().to_owned(), first.after(end));
    let heading = Inline {
        text: question,
        ..Inline::default()
    };
    let rest = Some(rest).filter(|rest| !rest.text.is_empty());
    let paragraph = |part| Block {
        at,
        what: What::Paragraph,
        parts: vec![part],
    };
    let heading = Block {
        at,
        what: What::Heading(FOLDED),
        parts: vec![heading],
    };
    let rest = rest.into_iter().chain(parts).map(paragraph);
    std::iter::once(heading).chain(rest).collect()
}

/// Where the question ends that a text begins with, in bytes.
fn question_end(text: &Inline, more: bool) -> Option<usize> {
    let (mark, words) = marked(&text.text);
    if asks(text.lead()) && (text.lead < text.text.len() || asks(words)) {
        return Some(text.lead);
    }
    let answer = text.line_ends.iter().copied();
    let mut answer = answer.filter(|at| text.text.get(*at..).and_then(answers).is_some());
    match (mark, answer.next()) {
        (Mark::Question | Mark::Number(_), Some(at)) => Some(at),
        (Mark::Question, None) => Some(text.text.len()),
        (_, None) if asks(words) && (more || mark != Mark::None) => Some(text.text.len()),
        _ => None,
    }
}
