//! What the context has on entries of the documents, as a note under them says it.

use crate::knowledge::{Entry, Kind, Knowledge};
use crate::output::unbroken;

/// What the context has on these entries, and the command that lists it.
pub(super) fn note(knowledge: &Knowledge, entries: &[&Entry]) -> Option<String> {
    let main = entries.iter().filter(|entry| !knowledge.is_context(entry));
    let related = main.flat_map(|entry| match entry.kind() {
        Kind::Source => figures_from(knowledge, entry),
        _ => knowledge.about(entry),
    });
    let related: Vec<&Entry> = related
        .filter(|entry| knowledge.is_context(entry))
        .collect();
    let has = |kind: Kind| related.iter().any(|entry| entry.kind() == kind);
    let names = [
        (Kind::Caveat, "caveats"),
        (Kind::Statistic, "other figures"),
        (Kind::Derived, "derived numbers"),
    ];
    let names = names.into_iter().filter(|(kind, _)| has(*kind));
    let names: Vec<&str> = names.map(|(_, name)| name).collect();
    let options = match entries {
        [one] if one.kind() == Kind::Source => format!("--source {} ", one.id),
        [one] => format!("{} ", one.id),
        _ => String::new(),
    };
    let command = format!("smugfaq stats {options}--context");
    (!names.is_empty()).then(|| format!("{} ({})", names.join(", "), unbroken(&command)))
}

/// The figures about others that are from an organisation.
fn figures_from<'k>(knowledge: &'k Knowledge, organisation: &Entry) -> Vec<&'k Entry> {
    let issued = |source: &Entry| source.text("issuer") == Some(&*organisation.id);
    let figures = knowledge.of(Kind::Statistic);
    let figures = figures.filter(|figure| figure.related().is_some());
    figures
        .filter(|figure| knowledge.sources_of(figure).any(issued))
        .collect()
}
