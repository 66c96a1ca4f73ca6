//! What of a document is not in its draft, and why nothing came of it.

use std::fmt;

use crate::knowledge::limits::quoted;

/// Why something is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// A question has no answer.
    NoAnswer,
    /// What stands below a heading answers no question.
    NoQuestion,
    /// A text stands below no heading.
    NoHeading,
    /// It is no text.
    NoText,
    /// A person would not finish so many figures and sources.
    TooMuch,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoAnswer => "nothing below it",
            Self::NoQuestion => "neither a question nor beside one",
            Self::NoHeading => "above all questions",
            Self::NoText => "no text",
            Self::TooMuch => "more than can be proposed",
        })
    }
}

/// Something that is left out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeftOut {
    /// Why.
    pub why: Why,
    /// The line of the document, from 1.
    pub line: usize,
    /// What it says, or what it is.
    pub words: String,
}

impl LeftOut {
    /// So many things are named; the others are not.
    const NAMED: usize = 10;

    /// The first of some things with their lines, as one line of text.
    pub fn named(things: &[Self]) -> String {
        let first = things.iter().take(Self::NAMED);
        let first = first.map(|one| format!("{} (line {})", quoted(&one.words), one.line));
        let mut named: Vec<String> = first.collect();
        if things.len() > Self::NAMED {
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
        "more headings would be left out than are questions, {} against {questions}: {}\n\
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
