//! The short answer: what was asked for, who says so, the one caveat, and where to read on.

use super::page::Page;
use crate::output::style::Role;
use crate::output::unbroken;
use crate::records::{AnswerRecord, ReplyRecord, SourceRecord};

/// The most lines of a short answer at 80 columns, so that it fits on any screen.
const LINES: usize = 12;

/// Another answer with at least this share of the best score is named too: the user may mean it.
const NEARLY: f32 = 0.6;

/// The most items of a list that are shown.
const ITEMS: usize = 8;

/// The indent of what stands under an answer.
const UNDER: &str = "  ";

/// What stands before an item of a list.
const ITEM: &str = "  - ";

impl Page {
    /// The answer, its list where it has one, its sources, its caveat and the commands that go on.
    pub(super) fn short_answer(&mut self, answer: &AnswerRecord, reply: &ReplyRecord) {
        self.paragraph("", Role::Answer, &answer.passage, &answer.marked);
        if let Some(time) = &reply.covers {
            self.heading(&format!("This covers {time} only."));
        }
        if !reply.full {
            self.points(&answer.points);
        }
        let whole = reply.context.first().map(|whole| {
            let command = unbroken(&whole.command());
            format!(
                "For the whole period (context): {} {command}",
                whole.passage
            )
        });
        let draft = "This figure is a draft: a program proposed it, and nobody has checked it yet";
        let under = [
            Some(SourceRecord::credit(&answer.sources, false)),
            whole,
            answer.draft.then(|| draft.to_owned()),
            answer
                .supersedes
                .as_ref()
                .map(|old| format!("Replaces {old}")),
        ];
        for text in under.iter().flatten() {
            self.text(UNDER, text);
        }
        let before_note = self.lines.len();
        if let Some(note) = &answer.note {
            self.text(UNDER, &format!("Note (context): {note}"));
        }
        let after_note = self.lines.len();
        self.text("More: ", &self.commands(commands(answer)));
        if self.lines.len() > LINES {
            self.lines.drain(before_note..after_note);
        }
    }

    /// What else may have been meant, where that is nearly as likely as the answer.
    pub(super) fn see_also(&mut self, best: &AnswerRecord, others: &[AnswerRecord]) {
        let near = |other: &&AnswerRecord| other.score >= best.score * NEARLY;
        let others = others.iter().filter(near).map(AnswerRecord::command);
        let others = self.commands(others);
        if !others.is_empty() {
            self.text("See also: ", &others);
        }
    }

    /// Commands one after another, none of them broken.
    fn commands(&self, commands: impl IntoIterator<Item = String>) -> String {
        let commands = commands.into_iter().map(|command| unbroken(&command));
        let between = if self.paint.ascii { " | " } else { " · " };
        commands.collect::<Vec<_>>().join(between)
    }

    /// The items of a list, and how many more a long one has.
    fn points(&mut self, points: &[String]) {
        for point in points.iter().take(ITEMS) {
            self.text(ITEM, point);
        }
        if points.len() > ITEMS {
            self.text(ITEM, &format!("and {} more", points.len() - ITEMS));
        }
    }
}

/// What leads on from an answer.
fn commands(answer: &AnswerRecord) -> Vec<String> {
    let mut commands = vec![
        format!("smugfaq show {}", answer.whole),
        format!("smugfaq cite {}", answer.id),
    ];
    if answer.note.is_some() {
        commands.push(format!("smugfaq stats {} --context", answer.id));
    }
    commands
}
