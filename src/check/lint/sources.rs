//! Sources: each is cited, has an address that is one, and is there to be superseded.

use std::collections::HashSet;
use std::ptr;

use iri_string::types::IriStr;

use super::{At, Findings, Rule, Surroundings};
use crate::knowledge::limits::quoted;
use crate::knowledge::{EntryId, Field, Kind, Knowledge, Shape, Value};

/// Tells what the sources of a document lack, and what it supersedes in vain.
pub fn check(knowledge: &Knowledge, around: Surroundings<'_>, findings: &mut Findings<'_>) {
    uncited(knowledge, findings);
    addresses(knowledge, findings);
    let is_own = |other: &&Knowledge| ptr::eq(*other, knowledge);
    let id = &knowledge.documents[0].id;
    let mut before = around
        .documents
        .iter()
        .copied()
        .take_while(|other| !is_own(other));
    if let Some(first) = before.find(|other| other.documents[0].id == *id) {
        let title = quoted(&first.documents[0].title);
        let message = format!("\"{title}\" has the id `{id}` too");
        let hint = "give each an `id` of its own, so that both can be loaded";
        findings.add(Rule::DocumentTwice, ("", "id", ""), message, hint);
    }
    for entry in &knowledge.entries {
        let Some(old) = entry.supersedes.as_deref() else {
            continue;
        };
        let mut others = around.documents.iter().filter(|other| !is_own(other));
        if !others.any(|other| other.entry(old).is_some()) {
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

/// Addresses of pages, and those of publications in which LaTeX would see commands.
fn addresses(knowledge: &Knowledge, findings: &mut Findings<'_>) {
    for document in &knowledge.documents {
        if let Some(url) = &document.url {
            page(("", "url", ""), url, findings);
        }
    }
    let entries = knowledge.entries.iter();
    let values = entries.flat_map(|entry| entry.values().map(move |value| (&*entry.id, value)));
    for (id, (field, value)) in values {
        let at = (id, field.key, "");
        match value {
            Value::Text(url) if is_address(field, url) => page(at, url, findings),
            Value::Publication(publication) => {
                for (field, address) in [("url", &publication.url), ("doi", &publication.doi)] {
                    let address = address.as_deref().unwrap_or_default();
                    if address.contains(['{', '}', '\\', '^', ' ']) {
                        let message = format!(
                            "`{field}` of the publication has a character that no address has"
                        );
                        let hint =
                            "write `{`, `}`, `\\`, `^` and blanks as %7B, %7D, %5C, %5E and %20";
                        findings.add(Rule::UrlUnencoded, at, message, hint);
                    }
                }
            }
            _ => {}
        }
    }
}

/// Tells whether this is no address of a page.
fn page(at: At<'_>, url: &str, findings: &mut Findings<'_>) {
    if !is_url(url) {
        let message = format!("`{}` is no address of a page: {url}", at.1);
        let hint = "write it in full (https://example.org/page), or starting with `www.`";
        findings.add(Rule::UrlMalformed, at, message, hint);
    }
}

/// Whether a text is there to be the address of a page.
fn is_address(field: &Field, text: &str) -> bool {
    let is_meant = || text.starts_with("www.") || text.contains("://");
    matches!(field.shape, Shape::Url) || field.key == "address" && is_meant()
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
