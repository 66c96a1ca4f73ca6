//! `smugfaq cite`: references to where a fact comes from.

use std::io::Write;

use anyhow::{Context as _, Result, bail};
use clap::Args;

use super::day::date;
use super::lookup::Lookup;
use super::{Context, Found, Run, input, say};
use crate::args::CiteFormat;
use crate::args::format::named;
use crate::knowledge::{Date, Entry, Kind, Role};
use crate::output::reference;
use crate::records::{Reference, Vocabulary, Wanted};

/// Cite where an entry comes from, ready to paste.
#[derive(Args, Debug)]
#[command(before_long_help = "\
Examples:
  smugfaq cite eu-border-detections-2015
  smugfaq cite iom frontex --style chicago
  smugfaq cite 6 --accessed 2026-11-23
  smugfaq cite --all > refs.bib")]
pub struct Cite {
    /// An id, a name or the number of a section; `-` reads them from standard input, one a line.
    #[arg(value_name = "ID")]
    pub ids: Vec<String>,

    /// Cite every source and the fact sheet; in BibLaTeX unless `--format` or `--style` says otherwise.
    #[arg(long, conflicts_with = "ids")]
    pub all: bool,

    /// Cite the source behind it alone, not as the fact sheet quotes it.
    #[arg(long, conflicts_with = "fact_sheet")]
    pub primary: bool,

    /// Cite the fact sheet alone.
    #[arg(long, alias = "briefing")]
    pub fact_sheet: bool,

    /// A citation style: apa (the default), chicago, mla, harvard, ieee, vancouver, or another;
    /// `--style list` lists them all.
    #[arg(long, value_name = "STYLE")]
    pub style: Option<String>,

    /// The day on which you read the sources, as 2026-11-23 or today; else none is printed.
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub accessed: Option<Date>,

    /// How `-` is read.
    #[command(flatten)]
    pub input: input::Input,
}

impl Run for Cite {
    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        let knowledge = &context.knowledge;
        input::check(self.ids == ["-"], self.input)?;
        if self.style.as_deref() == Some("list") {
            for name in reference::styles() {
                writeln!(out, "{name}")?;
            }
            return Ok(Found::Something);
        }
        let format = self.format(context)?;
        if self.ids.is_empty() && !self.all {
            bail!("name what to cite: an id, a name, the number of a section, or `--all`");
        }
        let wanted = match (self.primary, self.fact_sheet) {
            (true, _) => Wanted::Primary,
            (_, true) => Wanted::Document,
            _ => Wanted::Quoted,
        };
        let mut unknown = Vec::new();
        let mut references = Vec::new();
        let mut add = |entry: &Entry, own: Vec<Reference>| {
            let is_known = !own.is_empty();
            if !is_known {
                unknown.push(entry.id.to_string());
            }
            references.extend(own);
            is_known
        };
        let mut found = Found::Something;
        if self.all {
            for source in knowledge.of(Kind::Source) {
                if wanted != Wanted::Document {
                    add(source, Reference::works(knowledge, source, wanted));
                }
            }
            let documents = knowledge.documents.iter();
            let documents = documents.filter(|document| document.role == Role::Main);
            let documents = documents.filter(|_| wanted != Wanted::Primary);
            let own = documents.map(|document| Reference::of_document(document, None));
            references.splice(..0, own);
        } else {
            let lookup = Lookup::new(context);
            let ids = lookup.joined(&self.ids);
            found = input::each(input::ids(&ids, self.input), "id", |id| {
                let entry = lookup.entry(&id);
                let own = |entry: &Entry| Reference::of(knowledge, entry, wanted);
                Ok(entry.is_some_and(|entry| add(entry, own(entry))))
            })?;
        }
        if !unknown.is_empty() {
            let unknown = unknown.join(", ");
            let why = match wanted {
                Wanted::Document => "because it is context, not in the fact sheet",
                _ => "because no publication is known for",
            };
            say(&format!("left out, {why}: {unknown}"));
        }
        if references.is_empty() {
            return Ok(Found::Nothing);
        }
        references = Reference::list(references);
        for reference in &mut references {
            reference.accessed = self.accessed;
        }
        let vocabulary = Vocabulary::of(knowledge);
        reference::print(out, &references, format, self.style(), &vocabulary)?;
        Ok(found)
    }
}

impl Cite {
    fn style(&self) -> &str {
        self.style.as_deref().unwrap_or("apa")
    }

    fn format(&self, context: &Context) -> Result<CiteFormat> {
        let general = &context.general;
        let chosen = general.typed_format().is_some() || general.output.is_some();
        let format = if self.all && !chosen && self.style.is_none() {
            CiteFormat::Biblatex
        } else {
            named(&context.format_name).context("no such format")?
        };
        if self.style.is_some() && !format.has_styles() {
            bail!(
                "`--style` is for text, Markdown and HTML: the program that reads a reference in \
                 another format applies the style\nleave out `--style` or `--format`"
            );
        }
        Ok(format)
    }
}
