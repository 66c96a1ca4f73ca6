//! From blocks to questions with their answers.

use std::collections::HashMap;

use super::blocks::{Block, BlockKind, FOLDED};
use super::heading::{Mark, answer_mark, marked};
use super::heads::{Head, LEAD, heads};
use super::inline::Link;
use super::left_out::{LeftOut, NO_ANSWER, NO_HEADING, NO_QUESTION};
use crate::knowledge::limits;

/// A question and what stands below it.
#[derive(Debug, Default)]
pub(super) struct Section {
    /// The line of the document where it begins.
    line: usize,
    /// Its number, if it has one.
    pub number: Option<u32>,
    /// The question.
    pub title: String,
    /// The heading above it that is no question.
    group: Option<String>,
    /// A short answer that is marked as one.
    pub summary: Option<String>,
    /// The answer.
    pub blocks: Vec<Block>,
    /// What it names as its sources.
    pub cited: Vec<Link>,
    /// Whether "Q" stands before the question, and so "A" before the answer.
    by_letter: bool,
}

/// A document taken apart.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// Its title, where it has one.
    pub title: Option<String>,
    /// Its questions with answers.
    pub sections: Vec<Section>,
    /// The questions without, and what stands outside all questions.
    pub left_out: Vec<LeftOut>,
    /// Whether numbers tell its questions from its other headings.
    pub numbered: bool,
}

/// Takes a document apart. Questions are the headings that ask something, and those beside them;
/// where none asks, the numbered ones; below headings, emphasised questions and those after "Q:".
/// With `level`, they are the headings of that level.
pub(super) fn outline(mut blocks: Vec<Block>, title: Option<String>, level: Option<u8>) -> Outline {
    blocks.retain(|block| !block.inline.is_navigation());
    let (heads, numbered) = heads(&blocks, level, title.is_some());
    let mut reader = Reader {
        outline: Outline {
            title,
            numbered,
            ..Outline::default()
        },
        ..Reader::default()
    };
    let mut heads = heads.into_iter().peekable();
    for (position, block) in blocks.into_iter().enumerate() {
        match heads.next_if(|head| head.position == position) {
            Some(head) if head.level == LEAD => reader.lead(block, head.end),
            Some(head) => reader.heading(block, &head),
            None => reader.block(block),
        }
    }
    reader.finish()
}

#[derive(Default)]
struct Reader {
    outline: Outline,
    /// The headings above that are no questions, with their levels.
    groups: Vec<(u8, String)>,
    /// The last heading outside all questions but for the title, and its line.
    outside: Option<(usize, String)>,
    /// The questions that are open, with their levels.
    open: Vec<(u8, Section)>,
}

impl Reader {
    fn heading(&mut self, block: Block, head: &Head) {
        self.close(head.level);
        if head.chosen {
            return self.open(block.line, head.level, &block.inline.text);
        }
        if let Some((_, section)) = self.open.last_mut() {
            return section.blocks.push(block);
        }
        let words = block.inline.text.replace('\n', " ");
        let is_first = self.outline.sections.is_empty() && self.groups.is_empty();
        if is_first && self.outline.title.is_none() {
            self.outline.title = Some(words.clone());
        } else {
            self.outside = Some((block.line, words.clone()));
        }
        self.groups.push((head.level, words));
    }

    /// A paragraph or item that begins with a question, unless it stands in the answer to another.
    fn lead(&mut self, block: Block, end: usize) {
        if self.open.last().is_some_and(|(level, _)| *level < LEAD) {
            return self.block(block);
        }
        self.close(LEAD);
        self.open(block.line, LEAD, &block.inline.text[..end]);
        let rest = block.inline.after(end);
        self.block(Block::new(block.line, BlockKind::Paragraph, rest));
    }

