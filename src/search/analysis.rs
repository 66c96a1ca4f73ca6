//! From text to tokens: normalised, split, stemmed.

use std::ops::Range;

use snowball_stemmers_rs::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::stop_words::is_stop_word;

/// One word of a text or a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The word in lower case, without accents.
    pub surface: String,
    /// Its English Snowball stem (Porter 2001).
    pub stem: String,
    /// Whether it is a function word, which says little by itself.
    pub stop: bool,
}

/// Longer words are cut to this many bytes, at a character: no language needs them whole.
const LONGEST: usize = 64;

/// Splits texts into tokens; made once, used for documents and queries alike.
pub struct Analyzer {
    stemmer: Stemmer,
}

impl Default for Analyzer {
    fn default() -> Self {
        Self {
            stemmer: Stemmer::create(Algorithm::English),
        }
    }
}

impl Analyzer {
    /// The tokens of a text in order.
    #[must_use]
    pub fn tokens(&self, text: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        each_word(text, |word| tokens.push(self.token(word.to_owned())));
        tokens
    }

    /// One normalised word as a token.
    #[must_use]
    pub fn token(&self, surface: String) -> Token {
        let stop = is_stop_word(&surface);
        let plain = stop || surface.bytes().any(|b| b.is_ascii_digit());
        let stem = if plain {
            surface.clone()
        } else {
            self.stemmer.stem(&surface).into_owned()
        };
        Token {
            surface,
            stem,
            stop,
        }
    }
}

/// Visits the words of a text in order: compatibility forms folded, accents and possessives dropped,
/// numbers without their thousands separators, `%` and `$` as words.
pub fn each_word(text: &str, visit: impl FnMut(&str)) {
    let words = Words {
        word: String::new(),
        after_number: false,
        visit,
    };
    if text.is_ascii() {
        let text = text.to_ascii_lowercase();
        words.split(text.as_bytes(), |letters| Some(&text[letters]));
    } else {
        let folded = text.nfkd().filter(|c| !is_combining_mark(*c));
        let folded: Vec<char> = folded.flat_map(char::to_lowercase).collect();
        words.split(&folded, |_| None);
    }
}

/// A text that is being split.
struct Words<V> {
    /// The word so far.
    word: String,
    /// Whether the word before it was a whole number.
    after_number: bool,
    visit: V,
}

impl<V: FnMut(&str)> Words<V> {
    /// Splits a text in lower case, of which some parts are at hand as they are.
    fn split<'t, C: Copy + Into<char>>(
        mut self,
        text: &[C],
        part: impl Fn(Range<usize>) -> Option<&'t str>,
    ) {
        let at = |place: usize| text.get(place).map(|c| (*c).into());
        let mut place = 0;
        while let Some(c) = at(place) {
            // A plain word between blanks, as most are, needs no second look at each letter.
            if c.is_ascii_lowercase() && self.word.is_empty() {
                let rest = text[place..].iter();
                let letters = rest.take_while(|c| {
                    let c: char = (**c).into();
                    c.is_ascii_lowercase()
                });
                let end = place + letters.count();
                let letters = place..end.min(place + LONGEST);
                place = end;
                let ends = matches!(
                    at(end),
                    None | Some(' ' | '.' | ',' | '?' | '!' | '-' | '\n')
                );
                match part(letters.clone()) {
                    Some(word) if ends => self.found(word),
                    _ => {
                        let letters = text[letters].iter();
                        self.word.extend(letters.map(|c| (*c).into()));
                        if ends {
                            self.finish();
                        }
                    }
                }
                if ends {
                    place += 1;
                }
                continue;
            }
            place += 1;
            let next = at(place).unwrap_or(' ');
            let numeric = self.word.starts_with(|first: char| first.is_ascii_digit());
            let ends_numeric = || self.word.ends_with(|c: char| c.is_ascii_digit());
            match c {
                '.' | ',' if numeric && next.is_ascii_digit() && ends_numeric() => {
                    if c == '.' {
                        self.word.push('.');
                    }
                }
                '\'' | '\u{2019}' | '\u{2bc}' => {
                    // The `s` of a possessive is dropped as a word of one letter below.
                    let follows = at(place + 1).is_some_and(char::is_alphanumeric);
                    if !self.word.is_empty() && next == 's' && !follows {
                        self.finish();
                    }
                }
                '%' => self.finish_and("percent"),
                '$' => self.finish_and("usd"),
                c if c.is_alphanumeric() => {
                    // "6.75bn" is a number and a word.
                    if numeric && c.is_alphabetic() && ends_numeric() {
                        self.finish();
                    }
                    if self.word.len() + c.len_utf8() <= LONGEST {
                        self.word.push(c);
                    }
                }
                _ => self.finish(),
            }
        }
        self.finish();
    }

    fn finish(&mut self) {
        let mut word = std::mem::take(&mut self.word);
        if !word.is_empty() {
            self.found(&word);
        }
        word.clear();
        self.word = word;
    }

    fn found(&mut self, word: &str) {
        let ordinal = self.after_number && matches!(word, "st" | "nd" | "rd" | "th");
        if word != "s" && !ordinal {
            (self.visit)(word);
            self.after_number = word.bytes().all(|b| b.is_ascii_digit());
        }
    }

    fn finish_and(&mut self, word: &str) {
        self.finish();
        (self.visit)(word);
        self.after_number = false;
    }
}

