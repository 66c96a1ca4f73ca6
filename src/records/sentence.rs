//! Titles in sentence case, as reference lists have them; styles make of it what they want.

use std::collections::HashSet;

use serde_json::Value;

use crate::knowledge::Knowledge;

/// Words of headlines and names of reports that are no names themselves.
const COMMON: &str = "analysis annual arrivals assessment crime crisis data executive global \
    globalization guide handbook index international joint manual national official outlook overview \
    pass policy project publishes reach report research review risk smuggling statistics strategy \
    study summary survey threat transnational trends update world";

/// The words that documents write with a small letter. Another word may be a name.
#[derive(Debug, Default)]
pub struct Vocabulary(HashSet<String>);

impl Vocabulary {
    /// The words of all entries.
    #[must_use]
    pub fn of(knowledge: &Knowledge) -> Self {
        let mut words: HashSet<String> = COMMON.split_whitespace().map(str::to_owned).collect();
        for entry in &knowledge.entries {
            add(&serde_json::to_value(entry).unwrap_or_default(), &mut words);
        }
        Self(words)
    }

    /// A title whose words mostly begin with capitals, with small letters where the words are
    /// known to have them; any other title as it is.
    #[must_use]
    pub fn sentence_case(&self, title: &str) -> String {
        let words: Vec<&str> = title.split(' ').collect();
        let long = || words.iter().skip(1).filter(|word| word.len() > 4);
        let capitals = long().filter(|word| word.starts_with(char::is_uppercase));
        if title.starts_with('[') || capitals.count() * 2 < long().count() {
            return title.to_owned();
        }
        let words = words.iter().enumerate().map(|(number, word)| {
            let small = word.to_lowercase();
            let is_known = || {
                let core = small.trim_matches(|c: char| !c.is_alphabetic());
                core.split('-').all(|part| self.0.contains(part))
            };
            if number > 0 && is_known() {
                small
            } else {
                (*word).to_owned()
            }
        });
        words.collect::<Vec<_>>().join(" ")
    }
}

/// Adds the small words of every text in a value; ids and addresses have no blanks, and are none.
fn add(value: &Value, words: &mut HashSet<String>) {
    match value {
        Value::String(text) if text.contains(' ') => {
            for word in text.split(' ') {
                let word = word.trim_matches(|c: char| !c.is_alphabetic());
                if word.chars().all(|c| c.is_lowercase() || c == '-') {
                    words.extend(word.split('-').map(str::to_owned));
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| add(item, words)),
        Value::Object(fields) => fields.values().for_each(|field| add(field, words)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_keep_their_capitals() {
        let words = "deaths at sea reach migrant arrivals analysis for";
        let vocabulary = Vocabulary(words.split(' ').map(str::to_owned).collect());
        for (title, wanted) in [
            (
                "Mediterranean Migrant Arrivals Reach 328,225; Deaths at Sea: 3,671",
                "Mediterranean migrant arrivals reach 328,225; deaths at sea: 3,671",
            ),
            ("Risk Analysis for Libya", "Risk analysis for Libya"),
            (
                "Deaths in Libya and Italy this year",
                "Deaths in Libya and Italy this year",
            ),
            ("[Report on Deaths]", "[Report on Deaths]"),
            ("", ""),
        ] {
            assert_eq!(vocabulary.sentence_case(title), wanted);
        }
    }
}
