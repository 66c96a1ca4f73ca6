//! The line that is typed.

use textwrap::core::display_width;
use unicode_segmentation::UnicodeSegmentation;

use super::clip::clipped;
use crate::output::printable;

/// A longer line, in bytes, is no question.
const LONGEST: usize = 1000;

/// A line of text with a cursor in it.
#[derive(Debug, Default)]
pub(super) struct Line {
    text: String,
    /// Where the cursor is, in bytes, at the beginning of a grapheme cluster or at the end.
    cursor: usize,
}

impl Line {
    /// The line with the cursor at its end.
    pub fn new(text: &str) -> Self {
        let mut line = Self::default();
        line.insert(text);
        line
    }

    /// What was typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Adds text at the cursor, what steers a terminal made visible; what is too long is left out.
    pub fn insert(&mut self, text: &str) {
        let text = printable(text);
        if self.text.len() + text.len() <= LONGEST {
            self.text.insert_str(self.cursor, &text);
            self.cursor += text.len();
        }
    }

    /// Deletes from the cursor to this position, which may be on either side of it.
    pub fn delete_to(&mut self, position: usize) {
        let (start, end) = (self.cursor.min(position), self.cursor.max(position));
        self.text.replace_range(start..end, "");
        self.cursor = start;
    }

    /// Moves the cursor to a position that the line has named.
    pub const fn go_to(&mut self, position: usize) {
        self.cursor = position;
    }

    /// The position one character to the left of the cursor.
    pub fn left(&self) -> usize {
        let before = &self.text[..self.cursor];
        let last = before.graphemes(true).next_back();
        self.cursor - last.map_or(0, str::len)
    }

    /// The position one character to the right of the cursor.
    pub fn right(&self) -> usize {
        let next = self.text[self.cursor..].graphemes(true).next();
        self.cursor + next.map_or(0, str::len)
    }

    /// The beginning of the word before the cursor.
    pub fn word(&self) -> usize {
        let before = self.text[..self.cursor].trim_end();
        before.rfind(' ').map_or(0, |blank| blank + 1)
    }

    /// The end of the line.
    pub const fn end(&self) -> usize {
        self.text.len()
    }

    /// The part of the line that fits into the columns, and the column of the cursor in it: the
    /// beginning, or as much as there is room for before the cursor.
    pub fn window(&self, columns: usize) -> (String, usize) {
        let room = columns.saturating_sub(1);
        let mut start = self.cursor;
        let mut column = 0;
        for cluster in self.text[..self.cursor].graphemes(true).rev() {
            let wide = display_width(cluster);
            if column + wide > room {
                break;
            }
            column += wide;
            start -= cluster.len();
        }
        (clipped(&self.text[start..], columns, ""), column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn editing() {
        let mut line = Line::new("how many");
        line.insert("\u{1b}\n");
        assert_eq!(line.text(), "how many\u{fffd} ");
        line.delete_to(line.left());
        line.delete_to(line.left());
        assert_eq!(line.text(), "how many");
        line.delete_to(line.word());
        assert_eq!(line.text(), "how ");
        line.delete_to(line.word());
        line.insert("née");
        line.go_to(line.left());
        line.go_to(line.left());
        line.delete_to(line.right());
        assert_eq!(line.text(), "ne");
        line.go_to(0);
        line.delete_to(line.left());
        line.delete_to(line.end());
        assert_eq!(line.text(), "");
        line.insert(&"x".repeat(LONGEST + 1));
        assert_eq!(line.text(), "");
    }

    #[test]
    fn the_cursor_is_always_seen() {
        let mut line = Line::new("茶茶abc");
        assert_eq!(line.window(20), ("茶茶abc".to_owned(), 7));
        assert_eq!(line.window(5), ("abc".to_owned(), 3));
        assert_eq!(line.window(6), ("茶abc".to_owned(), 5));
        assert_eq!(line.window(0), (String::new(), 0));
        line.go_to(0);
        assert_eq!(line.window(5), ("茶茶a".to_owned(), 0));
    }
}
