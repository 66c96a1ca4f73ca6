//! Tables and paragraphs for people, fitted to the width of the terminal.

mod answer;
mod cells;
mod context;
mod series;
mod sheet;
mod short;

use std::io::{self, Write};

use textwrap::core::display_width;

use super::numbered::Numbered;
use super::style::{Paint, Role, link};
use super::wrap::wrap;
use super::{Batch, Format, excerpt, printable};
use crate::knowledge::Extent;
use crate::records::{
    ContextRecord, EntryRecord, Fields, FindingRecord, Listing, ReplyRecord, Selection,
    SeriesRecord, heading,
};
use cells::{marked_cell, of_entries, of_fields, of_marked, role};
use sheet::Sheet;

/// Tables and paragraphs.
pub(super) struct Table {
    /// How many columns they may take.
    pub width: usize,
    /// How they are painted.
    pub paint: Paint,
}

impl Format for Table {
    fn listing(&self, out: &mut dyn Write, listing: &Listing) -> io::Result<()> {
        if listing.rows.is_empty() {
            return Ok(());
        }
        if let Some(names) = listing.fields.asked_for() {
            let rows: Vec<Fields> = listing.rows.iter().map(Fields::of).collect();
            return self.fields(out, names, &rows);
        }
        if !listing.in_full {
            // Of columns that do not all fit, what cites an entry is given up first, then the id.
            let attempts: [&[&str]; 4] = [&[], &["cited_by"], &["id"], &["cited_by", "id"]];
            for given_up in attempts {
                let columns = listing.columns.iter().copied();
                let columns = columns.filter(|c| !given_up.contains(c));
                if listing.numbered {
                    let columns: Vec<&str> = columns.filter(|c| *c != "source").collect();
                    let mut numbered = Numbered::default();
                    let sheet = of_marked(&listing.rows, &columns, |row, column| {
                        marked_cell(row, column, "figure", &mut numbered)
                    });
                    if sheet.fits(self.width) {
                        sheet.grid(out, self.width, self.paint)?;
                        return self.sources(out, &numbered);
                    }
                    continue;
                }
                let sheet = of_entries(&listing.rows, &columns.collect::<Vec<_>>());
                if sheet.fits(self.width) {
                    return sheet.grid(out, self.width, self.paint);
                }
            }
        }
        self.cards(out, listing)
    }

    fn findings(
        &self,
        out: &mut dyn Write,
        findings: &[FindingRecord],
        fields: &Selection,
    ) -> io::Result<()> {
        if let Some(names) = fields.asked_for() {
            let rows: Vec<Fields> = findings.iter().map(Fields::of).collect();
            return self.records(out, names, &rows);
        }
        for record in findings {
            let text = excerpt::finding(record, self.width, self.paint.colour);
            writeln!(out, "{text}\n")?;
        }
        Ok(())
    }

    fn records(&self, out: &mut dyn Write, names: &[&str], rows: &[Fields]) -> io::Result<()> {
        self.fields(out, names, rows)
    }

    fn context(
        &self,
        out: &mut dyn Write,
        records: &[ContextRecord],
        fields: &Selection,
    ) -> io::Result<()> {
        if let Some(names) = fields.asked_for() {
            let rows = records.iter().flat_map(ContextRecord::rows);
            let rows: Vec<Fields> = rows.map(|row| Fields::of(&row)).collect();
            return self.fields(out, names, &rows);
        }
        self.with_context(out, records)
    }

    fn marks(&self, out: &mut dyn Write, extents: &[Extent]) -> io::Result<()> {
        self.marked_by_context(out, extents)
    }

    fn marks_context(&self) -> bool {
        true
    }

    fn listed_beside(
        &self,
        out: &mut dyn Write,
        heading: &str,
        rows: &[EntryRecord],
        columns: &[&str],
    ) -> io::Result<()> {
        writeln!(out)?;
        let heading = format!("{}, {heading}:", context::APART);
        self.paragraph(out, "", Role::Heading, &heading)?;
        self.sheet(out, &of_entries(rows, columns))
    }

