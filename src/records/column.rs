//! What a table for people shows of an entry, and under which headings.

use super::own;
use crate::knowledge::Kind;

/// The columns that do not belong to one kind, each with its heading.
const SHARED: [(&str, &str); 17] = [
    ("id", "Id"),
    ("kind", "Kind"),
    ("section", "Section"),
    ("document", "Document"),
    ("title", "Name"),
    ("called", "Name"),
    ("when", "When"),
    ("text", "Text"),
    ("also", "Also called"),
    ("source", "Source"),
    ("sources", "Sources"),
    ("cited_by", "Cited by"),
    ("supersedes", "Supersedes"),
    ("superseded_by", "Superseded by"),
    ("age", "Age"),
    ("published", "Publication"),
    ("read", "Record"),
];

/// What stands above a column.
pub fn heading(column: &str) -> &'static str {
    let shared = SHARED.iter().find(|(name, _)| *name == column);
    shared
        .map(|(_, heading)| *heading)
        .or_else(|| own::heading(column))
        .unwrap_or_default()
}

/// The columns of entries in full; those without content are left out.
pub fn in_full(kinds: impl IntoIterator<Item = Kind>) -> Vec<&'static str> {
    let mut columns: Vec<&'static str> = Vec::new();
    for field in kinds.into_iter().flat_map(|kind| own::fields(kind, true)) {
        // A list is read after the text.
        let column = match field.key {
            "period" | "date" => "when",
            "points" => continue,
            key => key,
        };
        if !field.heading.is_empty() && !columns.contains(&column) {
            columns.push(column);
        }
    }
    columns.extend([
        "age",
        "text",
        "points",
        "also",
        "published",
        "read",
        "cited_by",
        "supersedes",
        "superseded_by",
        "sources",
        "id",
    ]);
    columns
}

/// The columns of a list of entries of a kind.
pub fn in_list(kind: Kind) -> Vec<&'static str> {
    let row = kind.spec().row.iter().copied();
    match kind {
        // A question is found by its number.
        Kind::Question => ["section"]
            .into_iter()
            .chain(row)
            .chain(["source", "id"])
            .collect(),
        // A source has no other behind it.
        Kind::Source => row.chain(["id"]).collect(),
        _ => row.chain(["source", "section", "id"]).collect(),
    }
}

/// The columns of entries of a kind that are listed under the one that they are about; none where
/// each is a text.
pub fn in_part(kind: Kind) -> Option<&'static [&'static str]> {
    match kind {
        Kind::Statistic => Some(&[
            "when", "figure", "status", "vintage", "compared", "source", "grade",
        ]),
        Kind::Source => Some(&["called", "id"]),
        _ => None,
    }
}

/// The columns of an exported sheet of entries of a kind.
pub fn in_sheet(kind: Kind) -> Vec<&'static str> {
    let sheet = kind.spec().sheet.iter().copied();
    match kind {
        Kind::Source => sheet.collect(),
        _ => sheet.chain(["source", "section"]).collect(),
    }
}
