//! The numbers that a text states, and what each of them is.
//!
//! The one recogniser for figures of packs, for checks, for import and for queries.

use std::ops::Range;

mod reader;
mod words;

pub use reader::numbers;
pub use words::CURRENCIES;

use crate::language::{Language, Mark, folded, lists};
use reader::{skip_blanks, word_at};

/// Languages with a point before fractions, after the number symbols of CLDR; all other languages of
/// Europe have the comma.
const POINT: &str = "en zh ja ko th he hi bn ta ar fa ur ms fil de-ch it-ch de-li es-mx es-us";

/// How a text writes its numbers.
#[derive(Clone, Copy, Debug)]
pub struct NumberStyle {
    /// What stands before fractions.
    mark: Mark,
    /// The language of the words around numbers: English where it is not known.
    language: &'static Language,
}

impl NumberStyle {
    /// The style of a language, as a BCP 47 tag.
    pub fn of(language: Option<&str>) -> Self {
        let tag = language.map(str::to_ascii_lowercase);
        let primary = tag.as_deref().and_then(|tag| tag.split('-').next());
        let primary = primary.unwrap_or("en");
        let mark = match tag.as_deref() {
            None => Mark::Unknown,
            Some(tag) if lists(POINT, primary) || lists(POINT, tag) => Mark::Point,
            Some(_) => Mark::Comma,
        };
        Self {
            mark,
            language: Language::of(primary),
        }
    }

    /// The power of ten of a word that scales the number before it.
    fn scale(self, word: &str) -> Option<i32> {
        let value = self.language.number(&folded(word))?;
        // "5 m" is a length.
        let scales = value >= 100.0 && (word.len() > 1);
        let is_power = |power: &i32| 10_f64.powi(*power).total_cmp(&value).is_eq();
        (2..=12).find(is_power).filter(|_| scales)
    }

    /// Whether this is the name of a month. The English verbs are none, as they have no capital.
    pub fn is_month(self, word: &str) -> bool {
        let name = folded(word);
        let chinese = word.starts_with(['月', '日', '号']);
        let languages = [self.language, Language::of("en")];
        let known = || languages.iter().any(|one| one.month(&name).is_some());
        !matches!(word, "may" | "march") && (chinese || known())
    }
}

impl Default for NumberStyle {
    fn default() -> Self {
        Self::of(None)
    }
}

/// What a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Meaning {
    /// A figure: an amount, a count in digits.
    Amount,
    /// A figure in percent.
    Percent,
    /// A figure that compares: six times.
    Times,
    /// A year.
    Year,
    /// A day or month of a date.
    Day,
    /// A number that names rather than counts: of an article, a standard, a telephone.
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
pub struct Quantity {
    /// Its bytes, from its minus to its scale and its percent sign.
    pub range: Range<usize>,
    /// What it states; `None` where a point or comma may stand for decimals or for thousands.
    pub value: Option<f64>,
    /// What it is.
    pub meaning: Meaning,
    /// The power of ten of the words that scale it: 6 of "1.82 million".
    pub scale: i32,
    /// Whether marks or blanks stand between its thousands.
    pub grouped: bool,
    /// Whether it is an end of a range: 10 to 20.
    pub in_range: bool,
}

impl Quantity {
    /// The word after it in its text, in lower case; empty where none follows.
    pub fn next_word(&self, text: &str) -> String {
        word_at(text, skip_blanks(text, self.range.end)).to_lowercase()
    }
}

/// Whether two values are the same, to within rounding of the arithmetic.
pub fn same(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1.0)
}

/// Why a printed figure does not state one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoNumber {
    /// It states none, or more than one.
    NotSingle,
    /// A point or comma in it may stand for decimals or for thousands.
    Ambiguous,
}

/// The one number that a printed figure states: "nearly 3,700" is 3700, "USD 6.75 billion" is
/// 6 750 000 000, "half a million" is 500 000, "-38%" is -38.
///
/// # Errors
///
/// Where there is no number, more than one, or one that can be read in two ways.
pub fn stated_number(figure: &str, style: NumberStyle) -> Result<f64, NoNumber> {
    match numbers(figure, style).as_slice() {
        [single] => single.value.ok_or(NoNumber::Ambiguous),
        _ => Err(NoNumber::NotSingle),
    }
}

#[cfg(test)]
mod tests;
