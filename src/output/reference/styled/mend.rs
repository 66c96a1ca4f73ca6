//! What hayagriva 0.10.1 renders otherwise than the Citation Style Language says, put right before
//! and after it in this one place. The reference is what citeproc-js makes of the same items.

use std::collections::{HashMap, VecDeque};

use hayagriva::citationberg::json::Item;
use hayagriva::citationberg::{
    IndependentStyle, LayoutRenderingElement as Element, Name, NameAnd, Names, NamesChild,
};
use serde_json::{Map, Value, json};

/// Characters of the basic plane are hidden as those of a plane for private use, which have no
/// case and are no digits.
const HIDDEN: u32 = 0xF_0000;

/// Words that stay small in titles, which hayagriva does not know as such.
const SMALL: [&str; 1] = ["than"];

/// Mends a style: names with a label or a substitute and no `name` element are taken for empty and
/// left out, in Vancouver every author. Returns what the style puts between the last two names, if
/// it is one sign or word in every language that the style is for.
pub(super) fn style(rules: &mut IndependentStyle) -> Option<&'static str> {
    let locale = rules.default_locale.as_ref();
    let is_english = locale.is_none_or(|locale| locale.0.starts_with("en"));
    let list = rules.bibliography.as_ref();
    let of_list = list.and_then(|list| list.name_options.and);
    let mut and = rules.settings.options.and.or(of_list);
    each(rules, |names| {
        let name = names.name();
        and = and.or(name.and_then(|name| name.options(&names.options()).and));
        if !names.children.is_empty() && name.is_none() {
            names.children.insert(0, NamesChild::Name(Name::default()));
        }
    });
    match and? {
        NameAnd::Symbol => Some(" & "),
        NameAnd::Text => is_english.then_some(" and "),
    }
}

/// Changes every element of names of a style.
fn each(rules: &mut IndependentStyle, mut change: impl FnMut(&mut Names)) {
    let macros = rules.macros.iter_mut().map(|one| &mut *one.children);
    let mut lists: VecDeque<&mut [Element]> = macros.collect();
    lists.push_back(&mut rules.citation.layout.elements);
    let bibliography = rules.bibliography.iter_mut();
    lists.extend(bibliography.map(|list| &mut *list.layout.elements));
    while let Some(elements) = lists.pop_front() {
        for element in elements {
            match element {
                Element::Names(names) => {
                    change(names);
                    lists.extend(names.children.iter_mut().filter_map(|child| match child {
                        NamesChild::Substitute(substitute) => Some(&mut *substitute.children),
                        _ => None,
                    }));
                }
                Element::Group(group) => lists.push_back(&mut group.children),
                Element::Choose(choose) => {
                    lists.push_back(&mut choose.if_.children);
                    let others = choose.else_if.iter_mut();
                    lists.extend(others.map(|branch| &mut *branch.children));
                    let otherwise = choose.otherwise.iter_mut();
                    lists.extend(otherwise.map(|branch| &mut *branch.children));
                }
                _ => {}
            }
        }
    }
}

/// An item as hayagriva renders it rightly: capitals within words, which it makes small, and
/// numbers that it takes for texts or texts for numbers, are hidden; two organisations are one
/// name, which takes no comma before the last.
pub(super) fn item(mut item: Map<String, Value>, and: Option<&str>) -> Map<String, Value> {
    let foreign = item.get("language").is_some_and(|code| code != "en");
    for field in ["title", "container-title", "publisher"] {
        if let Some(Value::String(text)) = item.get_mut(field) {
            *text = words(text, foreign && field != "publisher");
        }
    }
    if let Some(Value::String(number)) = item.get_mut("number") {
        *number = numeric(number);
    }
    let literal = |author: &Value| author["literal"].as_str().map(str::to_owned);
    let authors = item.get("author").and_then(Value::as_array);
    let whole: Option<Vec<String>> = authors.and_then(|names| names.iter().map(literal).collect());
    if let (Some(and), Some([first, last])) = (and, whole.as_deref()) {
        let both = json!([{"literal": format!("{first}{and}{last}")}]);
        item.insert("author".to_owned(), both);
    }
    item
}

