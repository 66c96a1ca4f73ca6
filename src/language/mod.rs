//! Natural languages: how a text is split, normalised and stemmed, and what its words ask for.
//!
//! Each language is declared once, in a file of `declared`; everything else here is general.

mod declared;
mod detect;
mod fold;
mod literal;
mod phrase;
mod sentences;
#[cfg(test)]
mod tests;
mod tokens;
mod words;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use snowball_stemmers_rs::Stemmer;
use unicode_script::Script;

pub use detect::detect;
pub use fold::{digit, folded};
pub use literal::{Literal, Mark, Reading};
use phrase::Patterns;
pub use phrase::{Phrase, Time, Wanted};
pub use tokens::{LONGEST, Token};
pub use words::lists;

use words::Words;

/// What is declared of a language. All words stand as they are after normalisation: in lower case,
/// without the accents and signs that [`fold`] drops.
///
/// In the files, words have blanks between them and phrases `|`. `*` in a phrase stands for up to six
/// words, `+` for one; one after `^` stands at the start.
#[derive(Debug, Default)]
pub struct Language {
    /// Primary subtag of BCP 47.
    pub tag: &'static str,
    /// English name.
    pub name: &'static str,
    /// Scripts in which it is written.
    pub scripts: Vec<Script>,
    /// Whether its words are joined into longer ones that are found by their parts as well.
    pub compounds: bool,
    /// Letters and groups of letters, not normalised, that are more frequent in it than in other
    /// languages of the same script; `$` is the end of a word.
    marks: Words,
    stemmer: Option<fn() -> Stemmer>,
    /// Endings that are changed before the stemmer sees them, longer ones first: to one spelling of
    /// several, or to the accents that it needs and that few people type.
    endings: Vec<(&'static str, &'static str)>,
    /// Short words that are written together with the next one. Stems are without them; each is
    /// looked for once, in this order.
    prefixes: Words,
    /// What the stemmer knows a noun by, if it stands before it.
    article: &'static str,
    function: Words,
    /// Words of other languages' function words that are ordinary words here.
    ordinary: Words,
    /// Characters that make a pair of characters a function word, where words are not spaced.
    particles: &'static str,
    /// Short words that are written together with the next one, before an apostrophe.
    elisions: Words,
    /// Contracted forms without their apostrophe, in order, and what they stand for.
    contractions: Vec<(&'static str, &'static str)>,
    /// What stands between the whole part of a number and its fraction.
    decimal: Mark,
    /// Endings that make a number an ordinal one.
    ordinals: Words,
    /// Words for numbers, each with what it stands for.
    numbers: HashMap<&'static str, f64>,
    /// Names and abbreviations of each month, separated by `|`.
    months: Words,
    /// Shortened words that a full stop does not end a sentence after.
    abbreviations: Words,
    asks: Patterns<Wanted>,
    /// Words that open a question for yes or no.
    openers: Words,
    /// Words between where a way begins and where it ends.
    towards: Words,
    times: Patterns<Time>,
    /// Words that say how exactly a number is meant.
    hedges: Patterns<()>,
    /// Words for what somebody does who wants to know or tell, not to act.
    informs: Patterns<()>,
}

/// Where fewer letters are left of a word, what stands around them is a part of the root.
const LEAST: usize = 3;

/// A language of which nothing is known.
static UNKNOWN: LazyLock<Language> = LazyLock::new(|| Language {
    tag: "und",
    name: "an unknown language",
    decimal: Mark::Point,
    ..Language::default()
});

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

