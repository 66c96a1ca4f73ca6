//! Queries that name a section by its number.

use crate::language::{Language, Token};

/// A number beside one of these is an amount.
const OF_AMOUNTS: [char; 10] = ['%', '٪', '％', '‰', '$', '€', '£', '¥', '<', '>'];

/// What is numbered, in the languages in which the fact sheet can be asked.
const WORDS: [&str; 25] = [
    "section",
    "sect",
    "sec",
    "sections",
    "question",
    "chapter",
    "ch",
    "part",
    "paragraph",
    "number",
    "no",
    "nr",
    "q",
    "s",
    "seccion",
    "pregunta",
    "capitulo",
    "parte",
    "chapitre",
    "numero",
    "partie",
    "القسم",
    "قسم",
    "السوال",
    "سوال",
];

/// The number of the section that a query names: "section 7", "question 4", "9", "no. 10", "1.1",
/// "10. Who is INTERPOL working with?".
pub fn section_of(language: &Language, query: &str) -> Option<u32> {
    let query = query.trim();
    let Some(digits) = query.find(|letter: char| letter.is_ascii_digit()) else {
        return in_words(language, query);
    };
    let (before, rest) = query.split_at(digits);
    let end = rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.');
    let (number, after) = rest.split_at(end.unwrap_or(rest.len()));
    let whole = number.split('.').next()?;
    let section = whole
        .parse()
        .ok()
        .filter(|section| (1..=999).contains(section))?;
    if whole.len() > 2 {
        return None;
    }
    let named = before.trim().chars().any(char::is_alphanumeric);
    let introduced = introduces(&language.tokens(before));
    let heading = !named && number.ends_with('.') && after.starts_with(' ');
    let amount = query.contains(OF_AMOUNTS);
    let signs = |letter| matches!(letter, '?' | '!' | ')' | ' ');
    let alone = after.chars().all(signs)
        || named
            && after.starts_with(signs)
            && language.tokens(after).iter().all(|word| word.function);
    let mut parts = number.trim_end_matches('.').split('.').skip(1);
    let subsection = parts.next().is_none_or(|part| part.len() == 1) && parts.next().is_none();
    (introduced && subsection && (heading || alone) && !amount).then_some(section)
}

/// The same where the number is a word: "question ten".
fn in_words(language: &Language, query: &str) -> Option<u32> {
    let tokens = language.tokens(query);
    let (number, before) = tokens.split_last()?;
    let named = !before.is_empty() && introduces(before);
    let value = language.number(&number.surface).filter(|_| named)?;
    (1..=99_u32).find(|section| (f64::from(*section) - value).abs() < 0.1)
}

/// Whether words before a number say what is numbered, and else nothing: "show me section".
fn introduces(words: &[Token]) -> bool {
    let numbered = |word: &Token| WORDS.contains(&word.surface.as_str());
    let polite = |word: &Token| word.function || matches!(word.surface.as_str(), "read" | "show");
    words.is_empty()
        || words.iter().any(numbered) && words.iter().all(|word| numbered(word) || polite(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_named_in_many_ways() {
        let english = Language::of("en");
        for (query, section) in [
            ("section 7", Some(7)),
            ("Question 4?", Some(4)),
            ("9", Some(9)),
            ("no. 10", Some(10)),
            ("1.1", Some(1)),
            ("10. Who is it?", Some(10)),
            ("sec. 3", Some(3)),
            ("show me section 6", Some(6)),
            ("Section 4 please", Some(4)),
            ("section 4 crimes", None),
            ("how many in 2015", None),
            ("question ten", Some(10)),
            ("the section two", Some(2)),
            ("ten", None),
            ("question ten people", None),
            ("7 people", None),
            ("3,700", None),
            ("90%", None),
            ("6.75", None),
            ("3,7", None),
            ("$9", None),
            ("> 10", None),
            ("2015", None),
            ("1.82 million", None),
            ("how many in 7", None),
            ("", None),
        ] {
            assert_eq!(section_of(english, query), section, "{query}");
        }
    }
}
