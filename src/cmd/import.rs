//! `smugfaq import`: a draft of a pack from a document in Markdown or HTML.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, anyhow, bail};
use clap::Args;

use super::failure::shown;
use super::pack_file::{text_of, text_of_input};
use super::{Context, Found, Run, say};
use crate::import::{LeftOut, import};
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
        let (name, stem, text) = read(&self.file)?;
        let imported =
            import(&text, &stem, self.headings).map_err(|why| anyhow!("{name}: {why}"))?;
        let toml = imported.draft.to_toml();
        let toml = toml.context("the draft cannot be written as TOML")?;
        let file = KnowledgeFile {
            name: "draft",
            text: &toml,
        };
        let pack = load(&[file]).map_err(|Faults(faults)| {
            let fault = faults.first().map_or_else(String::new, ToString::to_string);
            anyhow!("{name}: a pack cannot hold all of it: {fault}\nsplit the document")
        })?;
        for things in imported.left_out.chunk_by(|one, next| one.why == next.why) {
            let (why, count, named) = (things[0].why, things.len(), LeftOut::named(things));
            say(&format!("{name}: left out {count} ({why}): {named}"));
        }
        out.write_all(toml.as_bytes())?;
        if let Some(language) = imported.detected {
            say(&format!(
                "the text seems to be in {language}: if not, mend `language` in the draft"
            ));
        } else if pack.documents[0].language.is_none() {
            say("the language is not known: write `language = \"en\"` or another into [document]");
        }
        let count = |kind| pack.of(kind).count();
        let points: usize = pack.entries.iter().map(|entry| entry.points().len()).sum();
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

/// The name of a document for messages, its title if it states none, and its text.
fn read(file: &Path) -> Result<(String, String, String)> {
    let beyond = "split it into several documents";
    let (name, stem, text) = if file == Path::new("-") {
        let (name, stem) = ("standard input", "Imported document");
        (name.to_owned(), stem.to_owned(), text_of_input(beyond)?)
    } else {
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        (shown(file), stem.into_owned(), text_of(file, beyond)?)
    };
    if text.trim().is_empty() {
        bail!("{name} is empty");
    }
    Ok((name, stem, text))
}
