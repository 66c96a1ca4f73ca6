//! Which headings, and which other blocks, are questions: the one place that decides it.

use super::blocks::{Block, BlockKind, FOLDED};
use super::heading::{Mark, answer_mark, asks, marked};
use super::inline::Inline;
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
    /// Whether the first text below it is its own and not that of a question below it.
    own: Option<bool>,
    /// Whether a question stands below it.
    asked_below: bool,
    /// Whether it is a question.
    pub chosen: bool,
}

impl Head {
    fn new(position: usize, block: &Block, level: u8) -> Self {
        let (mark, words) = marked(&block.inline.text);
        Self {
            position,
            level,
            mark,
            asks: level == LEAD || asks(words) || mark == Mark::Question,
            own: None,
            asked_below: false,
            chosen: false,
        }
    }

    fn is_numbered(&self) -> bool {
        self.mark.number().is_some()
    }

    /// Whether it only stands above questions.
    fn is_group(&self) -> bool {
        self.asked_below && self.own != Some(true)
    }
}

/// The blocks that may be questions, those that are being chosen, and whether numbers tell these
/// from the others. With `level`, questions are the headings of that level.
pub(super) fn heads(blocks: &[Block], level: Option<u8>, titled: bool) -> (Vec<Head>, bool) {
    let mut heads = candidates(blocks, level);
    relate(&mut heads, blocks);
    let numbered = choose(&mut heads, level, titled);
    (heads, numbered)
}

/// The blocks that may be questions: headings and, unless only those of one level are wanted,
/// paragraphs and items that begin with a question.
fn candidates(blocks: &[Block], level: Option<u8>) -> Vec<Head> {
    let lead = |position: usize, block: &Block| {
        let next = blocks.get(position + 1);
        let is_below =
            |next: &Block| next.depth == block.depth && next.kind == BlockKind::Paragraph;
        let more = matches!(block.kind, BlockKind::Item(_)) && next.is_some_and(is_below);
        let answered = next.is_some_and(|next| answer_mark(&next.inline.text).is_some());
        question_end(&block.inline, more, answered)?;
        Some(Head::new(position, block, LEAD))
    };
    let head = |(position, block): (usize, &Block)| match block.kind {
        BlockKind::Heading(level) => Some(Head::new(position, block, level)),
        BlockKind::Paragraph | BlockKind::Item(_) if level.is_none() => lead(position, block),
        _ => None,
    };
    let heads: Vec<Head> = blocks.iter().enumerate().filter_map(head).collect();
    if level.is_some() || heads.iter().any(|head| head.asks || head.is_numbered()) {
        return heads;
    }
    // Nothing else asks: whole paragraphs may.
    let plain = |(position, block): (usize, &Block)| {
        let text = &block.inline.text;
        let is_question = text.len() <= LONGEST_QUESTION && asks(text);
        if block.kind == BlockKind::Paragraph && is_question {
            return Some(Head::new(position, block, LEAD));
        }
        head((position, block))
    };
    blocks.iter().enumerate().filter_map(plain).collect()
}

/// Finds what stands below each head.
fn relate(heads: &mut [Head], blocks: &[Block]) {
    let mut above: Vec<usize> = Vec::new();
    let mut next = 0;
    for (position, block) in blocks.iter().enumerate() {
        let is_head = heads
            .get(next)
            .is_some_and(|head| head.position == position);
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
        steps(above.len());
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
    let top = first.filter(|_| alone).map(|head| head.position);
    let below = |head: &Head| head.level < LEAD && Some(head.position) != top && !head.is_group();
    let asking = heads.iter().any(|head| head.asks && below(head));
    let numbered = heads.iter().any(|head| head.is_numbered() && below(head));
    let asks = |head: &Head| match (asking, numbered) {
        (true, _) => head.asks && below(head),
        (_, true) => head.is_numbered() && below(head),
        _ => head.asks && !head.is_group(),
    };
    // At which level most questions stand, of several the highest below the title.
    let count = |level: u8| {
        let of_level = heads.iter().filter(|head| head.level == level);
        of_level.filter(|head| asks(head)).count()
    };
    let counted = (2..=FOLDED).chain([1]).map(|level| (count(level), level));
    let counted = counted.filter(|(count, _)| *count > 0).rev();
    let (most, its_level) = counted.max_by_key(|(count, _)| *count).unwrap_or_default();
    let beside = level.unwrap_or(its_level);
    let of_level = |head: &Head| head.level == beside && !head.is_group();
    let numbered = heads.iter().filter(|head| of_level(head) && asks(head));
    let numbered = numbered.filter(|head| head.is_numbered()).count();
    let all_numbered = level.is_none() && numbered * 2 > most;
    let is_question = |head: &Head| {
        // The first heading of a page that has no other title is that.
        let is_title = !titled && head.position == 0 && head.level == 1 && !head.is_numbered();
        let besides = of_level(head) && !is_title && (head.is_numbered() || !all_numbered);
        let above = head.asks && !head.is_group() && !all_numbered;
        head.level == LEAD || asks(head) || besides || above
    };
    let is_chosen =
        |head: &Head| level.map_or_else(|| is_question(head), |level| head.level == level);
    let chosen: Vec<bool> = heads.iter().map(is_chosen).collect();
    for (head, chosen) in heads.iter_mut().zip(chosen) {
        head.chosen = chosen;
    }
    all_numbered
}

/// Where the question ends that a text begins with, in bytes; `more` if more of the same item
/// follows, `answered` if what follows is marked as an answer.
pub(super) fn question_end(inline: &Inline, more: bool, answered: bool) -> Option<usize> {
    let text = inline.text.as_str();
    let (mark, words) = marked(text);
    if asks(inline.lead()) && (inline.lead < text.len() || asks(words)) {
        return Some(inline.lead);
    }
    let answers = |at: &usize| text.get(*at..).and_then(answer_mark).is_some();
    let answer = inline.line_starts.iter().copied().find(answers);
    match (mark, answer) {
        (Mark::Question | Mark::Number(_), Some(at)) => Some(at),
        // Where the answer has no mark, the question ends with its line, if that asks.
        (Mark::Question, None) if answered || asks(words) => {
            let first = inline.line_starts.first().copied();
            let first = first.filter(|at| text.get(..*at).is_some_and(asks));
            Some(first.unwrap_or(text.len()))
        }
        (_, None) if asks(words) && (more || mark != Mark::None) => Some(text.len()),
        _ => None,
    }
}
