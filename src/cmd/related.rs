//! What the context has on entries of the documents, as a note under them says it.

use crate::knowledge::{Entry, Kind, Knowledge};
use crate::output::unbroken;

/// What the context has on these entries, and the command that lists it.
pub(super) fn note(knowledge: &Knowledge, entries: &[&Entry]) -> Option<String> {
    let main = entries.iter().filter(|entry| !knowledge.is_context(entry));
    let related = main.flat_map(|entry| match entry.kind() {
        Kind::Source => {
            let figures = knowledge.citing(&entry.id);
            figures.flat_map(|figure| knowledge.about(figure)).collect()
        }
        _ => knowledge.about(entry),
    });
    let related = related.filter(|entry| knowledge.is_context(entry));
    let kinds: Vec<Kind> = related.map(Entry::kind).collect();
    let names = [
        (Kind::Caveat, "caveats"),
        (Kind::Statistic, "other figures"),
        (Kind::Derived, "derived numbers"),
    ];
    let names = names.iter().filter(|(kind, _)| kinds.contains(kind));
    let names: Vec<&str> = names.map(|(_, name)| *name).collect();
    let command = match entries {
        [one] if one.kind() == Kind::Source => {
            format!("smugfaq stats --source {} --context", one.id)
        }
        [one] => format!("smugfaq stats {} --context", one.id),
        _ => "smugfaq stats --context".to_owned(),
    };
    (!names.is_empty()).then(|| format!("{} ({})", names.join(", "), unbroken(&command)))
}
