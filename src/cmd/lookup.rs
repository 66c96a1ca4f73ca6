//! The entry that somebody named: one look-up for `show`, `get`, `cite` and `stats --series`.
//!
//! What is typed may be, in this order: an id, the number of a section, a name, or words. Ids and
//! names are compared without regard to case. Where several entries have a name, the first one is
//! taken: the documents in the order in which they are loaded, the entries of each in the order of
//! its file. The others are told. Words name an entry when it is the only one that has them all.

use super::failure::say;
use super::shell;
use crate::knowledge::limits::quoted;
use crate::knowledge::{Entry, EntryId, Knowledge, nearest_few};
use crate::output::printable;

/// A longer text, in bytes, is no name of an entry.
const LONGEST_NAME: usize = 500;

/// So many candidates are listed.
const LISTED: usize = 10;

/// There is no section of the number that was typed; this is the last one.
struct NoSection(u32);

/// The entry of this id, section number, name or words. If none matches, prints a hint.
pub(super) fn entry<'k>(knowledge: &'k Knowledge, typed: &str) -> Option<&'k Entry> {
    let typed = typed.trim();
    let name = printable(&quoted(typed));
    let none = |hint: &str| {
        say(&format!("there is no entry `{name}`\n{hint}"));
        None
    };
    if typed.is_empty() {
        return none("give an id, a name or the number of a section");
    }
    if typed.len() > LONGEST_NAME {
        return none(&format!("names have at most {LONGEST_NAME} bytes"));
    }
    let entries = match exact(knowledge, typed) {
        Ok(entries) => entries,
        Err(NoSection(last)) => return none(&format!("sections run from 1 to {last}")),
    };
    if let [first, others @ ..] = &entries[..] {
        if !others.is_empty() {
            let ids: Vec<&str> = others.iter().map(|entry| &*entry.id).collect();
            let (first, others) = (&first.id, ids.join(", "));
            say(&format!(
                "took `{name}` for {first}; it also names {others}"
            ));
        }
        return Some(first);
    }
    match &by_words(knowledge, typed)[..] {
        [] => none(&hint(knowledge, typed)),
        [only] => Some(only),
        several => {
            let listed = listed(several);
            say(&format!("`{name}` names several entries:\n{listed}"));
            None
        }
    }
}

/// The entries that a text names by an id, the number of a section or a name: the first is meant.
fn exact<'k>(knowledge: &'k Knowledge, typed: &str) -> Result<Vec<&'k Entry>, NoSection> {
    if let Some((document, number)) = section(knowledge, typed) {
        if let Some(question) = knowledge.question(document, number) {
            return Ok(vec![question]);
        }
        let entries = knowledge.entries.iter();
        let sections = entries.filter(|entry| entry.document == document);
        let last = sections.map(|entry| entry.section).max();
        return Err(NoSection(last.unwrap_or(0)));
    }
    if let Some(entry) = knowledge.entry(typed) {
        return Ok(vec![entry]);
    }
    let lower = typed.to_lowercase();
    let same = |name: &str| name.to_lowercase() == lower;
    let is_id = |entry: &&Entry| same(&entry.id) || same(entry.id.local());
    let is_name = |entry: &&Entry| !is_id(entry) && entry.names().any(same);
    let ids = knowledge.entries.iter().filter(is_id);
    let names = knowledge.entries.iter().filter(is_name);
    let mut entries: Vec<&Entry> = ids.chain(names).collect();
    // What the documents have goes before what the context has.
    if entries.iter().any(|entry| !knowledge.is_context(entry)) {
        entries.retain(|entry| !knowledge.is_context(entry));
    }
    Ok(entries)
}

/// The section that a number names: `2` or `section 2` of the first document, `tea:2` of another.
fn section(knowledge: &Knowledge, typed: &str) -> Option<(usize, u32)> {
    let id = EntryId::new(typed);
    let document = id.document().map_or(Some(0), |id| {
        let mut documents = knowledge.documents.iter();
        documents.position(|document| document.id == id)
    })?;
    let number = id.local().to_lowercase();
    let labels = ["section", "question", "§", "#"];
    let number = labels
        .iter()
        .find_map(|label| number.strip_prefix(label))
        .unwrap_or(&number);
    Some((document, number.trim().trim_end_matches('.').parse().ok()?))
}

