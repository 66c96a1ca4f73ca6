//! Ids made of words.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;

/// Hands out ids, each once.
#[derive(Debug, Default)]
pub(super) struct Ids(HashSet<String>);

/// The most characters of an id before a number that tells it from others.
const LONGEST: usize = 50;

impl Ids {
    /// An id of these words in kebab-case, or of `else_of` where they have no Latin letter or digit.
    pub fn of(&mut self, words: &str, else_of: &str) -> String {
        let bare: String = words.nfkd().filter(|c| !is_mark(*c)).collect();
        let bare = bare.to_lowercase().replace(['\'', '’'], "");
        let mut id = String::new();
        for word in bare.split(|c: char| !c.is_ascii_alphanumeric()) {
            let hyphen = usize::from(!id.is_empty());
            if !word.is_empty() && id.len() + hyphen + word.len() <= LONGEST {
                id.push_str(&"-"[..hyphen]);
                id.push_str(word);
            } else if !word.is_empty() {
                break;
            }
        }
        if id.is_empty() {
            else_of.clone_into(&mut id);
        }
        let mut unique = id.clone();
        let mut count = 1;
        while !self.0.insert(unique.clone()) {
            count += 1;
            unique = format!("{id}-{count}");
        }
        unique
    }
}

/// Whether this is one of the marks that decomposition takes off Latin letters.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_short_plain_and_unique() {
        let mut ids = Ids::default();
        for (words, id) in [
            ("Who's afraid of Électricité?", "whos-afraid-of-electricite"),
            (
                "WHO'S AFRAID OF ELECTRICITE",
                "whos-afraid-of-electricite-2",
            ),
            ("茶", "question"),
            ("", "question-2"),
            (
                "a question whose words are far too many to be all of them in its id",
                "a-question-whose-words-are-far-too-many-to-be-all",
            ),
        ] {
            assert_eq!(ids.of(words, "question"), id);
        }
    }

    proptest::proptest! {
        #[test]
        fn any_words_give_an_id(words in ".*") {
            let id = Ids::default().of(&words, "question");
            proptest::prop_assert!(id.len() <= LONGEST);
            let kebab = id.split('-').all(|part| !part.is_empty()
                && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
            proptest::prop_assert!(kebab, "{id}");
        }
    }
}
