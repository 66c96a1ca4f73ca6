//! A document in its own words, cut into the sections that a knowledge file restates.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::check::letters;
use crate::import::{self, BlockKind};
use crate::knowledge::{Kind, Knowledge};

/// A paragraph, a heading, an item of a list, a row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its words.
    pub text: String,
    /// Whether it is marked as a heading.
    heading: bool,
    /// The line where it begins, from 1.
    pub line: usize,
}

impl Block {
    /// Its words without the number before a heading, and whether it is one.
    pub fn words(&self) -> (&str, bool) {
        let (_, words) = self.numbered();
        let is_numbered = words.len() < self.text.trim().len();
        (words, self.heading || is_numbered)
    }

    /// The number of the first level before its words, and these.
    fn numbered(&self) -> (Option<u32>, &str) {
        let text = self.text.trim();
        let digits = |c: char| c.is_ascii_digit();
        let after = text.trim_start_matches(digits);
        let number = text[..text.len() - after.len()].parse().ok();
        let Some(rest) = after.strip_prefix(['.', ')']).filter(|_| number.is_some()) else {
            return (None, text);
        };
        let words = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
        match words.trim_start() {
            words if !rest.starts_with(digits) => (number, words),
            // "1.1 Green tea", and not "3.5 million".
            words if self.heading || words.starts_with(char::is_uppercase) => (None, words),
            _ => (None, text),
        }
    }
}

/// The blocks of a document by the section of the question before them; those before the first
/// question are of none.
pub fn sections(text: &str, knowledge: &Knowledge) -> BTreeMap<Option<u32>, Vec<Block>> {
    let document = import::blocks(text);
    let mut blocks = document.blocks;
    blocks.extend(document.footnotes.into_values());
    blocks.sort_by_key(|block| block.line);
    let questions = Questions::of(knowledge);
    let mut sections: BTreeMap<Option<u32>, Vec<Block>> = BTreeMap::new();
    let mut section = None;
    for block in blocks.iter().flat_map(by_question) {
        section = questions.begun(&block).or(section);
        sections.entry(section).or_default().push(block);
    }
    sections
}

/// Longer blocks, in bytes, are no questions.
const LONGEST_QUESTION: usize = 500;

/// The questions of the knowledge.
struct Questions {
    /// Their sections by their letters.
    by_letters: HashMap<String, u32>,
    sections: HashSet<u32>,
}

impl Questions {
    fn of(knowledge: &Knowledge) -> Self {
        let questions = || knowledge.of(Kind::Question);
        let by_letters = questions().map(|question| (letters(&question.title), question.section));
        Self {
            by_letters: by_letters.collect(),
            sections: questions().map(|question| question.section).collect(),
        }
    }

    /// The section that a block begins: it asks the question, or it is a heading with its number.
    fn begun(&self, block: &Block) -> Option<u32> {
        if block.text.len() > LONGEST_QUESTION {
            return None;
        }
        let (number, words) = block.numbered();
        let is_known = |number: &u32| block.heading && self.sections.contains(number);
        let asked = self.by_letters.get(&letters(words));
        asked.copied().or(number.filter(is_known))
    }
}

/// A block as several where lines of it ask something: in text that nobody marked up, a question
/// may stand right between two answers.
fn by_question(block: &import::Block) -> Vec<Block> {
    let inline = &block.inline;
    let mut bounds = vec![0];
    bounds.extend(&inline.line_starts);
    bounds.push(inline.text.len());
    let is_item = block.kind == BlockKind::Item(None);
    let mut parts: Vec<Block> = Vec::new();
    for (bounds, line) in bounds.windows(2).zip(block.line..) {
        let text = inline.text.get(bounds[0]..bounds[1]).unwrap_or_default();
        let asks = text.trim_end().ends_with('?');
        let goes_on = |part: &&mut Block| {
            let before = part.text.trim_end();
            // A question goes on the line before it only where that begins it.
            !(before.ends_with('?') || asks && (is_item || before.ends_with(['.', '!', ':'])))
        };
        match parts.last_mut().filter(goes_on) {
            Some(part) => part.text.push_str(text),
            None => parts.push(Block {
                text: text.to_owned(),
                heading: matches!(block.kind, BlockKind::Heading(_)),
                line,
            }),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::{KnowledgeFile, load};

    fn tea() -> Knowledge {
        let text = "[document]\ntitle = \"Tea\"\n\
            [[question]]\nid = \"hot\"\nquestion = \"How hot is the water?\"\nanswer = \"Hot.\"\n\
            [[question]]\nid = \"milk\"\nquestion = \"Does milk go in first?\"\nanswer = \"No.\"\n";
        load(&[KnowledgeFile { name: "tea", text }]).expect("no fault")
    }

    fn shape(text: &str) -> Vec<(Option<u32>, Vec<String>)> {
        let texts = |blocks: Vec<Block>| {
            let texts = blocks.into_iter();
            texts.map(|block| block.text.trim().to_owned()).collect()
        };
        let sections = sections(text, &tea()).into_iter();
        sections
            .map(|(number, blocks)| (number, texts(blocks)))
            .collect()
    }

    #[test]
    fn markdown_is_cut_at_questions_and_numbers() {
        let text = "ABOVE\n\n# **1.HOW HOT IS THE <u>WATER</u>?**\n\nVery *hot*\nindeed.\n\n\
                    ## 1.1 Green tea\n\n- less\n- hot\\_ter\n\n### 2) Milk first\n\nNo.";
        let strings = |texts: &[&str]| {
            texts
                .iter()
                .map(|text| (*text).to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            shape(text),
            [
                (None, strings(&["ABOVE"])),
                (
                    Some(1),
                    strings(&[
                        "1.HOW HOT IS THE WATER?",
                        "Very hot indeed.",
                        "1.1 Green tea",
                        "less",
                        "hot_ter"
                    ])
                ),
                (Some(2), strings(&["2) Milk first", "No."])),
            ]
        );
    }

    #[test]
    fn plain_text_is_cut_at_questions() {
        let text = "Tea\n\n1. How hot is\nthe water?\nVery hot.\n* black\n* green\nDoes milk go in first?\nNo.\n";
        let numbers: Vec<_> = shape(text)
            .into_iter()
            .map(|(number, blocks)| (number, blocks.len()))
            .collect();
        assert_eq!(numbers, [(None, 1), (Some(1), 4), (Some(2), 2)]);
    }

    proptest::proptest! {
        #[test]
        fn no_block_is_lost_or_panics(text in "[#*\\-a-zA-Z0-9.?\n <>|`\\[\\]()]{0,200}") {
            let _ = sections(&text, &tea());
        }
    }
}
