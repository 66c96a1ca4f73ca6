//! From blocks to questions with their answers: which headings are questions is decided here.

use std::collections::HashMap;

use super::blocks::{Block, BlockKind, FOLDED};
use super::heading::{Mark, answer_mark, asks, marked};
use super::inline::{Inline, Link};

/// A question and what stands below it.
#[derive(Debug, Default)]
pub(super) struct Section {
    /// The line of the document where it begins.
    pub line: usize,
    /// Its place among the blocks.
    place: usize,
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

/// The level of questions in bold, or after "Q:", below all headings.
const LEAD: u8 = FOLDED + 1;

/// The longest paragraph that is a question by itself, in bytes.
const LONGEST_QUESTION: usize = 200;

/// Takes a document apart. Questions are the headings that ask something, and those beside them;
/// where none asks, the numbered ones; below headings, emphasised questions and those after "Q:".
/// With `level`, they are the headings of that level.
pub(super) fn outline(blocks: Vec<Block>, title: Option<String>, level: Option<u8>) -> Outline {
    let says = |block: &Block| !block.inline.is_navigation();
    let blocks: Vec<Block> = blocks
        .into_iter()
        .filter(says)
        .flat_map(by_question)
        .collect();
    let mut heads = heads(&blocks, level);
    relate(&mut heads, &blocks);
    let numbered = choose(&mut heads, level, title.is_some());
    let mut reader = Reader {
        outline: Outline {
            title,
            numbered,
            ..Outline::default()
        },
        ..Reader::default()
    };
    let mut heads = heads.into_iter().peekable();
    for (place, block) in blocks.into_iter().enumerate() {
        match heads.next_if(|head| head.place == place) {
            Some(head) if head.level == LEAD => reader.lead(block, &head),
            Some(head) => reader.heading(block, &head),
            None => reader.block(block),
        }
    }
    reader.finish()
}

/// A block that may be a question.
#[derive(Debug)]
struct Head {
    /// Its place among the blocks.
    place: usize,
    level: u8,
    mark: Mark,
    asks: bool,
    /// Whether the first text below it is its own and not that of a question below it.
    own: Option<bool>,
    /// Whether a question stands below it.
    asked_below: bool,
    /// Whether it is a question.
    chosen: bool,
}

impl Head {
    fn new(place: usize, block: &Block, level: u8) -> Self {
        let (mark, words) = marked(&block.inline.text);
        Self {
            place,
            level,
            mark,
            asks: level == LEAD || asks(words) || mark == Mark::Question,
            own: None,
            asked_below: false,
            chosen: false,
        }
    }

    fn is_numbered(&self) -> bool {
        matches!(self.mark, Mark::Number(_))
    }

