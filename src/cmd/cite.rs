//! `smugfaq cite`: references to where a fact comes from.

use std::cell::OnceCell;
use std::io::Write;

use anyhow::{Context as _, Result, bail};
use clap::Args;

use super::day::date;
use super::{Context, Found, Run, input, lookup, say};
use crate::args::CiteFormat;
use crate::args::format::named;
use crate::knowledge::{Date, Entry, Knowledge};
use crate::output::reference;
use crate::records::{Reference, References, Vocabulary, Wanted};

/// `smugfaq cite`
#[derive(Args, Debug)]
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
        let whole = OnceCell::new();
        let mut found = Found::Something;
        let mut references = if self.all {
            Self::everything(context, &whole, wanted)
        } else {
            let own = References::new(knowledge);
            let with_context = OnceCell::new();
            let mut references = Vec::new();
            for id in self.ids(context)? {
                let named = lookup::anywhere(context, &whole, &id).map(|(knowledge, entry)| {
                    if std::ptr::eq(knowledge, &raw const context.knowledge) {
                        Self::of(&own, entry, wanted)
                    } else {
                        let known = with_context.get_or_init(|| References::new(knowledge));
                        self.of_context(known, entry)
                    }
                });
                let of_entry = named.unwrap_or_default();
                if of_entry.is_empty() {
                    found = Found::Nothing;
                }
                references.extend(of_entry);
            }
            references
        };
        if references.is_empty() {
            return Ok(Found::Nothing);
        }
        references = Reference::list(references);
        for reference in &mut references {
            reference.read_on(self.accessed);
        }
        let vocabulary = if format.has_styles() {
            let whole = whole.get_or_init(|| context.with_context());
            Vocabulary::of(whole.as_ref().unwrap_or(knowledge))
        } else {
            Vocabulary::default()
        };
        reference::print(out, &references, format, self.style(), &vocabulary)?;
        Ok(found)
    }
}

impl Cite {
    /// What was typed, or what is on standard input: a list of references needs all of it.
    fn ids(&self, context: &Context) -> Result<Vec<String>> {
        if self.ids != ["-"] {
            return Ok(lookup::joined(context, &self.ids));
        }
        let ids = input::Items::new("ids", self.input).map(|id| Ok(id?.text));
        let mut ids = ids.collect::<Result<Vec<String>>>()?;
        ids.retain(|id| !id.trim().is_empty());
        if ids.is_empty() {
            say("smugfaq: there is no id on standard input");
        }
        Ok(ids)
    }

    /// Every document and every source, those of the context too; says which are left out.
    fn everything(
        context: &Context,
        whole: &OnceCell<Option<Knowledge>>,
        wanted: Wanted,
    ) -> Vec<Reference> {
        let knowledge = &context.knowledge;
        let documents = knowledge.documents.iter();
        let documents = documents.map(|document| Reference::of_document(document, None));
        let mut references: Vec<Reference> =
            documents.filter(|_| wanted != Wanted::Primary).collect();
        if wanted == Wanted::Document {
            return references;
        }
        let own = References::new(knowledge);
        references.extend(own.sources(wanted));
        let mut unknown: Vec<&str> = Vec::new();
        if wanted == Wanted::Primary {
            unknown.extend(own.unpublished());
        }
        let whole = whole.get_or_init(|| context.with_context()).as_ref();
        let whole = whole.map(References::new);
        if let Some(whole) = &whole {
            references.extend(whole.sources(Wanted::Primary));
            let known = |id: &&str| knowledge.entry(id).is_none();
            unknown.extend(whole.unpublished().filter(known));
        }
        if !unknown.is_empty() {
            let unknown = unknown.join(", ");
            say(&format!(
                "smugfaq: left out, as no publication is known: {unknown}"
            ));
        }
        references
    }

    /// The references of an entry; if there are none, says why.
    fn of(known: &References, entry: &Entry, wanted: Wanted) -> Vec<Reference> {
        let references = known.of(entry, wanted);
        if references.is_empty() {
            let id = &entry.id;
            say(&format!(
                "smugfaq: no publication is known behind `{id}`\n\
                 `smugfaq cite {id}` cites it as the fact sheet has it"
            ));
        }
        references
    }

    /// The references of an entry of the context, which quotes nothing: it names what was read.
    fn of_context(&self, known: &References, entry: &Entry) -> Vec<Reference> {
        let id = &entry.id;
        if self.fact_sheet {
            say(&format!(
                "smugfaq: `{id}` is context, not in the fact sheet: leave out --fact-sheet"
            ));
            return Vec::new();
        }
        let references = known.of(entry, Wanted::Primary);
        if references.is_empty() {
            say(&format!("smugfaq: no publication is known behind `{id}`"));
        }
        references
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
