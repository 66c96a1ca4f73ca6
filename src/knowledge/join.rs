//! Several documents as one body of knowledge.

use std::collections::HashMap;

use thiserror::Error;

use super::{Entry, EntryId, Knowledge};

/// Two documents have the same id, this one.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("two documents have the id `{0}`")]
pub struct SameDocument(pub String);

/// Puts the documents of several bodies of knowledge together, in their order. An id that more
/// than one document has is qualified by the id of its document, `tea:kettle`. What an entry refers
/// to is that of its own document, or else of the first that has the id; what supersedes an entry
/// of another document is tied to it.
///
/// # Errors
///
/// Two of the documents have the same id.
pub fn join(bodies: Vec<Knowledge>) -> Result<Knowledge, SameDocument> {
    let several = bodies.len() > 1;
    let mut joined = Knowledge::default();
    for mut body in bodies {
        let first = joined.documents.len();
        for document in body.documents {
            if joined.documents.iter().any(|known| known.id == document.id) {
                return Err(SameDocument(document.id));
            }
            joined.documents.push(document);
        }
        for entry in &mut body.entries {
            entry.document += first;
        }
        for gap in &mut body.gaps {
            gap.document += first;
        }
        for difference in &mut body.differences {
            difference.document += first;
        }
        joined.entries.append(&mut body.entries);
        joined.gaps.append(&mut body.gaps);
        joined.synonyms.append(&mut body.synonyms);
        joined.differences.append(&mut body.differences);
    }
    // One document alone has the ids that it has.
    if several {
        let names = Names::of(&joined);
        names.qualify(&mut joined);
        names.supersede(&mut joined);
    }
    Ok(joined)
}

/// Which entries there are of each id, by the id in their own document.
struct Names {
    /// The ids of the documents.
    documents: Vec<String>,
    /// The documents that have an entry of an id, with its position, in their order.
    owners: HashMap<String, Vec<(usize, usize)>>,
}

impl Names {
    fn of(knowledge: &Knowledge) -> Self {
        let mut owners: HashMap<String, Vec<(usize, usize)>> = HashMap::default();
        for (position, entry) in knowledge.entries.iter().enumerate() {
            let local = EntryId::parse(&entry.id).local.to_owned();
            let owner = (entry.document, position);
            owners.entry(local).or_default().push(owner);
        }
        let documents = knowledge.documents.iter();
        let ids = documents.map(|document| document.id.clone());
        Self {
            documents: ids.collect(),
            owners,
        }
    }

    /// The documents that have what an id names, with its position there.
    fn named(&self, id: EntryId<'_>) -> impl Iterator<Item = (usize, usize)> {
        let owners = self.owners.get(id.local).into_iter().flatten().copied();
        owners.filter(move |(owner, _)| {
            id.document
                .is_none_or(|wanted| self.documents[*owner] == wanted)
        })
    }

    /// The id as it is printed of what an entry of this document means by an id.
    fn printed(&self, document: usize, id: &str) -> Option<String> {
        let id = EntryId::parse(id);
        let own = self.named(id).find(|(owner, _)| *owner == document);
        let (owner, _) = own.or_else(|| self.named(id).next())?;
        let is_shared = self.owners.get(id.local)?.len() > 1;
        let named = EntryId {
            document: is_shared.then_some(&*self.documents[owner]),
            ..id
        };
        Some(named.to_string())
    }

    /// Gives every entry, and what it refers to, the id that is printed.
    fn qualify(&self, joined: &mut Knowledge) {
        for entry in &mut joined.entries {
            let document = entry.document;
            let rename = |id: &mut String| {
                if let Some(printed) = self.printed(document, id) {
                    *id = printed;
                }
            };
            entry.references_mut().for_each(rename);
            rename(&mut entry.id);
        }
    }

