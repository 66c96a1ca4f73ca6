//! Reads a text word by word for its numbers.

use std::ops::Range;

use super::words;
use super::{Meaning, NumberStyle, Quantity};
use crate::language::{Literal, Mark, Reading, digit};

/// The numbers of a text in their order. Ordinals, times, versions and ids are none, nor are dates
/// in digits.
pub fn numbers(text: &str, style: NumberStyle) -> Vec<Quantity> {
    let mut reader = Reader {
        text,
        style,
        previous: "",
        quantities: Vec::new(),
    };
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        at = if is_digit(c) {
            reader.digits(at)
        } else if c.is_alphabetic() {
            reader.word(at)
        } else {
            let end = at + c.len_utf8();
            match c {
                '§' | '№' | '#' => reader.previous = &text[at..end],
                // The point of "No. 5", the minus of "May -5".
                '.' | '-' | '−' => {}
                _ if c.is_whitespace() => {}
                _ => reader.previous = "",
            }
            end
        };
    }
    reader.quantities
}

/// A letter of a script with capitals, whose words blanks keep apart.
fn is_cased(c: char) -> bool {
    c.is_lowercase() || c.is_uppercase()
}

/// Where the text goes on after blanks.
pub fn skip_blanks(text: &str, at: usize) -> usize {
    let rest = text[at..].trim_start_matches([' ', '\n', '\u{a0}', '\u{202f}', '\u{2009}']);
    text.len() - rest.len()
}

/// The letters from here on, with hyphens and apostrophes between them.
pub fn word_at(text: &str, at: usize) -> &str {
    let begins = text[at..].starts_with(char::is_alphabetic);
    let end = begins.then(|| run_end(text, at, char::is_alphabetic, "-'’"));
    &text[at..end.unwrap_or(at)]
}

/// Where characters of one sort end that begin here, with these marks between them.
fn run_end(text: &str, at: usize, within: impl Fn(char) -> bool, marks: &str) -> usize {
    let mut end = at;
    let mut chars = text[at..].char_indices().peekable();
    while let Some((here, c)) = chars.next() {
        let more = chars.peek().is_some_and(|(_, next)| within(*next));
        if !(within(c) || marks.contains(c) && more) {
            break;
        }
        end = at + here + c.len_utf8();
    }
    end
}

fn is_digit(c: char) -> bool {
    digit(c).is_some()
}

/// The value times ten to a power, rounded once.
fn scaled(value: f64, power: i32) -> f64 {
    format!("{value}e{power}").parse().unwrap_or(value)
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// As an English word.
    Word,
    /// As a fixed number of digits and nothing else.
    Digits(usize),
    /// With marks or blanks between its thousands.
    Grouped,
    /// With decimals, a sign or a suffix.
    Other,
}

struct Reader<'t> {
    text: &'t str,
    style: NumberStyle,
    /// The word before, or a sign that numbers things.
    previous: &'t str,
    quantities: Vec<Quantity>,
}

