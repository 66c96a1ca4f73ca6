//! Titles in sentence case, as reference lists have them; styles make of it what they want.

use std::collections::HashSet;

use serde_json::Value;

use crate::knowledge::Knowledge;

/// Words of headlines and of reports' names that documents seldom have in small letters.
const COMMON: &str = "almost analysis annual arms arrivals assessment billion but by crime crisis data death \
    decline down drugs executive global globalization guide half handbook hits home index \
    international joint life lowest manual national new official outlook overview pass policy \
    project publishes refugee reach report research review rise rises risk saw search selling smuggling \
    statistics strategy study summary survey threat toll transnational trends undocumented update \
    wildlife world year";

/// How words are written within the sentences of documents.
#[derive(Debug, Default)]
pub struct Vocabulary {
    small: HashSet<String>,
    /// Those that are never small: names.
    capital: HashSet<String>,
}

impl Vocabulary {
    /// The words of all entries.
    pub fn of(knowledge: &Knowledge) -> Self {
        let mut vocabulary = Self::default();
        vocabulary.add_text(COMMON);
        for entry in &knowledge.entries {
            vocabulary.add(&serde_json::to_value(entry).unwrap_or_default());
        }
        vocabulary
    }

    /// A title whose words mostly begin with capitals, with small letters but for names; as it is
    /// where that is not known of each word.
    pub fn sentence_case(&self, title: &str) -> String {
        if title.starts_with('[') || !is_headline(title) {
            return title.to_owned();
        }
        let mut is_first = true;
        let mut sentence = String::with_capacity(title.len());
        for part in title.split_inclusive([' ', '-']) {
            let core = trimmed(part);
            let small = core.to_lowercase();
            let is_mixed = core.chars().skip(1).any(char::is_uppercase);
            if self.small.contains(&small) && !is_first && !is_mixed {
                sentence.push_str(&part.to_lowercase());
            } else if is_first || is_mixed || core == small || self.capital.contains(core) {
                sentence.push_str(part);
            } else {
                return title.to_owned();
            }
            is_first = false;
        }
        sentence
    }

    /// Adds every text in a value; ids and addresses have no blanks, and are none.
    fn add(&mut self, value: &Value) {
        match value {
            Value::String(text) if text.contains(' ') => self.add_text(text),
            Value::Array(items) => items.iter().for_each(|item| self.add(item)),
            Value::Object(fields) => fields.values().for_each(|field| self.add(field)),
            _ => {}
        }
    }

    fn add_text(&mut self, text: &str) {
        let headline = is_headline(text);
        let mut begins = true;
        for word in text.split_whitespace() {
            let core = trimmed(word);
            if core.starts_with(char::is_lowercase) {
                self.small.extend(core.split('-').map(str::to_owned));
            } else if !begins && !headline {
                self.capital.extend(core.split('-').map(str::to_owned));
            }
            begins = word.ends_with(['.', ':', '?', '!', '"', '”']);
        }
    }
}

/// Whether most of the longer words of a text begin with capitals.
fn is_headline(text: &str) -> bool {
    let long = || text.split(' ').skip(1).filter(|word| word.len() > 4);
    let capitals = long().filter(|word| word.starts_with(char::is_uppercase));
    let count = capitals.count();
    count > 0 && count * 2 >= long().count()
}

fn trimmed(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded;

    #[test]
    fn names_keep_their_capitals() {
        let mut vocabulary = Vocabulary::default();
        vocabulary
            .add_text("He said that arrivals of migrants and deaths at sea rise in Libya. The");
        vocabulary.add_text("an analysis for the Mediterranean of re-used iron");
        for (title, wanted) in [
            (
                "More Mediterranean Arrivals of 328,225 Migrants; Deaths at Sea: 3,671",
                "More Mediterranean arrivals of 328,225 migrants; deaths at sea: 3,671",
            ),
            (
                "The Analysis for Libya and EastMed",
                "The analysis for Libya and EastMed",
            ),
            (
                "Deaths in Libya and Italy this year",
                "Deaths in Libya and Italy this year",
            ),
            ("Deaths in Darjeeling", "Deaths in Darjeeling"),
            ("The Re-Used Iron", "The re-used iron"),
            ("[Report on Deaths]", "[Report on Deaths]"),
            ("", ""),
        ] {
            assert_eq!(vocabulary.sentence_case(title), wanted);
        }
    }

    /// No title of the built-in sources stays a headline.
    #[test]
    fn built_in_titles_are_sentences() {
        let mut vocabulary = Vocabulary::of(&embedded::knowledge());
        let context = embedded::context();
        for entry in &context.entries {
            vocabulary.add(&serde_json::to_value(entry).expect("JSON"));
        }
        let publications = context
            .entries
            .iter()
            .filter_map(|entry| entry.publication());
        let titles = publications.map(|publication| vocabulary.sentence_case(&publication.title));
        let headlines: Vec<String> = titles
            .filter(|title| !title.starts_with('[') && is_headline(title))
            .collect();
        assert!(headlines.is_empty(), "{headlines:#?}");
    }
}
