//! Works as a style renders them: the list, and how each is cited in the text.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use anyhow::{Result, anyhow, bail};
use hayagriva::archive;
use hayagriva::citationberg::json::Item;
use hayagriva::citationberg::taxonomy::Locator;
use hayagriva::citationberg::{IndependentStyle, Locale, LocaleCode, StyleClass};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild,
    LocatorPayload, Rendered, SpecificLocator,
};
use serde_json::{Map, Value};

use super::markup::Markup;
use super::mend;
use super::style::Style;
use super::work::Work;
use crate::args::CiteFormat;
use crate::knowledge::Author;
use crate::records::{Reference, Vocabulary};

/// An entry of the list, and what stands below it.
pub(super) struct Listed {
    pub text: String,
    pub remarks: Vec<String>,
}

/// Sections of a work that are cited.
struct Located<'r> {
    /// The place of the work among the works.
    at: usize,
    reference: &'r Reference,
    sections: String,
}

/// Works as a style has them, by their places.
struct Set {
    /// The order of the list.
    order: Vec<usize>,
    texts: HashMap<usize, String>,
    /// How each is cited in the text.
    cited: HashMap<usize, String>,
    /// How the sections are cited.
    located: Vec<String>,
}

/// The words of all languages, which take long to read.
fn locales() -> &'static [Locale] {
    static LOCALES: OnceLock<Vec<Locale>> = OnceLock::new();
    LOCALES.get_or_init(archive::locales)
}

/// Renders in one style and format.
pub(super) struct Press<'p> {
    rules: IndependentStyle,
    locale: Option<LocaleCode>,
    /// What stands between two organisations.
    and: Option<&'static str>,
    markup: Markup,
    vocabulary: &'p Vocabulary,
}

impl<'p> Press<'p> {
    pub(super) fn new(style: Style, format: CiteFormat, vocabulary: &'p Vocabulary) -> Self {
        let mut rules = style.rules;
        mend::style(&mut rules);
        let locale = style.locale.or_else(|| rules.default_locale.clone());
        Self {
            locale: locale.or_else(|| Some(LocaleCode::en_us())),
            and: mend::and(&mut rules),
            rules,
            markup: Markup(format),
            vocabulary,
        }
    }

    /// The item with its title in the capitals of a sentence. Treaties and laws keep theirs.
    fn item(&self, mut item: Map<String, Value>) -> Result<Item> {
        let is_law = item["type"] == "treaty" || item["type"] == "legislation";
        if let Some(Value::String(title)) = item.get_mut("title").filter(|_| !is_law) {
            *title = self.vocabulary.sentence_case(title);
            if self.rules.info.id.ends_with("/apa") {
                *title = subtitled(title);
            }
        }
        // The style has no date for pages, which releases are known by.
        let is_dated_page = item["type"] == "webpage" && item.contains_key("issued");
        if is_dated_page && self.rules.info.id.ends_with("/ieee") {
            item.insert("type".to_owned(), Value::from("report"));
        }
        let item = mend::item(item, self.and);
        Ok(serde_json::from_value(Value::Object(item))?)
    }

