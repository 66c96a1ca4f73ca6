//! From blocks to questions with their answers.

use std::collections::HashMap;

use super::blocks::{Block, BlockKind, FOLDED};
use super::heading::{Mark, answer_mark, marked};
use super::heads::{Head, LEAD, heads, question_end};
use super::inline::{Inline, Link};

/// A question and what stands below it.
#[derive(Debug, Default)]
pub(super) struct Section {
    /// The line of the document where it begins.
    pub line: usize,
    /// Its position among the blocks.
    position: usize,
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

impl Section {
    /// Whether it says more than headings.
    pub fn is_answered(&self) -> bool {
        let says = |block: &Block| !matches!(block.kind, BlockKind::Heading(_));
        !self.title.is_empty() && self.blocks.iter().any(says)
    }

    /// The question and what stands below it, text by text.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let blocks = self.blocks.iter().map(|block| block.inline.text.as_str());
        std::iter::once(self.title.as_str()).chain(blocks)
    }
}

/// A document taken apart.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// Its title, where it has one.
    pub title: Option<String>,
    /// Its questions.
    pub sections: Vec<Section>,
    /// The headings outside all questions with text below them, with their lines.
    pub passed: Vec<(usize, String)>,
    /// The lines of the texts that stand below no heading but the title.
    pub loose: Vec<usize>,
    /// Whether numbers tell its questions from its other headings.
    pub numbered: bool,
}

/// Takes a document apart. Questions are the headings that ask something, and those beside them;
/// where none asks, the numbered ones; below headings, emphasised questions and those after "Q:".
/// With `level`, they are the headings of that level.
pub(super) fn outline(blocks: Vec<Block>, title: Option<String>, level: Option<u8>) -> Outline {
    let blocks = blocks.into_iter();
    let blocks = blocks.filter(|block| !block.inline.is_navigation());
    let blocks: Vec<Block> = blocks.flat_map(by_question).collect();
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
            Some(head) if head.level == LEAD => reader.lead(block, &head),
            Some(head) => reader.heading(block, &head),
            None => reader.block(block),
        }
    }
    reader.finish()
}

#[derive(Default)]
struct Reader {
    outline: Outline,
    /// The first line of the text, where it could be a title.
    opening: Option<String>,
    begun: bool,
    /// The headings above that are no questions, with their levels.
    groups: Vec<(u8, String)>,
    /// The last heading outside all questions, until something stands below it.
    outside: Option<(usize, String)>,
    /// The questions that are open, with their levels.
    open: Vec<(u8, Section)>,
}

impl Reader {
    fn heading(&mut self, block: Block, head: &Head) {
        self.begun = true;
        self.close(head.level);
        let words = block.inline.text.replace('\n', " ");
        if head.chosen {
            self.outside = None;
            return self.open(&block, head, &block.inline.text);
        }
        if let Some((_, section)) = self.open.last_mut() {
            return section.blocks.push(block);
        }
        let is_first = self.outline.sections.is_empty() && self.groups.is_empty();
        if is_first && self.outline.title.is_none() {
            self.outline.title = Some(words.clone());
            self.outside = None;
        } else {
            self.outside = Some((block.line, words.clone()));
        }
        self.groups.push((head.level, words));
    }

    /// A paragraph or item that begins with a question, unless it stands in the answer to another.
    fn lead(&mut self, block: Block, head: &Head) {
        self.begun = true;
        if self.open.last().is_some_and(|(level, _)| *level < LEAD) {
            return self.block(block);
        }
        self.outside = None;
        for part in by_question(block) {
            // Whole paragraphs that ask end where they do.
            let end = question_end(&part.inline, true, true).unwrap_or(part.inline.text.len());
            self.close(LEAD);
            self.open(&part, head, &part.inline.text[..end]);
            let rest = part.inline.after(end);
            if !rest.text.is_empty() {
                self.block(Block::new(part.line, BlockKind::Paragraph, rest));
            }
        }
    }

