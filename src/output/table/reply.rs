//! Replies: the answer first, or why there is none and what comes closest.

use super::APART;
use super::cells::of_fields;
use super::page::Page;
use crate::output::style::Role;
use crate::records::{AnswerRecord, Fields, ReplyRecord};
use crate::search::Match;

impl Page {
    /// The reply to one query.
    pub(super) fn reply(&mut self, reply: &ReplyRecord) {
        if let Some(language) = reply.document_language {
            let note = format!("The document is in {language}, and so is the answer.");
            self.text("", &note);
        }
        match reply.answers.split_first() {
            Some((best, others)) => {
                self.short_answer(best, reply);
                if reply.full {
                    self.section(best);
                }
                self.see_also(best, others);
            }
            None => self.no_answer(reply),
        }
        for answer in reply.answers.iter().chain(&reply.near) {
            if let Some(matches) = &answer.matches {
                self.matches(answer, matches);
            }
        }
    }

    /// Why there is no answer, what the context has, and what comes closest.
    fn no_answer(&mut self, reply: &ReplyRecord) {
        match &reply.reason {
            Some(reason) => self.heading(&format!("No answer. {reason}")),
            None if reply.context.is_empty() && reply.near.is_empty() => {
                self.heading("No answer, and no close match.");
            }
            None => {}
        }
        self.context(&reply.context);
        match reply.near.first() {
            Some(nearest) if !reply.differs.is_empty() && reply.context.is_empty() => {
                self.blank();
                self.text("", "Related, but not an answer:");
                self.text("  ", &nearest.passage);
                self.text("  ", &nearest.command());
            }
            None => {}
            Some(_) => {
                self.blank();
                self.text("", "Closest matches:");
                for near in &reply.near {
                    self.text("  ", &format!("{} ({})", near.title, near.place));
                    self.text("    ", &near.command());
                }
            }
        }
    }

    /// What the context has where the document does not answer.
    fn context(&mut self, answers: &[AnswerRecord]) {
        for (position, answer) in answers.iter().enumerate() {
            match position {
                0 => {
                    self.blank();
                    self.heading(APART);
                }
                1 => {
                    self.blank();
                    self.text("", "Other counts:");
                }
                _ => {}
            }
            self.paragraph("  ", Role::Answer, &answer.passage, &[]);
            if let Some(relation) = &answer.relation {
                self.text("    ", relation);
            }
            for source in &answer.sources {
                self.text("    ", &source.line());
            }
            self.text("    ", &answer.command());
        }
    }

    /// The whole answer of the section, and what that cites beside the passage.
    fn section(&mut self, answer: &AnswerRecord) {
        self.blank();
        self.heading(&format!("{} ({})", answer.question, answer.place));
        for line in answer.text.lines() {
            match line.strip_prefix("- ") {
                Some(point) => self.text("  - ", point),
                None => self.text("  ", line),
            }
        }
        for (position, source) in answer.also_cited.iter().enumerate() {
            if position == 0 {
                self.text("", "The section also cites:");
            }
            self.text("  ", &source.line());
        }
    }

    /// How the query's words led to an answer.
    fn matches(&mut self, answer: &AnswerRecord, matches: &[Match]) {
        self.blank();
        let AnswerRecord {
            rank, title, score, ..
        } = answer;
        self.heading(&format!("Why {rank}. {title} (score {score:.2}):"));
        let fields = ["term", "matched", "field", "how", "passage", "summary"];
        let rows: Vec<Fields> = matches.iter().map(Fields::of).collect();
        self.sheet(&of_fields(&fields, &rows));
    }
}