    /// Whether it only stands above questions.
    fn is_group(&self) -> bool {
        self.asked_below && self.own != Some(true)
    }
}

/// The blocks that may be questions: headings and, unless only those of one level are wanted,
/// paragraphs and items that begin with a question.
fn heads(blocks: &[Block], level: Option<u8>) -> Vec<Head> {
    let lead = |place: usize, block: &Block| {
        let next = blocks.get(place + 1);
        let below =
            next.is_some_and(|next| next.depth == block.depth && next.kind == BlockKind::Paragraph);
        let more = matches!(block.kind, BlockKind::Item(_)) && below;
        let answered = next.is_some_and(|next| answer_mark(&next.inline.text).is_some());
        question_end(&block.inline, more, answered)?;
        Some(Head::new(place, block, LEAD))
    };
    let head = |(place, block): (usize, &Block)| match block.kind {
        BlockKind::Heading(level) => Some(Head::new(place, block, level)),
        BlockKind::Paragraph | BlockKind::Item(_) if level.is_none() => lead(place, block),
        _ => None,
    };
    let heads: Vec<Head> = blocks.iter().enumerate().filter_map(head).collect();
    if level.is_some() || heads.iter().any(|head| head.asks || head.is_numbered()) {
        return heads;
    }
    // Nothing else asks: whole paragraphs may.
    let plain = |(place, block): (usize, &Block)| {
        let text = &block.inline.text;
        match block.kind {
            BlockKind::Paragraph if text.len() <= LONGEST_QUESTION && asks(text) => {
                Some(Head::new(place, block, LEAD))
            }
            _ => head((place, block)),
        }
    };
    blocks.iter().enumerate().filter_map(plain).collect()
}

/// Finds what stands below each head.
fn relate(heads: &mut [Head], blocks: &[Block]) {
    let mut above: Vec<usize> = Vec::new();
    let mut next = 0;
    for (place, block) in blocks.iter().enumerate() {
        let is_head = heads.get(next).is_some_and(|head| head.place == place);
        if is_head {
            let (level, asks) = (heads[next].level, heads[next].asks);
            while above.pop_if(|outer| heads[*outer].level >= level).is_some() {}
            for outer in above.iter().filter(|_| asks) {
                heads[*outer].asked_below = true;
            }
            above.push(next);
            next += 1;
        }
        if block.kind == BlockKind::Unfolded || is_head && heads[next - 1].level < LEAD {
            continue;
        }
        let mut owns = true;
        // The text of a numbered heading may begin with "Q:".
        let plain = is_head && block.inline.lead == 0;
        for outer in above.iter().rev() {
            let numbered = plain && heads[*outer].is_numbered();
            heads[*outer].own.get_or_insert(owns || numbered);
            owns &= !heads[*outer].asks;
        }
    }
}

/// Decides which heads are questions, and whether by their numbers.
fn choose(heads: &mut [Head], level: Option<u8>, titled: bool) -> bool {
    // A heading that stands above all others is the title of the page, even if it asks.
    let first = heads.first().filter(|head| head.level == 1);
    let alone = heads.iter().filter(|head| head.level == 1).count() == 1 && heads.len() > 1;
    let top = first.filter(|_| alone).map(|head| head.place);
    let below = |head: &Head| head.level < LEAD && Some(head.place) != top && !head.is_group();
    let asking = heads.iter().any(|head| head.asks && below(head));
    let numbered = heads.iter().any(|head| head.is_numbered() && below(head));
    let asks = |head: &Head| match (asking, numbered) {
        (true, _) => head.asks && below(head),
        (_, true) => head.is_numbered() && below(head),
        _ => head.asks && !head.is_group(),
    };
    // At which level most questions stand, of several the highest below the title.
    let count = |level: u8| {
        heads
            .iter()
            .filter(|head| head.level == level && asks(head))
            .count()
    };
    let counted = (2..=FOLDED).chain([1]).map(|level| (count(level), level));
    let most = counted.fold(
        (0, 0),
        |most, next| if next.0 > most.0 { next } else { most },
    );
    let beside = level.unwrap_or(most.1);
    let of_level = |head: &Head| head.level == beside && !head.is_group();
    let numbered = heads
        .iter()
        .filter(|head| of_level(head) && asks(head) && head.is_numbered());
    let all_numbered = level.is_none() && numbered.count() * 2 > most.0;
    for place in 0..heads.len() {
        let head = &heads[place];
        // The first heading of a page that has no other title is that.
        let is_title = !titled && head.place == 0 && head.level == 1 && !head.is_numbered();
        let chosen = match level {
            Some(level) => head.level == level,
            None => {
                asks(head)
                    || head.level == LEAD
                    || head.asks && !head.is_group() && !all_numbered
                    || of_level(head) && !is_title && (head.is_numbered() || !all_numbered)
            }
        };
        heads[place].chosen = chosen;
    }
    all_numbered
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
        if self.outline.title.is_none()
            && self.outline.sections.is_empty()
            && self.groups.is_empty()
        {
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
                self.block(Block {
                    kind: BlockKind::Paragraph,
                    depth: 0,
                    inline: rest,
                    ..part
                });
            }
        }
    }

    fn open(&mut self, block: &Block, head: &Head, text: &str) {
        let (mark, words) = marked(text.trim());
        let by_letter = text.trim_start().starts_with(char::is_alphabetic) && mark != Mark::None;
        let group = self.groups.last().map(|(_, words)| words.clone());
        let section = Section {
            line: block.line,
            place: head.place,
            number: match mark {
                Mark::Number(number) => Some(number),
                _ => None,
            },
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
        outline.sections.sort_by_key(|section| section.place);
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
        let count = counts.get(&section.title.to_lowercase());
        if count.is_some_and(|count| *count > 1)
            && let Some(group) = section.group.take()
        {
            section.title = format!("{} ({group})", section.title);
        }
    }
}

