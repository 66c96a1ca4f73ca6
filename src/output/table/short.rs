//! The short answer: what was asked for, who says so, the one caveat, and where to read on.

use super::page::Page;
use crate::output::style::Role;
use crate::records::{AnswerRecord, ReplyRecord, SourceRecord};

/// The most lines of a short answer at 80 columns, so that it fits on any screen.
const LINES: usize = 12;

/// Another answer with at least this share of the best score is named too: the user may mean it.
const NEARLY: f64 = 0.6;

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
        let mut under = Self::new(self.width, self.paint);
        under.text(UNDER, &SourceRecord::credit(&answer.sources));
        if let Some(whole) = reply.context.first() {
            let command = whole.command();
            under.text(
                UNDER,
                &format!("For all of it (context): {} {command}", whole.passage),
            );
        }
        if answer.draft {
            under.text(
                UNDER,
                "This figure is a draft: a program proposed it, and nobody has checked it yet",
            );
        }
        if let Some(old) = &answer.supersedes {
            under.text(UNDER, &format!("Replaces {old}"));
        }
        let mut more = Self::new(self.width, self.paint);
        more.text("More: ", &commands(answer).join(self.between()));
        let used = self.lines.len() + under.lines.len() + more.lines.len();
        let room = LINES.saturating_sub(used);
        if let Some(note) = &answer.note {
            let mut told = Self::new(self.width, self.paint);
            told.text(UNDER, &format!("Note (context): {note}"));
            if told.lines.len() <= room {
                under.lines.extend(told.lines);
            }
        }
        self.points(&answer.points, room);
        self.lines.extend(under.lines.into_iter().chain(more.lines));
    }

    /// What else may have been meant, where that is nearly as likely as the answer.
    pub(super) fn see_also(&mut self, best: &AnswerRecord, others: &[AnswerRecord]) {
        let near = |other: &&AnswerRecord| other.score >= best.score * NEARLY;
        let others = others.iter().filter(near).map(AnswerRecord::command);
        let others: Vec<String> = others.collect();
        if !others.is_empty() {
            self.text("See also: ", &others.join(self.between()));
        }
    }

    /// What stands between commands on a line.
    const fn between(&self) -> &'static str {
        if self.paint.ascii { " | " } else { " · " }
    }

    /// The items of a list in a number of lines, and how many more the list has.
    fn points(&mut self, points: &[String], room: usize) {
        let item = |point: &String| {
            let mut item = Self::new(self.width, self.paint);
            item.text(ITEM, point);
            item.lines
        };
        let items: Vec<Vec<String>> = points.iter().map(item).collect();
        let fits = items.iter().map(Vec::len).sum::<usize>() <= room;
        let mut left = room.saturating_sub(usize::from(!fits));
        let fitting = items.iter().take_while(|item| {
            let fits = item.len() <= left;
            left = left.saturating_sub(item.len());
            fits
        });
        let shown = fitting.count();
        self.lines.extend(items.into_iter().take(shown).flatten());
        if shown > 0 && shown < points.len() {
            self.text(ITEM, &format!("and {} more", points.len() - shown));
        }
    }
}

/// What leads on from an answer.
fn commands(answer: &AnswerRecord) -> Vec<String> {
    let mut commands = vec![
        format!("smugfaq show {}", answer.section),
        format!("smugfaq cite {}", answer.id),
    ];
    if answer.note.is_some() {
        commands.push(format!("smugfaq stats {} --context", answer.id));
    }
    commands
}
