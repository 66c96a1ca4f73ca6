//! Ids made of words.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

/// Hands out ids, each once: those that are taken, with how often they were asked for.
#[derive(Debug, Default)]
pub(super) struct Ids(HashMap<String, u32>);

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
        let mut count = self.0.get(&id).copied().unwrap_or(0);
        let unique = loop {
            count += 1;
            let unique = if count == 1 {
                id.clone()
            } else {
                format!("{id}-{count}")
            };
            if count == 1 || !self.0.contains_key(&unique) {
                break unique;
            }
        };
        self.0.insert(id, count);
        self.0.entry(unique.clone()).or_insert(1);
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
            ("question 3", "question-3"),
            ("", "question-4"),
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
