//! Digits, and the marks between them.

use super::{NoNumber, NumberStyle};

/// The digits of each script follow its zero: ASCII, Arabic, Persian, Devanagari, full-width.
const ZEROS: [char; 5] = ['0', '٠', '۰', '०', '０'];

/// The value of a decimal digit.
pub fn digit(c: char) -> Option<u32> {
    ZEROS.iter().find_map(|zero| {
        let value = u32::from(c).checked_sub(u32::from(*zero))?;
        (value < 10).then_some(value)
    })
}

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As an English word.
    Word,
    /// As so many digits and nothing else.
    Digits(usize),
    /// With marks or blanks between its thousands.
    Grouped,
    /// With decimals, a sign or a suffix.
    Other,
}

/// More digits than a number of things has; such a number is an id.
const MOST_DIGITS: usize = 15;

const fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}')
}

/// A number in digits as it is written.
pub struct Literal {
    /// Where it ends in its text.
    pub end: usize,
    /// Its groups of digits, as ASCII.
    groups: Vec<String>,
    /// The marks between the groups; a blank of any sort is a space.
    marks: Vec<char>,
}

impl Literal {
    /// Reads the number that begins here.
    pub fn at(text: &str, at: usize) -> Self {
        let mut literal = Self {
            end: at,
            groups: Vec::new(),
            marks: Vec::new(),
        };
        literal.group(text);
        while let Some(mark) = text[literal.end..].chars().next() {
            let after = &text[literal.end + mark.len_utf8()..];
            let digits = after
                .chars()
                .take(4)
                .take_while(|c| digit(*c).is_some())
                .count();
            let joins = if is_blank(mark) {
                digits == 3 && literal.may_go_on()
            } else {
                digits > 0 && matches!(mark, '.' | ',' | '\'' | '’' | '٬' | '٫')
            };
            // A number of more groups than it may have digits is none in any case.
            if !joins || literal.groups.len() > MOST_DIGITS {
                break;
            }
            literal.marks.push(match mark {
                mark if is_blank(mark) => ' ',
                '’' | '٬' => '\'',
                mark => mark,
            });
            literal.end += mark.len_utf8();
            literal.group(text);
        }
        literal
    }

    /// Takes the digits that follow.
    fn group(&mut self, text: &str) {
        let rest = &text[self.end..];
        let digits = rest.chars().map_while(digit);
        self.groups.push(
            digits
                .filter_map(|value| char::from_digit(value, 10))
                .collect(),
        );
        self.end += rest.find(|c| digit(c).is_none()).unwrap_or(rest.len());
    }

    /// Whether a blank may stand between this and three more digits.
    fn may_go_on(&self) -> bool {
        self.marks.iter().all(|mark| *mark == ' ') && thousands(&self.groups, false).is_some()
    }

    /// How it is written.
    pub fn form(&self) -> Form {
        match (self.marks.first(), self.groups.first()) {
            (None, Some(digits)) => Form::Digits(digits.len()),
            (Some(first), _) if self.groups.len() > 2 || matches!(first, ' ' | '\'') => {
                Form::Grouped
            }
            _ if self.groups.get(1).is_some_and(|group| group.len() == 3) => Form::Grouped,
            _ => Form::Other,
        }
    }

    /// What it states.
    ///
    /// # Errors
    ///
    /// It is an id, a date or a version, or its mark may stand for decimals or for thousands.
    pub fn value(&self, style: NumberStyle) -> Result<f64, NoNumber> {
        let text = self.decimal(style).ok_or(NoNumber::NotSingle)?;
        match text.parse() {
            Ok(value) => Ok(value),
            Err(_) => Err(NoNumber::Ambiguous),
        }
    }

    /// The number with a decimal point; empty if it is ambiguous, and `None` if it is none.
    fn decimal(&self, style: NumberStyle) -> Option<String> {
        let first = self.groups.first()?;
        if self.groups.iter().map(String::len).sum::<usize>() > MOST_DIGITS {
            return None;
        }
        match self.marks.as_slice() {
            [] => (first.len() == 1 || !first.starts_with('0')).then(|| first.clone()),
            ['٫'] => Some(self.groups.join(".")),
            [mark @ ('.' | ',')] => {
                let is_decimal = (*mark == ',') == (style == NumberStyle::Comma);
                let grouped = thousands(&self.groups, false);
                match grouped {
                    _ if first == "0" => Some(self.groups.join(".")),
                    Some(_) if is_decimal && style == NumberStyle::Unknown => Some(String::new()),
                    _ if is_decimal => Some(self.groups.join(".")),
                    Some(whole) => Some(whole),
                    None => (first.len() <= 3).then(String::new),
                }
            }
            [group, rest @ ..] if rest.iter().all(|mark| mark == group) => {
                thousands(&self.groups, *group == ',')
            }
            [group, middle @ .., '.' | ',' | '٫'] if middle.iter().all(|mark| mark == group) => {
                let (decimals, whole) = self.groups.split_last()?;
                Some(format!("{}.{decimals}", thousands(whole, false)?))
            }
            _ => None,
        }
    }
}

/// Groups of three digits, or as in India of two and at last three, as one number.
fn thousands(groups: &[String], indian: bool) -> Option<String> {
    let (first, rest) = groups.split_first()?;
    let Some((last, middle)) = rest.split_last() else {
        return (first.len() <= 3).then(|| first.clone());
    };
    let all = |size: usize| middle.iter().all(|group| group.len() == size);
    let grouped = last.len() == 3 && (all(3) || indian && all(2));
    ((1..=3).contains(&first.len()) && !first.starts_with('0') && grouped).then(|| groups.concat())
}
