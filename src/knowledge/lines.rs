//! The lines of a text, to say where in it something stands.

use std::ops::Range;

/// A text, and where each of its lines starts.
#[derive(Clone, Debug)]
pub struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    /// The lines of a text.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1));
        Self {
            text,
            starts: starts.collect(),
        }
    }

    /// The line of a byte, and its column in characters, both counted from 1. A byte order mark is
    /// no character of the text.
    #[must_use]
    pub fn position(&self, at: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= at).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let before = self.text.get(start..at).unwrap_or("");
        (
            line,
            before.trim_start_matches('\u{feff}').chars().count() + 1,
        )
    }

    /// The bytes of the line that a byte stands in, without a byte order mark and what ends it.
    #[must_use]
    pub fn around(&self, at: usize) -> Range<usize> {
        let (line, _) = self.position(at);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let end = self
            .starts
            .get(line)
            .map_or(self.text.len(), |next| next - 1);
        let line = &self.text[start..end];
        let mark = line.len() - line.trim_start_matches('\u{feff}').len();
        start + mark..start + line.trim_end_matches('\r').len().max(mark)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters() {
        let lines = Lines::new("\u{feff}a = 1\r\nté = 2\n\nx");
        assert_eq!(lines.position(3), (1, 1));
        assert_eq!(lines.position(10), (2, 1));
        assert_eq!(lines.position(14), (2, 4));
        assert_eq!(lines.around(5), 3..8);
        assert_eq!(lines.around(12), 10..17);
        assert_eq!(lines.around(19), 19..20);
        assert_eq!(lines.position(99), (4, 1));
    }
}
