//! What the context has beside a statistic, visibly apart from the briefing.

use std::io::{self, Write};

use super::cells::role;
use super::{Table, of_entries, widest};
use crate::knowledge::Extent;
use crate::output::style::Role;
use crate::records::{AnswerRecord, ContextRecord, EntryRecord, capital, counted, heading};

/// What the table of figures beside a statistic shows.
const FIGURES: [&str; 7] = [
    "when", "figure", "status", "vintage", "compared", "source", "grade",
];

/// What stands over everything that is not in the fact sheet.
pub(super) const APART: &str = "Context, not in the fact sheet";

impl Table {
    /// Each statistic, and under it what the context has on it.
    pub(super) fn with_context(
        &self,
        out: &mut dyn Write,
        records: &[ContextRecord],
    ) -> io::Result<()> {
        for (place, record) in records.iter().enumerate() {
            if place > 0 {
                writeln!(out)?;
            }
            self.statistic(out, &record.of)?;
            if record.is_empty() {
                continue;
            }
            writeln!(out)?;
            self.paragraph(out, "", Role::Heading, &format!("{APART}:"))?;
            self.caveats(out, &record.caveats)?;
            for (heading, figures) in record.by_relation() {
                writeln!(out)?;
                self.paragraph(out, "", Role::Text, &format!("{heading}:"))?;
                self.figures(out, &figures)?;
            }
            self.derived(out, &record.derived)?;
        }
        Ok(())
    }

    /// What the context has where the document does not answer.
    pub(super) fn answers_beside(
        &self,
        out: &mut dyn Write,
        answers: &[AnswerRecord],
    ) -> io::Result<()> {
        if answers.is_empty() {
            return Ok(());
        }
        writeln!(out)?;
        self.paragraph(out, "", Role::Heading, &format!("{APART}:"))?;
        for (place, answer) in answers.iter().enumerate() {
            if place == 1 {
                writeln!(out)?;
                self.paragraph(out, "", Role::Text, "Other counts of it:")?;
            }
            let role = if place == 0 { Role::Answer } else { Role::Text };
            self.paragraph(out, "  ", role, &answer.passage)?;
            if let Some(beside) = &answer.beside {
                let mut line = capital(&beside.line);
                if let Some(compared) = &beside.compared {
                    line = format!("{line}; {compared}");
                }
                self.paragraph(out, "    ", Role::Text, &format!("{line}."))?;
            }
            for source in &answer.sources {
                self.paragraph(out, "    ", Role::Text, &source.line())?;
            }
            self.paragraph(
                out,
                "    ",
                Role::Text,
                &format!("smugfaq show {}", answer.id),
            )?;
        }
        Ok(())
    }

    fn statistic(&self, out: &mut dyn Write, of: &EntryRecord) -> io::Result<()> {
        let title = format!("{} ({}, {})", of.title, of.kind.name(), of.place);
        self.paragraph(out, "", Role::Heading, &title)?;
        let columns = ["figure", "measure", "when", "age", "sources", "id"];
        let headings: Vec<&str> = columns.map(heading).to_vec();
        for column in columns {
            let text = of.cell(column);
            if !text.is_empty() {
                let widest = widest(&headings);
                self.labelled(out, "  ", heading(column), widest, role(column), &text)?;
            }
        }
        Ok(())
    }

    fn caveats(&self, out: &mut dyn Write, caveats: &[EntryRecord]) -> io::Result<()> {
        if caveats.is_empty() {
            return Ok(());
        }
        self.paragraph(out, "", Role::Text, "Caveats:")?;
        for caveat in caveats {
            let text = format!("{}. {}", caveat.title, caveat.text);
            self.paragraph(out, "  - ", Role::Text, &text)?;
            let sources = format!("({})", caveat.cell("source"));
            self.paragraph(out, "    ", Role::Text, &sources)?;
        }
        Ok(())
    }

    fn figures(&self, out: &mut dyn Write, figures: &[EntryRecord]) -> io::Result<()> {
        self.sheet(out, &of_entries(figures, &FIGURES))
    }

    fn derived(&self, out: &mut dyn Write, derived: &[EntryRecord]) -> io::Result<()> {
        if derived.is_empty() {
            return Ok(());
        }
        writeln!(out)?;
        self.paragraph(out, "", Role::Text, "Derived, not cited:")?;
        for number in derived {
            let figure = number.cell("figure");
            let formula = number.cell("formula");
            let text = format!("{figure} = {formula}: {}", number.title);
            self.paragraph(out, "  - ", Role::Text, &text)?;
            let sources = format!("(from {})", number.cell("source"));
            self.paragraph(out, "    ", Role::Text, &sources)?;
        }
        Ok(())
    }

    /// Under a list of statistics: on which of them the context has something.
    pub(super) fn marked_by_context(
        &self,
        out: &mut dyn Write,
        extents: &[Extent],
    ) -> io::Result<()> {
        writeln!(out)?;
        let hint = format!("{APART} (smugfaq stats --context):");
        self.paragraph(out, "", Role::Text, &hint)?;
        let ids: Vec<&str> = extents.iter().map(|extent| extent.of.as_str()).collect();
        for extent in extents {
            let counts = counted(extent);
            self.labelled(out, "  ", &extent.of, widest(&ids), Role::Text, &counts)?;
        }
        Ok(())
    }
}
