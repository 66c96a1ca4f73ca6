//! Numbers in digits, and the marks between them: the one reader for words and for figures.

use std::ops::Range;

use super::fold::digit;

/// Which mark stands between the whole part of a number and its fraction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// The language is not known: as [`Self::Point`], but `3.500` is ambiguous too.
    #[default]
    Unknown,
    /// `3,500.25`; `1,82` is ambiguous.
    Point,
    /// `3.500,25`; `1.82` is ambiguous.
    Comma,
}

/// What digits with marks between them are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A number, with a decimal point.
    Number(String),
    /// A number whose one mark may stand for decimals or for thousands.
    Ambiguous,
    /// An id, a date, a version or several numbers.
    Other,
}

/// More digits than a number of things has; such a number is an id.
const MOST_DIGITS: usize = 15;

const fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}')
}

/// A number in digits as it is written.
#[derive(Debug)]
pub struct Literal<'t> {
    text: &'t str,
    /// Its groups of digits, in bytes of the text.
    pub groups: Vec<Range<usize>>,
    /// The marks between the groups; a blank of any sort is a space.
    marks: Vec<char>,
}

impl<'t> Literal<'t> {
    /// Reads the number that begins here.
    pub fn at(text: &'t str, at: usize) -> Self {
        let group = |from: usize| {
            let rest = &text[from..];
            let length = rest.find(|c| digit(c).is_none()).unwrap_or(rest.len());
            from..from + length
        };
        let mut literal = Self {
            text,
            groups: vec![group(at)],
            marks: Vec::new(),
        };
        while let Some(mark) = text[literal.end()..].chars().next() {
            let next = group(literal.end() + mark.len_utf8());
            let joins = if is_blank(mark) {
                text[next.clone()].chars().count() == 3 && literal.may_go_on()
            } else {
                !next.is_empty() && matches!(mark, '.' | ',' | '\'' | '’' | '٬' | '٫')
            };
            // A number of more groups than it may have digits is none in any case.
            if !joins || literal.groups.len() > MOST_DIGITS {
                break;
            }
            literal.groups.push(next);
            literal.marks.push(match mark {
                mark if is_blank(mark) => ' ',
                '’' | '٬' => '\'',
                mark => mark,
            });
        }
        literal
    }

    /// Where it ends in its text.
    pub fn end(&self) -> usize {
        self.groups.last().map_or(0, |group| group.end)
    }

    /// The digits of each group, as ASCII.
    fn digits(&self) -> Vec<String> {
        let groups = self.groups.iter().map(|group| &self.text[group.clone()]);
        let ascii = |c| digit(c).and_then(|value| char::from_digit(value, 10));
        groups
            .map(|group| group.chars().filter_map(ascii).collect())
            .collect()
    }

    /// Whether a blank may stand between this and three more digits.
    fn may_go_on(&self) -> bool {
        self.marks.iter().all(|mark| *mark == ' ') && thousands(&self.digits(), false).is_some()
    }

    /// How many digits it has, where nothing stands between them.
    pub fn plain_digits(&self) -> Option<usize> {
        let group = self.text.get(self.groups.first()?.clone())?;
        self.marks.is_empty().then(|| group.chars().count())
    }

    /// Whether marks or blanks stand between its thousands.
    pub fn is_grouped(&self) -> bool {
        match self.marks.as_slice() {
            [] => false,
            [' ' | '\''] => true,
            [_] => self.digits().get(1).is_some_and(|group| group.len() == 3),
            _ => true,
        }
    }

    /// What it is where this mark stands before fractions.
    pub fn reading(&self, decimal: Mark) -> Reading {
        let groups = self.digits();
        let number = match (self.marks.as_slice(), groups.as_slice()) {
            _ if groups.iter().map(String::len).sum::<usize>() > MOST_DIGITS => None,
            ([], [digits]) => {
                Some(digits.clone()).filter(|digits| digits.len() == 1 || !digits.starts_with('0'))
            }
            (['٫'], _) => Some(groups.join(".")),
            ([mark @ ('.' | ',')], [first, ..]) => {
                let is_decimal = (*mark == ',') == (decimal == Mark::Comma);
                match thousands(&groups, false) {
                    _ if first == "0" => Some(groups.join(".")),
                    Some(_) if is_decimal && decimal == Mark::Unknown => {
                        return Reading::Ambiguous;
                    }
                    _ if is_decimal => Some(groups.join(".")),
                    None if first.len() <= 3 => return Reading::Ambiguous,
                    whole => whole,
                }
            }
            ([group, rest @ ..], _) if rest.iter().all(|mark| mark == group) => {
                thousands(&groups, *group == ',')
            }
            ([group, middle @ .., '.' | ',' | '٫'], [whole @ .., decimals])
                if middle.iter().all(|mark| mark == group) =>
            {
                thousands(whole, false).map(|whole| format!("{whole}.{decimals}"))
            }
            _ => None,
        };
        number.map_or(Reading::Other, Reading::Number)
    }

    /// The number as one word, with a decimal point; versions and dates keep their points. `None`
    /// where it is several words.
    pub(super) fn word(&self, decimal: Mark) -> Option<String> {
        let groups = self.digits();
        let short = groups.last().is_some_and(|last| last.len() <= 2);
        match self.reading(decimal) {
            Reading::Number(number) => Some(number),
            Reading::Ambiguous => short.then(|| groups.join(".")),
            Reading::Other => {
                let points = self.marks.iter().all(|mark| *mark == '.');
                points.then(|| groups.join("."))
            }
        }
    }
}

/// Groups of three digits, or as in India of two and at last three, as one number.
fn thousands(groups: &[String], indian: bool) -> Option<String> {
    let (first, rest) = groups.split_first()?;
    let Some((last, middle)) = rest.split_last() else {
        return (first.len() <= 3).then(|| first.clone());
    };
    let are_of = |size: usize| middle.iter().all(|group| group.len() == size);
    let grouped = last.len() == 3 && (are_of(3) || indian && are_of(2));
    ((1..=3).contains(&first.len()) && !first.starts_with('0') && grouped).then(|| groups.concat())
}
