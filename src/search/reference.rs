//! Queries that name a section by its number.

use crate::language::Language;

/// A number beside one of these is an amount.
const OF_AMOUNTS: [char; 10] = ['%', '٪', '％', '‰', '$', '€', '£', '¥', '<', '>'];

/// The number of the section that a query names: "section 7", "question 4", "9", "no. 10", "1.1",
/// "10. Who is INTERPOL working with?".
pub fn section_of(language: &Language, query: &str) -> Option<u32> {
    const WORDS: [&str; 22] = [
        "section",
        "sections",
        "question",
        "chapter",
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
    let query = query.trim();
    let digits = query.find(|letter: char| letter.is_ascii_digit())?;
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
    let mut words = before.split(|letter: char| !letter.is_alphanumeric());
    let named = before.trim().chars().any(char::is_alphanumeric);
    let all_known = words.all(|word| {
        let token = language.token(&word.to_lowercase());
        word.is_empty() || WORDS.contains(&token.surface.as_str()) || word == "the"
    });
    let heading = !named && number.ends_with('.') && after.starts_with(' ');
    let amount = query.contains(OF_AMOUNTS);
    let alone = after
        .chars()
        .all(|letter| matches!(letter, '?' | '!' | ')' | ' '));
    let mut parts = number.trim_end_matches('.').split('.').skip(1);
    let subsection = parts.next().is_none_or(|part| part.len() == 1) && parts.next().is_none();
    (all_known && subsection && (heading || alone) && !amount).then_some(section)
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
