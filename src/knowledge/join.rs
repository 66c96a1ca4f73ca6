//! Several documents as one body of knowledge.

use std::collections::HashMap;

use super::{Document, Entries, Entry, Knowledge};

/// Puts the documents of several bodies of knowledge together, in their order. An id that more
/// than one document has is qualified by the id of its document, `tea:kettle`; what supersedes an
/// entry of another document is tied to it.
///
/// # Errors
///
/// The id that two of the documents share.
pub fn join(all: Vec<Knowledge>) -> Result<Knowledge, String> {
    let mut joined = Knowledge {
        documents: Vec::new(),
        entries: Entries::default(),
        gaps: Vec::new(),
        synonyms: Vec::new(),
        differences: Vec::new(),
    };
    let shared = shared(&all);
    for mut one in all {
        let first = joined.documents.len();
        for entry in one.entries.to_mut() {
            if let Some(document) = one.documents.get(entry.document) {
                qualify(entry, document, &shared);
            }
            entry.document += first;
        }
        for document in one.documents {
            if joined.documents.iter().any(|known| known.id == document.id) {
                return Err(document.id);
            }
            joined.documents.push(document);
        }
        joined.entries.to_mut().append(one.entries.to_mut());
        joined.gaps.append(&mut one.gaps);
        joined.synonyms.append(&mut one.synonyms);
        for mut difference in one.differences {
            difference.document += first;
            joined.differences.push(difference);
        }
    }
    supersede(&mut joined);
    Ok(joined)
}

/// The ids that entries of more than one body of knowledge have.
fn shared(all: &[Knowledge]) -> Vec<String> {
    let mut owners: HashMap<&str, usize> = HashMap::new();
    for entry in all.iter().flat_map(|one| &one.entries) {
        *owners.entry(&entry.id).or_default() += 1;
    }
    let shared = owners.into_iter().filter(|(_, owners)| *owners > 1);
    shared.map(|(id, _)| id.to_owned()).collect()
}

fn qualify(entry: &mut Entry, document: &Document, shared: &[String]) {
    let ids = std::iter::once(&mut entry.id).chain(&mut entry.sources);
    for id in ids.filter(|id| shared.contains(id)) {
        *id = format!("{}:{id}", document.id);
    }
}

/// Ties each entry that supersedes another to it; where that one is not loaded, nothing is done.
fn supersede(knowledge: &mut Knowledge) {
    for place in 0..knowledge.entries.len() {
        let entry = &knowledge.entries[place];
        let Some(wanted) = &entry.supersedes else {
            continue;
        };
        let is_old = |old: &Entry| {
            old.document != entry.document
                && (old.id == *wanted || knowledge.qualified(old) == *wanted || {
                    let own = knowledge.qualified(old);
                    own.split_once(':').is_some_and(|(_, bare)| bare == wanted)
                })
        };
        let old = knowledge.entries.iter().position(is_old);
        if let Some(old) = old {
            let (new, replaced) = (entry.id.clone(), knowledge.entries[old].id.clone());
            let entries = knowledge.entries.to_mut();
            entries[old].superseded_by = Some(new);
            entries[place].supersedes = Some(replaced);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::{KnowledgeFile, load};

    fn pack(id: &str, rest: &str) -> Knowledge {
        let text = format!(
            "[document]\nid = \"{id}\"\ntitle = \"{id}\"\n\
             [[question]]\nid = \"milk\"\nquestion = \"Milk?\"\nanswer = \"Some.\"\n{rest}"
        );
        let name = &format!("{id}.toml");
        load(&[KnowledgeFile { name, text: &text }]).expect("no fault")
    }

    #[test]
    fn shared_ids_are_qualified_and_found_either_way() {
        let other = "[[question]]\nid = \"pot\"\nquestion = \"Pot?\"\nanswer = \"One.\"\n";
        let both = join(vec![pack("tea", ""), pack("cocoa", other)]).expect("joined");
        let ids: Vec<&str> = both.entries.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(ids, ["tea:milk", "cocoa:milk", "pot"]);
        let title = |id: &str| {
            both.entry(id)
                .map(|entry| both.document_of(entry).title.as_str())
        };
        assert_eq!(title("cocoa:milk"), Some("cocoa"));
        assert_eq!(title("cocoa:pot"), Some("cocoa"));
        assert_eq!(title("pot"), Some("cocoa"));
        assert_eq!((title("milk"), title("tea:pot")), (None, None));
    }

    #[test]
    fn what_supersedes_is_tied_to_what_it_supersedes() {
        for wanted in ["milk", "tea:milk"] {
            let rest = format!("supersedes = \"{wanted}\"\n");
            let both = join(vec![pack("tea", ""), pack("cocoa", &rest)]).expect("joined");
            let (old, new) = (&both.entries[0], &both.entries[1]);
            assert_eq!(old.superseded_by.as_deref(), Some("cocoa:milk"));
            assert_eq!(new.supersedes.as_deref(), Some("tea:milk"));
        }
        let alone = join(vec![pack("cocoa", "supersedes = \"milk\"\n")]).expect("joined");
        assert_eq!(alone.entries[0].superseded_by, None);
    }

    #[test]
    fn two_documents_of_one_id_are_refused() {
        let fault = join(vec![pack("tea", ""), pack("tea", "")]);
        assert_eq!(fault.err(), Some("tea".to_owned()));
    }
}
