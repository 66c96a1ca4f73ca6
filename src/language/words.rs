//! Lists of words.

/// Whether a word is among words with blanks between them, in any order.
pub fn lists(words: &str, word: &str) -> bool {
    words.split(' ').any(|known| known == word)
}

/// Whether a word is among words in alphabetical order.
pub(super) fn holds(words: &[&str], word: &str) -> bool {
    words.binary_search(&word).is_ok()
}
