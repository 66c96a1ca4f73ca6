//! `smugfaq browse`, or `smugfaq` alone on a terminal: search as you type.

use std::collections::HashSet;
use std::env;
use std::io::{self, IsTerminal, Write};
use std::process;

use anyhow::{Context as _, Result, bail};
use clap::Args;

use super::ask::{Ask, Asker};
use super::pack_file::reason;
use super::{Context, Found, Run, open};
use crate::args::CiteFormat;
use crate::browse::{self, Hit, Left, Shelf};
use crate::knowledge::{Entry, Kind};
use crate::language::folded;
use crate::output::{Look, columns, printable, reference};
use crate::records::{
    AnswerRecord, Reference, ReplyRecord, Results, Selection, Vocabulary, Wanted,
};
use crate::search::{Answer, shorten};

/// Search as you type, with the answer below the list.
#[derive(Args, Debug)]
#[command(before_long_help = "\
Examples:
  smugfaq browse
  smugfaq browse frontex          begin with these words
  smugfaq                         the same on a terminal")]
pub struct Browse {
    /// Words to begin with.
    #[arg(value_name = "WORDS")]
    pub words: Vec<String>,
}

/// So many answers of the search are listed.
const ANSWERS: u16 = 10;

/// So many entries are listed at most for what their titles say.
const TITLES: usize = 40;

/// The exit status after Ctrl-C, as shells have it.
const INTERRUPTED: i32 = 130;

/// Whether there is a terminal to draw on and to type at.
pub(super) fn is_possible() -> bool {
    let able = env::var_os("TERM").is_some_and(|term| !term.is_empty() && term != "dumb");
    able && io::stdin().is_terminal() && io::stdout().is_terminal()
}

impl Run for Browse {
    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        if !is_possible() {
            bail!(
                "`browse` needs a terminal to draw on and to type at\n\
                 without one: `smugfaq ask QUESTION`, or `smugfaq questions` for a list"
            );
        }
        let ask = Ask {
            limit: ANSWERS,
            ..Ask::default()
        };
        let documents = Documents {
            context,
            asker: Asker::new(context, &ask),
        };
        let left = browse::run(&documents, &self.words.join(" "), context.look.marks());
        match left {
            Err(fault) => bail!("the terminal cannot be read or written: {}", reason(&fault)),
            Ok(Left::Interrupted) => process::exit(INTERRUPTED),
            Ok(Left::Quietly) => Ok(Found::Something),
            Ok(Left::With(hit)) => {
                print(out, &hit, &hit.reply, context.look)?;
                Ok(Found::from(hit.notice.is_none() && hit.reply.is_found()))
            }
        }
    }
}

/// The documents, to be searched.
struct Documents<'a> {
    context: &'a Context,
    asker: Asker<'a>,
}

impl Documents<'_> {
    /// An entry by itself.
    fn of_entry(&self, entry: &Entry) -> Option<Hit> {
        let knowledge = &self.context.knowledge;
        let question = knowledge.question(entry.document, entry.section)?;
        let answer = Answer {
            entry: knowledge.position(&entry.id)?,
            question: knowledge.position(&question.id)?,
            passage: shorten(&entry.statement),
            score: 1.0,
            matches: None,
        };
        Some(self.alone(AnswerRecord::new(knowledge, &answer, 1)?, None))
    }

    /// An answer by itself, with what is to be told before it.
    fn alone(&self, answer: AnswerRecord, notice: Option<String>) -> Hit {
        let mut reply = ReplyRecord {
            answered: true,
            ..ReplyRecord::nothing(&answer.title)
        };
        reply.answers.push(answer);
        self.asker.note(&mut reply);
        Hit {
            notice,
            ..Hit::new(reply)
        }
    }

    /// What a reply has, a row each, its best answer as `ask` gives it.
    fn of_reply(&self, reply: &ReplyRecord) -> Vec<Hit> {
        let reason = reply.reason.as_deref().unwrap_or_default();
        let notice = format!("No answer. {reason} What comes closest:");
        let notice = (!reply.answered).then_some(notice);
        let best = Some(reply).filter(|reply| !reply.answers.is_empty());
        let others = reply.answers.iter().skip(1).map(|answer| (answer, None));
        let near = reply.near.iter().map(|answer| (answer, notice.clone()));
        let context = reply.context.iter().filter(|_| !reply.answered);
        let of_context = context.map(|answer| {
            Hit::new(ReplyRecord {
                reason: reply.reason.clone(),
                context: vec![answer.clone()],
                ..ReplyRecord::nothing(&reply.query)
            })
        });
        let alone = |(answer, notice): (&AnswerRecord, _)| self.alone(answer.clone(), notice);
        let hits = best.cloned().map(Hit::new).into_iter();
        let hits = hits.chain(others.map(alone)).chain(of_context);
        hits.chain(near.map(alone)).collect()
    }
}