    /// The works in the order of the style, with how each is cited in the text.
    pub(super) fn list(&self, works: &[Work<'_>]) -> Result<Vec<Listed>> {
        let mut items: Vec<Item> = works
            .iter()
            .map(|work| self.item(work.item.clone()))
            .collect::<Result<_>>()?;
        let dated = items.len();
        items.push(mend::dated()?);
        let located = works.iter().enumerate().flat_map(|(at, work)| {
            let references = work.references.iter();
            let located = references.filter(|reference| !reference.sections.is_empty());
            located.map(move |reference| (at, *reference))
        });
        let located: Vec<Located<'_>> = located
            .map(|(at, reference)| {
                let sections: Vec<String> = reference.sections.iter().map(u32::to_string).collect();
                Located {
                    at,
                    reference,
                    sections: sections.join(", "),
                }
            })
            .collect();
        let typed: Vec<usize> = (0..works.len()).collect();
        // Letters after years go by the order of citing, and are to go by that of the list.
        let order = self.set(&items, &typed, &[])?.order;
        let mut set = self.set(&items, &order, &located)?;
        for (before, alike) in mend::alike(&order, &set.cited) {
            let mut again: Vec<usize> = before.into_iter().chain(alike.iter().copied()).collect();
            again.push(dated);
            let mut again = self.set(&items, &again, &located)?;
            for at in alike {
                set.texts.extend(again.texts.remove_entry(&at));
                set.cited.extend(again.cited.remove_entry(&at));
                let citations = set.located.iter_mut().zip(&again.located).zip(&located);
                for ((citation, lettered), _) in citations.filter(|(_, one)| one.at == at) {
                    citation.clone_from(lettered);
                }
            }
        }
        let undated = works.iter().all(|work| !work.item.contains_key("accessed"));
        let mut listed = Vec::with_capacity(order.len());
        for at in order {
            let (Some(work), Some(text)) = (works.get(at), set.texts.get(&at)) else {
                bail!("the style lost a source");
            };
            let text = if undated {
                unretrieved(text)
            } else {
                text.clone()
            };
            if text.is_empty() {
                bail!("the style prints nothing of such a source: try `--style apa`");
            }
            let mut remarks = Vec::new();
            for (one, cited) in located.iter().zip(&set.located) {
                if one.at == at {
                    let without = set.cited.get(&at).map_or("", String::as_str);
                    remarks.push(self.in_text(one.reference, cited, without)?);
                }
            }
            remarks.extend(work.notes.iter().map(|note| {
                let note = note.trim_end_matches('.');
                self.markup.text(&format!("Note: {note}."))
            }));
            listed.push(Listed { text, remarks });
        }
        Ok(listed)
    }

    /// These of the items, cited in this order, and the citations of sections of them.
    fn set(&self, items: &[Item], order: &[usize], located: &[Located<'_>]) -> Result<Set> {
        let of_order: HashSet<usize> = order.iter().copied().collect();
        let sections: Vec<(usize, &str)> = located
            .iter()
            .filter(|one| of_order.contains(&one.at))
            .map(|one| (one.at, one.sections.as_str()))
            .collect();
        let rendered = self.render(items, order, &sections);
        let mut citations = rendered
            .citations
            .iter()
            .map(|cited| self.text(&cited.citation.0));
        let cited: HashMap<usize, String> = order.iter().copied().zip(&mut citations).collect();
        let mut located_texts = Vec::with_capacity(located.len());
        for one in located {
            let is_note = self.rules.settings.class == StyleClass::Note;
            let in_order = of_order
                .contains(&one.at)
                .then(|| citations.next())
                .flatten();
            located_texts.push(match items.get(one.at) {
                // A note is in full, whatever was cited before it.
                Some(item) if is_note => {
                    let first = self.render(std::slice::from_ref(item), &[], &[(0, &one.sections)]);
                    let first = first.citations.first();
                    first.map_or_else(String::new, |first| self.text(&first.citation.0))
                }
                _ => in_order.unwrap_or_default(),
            });
        }
        let Some(list) = rendered.bibliography else {
            // A style of notes alone has no list; its first note is as full.
            return Ok(Set {
                order: order.to_vec(),
                texts: cited.clone(),
                cited,
                located: located_texts,
            });
        };
        let keys = items.iter().enumerate();
        let keys: HashMap<String, usize> = keys
            .filter_map(|(at, item)| Some((item.id()?.into_owned(), at)))
            .collect();
        let mut set = Set {
            order: Vec::new(),
            texts: HashMap::new(),
            cited,
            located: located_texts,
        };
        for listed in list.items {
            let at = keys.get(&listed.key).copied();
            let at = at.ok_or_else(|| anyhow!("the style lost a source"))?;
            let number: Vec<ElemChild> = listed.first_field.into_iter().collect();
            let text = format!("{} {}", self.text(&number), self.text(&listed.content.0));
            set.order.push(at);
            set.texts.insert(at, text.trim().to_owned());
        }
        Ok(set)
    }

    /// These items in this order, and after them citations of sections.
    fn render(&self, items: &[Item], order: &[usize], sections: &[(usize, &str)]) -> Rendered {
        let mut driver = BibliographyDriver::new();
        let whole = order.iter().map(|at| (*at, None));
        let located = sections.iter().map(|(at, section)| {
            let section = LocatorPayload::Str(section);
            (*at, Some(SpecificLocator(Locator::Section, section)))
        });
        for (number, (at, locator)) in whole.chain(located).enumerate() {
            let Some(item) = items.get(at) else { continue };
            driver.citation(CitationRequest::new(
                vec![CitationItem::with_locator(item, locator)],
                &self.rules,
                self.locale.clone(),
                locales(),
                Some(number + 1),
            ));
        }
        let request = BibliographyRequest::new(&self.rules, self.locale.clone(), locales());
        driver.finish(request)
    }

    fn text(&self, children: &[ElemChild]) -> String {
        mend::tidied(&self.markup.all(children))
    }

    /// How a reference is cited in the text or in a note. `cited` is how the work that was read is
    /// cited there, `without` the same without the section.
    fn in_text(&self, reference: &Reference, cited: &str, without: &str) -> Result<String> {
        let is_note = self.rules.settings.class == StyleClass::Note;
        let label = if is_note {
            "In a note:"
        } else {
            "In the text:"
        };
        // Some styles have no word for a section.
        let section = reference.place().filter(|_| cited == without);
        let section = section.map_or_else(String::new, |place| format!(", {place}"));
        if reference.quoted_in.is_none() {
            return Ok(format!("{label} {cited}{section}"));
        }
        let item = self.item(reference.csl())?;
        let alone = self.set(&[item], &[0], &[])?;
        let original = alone.cited.get(&0).cloned().unwrap_or_default();
        let (open, read, close) = parts(cited);
        let (_, original, _) = parts(&original);
        let phrase = self.phrase();
        // A number says nothing of who is cited.
        if !original.contains(char::is_alphabetic) {
            let publication = &reference.publication;
            let authors: Vec<String> = publication.authors.iter().map(Author::in_full).collect();
            let original = self.markup.text(&authors.join(" and "));
            return Ok(format!("{label} {original}, {phrase} {cited}{section}"));
        }
        let stop: &[char] = if is_note { &['.'] } else { &[] };
        let original = original.trim_end_matches(stop);
        Ok(format!(
            "{label} {open}{original}, {phrase} {read}{section}{close}"
        ))
    }

    /// How the manual of the style says that a work was not read itself.
    fn phrase(&self) -> &'static str {
        let id = &self.rules.info.id;
        let phrases = [
            ("modern-language", "qtd. in"),
            ("chicago", "quoted in"),
            ("turabian", "quoted in"),
            ("harvard", "cited in"),
        ];
        let known = phrases.into_iter().find(|(style, _)| id.contains(style));
        known.map_or("as cited in", |(_, phrase)| phrase)
    }
}

/// A citation without the round brackets around it, and those.
fn parts(citation: &str) -> (&str, &str, &str) {
    let inner = citation
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    inner.map_or(("", citation, ""), |inner| ("(", inner, ")"))
}

/// The title with a capital after the colon, as APA has it.
fn subtitled(title: &str) -> String {
    let Some((title, subtitle)) = title.split_once(": ") else {
        return title.to_owned();
    };
    let word = subtitle.split(' ').next().unwrap_or_default();
    if word.contains(char::is_uppercase) {
        return format!("{title}: {subtitle}");
    }
    let mut letters = subtitle.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    format!("{title}: {}{}", first.collect::<String>(), letters.as_str())
}

/// The APA style announces the access date of what is undated even where there is none.
fn unretrieved(text: &str) -> String {
    ["http", "<http", "<a "]
        .iter()
        .fold(text.to_owned(), |text, address| {
            text.replace(&format!("Retrieved {address}"), address)
        })
}

#[cfg(test)]
mod tests {
    use super::subtitled;

    #[test]
    fn subtitles_begin_with_a_capital() {
        for (title, wanted) in [
            ("Tea: questions", "Tea: Questions"),
            ("Tea: iPhone", "Tea: iPhone"),
            ("Tea", "Tea"),
            ("Tea: ", "Tea: "),
        ] {
            assert_eq!(subtitled(title), wanted);
        }
    }
}
