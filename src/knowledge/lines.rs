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
    pub fn new(text: &'a str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at + 1));
        Self {
            text,
            starts: starts.collect(),
        }
    }

    /// The line of a byte, and its column in characters, both counted from 1.
    pub fn position(&self, at: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= at).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let before = self.text.get(start..at).unwrap_or("");
        (line, before.chars().count() + 1)
    }

    /// The bytes of the line that a byte stands in, without what ends it.
    pub fn around(&self, at: usize) -> Range<usize> {
        let (line, _) = self.position(at);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let end = self
            .starts
            .get(line)
            .map_or(self.text.len(), |next| next - 1);
        start..start + self.text[start..end].trim_end_matches('\r').len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters() {
        let lines = Lines::new("a = 1\r\nté = 2\n\nx");
        assert_eq!(lines.position(0), (1, 1));
        assert_eq!(lines.position(7), (2, 1));
        assert_eq!(lines.position(11), (2, 4));
        assert_eq!(lines.around(2), 0..5);
        assert_eq!(lines.around(9), 7..14);
        assert_eq!(lines.around(16), 16..17);
        assert_eq!(lines.position(99), (4, 1));
    }
}