impl Shelf for Documents<'_> {
    fn find(&self, line: &str) -> Vec<Hit> {
        let knowledge = &self.context.knowledge;
        let typed = words(line);
        let mut hits = Vec::new();
        if !typed.is_empty() {
            hits = self.of_reply(&self.asker.reply(line).0);
        }
        let ids = hits.iter().filter_map(Hit::answer);
        let ids: HashSet<String> = ids.map(|answer| answer.id.clone()).collect();
        let entries = knowledge.entries.iter();
        let others = entries.filter(|entry| {
            let is_listed = if typed.is_empty() {
                entry.kind() == Kind::Question
            } else {
                begin_all(&entry.title, &typed) && !ids.contains(&*entry.id)
            };
            is_listed && !knowledge.is_context(entry)
        });
        let room = TITLES.saturating_sub(hits.len());
        let others = others.filter_map(|entry| self.of_entry(entry));
        hits.extend(others.take(room));
        hits
    }

    fn text(&self, hit: &Hit, width: usize) -> Vec<String> {
        let look = Look {
            width: Some(width.max(1)),
            ..self.context.look
        };
        // The list above it has the other answers.
        let mut reply = hit.reply.clone();
        reply.answers.truncate(1);
        let mut text = Vec::new();
        // Nothing fails that writes to memory.
        let _ = print(&mut text, hit, &reply, look);
        let text = String::from_utf8_lossy(&text);
        text.lines().map(str::to_owned).collect()
    }

    fn citation(&self, hit: &Hit) -> Result<String> {
        let knowledge = &self.context.knowledge;
        let entry = hit.answer().and_then(|answer| knowledge.entry(&answer.id));
        let entry = entry.context("There is nothing to cite")?;
        let references = Reference::list(Reference::of(knowledge, entry, Wanted::Quoted));
        if references.is_empty() {
            bail!("There is nothing to cite: no publication is known for it");
        }
        let mut text = Vec::new();
        let vocabulary = Vocabulary::of(knowledge);
        reference::print(&mut text, &references, CiteFormat::Text, "apa", &vocabulary)?;
        Ok(String::from_utf8_lossy(&text).into_owned())
    }

    fn open(&self, hit: &Hit) -> String {
        let sources = hit.answer().map(|answer| answer.sources.as_slice());
        match open::address(sources.unwrap_or_default()) {
            None => "No address of its source is known".to_owned(),
            Some(address) if open::opens(&address) => format!("Opened {address}"),
            Some(address) => format!("No browser; it is at {address}"),
        }
    }
}

/// Whether each of these words begins a word of the title.
fn begin_all(title: &str, typed: &[String]) -> bool {
    let own = words(title);
    let begins = |word: &String| own.iter().any(|own| own.starts_with(word.as_str()));
    typed.iter().all(begins)
}

/// The words of a text in lower case, without accents.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(folded).collect()
}

/// Prints a hit with this reply as `ask` prints its answers.
fn print(out: &mut dyn Write, hit: &Hit, reply: &ReplyRecord, look: Look) -> Result<()> {
    if let Some(notice) = &hit.notice {
        let width = look.width.unwrap_or_else(columns);
        for line in textwrap::wrap(&printable(notice), width) {
            writeln!(out, "{line}")?;
        }
        writeln!(out)?;
    }
    let fields = Selection::all(ReplyRecord::fields(false));
    Ok(look.format().print(out, Results::Reply(reply), &fields)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_found_by_beginnings_of_words() {
        for (title, typed, is_found) in [
            ("Deaths in the Mediterranean", "medit deat", true),
            ("Deaths in the Mediterranean", "editerranean", false),
            ("Où est le Musée ?", "musee ou", true),
            ("Musee", "MUSÉE", true),
        ] {
            assert_eq!(begin_all(title, &words(typed)), is_found, "{typed}");
        }
    }
}
