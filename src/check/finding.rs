//! Something that is to be said of a knowledge file.

use std::ops::Range;

use super::rule::Rule;
use crate::knowledge::{Fault, Lines};

/// Something that is to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The file as the user named it.
    pub file: String,
    /// Where in it; none where the whole of it is meant, or it is built in.
    pub spot: Option<Spot>,
    /// What is broken.
    pub rule: Rule,
    /// The id of the entry.
    pub entry: Option<String>,
    /// What is to be said.
    pub message: String,
    /// What to do.
    pub hint: Option<String>,
}

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What stands there.
    pub excerpt: Excerpt,
}

/// A part of a line, as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The text.
    pub text: String,
    /// The bytes of it that are meant.
    pub mark: Range<usize>,
    /// Whether the line begins before it.
    pub cut_before: bool,
    /// Whether the line goes on after it.
    pub cut_after: bool,
}

/// So many characters of a line are kept before what is meant.
const BEFORE: usize = 1_000;

/// And so many from there on.
const AFTER: usize = 300;

impl Spot {
    /// The place of these bytes of a text.
    pub fn new(text: &str, lines: &Lines<'_>, at: &Range<usize>) -> Self {
        let (line, column) = lines.position(at.start);
        let whole = lines.around(at.start);
        let start = at.start.clamp(whole.start, whole.end);
        let end = at.end.clamp(start, whole.end);
        let chars_before = |n| text[whole.start..start].char_indices().nth_back(n);
        let from = chars_before(BEFORE - 1).map_or(whole.start, |(at, _)| whole.start + at);
        let chars_after = text[start..whole.end].char_indices().nth(AFTER);
        let to = chars_after.map_or(whole.end, |(at, _)| start + at);
        Self {
            line,
            column,
            excerpt: Excerpt {
                text: text[from..to].to_owned(),
                mark: start - from..end.min(to) - from,
                cut_before: from > whole.start,
                cut_after: to < whole.end,
            },
        }
    }
}

impl Finding {
    /// A fault of a file with this text.
    pub fn of_fault(fault: Fault, text: &str, lines: &Lines<'_>) -> Self {
        Self {
            file: fault.file,
            spot: Some(Spot::new(text, lines, &fault.at)),
            rule: Rule::Invalid,
            entry: None,
            message: fault.message,
            hint: fault.hint,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_cut_around_what_is_meant() {
        let text = format!("{}é!{}\nnext", "a".repeat(1_100), "z".repeat(500));
        let lines = Lines::new(&text);
        let spot = Spot::new(&text, &lines, &(1_100..1_102));
        assert_eq!((spot.line, spot.column), (1, 1_101));
        let excerpt = spot.excerpt;
        assert_eq!(&excerpt.text[excerpt.mark.clone()], "é");
        assert_eq!(excerpt.text.chars().count(), 1_300);
        assert!(excerpt.cut_before && excerpt.cut_after);
    }

    proptest::proptest! {
        #[test]
        fn every_place_of_every_text_has_an_excerpt(text in "[aé\n\r\t\u{1b}]{0,90}", a in 0..200_usize, b in 0..200_usize) {
            let lines = Lines::new(&text);
            let boundary = |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            let at = boundary(a.min(b))..boundary(a.max(b));
            let excerpt = Spot::new(&text, &lines, &at).excerpt;
            proptest::prop_assert!(excerpt.text.get(excerpt.mark).is_some());
        }
    }
}