    fn series(
        &self,
        out: &mut dyn Write,
        series: &SeriesRecord,
        fields: &Selection,
    ) -> io::Result<()> {
        if let Some(names) = fields.asked_for() {
            let rows: Vec<Fields> = series.points.iter().map(Fields::of).collect();
            return self.fields(out, names, &rows);
        }
        self.chart(out, series)
    }

    fn reply(
        &self,
        out: &mut dyn Write,
        reply: &ReplyRecord,
        fields: &Selection,
    ) -> io::Result<()> {
        if let Some(names) = fields.asked_for() {
            return self.fields(out, names, &reply.rows());
        }
        if let Some(language) = reply.document_language {
            let note = format!("The document is in {language}, and so is the answer.");
            self.paragraph(out, "", Role::Text, &note)?;
        }
        if let Some((best, others)) = reply.answers.split_first() {
            if reply.full {
                self.answer(out, best)?;
            } else {
                self.short_answer(out, best, reply.covers.as_deref())?;
                self.see_also(out, best, others)?;
            }
        } else if reply.near.is_empty() && reply.reason.is_none() {
            if !reply.context.is_empty() {
                return self.answers_beside(out, &reply.context);
            }
            self.paragraph(out, "", Role::Heading, "No answer, and no close match.")?;
        } else {
            let reason = reply
                .reason
                .as_deref()
                .unwrap_or("The document does not say.");
            let heading = format!("No answer. {reason}");
            self.paragraph(out, "", Role::Heading, &heading)?;
            self.answers_beside(out, &reply.context)?;
            match reply.near.first() {
                Some(nearest) if !reply.differs.is_empty() && reply.context.is_empty() => {
                    writeln!(out)?;
                    self.paragraph(
                        out,
                        "",
                        Role::Text,
                        "What it has instead, which is not the answer:",
                    )?;
                    self.paragraph(out, "  ", Role::Text, &nearest.passage)?;
                    let more = format!("smugfaq show {}", nearest.id);
                    self.paragraph(out, "  ", Role::Text, &more)?;
                }
                _ => self.others(out, "Closest matches:", &reply.near)?,
            }
        }
        for answer in reply.answers.iter().chain(&reply.near) {
            if let Some(matches) = &answer.matches {
                self.matches(out, answer, matches)?;
            }
        }
        Ok(())
    }

    fn next_reply(
        &self,
        out: &mut dyn Write,
        batch: &mut Batch,
        reply: &ReplyRecord,
    ) -> io::Result<()> {
        if batch.printed > 0 {
            writeln!(out)?;
        }
        batch.printed += 1;
        self.paragraph(out, "? ", Role::Heading, &reply.query)?;
        writeln!(out)?;
        self.reply(out, reply, &batch.fields)
    }

    fn next_listing(
        &self,
        out: &mut dyn Write,
        batch: &mut Batch,
        listing: &Listing,
    ) -> io::Result<()> {
        if batch.printed > 0 {
            writeln!(out)?;
        }
        batch.printed += 1;
        match batch.fields.asked_for() {
            // The columns of a grid are as wide as all of its rows ask for, and those are not known.
            Some(names) => {
                let rows: Vec<Fields> = listing.rows.iter().map(Fields::of).collect();
                self.one_by_one(out, &of_fields(names, &rows))
            }
            None => self.cards(out, listing),
        }
    }
}

impl Table {
    /// A paragraph, wrapped, every line after `indent`.
    fn paragraph(
        &self,
        out: &mut dyn Write,
        indent: &str,
        role: Role,
        text: &str,
    ) -> io::Result<()> {
        self.marked(out, indent, role, text, &[])
    }

    /// A paragraph in which some words stand out.
    fn marked(
        &self,
        out: &mut dyn Write,
        indent: &str,
        role: Role,
        text: &str,
        marked: &[String],
    ) -> io::Result<()> {
        let text = printable(text);
        let blank = " ".repeat(display_width(indent));
        let width = self.width.saturating_sub(blank.len()).max(1);
        for (place, line) in wrap(&text, width).iter().enumerate() {
            // What may not be broken stands further left where it would be too long.
            let room = self
                .width
                .saturating_sub(display_width(line))
                .max(2)
                .min(blank.len());
            let before = if place == 0 { indent } else { &blank[..room] };
            let line = self.paint.line(role, line, &text, marked);
            let whole = format!("{}{line}", self.paint.all(Role::Text, before));
            writeln!(out, "{}", whole.trim_end())?;
        }
        Ok(())
    }

