//! Ids made of words.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use deunicode::deunicode;

/// Hands out ids, each once: those that are taken, with how often they were asked for.
#[derive(Debug, Default)]
pub(super) struct Ids(HashMap<String, u32>);

/// The most characters of an id before a number that tells it from others.
const LONGEST: usize = 50;

impl Ids {
    /// An id of these words in kebab-case and Latin letters; of `kind` and a number that depends on
    /// nothing but the words where they have no letter that has a Latin spelling.
    pub fn of(&mut self, words: &str, kind: &str) -> String {
        // So many characters give an id that is long enough, whatever they are.
        let start: String = words.chars().take(4 * LONGEST).collect();
        let latin = deunicode(&start)
            .to_lowercase()
            .replace(['\'', '`', '"'], "");
        let mut parts = latin.split(|c: char| !c.is_ascii_alphanumeric());
        let first = parts.find(|part| !part.is_empty()).unwrap_or_default();
        let mut id = first[..first.len().min(LONGEST)].to_owned();
        for part in parts.filter(|part| !part.is_empty()) {
            if id.len() + 1 + part.len() > LONGEST {
                break;
            }
            id.extend(["-", part]);
        }
        if id.is_empty() {
            let mut hasher = DefaultHasher::new();
            words.hash(&mut hasher);
            id = format!("{kind}-{:08x}", hasher.finish() & 0xffff_ffff);
        }
        self.unique(id)
    }

    fn unique(&mut self, id: String) -> String {
        let mut unique = id.clone();
        let mut count = self.0.get(&id).map_or(1, |count| count + 1);
        if count > 1 {
            unique = format!("{id}-{count}");
            while self.0.contains_key(&unique) {
                count += 1;
                unique = format!("{id}-{count}");
            }
        }
        self.0.insert(id, count);
        self.0.entry(unique.clone()).or_insert(1);
        unique
    }
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
            ("茶", "cha"),
            ("图书馆几点开门？", "tu-shu-guan-ji-dian-kai-men"),
            ("Сколько стоит?", "skolko-stoit"),
            ("كم سعر التذكرة؟", "km-sr-ltdhkr"),
            (
                "a question whose words are far too many to be all of them in its id",
                "a-question-whose-words-are-far-too-many-to-be-all",
            ),
        ] {
            assert_eq!(ids.of(words, "question"), id);
        }
    }

    #[test]
    fn words_without_letters_have_an_id_of_their_own() {
        let id = |words: &str| Ids::default().of(words, "question");
        assert_eq!(id("…?"), id("…?"));
        assert_ne!(id("…?"), id("??"));
        assert!(id("…?").starts_with("question-"));
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