    /// The position of the entry of another document that this one supersedes, if that is loaded.
    fn superseded(&self, entry: &Entry) -> Option<usize> {
        let id = EntryId::parse(entry.supersedes.as_deref()?);
        let mut others = self.named(id).filter(|(owner, _)| *owner != entry.document);
        others.next().map(|(_, position)| position)
    }

    /// Ties each entry that supersedes one of another document to it.
    fn supersede(&self, joined: &mut Knowledge) {
        for new in 0..joined.entries.len() {
            let Some(old) = self.superseded(&joined.entries[new]) else {
                continue;
            };
            let ids = [new, old].map(|position| joined.entries[position].id.clone());
            let [new_id, old_id] = ids.map(Some);
            joined.entries[new].supersedes = old_id;
            joined.entries[old].superseded_by = new_id;
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

    /// What refers to other entries: two figures, their quotient and a caveat.
    fn counted(id: &str) -> Knowledge {
        let figure = |id: &str, value: u32| {
            format!(
                "[[statistic]]\nid = \"{id}\"\nsection = 1\ntitle = \"{id}\"\nstatement = \"So many.\"\n\
                 figure = \"{value}\"\nvalue = {value}\nunit = \"pieces\"\nmeasure = \"{id}\"\n\
                 sources = [\"survey\"]\n"
            )
        };
        let source = "[[source]]\nid = \"survey\"\nsection = 1\nname = \"Survey\"\nwhat = \"a survey\"\nissuer = \"survey\"\n";
        let derived = "[[derived]]\nid = \"ratio\"\nsection = 1\nname = \"Ratio\"\nstatement = \"Four.\"\n\
             figure = \"4\"\nvalue = 4\nunit = \"times\"\nof = \"cups\"\nquotient = [\"cups\", \"pots\"]\n";
        let all = [
            &*figure("cups", 8),
            &figure("pots", 2),
            derived,
            &caveat("chipped"),
            source,
        ];
        pack(id, &all.concat())
    }

    fn caveat(id: &str) -> String {
        format!(
            "[[caveat]]\nid = \"{id}\"\nsection = 1\nname = \"Chips\"\nstatement = \"Some are.\"\n\
             of = \"cups\"\nsources = [\"survey\"]\n"
        )
    }

    #[test]
    fn what_refers_to_an_id_that_clashes_still_means_its_own() {
        let both = join(vec![counted("tea"), counted("cocoa")]).expect("joined");
        for document in ["tea", "cocoa"] {
            let of_own = |id: &str| format!("{document}:{id}");
            let entry = |id: &str| both.entry(&of_own(id)).expect(id);
            let ratio = entry("ratio");
            assert_eq!(ratio.texts("quotient"), [of_own("cups"), of_own("pots")]);
            assert_eq!(ratio.about(), Some(&*of_own("cups")));
            assert_eq!(entry("chipped").about(), Some(&*of_own("cups")));
            assert_eq!(entry("survey").text("issuer"), Some(&*of_own("survey")));
        }
    }

    #[test]
    fn what_refers_to_another_document_means_the_first_that_has_the_id() {
        let source =
            "[[source]]\nid = \"survey\"\nsection = 1\nname = \"S\"\nwhat = \"a survey\"\n";
        let beside = || pack("beside", &(caveat("cracked") + source));
        let about = |all: &Knowledge| {
            let caveat = all.entry("cracked").expect("the caveat");
            caveat.about().map(str::to_owned)
        };
        let at_once = join(vec![counted("tea"), counted("cocoa"), beside()]).expect("joined");
        assert_eq!(about(&at_once).as_deref(), Some("tea:cups"));
        let first = join(vec![counted("tea"), counted("cocoa")]).expect("joined");
        let after = join(vec![first, beside()]).expect("joined");
        assert_eq!(about(&after).as_deref(), Some("tea:cups"));
    }

    #[test]
    fn two_documents_of_one_id_are_refused() {
        let fault = join(vec![pack("tea", ""), pack("tea", "")]);
        assert_eq!(fault.err(), Some(SameDocument("tea".to_owned())));
    }
}
