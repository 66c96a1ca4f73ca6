//! The entry that somebody named: one look-up for `show`, `get`, `cite` and `stats --series`.
//!
//! What is typed may be, in this order: an id, the number of a section, a name, or words. Ids and
//! names are compared without regard to case. Where several entries have a name, the first one is
//! taken: the documents in the order in which they are loaded, the entries of each in the order of
//! its file. The others are told. Words name an entry when it is the only one that has them all, in its
//! names and figure if one has them there. What the documents have goes before what the context has.

use std::cell::OnceCell;

use super::context::Context;
use super::failure::say;
use super::shell;
use crate::knowledge::limits::quoted;
use crate::knowledge::{Entry, EntryId, Knowledge, did_you_mean};
use crate::output::printable;
use crate::search::Collection;

/// A longer text, in bytes, is no name of an entry.
const LONGEST_NAME: usize = 500;

/// So many candidates are listed.
const LISTED: usize = 10;

/// What looks up entries of the documents that are loaded.
pub(super) struct Lookup<'c> {
    /// The documents.
    pub context: &'c Context,
    /// What searches for words, made when it is first needed.
    collection: OnceCell<Collection<'c>>,
}

impl<'c> Lookup<'c> {
    pub(super) fn new(context: &'c Context) -> Self {
        Self {
            context,
            collection: OnceCell::new(),
        }
    }

    /// The entry of this id, section number, name or words. If none matches, prints a hint.
    pub(super) fn entry(&self, typed: &str) -> Option<&'c Entry> {
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
        if let Some((document, number)) = section(&self.context.knowledge, typed) {
            let question = self.context.knowledge.question(document, number);
            let entries = self.context.knowledge.entries.iter();
            let sections = entries.filter(|entry| entry.document == document);
            let last = sections.map(|entry| entry.section).max().unwrap_or(0);
            return question.or_else(|| none(&format!("sections run from 1 to {last}")));
        }
        match &self.named(typed)[..] {
            [] => {}
            [only] => return Some(only),
            [first, others @ ..] => {
                let ids: Vec<&str> = others.iter().map(|entry| &*entry.id).collect();
                let (first_id, others) = (&first.id, ids.join(", "));
                say(&format!(
                    "took `{name}` for {first_id}; it also names {others}"
                ));
                return Some(first);
            }
        }
        match &self.by_words(typed)[..] {
            [] => none(&self.hint(typed)),
            [only] => Some(only),
            several => {
                let listed = listed(several);
                say(&format!("`{name}` names several entries:{listed}"));
                None
            }
        }
    }

    /// The names that were typed: words that name one entry together are one, such as `section 5`.
    pub(super) fn joined(&self, typed: &[String]) -> Vec<String> {
        let together = typed.join(" ");
        if typed.len() > 1 && self.is_name(&together) {
            vec![together]
        } else {
            typed.to_vec()
        }
    }

    /// Whether this is an id, the number of a section or a name.
    pub(super) fn is_name(&self, typed: &str) -> bool {
        let section = section(&self.context.knowledge, typed);
        let question = section
            .and_then(|(document, number)| self.context.knowledge.question(document, number));
        question.is_some() || !self.named(typed.trim()).is_empty()
    }

    /// The entries that a text names by an id or a name: the first is meant.
    fn named(&self, typed: &str) -> Vec<&'c Entry> {
        if let Some(entry) = self.context.knowledge.entry(typed) {
            return vec![entry];
        }
        let lower = typed.to_lowercase();
        let same = |name: &str| name.to_lowercase() == lower;
        let is_id = |entry: &Entry| same(&entry.id) || same(entry.id.local());
        let entries = self.context.knowledge.entries.iter();
        let entries = entries.filter(|entry| is_id(entry) || entry.names().any(same));
        let mut entries = self.preferred(entries);
        entries.sort_by_key(|entry| !is_id(entry));
        entries
    }

    /// The entries that have all the words, as the filters of lists find them; of these those that
    /// have them in their names and figures, if there are such.
    fn by_words(&self, typed: &str) -> Vec<&'c Entry> {
        let collection = self
            .collection
            .get_or_init(|| self.context.collection(true));
        let matching = collection.matching(typed);
        let entries = &self.context.knowledge.entries;
        let positions = matching.entries.iter().filter(|_| !matching.loose);
        let having = self.preferred(positions.filter_map(|position| entries.get(*position)));
        let wanted = words(typed);
        let is_named = |entry: &&Entry| {
            let names: Vec<String> = entry
                .names()
                .chain(entry.text("figure"))
                .flat_map(words)
                .collect();
            wanted.iter().all(|word| names.contains(word))
        };
        let named: Vec<&Entry> = having.iter().copied().filter(is_named).collect();
        if named.is_empty() { having } else { named }
    }

    /// Those of the entries that are in the documents, else those of the context.
    fn preferred(&self, entries: impl Iterator<Item = &'c Entry>) -> Vec<&'c Entry> {
        let (context, main): (Vec<&Entry>, Vec<&Entry>) =
            entries.partition(|entry| self.context.knowledge.is_context(entry));
        if main.is_empty() { context } else { main }
    }

    /// What to try where nothing has this name.
    fn hint(&self, typed: &str) -> String {
        let ids = self
            .context
            .knowledge
            .entries
            .iter()
            .map(|entry| &*entry.id);
        if let Some(question) = did_you_mean(typed, ids) {
            return question;
        }
        let words = if typed.starts_with('-') { "-- " } else { "" };
        let question = shell::quoted(&printable(typed));
        format!("`smugfaq ask {words}{question}` searches, `smugfaq questions` lists the sections")
    }
}

/// The section that a number names: `2`, `#2` or `section 2` of the first document, `tea:2` of another.
fn section(knowledge: &Knowledge, typed: &str) -> Option<(usize, u32)> {
    let id = EntryId::new(typed.trim());
    let document = id.document().map_or(Some(0), |id| {
        let mut documents = knowledge.documents.iter();
        documents.position(|document| document.id == id)
    })?;
    let lower = id.local().to_lowercase();
    let mut labels = ["section", "question", "§", "#"].iter();
    let number = labels.find_map(|label| lower.strip_prefix(label));
    let number = number.unwrap_or(&lower).trim().trim_end_matches('.');
    Some((document, number.parse().ok()?))
}

/// The words of a text in lower case; a number keeps its point.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric() && !".,".contains(c));
    let words = words.map(|word| word.trim_matches(['.', ',']).to_lowercase());
    words.filter(|word| !word.is_empty()).collect()
}

/// The first candidates, a line each: id and title.
fn listed(entries: &[&Entry]) -> String {
    let line = |entry: &&Entry| format!("\n  {}  {}", entry.id, entry.title);
    let more = entries.get(LISTED).map_or("", |_| "\n  and more");
    let listed = entries.iter().take(LISTED).map(line);
    listed.chain([more.to_owned()]).collect()
}
