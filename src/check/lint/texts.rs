//! Texts: none repeats itself, none steers a terminal.

use std::collections::{HashMap, HashSet};

use super::{Findings, Rule};
use crate::knowledge::work::steps;
use crate::knowledge::{Entry, EntryId, Knowledge, steers};
use crate::language::Language;
use crate::search::language_of;

const HINT: &str = "say it once";

pub(super) fn check(knowledge: &Knowledge, findings: &mut Findings<'_>) {
    let language = language_of(knowledge, 0);
    let mut statements: HashMap<&str, &str> = HashMap::new();
    for entry in &knowledge.entries {
        let mut said_before = HashSet::new();
        for (field, text) in entry.said() {
            repeats(language, field, text, &mut said_before, |words, message| {
                findings.add(Rule::TextRepeats, (&entry.id, field, words), message, HINT);
            });
            unprintable(&entry.id, field, text, findings);
        }
        lists(entry, findings);
        let statement = entry.statement.as_str();
        if let Some(other) = statements.insert(statement, &entry.id) {
            let at = (&*entry.id, entry.kind().spec().statement.key, "");
            let message = format!("`{other}` says the same, word for word");
            let hint = "say what is particular to each, or keep one";
            findings.add(Rule::TextRepeats, at, message, hint);
        }
    }
    for document in &knowledge.documents {
        unprintable("", "title", &document.title, findings);
        let publisher = document.publisher.as_deref().unwrap_or_default();
        unprintable("", "publisher", publisher, findings);
    }
}

/// What stands in a list of an entry twice.
fn lists(entry: &Entry, findings: &mut Findings<'_>) {
    let sources: Vec<String> = entry.sources.iter().map(EntryId::to_string).collect();
    for (field, list) in [
        ("also", &entry.also),
        ("asked", &entry.asked),
        ("sources", &sources),
    ] {
        let mut before = HashSet::new();
        for item in list {
            if !before.insert(item.to_lowercase()) {
                let message = format!("`{field}` holds `{item}` twice");
                findings.add(Rule::TextRepeats, (&entry.id, field, ""), message, HINT);
            }
            unprintable(&entry.id, field, item, findings);
        }
    }
}

/// Tells words that stand twice where once would do, each with what is to be said of it.
fn repeats(
    language: &Language,
    field: &str,
    text: &str,
    before: &mut HashSet<String>,
    mut tell: impl FnMut(&str, String),
) {
    steps(text.len());
    let words: Vec<&str> = text.split_whitespace().collect();
    for pair in words.windows(2) {
        // A name may be a word twice, and these two are grammar.
        let twice = pair[0].chars().all(char::is_lowercase) && pair[0] == pair[1];
        if twice && !matches!(pair[0], "had" | "that") {
            let words = format!("{} {}", pair[0], pair[1]);
            tell(&words, format!("`{words}` in `{field}`"));
        }
    }
    // A summary is there to say again what the answer says.
    if matches!(field, "answer" | "statement" | "what" | "points") {
        for sentence in language.sentences(text) {
            let sentence = sentence.trim();
            if sentence.chars().count() > 2 && !before.insert(sentence.to_lowercase()) {
                let start: String = sentence.chars().take(60).collect();
                tell(sentence, format!("the entry says twice: {start}"));
            }
        }
    }
}

fn unprintable(id: &str, field: &str, text: &str, findings: &mut Findings<'_>) {
    let steering = |c: &char| steers(*c) && !matches!(c, '\n' | '\r' | '\t');
    if let Some(c) = text.chars().find(steering) {
        let code = u32::from(c);
        let message = format!("`{field}` holds the character U+{code:04X}, which is not shown");
        let at = (id, field, &*c.to_string());
        findings.add(Rule::Unprintable, at, message, "take it out");
    }
}
