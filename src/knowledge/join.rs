//! Several documents as one body of knowledge.

use std::collections::{HashMap, HashSet};

use super::{Document, Entries, Entry, Knowledge};

/// Puts the documents of several bodies of knowledge together, in their order. An id that more
/// than one document has is qualified by the id of its document, `tea:kettle`; what supersedes an
/// entry of another document is tied to it.
///
/// # Errors
///
/// The id that two of the documents share.
pub fn join(mut all: Vec<Knowledge>) -> Result<Knowledge, String> {
    // One alone shares nothing with others.
    if all.len() == 1
        && let Some(one) = all.pop()
    {
        return Ok(one);
    }
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
        one.entries.change(|entry| {
            if let Some(document) = one.documents.get(entry.document) {
                qualify(entry, document, &shared);
            }
            entry.document += first;
        });
        for document in one.documents {
            if joined.documents.iter().any(|known| known.id == document.id) {
                return Err(document.id);
            }
            joined.documents.push(document);
        }
        joined.entries.append(one.entries);
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
fn shared(all: &[Knowledge]) -> HashSet<String> {
    let mut owners: HashMap<&str, usize> = HashMap::new();
    // What only the largest has is shared with none.
    let largest = (0..all.len()).max_by_key(|place| all[*place].entries.len());
    for (place, one) in all.iter().enumerate() {
        if Some(place) != largest {
            for entry in &one.entries {
                *owners.entry(&entry.id).or_default() += 1;
            }
        }
    }
    for entry in largest.iter().flat_map(|place| &all[*place].entries) {
        if let Some(owners) = owners.get_mut(&*entry.id) {
            *owners += 1;
        }
    }
    let shared = owners.into_iter().filter(|(_, owners)| *owners > 1);
    shared.map(|(id, _)| id.to_owned()).collect()
}

fn qualify(entry: &mut Entry, document: &Document, shared: &HashSet<String>) {
    let ids = std::iter::once(&mut entry.id).chain(&mut entry.sources);
    for id in ids.filter(|id| shared.contains(id.as_str())) {
        *id = format!("{}:{id}", document.id);
    }
}

/// Ties each entry that supersedes another to it; where that one is not loaded, nothing is done.
fn supersede(knowledge: &mut Knowledge) {
    let wanted = knowledge.entries.iter();
    let wanted: HashSet<&str> = wanted
        .filter_map(|entry| entry.supersedes.as_deref())
        .collect();
    if wanted.is_empty() {
        return;
    }
    let mut known: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, entry) in knowledge.entries.iter().enumerate() {
        let qualified = knowledge.qualified(entry);
        let bare = qualified.split_once(':').map(|(_, bare)| bare);
        let names = [entry.id.as_str(), &qualified].into_iter().chain(bare);
        for name in names.filter_map(|name| wanted.get(name)) {
            known.entry(name).or_default().push(place);
        }
    }
    let new = knowledge.entries.iter().enumerate();
    let ties = new.filter_map(|(new, entry)| {
        let named = known.get(entry.supersedes.as_deref()?)?.iter().copied();
        let mut others = named.filter(|old| {
            let old = knowledge.entries.get(*old);
            old.is_some_and(|old| old.document != entry.document)
        });
        Some((new, others.next()?))
    });
    let ties: Vec<(usize, usize)> = ties.collect();
    for (new, old) in ties {
        let entries = &mut knowledge.entries;
        let id = |place| entries.get(place).map(|entry| entry.id.clone());
        let [new_id, old_id] = [new, old].map(id);
        if let Some(new) = entries.get_mut(new) {
            new.supersedes = old_id;
        }
        if let Some(old) = entries.get_mut(old) {
            old.superseded_by = new_id;
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
    fn an_id_that_only_begins_like_its_document_is_not_qualified_by_it() {
        let [teapot, milk] = ["teapot", "milk"].map(|id| {
            let pack = pack(
                "tea",
                &format!("[[question]]\nid = \"{id}s\"\nquestion = \"?\"\nanswer = \"-\"\n"),
            );
            let entry = pack.entry(&format!("{id}s")).expect(id);
            pack.qualified(entry)
        });
        assert_eq!((&*teapot, &*milk), ("tea:teapots", "tea:milks"));
        let both = join(vec![pack("tea", ""), pack("cocoa", "")]).expect("joined");
        let first = both.entries.get(0).expect("an entry");
        assert_eq!(both.qualified(first), "tea:milk");
    }

    #[test]
    fn what_supersedes_is_tied_to_what_it_supersedes() {
        for wanted in ["milk", "tea:milk"] {
            let rest = format!("supersedes = \"{wanted}\"\n");
            let both = join(vec![pack("tea", ""), pack("cocoa", &rest)]).expect("joined");
            let [old, new] = [0, 1].map(|place| both.entries.get(place).expect("an entry"));
            assert_eq!(old.superseded_by.as_deref(), Some("cocoa:milk"));
            assert_eq!(new.supersedes.as_deref(), Some("tea:milk"));
        }
        let alone = join(vec![pack("cocoa", "supersedes = \"milk\"\n")]).expect("joined");
        assert!(
            alone
                .entries
                .iter()
                .all(|entry| entry.superseded_by.is_none())
        );
    }

    #[test]
    fn two_documents_of_one_id_are_refused() {
        let fault = join(vec![pack("tea", ""), pack("tea", "")]);
        assert_eq!(fault.err(), Some("tea".to_owned()));
    }
}
