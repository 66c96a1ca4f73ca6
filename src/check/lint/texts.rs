//! Texts: none repeats itself, none steers a terminal.

use std::collections::{HashMap, HashSet};

use super::{Findings, Rule};
use crate::knowledge::work::steps;
use crate::knowledge::{Knowledge, steers};
use crate::language::Language;
use crate::search::language_of;

/// Tells which texts of a document repeat themselves or steer a terminal.
pub fn check(knowledge: &Knowledge, findings: &mut Findings<'_>) {
    let language = language_of(knowledge, 0);
    let mut statements: HashMap<&str, &str> = HashMap::new();
    for entry in &knowledge.entries {
        let mut said_before = HashSet::new();
        for (field, text) in entry.said() {
            steps(text.len());
            for words in repeated(language, field, text, &mut said_before) {
                let start: String = words.chars().take(60).collect();
                let message = format!("`{field}` says twice: {start}");
                let at = (&*entry.id, field, &*words);
                findings.add(Rule::TextRepeats, at, message, "say it once");
            }
            unprintable(&entry.id, field, text, findings);
        }
        for (field, list) in [("also", &entry.also), ("asked", &entry.asked)] {
            for text in list {
                unprintable(&entry.id, field, text, findings);
            }
        }
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

/// The words of a text that stand there twice where once would do, and its sentences that its entry
/// has said before.
fn repeated(
    language: &Language,
    field: &str,
    text: &str,
    before: &mut HashSet<String>,
) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    // A name may be a word twice, and these two are grammar.
    let is_name = |word: &str| !word.chars().all(char::is_lowercase);
    let pairs = words.windows(2).filter(|pair| pair[0] == pair[1]);
    let pairs = pairs.filter(|pair| !is_name(pair[0]) && !matches!(pair[0], "had" | "that"));
    let mut repeated: Vec<String> = pairs.map(|pair| pair.join(" ")).collect();
    // A summary is there to say again what the answer says.
    if matches!(field, "answer" | "statement" | "what" | "points") {
        let sentences = language.sentences(text).into_iter().map(str::trim);
        let sentences = sentences.filter(|sentence| sentence.chars().count() > 2);
        let again = sentences.filter(|sentence| !before.insert(sentence.to_lowercase()));
        repeated.extend(again.map(str::to_owned));
    }
    repeated
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