impl Section {
    fn block(&mut self, mut block: Block) {
        let (label, rest) = match block.kind {
            BlockKind::Paragraph if block.depth == 0 => labelled(&block.inline),
            _ => (String::new(), Inline::default()),
        };
        match label.as_str() {
            "source" | "sources" | "reference" | "references" => {
                if rest.links.is_empty() {
                    let names = rest.text.split(';').map(str::trim);
                    let links = names.filter(|name| !name.is_empty()).map(|name| Link {
                        name: name.to_owned(),
                        address: None,
                        range: 0..0,
                    });
                    self.cited.extend(links);
                } else {
                    self.cited.extend(rest.links);
                }
                return;
            }
            "in short" | "short answer" | "summary" | "tl;dr"
                if self.summary.is_none() && rest.text.chars().count() <= 300 =>
            {
                self.summary = Some(rest.text);
                return;
            }
            _ => {}
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
fn labelled(inline: &Inline) -> (String, Inline) {
    // An address that stands there as words does not make its paragraph a list of sources.
    let named = |link: &Link| {
        let address = link.address.as_deref().unwrap_or_default();
        !address.ends_with(link.name.as_str())
    };
    let linked = || inline.lead == 0 && inline.links.iter().any(named);
    let label = inline.text.split_once(':').filter(|(before, _)| {
        before.len() <= 40 && (inline.lead > 0 && before.len() <= inline.lead || linked())
    });
    match label {
        Some((label, _)) => (label.trim().to_lowercase(), inline.after(label.len() + 1)),
        None => (String::new(), Inline::default()),
    }
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
    let part = |cut: &[usize]| Block {
        line: block.line,
        depth: block.depth,
        kind: block.kind,
        inline: inline.part(cut[0]..cut[1]),
    };
    cuts.windows(2).map(part).collect()
}

/// Where the question ends that a text begins with, in bytes; `more` if more of the same item
/// follows, `answered` if what follows is marked as an answer.
fn question_end(inline: &Inline, more: bool, answered: bool) -> Option<usize> {
    let text = inline.text.as_str();
    let (mark, words) = marked(text);
    if asks(inline.lead()) && (inline.lead < text.len() || asks(words)) {
        return Some(inline.lead);
    }
    let answers = |at: &usize| text.get(*at..).and_then(answer_mark).is_some();
    let answer = inline.line_starts.iter().copied().find(answers);
    match (mark, answer) {
        (Mark::Question | Mark::Number(_), Some(at)) => Some(at),
        (Mark::Question, None) if answered || asks(words) => Some(question_and_rest(inline)),
        (_, None) if asks(words) && (more || mark != Mark::None) => Some(text.len()),
        _ => None,
    }
}

/// Where a question after "Q:" ends whose answer has no mark: with its line, if that asks.
fn question_and_rest(inline: &Inline) -> usize {
    let text = inline.text.as_str();
    let first = inline.line_starts.first().copied();
    first
        .filter(|at| text.get(..*at).is_some_and(asks))
        .unwrap_or(text.len())
}
