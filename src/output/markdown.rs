//! A table in Markdown, as GitHub, GitLab, Gitea and their like render it.

use std::io::{self, Write};

use super::numbered::Numbered;
use super::printable;
use super::rows::Rows;
use crate::records::{Listing, SourceRecord};

/// A table with the names of the fields above it. All text is shown as it is, never as markup.
pub(super) struct Markdown;

impl Rows for Markdown {
    fn header(&self, names: &[&str]) -> String {
        let rules = " --- |".repeat(names.len());
        format!("| {} |\n|{rules}\n", names.join(" | "))
    }

    fn row(&self, _names: &[&str], cells: &[String]) -> String {
        let cells = cells.iter().map(|cell| match escaped(cell) {
            empty if empty.is_empty() => " |".to_owned(),
            cell => format!(" {cell} |"),
        });
        format!("|{}\n", cells.collect::<String>())
    }

    /// A hand-out: headings, texts, lists, and the sources at the end.
    fn page(&self, out: &mut dyn Write, listing: &Listing) -> io::Result<bool> {
        let mut sources = Numbered::new(SourceRecord::in_full);
        for (number, row) in listing.rows.iter().enumerate() {
            if number > 0 {
                writeln!(out)?;
            }
            let marks = escaped(&sources.mark_entry(row));
            writeln!(out, "## {}\n", escaped(&row.title))?;
            writeln!(out, "{} {marks}", escaped(&row.text))?;
            for (number, point) in row.points.iter().enumerate() {
                let before = if number == 0 { "\n" } else { "" };
                writeln!(out, "{before}- {}", escaped(point))?;
            }
        }
        for (number, source) in sources.lines() {
            let before = if number == 1 { "\n## Sources\n\n" } else { "" };
            writeln!(out, "{before}{number}. {}", escaped(source))?;
        }
        Ok(true)
    }
}

/// The text as a cell that shows just that text: a line end becomes a line break.
pub(super) fn escaped(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let lines = text.trim().split(['\n', '\r']);
    let lines: Vec<String> = lines
        .map(|line| escaped_line(printable(line).trim()))
        .collect();
    lines.join("<br>")
}

/// The line as text, not markup.
pub(super) fn escaped_line(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len());
    let mut before = None;
    let mut rest = line.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            // Renderers that know no backslash before these know the entities.
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            // Within a word an underscore is one.
            '_' if within_word(before, rest.peek()) => escaped.push('_'),
            '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '~' | '$' => escaped.extend(['\\', c]),
            _ => escaped.push(c),
        }
        before = Some(c);
    }
    escaped
}

fn within_word(before: Option<char>, after: Option<&char>) -> bool {
    before.is_some_and(char::is_alphanumeric) && after.is_some_and(|c| c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_no_markup() {
        for (text, cell) in [
            ("a|b", r"a\|b"),
            (r"a\|b", r"a\\\|b"),
            ("`x`", r"\`x\`"),
            ("<b>&lt;", "&lt;b&gt;&amp;lt;"),
            ("cited_by _x_", r"cited_by \_x\_"),
            ("![x](y)", r"!\[x\](y)"),
            (" a\r\n b\nc ", "a<br>b<br>c"),
            ("\u{1b}[1m\u{202e}", "\u{fffd}\\[1m\u{fffd}"),
        ] {
            assert_eq!(escaped(text), cell);
        }
    }

    proptest::proptest! {
        /// Whatever it holds, a row is one line with as many cells as there are columns.
        #[test]
        fn a_row_keeps_its_shape(cells in proptest::collection::vec(r"[|\\`<a\n\r\t ]*|.*", 1..4)) {
            let line = Markdown.row(&[], &cells);
            proptest::prop_assert_eq!(line.lines().count(), 1);
            let mut bars = 0;
            let mut rest = line.chars();
            while let Some(c) = rest.next() {
                match c {
                    '\\' => { rest.next(); }
                    '|' => bars += 1,
                    _ => {}
                }
            }
            proptest::prop_assert_eq!(bars, cells.len() + 1);
        }
    }
}
