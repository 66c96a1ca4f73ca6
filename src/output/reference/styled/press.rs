//! Works as a style renders them: the list, and how each is cited in the text.

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use anyhow::{Context as _, Result, bail};
use hayagriva::archive;
use hayagriva::citationberg::json::Item;
use hayagriva::citationberg::{IndependentStyle, Locale, LocaleCode, StyleClass};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild, Rendered,
};
use serde_json::{Map, Value};

use super::markup::Markup;
use super::mend;
use crate::args::CiteFormat;
use crate::knowledge::Author;
use crate::records::{Reference, Vocabulary, capital};

/// An entry of the list, and what stands below it.
pub(super) struct Listed {
    pub text: String,
    pub remarks: Vec<String>,
}

/// A work that was read, and what is cited from it.
struct Work<'r> {
    key: String,
    item: Item,
    /// What is to be noted of it and of what it quotes.
    notes: BTreeSet<&'r str>,
    /// What is cited from its sections.
    references: Vec<&'r Reference>,
}

/// A work as the style has it.
struct Set<'w, 'r> {
    work: &'w Work<'r>,
    text: String,
    /// How it is cited in the text.
    cited: String,
}

/// How manuals say that a work was not read itself, and what they call sections; by a part of the
/// name of the style. Most styles have no word for a section.
const TERMS: [(&str, &str, [&str; 2]); 6] = [
    ("modern-language", "qtd. in", ["sec.", "secs."]),
    ("chicago", "quoted in", ["sec.", "secs."]),
    ("turabian", "quoted in", ["sec.", "secs."]),
    ("harvard", "cited in", ["sec.", "secs."]),
    ("/apa", "as cited in", ["Section", "Sections"]),
    ("/ieee", "as cited in", ["Sec.", "Secs."]),
];

