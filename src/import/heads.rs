//! Which headings, and which other blocks, are questions: the one place that decides it.

use super::blocks::{Block, BlockKind, FOLDED};
use super::heading::{Mark, answer_mark, asks, marked};
use crate::knowledge::work::steps;

/// The level of questions in bold, or after "Q:", below all headings.
pub(super) const LEAD: u8 = FOLDED + 1;

/// The longest paragraph that is a question by itself, in bytes.
const LONGEST_QUESTION: usize = 200;

/// A block that may be a question.
#[derive(Debug)]
pub(super) struct Head {
    /// Its position among the blocks.
    pub position: usize,
    /// Its level as a heading.
    pub level: u8,
    mark: Mark,
    asks: bool,
    /// Whether it only stands above questions.
    is_group: bool,
    /// Where the question ends in its text, in bytes.
    pub end: usize,
    /// Whether it is a question.
    pub chosen: bool,
}

impl Head {
    fn new(position: usize, block: &Block, level: u8, end: usize) -> Self {
        let (mark, words) = marked(&block.inline.text);
        Self {
            position,
            level,
            mark,
            asks: level == LEAD || asks(words) || mark == Mark::Question,
            is_group: false,
            end,
            chosen: false,
        }
    }

    const fn is_numbered(&self) -> bool {
        self.mark.number().is_some()
    }

    const fn is_marked(&self) -> bool {
        self.asks || self.is_numbered()
    }
}

/// The blocks that may be questions, those that are being chosen, and whether numbers tell these
/// from the others. With `level`, questions are the headings of that level.
pub(super) fn heads(blocks: &[Block], level: Option<u8>, titled: bool) -> (Vec<Head>, bool) {
    let mut heads = candidates(blocks, level, false);
    if level.is_none() && !heads.iter().any(Head::is_marked) {
        heads = candidates(blocks, level, true);
    }
    for position in 0..heads.len() {
        heads[position].is_group = is_group(&heads[position..]);
    }
    let numbered = choose(&mut heads, level, titled);
    (heads, numbered)
}

/// The blocks that may be questions: headings and, unless only those of one level are wanted,
/// paragraphs and items that begin with a question; where nothing else asks, also those that ask.
fn candidates(blocks: &[Block], level: Option<u8>, plain: bool) -> Vec<Head> {
    let head = |(position, block): (usize, &Block)| {
        let text = block.inline.text.as_str();
        match block.kind {
            BlockKind::Heading(level) => Some(Head::new(position, block, level, text.len())),
            BlockKind::Paragraph | BlockKind::Item(_) if level.is_none() => {
                let end = question_end(block, blocks.get(position + 1));
                let is_plain = plain && block.kind == BlockKind::Paragraph;
                let is_question = is_plain && text.len() <= LONGEST_QUESTION && asks(text);
                let end = end.or(is_question.then_some(text.len()))?;
                Some(Head::new(position, block, LEAD, end))
            }
            _ => None,
        }
    };
    blocks.iter().enumerate().filter_map(head).collect()
}

/// Whether nothing but headings stands between the first head and a question below it.
fn is_group(heads: &[Head]) -> bool {
    let Some((first, below)) = heads.split_first() else {
        return false;
    };
    // No level is passed twice on the way down, so that all heads together take few steps.
    let is_end = |head: &Head| head.asks || head.level <= first.level;
    let Some(heads_between) = below.iter().position(is_end) else {
        return false;
    };
    steps(heads_between);
    let end = &below[heads_between];
    end.level > first.level && end.position - first.position == heads_between + 1
}

/// Decides which heads are questions, and whether by their numbers.
fn choose(heads: &mut [Head], level: Option<u8>, titled: bool) -> bool {
    let is_heading = |head: &&Head| head.level < LEAD && !head.is_group;
    if let Some((first, below)) = heads.split_first_mut()
        && first.level == 1
    {
        // A heading that stands above all others is the title of the page, even if it asks.
        let asked = below.iter().filter(is_heading).any(Head::is_marked);
        let is_top = asked && below.iter().all(|head| head.level > 1);
        let is_title = !titled && first.position == 0 && !first.is_marked();
        first.is_group |= is_top || is_title;
    }
    let headings = || heads.iter().filter(is_heading);
    let asking = headings().any(|head| head.asks);
    let asks = |head: &Head| head.asks || !asking && head.is_numbered();
    // At which level most questions stand, of several the highest below the title.
    let at = |level: u8| headings().filter(move |head| head.level == level && asks(head));
    let levels = [1].into_iter().chain((2..=FOLDED).rev());
    let levels = levels.filter(|level| at(*level).next().is_some());
    let main = levels
        .max_by_key(|level| at(*level).count())
        .unwrap_or_default();
    let numbered = at(main).filter(|head| head.is_numbered()).count();
    let numbered = level.is_none() && numbered * 2 > at(main).count();
    for head in heads {
        let is_beside = head.level == main && (head.is_numbered() || !numbered);
        head.chosen = match level {
            Some(level) => head.level == level,
            None => head.level == LEAD || is_heading(&&*head) && (asks(head) || is_beside),
        };
    }
    numbered
}

/// Where the question ends that a paragraph or an item begins with, in bytes: it is emphasised, or it
/// is all of the text and marked, or more of the same item follows.
fn question_end(block: &Block, next: Option<&Block>) -> Option<usize> {
    let inline = &block.inline;
    let text = inline.text.as_str();
    let (mark, words) = marked(text);
    if asks(inline.lead()) && (inline.lead < text.len() || asks(words)) {
        return Some(inline.lead);
    }
    let is_question = if mark == Mark::None {
        let is_below =
            |next: &Block| next.depth == block.depth && next.kind == BlockKind::Paragraph;
        let more = matches!(block.kind, BlockKind::Item(_)) && next.is_some_and(is_below);
        more && asks(words)
    } else {
        asks(words) || next.is_some_and(|next| answer_mark(&next.inline.text).is_some())
    };
    is_question.then_some(text.len())
}
