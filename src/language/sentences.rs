//! Where sentences end.

use unicode_segmentation::UnicodeSegmentation;

use super::Language;
use super::fold::folded;

impl Language {
    /// The sentences of a text, trimmed: those of Unicode, but for the ends of lines within a
    /// paragraph, shortened words, and days before a month.
    pub fn sentences<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let mut sentences = Vec::new();
        let mut start = 0;
        let mut end = 0;
        for piece in text.split_sentence_bounds() {
            let sentence = &text[start..end];
            if !sentence.is_empty() && self.ends(sentence, piece) {
                sentences.push(sentence.trim());
                start = end;
            }
            end += piece.len();
        }
        sentences.push(text[start..].trim());
        sentences.retain(|sentence| !sentence.is_empty());
        sentences
    }

    /// Whether a text is a whole sentence, given what follows it.
    fn ends(&self, text: &str, next: &str) -> bool {
        let trimmed = text.trim_end();
        let blank = &text[trimmed.len()..];
        if next.trim().is_empty() {
            // An empty line ends what stands before it.
            return blank.ends_with('\n') && next.contains('\n');
        }
        let closers = ['"', ')', '”', '»', '’', '\'', ']', '」', '』'];
        let closed = trimmed.trim_end_matches(closers);
        let is_stop = closed.ends_with('.') && closed == trimmed;
        closed.ends_with(['.', '!', '?', '…', '؟', '۔', '।', '。', '！', '？', '．'])
            && !next.starts_with(char::is_lowercase)
            && !(is_stop && self.is_short(closed, next))
    }

    /// Whether the full stop at the end of a text only shortens a word, or makes a number the day of
    /// the month that follows.
    fn is_short(&self, text: &str, next: &str) -> bool {
        let word = text.trim_end_matches('.');
        let mut words = word.rsplit(|c: char| !c.is_alphanumeric() && c != '.');
        let word = folded(words.next().unwrap_or(word));
        if word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit()) {
            let month = next.split(|c: char| !c.is_alphabetic()).next();
            return month.is_some_and(|month| self.month(&folded(month)).is_some());
        }
        self.abbreviations.contain(&word)
    }
}
