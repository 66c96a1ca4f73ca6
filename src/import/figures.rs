//! Figures in a sentence, which may be statistics.

use crate::knowledge::{Number, NumberStyle, stated_number};

/// A figure that a sentence states.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Figure {
    /// As printed, with its hedge.
    pub printed: String,
    /// The number.
    pub value: Number,
    /// What one of it is, as far as the words around it tell.
    pub unit: String,
    /// The hedge.
    pub qualifier: Option<String>,
    /// The words after it.
    pub measure: String,
}

const HEDGES: [&str; 24] = [
    "more than",
    "less than",
    "fewer than",
    "at least",
    "at most",
    "up to",
    "close to",
    "an estimated",
    "no more than",
    "nearly",
    "almost",
    "about",
    "around",
    "approximately",
    "roughly",
    "over",
    "under",
    "some",
    "circa",
    "ca.",
    "estimated",
    "only",
    "below",
    "above",
];

const SCALES: [&str; 4] = ["thousand", "million", "billion", "trillion"];

const CURRENCIES: [&str; 16] = [
    "USD", "EUR", "GBP", "CHF", "JPY", "CNY", "CAD", "AUD", "NZD", "SEK", "NOK", "DKK", "INR",
    "BRL", "MXN", "ZAR",
];

const SIGNS: [char; 4] = ['$', '€', '£', '¥'];

const SPELLED: [&str; 13] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "half",
];

/// A number after one of these is a name and counts nothing.
const NAMED_BY_NUMBER: [&str; 27] = [
    "article",
    "section",
    "chapter",
    "page",
    "pages",
    "no.",
    "number",
    "version",
    "step",
    "rule",
    "annex",
    "figure",
    "table",
    "question",
    "part",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Words that end what is counted.
const ENDS_UNIT: [&str; 40] = [
    "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "could", "each", "for",
    "from", "had", "has", "have", "if", "in", "is", "it", "may", "more", "of", "on", "or", "per",
    "since", "than", "that", "the", "then", "this", "to", "was", "were", "which", "who", "with",
];

/// Things that are counted and whose plural ends in no s.
const PLURALS: [&str; 8] = [
    "people", "children", "men", "women", "persons", "staff", "km", "kg",
];

/// The figures of a sentence, in its order.
pub(super) fn figures(sentence: &str) -> Vec<Figure> {
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let mut found = Vec::new();
    let mut place = 0;
    while place < words.len() {
        match figure(&words, place) {
            Some((figure, end)) => {
                found.push(figure);
                place = end;
            }
            None => place += 1,
        }
    }
    found
}

/// The figure whose number is this word, and where the words after it begin.
fn figure(words: &[&str], place: usize) -> Option<(Figure, usize)> {
    let number = bare(words[place]);
    let before = |back: usize| place.checked_sub(back).map(|at| words[at]);
    let previous = before(1).unwrap_or_default();
    let spelled = SPELLED.contains(&number.to_lowercase().as_str());
    let written = is_number(number);
    if !(spelled || written) || names(previous) || in_range(words, place) {
        return None;
    }
    let mut end = place + 1;
    let next = |at: usize| {
        let closed = words[at - 1].ends_with([',', ';', ':', '.', ')']);
        words
            .get(at)
            .filter(|_| !closed)
            .copied()
            .unwrap_or_default()
    };
    let scaled = SCALES.contains(&bare(next(end)).to_lowercase().as_str());
    end += usize::from(scaled);
    let after = bare(next(end)).to_lowercase();
    let mut unit = None;
    if number.ends_with('%') || number.ends_with('％') {
        unit = Some("percent".to_owned());
    } else if matches!(after.as_str(), "%" | "percent" | "times") {
        unit = Some(if after == "times" { "times" } else { "percent" }.to_owned());
        end += 1;
    } else if after == "per" && bare(next(end + 1)) == "cent" {
        unit = Some("percent".to_owned());
        end += 2;
    } else if CURRENCIES.contains(&previous) {
        unit = Some(previous.to_owned());
    } else if let Some(sign) = number.chars().find(|c| SIGNS.contains(c)) {
        unit = Some(sign.to_string());
    } else if CURRENCIES.contains(&bare(next(end))) {
        unit = Some(bare(next(end)).to_owned());
        end += 1;
    }
    let certain = unit.is_some() || scaled;
    let counted = counted(words, end);
    if !certain && (spelled || !counts(number, counted.as_deref())) {
        return None;
    }
    let mut begin = place - usize::from(CURRENCIES.contains(&previous));
    let hedge = HEDGES.iter().find(|hedge| {
        let many = hedge.split(' ').count();
        begin >= many && words[begin - many..begin].join(" ").to_lowercase() == **hedge
    });
    begin -= hedge.map_or(0, |hedge| hedge.split(' ').count());
    let figure = words[begin..end].join(" ");
    let figure = figure
        .trim_matches(|c: char| !c.is_alphanumeric() && c != '%' && !SIGNS.contains(&c))
        .to_owned();
    let measure = measure(words, end);
    let unit = unit.or(counted).unwrap_or_else(|| "count".to_owned());
    Some((
        Figure {
            value: number_of(stated_number(&figure, NumberStyle::Unknown).ok()?),
            qualifier: hedge.map(|hedge| (*hedge).to_owned()),
            measure: Some(measure)
                .filter(|words| !words.is_empty())
                .or_else(|| words_before(words, begin))
                .unwrap_or_else(|| unit.clone()),
            unit,
            printed: figure,
        },
        end,
    ))
}

/// A word without the punctuation around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '%' && !SIGNS.contains(&c))
}

