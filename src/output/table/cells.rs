//! Records as the rows and columns of a sheet.

use super::Numbered;
use super::sheet::Sheet;
use crate::output::style::Role;
use crate::records::{Column, EntryRecord, Fields};

/// These fields of each record.
pub(super) fn of_fields(names: &[&str], rows: &[Fields]) -> Sheet {
    let mut sheet = Sheet::new(names);
    for row in rows {
        sheet.row(names.iter().map(|name| row.text(name)));
    }
    for (place, name) in names.iter().enumerate() {
        if *name == "id" {
            sheet.never_wrap(place);
        }
        if rows.iter().all(|row| row.value(name).is_number()) {
            sheet.numbers(place);
        }
    }
    sheet
}

/// What these columns show of each entry.
pub(super) fn of_entries(rows: &[EntryRecord], columns: &[Column]) -> Sheet {
    of_marked(rows, columns, EntryRecord::cell)
}

/// What a record shows under a column, with the mark of its sources where that is to bear it.
pub(super) fn marked_cell(
    row: &EntryRecord,
    column: Column,
    bearer: Column,
    numbered: &mut Numbered,
) -> String {
    let text = row.cell(column);
    if column == bearer {
        format!("{} {}", text.trim_end(), numbered.mark(&row.sources))
    } else {
        text
    }
}

/// What these columns show of each entry, by `cell`.
pub(super) fn of_marked(
    rows: &[EntryRecord],
    columns: &[Column],
    mut cell: impl FnMut(&EntryRecord, Column) -> String,
) -> Sheet {
    let headings: Vec<&str> = columns.iter().map(|column| column.heading()).collect();
    let mut sheet = Sheet::new(&headings);
    for row in rows {
        sheet.row(columns.iter().map(|column| cell(row, *column)));
    }
    for (place, column) in columns.iter().enumerate() {
        match column {
            // An id is there to be copied.
            Column::Id | Column::Document => sheet.never_wrap(place),
            Column::Section => sheet.numbers(place),
            _ => {}
        }
        sheet.role(place, column.role());
    }
    sheet
}

impl Column {
    /// What stands in the column, for painting.
    pub(super) const fn role(self) -> Role {
        match self {
            Self::Figure => Role::Figure,
            Self::Source
            | Self::Sources
            | Self::CitedBy
            | Self::Section
            | Self::Document
            | Self::Id => Role::Text,
            _ => Role::Text,
        }
    }
}