    fn open(&mut self, block: &Block, head: &Head, text: &str) {
        let (mark, words) = marked(text.trim());
        let by_letter = text.trim_start().starts_with(char::is_alphabetic) && mark != Mark::None;
        let group = self.groups.last().map(|(_, words)| words.clone());
        let section = Section {
            line: block.line,
            position: head.position,
            number: mark.number(),
            title: words.trim().replace('\n', " "),
            group: group.filter(|group| Some(group) != self.outline.title.as_ref()),
            by_letter,
            ..Section::default()
        };
        self.open.push((head.level, section));
    }

    fn block(&mut self, block: Block) {
        if block.kind == BlockKind::Unfolded {
            return self.close(FOLDED);
        }
        if let Some((_, section)) = self.open.last_mut() {
            section.block(block);
        } else if let Some(outside) = self.outside.take() {
            self.outline.passed.push(outside);
        } else {
            let text = &block.inline.text;
            let is_title = text.chars().count() <= 100 && !text.ends_with(['.', ':']);
            if !self.begun && block.kind == BlockKind::Paragraph && is_title {
                self.opening = Some(text.clone());
            } else if self.groups.len() < 2 {
                self.outline.loose.push(block.line);
            }
        }
        self.begun = true;
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
        outline.sections.sort_by_key(|section| section.position);
        outline.title = outline.title.or(self.opening);
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
    /// Takes in a block: a part of the answer, its sources or its summary.
    fn block(&mut self, mut block: Block) {
        if let Some((label, rest)) = labelled(&block) {
            match label.as_str() {
                "source" | "sources" | "reference" | "references" => {
                    return self.cited.extend(named(&rest));
                }
                "in short" | "short answer" | "summary" | "tl;dr"
                    if self.summary.is_none() && rest.text.chars().count() <= 300 =>
                {
                    self.summary = Some(rest.text);
                    return;
                }
                _ => {}
            }
        }
        if self.by_letter
            && self.blocks.is_empty()
            && let Some(at) = answer_mark(&block.inline.text)
        {
            block.inline = block.inline.after(at);
        }
        if !block.inline.text.is_empty() {
            self.blocks.push(block);
        }
    }
}

/// The label of a paragraph in lower case, and the rest: emphasised, or before links.
fn labelled(block: &Block) -> Option<(String, Inline)> {
    let inline = &block.inline;
    let (label, _) = inline.text.split_once(':')?;
    let is_label = match inline.lead {
        // An address that stands there as words does not make its paragraph a list of sources.
        0 => inline.is_linked(),
        lead => label.len() <= lead,
    };
    let is_plain = block.kind == BlockKind::Paragraph && block.depth == 0;
    (is_plain && is_label && label.len() <= 40)
        .then(|| (label.trim().to_lowercase(), inline.after(label.len() + 1)))
}

/// What a list of sources names: its links, or else its words between semicolons.
fn named(list: &Inline) -> Vec<Link> {
    let links: Vec<Link> = list.links().map(|(_, link)| link).collect();
    if !links.is_empty() {
        return links;
    }
    let names = list.text.split(';').map(str::trim);
    let names = names.filter(|name| !name.is_empty());
    names.map(Link::to_name).collect()
}

/// A paragraph as several where lines of it begin with "Q:".
fn by_question(block: Block) -> Vec<Block> {
    let inline = &block.inline;
    let begins =
        |at: &usize| marked(inline.text.get(*at..).unwrap_or_default()).0 == Mark::Question;
    let mut cuts: Vec<usize> = inline.line_starts.iter().copied().filter(begins).collect();
    if cuts.is_empty() || !begins(&0) || block.kind != BlockKind::Paragraph {
        return vec![block];
    }
    cuts.insert(0, 0);
    cuts.push(inline.text.len());
    let parts = cuts.windows(2).map(|cut| inline.part(cut[0]..cut[1]));
    parts.map(|part| block.with(part)).collect()
}