/// Whether this is a number: digits, by thousands if there are commas.
fn is_number(word: &str) -> bool {
    let word = word.trim_start_matches(SIGNS).trim_end_matches(SIGNS);
    let word = word.strip_suffix('%').unwrap_or(word);
    let (whole, decimals) = word.split_once('.').unwrap_or((word, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    digits(decimals)
        && digits(first)
        && (rest.peek().is_none() || first.len() <= 3)
        && rest.all(|group| group.len() == 3 && digits(group))
}

fn names(previous: &str) -> bool {
    NAMED_BY_NUMBER.contains(&previous.to_lowercase().trim_matches(['(', ',']))
}

/// Whether the number is an end of a range: "3 to 5".
fn in_range(words: &[&str], place: usize) -> bool {
    let joins = |at: usize| matches!(words[at], "to" | "-" | "–" | "—" | "and" | "or");
    let after = place + 2 < words.len() && joins(place + 1) && is_number(bare(words[place + 2]));
    let before = place >= 2 && joins(place - 1) && is_number(bare(words[place - 2]));
    after || before
}

/// What is counted from this word on: at most two words, up to one that counts nothing.
fn counted(words: &[&str], from: usize) -> Option<String> {
    let closed = from > 0 && words[from - 1].ends_with([',', ';', ':', '.', ')', '?', '!']);
    let mut unit = Vec::new();
    for word in words.iter().skip(from).take(if closed { 0 } else { 2 }) {
        let lower = bare(word).to_lowercase();
        if lower.is_empty()
            || ENDS_UNIT.contains(&lower.as_str())
            || !lower.chars().all(|c| c.is_alphabetic() || c == '-')
        {
            break;
        }
        unit.push(bare(word));
        if is_plural(&lower) || word.ends_with(|c: char| !c.is_alphanumeric()) {
            break;
        }
    }
    (!unit.is_empty()).then(|| unit.join(" "))
}

fn is_plural(word: &str) -> bool {
    PLURALS.contains(&word) || (word.len() > 3 && word.ends_with('s') && !word.ends_with("ss"))
}

/// Whether a bare number counts something: it is no year, day or version.
fn counts(number: &str, counted: Option<&str>) -> bool {
    let plural = counted
        .and_then(|unit| unit.rsplit(' ').next())
        .is_some_and(|last| is_plural(last) && last.starts_with(char::is_lowercase));
    if number.contains(',') {
        return true;
    }
    if let Some((_, decimals)) = number.split_once('.') {
        // Three decimals may be thousands as other languages group them.
        return plural && decimals.len() != 3;
    }
    let year = number.len() == 4 && (number.starts_with('1') || number.starts_with("20"));
    plural && !year
}

/// The words after the figure, up to where the clause ends, at most twelve.
fn measure(words: &[&str], from: usize) -> String {
    let mut measure = Vec::new();
    let closed = from > 0 && words[from - 1].ends_with([',', ';', ':', '.', ')', '?', '!']);
    for word in words.iter().skip(from).take(if closed { 0 } else { 12 }) {
        measure.push(*word);
        if word.ends_with([',', ';', ':', '.', ')', '?', '!']) {
            break;
        }
    }
    let measure = measure.join(" ");
    measure
        .trim_matches(|c: char| c.is_whitespace() || ",;:.!?".contains(c))
        .to_owned()
}

/// The last words before a figure that ends its clause, at most six.
fn words_before(words: &[&str], begin: usize) -> Option<String> {
    let before = words[begin.saturating_sub(6)..begin].join(" ");
    let before = before.trim_matches(|c: char| !c.is_alphanumeric());
    (!before.is_empty()).then(|| before.to_owned())
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