/// The sentences of a text, trimmed: cut after `.`, `!` or `?` before a blank and a capital,
/// a digit or a quotation mark, and at blank lines.
#[must_use]
pub fn sentences(text: &str) -> Vec<&str> {
    let mut cuts = vec![0];
    for (at, byte) in text.bytes().enumerate() {
        let ends = match byte {
            b'.' | b'!' | b'?' => true,
            b'"' | b')' => closes_sentence(&text[..=at]),
            _ => false,
        };
        if byte == b'\n' && at > 0 && text[at + 1..].starts_with('\n') {
            cuts.push(at);
        }
        if ends {
            let mut after = text[at + 1..].chars();
            let blank = after.next().is_some_and(char::is_whitespace);
            let starts = |c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '"' | '“');
            if blank && after.next().is_some_and(starts) {
                cuts.push(at + 1);
            }
        }
    }
    cuts.push(text.len());
    cuts.windows(2)
        .filter_map(|cut| text.get(cut[0]..cut[1]).map(str::trim))
        .filter(|sentence| !sentence.is_empty())
        .collect()
}

/// Whether a text that ends in a quotation mark or bracket ended a sentence before it.
fn closes_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', ')', '”'])
        .ends_with(['.', '!', '?'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn surfaces(text: &str) -> Vec<String> {
        Analyzer::default()
            .tokens(text)
            .into_iter()
            .map(|token| token.surface)
            .collect()
    }

    #[test]
    fn numbers_keep_their_value() {
        assert_eq!(
            surfaces("nearly 3,700, or $6.75bn; 90%."),
            ["nearly", "3700", "or", "usd", "6.75", "bn", "90", "percent"]
        );
        assert_eq!(surfaces("1st, 2nd"), ["1", "2"]);
    }

    #[test]
    fn possessives_and_accents_go() {
        assert_eq!(
            surfaces("INTERPOL’s café, aren't"),
            ["interpol", "cafe", "arent"]
        );
        assert_eq!(surfaces("Darién Gap"), ["darien", "gap"]);
    }

    #[test]
    fn sentences_survive_abbreviations_of_numbers() {
        assert_eq!(
            sentences("It made USD 6.75 billion. That is much! \"Is it?\" Yes."),
            [
                "It made USD 6.75 billion.",
                "That is much!",
                "\"Is it?\"",
                "Yes."
            ]
        );
        assert!(sentences(" \n").is_empty());
    }

    proptest::proptest! {
        #[test]
        fn any_text_gives_normalised_tokens(text in "\\PC*") {
            for token in Analyzer::default().tokens(&text) {
                proptest::prop_assert!(!token.surface.is_empty());
                proptest::prop_assert!(token.surface.len() <= LONGEST);
            }
        }

        #[test]
        fn sentences_lose_nothing_but_blanks(text in "[A-Za-z0-9.!?\"“”() \n]{0,80}") {
            let glue = |text: &str| text.split_whitespace().collect::<String>();
            proptest::prop_assert_eq!(glue(&sentences(&text).concat()), glue(&text));
        }
    }
}
