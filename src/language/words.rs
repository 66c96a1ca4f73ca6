//! A sorted list of words in one string: read where it lies, nothing to build at start.

use std::cmp::Ordering;

/// Whether a word is among words with blanks between them, in any order.
pub fn lists(words: &str, word: &str) -> bool {
    words.split(' ').any(|known| known == word)
}

/// Words in alphabetical order with blanks between them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Words(pub &'static str);

impl Words {
    /// Whether a word is among them; a binary search over the bytes of the string.
    pub fn contain(self, word: &str) -> bool {
        let text = self.0.as_bytes();
        let (mut from, mut to) = (0, text.len());
        while from < to {
            let middle = usize::midpoint(from, to);
            let before = text[from..middle].iter().rposition(u8::is_ascii_whitespace);
            let left = before.map_or(from, |before| from + before + 1);
            // Several blanks may stand before a word, or after the last one.
            let blanks = text[left..to]
                .iter()
                .take_while(|byte| byte.is_ascii_whitespace());
            let start = left + blanks.count();
            let end = text[start..to].iter().position(u8::is_ascii_whitespace);
            let end = end.map_or(to, |length| start + length);
            match text[start..end].cmp(word.as_bytes()) {
                _ if start == end => to = left,
                Ordering::Equal => return true,
                Ordering::Less => from = end,
                Ordering::Greater => to = left,
            }
        }
        false
    }

    /// The words in order.
    pub fn iter(self) -> impl Iterator<Item = &'static str> {
        self.0.split_ascii_whitespace()
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn each_word_is_found_and_no_other() {
        let words = Words("a ab  abc\n  b c cab é ");
        for word in words.iter() {
            assert!(words.contain(word), "{word}");
        }
        for word in ["", " ", "aa", "abcd", "b c", "ca", "d", "z", "ü"] {
            assert!(!words.contain(word), "{word}");
        }
        assert!(!Words("").contain("") && !Words("").contain("a"));
    }
}
