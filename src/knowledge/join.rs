//! Several documents as one body of knowledge.

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
    if joined.documents.len() > 1 {
        tie(&mut joined);
    }
    Ok(joined)
}

/// Gives every entry, and what it refers to, the id that is printed, and ties what supersedes an
/// entry of another document to it.
fn tie(joined: &mut Knowledge) {
    let printed = |entry: &Entry| {
        let is_shared = joined.named(entry.id.local()).nth(1).is_some();
        let document = is_shared.then(|| &*joined.document_of(entry).id);
        EntryId::of(document, entry.id.local())
    };
    let ids: Vec<EntryId> = joined.entries.iter().map(printed).collect();
    for (position, id) in ids.iter().enumerate() {
        let mut entry = std::mem::take(&mut joined.entries[position]);
        let own = entry.document;
        let is_own = |(document, _): &(usize, usize)| *document == own;
        for reference in entry.references_mut() {
            let meant = joined.named(reference).find(is_own);
            if let Some((_, meant)) = meant.or_else(|| joined.named(reference).next()) {
                reference.clone_from(&ids[meant]);
            }
        }
        let old = entry.supersedes.as_deref();
        let old = old.and_then(|old| joined.named(old).find(|other| !is_own(other)));
        if let Some((_, old)) = old {
            joined.entries[old].superseded_by = Some(id.clone());
            entry.supersedes = Some(ids[old].clone());
        }
        entry.id = id.clone();
        joined.entries[position] = entry;
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
        let ids: Vec<&str> = both.entries.iter().map(|entry| &*entry.id).collect();
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
            assert_eq!(ratio.ids("quotient"), [of_own("cups"), of_own("pots")]);
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
