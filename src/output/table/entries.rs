//! Entries: as rows of a grid or one by one, what is about others visibly apart.

use super::APART;
use super::cells::{marked_cell, of_entries, of_marked, role};
use super::page::{Page, widest};
use crate::output::numbered::Numbered;
use crate::records::{EntryRecord, Listing, SourceRecord, heading, in_part};

impl Page {
    /// The entries of a list, and what is to be told under them.
    pub(super) fn entries(&mut self, listing: &Listing) {
        let same = |a: &EntryRecord, b: &EntryRecord| a.is_related == b.is_related;
        for rows in listing.rows.chunk_by(same) {
            // What stands alone, or was asked for by its name, is printed as all else.
            let alone = rows.len() == listing.rows.len() || listing.is_page();
            if rows[0].is_related && !alone {
                self.related(rows);
                continue;
            }
            self.blank();
            if listing.in_full || !self.rows(listing, rows) {
                self.cards(listing, rows);
            }
        }
        if let Some(note) = &listing.note {
            self.blank();
            self.text("", &format!("{APART} {note}"));
        }
    }

    /// What is about an entry, under headings that say how it stands to that.
    fn related(&mut self, rows: &[EntryRecord]) {
        self.blank();
        if rows[0].is_context {
            self.heading(APART);
        }
        for (position, part) in rows.chunk_by(|a, b| a.group() == b.group()).enumerate() {
            if position > 0 {
                self.blank();
            }
            self.text("", &format!("{}:", part[0].group()));
            if let Some(columns) = in_part(part[0].kind) {
                self.sheet(&of_entries(part, columns));
                continue;
            }
            for row in part {
                self.text("  - ", &row.line());
                self.text("    ", &format!("({})", row.cell("source")));
            }
        }
    }

    /// Rows of a grid; false where none fits.
    fn rows(&mut self, listing: &Listing, rows: &[EntryRecord]) -> bool {
        // Of columns that do not all fit, what cites an entry is given up first, then the id.
        let attempts: [&[&str]; 4] = [&[], &["cited_by"], &["id"], &["cited_by", "id"]];
        attempts.into_iter().any(|given_up| {
            let mut columns = listing.columns.clone();
            columns.retain(|column| !given_up.contains(column));
            columns.retain(|column| !listing.numbered || *column != "source");
            let mut numbered = Numbered::new(SourceRecord::line);
            let sheet = of_marked(rows, &columns, |row, column| {
                let bearer = listing.numbered.then_some("figure");
                marked_cell(row, column, bearer, &mut numbered)
            });
            let fits = sheet.fits(self.width);
            if fits {
                self.lines.extend(sheet.grid(self.width, self.paint));
                self.sources(&numbered);
            }
            fits
        })
    }

    /// One entry after another, each field on lines of its own.
    pub(super) fn cards(&mut self, listing: &Listing, rows: &[EntryRecord]) {
        let columns = listing.columns.iter();
        let filled = columns.filter(|column| rows.iter().any(|row| !row.cell(column).is_empty()));
        let widest = widest(filled.map(|column| heading(column)));
        let mut numbered = Numbered::new(SourceRecord::line);
        for (position, row) in rows.iter().enumerate() {
            if position > 0 {
                self.blank();
            }
            self.heading(&format!(
                "{} ({}, {})",
                row.title,
                row.kind.name(),
                row.place
            ));
            let is_filled = |column: &str| !row.cell(column).is_empty();
            let mut bearers = ["figure", "text"].into_iter();
            let bearer = bearers.find(|bearer| listing.numbered && is_filled(bearer));
            for column in listing.columns.iter().filter(|column| is_filled(column)) {
                let is_marked = bearer.is_some() && matches!(*column, "source" | "sources");
                if !is_marked && !matches!(*column, "title" | "section") {
                    let text = marked_cell(row, column, bearer, &mut numbered);
                    self.labelled("  ", (&heading(column), widest), role(column), &text);
                }
            }
        }
        self.sources(&numbered);
    }

    /// The numbered sources, after an empty line; nothing where none was marked.
    pub(super) fn sources(&mut self, numbered: &Numbered) {
        for (number, source) in numbered.lines() {
            if number == 1 {
                self.blank();
                self.text("", "Sources:");
            }
            self.text(&format!("  [{number}] "), source);
        }
    }
}
