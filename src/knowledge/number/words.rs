//! Words next to numbers (units, signs, ordinals) of many languages in one list, since few of them
//! mean two things. Number words and months come from the document's language.

use crate::language::{Language, lists};

/// The codes of currencies, which are not taken for acronyms (ISO 4217).
pub const CURRENCIES: &str = "AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF INR JPY KRW MXN NOK NZD \
                              PLN RUB SEK SGD TRY USD ZAR";

/// What is written onto the digits: 1.82m.
const SUFFIXES: [(i32, &str); 4] = [
    (3, "k K"),
    (6, "m M mn mln Mio млн"),
    (9, "bn Mrd mld"),
    (12, "tn"),
];

/// The percent sign, and words for it.
pub const PERCENT: &str = "%|٪|％|percent|per cent|prozent|procent|prosent|prosenttia|pour cent|\
                           por ciento|por cento|процент|процента|процентов|パーセント";

/// What makes a number a factor.
const TIMES: &str = "times fois mal veces vezes volte keer раз";

/// What is numbered rather than counted.
const NUMBERED: &str = "annex appendix art article articles artikel artículo artigo articolo chapter \
                        directive form level no number nr page pages paragraph part phase protocol \
                        question regulation resolution room rule section sections stage step table \
                        type version étape paso schritt seite статья § № #";

/// The power of ten of letters after digits.
pub fn suffix(letters: &str) -> Option<i32> {
    let (power, _) = SUFFIXES.iter().find(|(_, words)| lists(words, letters))?;
    Some(*power)
}

/// The number of an English word in lower case: "six", "twenty".
pub fn spelled(word: &str) -> Option<f64> {
    match word {
        "half" => return Some(0.5),
        "twice" => return Some(2.0),
        _ => {}
    }
    let number = Language::of("en").number(word);
    number.filter(|number| *number < 100.0)
}

/// Whether a number before this word, in lower case, is a factor.
pub fn is_times(word: &str) -> bool {
    lists(TIMES, word) || word.starts_with('倍')
}

/// Whether numbers after this word name things: article, §, RFC.
pub fn numbers_things(word: &str) -> bool {
    let acronym = word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase());
    acronym && !lists(CURRENCIES, word) || lists(NUMBERED, &word.to_lowercase())
}
