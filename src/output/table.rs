//! Tables and paragraphs for people, fitted to the width of the terminal.

use std::io::{self, Write};

use comfy_table::{
    CellAlignment, ColumnConstraint, ContentArrangement, Table as Grid, Width, presets,
};
use textwrap::core::display_width;

use super::{Format, printable};
use crate::records::{AnswerRecord, Column, EntryRecord, Listing, MatchRecord, ReplyRecord};

/// Tables of this many columns' width.
pub(super) struct Table {
    pub width: usize,
}

/// What a table puts around each cell: a blank on either side.
const PADDING: usize = 2;

impl Format for Table {
    fn listing(&self, out: &mut dyn Write, listing: &Listing) -> io::Result<()> {
        if listing.rows.is_empty() {
            return Ok(());
        }
        if listing.in_full {
            return self.cards(out, listing);
        }
        match self.fitting(listing) {
            Some(columns) => self.grid(out, listing, &columns),
            None => self.cards(out, listing),
        }
    }

    fn reply(&self, out: &mut dyn Write, reply: &ReplyRecord) -> io::Result<()> {
        let Some((best, others)) = reply.answers.split_first() else {
            return self.paragraph(out, "", "No answer, and nothing near one.");
        };
        if reply.answered {
            self.answer(out, best)?;
            self.others(out, "It might also be:", others)?;
        } else {
            let what = match &reply.not_covered {
                Some(topic) => format!("cover {topic}"),
                None => "say".to_owned(),
            };
            self.paragraph(
                out,
                "",
                &format!("No answer: the document does not {what}."),
            )?;
            self.others(out, "The nearest that there is:", &reply.answers)?;
        }
        for answer in &reply.answers {
            if let Some(matches) = &answer.matches {
                self.matches(out, answer, matches)?;
            }
        }
        Ok(())
    }

    fn next_reply(
        &self,
        out: &mut dyn Write,
        batch: &mut super::Batch,
        reply: &ReplyRecord,
    ) -> io::Result<()> {
        if batch.printed > 0 {
            writeln!(out)?;
        }
        batch.printed += 1;
        self.paragraph(out, "? ", &reply.query)?;
        writeln!(out)?;
        self.reply(out, reply)
    }
}

impl Table {
    /// A paragraph, wrapped, every line after `indent`.
    fn paragraph(&self, out: &mut dyn Write, indent: &str, text: &str) -> io::Result<()> {
        let text = printable(text);
        let blank = " ".repeat(display_width(indent));
        let options = textwrap::Options::new(self.width)
            .initial_indent(indent)
            .subsequent_indent(&blank);
        textwrap::wrap(&text, options)
            .iter()
            .try_for_each(|line| writeln!(out, "{line}"))
    }

    fn answer(&self, out: &mut dyn Write, answer: &AnswerRecord) -> io::Result<()> {
        self.paragraph(out, "", &answer.passage)?;
        writeln!(out)?;
        self.paragraph(
            out,
            "",
            &format!("{} ({})", answer.question, named(answer.section)),
        )?;
        for line in answer.text.lines() {
            match line.strip_prefix("- ") {
                Some(point) => self.paragraph(out, "  - ", point)?,
                None => self.paragraph(out, "  ", line)?,
            }
        }
        writeln!(out)?;
        writeln!(out, "Sources:")?;
        answer
            .sources
            .iter()
            .try_for_each(|source| self.paragraph(out, "  ", &source.line()))
    }

    fn others(
        &self,
        out: &mut dyn Write,
        heading: &str,
        others: &[AnswerRecord],
    ) -> io::Result<()> {
        if others.is_empty() {
            return Ok(());
        }
        writeln!(out)?;
        self.paragraph(out, "", heading)?;
        for other in others {
            self.paragraph(
                out,
                "  ",
                &format!("{} ({})", other.title, named(other.section)),
            )?;
            self.paragraph(out, "    ", &format!("smugfaq show {}", other.id))?;
        }
        Ok(())
    }

    fn matches(
        &self,
        out: &mut dyn Write,
        answer: &AnswerRecord,
        matches: &[MatchRecord],
    ) -> io::Result<()> {
        writeln!(out)?;
        self.paragraph(
            out,
            "",
            &format!(
                "Why {}. {} (score {:.2}):",
                answer.rank, answer.title, answer.score
            ),
        )?;
        let mut grid = self.empty_grid();
        grid.set_header(["Word", "Matched", "In", "How", "Passages", "Language"]);
        for found in matches {
            let text = |text: Option<&str>| printable(text.unwrap_or("-"));
            grid.add_row([
                printable(&found.term),
                text(found.matched.as_deref()),
                text(found.field),
                text(found.how),
                format!("{:.3}", found.passages),
                format!("{:.3}", found.language),
            ]);
        }
        writeln!(out, "{grid}")
    }

