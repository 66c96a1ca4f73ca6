//! A document in its own words, cut into the sections that a knowledge file restates.

use std::collections::HashMap;

use strsim::normalized_levenshtein;

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
        let text = self.text.trim_start();
        let number = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
        if number > 0 && text[number..].starts_with(['.', ')']) {
            let part_of_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ')');
            return (text.trim_start_matches(part_of_number), true);
        }
        (text, self.heading)
    }
}

/// A section of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The number of the question that it answers; none before the first.
    pub number: Option<u32>,
    /// What stands in it, its heading first.
    pub blocks: Vec<Block>,
}

/// The document, cut where a question of the knowledge begins.
pub fn sections(text: &str, knowledge: &Knowledge) -> Vec<Section> {
    let mut blocks = import::blocks(text);
    blocks.blocks.extend(blocks.footnotes.into_values());
    blocks.blocks.sort_by_key(|block| block.line);
    let questions = Questions::of(knowledge);
    let mut sections = vec![Section {
        number: None,
        blocks: Vec::new(),
    }];
    for block in blocks.blocks.iter().flat_map(by_question) {
        if let Some(number) = questions.begun(&block) {
            sections.push(Section {
                number: Some(number),
                blocks: Vec::new(),
            });
        }
        if let Some(section) = sections.last_mut() {
            section.blocks.push(block);
        }
    }
    sections
}

/// Longer blocks, in bytes, are no questions.
const LONGEST_QUESTION: usize = 500;

/// So much of a heading's letters and a question's are to be the same.
const SAME: f64 = 0.85;

/// So many letters at either end of a question are looked up to find those that are nearly it.
const ENDS: usize = 6;

/// So many questions with the same end are compared with a block in full.
const COMPARED: usize = 20;

/// The questions of the knowledge, by their letters alone.
struct Questions {
    /// The section of each question and its letters.
    known: Vec<(u32, String)>,
    by_letters: HashMap<String, u32>,
    by_end: HashMap<String, Vec<usize>>,
}

impl Questions {
    fn of(knowledge: &Knowledge) -> Self {
        let questions: Vec<(u32, String)> = knowledge
            .of(Kind::Question)
            .map(|question| (question.section, letters(&question.title)))
            .collect();
        let mut by_end: HashMap<String, Vec<usize>> = HashMap::new();
        for (position, (_, question)) in questions.iter().enumerate() {
            for end in ends(question) {
                by_end.entry(end).or_default().push(position);
            }
        }
        let by_letters = questions.iter().rev().cloned();
        Self {
            by_letters: by_letters
                .map(|(section, letters)| (letters, section))
                .collect(),
            known: questions,
            by_end,
        }
    }

    /// The section that a block begins: it asks the question, or nearly, or it is a heading with
    /// its number.
    fn begun(&self, block: &Block) -> Option<u32> {
        if block.text.len() > LONGEST_QUESTION {
            return None;
        }
        let (number, rest) = numbered(&block.text);
        let asked = letters(rest);
        let is_known = |number: &u32| self.known.iter().any(|(section, _)| section == number);
        let number = number.filter(|number| block.heading && is_known(number));
        let exact = self.by_letters.get(&asked).copied();
        exact.or_else(|| self.nearly(&asked)).or(number)
    }

    /// The section of the question that these letters are nearly, and that begins or ends alike.
    fn nearly(&self, asked: &str) -> Option<u32> {
        let ends = ends(asked);
        let positions = ends.iter().filter_map(|end| self.by_end.get(end));
        let questions = positions.flat_map(|positions| positions.iter().take(COMPARED));
        questions
            .filter_map(|position| self.known.get(*position))
            .filter(|(_, question)| question.len().abs_diff(asked.len()) * 5 <= question.len())
            .map(|(section, question)| (normalized_levenshtein(question, asked), *section))
            .filter(|(likeness, _)| *likeness >= SAME)
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, section)| section)
    }
}

/// The first and the last letters of a text.
fn ends(letters: &str) -> [String; 2] {
    let first: String = letters.chars().take(ENDS).collect();
    let mut last: Vec<char> = letters.chars().rev().take(ENDS).collect();
    last.reverse();
    [first, last.into_iter().collect()]
}

/// The number before a heading, if it is of the first level, and the rest.
fn numbered(text: &str) -> (Option<u32>, &str) {
    let text = text.trim();
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let Ok(number) = digits.parse() else {
        return (None, text);
    };
    let ended = rest.trim_start_matches(['.', ')', ':']);
    if ended.starts_with(|c: char| c.is_ascii_digit()) {
        return (
            None,
            ended
                .trim_start_matches(|c: char| c.is_ascii_digit() || c == '.')
                .trim(),
        );
    }
    (Some(number), ended.trim())
}

/// A block as several where lines of it ask something: in text that nobody marked up, a question
/// may stand right between two answers.
fn by_question(block: &import::Block) -> Vec<Block> {
    let inline = &block.inline;
    let starts = std::iter::once(0).chain(inline.line_starts.iter().copied());
    let ends = inline
        .line_starts
        .iter()
        .copied()
        .chain([inline.text.len()]);
    let is_item = block.kind == BlockKind::Item(None);
    let mut parts: Vec<Block> = Vec::new();
    let mut is_ended = true;
    for ((start, end), line) in starts.zip(ends).zip(block.line..) {
        let text = inline.text.get(start..end).unwrap_or_default();
        let asks = text.trim_end().ends_with('?');
        match parts.last_mut() {
            // A question goes on the line before it only where that begins it.
            Some(part)
                if !is_ended
                    && !(asks && (is_item || part.text.trim_end().ends_with(['.', '!', ':']))) =>
            {
                part.text.push_str(text);
            }
            _ => parts.push(Block {
                text: text.to_owned(),
                heading: matches!(block.kind, BlockKind::Heading(_)),
                line,
            }),
        }
        is_ended = asks;
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
        let blocks = |section: Section| {
            section
                .blocks
                .into_iter()
                .map(|block| block.text.trim().to_owned())
                .collect()
        };
        let sections = sections(text, &tea()).into_iter();
        sections
            .map(|section| (section.number, blocks(section)))
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