impl Reader<'_> {
    /// Reads the word that begins here, which may be a number; returns where it ends.
    fn word(&mut self, at: usize) -> usize {
        let text = self.text;
        let word = word_at(text, at);
        let mut end = at + word.len();
        if word.starts_with(is_cased) && self.is_joined(end) {
            // No number stands in "COVID-19", "B2" or "example.org/12".
            return self.pass(end);
        }
        let lower = word.to_lowercase();
        let value = words::spelled(&lower).filter(|_| self.style.mark != Mark::Comma);
        if value.is_none() {
            self.previous = word;
            return end;
        }
        if lower == "half" && text[end..].starts_with(" a ") {
            end += " a".len();
        }
        self.keep(at..end, value, 0, Form::Word)
    }

    /// Reads what begins with a digit; returns where it ends.
    fn digits(&mut self, at: usize) -> usize {
        let text = self.text;
        let literal = Literal::at(text, at);
        let start = self.sign(at);
        let before = text[..start].chars().next_back();
        let mut end = literal.end();
        let letters = word_at(text, end);
        let suffix = words::suffix(letters);
        let scale = suffix.unwrap_or(0);
        if suffix.is_some() {
            end += letters.len();
        }
        let joined = before.is_some_and(|c| is_cased(c) || "_/:=@&.,\\".contains(c));
        let value = match literal.reading(self.style.mark) {
            Reading::Number(number) => number.parse().ok(),
            Reading::Ambiguous => None,
            Reading::Other => return self.pass(literal.end()),
        };
        if joined || self.is_joined(end) {
            return self.pass(literal.end());
        }
        let form = match literal.plain_digits() {
            Some(digits) if start == at => Form::Digits(digits),
            _ if literal.is_grouped() => Form::Grouped,
            _ => Form::Other,
        };
        let value = value.map(|value| scaled(value, scale));
        self.keep(start..end, value, scale, form)
    }

    /// Where the number begins whose digits begin here: at its minus, if it has one.
    fn sign(&self, at: usize) -> usize {
        let before = self.text[..at].strip_suffix(['-', '−', '–']);
        // After a word or a number it joins the two.
        let opens = |c: char| c.is_whitespace() || "([\"“'«~≈:".contains(c);
        let before = before.filter(|before| before.is_empty() || before.ends_with(opens));
        before.map_or(at, str::len)
    }

    /// Whether what ends here goes on as a date, a time, a version, a name or an id.
    fn is_joined(&self, end: usize) -> bool {
        let rest = &self.text[end..self.written_as_one(end)];
        let second = rest.strip_prefix(['-', '–']);
        let second = second.filter(|_| self.text[..end].ends_with(is_digit));
        let Some(second) = second.filter(|second| second.starts_with(is_digit)) else {
            return !rest.is_empty();
        };
        // Two numbers are a range; with a third, or a nought before one, they are none.
        let literal = Literal::at(second, 0);
        second[literal.end()..].contains(is_digit)
            || literal.reading(self.style.mark) == Reading::Other
    }

    /// Where ends what is written as one with what ends here.
    fn written_as_one(&self, at: usize) -> usize {
        let within = |c| is_cased(c) || is_digit(c);
        run_end(self.text, at, within, "-–/'’_:.@\\")
    }

    /// Passes over what is written as one with what ends here.
    fn pass(&mut self, at: usize) -> usize {
        self.previous = "";
        self.written_as_one(at)
    }

    /// Where a word of scale ends that follows here, and its power of ten.
    fn scale(&self, at: usize) -> Option<(usize, i32)> {
        let start = skip_blanks(self.text, at);
        let word = word_at(self.text, start);
        let first = self.text[start..].chars().next()?;
        // Where no blanks stand between words a scale is one character.
        let alone = (!is_cased(first)).then(|| &self.text[start..start + first.len_utf8()]);
        [Some(word), alone].into_iter().flatten().find_map(|word| {
            let power = self.style.scale(word)?;
            Some((start + word.len(), power))
        })
    }

    /// Reads what follows a number, and keeps it; returns where it ends.
    fn keep(
        &mut self,
        Range { start, mut end }: Range<usize>,
        mut value: Option<f64>,
        mut scale: i32,
        form: Form,
    ) -> usize {
        let text = self.text;
        while let Some((after, power)) = self.scale(end) {
            value = value.map(|value| scaled(value, power));
            scale += power;
            end = after;
        }
        if text[start..].starts_with(['-', '−', '–']) {
            value = value.map(|value| -value);
        }
        let percent = percent_end(text, end);
        let meaning = match percent {
            Some(_) => Meaning::Percent,
            None if scale > 0 => Meaning::Amount,
            None => self.meaning(start..end, value, form),
        };
        let end = percent.unwrap_or(end);
        self.previous = "";
        self.push(Quantity {
            range: start..end,
            value,
            meaning,
            scale,
            grouped: form == Form::Grouped,
            in_range: false,
        });
        end
    }

    /// What a number is that neither a percent sign nor a scale follows.
    fn meaning(&self, range: Range<usize>, value: Option<f64>, form: Form) -> Meaning {
        let text = self.text;
        let next = word_at(text, skip_blanks(text, range.end));
        let rest = &text[range.end..];
        // "23. Oktober", "12 de enero"
        let after = |mark| rest.strip_prefix(mark).map(|rest| word_at(rest, 0));
        let within = |from: f64, to: f64| value.is_some_and(|value| (from..to).contains(&value));
        let beside_month = || {
            let words = [Some(next), Some(self.previous), after(". "), after(" de ")];
            let mut words = words.into_iter().flatten();
            words.any(|word| self.style.is_month(word))
        };
        match form {
            _ if words::is_times(&next.to_lowercase()) => Meaning::Times,
            Form::Word if text[range].eq_ignore_ascii_case("twice") => Meaning::Times,
            Form::Word => Meaning::Word,
            Form::Digits(_) if within(1.0, 32.0) && beside_month() => Meaning::Day,
            Form::Digits(4) if within(1000.0, 2100.0) => Meaning::Year,
            Form::Digits(_) if words::numbers_things(self.previous) => Meaning::Reference,
            _ => Meaning::Amount,
        }
    }

    /// Adds a number, which may be the end of a range that begins with the one before.
    fn push(&mut self, mut quantity: Quantity) {
        let counts = |number: &Quantity| !matches!(number.meaning, Meaning::Year | Meaning::Day);
        if let Some(before) = self.quantities.last_mut() {
            let between = &self.text[before.range.end..quantity.range.start];
            if before.meaning == Meaning::Year && counts(&quantity) && matches!(between, "-" | "–")
            {
                // "2015-16"
                return;
            }
            if counts(before) && counts(&quantity) && RANGE.contains(&between.trim()) {
                before.in_range = true;
                quantity.in_range = true;
                if quantity.meaning == Meaning::Percent {
                    before.meaning = Meaning::Percent;
                }
                // "5 to 6 billion"
                let from = before.value.map(|value| scaled(value, quantity.scale));
                let rises = from
                    .zip(quantity.value)
                    .is_some_and(|(from, to)| from <= to);
                if before.scale == 0 && rises {
                    before.value = from;
                    before.scale = quantity.scale;
                }
            }
        }
        self.quantities.push(quantity);
    }
}

/// What stands between the ends of a range.
const RANGE: [&str; 11] = [
    "-", "–", "—", "~", "〜", "to", "and", "or", "à", "bis", "до",
];

/// Where the percent sign ends that follows a number, as a sign or in words.
fn percent_end(text: &str, at: usize) -> Option<usize> {
    let start = skip_blanks(text, at);
    let end = |sign: &str| {
        let end = start + sign.len();
        let is_there = text.get(start..end)?.eq_ignore_ascii_case(sign);
        (is_there && !text[end..].starts_with(is_cased)).then_some(end)
    };
    words::PERCENT.split('|').find_map(end)
}
