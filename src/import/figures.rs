//! Figures in a sentence, which may be statistics.

use std::ops::Range;

use serde_json::Value as Json;

use crate::knowledge::{CURRENCIES, Meaning, NumberStyle, Quantity, numbers, same, stated_number};
use crate::language::{Language, lists};

/// A figure in a sentence.
#[derive(Debug)]
pub(super) struct Figure {
    /// Where its number stands, in bytes.
    pub at: usize,
    /// As it is printed.
    pub printed: String,
    /// The number that it states.
    pub value: Json,
    /// What it counts, in one word or two.
    pub unit: String,
    /// What is measured.
    pub measure: String,
    /// The hedge before it.
    pub qualifier: Option<String>,
}

/// Things that are counted and whose plural ends in no s.
const PLURALS: &str = "people children men women persons staff km kg";

const SIGNS: [char; 4] = ['$', '€', '£', '¥'];

/// The figures of a sentence that can be cited, in its order.
pub(super) fn figures(sentence: &str, language: &Language, style: NumberStyle) -> Vec<Figure> {
    let stated = numbers(sentence, style);
    let figures = stated
        .iter()
        .filter_map(|stated| figure(sentence, stated, language, style));
    figures.collect()
}

fn figure(
    sentence: &str,
    stated: &Quantity,
    language: &Language,
    style: NumberStyle,
) -> Option<Figure> {
    if stated.in_range || !stated.meaning.is_figure() {
        return None;
    }
    let (mut start, mut end) = (stated.range.start, stated.range.end);
    let unit = match stated.meaning {
        Meaning::Percent => Some("percent"),
        Meaning::Times if sentence[start..end].eq_ignore_ascii_case("twice") => return None,
        Meaning::Times => {
            if stated.next_word(sentence).ends_with("times") {
                end = word_end(sentence, end);
            }
            Some("times")
        }
        _ => {
            let money = currency(sentence, &stated.range);
            money.map(|(whole, currency)| {
                (start, end) = (whole.start, whole.end);
                currency
            })
        }
    };
    let (mut before, after) = (&sentence[..start], &sentence[end..]);
    let counted = counted(after, language);
    let is_plural = counted.last().is_some_and(|word| is_plural(word));
    if unit.is_none() && stated.scale == 0 && !stated.grouped && !is_plural {
        return None;
    }
    let hedge = language.hedge_before(before);
    let qualifier = hedge.map(|at| before[at..].trim().to_lowercase());
    before = &before[..hedge.unwrap_or(start)];
    let printed: Vec<&str> = sentence[before.len()..end].split_whitespace().collect();
    let printed = printed.join(" ");
    let value = stated.value?;
    if stated_number(&printed, style) != Ok(value) {
        return None;
    }
    let column = column(before, after);
    let unit = unit.map(str::to_owned).or_else(|| column.clone());
    let unit = unit.unwrap_or_else(|| match counted.as_slice() {
        [] => "count".to_owned(),
        words => words.join(" "),
    });
    let words = Some(measure(after)).filter(|words| words.contains(char::is_alphanumeric));
    let measure = column.or(words).or_else(|| words_before(before));
    Some(Figure {
        at: stated.range.start,
        printed,
        value: whole_or_real(value),
        measure: measure.unwrap_or_else(|| unit.clone()),
        unit,
        qualifier,
    })
}

/// The currency of an amount with the bytes of both, where one stands before it or after it: "EUR 5",
/// "$5", "US$5", "5 €".
fn currency<'s>(sentence: &'s str, amount: &Range<usize>) -> Option<(Range<usize>, &'s str)> {
    let before = sentence[..amount.start].trim_end();
    let letters = |c: char| c.is_ascii_uppercase() || SIGNS.contains(&c);
    let word = &before[before.trim_end_matches(letters).len()..];
    if is_currency(word) {
        return Some((before.len() - word.len()..amount.end, word));
    }
    let end = word_end(sentence, amount.end);
    let word = sentence[amount.end..end].trim();
    is_currency(word).then_some((amount.start..end, word))
}

fn is_currency(word: &str) -> bool {
    word.ends_with(SIGNS) || !word.is_empty() && lists(CURRENCIES, word)
}

/// Where the word ends that follows.
fn word_end(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let word = rest.trim_start();
    let letters = |c: char| !c.is_alphanumeric() && !SIGNS.contains(&c);
    at + (rest.len() - word.len()) + word.find(letters).unwrap_or(word.len())
}

/// The name of the column that a number stands in, if it is all that stands there.
fn column(before: &str, after: &str) -> Option<String> {
    let name = before.trim_end().strip_suffix(':')?;
    let cell = name.rsplit("; ").next().unwrap_or(name).trim();
    let whole = after.is_empty() || after.starts_with(';');
    (whole && !cell.is_empty()).then(|| cell.to_owned())
}

/// What is counted: the next word, or two where the second is the plural.
fn counted<'s>(rest: &'s str, language: &Language) -> Vec<&'s str> {
    let words = rest.split_whitespace().take(2);
    let words = words.filter(|_| rest.starts_with(char::is_whitespace));
    let words = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    let is_thing =
        |word: &&str| word.starts_with(char::is_alphabetic) && !language.is_function(word);
    let mut words: Vec<&str> = words.take_while(is_thing).collect();
    let plural = words.iter().position(|word| is_plural(word));
    words.truncate(plural.map_or(1, |last| last + 1));
    words
}

fn is_plural(word: &str) -> bool {
    let ends = word.len() > 3 && word.ends_with('s') && !word.ends_with("ss");
    lists(PLURALS, word) || ends && word.starts_with(char::is_lowercase)
}

const CLOSES: [char; 7] = [',', ';', ':', '.', ')', '?', '!'];

/// The words after the figure, up to where the clause ends, at most twelve.
fn measure(rest: &str) -> String {
    let words = rest.split_whitespace().take(12);
    let words: Vec<&str> = words.take_while(|word| !word.starts_with('(')).collect();
    let last = words.iter().position(|word| word.ends_with(CLOSES));
    let words = &words[..last.map_or(words.len(), |last| last + 1)];
    words.join(" ").trim_matches(CLOSES).to_owned()
}

/// The last words before a figure that ends its clause, at most six.
fn words_before(before: &str) -> Option<String> {
    let mut words: Vec<&str> = before.split_whitespace().rev().take(6).collect();
    words.reverse();
    let words = words.join(" ");
    let words = words.trim_matches(|c: char| !c.is_alphanumeric());
    (!words.is_empty()).then(|| words.to_owned())
}

/// The number, whole if it is so but for the rounding of the arithmetic.
fn whole_or_real(value: f64) -> Json {
    let whole = format!("{value:.0}").parse::<i64>();
    let whole = whole.ok().filter(|_| same(value, value.round()));
    whole.map_or_else(|| value.into(), Json::from)
}
