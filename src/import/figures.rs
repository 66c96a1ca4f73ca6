//! Figures in a sentence, which may be statistics.

use std::ops::Range;

use crate::knowledge::{
    CURRENCIES, Entry, Kind, Meaning, Number, NumberStyle, Quantity, Value, numbers, stated_number,
};
use crate::language::{Language, lists};

/// More figures in one sentence are a table or a code, and none can be cited by itself.
const MOST: usize = 12;

/// Longer sentences, in bytes, are no statements.
const LONGEST: usize = 1000;

const SIGNS: [char; 4] = ['$', '€', '£', '¥'];

/// Words that end what is counted.
const ENDS_UNIT: &str = "a an and are as at be been but by can could each for from had has have if in \
                         is it may more of on or per since than that the then this to was were which \
                         who with";

/// Things that are counted and whose plural ends in no s.
const PLURALS: &str = "people children men women persons staff km kg";

/// The figures of a sentence, in its order, each with where its number stands, in bytes, and as a
/// statistic that has neither an id nor a title yet.
///
/// # Errors
///
/// The sentence is too long or has too many figures, this many; none of them can be cited.
pub(super) fn figures(
    sentence: &str,
    language: &Language,
    style: NumberStyle,
) -> Result<Vec<(usize, Entry)>, usize> {
    let stated = numbers(sentence, style);
    if sentence.len() > LONGEST {
        let figures = stated.iter().filter(|number| number.meaning.is_figure());
        return Err(figures.count());
    }
    let figures = stated.iter().filter_map(|stated| {
        let figure = figure(sentence, stated, language, style)?;
        Some((stated.range.start, figure))
    });
    let figures: Vec<(usize, Entry)> = figures.collect();
    match figures.len() {
        0..=MOST => Ok(figures),
        more => Err(more),
    }
}

fn figure(
    sentence: &str,
    stated: &Quantity,
    language: &Language,
    style: NumberStyle,
) -> Option<Entry> {
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
    let counted = counted(after);
    if unit.is_none() && stated.scale == 0 && !counts(stated, counted.as_deref()) {
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
    let unit = unit.or(counted).unwrap_or_else(|| "count".to_owned());
    let words = Some(measure(after)).filter(|words| words.contains(char::is_alphanumeric));
    let measure = column.or(words).or_else(|| words_before(before));
    let mut entry = Entry::new(Kind::Statistic, String::new());
    entry.set("figure", Value::Text(printed));
    entry.set("value", Value::Number(number_of(value)));
    let measure = measure.unwrap_or_else(|| unit.clone());
    entry.set("measure", Value::Text(measure));
    entry.set("unit", Value::Text(unit));
    if let Some(qualifier) = qualifier {
        entry.set("qualifier", Value::Text(qualifier));
    }
    Some(entry)
}

/// The currency of an amount with the bytes of both, where one stands before it or after it: "EUR 5",
/// "5 euros", "$5", "R$5", "US$5".
fn currency<'s>(sentence: &'s str, amount: &Range<usize>) -> Option<(Range<usize>, &'s str)> {
    let Range { start, end } = *amount;
    let before = sentence[..start].trim_end();
    let word = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let code = word.trim_start_matches(|c: char| !c.is_alphanumeric());
    let after = word_end(sentence, end);
    let name = sentence[end..after].trim();
    if before.ends_with(SIGNS) {
        let letters = before.trim_end_matches(SIGNS);
        let letters = letters.trim_end_matches(|c: char| c.is_ascii_uppercase());
        Some((letters.len()..end, &before[letters.len()..]))
    } else if is_currency(code) {
        Some((before.len() - code.len()..end, code))
    } else if is_currency(name) || name.starts_with(SIGNS) {
        Some((start..after, name))
    } else {
        None
    }
}

fn is_currency(word: &str) -> bool {
    !word.is_empty() && lists(CURRENCIES, word)
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

/// What is counted from here on: at most two words, up to one that counts nothing.
fn counted(rest: &str) -> Option<String> {
    if !rest.starts_with(char::is_whitespace) {
        return None;
    }
    let mut unit = Vec::new();
    for word in rest.split_whitespace().take(2) {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let lower = bare.to_lowercase();
        let letters = lower.chars().all(|c| c.is_alphabetic() || c == '-');
        if lower.is_empty() || lists(ENDS_UNIT, &lower) || !letters {
            break;
        }
        unit.push(bare);
        if is_plural(&lower) || word.ends_with(|c: char| !c.is_alphanumeric()) {
            break;
        }
    }
    (!unit.is_empty()).then(|| unit.join(" "))
}

fn is_plural(word: &str) -> bool {
    lists(PLURALS, word) || (word.len() > 3 && word.ends_with('s') && !word.ends_with("ss"))
}

/// Whether a bare number counts something.
fn counts(stated: &Quantity, counted: Option<&str>) -> bool {
    let plural = |unit: &str| {
        let last = unit.rsplit(' ').next().unwrap_or_default();
        is_plural(last) && last.starts_with(char::is_lowercase)
    };
    stated.grouped || counted.is_some_and(plural)
}

const CLOSES: [char; 7] = [',', ';', ':', '.', ')', '?', '!'];

/// The words after the figure, up to where the clause ends, at most twelve.
fn measure(rest: &str) -> String {
    if rest.starts_with(CLOSES) {
        return String::new();
    }
    let mut measure: Vec<&str> = rest.split_whitespace().take(12).collect();
    let last = measure.iter().position(|word| word.ends_with(CLOSES));
    measure.truncate(last.map_or(12, |last| last + 1));
    let measure = measure.join(" ");
    let open = measure.contains('(');
    let closes = |c: char| c.is_whitespace() || CLOSES.contains(&c) && !(open && c == ')');
    measure.trim_matches(closes).to_owned()
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
fn number_of(value: f64) -> Number {
    let whole = value.round();
    if (value - whole).abs() <= 1e-9 * whole.abs()
        && let Ok(whole) = format!("{whole:.0}").parse()
    {
        return Number::Whole(whole);
    }
    Number::Real(value)
}