/// The text with those of its words hidden that are to keep their capitals.
fn words(text: &str, is_foreign: bool) -> String {
    let words = text.split(' ').enumerate().map(|(number, word)| {
        let core = word.trim_matches(|c: char| !c.is_alphanumeric());
        let mut letters = core.chars();
        let first = letters.next().unwrap_or_default();
        let is_mixed = letters.any(|c| c.is_uppercase() || matches!(c, '.' | '/' | '_'));
        if is_foreign || is_mixed || (number > 0 && first.is_uppercase()) || SMALL.contains(&core) {
            word.replacen(core, &hidden(core), 1)
        } else {
            word.to_owned()
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A number of several parts is one if it begins with a digit, and a text if it does not.
fn numeric(number: &str) -> String {
    if !number.contains('/') {
        return number.to_owned();
    }
    let rest = number.trim_start_matches(|c: char| c.is_ascii_digit());
    number.replacen(rest, &hidden(rest), 1)
}

fn hidden(text: &str) -> String {
    let hide = |c: char| char::from_u32(u32::from(c) + HIDDEN).unwrap_or(c);
    text.chars().map(hide).collect()
}

/// A text without anything hidden.
pub(super) fn revealed(text: &str) -> String {
    let reveal = |c: char| {
        let shown = u32::from(c).checked_sub(HIDDEN);
        shown.and_then(char::from_u32).unwrap_or(c)
    };
    text.chars().map(reveal).collect()
}

/// Places of works that are still cited alike, though letters after their years tell works apart:
/// no more than three groups get letters at a time.
pub(super) fn alike<'c>(cited: impl Iterator<Item = &'c str>) -> Vec<Vec<usize>> {
    let mut groups: HashMap<&str, Vec<usize>> = HashMap::new();
    for (position, text) in cited.enumerate() {
        groups.entry(text).or_default().push(position);
    }
    let groups = groups.into_values();
    groups.filter(|group| group.len() > 1).collect()
}

/// A work with a date: where no work has one, undated ones get no letters.
///
/// # Errors
///
/// None, as long as the item is one.
pub(super) fn dated() -> serde_json::Result<Item> {
    serde_json::from_value(json!({
        "id": "", "type": "book", "title": "Dated", "issued": {"date-parts": [[2000]]}
    }))
}

/// One line without blanks at its ends or one after the other, and without the marks that
/// hayagriva leaves around what is empty: `(2016,)`, `Times,.`, `“Title.”.`, `Oct ;12`.
pub(super) fn tidied(text: &str) -> String {
    let words = text.split_whitespace().map(|word| {
        if word.contains("://") {
            return word.to_owned();
        }
        let word = word.replace(",)", ")").replace(",.", ".");
        let word = word.replace(",,", ",").replace(".”.", ".”");
        word.replace(".”*.", ".”*")
    });
    // Between a date and the volume after it.
    words.collect::<Vec<_>>().join(" ").replace(" ;", ";")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_is_revealed() {
        let title = "The EU's iPhone: data/tea.rda and 1.5 茶, less than 50%";
        let hidden = words(title, false);
        assert!(!hidden.contains("EU") && !hidden.contains("iPhone") && !hidden.contains("than"));
        assert!(hidden.contains("less"));
        assert_eq!(revealed(&hidden), title);
        assert_eq!(revealed(&words(title, true)), title);
    }

    #[test]
    fn numbers_of_several_parts_begin_with_digits() {
        assert!(numeric("2499/2016").starts_with("2499"));
        assert!(!numeric("UNIS/CP/1052").contains(char::is_alphanumeric));
        assert_eq!(numeric("12"), "12");
        assert_eq!(revealed(&numeric("UNIS/CP/1052")), "UNIS/CP/1052");
    }

    #[test]
    fn marks_around_nothing_go() {
        for (wrong, right) in [
            ("IOM. (2016,).  Title", "IOM. (2016). Title"),
            ("New Delhi Times,. 2016", "New Delhi Times. 2016"),
            ("“Mediterrani.”. 2022", "“Mediterrani.” 2022"),
            ("2019 Oct ;12(3)", "2019 Oct;12(3)"),
            ("https://tea.example/a,)", "https://tea.example/a,)"),
        ] {
            assert_eq!(tidied(wrong), right);
        }
    }
}