    /// These fields as columns, or where they do not fit as lines.
    fn fields(&self, out: &mut dyn Write, names: &[&str], rows: &[Fields]) -> io::Result<()> {
        self.sheet(out, &of_fields(names, rows))
    }

    /// A grid, or where that does not fit each row by itself.
    fn sheet(&self, out: &mut dyn Write, sheet: &Sheet) -> io::Result<()> {
        if sheet.fits(self.width) {
            return sheet.grid(out, self.width, self.paint);
        }
        self.one_by_one(out, sheet)
    }

    /// Each row by itself, each cell on lines of its own.
    fn one_by_one(&self, out: &mut dyn Write, sheet: &Sheet) -> io::Result<()> {
        for (place, record) in sheet.records().enumerate() {
            if place > 0 {
                writeln!(out)?;
            }
            let headings: Vec<&str> = record.iter().map(|(heading, _)| *heading).collect();
            for (heading, cell) in &record {
                self.labelled(out, "", heading, widest(&headings), Role::Text, cell)?;
            }
        }
        Ok(())
    }

    /// One record after another, each field on lines of its own.
    fn cards(&self, out: &mut dyn Write, listing: &Listing) -> io::Result<()> {
        let headings: Vec<&str> = listing
            .columns
            .iter()
            .map(|column| heading(column))
            .collect();
        let mut numbered = Numbered::default();
        for (place, row) in listing.rows.iter().enumerate() {
            if place > 0 {
                writeln!(out)?;
            }
            let kind = row.kind.name();
            let title = format!("{} ({kind}, {})", row.title, row.place);
            self.paragraph(out, "", Role::Heading, &title)?;
            let columns = listing.columns.iter();
            let mut columns = columns.filter(|column| !row.cell(column).is_empty());
            let shown: Vec<&str> = columns.by_ref().copied().collect();
            let bearer = ["figure", "text"];
            let bearer = bearer.into_iter().find(|bearer| shown.contains(bearer));
            for column in &shown {
                let text = match bearer {
                    Some(bearer) if listing.numbered => {
                        if matches!(*column, "source" | "sources") {
                            continue;
                        }
                        marked_cell(row, column, bearer, &mut numbered)
                    }
                    _ => row.cell(column),
                };
                if matches!(*column, "title" | "section") {
                    continue;
                }
                let widest = widest(&headings);
                self.labelled(out, "  ", heading(column), widest, role(column), &text)?;
            }
        }
        self.sources(out, &numbered)
    }

    /// The numbered sources, after an empty line; nothing where none was marked.
    fn sources(&self, out: &mut dyn Write, numbered: &Numbered) -> io::Result<()> {
        for (place, (mark, source)) in numbered.list().enumerate() {
            if place == 0 {
                writeln!(out)?;
                self.paragraph(out, "", Role::Text, "Sources:")?;
            }
            self.paragraph(out, &format!("  {mark} "), Role::Text, source)?;
        }
        Ok(())
    }

    /// A text after its label, or on a very narrow terminal below it.
    fn labelled(
        &self,
        out: &mut dyn Write,
        margin: &str,
        label: &str,
        widest: usize,
        role: Role,
        text: &str,
    ) -> io::Result<()> {
        let label = format!("{margin}{label:<widest$} ");
        let text = text.trim();
        let mut words = text.split_whitespace();
        let unbroken =
            |word: &str| link(word).is_some() && label.len() + display_width(word) > self.width;
        if text.is_empty() || label.len() * 2 > self.width || words.next().is_some_and(unbroken) {
            self.paragraph(out, margin, Role::Text, label.trim())?;
            if text.is_empty() {
                return Ok(());
            }
            return self.paragraph(out, &format!("{margin}  "), role, text);
        }
        self.paragraph(out, &label, role, text)
    }
}

fn widest(labels: &[&str]) -> usize {
    labels.iter().map(|label| label.len()).max().unwrap_or(0)
}
