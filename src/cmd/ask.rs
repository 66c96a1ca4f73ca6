//! `smugfaq ask`: answers a question, or one a line from standard input.

use std::io::Write;

use anyhow::{Result, bail};
use clap::Args;

use super::{Context, Found, Run, input, opened, say};
use crate::embedded;
use crate::output::Batch;
use crate::records::{ReplyRecord, Selection};
use crate::search::{Index, Options, Outcome, Weights, marked, of_year, search};

/// `smugfaq ask`
#[derive(Args, Debug)]
pub struct Ask {
    /// The question, in any words; `-` reads one a line from standard input.
    #[arg(required = true, value_name = "QUERY")]
    pub query: Vec<String>,

    /// Print at most so many answers.
    #[arg(long, short = 'n', default_value_t = 3, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=100))]
    pub limit: u16,

    /// Show which words matched what, how, and what each gave to the score.
    #[arg(long)]
    pub explain: bool,

    /// How `-` is read.
    #[command(flatten)]
    pub input: input::Input,
}

/// A longer query, in bytes, is no question.
const LONGEST_QUERY: usize = 10_000;

impl Run for Ask {
    fn streams(&self) -> bool {
        self.query == ["-"]
    }

    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        input::check(self.streams(), self.input)?;
        let fields = context.fields(ReplyRecord::fields(self.explain))?;
        let bytes = context.index();
        let index = opened(&bytes)?;
        let asker = Asker {
            context,
            index,
            weights: Weights::default(),
            args: self,
        };
        if self.streams() {
            return asker.batch(out, fields);
        }
        let query = self.query.join(" ").trim().to_owned();
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
        Ok(if reply.is_found() {
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
        let gap = outcome.gap.and_then(|gap| knowledge.gaps.get(gap));
        let elsewhere = gap.map_or(outcome.another_year, |gap| gap.context);
        if !reply.answered && elsewhere && self.context.has_context() {
            self.beside(query, &mut reply);
        }
        if self.context.look.marks() {
            for answer in &mut reply.answers {
                answer.marked = marked(&self.index, &outcome.terms, &answer.passage);
            }
        }
        (reply, outcome)
    }

    /// Looks for what the document does not answer in the context, which is opened only now.
    fn beside(&self, query: &str, reply: &mut ReplyRecord) {
        let Some(index) = Index::open(embedded::CONTEXT_INDEX) else {
            return;
        };
        let context = embedded::context();
        let limit = self.args.limit.into();
        let found = of_year(&index, &context, &self.weights, query, limit);
        reply.beside(&context, &found);
    }

    /// Answers each question on standard input in order, as it comes.
    fn batch(&self, out: &mut dyn Write, fields: Selection) -> Result<Found> {
        let mut batch = Batch::new(fields);
        let mut found = Found::Nothing;
        for query in input::Items::new("questions", self.args.input) {
            let input::Item { text: query, bytes } = query?;
            let reply = if bytes > LONGEST_QUERY as u64 {
                say(&format!("smugfaq: a line of {bytes} bytes is no question"));
                ReplyRecord::nothing(&query.chars().take(80).collect::<String>())
            } else {
                self.reply(&query).0
            };
            if reply.is_found() {
                found = Found::Something;
            }
            self.context.format.next_reply(out, &mut batch, &reply)?;
            out.flush()?;
        }
        self.context.format.end_batch(out, &batch)?;
        if batch.printed == 0 {
            say("smugfaq: there is no question on standard input");
        }
        Ok(found)
    }
}
