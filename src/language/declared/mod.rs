//! The languages that are known, one file each: comments, then fields, each with `@` before its name.

use std::sync::LazyLock;

use serde::de::DeserializeOwned;
use serde::de::value::{self, StrDeserializer};
use snowball_stemmers_rs::{Algorithm, Stemmer};
use unicode_script::Script;

use super::phrase::Patterns;
use super::{Language, Mark, Words};

macro_rules! languages {
    ($($tag:literal $file:literal)*) => {
        /// All of them by their tags, English first. A file is read when its language is needed.
        pub(super) static LANGUAGES: [(&str, LazyLock<Language>); [$($tag),*].len()] =
            [$(($tag, LazyLock::new(|| declared(include_str!($file))))),*];
    };
}

languages! {
    "en" "english.txt"
    "fr" "french.txt"
    "es" "spanish.txt"
    "ar" "arabic.txt"
    "de" "german.txt"
    "pt" "portuguese.txt"
    "it" "italian.txt"
    "ru" "russian.txt"
    "zh" "chinese.txt"
    "ja" "japanese.txt"
    "nl" "dutch.txt"
    "pl" "polish.txt"
    "tr" "turkish.txt"
    "ro" "romanian.txt"
    "sv" "swedish.txt"
    "da" "danish.txt"
    "no" "norwegian.txt"
    "fi" "finnish.txt"
    "cs" "czech.txt"
    "hu" "hungarian.txt"
    "id" "indonesian.txt"
    "vi" "vietnamese.txt"
    "ca" "catalan.txt"
    "el" "greek.txt"
    "uk" "ukrainian.txt"
    "sr" "serbian.txt"
    "bg" "bulgarian.txt"
    "fa" "persian.txt"
    "ur" "urdu.txt"
    "he" "hebrew.txt"
    "hi" "hindi.txt"
    "bn" "bengali.txt"
    "ta" "tamil.txt"
    "ko" "korean.txt"
    "th" "thai.txt"
}

/// The language that a file declares.
fn declared(file: &'static str) -> Language {
    let mut language = Language {
        decimal: Mark::Point,
        ..Language::default()
    };
    for field in file.split('@').skip(1) {
        let (name, value) = first_word(field);
        let words = Words(value);
        match name {
            "tag" => language.tag = value,
            "name" => language.name = value,
            "scripts" => {
                let scripts = words.iter().filter_map(Script::from_full_name);
                language.scripts = scripts.collect();
            }
            "compounds" => language.compounds = true,
            "stemmer" => language.stemmer = stemmer(value),
            "marks" => language.marks = words,
            "endings" => language.endings = pairs(words.iter(), '>'),
            "prefixes" => language.prefixes = words,
            "article" => language.article = value,
            "function" => language.function = words,
            "ordinary" => language.ordinary = words,
            "particles" => language.particles = value,
            "elisions" => language.elisions = words,
            "contractions" => {
                language.contractions = pairs(value.split('|').map(str::trim), '=');
            }
            "decimal" => language.decimal = Mark::Comma,
            "ordinals" => language.ordinals = words,
            "numbers" => {
                let numbers = pairs(words.iter(), '=').into_iter();
                let numbers = numbers.filter_map(|(word, value)| Some((word, value.parse().ok()?)));
                language.numbers = numbers.collect();
            }
            "months" => language.months = words,
            "abbreviations" => language.abbreviations = words,
            "openers" => language.openers = words,
            "towards" => language.towards = words,
            "asks" => add_named(&mut language.asks, value),
            "times" => add_named(&mut language.times, value),
            "hedges" => language.hedges.add((), value),
            "informs" => language.informs.add((), value),
            _ => debug_assert!(false, "a language has no field {name}"),
        }
    }
    language.asks.sort();
    language.times.sort();
    language.hedges.sort();
    language.informs.sort();
    language
}

/// The first word of a text, and the rest.
fn first_word(text: &'static str) -> (&'static str, &'static str) {
    let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    (first, rest.trim())
}

/// Texts that each have two parts, with a mark between them.
fn pairs(
    texts: impl Iterator<Item = &'static str>,
    mark: char,
) -> Vec<(&'static str, &'static str)> {
    texts.filter_map(|text| text.split_once(mark)).collect()
}

/// Adds the phrases of a value that begins with the name of what they mean.
fn add_named<M: DeserializeOwned + Copy>(patterns: &mut Patterns<M>, value: &'static str) {
    let (name, phrases) = first_word(value);
    let meaning = M::deserialize(StrDeserializer::<value::Error>::new(name));
    debug_assert!(meaning.is_ok(), "no phrase means {name}");
    if let Ok(meaning) = meaning {
        patterns.add(meaning, phrases);
    }
}

macro_rules! stemmers {
    ($($name:ident)*) => {
        /// The stemmer of a name. Only those that are named here become part of the program.
        fn stemmer(name: &str) -> Option<fn() -> Stemmer> {
            match name {
                $(stringify!($name) => Some(|| Stemmer::create(Algorithm::$name)),)*
                _ => None,
            }
        }
    };
}

stemmers! {
    Arabic Catalan Czech Danish Dutch English Finnish French German Greek Hindi Hungarian
    Indonesian Italian Norwegian Persian Polish Portuguese Romanian Russian Spanish Swedish
    Tamil Turkish Ukrainian
}
