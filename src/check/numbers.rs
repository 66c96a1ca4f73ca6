//! The numbers that a text states, and what each of them is.

use std::ops::Range;

/// What a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meaning {
    /// A figure: an amount, a count in digits.
    Amount,
    /// A figure in percent.
    Percent,
    /// A figure that compares: six times.
    Times,
    /// A year.
    Year,
    /// A day of a month.
    Day,
    /// The number of an article, a section and so on.
    Reference,
    /// A small number in words, which seldom is a figure: two routes.
    Word,
}

impl Meaning {
    /// Whether it is a figure, which a statistic is to back.
    pub const fn is_figure(self) -> bool {
        matches!(self, Self::Amount | Self::Percent | Self::Times)
    }
}

/// A number in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// Its bytes, with its scale and its percent sign.
    pub at: Range<usize>,
    /// What it states.
    pub value: f64,
    /// What it is.
    pub meaning: Meaning,
    /// The word after it, in lower case.
    pub next: String,
}

const WORDS: [&str; 21] = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "twice", "dozen",
];
const VALUES: [f64; 21] = [
    2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0,
    80.0, 90.0, 2.0, 12.0,
];

/// The months, to tell days and years.
pub const MONTHS: [&str; 12] = [
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

/// What is numbered rather than counted.
const NUMBERED: [&str; 26] = [
    "article",
    "articles",
    "section",
    "sections",
    "chapter",
    "part",
    "annex",
    "appendix",
    "paragraph",
    "page",
    "pages",
    "no",
    "number",
    "rule",
    "resolution",
    "directive",
    "regulation",
    "version",
    "level",
    "phase",
    "step",
    "stage",
    "table",
    "question",
    "type",
    "protocol",
];

/// A word of a text: letters, digits and what joins them.
struct Token<'t> {
    at: Range<usize>,
    text: &'t str,
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut start = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let after = chars.peek().map(|(_, next)| *next);
        let joins = |a: bool| a && after.is_some_and(char::is_alphanumeric) && start.is_some();
        let within = c.is_alphanumeric()
            || joins(
                matches!(c, '.' | ',')
                    && text[..at].ends_with(|c: char| c.is_ascii_digit())
                    && after.is_some_and(|c| c.is_ascii_digit()),
            )
            || joins(matches!(c, '-' | '/' | '\'' | '’' | '_' | ':'));
        match (within, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                tokens.push(Token {
                    at: from..at,
                    text: &text[from..at],
                });
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        tokens.push(Token {
            at: from..text.len(),
            text: &text[from..],
        });
    }
    tokens
}

/// The number that a word in digits states, with what its own ending scales it by.
fn digits(word: &str) -> Option<f64> {
    let end = word.find(|c: char| c.is_alphabetic()).unwrap_or(word.len());
    let (number, ending) = word.split_at(end);
    let scale = match ending.to_ascii_lowercase().as_str() {
        "" => 1.0,
        "k" => 1e3,
        "m" => 1e6,
        "bn" => 1e9,
        "tn" => 1e12,
        _ => return None,
    };
    let groups: Vec<&str> = number.split(',').collect();
    let well_grouped = groups[1..].iter().all(|group| {
        let whole = group.split('.').next().unwrap_or_default();
        whole.len() == 3
    });
    if !well_grouped || !number.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    number
        .replace(',', "")
        .parse()
        .ok()
        .map(|number: f64| number * scale)
}

fn scale(word: &str) -> Option<f64> {
    match word {
        "hundred" => Some(1e2),
        "thousand" => Some(1e3),
        "million" => Some(1e6),
        "billion" => Some(1e9),
        "trillion" => Some(1e12),
        _ => None,
    }
}

/// The numbers of a text in their order.
#[must_use]
pub fn numbers(text: &str) -> Vec<Number> {
    let tokens = tokens(text);
    let lower: Vec<String> = tokens
        .iter()
        .map(|token| token.text.to_lowercase())
        .collect();
    let word = |place: usize| lower.get(place).map_or("", String::as_str);
    let mut found = Vec::new();
    let mut place = 0;
    while place < tokens.len() {
        let token = &tokens[place];
        let spelled = WORDS.iter().position(|known| *known == lower[place]);
        let in_digits = digits(token.text);
        let Some(mut value) = in_digits.or(spelled.map(|at| VALUES[at])) else {
            place += 1;
            continue;
        };
        let mut last = place;
        if let Some(scale) = scale(word(last + 1)) {
            value *= scale;
            last += 1;
        }
        let scaled = last > place;
        let mut end = tokens[last].at.end;
        let before = place.checked_sub(1).map_or("", word);
        let month = |word: &str| MONTHS.contains(&word);
        let percent = text[end..].starts_with('%')
            || text[end..].starts_with(" %")
            || word(last + 1) == "percent"
            || (word(last + 1), word(last + 2)) == ("per", "cent");
        let year = !scaled
            && token.text.len() == 4
            && token.text.bytes().all(|b| b.is_ascii_digit())
            && (1000.0..2100.0).contains(&value);
        let day = !scaled
            && (1.0..32.0).contains(&value)
            && value.fract() == 0.0
            && (month(word(last + 1)) || month(before));
        let meaning = if percent {
            if let Some(sign) = text[end..].find('%').filter(|at| *at < 2) {
                end += sign + 1;
            } else if word(last + 1) == "percent" {
                end = tokens[last + 1].at.end;
            } else {
                end = tokens[last + 2].at.end;
            }
            Meaning::Percent
        } else if word(last + 1) == "times" || lower[place] == "twice" {
            Meaning::Times
        } else if year {
            Meaning::Year
        } else if in_digits.is_some() && day {
            Meaning::Day
        } else if in_digits.is_some() && !scaled && NUMBERED.contains(&before) {
            Meaning::Reference
        } else if in_digits.is_none() && !scaled {
            Meaning::Word
        } else {
            Meaning::Amount
        };
        found.push(Number {
            at: token.at.start..end,
            value,
            meaning,
            next: word(last + 1).to_owned(),
        });
        place = last + 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_what_they_are() {
        let text = "From 1 January to 23 October 2016 nearly 3,700 of 1.82 million, more than 90% or \
                    6 per cent; USD 6.75 billion, six times 2014, Article 3, two routes, EUR 5bn, \
                    on 2016-10-23 by COVID-19 (October 2015), the 2nd, 12.";
        let shown: Vec<String> = numbers(text)
            .iter()
            .map(|number| {
                format!(
                    "{} {:?} {}",
                    number.value,
                    number.meaning,
                    &text[number.at.clone()]
                )
            })
            .collect();
        assert_eq!(
            shown,
            [
                "1 Day 1",
                "23 Day 23",
                "2016 Year 2016",
                "3700 Amount 3,700",
                "1820000 Amount 1.82 million",
                "90 Percent 90%",
                "6 Percent 6 per cent",
                "6750000000 Amount 6.75 billion",
                "6 Times six",
                "2014 Year 2014",
                "3 Reference 3",
                "2 Word two",
                "5000000000 Amount 5bn",
                "2015 Year 2015",
                "12 Amount 12",
            ]
        );
    }

    proptest::proptest! {
        #[test]
        fn every_text_has_numbers_or_none(text in "[0-9a-z.,%é \\-]{0,60}") {
            for number in numbers(&text) {
                proptest::prop_assert!(text.get(number.at).is_some());
            }
        }
    }
}
