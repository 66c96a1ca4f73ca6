//! A sorted list of words in one string: read where it lies, nothing to build at start.

/// Words in alphabetical order with a blank between two.
#[derive(Clone, Copy)]
pub(super) struct Words(pub &'static str);

impl Words {
    /// Whether a word is among them; a binary search over the bytes of the string.
    pub fn contain(self, word: &str) -> bool {
        let text = self.0.as_bytes();
        let blank = |byte: &u8| *byte == b' ';
        let (mut from, mut to) = (0, text.len());
        while from < to {
            let middle = usize::midpoint(from, to);
            let start = text[from..middle].iter().rposition(blank);
            let start = start.map_or(from, |before| from + before + 1);
            let end = text[middle..to].iter().position(blank);
            let end = end.map_or(to, |after| middle + after);
            match text[start..end].cmp(word.as_bytes()) {
                std::cmp::Ordering::Equal => return end > start,
                std::cmp::Ordering::Less => from = end + 1,
                std::cmp::Ordering::Greater => to = start.saturating_sub(1).max(from),
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
        let words = Words("a ab abc b c cab é");
        for word in words.iter() {
            assert!(words.contain(word), "{word}");
        }
        for word in ["", " ", "aa", "abcd", "b c", "ca", "d", "z", "ü"] {
            assert!(!words.contain(word), "{word}");
        }
        assert!(!Words("").contain("") && !Words("").contain("a"));
    }
}
