//! Sources: each is cited, has an address that is one, and is there to be superseded.

use std::collections::HashSet;
use std::ptr;

use iri_string::types::IriStr;

use super::{Findings, Rule, Surroundings};
use crate::knowledge::{EntryId, Kind, Knowledge, Shape, Value};

pub(super) fn check(knowledge: &Knowledge, around: Surroundings<'_>, findings: &mut Findings<'_>) {
    uncited(knowledge, findings);
    addresses(knowledge, findings);
    records(knowledge, findings);
    let documents = around.documents.iter();
    let others: Vec<_> = documents
        .filter(|other| !ptr::eq(**other, knowledge))
        .collect();
    let id = &knowledge.documents[0].id;
    if others.iter().any(|other| other.documents[0].id == *id) {
        let message = format!("another document here has the id `{id}` too");
        let hint = "give each an `id` of its own, so that both can be loaded";
        findings.add(Rule::DocumentTwice, ("", "id", ""), message, hint);
    }
    for entry in &knowledge.entries {
        let Some(old) = entry.supersedes.as_deref() else {
            continue;
        };
        if !others.iter().any(|other| other.entry(old).is_some()) {
            let message = format!("no other document here has an entry `{old}`");
            let hint = "check its id, or check both files in one call";
            let at = (&*entry.id, "supersedes", old);
            findings.add(Rule::SupersedesNothing, at, message, hint);
        }
    }
}

fn uncited(knowledge: &Knowledge, findings: &mut Findings<'_>) {
    let entries = knowledge.entries.iter();
    let cited: HashSet<&EntryId> = entries.flat_map(|entry| &entry.sources).collect();
    for source in knowledge.of(Kind::Source) {
        if !cited.contains(&source.id) {
            let message = format!("nothing cites the source `{}`", source.id);
            let hint = "name it under `sources` of what it backs, or take it out";
            findings.add(Rule::SourceUncited, (&source.id, "id", ""), message, hint);
        }
    }
}

fn addresses(knowledge: &Knowledge, findings: &mut Findings<'_>) {
    let documents = knowledge.documents.iter();
    let of_documents = documents.filter_map(|document| Some(("", "url", document.url.as_ref()?)));
    let of_entries = knowledge.entries.iter().flat_map(|entry| {
        let values = entry.values();
        values.filter_map(|(field, value)| match (field.shape, value) {
            (Shape::Url, Value::Text(url)) => Some((&*entry.id, field.key, url)),
            (_, Value::Text(text)) if field.key == "address" && is_meant_as_url(text) => {
                Some((&*entry.id, field.key, text))
            }
            _ => None,
        })
    });
    for (id, field, url) in of_documents.chain(of_entries) {
        if !is_url(url) {
            let message = format!("`{field}` is no address of a page: {url}");
            let hint = "write it in full, https://example.org/page, or from its www. on";
            findings.add(Rule::UrlMalformed, (id, field, ""), message, hint);
        }
    }
}

/// Addresses and DOIs of publications in which LaTeX would see commands: they are exported encoded.
fn records(knowledge: &Knowledge, findings: &mut Findings<'_>) {
    let entries = knowledge.entries.iter();
    let records = entries.filter_map(|entry| Some((&*entry.id, entry.publication()?)));
    let addresses = records.flat_map(|(id, publication)| {
        [("url", &publication.url), ("doi", &publication.doi)].map(|of_field| (id, of_field))
    });
    for (id, (field, address)) in addresses {
        let address = address.as_deref().unwrap_or_default();
        if address.contains(['{', '}', '\\', '^', ' ']) {
            let message =
                format!("`{field}` of the publication has a character that no address has");
            let hint = "write `{`, `}`, `\\`, `^` and blanks as %7B, %7D, %5C, %5E and %20";
            findings.add(Rule::UrlUnencoded, (id, "publication", ""), message, hint);
        }
    }
}

fn is_meant_as_url(address: &str) -> bool {
    address.starts_with("www.") || address.contains("://")
}

/// Whether this is the address of a page: by RFC 3987, with a scheme and a host, or printed
/// without its scheme from `www.` on.
fn is_url(text: &str) -> bool {
    let scheme = if text.starts_with("www.") {
        "https://"
    } else {
        ""
    };
    let in_full = format!("{scheme}{text}");
    let Ok(iri) = IriStr::new(&in_full) else {
        return false;
    };
    let host = iri.authority_components();
    let host = host.map_or("", |parts| parts.host());
    matches!(iri.scheme_str(), "http" | "https" | "ftp")
        && (host.starts_with('[') || host.split('.').all(|label| !label.is_empty()))
        && (host.contains(['.', ':']) || host == "localhost")
}

#[cfg(test)]
mod tests {
    use super::is_url;

    #[test]
    fn addresses_of_pages() {
        for good in [
            "https://example.org",
            "www.interpol.int",
            "http://a.b/c?d=e#f",
            "https://münchen.example/straße",
            "https://[::1]/x",
        ] {
            assert!(is_url(good), "{good}");
        }
        for bad in [
            "",
            "example",
            "htp://example.org",
            "https://",
            "https:///x",
            "https://a b.org",
            "http:/example.org",
            "www.",
            "javascript:alert(1)",
            "https://example..org",
            "https://example",
        ] {
            assert!(!is_url(bad), "{bad}");
        }
    }
}