/// The entries that have all the words: in their names and figures, else there or in what else is
/// known of them, else there or in their text; those of the context where no others have.
fn by_words<'k>(knowledge: &'k Knowledge, typed: &str) -> Vec<&'k Entry> {
    let wanted = words(typed);
    if wanted.is_empty() {
        return Vec::new();
    }
    for in_context in [false, true] {
        let entries = knowledge.entries.iter();
        let entries = entries.filter(|entry| knowledge.is_context(entry) == in_context);
        let mut known: Vec<(&Entry, Vec<String>)> =
            entries.map(|entry| (entry, Vec::new())).collect();
        for part in [name_of, facts_of, text_of] {
            for (entry, words) in &mut known {
                words.extend(part(knowledge, entry));
            }
            let has = |words: &[String]| wanted.iter().all(|word| words.contains(word));
            let having = known.iter().filter(|(_, words)| has(words));
            let having: Vec<&Entry> = having.map(|(entry, _)| *entry).collect();
            if !having.is_empty() {
                return having;
            }
        }
    }
    Vec::new()
}

/// The words of an entry's names and figure.
fn name_of(_: &Knowledge, entry: &Entry) -> Vec<String> {
    let figure = entry.text("figure").unwrap_or_default();
    entry.names().chain([figure]).flat_map(words).collect()
}

/// The words of the fields of its kind, and of the sources' names.
fn facts_of(knowledge: &Knowledge, entry: &Entry) -> Vec<String> {
    let period = entry.period("period").map(|period| period.to_string());
    let said = entry.said().into_iter().map(|(_, text)| text);
    let facts = said.skip(2).chain(period.as_deref()).flat_map(words);
    let sources = knowledge.sources_of(entry).flat_map(Entry::names);
    facts.chain(sources.flat_map(words)).collect()
}

/// The words of the text.
fn text_of(_: &Knowledge, entry: &Entry) -> Vec<String> {
    words(&entry.statement)
}

/// The words of a text in lower case and in the singular; a number keeps its point.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !(c.is_alphanumeric() || c == '.' || c == ','));
    let words = words.map(|word| word.trim_matches(['.', ',']).to_lowercase());
    let singular = |word: String| match word.strip_suffix('s') {
        Some(stem) if stem.chars().count() > 2 => stem.to_owned(),
        _ => word,
    };
    let words = words.filter(|word| !word.is_empty());
    words.map(singular).collect()
}

/// The candidates, a line each: id and title.
fn listed(entries: &[&Entry]) -> String {
    let listed = &entries[..entries.len().min(LISTED)];
    let widest = listed.iter().map(|entry| entry.id.len()).max().unwrap_or(0);
    let line = |entry: &&Entry| format!("  {:<widest$}  {}", entry.id, entry.title);
    let mut lines: Vec<String> = listed.iter().map(line).collect();
    if entries.len() > LISTED {
        lines.push(format!("  and {} more", entries.len() - LISTED));
    }
    lines.join("\n")
}

/// What to try where nothing has this name.
fn hint(knowledge: &Knowledge, typed: &str) -> String {
    if let Some((number, _)) = typed.split_once('.')
        && section(knowledge, number).is_some()
    {
        return format!(
            "sections have no numbered parts: `smugfaq show {number}` shows all of one"
        );
    }
    let near = [false, true].map(|in_context| {
        let entries = knowledge.entries.iter();
        let entries = entries.filter(|entry| knowledge.is_context(entry) == in_context);
        nearest_few(typed, entries.map(|entry| &*entry.id))
    });
    let near = near.into_iter().find(|near| !near.is_empty());
    let near = near.unwrap_or_default();
    if near.is_empty() {
        let words = if typed.starts_with('-') { "-- " } else { "" };
        let question = shell::quoted(&printable(typed));
        format!("`smugfaq ask {words}{question}` searches, `smugfaq questions` lists the sections")
    } else {
        format!("did you mean {}?", near.join(", "))
    }
}

/// The names that were typed: words that name one entry together are one, such as `section 5`.
pub(super) fn joined(knowledge: &Knowledge, typed: &[String]) -> Vec<String> {
    let together = typed.join(" ");
    if typed.len() > 1 && is_name(knowledge, &together) {
        vec![together]
    } else {
        typed.to_vec()
    }
}

/// Whether this is an id, the number of a section or a name.
pub(super) fn is_name(knowledge: &Knowledge, typed: &str) -> bool {
    exact(knowledge, typed.trim()).is_ok_and(|entries| !entries.is_empty())
}
