//! Answers: the passage first, then the whole section, the sources, and why.

use std::io::{self, Write};

use super::sheet::Sheet;
use super::{Numbered, Table};
use crate::output::style::Role;
use crate::records::{AnswerRecord, MatchRecord};

impl Table {
    /// The answer: its passage, its section in full, and its sources.
    pub(super) fn answer(&self, out: &mut dyn Write, answer: &AnswerRecord) -> io::Result<()> {
        let mut numbered = Numbered::default();
        let mark = numbered.mark(&answer.sources);
        let passage = format!("{} {mark}", answer.passage);
        self.marked(out, "", Role::Answer, &passage, &answer.marked)?;
        writeln!(out)?;
        let question = format!("{} ({})", answer.question, answer.place);
        self.paragraph(out, "", Role::Heading, &question)?;
        for line in answer.text.lines() {
            match line.strip_prefix("- ") {
                Some(point) => self.paragraph(out, "  - ", Role::Text, point)?,
                None => self.paragraph(out, "  ", Role::Text, line)?,
            }
        }
        self.sources(out, &numbered)?;
        if let Some(old) = &answer.supersedes {
            self.paragraph(out, "", Role::Text, "It replaces:")?;
            self.paragraph(out, "  ", Role::Text, &format!("smugfaq show {old}"))?;
        }
        Ok(())
    }

    /// What else it might be, or is nearest.
    pub(super) fn others(
        &self,
        out: &mut dyn Write,
        heading: &str,
        others: &[AnswerRecord],
    ) -> io::Result<()> {
        if others.is_empty() {
            return Ok(());
        }
        writeln!(out)?;
        self.paragraph(out, "", Role::Text, heading)?;
        for other in others {
            let title = format!("{} ({})", other.title, other.place);
            self.paragraph(out, "  ", Role::Text, &title)?;
            let command = format!("smugfaq show {}", other.id);
            self.paragraph(out, "    ", Role::Text, &command)?;
        }
        Ok(())
    }

    /// How the query's words led to an answer.
    pub(super) fn matches(
        &self,
        out: &mut dyn Write,
        answer: &AnswerRecord,
        matches: &[MatchRecord],
    ) -> io::Result<()> {
        writeln!(out)?;
        let why = format!(
            "Why {}. {} (score {:.2}):",
            answer.rank, answer.title, answer.score
        );
        self.paragraph(out, "", Role::Heading, &why)?;
        let mut sheet = Sheet::new(&["Word", "Matched", "In", "How", "Passage", "Summary"]);
        for found in matches {
            let text = |text: Option<&str>| text.unwrap_or("-").to_owned();
            sheet.row([
                found.term.clone(),
                text(found.matched.as_deref()),
                text(found.field),
                text(found.how),
                format!("{:.3}", found.passage),
                format!("{:.3}", found.summary),
            ]);
        }
        self.sheet(out, &sheet)
    }
}
