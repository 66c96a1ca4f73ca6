//! `smugfaq import`: a draft of a pack from a document in Markdown or HTML.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, bail};
use clap::Args;

use super::failure::shown;
use super::pack_file::{text_of, text_of_input};
use super::{Context, Found, Run, say};
use crate::import::{Imported, NotImported, import};
use crate::knowledge::limits::quoted;
use crate::knowledge::{Faults, Kind, KnowledgeFile, load};

/// Make a draft of a pack from a document in Markdown.
#[derive(Args, Debug)]
#[command(before_long_help = "\
Examples:
  smugfaq import faq.md > faq.toml
  smugfaq import faq.md -o faq.toml
  pandoc faq.docx -t gfm | smugfaq import - -o faq.toml")]
pub struct Import {
    /// The document, in Markdown or HTML; `-` reads standard input.
    #[arg(value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub file: PathBuf,

    /// Take the headings of this level for the questions, whether they ask or not.
    #[arg(long, value_name = "LEVEL", value_parser = clap::value_parser!(u8).range(1..=6))]
    pub headings: Option<u8>,
}

impl Run for Import {
    fn run(&self, _: &Context, out: &mut dyn Write) -> Result<Found> {
        let (name, text) = read(&self.file)?;
        let stem = match self.file.file_stem() {
            Some(stem) if self.file != Path::new("-") => stem.to_string_lossy().into_owned(),
            _ => "Imported document".to_owned(),
        };
        let imported = import(&text, &stem, self.headings).map_err(|why| cannot(&name, &why))?;
        let draft = &imported.draft;
        let toml = draft
            .to_toml()
            .context("the draft cannot be written as TOML")?;
        let file = KnowledgeFile {
            name: "draft",
            text: &toml,
        };
        if let Err(Faults(faults)) = load(&[file]) {
            let fault = faults.first().map_or_else(String::new, ToString::to_string);
            bail!("{name}: a pack cannot hold all of it: {fault}\nsplit the document");
        }
        say_what_is_left_out(&name, &imported);
        out.write_all(toml.as_bytes())?;
        if let Some(language) = imported.detected {
            say(&format!(
                "the text seems to be in {language}: if not, mend `language` in the draft"
            ));
        } else if draft.document.language.is_none() {
            say("the language is not known: write `language = \"en\"` or another into [document]");
        }
        let count = |kind| draft.of(kind).count();
        let points = draft.entries.iter().map(|entry| entry.points().len());
        let points: usize = points.sum();
        say(&format!(
            "questions {}, points {points}, sources {}, figures proposed {}: \
             a draft to be finished",
            count(Kind::Question),
            count(Kind::Source),
            count(Kind::Statistic)
        ));
        Ok(Found::Something)
    }
}

/// Why a document gives no draft, and what to do.
fn cannot(name: &str, why: &NotImported) -> anyhow::Error {
    match why {
        NotImported::NoQuestion => anyhow!(
            "{name}: no question with an answer below it\n\
             a heading that ends with a question mark or begins with a number is one: `## Why?`; \
             `--headings 2` takes every heading of level 2 for one"
        ),
        NotImported::MostLeftOut { questions, passed } => anyhow!(
            "{name}: more headings would be left out than are questions, {} against {questions}: {}\n\
             `--headings LEVEL` takes every heading of that level, 1 to 6, for a question",
            passed.len(),
            named(passed)
        ),
    }
}

/// So many things that are left out are named.
const NAMED: usize = 10;

/// The first of some lines and their words, in one line.
fn named(things: &[(usize, String)]) -> String {
    let first = things.iter().take(NAMED);
    let mut named: Vec<String> = first
        .map(|(line, words)| format!("{} (line {line})", quoted(words)))
        .collect();
    if things.len() > NAMED {
        named.push("...".to_owned());
    }
    named.join(", ")
}

fn say_what_is_left_out(name: &str, imported: &Imported) {
    let loose: Vec<(usize, String)> = imported
        .loose
        .iter()
        .map(|line| (*line, "text".to_owned()))
        .collect();
    for (things, why) in [
        (&imported.unanswered, "nothing below it"),
        (&imported.passed, "neither a question nor beside one"),
        (&loose, "above all questions"),
        (&imported.left_out, "no text"),
        (&imported.beyond, "more than can be proposed"),
    ] {
        if !things.is_empty() {
            let (count, named) = (things.len(), named(things));
            say(&format!("{name}: left out, {why}: {count}: {named}"));
        }
    }
}

/// The name of a document for messages, and its text.
fn read(file: &Path) -> Result<(String, String)> {
    let beyond = "split it into several documents";
    let (name, text) = if file == Path::new("-") {
        ("standard input".to_owned(), text_of_input(beyond)?)
    } else {
        (shown(file), text_of(file, beyond)?)
    };
    if text.trim().is_empty() {
        bail!("{name} is empty");
    }
    Ok((name, text))
}
