//! Figures in a sentence, which may be statistics.

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
        let are_figures = stated.iter().filter(|number| number.meaning.is_figure());
        return Err(are_figures.count());
    }
    let figures = stated.iter().filter_map(|stated| {
        let figure = figure(sentence, stated, language, style)?;
        Some((stated.range.start, figure))
    });
    let figures: Vec<(usize, Entry)> = figures.collect();
    if figures.len() > MOST {
        return Err(figures.len());
    }
    Ok(figures)
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
    let mut unit = None;
    match stated.meaning {
        Meaning::Percent => unit = Some("percent".to_owned()),
        Meaning::Times if sentence[start..end].eq_ignore_ascii_case("twice") => return None,
        Meaning::Times => {
            if stated.next_word(sentence).ends_with("times") {
                end = word_end(sentence, end);
            }
            unit = Some("times".to_owned());
        }
        _ => {
            let before = sentence[..start].trim_end();
            let word = before
                .rsplit(char::is_whitespace)
                .next()
                .unwrap_or_default();
            let code = word.trim_start_matches(|c: char| !c.is_alphanumeric());
            let after = end..word_end(sentence, end);
            let name = sentence.get(after.clone()).unwrap_or_default().trim();
            let sign = before.chars().next_back().filter(|c| SIGNS.contains(c));
            if let Some(sign) = sign {
                // "$", "R$", "US$"
                let letters = before.trim_end_matches(sign);
                let letters = letters.trim_end_matches(|c: char| c.is_ascii_uppercase());
                start = letters.len();
                unit = Some(before[start..].to_owned());
            } else if is_currency(code) {
                start = before.len() - code.len();
                unit = Some(code.to_owned());
            } else if is_currency(name) || SIGNS.iter().any(|sign| name.starts_with(*sign)) {
                end = after.end;
                unit = Some(name.to_owned());
            }
        }
    }
    let counted = counted(&sentence[end..]);
    if unit.is_none() && stated.scale == 0 && !counts(stated, counted.as_deref()) {
        return None;
    }
    let hedge = language.hedge_before(&sentence[..start]);
    let qualifier = hedge.map(|at| sentence[at..start].trim().to_lowercase());
    start = hedge.unwrap_or(start);
    let printed: Vec<&str> = sentence[start..end].split_whitespace().collect();
    let printed = printed.join(" ");
    let value = stated.value?;
    if stated_number(&printed, style) != Ok(value) {
        return None;
    }
    let column = column(&sentence[..start], &sentence[end..]);
    let unit = unit.or_else(|| column.clone()).or(counted);
    let unit = unit.unwrap_or_else(|| "count".to_owned());
    let words = Some(measure(&sentence[end..]));
    let words = words.filter(|words| words.contains(char::is_alphanumeric));
    let measure = column
        .or(words)
        .or_else(|| words_before(&sentence[..start]));
    let mut entry = Entry::new(Kind::Statistic, String::new());
    entry.set("figure", Value::Text(printed));
    entry.set("value", Value::Number(number_of(value)));
    entry.set(
        "measure",
        Value::Text(measure.unwrap_or_else(|| unit.clone())),
    );
    entry.set("unit", Value::Text(unit));
    if let Some(qualifier) = qualifier {
        entry.set("qualifier", Value::Text(qualifier));
    }
    Some(entry)
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
    let mut unit = Vec::new();
    let closed = rest.starts_with(|c: char| !c.is_whitespace());
    for word in rest.split_whitespace().take(if closed { 0 } else { 2 }) {
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
    let mut measure = Vec::new();
    for word in rest
        .split_whitespace()
        .take(if rest.starts_with(CLOSES) { 0 } else { 12 })
    {
        measure.push(word);
        if word.ends_with(CLOSES) {
            break;
        }
    }
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
