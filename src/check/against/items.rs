//! What must be the same in a document and in its restatement: numbers and names.

use std::collections::HashSet;

use crate::check::Rule;
use crate::knowledge::{Meaning, NumberStyle, Quantity, numbers};

/// Something that both are to have.
#[derive(Debug)]
pub struct Item {
    /// As it stands in the text.
    pub shown: String,
    /// A number as it is compared, or the words of a name in lower case.
    pub keys: Vec<String>,
    /// The rule that is broken where the knowledge lacks it.
    pub missing: Rule,
    /// The rule that is broken where the original lacks it.
    pub added: Rule,
}

/// The numbers and names of a text; `known` are words that are names wherever they stand. A word
/// that is alone in its text is one unless that is a heading.
pub fn items(text: &str, heading: bool, known: &HashSet<String>) -> Vec<Item> {
    let mut items = figures(text);
    if !shouts(text) {
        items.extend(names(text, heading, known));
    }
    items
}

/// The keys of all numbers, and all words in lower case: what another text may find its items in.
pub fn keys(text: &str) -> impl Iterator<Item = String> {
    let figures = figures(text).into_iter().flat_map(|item| item.keys);
    let words = words(text).into_iter();
    figures.chain(words.map(|word| key(word.bare)))
}

fn figures(text: &str) -> Vec<Item> {
    let item = |number: Quantity| {
        let shown = text[number.range].to_owned();
        // A number that can be read in two ways is compared as it stands.
        let value = number.value.map(|value| value.to_string());
        let value = value.unwrap_or_else(|| shown.clone());
        let sign = match number.meaning {
            Meaning::Percent => "%",
            _ => "",
        };
        Item {
            shown,
            keys: vec![value + sign],
            missing: Rule::FigureMissing,
            added: Rule::FigureAdded,
        }
    };
    let counts = |number: &Quantity| {
        number.meaning != Meaning::Word || number.value.is_some_and(|value| value >= 2.0)
    };
    let numbers = numbers(text, NumberStyle::default()).into_iter();
    numbers.filter(counts).map(item).collect()
}

/// A word of a text without its possessive ending.
struct Word<'t> {
    bare: &'t str,
    /// Whether it begins a sentence, a quotation or a text.
    initial: bool,
    /// Whether nothing but a blank stands between it and the word before.
    joined: bool,
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut initial = true;
    let mut joined = false;
    for piece in text.split_whitespace() {
        let bare = piece.trim_matches(|c: char| !c.is_alphanumeric());
        let bare = bare.strip_suffix("'s").unwrap_or(bare);
        let bare = bare.strip_suffix("’s").unwrap_or(bare);
        if bare.is_empty() {
            initial |= piece.contains(['-', '–', '—', ':']);
            joined = false;
            continue;
        }
        let opened = piece.starts_with(['"', '“', '‘', '(', '\'']);
        words.push(Word {
            bare,
            initial: initial || opened && !piece.starts_with('('),
            joined: joined && !opened,
        });
        let rest = piece.trim_end_matches(['"', '”', '’', '\'', ')']);
        initial = rest.ends_with(['.', '?', '!', ':', ';']);
        joined = piece.ends_with(char::is_alphanumeric);
    }
    words
}

/// Whether all its letters are capitals, but for an "s" of many: NGOs.
fn is_acronym(word: &str) -> bool {
    let word = word.strip_suffix('s').unwrap_or(word);
    word.chars().filter(|c| c.is_uppercase()).count() > 1 && !word.chars().any(char::is_lowercase)
}

/// A word as it is compared; an address is the same with its scheme and without.
fn key(word: &str) -> String {
    let bare = word.trim_start_matches("https://");
    bare.trim_start_matches("http://").to_lowercase()
}

fn is_address(word: &str) -> bool {
    word.starts_with("www.") || word.contains("://")
}

/// Whether a text is all in capitals, so that these say nothing.
fn shouts(text: &str) -> bool {
    let words = text.split_whitespace();
    let words = words.filter(|word| word.contains(char::is_alphabetic));
    words.count() > 1 && !text.contains(char::is_lowercase)
}

/// Names: words with capitals that stand together, acronyms and addresses.
fn names(text: &str, heading: bool, known: &HashSet<String>) -> Vec<Item> {
    /// Words that stand within a name.
    const WITHIN: [&str; 8] = ["of", "on", "for", "in", "against", "the", "de", "la"];
    /// Words that have a capital at the beginning of a name, and say nothing of it.
    const STARTERS: [&str; 6] = ["the", "a", "an", "in", "on", "of"];
    let words = words(text);
    let is_alone = words.len() == 1 && !heading;
    let is_name = |word: &Word<'_>| {
        let lower = word.bare.to_lowercase();
        is_address(word.bare)
            || is_acronym(word.bare)
            || word.bare.starts_with(char::is_uppercase)
                && !STARTERS.contains(&lower.as_str())
                && (!word.initial || is_alone || known.contains(&lower))
                && word.bare.chars().count() > 1
    };
    let mut items = Vec::new();
    let mut rest = words.as_slice();
    while let Some(first) = rest.iter().position(is_name) {
        rest = &rest[first..];
        let mut length = 1;
        for (position, word) in rest.iter().enumerate().skip(1) {
            if is_address(rest[0].bare) || !word.joined {
                break;
            } else if is_name(word) {
                length = position + 1;
            } else if !WITHIN.contains(&word.bare) {
                break;
            }
        }
        let (name, after) = rest.split_at(length);
        let shown: Vec<&str> = name.iter().map(|word| word.bare).collect();
        let keys = name.iter().filter(|word| is_name(word));
        items.push(Item {
            shown: shown.join(" "),
            keys: keys.map(|word| key(word.bare)).collect(),
            missing: Rule::NameMissing,
            added: Rule::NameAdded,
        });
        rest = after;
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, known: &[&str]) -> Vec<String> {
        let known = known.iter().map(|word| (*word).to_owned()).collect();
        items(text, false, &known)
            .into_iter()
            .map(|item| item.shown)
            .collect()
    }

    #[test]
    fn numbers_and_names_of_a_text() {
        assert_eq!(
            shown(
                "According to the International Organization for Migration, nearly 3,700 migrants \
                 died in the Mediterranean Sea by 23 October 2016. Frontex's report agrees. Clearly, \
                 NGOs and www.a.org do, in The Hague.",
                &["frontex"],
            ),
            [
                "3,700",
                "23",
                "2016",
                "International Organization for Migration",
                "Mediterranean Sea",
                "October",
                "Frontex",
                "NGOs",
                "www.a.org",
                "Hague"
            ]
        );
        assert_eq!(shown("Eurojust", &[]), ["Eurojust"]);
        assert_eq!(shown("WHO ARE THE CRIMINALS OF 2015?", &[]), ["2015"]);
        assert_eq!(shown("Boat captains", &[]), Vec::<String>::new());
    }

    #[test]
    fn numbers_are_the_same_however_they_are_written() {
        let key = |text: &str| figures(text)[0].keys.clone();
        assert_eq!(key("six times"), key("6 times"));
        assert_eq!(key("1.82 million"), key("1,820,000"));
        assert_eq!(key("90 per cent"), key("90%"));
        assert_ne!(key("90"), key("90%"));
    }
}
