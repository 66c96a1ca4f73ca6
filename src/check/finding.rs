//! Something that is to be said of a knowledge file.

use std::ops::Range;

use serde::Serialize;

use super::rule::Rule;
use crate::knowledge::{Fault, Lines};

/// Something that is to be said, as `check` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Finding {
    /// The file as it was named.
    pub file: String,
    /// The line, from 1; none where the whole file is meant, or it is built in.
    pub line: Option<usize>,
    /// The column in characters, from 1.
    pub column: Option<usize>,
    /// How bad it is: error or warning.
    pub severity: &'static str,
    /// The name of the rule that is broken.
    pub rule: &'static str,
    /// The id of the entry, where one is meant.
    pub entry: Option<String>,
    /// What is to be said.
    pub message: String,
    /// What to do.
    pub hint: Option<String>,
    /// What stands there in the file.
    #[serde(skip)]
    pub excerpt: Option<Excerpt>,
}

/// A part of a line, as it stands in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The text.
    pub text: String,
    /// The bytes of it that are meant.
    pub mark: Range<usize>,
}

/// So many characters of a line are kept before what is meant.
const BEFORE: usize = 1_000;

/// And so many from there on.
const AFTER: usize = 300;

impl Finding {
    /// The names of all fields.
    pub const FIELDS: [&'static str; 8] = [
        "file", "line", "column", "severity", "rule", "entry", "message", "hint",
    ];

    /// A finding about a whole file.
    pub fn new(file: &str, rule: Rule, message: String, hint: Option<String>) -> Self {
        Self {
            file: file.to_owned(),
            line: None,
            column: None,
            severity: if rule.is_error() { "error" } else { "warning" },
            rule: rule.name(),
            entry: None,
            message,
            hint,
            excerpt: None,
        }
    }

    /// A fault of a file with this text.
    pub fn of_fault(fault: Fault, text: &str, lines: &Lines<'_>) -> Self {
        let Fault {
            file,
            message,
            hint,
            ..
        } = fault;
        Self::new(&file, Rule::Invalid, message, hint).at(text, lines, &fault.at)
    }

    /// The finding about these bytes of the file.
    #[must_use]
    pub fn at(mut self, text: &str, lines: &Lines<'_>, at: &Range<usize>) -> Self {
        let (line, column) = lines.position(at.start);
        let whole = lines.around(at.start);
        let start = at.start.clamp(whole.start, whole.end);
        let end = at.end.clamp(start, whole.end);
        let chars_before = |n| text[whole.start..start].char_indices().nth_back(n);
        let from = chars_before(BEFORE - 1).map_or(whole.start, |(at, _)| whole.start + at);
        let chars_after = text[start..whole.end].char_indices().nth(AFTER);
        let to = chars_after.map_or(whole.end, |(at, _)| start + at);
        let cut = |is_cut| if is_cut { "…" } else { "" };
        let (before, after) = (cut(from > whole.start), cut(to < whole.end));
        let mark = before.len() + (start - from);
        self.line = Some(line);
        self.column = Some(column);
        self.excerpt = Some(Excerpt {
            text: [before, &text[from..to], after].concat(),
            mark: mark..mark + (end.min(to) - start),
        });
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, at: Range<usize>) -> Finding {
        let finding = Finding::new("tea", Rule::Invalid, String::new(), None);
        finding.at(text, &Lines::new(text), &at)
    }

    #[test]
    fn a_long_line_is_cut_around_what_is_meant() {
        let text = format!("{}é!{}\nnext", "a".repeat(1_100), "z".repeat(500));
        let finding = at(&text, 1_100..1_102);
        assert_eq!((finding.line, finding.column), (Some(1), Some(1_101)));
        let excerpt = finding.excerpt.expect("it has one");
        assert_eq!(&excerpt.text[excerpt.mark.clone()], "é");
        assert_eq!(excerpt.text.chars().count(), 1_302);
        assert!(excerpt.text.starts_with('…') && excerpt.text.ends_with('…'));
    }

    proptest::proptest! {
        #[test]
        fn every_place_of_every_text_has_an_excerpt(text in "[aé\n\r\t\u{1b}]{0,90}", a in 0..200_usize, b in 0..200_usize) {
            let boundary = |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
            let finding = at(&text, boundary(a.min(b))..boundary(a.max(b)));
            let excerpt = finding.excerpt.expect("it has one");
            proptest::prop_assert!(excerpt.text.get(excerpt.mark).is_some());
        }
    }
}
