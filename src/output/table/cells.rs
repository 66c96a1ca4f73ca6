//! Records as the rows and columns of a sheet.

use super::sheet::{Layout, Sheet};
use crate::output::numbered::Numbered;
use crate::output::style::Role;
use crate::records::{EntryRecord, Fields, heading};

/// These fields of each record.
pub(super) fn of_fields(names: &[&str], rows: &[Fields]) -> Sheet {
    let cells = rows
        .iter()
        .map(|row| names.iter().map(|name| row.text(name)).collect());
    let mut sheet = Sheet::new(names.iter().copied(), cells);
    for (column, name) in sheet.columns.iter_mut().zip(names) {
        column.layout = match *name {
            "id" | "figure" => Layout::OnOneLine,
            name if rows.iter().all(|row| row.value(name).is_number()) => Layout::Numbers,
            _ => Layout::Wrapped,
        };
    }
    sheet
}

/// What these columns show of each entry.
pub(super) fn of_entries(rows: &[EntryRecord], columns: &[&str]) -> Sheet {
    of_marked(rows, columns, EntryRecord::cell)
}

/// What a record shows under a column, with the mark of its sources where that is to bear it.
pub(super) fn marked_cell(
    row: &EntryRecord,
    column: &str,
    bearer: Option<&str>,
    numbered: &mut Numbered,
) -> String {
    let text = row.cell(column);
    if bearer == Some(column) {
        format!("{} {}", text.trim_end(), numbered.mark_entry(row))
    } else {
        text
    }
}

/// What these columns show of each entry, by `cell`.
pub(super) fn of_marked(
    rows: &[EntryRecord],
    columns: &[&str],
    mut cell: impl FnMut(&EntryRecord, &str) -> String,
) -> Sheet {
    let cells: Vec<Vec<String>> = rows
        .iter()
        .map(|row| columns.iter().map(|column| cell(row, column)).collect())
        .collect();
    // A column that has nothing says nothing.
    let filled = |place: &usize| cells.iter().any(|row| !row[*place].trim().is_empty());
    let places: Vec<usize> = (0..columns.len()).filter(filled).collect();
    let columns: Vec<&str> = places.iter().map(|place| columns[*place]).collect();
    let rows = cells
        .iter()
        .map(|row| places.iter().map(|place| row[*place].clone()).collect());
    let mut sheet = Sheet::new(columns.iter().map(|column| heading(column)), rows);
    for (column, name) in sheet.columns.iter_mut().zip(columns) {
        column.layout = match name {
            // An id is there to be copied.
            "id" | "document" => Layout::OnOneLine,
            "section" => Layout::Numbers,
            _ => Layout::Wrapped,
        };
        column.role = role(name);
    }
    sheet
}

/// What stands in a column, for painting.
pub(super) fn role(column: &str) -> Role {
    match column {
        "figure" => Role::Figure,
        _ => Role::Text,
    }
}
