//! Several documents as one body of knowledge.

use std::collections::{HashMap, HashSet};

use super::{Entry, Knowledge, Positions};

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
        entries: Vec::new(),
        gaps: Vec::new(),
        synonyms: Vec::new(),
        differences: Vec::new(),
        positions: Positions::default(),
    };
    let shared = shared(&all);
    for (body, mut one) in all.into_iter().enumerate() {
        let first = joined.documents.len();
        for entry in &mut one.entries {
            if !shared.is_empty() {
                qualify(entry, body, &shared);
            }
            entry.document += first;
        }
        for document in one.documents {
            if joined.documents.iter().any(|known| known.id == document.id) {
                return Err(document.id);
            }
            joined.documents.push(document);
        }
        joined.entries.append(&mut one.entries);
        joined.gaps.append(&mut one.gaps);
        joined.synonyms.append(&mut one.synonyms);
        for mut difference in one.differences {
            difference.document += first;
            joined.differences.push(difference);
        }
    }
    supersede(&mut joined);
    find_again(&mut joined);
    Ok(joined)
}

/// The owners of an id: the bodies of knowledge that have an entry of it, in their order, with the
/// ids of the documents.
type Owners = Vec<(usize, String)>;

/// The ids that entries of more than one body of knowledge have.
fn shared(all: &[Knowledge]) -> HashMap<String, Owners> {
    let mut owners: HashMap<&str, Vec<(usize, usize)>> = HashMap::new();
    // What only the largest has is shared with none.
    let largest = (0..all.len()).max_by_key(|place| all[*place].entries.len());
    for (body, one) in all.iter().enumerate() {
        if Some(body) != largest {
            for entry in &one.entries {
                let owners = owners.entry(&entry.id).or_default();
                owners.push((body, entry.document));
            }
        }
    }
    if let Some(body) = largest {
        for entry in &all[body].entries {
            if let Some(owners) = owners.get_mut(&*entry.id) {
                owners.push((body, entry.document));
            }
        }
    }
    let shared = owners.into_iter().filter(|(_, owners)| owners.len() > 1);
    let named = shared.map(|(id, mut owners)| {
        owners.sort_unstable();
        let document = |(body, document): (usize, usize)| {
            Some((body, all[body].documents.get(document)?.id.clone()))
        };
        (
            id.to_owned(),
            owners.into_iter().filter_map(document).collect(),
        )
    });
    named.collect()
}

/// Qualifies the id of an entry and those that it refers to, where others have them too. It refers
/// to what its own body of knowledge has, or else to the first that has it.
fn qualify(entry: &mut Entry, body: usize, shared: &HashMap<String, Owners>) {
    let qualified = |id: &mut String| {
        if let Some(owners) = shared.get(id.as_str()) {
            let own = owners.iter().find(|(owner, _)| *owner == body);
            if let Some((_, document)) = own.or(owners.first()) {
                *id = format!("{document}:{id}");
            }
        }
    };
    qualified(&mut entry.id);
    entry.references_mut().for_each(qualified);
}

/// Finds what entries refer to by an id that was qualified before they came to it: it is that of
/// the first document that has it.
fn find_again(knowledge: &mut Knowledge) {
    if !knowledge.entries.iter().any(|entry| entry.id.contains(':')) {
        return;
    }
    let mut wanted: HashSet<String> = HashSet::new();
    for entry in &knowledge.entries {
        wanted.extend(entry.references().map(str::to_owned));
    }
    wanted.retain(|id| knowledge.position(id).is_none());
    let qualified = |id: String| {
        let names = knowledge.documents.iter();
        let mut names = names.map(|document| format!("{}:{id}", document.id));
        let name = names.find(|name| knowledge.position(name).is_some())?;
        Some((id, name))
    };
    let found: HashMap<String, String> = wanted.into_iter().filter_map(qualified).collect();
    if !found.is_empty() {
        for entry in &mut knowledge.entries {
            for id in entry.references_mut() {
                if let Some(name) = found.get(id) {
                    id.clone_from(name);
                }
            }
        }
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
        entries[new].supersedes = Some(entries[old].id.clone());
        entries[old].superseded_by = Some(entries[new].id.clone());
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
        assert_eq!(fault.err(), Some("tea".to_owned()));
    }
}
