//! The works that were read, each once.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Map, Value};

use crate::records::Reference;

/// A work that was read, and what is cited from it.
pub(super) struct Work<'r> {
    /// Its item, alone.
    pub item: Map<String, Value>,
    /// What is to be noted of it and of what it quotes.
    pub notes: BTreeSet<&'r str>,
    pub references: Vec<&'r Reference>,
}

/// The works in the order in which they are first cited.
pub(super) fn works(references: &[Reference]) -> Vec<Work<'_>> {
    let mut works: Vec<Work<'_>> = Vec::new();
    let mut known: HashMap<&str, usize> = HashMap::new();
    for reference in references {
        let (key, publication) = match &reference.quoted_in {
            Some((key, document)) => (key, document),
            None => (&reference.key, &reference.publication),
        };
        let at = *known.entry(key).or_insert_with(|| {
            let mut read = Reference::alone(key, publication.clone());
            read.accessed = reference.accessed;
            works.push(Work {
                item: read.csl(),
                notes: BTreeSet::new(),
                references: Vec::new(),
            });
            works.len() - 1
        });
        if let Some(work) = works.get_mut(at) {
            let notes = [&publication.note, &reference.publication.note];
            work.notes
                .extend(notes.into_iter().flatten().map(String::as_str));
            work.references.push(reference);
        }
    }
    works
}
