//! The entry that somebody named.

use std::cell::OnceCell;

use super::{Context, say};
use crate::knowledge::{Entry, Knowledge, nearest_few};
use crate::output::printable;

/// A longer text, in bytes, is no name of an entry.
const LONGEST_NAME: usize = 500;

/// The entry of this id, section number or name, in the documents or else in their context, with
/// the knowledge that has it; if there is none, says so with a hint.
pub(super) fn anywhere<'k>(
    context: &'k Context,
    whole: &'k OnceCell<Option<Knowledge>>,
    wanted: &str,
) -> Option<(&'k Knowledge, &'k Entry)> {
    let own = &context.knowledge;
    let short = wanted.trim();
    if short.len() > LONGEST_NAME || named(own, short).is_ok() {
        return Some((own, entry(own, wanted)?));
    }
    // Read only where it is needed, and then once.
    let whole = whole.get_or_init(|| context.with_context());
    let beside = whole.as_ref().and_then(|whole| {
        // What the documents have under several ids is not the briefing's alone.
        let entry = named(whole, short).ok().filter(|of| of.document > 0)?;
        Some((whole, entry))
    });
    beside.or_else(|| Some((own, entry(own, wanted)?)))
}

/// The entry of this id, section number or name; if there is none, says so with a hint.
pub(super) fn entry<'k>(knowledge: &'k Knowledge, wanted: &str) -> Option<&'k Entry> {
    let wanted = wanted.trim();
    let found = if wanted.is_empty() {
        Err("give an id, a name or the number of a section".to_owned())
    } else if wanted.len() > LONGEST_NAME {
        Err(format!("names have at most {LONGEST_NAME} bytes"))
    } else {
        named(knowledge, wanted)
    };
    match found {
        Ok(entry) => {
            let mut all = shared(knowledge, wanted).map(|of| of.id.as_str());
            if all.next() == Some(&entry.id) {
                let others: Vec<&str> = all.collect();
                say(&format!(
                    "smugfaq: took `{wanted}` for {}; other documents have it too: {}",
                    entry.id,
                    others.join(", ")
                ));
            }
            Some(entry)
        }
        Err(hint) => {
            let mut name: String = wanted.chars().take(80).collect();
            if name.len() < wanted.len() {
                name.push('…');
            }
            let name = printable(&name);
            say(&format!("smugfaq: there is no entry `{name}`\n{hint}"));
            None
        }
    }
}

/// The entry of this name; the error is a hint at what there is.
fn named<'k>(knowledge: &'k Knowledge, wanted: &str) -> Result<&'k Entry, String> {
    if let Some((document, section)) = section(knowledge, wanted) {
        let of_document = knowledge
            .entries
            .iter()
            .filter(|of| of.document == document);
        let last = of_document.map(|entry| entry.section).max().unwrap_or(0);
        let hint = || format!("sections run from 1 to {last}");
        return knowledge.question(document, section).ok_or_else(hint);
    }
    let named = |entry: &&Entry| entry.names().any(|name| name.eq_ignore_ascii_case(wanted));
    // An id goes on naming what it named when another document comes to have it too.
    if let Some(entry) = knowledge
        .entry(wanted)
        .or_else(|| shared(knowledge, wanted).next())
        .or_else(|| knowledge.entries.iter().find(named))
    {
        return Ok(entry);
    }
    let ids = knowledge.entries.iter().map(|entry| entry.id.as_str());
    let near = nearest_few(wanted, ids);
    Err(if near.is_empty() {
        let wanted = printable(wanted).replace('\'', "");
        let words = if wanted.starts_with('-') { "-- " } else { "" };
        format!("`smugfaq ask {words}'{wanted}'` searches, `smugfaq questions` lists the sections")
    } else {
        format!("did you mean {}?", near.join(", "))
    })
}

/// The entries of several documents whose ids are this one, each after that of its document.
fn shared<'k, 'w>(
    knowledge: &'k Knowledge,
    id: &'w str,
) -> impl Iterator<Item = &'k Entry> + use<'k, 'w> {
    let has = move |entry: &&Entry| entry.id.split_once(':').is_some_and(|(_, bare)| bare == id);
    knowledge.entries.iter().filter(has)
}

/// The section that a number names, `2` of the first document or `tea:2` of that of this id.
fn section(knowledge: &Knowledge, wanted: &str) -> Option<(usize, u32)> {
    let (document, number) = match wanted.split_once(':') {
        Some((id, number)) => {
            let mut documents = knowledge.documents.iter();
            (documents.position(|document| document.id == id)?, number)
        }
        None => (0, wanted),
    };
    Some((document, number.parse().ok()?))
}
