//! What a table for people shows of an entry, and under which headings.

use super::own;
use super::series::capital;
use crate::knowledge::Kind;

/// What stands above a column: what its kind declares, else its name.
pub fn heading(column: &str) -> String {
    match column {
        "title" | "called" => "Name".to_owned(),
        "also" => "Also called".to_owned(),
        "published" => "Publication".to_owned(),
        "read" => "Record".to_owned(),
        _ => match own::heading(column) {
            Some(heading) => heading.to_owned(),
            None => capital(&column.replace('_', " ")),
        },
    }
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
