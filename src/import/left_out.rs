//! What of a document is not in its draft, and why nothing came of it.

use crate::knowledge::limits::quoted;

/// Something that is left out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeftOut {
    /// Why.
    pub why: &'static str,
    /// The line of the document, from 1.
    pub line: usize,
    /// What it says, or what it is.
    pub words: String,
}

/// A question has no answer.
pub const NO_ANSWER: &str = "nothing below it";
/// What stands below a heading answers no question.
pub const NO_QUESTION: &str = "neither a question nor beside one";
/// A text stands below no heading.
pub(super) const NO_HEADING: &str = "above all questions";
/// It is no text.
pub(super) const NO_TEXT: &str = "no text";
/// A person would not finish so many figures.
pub(super) const TOO_MUCH: &str = "more than can be proposed";

/// So many things are named; the others are not.
const NAMED: usize = 10;

impl LeftOut {
    pub(super) fn new(why: &'static str, line: usize, words: impl Into<String>) -> Self {
        let words = words.into();
        Self { why, line, words }
    }

    /// The first of some things with their lines, as one line of text.
    pub fn named(things: &[Self]) -> String {
        let first = things.iter().take(NAMED);
        let first = first.map(|one| format!("{} (line {})", quoted(&one.words), one.line));
        let mut named: Vec<String> = first.collect();
        if things.len() > NAMED {
            named.push("...".to_owned());
        }
        named.join(", ")
    }
}

/// Why nothing came of a document, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum NotImported {
    /// It has no question with an answer.
    #[error(
        "no question with an answer below it\n\
         a heading that ends with a question mark or begins with a number is one: `## Why?`; \
         `--headings 2` takes every heading of level 2 for one"
    )]
    NoQuestion,
    /// More of its headings would be left out than are questions.
    #[error(
        "{} headings would be left out and only {questions} kept as questions: {}\n\
         `--headings LEVEL` takes every heading of that level, 1 to 6, for a question",
        headings.len(),
        LeftOut::named(headings)
    )]
    MostLeftOut {
        /// How many are questions.
        questions: usize,
        /// The other headings.
        headings: Vec<LeftOut>,
    },
}
