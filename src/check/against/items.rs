//! What must be the same in a document and in its restatement: numbers and names.

use std::collections::HashSet;

use crate::knowledge::{Meaning, NumberStyle, Quantity, numbers};

/// Something that both are to have.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Item {
    /// As it stands in the text.
    pub shown: String,
    /// A number as it is compared, or the words of a name in lower case.
    pub keys: Vec<String>,
    /// Whether it is a figure, a year or a date, and not a name.
    pub figure: bool,
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
    // A year of which the month is told is a year all the same.
    let figures = figures.flat_map(|key| {
        let year = key.split_once(' ').map(|(_, year)| year.to_owned());
        [key].into_iter().chain(year)
    });
    let words = words(text).into_iter();
    figures.chain(words.map(|word| key(word.bare)))
}

/// Words that are capitalised within a sentence, and so are names at its beginning too.
pub fn capitalised(text: &str, heading: bool) -> Vec<String> {
    if shouts(text) {
        return Vec::new();
    }
    let words = words(text);
    let alone = words.len() == 1 && !heading;
    let is = |word: &&Word<'_>| is_capitalised(word.bare) && (alone || !word.initial);
    words
        .iter()
        .filter(is)
        .map(|word| word.bare.to_lowercase())
        .collect()
}

fn figures(text: &str) -> Vec<Item> {
    let item = |number: Quantity| {
        let mut shown = text[number.range.clone()].to_owned();
        // A number that can be read in two ways is compared as it stands.
        let value = number
            .value
            .map_or_else(|| shown.clone(), |value| value.to_string());
        let key = match (number.meaning, month_beside(text, &number)) {
            (Meaning::Percent, _) => format!("{value}%"),
            (Meaning::Day, Some(month)) => {
                shown = format!("{shown} {month}");
                format!("{value} {}", month.to_lowercase())
            }
            (Meaning::Year, Some(month)) => {
                shown = format!("{month} {shown}");
                format!("{} {value}", month.to_lowercase())
            }
            _ => value,
        };
        Item {
            shown,
            keys: vec![key],
            figure: true,
        }
    };
    let counts = |number: &Quantity| {
        number.meaning != Meaning::Word || number.value.is_some_and(|value| value >= 2.0)
    };
    let numbers = numbers(text, NumberStyle::default()).into_iter();
    numbers.filter(counts).map(item).collect()
}

/// The month that stands after a day or before it, or before a year.
fn month_beside<'t>(text: &'t str, number: &Quantity) -> Option<&'t str> {
    let bare = |word: &'t str| word.trim_matches(|c: char| !c.is_alphabetic());
    let before = text[..number.range.start]
        .split_whitespace()
        .next_back()
        .map(bare);
    let after = text[number.range.end..].split_whitespace().next().map(bare);
    let after = after.filter(|_| number.meaning == Meaning::Day);
    let is_month = |word: &&str| NumberStyle::default().is_month(word);
    after.filter(is_month).or_else(|| before.filter(is_month))
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
        let trimmed = piece.trim_matches(|c: char| !c.is_alphanumeric());
        let bare = trimmed
            .strip_suffix("'s")
            .or_else(|| trimmed.strip_suffix("’s"));
        let bare = bare.unwrap_or(trimmed);
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

fn is_capitalised(word: &str) -> bool {
    word.starts_with(char::is_uppercase) || is_acronym(word)
}

/// Whether all its letters are capitals, but for an "s" of many: NGOs.
fn is_acronym(word: &str) -> bool {
    let word = word.strip_suffix('s').unwrap_or(word);
    word.chars().filter(|c| c.is_uppercase()).count() > 1 && !word.chars().any(char::is_lowercase)
}

/// A word as it is compared; an address is the same with its scheme and without.
fn key(word: &str) -> String {
    let bare = word
        .trim_start_matches("https://")
        .trim_start_matches("http://");
    bare.to_lowercase()
}

fn is_address(word: &str) -> bool {
    word.starts_with("www.") || word.contains("://")
}

/// Whether a text is all in capitals, so that these say nothing.
fn shouts(text: &str) -> bool {
    let mut words = text
        .split_whitespace()
        .filter(|word| word.contains(char::is_alphabetic));
    let many = words.clone().nth(1).is_some();
    many && words.all(|word| !word.contains(char::is_lowercase))
}

/// Names: words with capitals that stand together, acronyms and addresses.
fn names(text: &str, heading: bool, known: &HashSet<String>) -> Vec<Item> {
    /// Words that stand within a name.
    const WITHIN: [&str; 8] = ["of", "on", "for", "in", "against", "the", "de", "la"];
    /// Words that have a capital at the beginning of a name, and say nothing of it.
    const STARTERS: [&str; 6] = ["the", "a", "an", "in", "on", "of"];
    let words = words(text);
    let single = words.len() == 1 && !heading;
    let is_name = |word: &Word<'_>| {
        let lower = word.bare.to_lowercase();
        is_address(word.bare)
            || is_acronym(word.bare)
            || is_capitalised(word.bare)
                && !NumberStyle::default().is_month(word.bare)
                && !STARTERS.contains(&lower.as_str())
                && (!word.initial || single || known.contains(&lower))
                && word.bare.chars().count() > 1
    };
    let mut items = Vec::new();
    let mut place = 0;
    while place < words.len() {
        if !is_name(&words[place]) {
            place += 1;
            continue;
        }
        let mut last = place;
        let mut next = place + 1;
        let alone = is_address(words[place].bare);
        while let Some(word) = words.get(next).filter(|word| word.joined && !alone) {
            if is_name(word) {
                last = next;
            } else if !WITHIN.contains(&word.bare) {
                break;
            }
            next += 1;
        }
        let of_name = &words[place..=last];
        let shown: Vec<&str> = of_name.iter().map(|word| word.bare).collect();
        let of_words = of_name.iter().filter(|word| is_name(word));
        items.push(Item {
            shown: shown.join(" "),
            keys: of_words.map(|word| key(word.bare)).collect(),
            figure: false,
        });
        place = last + 1;
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
                "23 October",
                "October 2016",
                "International Organization for Migration",
                "Mediterranean Sea",
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
        assert_eq!(key("23 October"), key("October 23"));
        assert_ne!(key("90"), key("90%"));
        assert_ne!(key("October 2015"), key("November 2015"));
        assert!(keys("In October 2015").any(|key| key == "2015"));
        assert_ne!(key("1 January"), key("1 February"));
    }
}