/// The words of all languages, which take long to read.
static LOCALES: LazyLock<Vec<Locale>> = LazyLock::new(archive::locales);

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
    pub(super) fn new(
        mut rules: IndependentStyle,
        format: CiteFormat,
        vocabulary: &'p Vocabulary,
    ) -> Self {
        let and = mend::style(&mut rules);
        let locale = rules.default_locale.clone();
        Self {
            locale: locale.or_else(|| Some(LocaleCode::en_us())),
            and,
            rules,
            markup: Markup(format),
            vocabulary,
        }
    }

    /// The works that were read, each once, in the order of the style.
    pub(super) fn list(&self, references: &[Reference]) -> Result<Vec<Listed>> {
        let works = self.works(references)?;
        // Letters after years go by the order of citing, and are to go by that of the list.
        let typed = self.set(&works.iter().collect::<Vec<_>>())?;
        let ordered: Vec<&Work<'_>> = typed.iter().map(|set| set.work).collect();
        let mut list = self.set(&ordered)?;
        let dated = Work::new(String::new(), mend::dated()?);
        for group in mend::alike(list.iter().map(|set| set.cited.as_str())) {
            // Whether authors are printed again depends on the work before.
            let before = group.first().and_then(|first| first.checked_sub(1));
            let again = before.iter().chain(&group).map(|at| list[*at].work);
            let again: Vec<&Work<'_>> = again.chain([&dated]).collect();
            let mut again = by_key(self.set(&again)?);
            for at in group {
                if let Some(lettered) = again.remove(list[at].work.key.as_str()) {
                    list[at] = lettered;
                }
            }
        }
        let undated = references.iter().all(|read| read.accessed.is_none());
        list.iter().map(|set| self.listed(set, undated)).collect()
    }

    fn works<'r>(&self, references: &'r [Reference]) -> Result<Vec<Work<'r>>> {
        let mut works: Vec<Work<'_>> = Vec::new();
        let mut known: HashMap<&str, usize> = HashMap::new();
        for reference in references {
            let (key, publication) = match &reference.quoted_in {
                Some((key, document)) => (key, document),
                None => (&reference.key, &reference.publication),
            };
            let at = *known.entry(key).or_insert(works.len());
            if at == works.len() {
                let mut read = Reference::alone(key, publication.clone());
                read.accessed = reference.accessed;
                works.push(Work::new(key.clone(), self.item(read.csl())?));
            }
            let work = &mut works[at];
            let notes = [&publication.note, &reference.publication.note];
            let notes = notes.into_iter().flatten();
            work.notes.extend(notes.map(String::as_str));
            if !reference.sections.is_empty() {
                work.references.push(reference);
            }
        }
        Ok(works)
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

    /// These works, cited in this order, as the list of the style has them.
    fn set<'w, 'r>(&self, works: &[&'w Work<'r>]) -> Result<Vec<Set<'w, 'r>>> {
        let rendered = self.render(works);
        let citations = rendered.citations.iter();
        let citations = citations.map(|cited| self.text(&cited.citation.0));
        let set = works.iter().zip(citations).map(|(work, cited)| Set {
            work,
            // A style of notes alone has no list; its first note is as full.
            text: cited.clone(),
            cited,
        });
        let set: Vec<Set<'_, '_>> = set.collect();
        let Some(list) = rendered.bibliography else {
            return Ok(set);
        };
        let mut set = by_key(set);
        let listed = list.items.iter().map(|listed| {
            let one = set.remove(&*listed.key);
            let mut one = one.context("the style lost a source")?;
            let number = self.text(listed.first_field.as_slice());
            let text = format!("{number} {}", self.text(&listed.content.0));
            text.trim().clone_into(&mut one.text);
            Ok(one)
        });
        listed.collect()
    }

    /// Citations of these works in this order.
    fn render(&self, works: &[&Work<'_>]) -> Rendered {
        let mut driver = BibliographyDriver::new();
        for (number, work) in works.iter().enumerate() {
            driver.citation(CitationRequest::new(
                vec![CitationItem::with_entry(&work.item)],
                &self.rules,
                self.locale.clone(),
                &LOCALES,
                Some(number + 1),
            ));
        }
        let request = BibliographyRequest::new(&self.rules, self.locale.clone(), &LOCALES);
        driver.finish(request)
    }

    fn text(&self, children: &[ElemChild]) -> String {
        mend::tidied(&self.markup.all(children))
    }

    /// The entry of the list. Where no date of reading is known, none is announced.
    fn listed(&self, set: &Set<'_, '_>, undated: bool) -> Result<Listed> {
        let mut text = set.text.clone();
        if undated {
            for address in ["http", "<http", "<a "] {
                text = text.replace(&format!("Retrieved {address}"), address);
            }
        }
        if text.is_empty() {
            bail!("the style prints nothing of such a source: try `--style apa`");
        }
        let mut remarks = Vec::new();
        for reference in &set.work.references {
            remarks.push(self.in_text(reference, &set.cited)?);
        }
        remarks.extend(set.work.notes.iter().map(|note| {
            let note = note.trim_end_matches('.');
            self.markup.text(&format!("Note: {note}."))
        }));
        Ok(Listed { text, remarks })
    }

    /// How a reference is cited in the text or in a note, where `read` is how the work that was read
    /// is cited there.
    fn in_text(&self, reference: &Reference, read: &str) -> Result<String> {
        let is_note = self.rules.settings.class == StyleClass::Note;
        let label = if is_note {
            "In a note:"
        } else {
            "In the text:"
        };
        let mut known = TERMS.iter();
        let known = known.find(|(style, ..)| self.rules.info.id.contains(style));
        let (_, phrase, [one, several]) =
            *known.unwrap_or(&("", "as cited in", ["section", "sections"]));
        let (open, read, close) = parts(read, is_note);
        let place = reference.place().unwrap_or_default();
        let place = place.replace("sections", several).replace("section", one);
        let read = format!("{read}, {place}");
        if reference.quoted_in.is_none() {
            return Ok(format!("{label} {open}{read}{close}"));
        }
        let original = Work::new(reference.key.clone(), self.item(reference.csl())?);
        let original = self.set(&[&original])?.pop();
        let original = original.map(|set| set.cited).unwrap_or_default();
        let (_, original, _) = parts(&original, is_note);
        // A number says nothing of who is cited.
        if !original.contains(char::is_alphabetic) {
            let authors = reference.publication.authors.iter().map(Author::in_full);
            let original = self.markup.text(&authors.collect::<Vec<_>>().join(" and "));
            return Ok(format!("{label} {original}, {phrase} {open}{read}{close}"));
        }
        Ok(format!("{label} {open}{original}, {phrase} {read}{close}"))
    }
}

impl Work<'_> {
    const fn new(key: String, item: Item) -> Self {
        Self {
            key,
            item,
            notes: BTreeSet::new(),
            references: Vec::new(),
        }
    }
}

fn by_key<'w, 'r>(set: Vec<Set<'w, 'r>>) -> HashMap<&'w str, Set<'w, 'r>> {
    let keyed = set.into_iter().map(|one| (one.work.key.as_str(), one));
    keyed.collect()
}

/// A citation without the brackets around it, or the full stop of a note, and those.
fn parts(citation: &str, is_note: bool) -> (&str, &str, &str) {
    let brackets = [("(", ")"), ("[", "]"), ("\\[", "\\]")];
    let around = if is_note { &[("", ".")][..] } else { &brackets };
    let mut inner = around.iter().filter_map(|(open, close)| {
        let inner = citation.strip_prefix(open)?.strip_suffix(close)?;
        Some((*open, inner, *close))
    });
    inner.next().unwrap_or(("", citation, ""))
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
    format!("{title}: {}", capital(subtitle))
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
