//! A page of lines that fit a width, written when it is complete.

use std::io::{self, Write};

use textwrap::core::display_width;

use super::sheet::Sheet;
use crate::output::printable;
use crate::output::style::{Paint, Role, link};
use crate::output::wrap::wrap;

/// Lines, painted and none wider than the page.
pub(super) struct Page {
    /// How many columns there are.
    pub width: usize,
    /// How text is painted.
    pub paint: Paint,
    /// The lines so far, without line ends.
    pub lines: Vec<String>,
}

impl Page {
    /// An empty page.
    pub(super) const fn new(width: usize, paint: Paint) -> Self {
        Self {
            width,
            paint,
            lines: Vec::new(),
        }
    }

    /// Writes the page.
    pub(super) fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        self.lines
            .iter()
            .try_for_each(|line| writeln!(out, "{line}"))
    }

    /// An empty line; none at the top.
    pub(super) fn blank(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
    }

    /// A paragraph that stands out.
    pub(super) fn heading(&mut self, text: &str) {
        self.paragraph("", Role::Heading, text, &[]);
    }

    /// A paragraph of which every line stands after `indent`.
    pub(super) fn text(&mut self, indent: &str, text: &str) {
        self.paragraph(indent, Role::Text, text, &[]);
    }

    /// A paragraph in which some words stand out: the first line after `indent`, the others as far
    /// to the right.
    pub(super) fn paragraph(&mut self, indent: &str, role: Role, text: &str, marked: &[String]) {
        let text = printable(text);
        let blank = " ".repeat(display_width(indent));
        let width = self.width.saturating_sub(blank.len()).max(1);
        for (position, line) in wrap(&text, width).iter().enumerate() {
            // What may not be broken stands further left where it would be too long.
            let room = self.width.saturating_sub(display_width(line));
            let room = room.max(2).min(blank.len());
            let before = if position == 0 {
                indent
            } else {
                &blank[..room]
            };
            let line = self.paint.line(role, line, &text, marked);
            let line = format!("{}{line}", self.paint.all(Role::Text, before));
            self.lines.push(line.trim_end().to_owned());
        }
    }

    /// A text after its label, or on a very narrow terminal below it.
    pub(super) fn labelled(
        &mut self,
        margin: &str,
        (label, widest): (&str, usize),
        role: Role,
        text: &str,
    ) {
        let label = format!("{margin}{label:<widest$} ");
        let text = text.trim();
        let unbroken =
            |word: &str| link(word).is_some() && label.len() + display_width(word) > self.width;
        let first = text.split_whitespace().next();
        if label.len() * 2 <= self.width && first.is_some_and(|word| !unbroken(word)) {
            return self.paragraph(&label, role, text, &[]);
        }
        self.text(margin, label.trim());
        if !text.is_empty() {
            self.paragraph(&format!("{margin}  "), role, text, &[]);
        }
    }

    /// A grid, or where that does not fit each row by itself.
    pub(super) fn sheet(&mut self, sheet: &Sheet) {
        if sheet.fits(self.width) {
            self.lines.extend(sheet.grid(self.width, self.paint));
        } else {
            self.one_by_one(sheet);
        }
    }

    /// Each row by itself, each cell on lines of its own.
    pub(super) fn one_by_one(&mut self, sheet: &Sheet) {
        for (position, record) in sheet.records().enumerate() {
            if position > 0 {
                self.blank();
            }
            let widest = widest(record.iter().map(|(heading, _)| *heading));
            for (heading, cell) in record {
                self.labelled("", (heading, widest), Role::Text, cell);
            }
        }
    }
}

/// The width of the widest of some labels.
pub(super) fn widest(labels: impl Iterator<Item = impl AsRef<str>>) -> usize {
    labels
        .map(|label| display_width(label.as_ref()))
        .max()
        .unwrap_or(0)
}