impl Language {
    /// The language of a tag of BCP 47, by its primary subtag; for one that is not declared, a
    /// language that is split by its script and not stemmed.
    pub fn of(tag: &str) -> &'static Self {
        let primary = tag.split(['-', '_']).next().unwrap_or(tag);
        let mut known = declared::LANGUAGES.iter();
        let known = known.find(|(tag, _)| tag.eq_ignore_ascii_case(primary));
        known.map_or(&*UNKNOWN, |(_, language)| language)
    }

    /// All declared languages, English first.
    pub fn declared() -> impl Iterator<Item = &'static Self> {
        declared::LANGUAGES.iter().map(|(_, language)| &**language)
    }

    /// The tokens of a text in order.
    pub fn tokens(&self, text: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        self.each_word(text, |surface, span| {
            tokens.push(self.made(surface.to_owned(), span));
        });
        tokens
    }

    /// One normalised word as a token; its span is that of the word.
    pub fn token(&self, surface: &str) -> Token {
        self.made(surface.to_owned(), 0..surface.len())
    }

    fn made(&self, surface: String, span: Range<usize>) -> Token {
        let function = self.is_function(&surface);
        let stem = if function {
            surface.clone()
        } else {
            self.stem(&surface)
        };
        Token {
            surface,
            stem,
            function,
            span,
        }
    }

    /// Whether a normalised word says little by itself.
    pub fn is_function(&self, surface: &str) -> bool {
        self.function.contain(surface)
            || self.function.contain(self.without_prefixes(surface))
            || (!self.particles.is_empty() && surface.contains(|c| self.particles.contains(c)))
    }

    /// Whether it is written from right to left.
    pub fn is_right_to_left(&self) -> bool {
        let mut scripts = self.scripts.iter();
        scripts.any(|script| matches!(script, Script::Arabic | Script::Hebrew))
    }

    /// Whether a word stands between where a way begins and where it ends.
    pub fn leads_to(&self, word: &str) -> bool {
        self.towards.contain(word)
    }

    /// The function words in alphabetical order.
    pub fn function_words(&self) -> impl Iterator<Item = &'static str> {
        self.function.iter()
    }

    /// The stem of a normalised word; numbers and codes are their own.
    pub fn stem(&self, surface: &str) -> String {
        let Some(create) = self.stemmer else {
            return surface.to_owned();
        };
        if surface.bytes().any(|byte| byte.is_ascii_digit()) {
            return surface.to_owned();
        }
        let word = self.without_prefixes(surface);
        let respelled = self.respelled(word);
        let stemmer = create();
        let stem = stemmer.stem(respelled.as_deref().unwrap_or(word));
        if stem.is_empty() {
            surface.to_owned()
        } else {
            folded(&stem)
        }
    }

    /// A word without the short words that are written together with it.
    fn without_prefixes<'w>(&self, word: &'w str) -> &'w str {
        self.prefixes.iter().fold(word, |word, prefix| {
            let rest = word.strip_prefix(prefix);
            let rest = rest.filter(|rest| rest.chars().nth(LEAST - 1).is_some());
            rest.unwrap_or(word)
        })
    }

    /// A word as the stemmer wants it, where that is another form.
    fn respelled(&self, word: &str) -> Option<String> {
        let article = self.article;
        let respelled = self.endings.iter().find_map(|(from, to)| {
            let root = word.strip_suffix(from)?;
            // Nothing is left of a whole word.
            let length = root.chars().take(LEAST).count();
            matches!(length, 0 | LEAST).then(|| format!("{article}{root}{to}"))
        });
        respelled.or_else(|| (!article.is_empty()).then(|| format!("{article}{word}")))
    }

    /// Names and abbreviations of months, normalised, each with its number from 1 to 12.
    pub fn months(&self) -> impl Iterator<Item = (&'static str, u8)> {
        let months = (1..).zip(self.months.iter());
        months.flat_map(|(number, names)| {
            let names = names.split('|').filter(|name| !name.is_empty());
            names.map(move |name| (name, number))
        })
    }

    /// The number of a month, from 1 to 12, by a normalised name or abbreviation.
    pub fn month(&self, name: &str) -> Option<u8> {
        let month = self.months().find(|(known, _)| *known == name)?;
        Some(month.1)
    }

    /// What a normalised word for a number stands for. Numbers from a hundred on multiply the one
    /// before them.
    pub fn number(&self, word: &str) -> Option<f64> {
        self.numbers.get(word).copied()
    }
}