    fn empty_grid(&self) -> Grid {
        let mut grid = Grid::new();
        grid.load_style(presets::UTF8_HORIZONTAL_ONLY);
        grid.set_content_arrangement(ContentArrangement::Dynamic);
        grid.set_width(u16::try_from(self.width).unwrap_or(u16::MAX));
        grid
    }

    /// The columns that fit without cutting a word, what cites the entry given up first, then the
    /// id; none if not even so.
    fn fitting(&self, listing: &Listing) -> Option<Vec<Column>> {
        let without = |given_up: &[Column]| -> Vec<Column> {
            let columns = listing.columns.iter().copied();
            columns
                .filter(|column| !given_up.contains(column))
                .collect()
        };
        let attempts = [
            without(&[]),
            without(&[Column::CitedBy]),
            without(&[Column::Id]),
            without(&[Column::CitedBy, Column::Id]),
        ];
        attempts.into_iter().find(|columns| {
            let least: usize = columns
                .iter()
                .map(|column| narrowest(listing, *column) + PADDING)
                .sum();
            // A column as narrow as its longest word is a column of single words.
            least + least / 4 <= self.width
        })
    }

    fn grid(&self, out: &mut dyn Write, listing: &Listing, columns: &[Column]) -> io::Result<()> {
        let mut grid = self.empty_grid();
        grid.set_header(columns.iter().map(|column| column.heading()));
        for row in &listing.rows {
            grid.add_row(columns.iter().map(|column| printable(&row.cell(*column))));
        }
        for (place, column) in columns.iter().enumerate() {
            let narrowest = narrowest(listing, *column) + PADDING;
            if let Some(of_grid) = grid.column_mut(place) {
                let width = Width::Fixed(u16::try_from(narrowest).unwrap_or(u16::MAX));
                of_grid.set_constraint(match column {
                    Column::Id | Column::Section => ColumnConstraint::Absolute(width),
                    _ => ColumnConstraint::LowerBoundary(width),
                });
                if *column == Column::Section {
                    of_grid.set_cell_alignment(CellAlignment::Right);
                }
            }
        }
        writeln!(out, "{grid}")
    }

    /// One record after another, each field on lines of its own.
    fn cards(&self, out: &mut dyn Write, listing: &Listing) -> io::Result<()> {
        let labels = listing.columns.iter().map(|column| column.heading().len());
        let indent = labels.max().unwrap_or(0) + 3;
        for (place, row) in listing.rows.iter().enumerate() {
            if place > 0 {
                writeln!(out)?;
            }
            self.card(out, listing, row, indent)?;
        }
        Ok(())
    }

    fn card(
        &self,
        out: &mut dyn Write,
        listing: &Listing,
        row: &EntryRecord,
        indent: usize,
    ) -> io::Result<()> {
        let title = format!(
            "{} ({}, {})",
            row.title,
            row.kind.name(),
            named(row.section)
        );
        self.paragraph(out, "", &title)?;
        for column in listing.columns {
            if matches!(column, Column::Title | Column::Section) {
                continue;
            }
            let text = row.cell(*column);
            if text.is_empty() {
                continue;
            }
            // On a very narrow terminal the label takes a line of its own.
            if indent * 2 > self.width {
                self.paragraph(out, "  ", column.heading())?;
                self.paragraph(out, "    ", &text)?;
            } else {
                let label = format!("  {:<width$}", column.heading(), width = indent - 2);
                self.paragraph(out, &label, &text)?;
            }
        }
        Ok(())
    }
}

fn named(section: u32) -> String {
    format!("section {section}")
}

/// The width of the longest word of a column, its heading included.
fn narrowest(listing: &Listing, column: Column) -> usize {
    let cells = listing.rows.iter().map(|row| row.cell(column));
    let longest = |text: &str| match column {
        // An id is there to be copied: it is never wrapped.
        Column::Id => display_width(text),
        _ => text
            .split_whitespace()
            .map(display_width)
            .max()
            .unwrap_or(0),
    };
    cells
        .map(|text| longest(&text))
        .max()
        .unwrap_or(0)
        .max(column.heading().len())
}
