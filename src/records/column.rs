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

/// The columns of a list of entries of a kind; those without content are left out.
pub fn in_list(kind: Kind) -> Vec<&'static str> {
    let mut columns = kind.spec().row.to_vec();
    let from = ["age"].iter().chain(origin(kind));
    let from = from.chain(&["id", "superseded_by"]);
    columns.extend(from.filter(|column| !kind.spec().row.contains(column)));
    columns
}

/// Where entries of a kind are from; a source has no other behind it.
const fn origin(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Source => &[],
        _ => &["source", "section"],
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
    [kind.spec().sheet, origin(kind)].concat()
}
