//! The short answer: what was asked for, who says so, the one caveat, and where to read on.

use std::io::{self, Write};

use super::Table;
use crate::output::style::Role;
use crate::records::{AnswerRecord, SourceRecord};

/// A short answer has at most so many lines at 80 columns, so that no screen is too small for it.
const LINES: usize = 12;

/// What scores at least this share of the answer's score is told as well: the user may have meant it.
const NEARLY: f64 = 0.6;

/// The indent of what stands under an answer.
const UNDER: &str = "  ";

impl Table {
    /// The answer, its list where it has one, its sources, its caveat and the commands that go on.
    pub(super) fn short_answer(
        &self,
        out: &mut dyn Write,
        answer: &AnswerRecord,
        covers: Option<&str>,
    ) -> io::Result<()> {
        let mut lines = Vec::new();
        self.marked(
            &mut lines,
            "",
            Role::Answer,
            &answer.passage,
            &answer.marked,
        )?;
        if let Some(time) = covers {
            let part = format!("This covers {time} only.");
            self.paragraph(&mut lines, "", Role::Heading, &part)?;
        }
        let mut after = Vec::new();
        self.paragraph(
            &mut after,
            UNDER,
            Role::Text,
            &SourceRecord::credit(&answer.sources),
        )?;
        if answer.draft {
            let draft =
                "This figure is a draft: a program proposed it, and nobody has checked it yet";
            self.paragraph(&mut after, UNDER, Role::Text, draft)?;
        }
        if let Some(old) = &answer.supersedes {
            self.paragraph(&mut after, UNDER, Role::Text, &format!("Replaces {old}"))?;
        }
        let mut more = Vec::new();
        self.paragraph(
            &mut more,
            "More: ",
            Role::Text,
            &commands(answer).join(self.between()),
        )?;
        let count = |text: &[u8]| text.split(|byte| *byte == b'\n').count() - 1;
        let room = LINES.saturating_sub(count(&lines) + count(&after) + count(&more));
        if let Some(note) = &answer.note {
            let mut told = Vec::new();
            self.paragraph(
                &mut told,
                UNDER,
                Role::Text,
                &format!("Note (context): {note}"),
            )?;
            if count(&told) <= room {
                after.extend(told);
            }
        }
        self.points(&mut lines, answer, room)?;
        for part in [lines, after, more] {
            out.write_all(&part)?;
        }
        Ok(())
    }

    /// What stands between commands on a line.
    const fn between(&self) -> &'static str {
        if self.paint.ascii { " | " } else { " · " }
    }

    /// What else may have been meant, where that is nearly as likely as the answer.
    pub(super) fn see_also(
        &self,
        out: &mut dyn Write,
        best: &AnswerRecord,
        others: &[AnswerRecord],
    ) -> io::Result<()> {
        let near = |other: &&AnswerRecord| other.score >= best.score * NEARLY;
        let others: Vec<String> = others
            .iter()
            .filter(near)
            .map(|other| format!("smugfaq show {}", other.id))
            .collect();
        if others.is_empty() {
            return Ok(());
        }
        self.paragraph(out, "See also: ", Role::Text, &others.join(self.between()))
    }

    /// The items of a list in so many lines; where they do not fit, how many more there are.
    fn points(&self, out: &mut Vec<u8>, answer: &AnswerRecord, room: usize) -> io::Result<()> {
        let points = &answer.points;
        let mut items: Vec<Vec<u8>> = Vec::new();
        for point in points {
            let mut item = Vec::new();
            self.paragraph(&mut item, "  - ", Role::Text, point)?;
            items.push(item);
        }
        let lines = |item: &Vec<u8>| item.split(|byte| *byte == b'\n').count() - 1;
        let fits = items.iter().map(lines).sum::<usize>() <= room;
        let mut left = room.saturating_sub(usize::from(!fits));
        let mut shown = 0;
        for item in &items {
            if lines(item) > left {
                break;
            }
            left -= lines(item);
            out.extend_from_slice(item);
            shown += 1;
        }
        if shown > 0 && shown < items.len() {
            let rest = format!("and {} more", items.len() - shown);
            self.paragraph(out, "  - ", Role::Text, &rest)?;
        }
        Ok(())
    }
}

/// What leads on from an answer.
fn commands(answer: &AnswerRecord) -> Vec<String> {
    let mut commands = vec![
        format!("smugfaq show {}", answer.section_name()),
        format!("smugfaq cite {}", answer.id),
    ];
    if answer.note.is_some() {
        commands.push(format!("smugfaq stats {} --context", answer.id));
    }
    commands
}
