//! `smugfaq import`: a draft of a knowledge file from a document in Markdown.

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, bail};
use clap::Args;

use super::pack_file::reason;
use super::{Context, Found, Run, say};
use crate::import::{Imported, import};

/// `smugfaq import`
#[derive(Args, Debug)]
pub struct Import {
    /// The document in Markdown; `-` reads standard input.
    #[arg(value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub file: PathBuf,
}

/// A larger document is refused rather than read.
const LARGEST: u64 = 64 * 1024 * 1024;

impl Run for Import {
    fn asks_documents(&self) -> bool {
        false
    }

    fn run(&self, _: &Context, out: &mut dyn Write) -> Result<Found> {
        let (name, text) = read(&self.file)?;
        let stem = match self.file.file_stem() {
            Some(stem) if self.file != Path::new("-") => stem.to_string_lossy().into_owned(),
            _ => "Imported document".to_owned(),
        };
        let Some(imported) = import(&text, &stem) else {
            bail!(
                "{name}: no question with an answer below it\n\
                 a heading that ends with a question mark or begins with a number is one: `## Why?`"
            );
        };
        say_what_is_left_out(&name, &imported);
        let draft = imported.draft;
        let toml = draft
            .to_toml()
            .context("the draft cannot be written as TOML")?;
        out.write_all(toml.as_bytes())?;
        let points: usize = draft
            .question
            .iter()
            .map(|question| question.points.len())
            .sum();
        say(&format!(
            "smugfaq: questions {}, points {points}, sources {}, figures proposed {}: \
             a draft to be finished",
            draft.question.len(),
            draft.source.len(),
            draft.statistic.len()
        ));
        Ok(Found::Something)
    }
}

/// So many things that are left out are named.
const NAMED: usize = 10;

fn say_what_is_left_out(name: &str, imported: &Imported) {
    for (line, question) in imported.unanswered.iter().take(NAMED) {
        say(&format!(
            "smugfaq: {name}:{line}: left out, nothing below it: {question}"
        ));
    }
    let more = imported.unanswered.len().saturating_sub(NAMED);
    if more > 0 {
        say(&format!(
            "smugfaq: {more} more are left out for the same reason"
        ));
    }
    let passed = &imported.passed;
    if !passed.is_empty() {
        let all: Vec<&str> = passed.iter().take(NAMED).map(String::as_str).collect();
        let dots = if passed.len() > NAMED { ", ..." } else { "" };
        let (count, all) = (passed.len(), all.join(", "));
        say(&format!(
            "smugfaq: left out, neither questions nor numbered: {count} ({all}{dots})"
        ));
    }
}

/// The name of a document for messages, and its text.
fn read(file: &Path) -> Result<(String, String)> {
    let from_input = file == Path::new("-");
    let name = if from_input {
        "standard input".to_owned()
    } else {
        file.display().to_string()
    };
    let cannot = |fault: &io::Error| anyhow!("cannot read {name}: {}", reason(fault));
    let mut bytes = Vec::new();
    let read = if from_input {
        io::stdin().lock().take(LARGEST + 1).read_to_end(&mut bytes)
    } else {
        let opened = File::open(file).map_err(|fault| cannot(&fault))?;
        if opened.metadata().is_ok_and(|about| about.is_dir()) {
            bail!("{name} is a directory: name a document in it");
        }
        opened.take(LARGEST + 1).read_to_end(&mut bytes)
    };
    read.map_err(|fault| cannot(&fault))?;
    if bytes.len() as u64 > LARGEST {
        bail!("{name} is larger than {} MiB: no Q&A is", LARGEST >> 20);
    }
    let text = String::from_utf8(bytes).map_err(|fault| {
        let at = fault.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(&fault.as_bytes()[..at]);
        let line = before.matches('\n').count() + 1;
        anyhow!("{name}:{line}: not UTF-8 from here on: save the document as UTF-8")
    })?;
    if text.trim().is_empty() {
        bail!("{name} is empty");
    }
    Ok((name, text))
}
