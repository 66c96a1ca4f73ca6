//! `smugfaq ask`: answers a question, or one a line from standard input.

use std::cell::OnceCell;
use std::io::{self, IsTerminal, Write};

use anyhow::{Result, bail};
use clap::Args;

use super::{Context, Found, Run, input, open, say};
use crate::args::whole;
use crate::embedded;
use crate::knowledge::{Kind, Knowledge};
use crate::output::printable;
use crate::records::{AnswerRecord, ReplyRecord, Results, Selection};
use crate::search::{Answer, Collection, Options, Outcome, Weights, marked};

/// Answer a question, with its sources.
#[derive(Args, Debug, Default)]
#[command(before_long_help = "\
Examples:
  smugfaq ask difference trafficking
  smugfaq ask \"who are the captains?\" --limit 1
  smugfaq ask how lethal is the crossing --explain
  smugfaq ask --quote how many died               one line to paste
  smugfaq ask - --format jsonl < questions.txt    one answer a line")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own")]
pub struct Ask {
    /// The question, in any words; `-`, or none where standard input is no terminal, reads one a
    /// line from there.
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,

    /// Print at most this many answers.
    #[arg(long, short = 'n', default_value_t = 3, value_name = "N", value_parser = whole(1..=100_u16))]
    pub limit: u16,

    /// Print the whole section that answers, and what else it may be.
    #[arg(long, conflicts_with = "quote")]
    pub full: bool,

    /// Print one line to paste: the answer, who says so, when, and where it can be read.
    #[arg(long, conflicts_with = "explain")]
    pub quote: bool,

    /// Show which words matched what, how, and the contribution of each to the score.
    #[arg(long)]
    pub explain: bool,

    /// Open the address of the source in the browser, or print it where there is no browser.
    #[arg(long)]
    pub open: bool,

    /// How `-` is read.
    #[command(flatten)]
    pub input: input::Input,
}

/// A longer query, in bytes, is no question.
const LONGEST_QUERY: usize = 10_000;

impl Run for Ask {
    fn streams(&self) -> bool {
        self.query == ["-"] || self.query.is_empty() && !io::stdin().is_terminal()
    }

    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        input::check(self.streams(), self.input)?;
        let fields = context.fields(ReplyRecord::fields(self.explain), None)?;
        let asker = Asker::new(context, self);
        if self.streams() {
            return asker.batch(out, &fields);
        }
        let query = self.query.join(" ").trim().to_owned();
        if query.trim().is_empty() {
            bail!("the question is empty: try `smugfaq ask how many migrants died`");
        }
        if query.len() > LONGEST_QUERY {
            let long = query.len();
            bail!("the question is {long} bytes long: ask in at most {LONGEST_QUERY}");
        }
        let (reply, outcome) = asker.reply(&query);
        if !outcome.answered && outcome.has_no_word() {
            bail!("the question has no word to look for: try `smugfaq ask how many migrants died`");
        }
        asker.print(out, &reply, &fields)?;
        if self.open {
            let best = reply.shown();
            open::first(out, best.map_or(&[], |answer| answer.sources.as_slice()))?;
        }
        Ok(Found::from(reply.is_found()))
    }
}

/// Everything that a query is answered with.
pub(super) struct Asker<'a> {
    context: &'a Context,
    collection: Collection<'a>,
    args: &'a Ask,
    /// The context, read when it is first needed: most answers need none of it.
    related: OnceCell<Knowledge>,
}

impl<'a> Asker<'a> {
    /// What answers from these documents as these options say.
    pub(super) fn new(context: &'a Context, args: &'a Ask) -> Self {
        Self {
            context,
            collection: context.collection(false),
            args,
            related: OnceCell::new(),
        }
    }

