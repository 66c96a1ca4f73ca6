//! `smugfaq ask`: answers a question, or one a line from standard input.

use std::io::Write;

use anyhow::{Result, bail};

use super::{Context, Found, Run, input, opened, say};
use crate::args::Ask;
use crate::output::Batch;
use crate::records::{ReplyRecord, Selection};
use crate::search::{Index, Options, Outcome, Weights, marked, search};

/// The command with what was typed.
pub(super) struct Asked<'a>(pub &'a Ask);

/// A longer query, in bytes, is no question.
const LONGEST_QUERY: usize = 10_000;

impl Run for Asked<'_> {
    fn streams(&self) -> bool {
        self.0.query == ["-"]
    }

    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        input::check(self.streams(), self.0.input)?;
        let fields = context.fields(ReplyRecord::fields(self.0.explain))?;
        let bytes = context.index();
        let index = opened(&bytes)?;
        let asker = Asker {
            context,
            index,
            weights: Weights::default(),
            args: self.0,
        };
        if self.streams() {
            return asker.batch(out, fields);
        }
        let query = self.0.query.join(" ").trim().to_owned();
        if query.trim().is_empty() {
            bail!("the question is empty: try `smugfaq ask difference trafficking`");
        }
        if query.len() > LONGEST_QUERY {
            let long = query.len();
            bail!("the question is {long} bytes long: ask in at most {LONGEST_QUERY}");
        }
        let (reply, outcome) = asker.reply(&query);
        if outcome.terms.iter().all(|term| term.stop) {
            bail!("the question has no word to look for: name what it is about");
        }
        context.format.reply(out, &reply, &fields)?;
        Ok(if reply.answered {
            Found::Something
        } else {
            Found::Nothing
        })
    }
}

/// Everything that a query is answered with.
struct Asker<'a> {
    context: &'a Context,
    index: Index<'a>,
    weights: Weights,
    args: &'a Ask,
}

impl Asker<'_> {
    fn reply(&self, query: &str) -> (ReplyRecord, Outcome) {
        let knowledge = &self.context.knowledge;
        let options = Options {
            limit: self.args.limit.into(),
            explain: self.args.explain,
        };
        let outcome = search(&self.index, knowledge, &self.weights, query, options);
        let mut reply = ReplyRecord::new(knowledge, query, &outcome);
        if self.context.look.marks() {
            for answer in &mut reply.answers {
                answer.marked = marked(&self.index, &outcome.terms, &answer.passage);
            }
        }
        (reply, outcome)
    }

    /// Answers each question on standard input in order, as it comes.
    fn batch(&self, out: &mut dyn Write, fields: Selection) -> Result<Found> {
        let mut batch = Batch::new(fields);
        let mut found = Found::Nothing;
        for query in input::Items::new("questions", self.args.input) {
            let query = query?;
            let reply = if query.len() > LONGEST_QUERY {
                let long = query.len();
                say(&format!("smugfaq: a line of {long} bytes is no question"));
                ReplyRecord::nothing(&query.chars().take(80).collect::<String>())
            } else {
                self.reply(&query).0
            };
            if reply.answered {
                found = Found::Something;
            }
            self.context.format.next_reply(out, &mut batch, &reply)?;
            out.flush()?;
        }
        self.context.format.end_replies(out, &batch)?;
        Ok(found)
    }
}
