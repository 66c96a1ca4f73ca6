//! `smugfaq cite`: references to where a fact comes from.

use std::io::Write;

use anyhow::{Context as _, Result, bail};
use clap::Args;

use super::day::date;
use super::lookup::Lookup;
use super::{Context, Found, Run, input, say};
use crate::args::CiteFormat;
use crate::args::format::named;
use crate::knowledge::{Date, Entry, Kind, Knowledge, Role};
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
        let mut found = Found::Something;
        let mut references = Vec::new();
        if self.all {
            references = everything(knowledge, wanted);
        } else {
            let lookup = Lookup::new(context);
            for id in self.ids(&lookup)? {
                let entry = lookup.entry(&id);
                let of_entry = entry.map(|entry| Reference::of(knowledge, entry, wanted));
                let of_entry = of_entry.unwrap_or_default();
                if let Some(entry) = entry.filter(|_| of_entry.is_empty()) {
                    say(&self.unknown(entry, knowledge.is_context(entry)));
                }
                if of_entry.is_empty() {
                    found = Found::Nothing;
                }
                references.extend(of_entry);
            }
        }
        if references.is_empty() {
            return Ok(Found::Nothing);
        }
        references = Reference::list(references);
        for reference in &mut references {
            reference.accessed = self.accessed;
        }
        let vocabulary = if format.has_styles() {
            Vocabulary::of(knowledge)
        } else {
            Vocabulary::default()
        };
        reference::print(out, &references, format, self.style(), &vocabulary)?;
        Ok(found)
    }
}

impl Cite {
    /// What was typed, or what is on standard input: a list of references needs all of it.
    fn ids(&self, lookup: &Lookup) -> Result<Vec<String>> {
        if self.ids != ["-"] {
            return Ok(lookup.joined(&self.ids));
        }
        let ids = input::ids(self.input).collect::<Result<Vec<String>>>()?;
        if ids.is_empty() {
            say("there is no id on standard input");
        }
        Ok(ids)
    }

    /// Why an entry has no references.
    fn unknown(&self, entry: &Entry, is_context: bool) -> String {
        let id = &entry.id;
        if is_context && self.fact_sheet {
            return format!("`{id}` is context, not in the fact sheet: leave out --fact-sheet");
        }
        let quoted = if is_context {
            String::new()
        } else {
            format!("\n`smugfaq cite {id}` cites it as the fact sheet has it")
        };
        format!("no publication is known behind `{id}`{quoted}")
    }

    fn style(&self) -> &str {
        self.style.as_deref().unwrap_or("apa")
    }

    fn format(&self, context: &Context) -> Result<CiteFormat> {
        let general = &context.general;
        let chosen = general.typed_format().is_some() || general.output.is_some();
        let format = match context.format_name.as_str() {
            _ if self.all && !chosen && self.style.is_none() => CiteFormat::Biblatex,
            "json" => CiteFormat::CslJson,
            name => named(name).context("no such format")?,
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

/// Every document that answers for itself and every source; says which are left out.
fn everything(knowledge: &Knowledge, wanted: Wanted) -> Vec<Reference> {
    let documents = knowledge.documents.iter();
    let documents = documents.filter(|document| document.role == Role::Main);
    let documents = documents.map(|document| Reference::of_document(document, None));
    let mut references: Vec<Reference> = documents.filter(|_| wanted != Wanted::Primary).collect();
    if wanted == Wanted::Document {
        return references;
    }
    let mut unknown = Vec::new();
    for source in knowledge.of(Kind::Source) {
        let works = Reference::works(knowledge, source, wanted);
        if works.is_empty() {
            unknown.push(&*source.id);
        }
        references.extend(works);
    }
    if !unknown.is_empty() {
        let unknown = unknown.join(", ");
        say(&format!("left out, as no publication is known: {unknown}"));
    }
    references
}