    fn open(&mut self, line: usize, level: u8, text: &str) {
        self.outside = None;
        let (mark, words) = marked(text);
        let by_letter = text.trim_start().starts_with(char::is_alphabetic) && mark != Mark::None;
        let group = self.groups.last().map(|(_, words)| words.clone());
        let section = Section {
            line,
            number: mark.number(),
            title: words.trim().replace('\n', " "),
            group: group.filter(|group| Some(group) != self.outline.title.as_ref()),
            by_letter,
            ..Section::default()
        };
        self.open.push((level, section));
    }

    fn block(&mut self, block: Block) {
        if block.kind == BlockKind::Unfolded {
            self.close(FOLDED);
        } else if let Some((_, section)) = self.open.last_mut() {
            section.block(block);
        } else {
            let (why, line, words) = match &self.outside {
                Some((line, heading)) => (NO_QUESTION, *line, heading.clone()),
                None => (NO_HEADING, block.line, block.inline.text),
            };
            let left_out = &mut self.outline.left_out;
            if left_out.last().is_none_or(|last| last.line != line) {
                left_out.push(LeftOut { why, line, words });
            }
        }
    }

    /// Closes the questions and groups of a level and below it.
    fn close(&mut self, level: u8) {
        let first = self.open.partition_point(|(open, _)| *open < level);
        let closed = self.open.drain(first..).map(|(_, section)| section);
        self.outline.sections.extend(closed);
        let first = self.groups.partition_point(|(open, _)| *open < level);
        self.groups.truncate(first);
    }

    fn finish(mut self) -> Outline {
        self.close(0);
        let mut outline = self.outline;
        let (answered, empty): (Vec<_>, Vec<_>) =
            outline.sections.into_iter().partition(Section::is_answered);
        outline.sections = answered;
        outline.sections.sort_by_key(|section| section.line);
        let empty = empty.into_iter();
        let empty = empty.map(|section| LeftOut::new(NO_ANSWER, section.line, section.title));
        outline.left_out.extend(empty);
        name_apart(&mut outline.sections);
        outline
    }
}

/// Adds to questions that stand there twice the headings above them.
fn name_apart(sections: &mut [Section]) {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for section in sections.iter() {
        *counts.entry(section.title.to_lowercase()).or_default() += 1;
    }
    for section in sections.iter_mut() {
        let is_twice = counts.get(&section.title.to_lowercase()) > Some(&1);
        if let Some(group) = section.group.take().filter(|_| is_twice) {
            section.title = format!("{} ({group})", section.title);
        }
    }
}

impl Section {
    /// Whether it says more than headings.
    fn is_answered(&self) -> bool {
        let says = |block: &Block| !matches!(block.kind, BlockKind::Heading(_));
        !self.title.is_empty() && self.blocks.iter().any(says)
    }

    /// The question and what stands below it, text by text.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let blocks = self.blocks.iter().map(|block| block.inline.text.as_str());
        std::iter::once(self.title.as_str()).chain(blocks)
    }

    /// Takes in a block: a part of the answer, its sources or its summary.
    fn block(&mut self, mut block: Block) {
        let inline = &block.inline;
        let label = inline.lead().trim_end_matches(':').to_lowercase();
        match label.as_str() {
            "sources" | "references" if inline.links().next().is_some() => {
                // What the document lists itself is known by its name alone.
                let elsewhere = |link: Link| Link {
                    address: link.address.clone().filter(|_| !link.is_within()),
                    ..link
                };
                let links = inline.links().map(|(_, link)| elsewhere(link));
                return self.cited.extend(links);
            }
            "in short" if self.summary.is_none() => {
                let summary = inline.after(inline.lead).text;
                if summary.chars().count() <= limits::SUMMARY {
                    self.summary = Some(summary);
                    return;
                }
            }
            _ => {}
        }
        if self.by_letter
            && self.blocks.is_empty()
            && let Some(at) = answer_mark(&inline.text)
        {
            block.inline = inline.after(at);
        }
        if !block.inline.text.is_empty() {
            self.blocks.push(block);
        }
    }
}