    /// The reply to a query, and what the search found.
    pub(super) fn reply(&self, query: &str) -> (ReplyRecord, Outcome) {
        let knowledge = &self.context.knowledge;
        let options = Options {
            limit: self.args.limit.into(),
            explain: self.args.explain,
        };
        let outcome = self.collection.search(query, options);
        let mut reply = ReplyRecord::new(knowledge, query, &outcome);
        let asks_more = outcome.elsewhere || outcome.other_time.is_some();
        if asks_more && self.context.general.has_context() {
            reply.context = self.in_context(query, options, &outcome);
        }
        self.note(&mut reply);
        reply.full = self.args.full;
        if self.context.look.marks() {
            for answer in &mut reply.answers {
                answer.marked = marked(outcome.language, &outcome.terms, &answer.passage);
            }
        }
        (reply, outcome)
    }

    /// Adds the most important caveat to a figure of the fact sheet: the first that its context has.
    pub(super) fn note(&self, reply: &mut ReplyRecord) {
        let has_caveats = reply.answered && self.context.general.has_context();
        let best = reply.answers.first_mut().filter(|_| has_caveats);
        if let Some(best) = best.filter(|best| best.kind == Kind::Statistic) {
            let mut caveats = embedded::caveats().into_iter();
            let caveat = caveats.find(|(figure, _)| *figure == best.id);
            best.note = caveat.map(|(_, statement)| statement);
        }
    }

    /// Prints a reply, or only the line to paste.
    fn print(&self, out: &mut dyn Write, reply: &ReplyRecord, fields: &Selection) -> Result<()> {
        if !self.args.quote {
            let results = Results::Reply(reply);
            return Ok(self.context.format.print(out, results, fields)?);
        }
        match reply.shown() {
            Some(answer) => writeln!(out, "{}", printable(&answer.quote()))?,
            None => say("no answer, so nothing to quote; without --quote see the closest matches"),
        }
        Ok(())
    }

    /// What the context has where the documents do not answer. Where only the time differs, that is
    /// what was counted then; else only what leaves no doubt is an answer, and what is merely cited
    /// is none.
    fn in_context(&self, query: &str, options: Options, outcome: &Outcome) -> Vec<AnswerRecord> {
        let knowledge = self.related.get_or_init(embedded::context);
        let index = vec![embedded::context_index()];
        let collection = Collection::new(knowledge, index, Weights::default());
        if let Some(time) = &outcome.other_time {
            // Beside an answer, one count of all of the time is enough.
            let limit = if outcome.answered { 1 } else { options.limit };
            let answers = collection.series(time, limit);
            return AnswerRecord::list(knowledge, &answers);
        }
        let outcome = collection.search(query, options);
        let is_fact = |answer: &Answer| {
            let entry = knowledge.entries.get(answer.entry);
            entry.is_some_and(|entry| entry.kind() != Kind::Source)
        };
        let clear = outcome.is_clear();
        let answers = outcome.answers.into_iter();
        let answers: Vec<Answer> = answers.filter(|answer| clear && is_fact(answer)).collect();
        AnswerRecord::list(knowledge, &answers)
    }

    /// Answers each question on standard input in order, as it comes.
    fn batch(&self, out: &mut dyn Write, fields: &Selection) -> Result<Found> {
        let mut printed = 0;
        let questions = input::items("questions", self.args.input);
        let found = input::each(questions, "question", |query| {
            let reply = if query.len() > LONGEST_QUERY {
                say(&format!(
                    "a line has more than {LONGEST_QUERY} bytes and was not read as a question"
                ));
                ReplyRecord::nothing(&query.chars().take(80).collect::<String>())
            } else {
                self.reply(&query).0
            };
            if self.args.quote {
                self.print(out, &reply, fields)?;
            } else {
                let results = Results::Reply(&reply);
                self.context.format.next(out, results, fields, printed)?;
                printed += 1;
            }
            out.flush()?;
            Ok(reply.is_found())
        });
        if !self.args.quote {
            self.context.format.end(out, fields, printed)?;
        }
        found
    }
}
