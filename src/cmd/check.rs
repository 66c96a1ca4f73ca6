//! `smugfaq check`: what is wrong with packs, and what an editor would ask.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use clap::Args;
use clap::builder::PossibleValuesParser;

use super::library::{Origin, origins};
use super::pack_file::text_of;
use super::{Context, Found, Run};
use crate::check::against::compare;
use crate::check::{Finding, Rule, Surroundings, check, faults};
use crate::embedded;
use crate::knowledge::{Knowledge, KnowledgeFile, limits, load};
use crate::output::printable;
use crate::records::Results;

/// Check packs as an editor would.
#[derive(Args, Debug)]
#[command(
    before_long_help = "\
Examples:
  smugfaq check tea.toml
  smugfaq check packs/*.toml --errors-only
  smugfaq check tea.toml --allow question-alike --format json",
    after_long_help = "\
Exit status:
  0  nothing to say
  1  warnings alone
  2  errors"
)]
pub struct Check {
    /// The packs; none checks those that are loaded, and the built-in documents.
    #[arg(value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub files: Vec<PathBuf>,

    /// Compare it with the document that it restates: Markdown, or plain text if its name ends
    /// in .txt.
    #[arg(long, value_name = "ORIGINAL", value_hint = clap::ValueHint::FilePath)]
    pub against: Option<PathBuf>,

    /// Leave out warnings.
    #[arg(long)]
    pub errors_only: bool,

    /// Leave out what breaks this rule; repeatable.
    #[arg(long, value_name = "RULE", value_parser = PossibleValuesParser::new(Rule::ALL.map(Rule::name)), hide_possible_values = true)]
    pub allow: Vec<String>,
}

/// A document to be checked.
struct Pack {
    name: String,
    /// The text of its file; empty if it is built in.
    text: String,
    /// What it states, or its faults.
    loaded: Result<Knowledge, Vec<Finding>>,
}

impl Run for Check {
    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        let fields = context.fields(Finding::FIELDS.to_vec(), None)?;
        let packs = self.packs(context)?;
        let built_in = embedded::knowledge();
        let documents = packs.iter().filter_map(|pack| pack.loaded.as_ref().ok());
        let mut documents: Vec<&Knowledge> = documents.collect();
        if !self.files.is_empty() {
            documents.push(&built_in);
        }
        let surroundings = Surroundings {
            lexicon: &embedded::lexicon(),
            documents: &documents,
        };
        let mut findings = Vec::new();
        for pack in &packs {
            findings.extend(match &pack.loaded {
                Ok(knowledge) => check(knowledge, pack.file(), surroundings),
                Err(faults) => faults.clone(),
            });
        }
        if let Some(original) = &self.against {
            findings.extend(against(&packs, original)?);
        }
        findings.retain(|finding| {
            let is_allowed = self.allow.iter().any(|rule| rule == finding.rule);
            !is_allowed && (!self.errors_only || finding.severity == "error")
        });
        let severities = findings.iter().map(|finding| finding.severity);
        let errors = severities.filter(|severity| *severity == "error").count();
        let warnings = findings.len() - errors;
        context
            .format
            .print(out, Results::Findings(&findings), &fields)?;
        let counts = [
            (packs.len(), "file"),
            (errors, "error"),
            (warnings, "warning"),
        ];
        let counts = counts.map(|(number, counted)| {
            let end = if number == 1 { "" } else { "s" };
            format!("{number} {counted}{end}")
        });
        let summary = format!("checked {}", counts.join(", "));
        context.summary.get_or_init(|| summary);
        Ok(match (errors, warnings) {
            (0, 0) => Found::Something,
            (0, _) => Found::Nothing,
            _ => Found::Errors,
        })
    }
}

impl Check {
    /// What is to be checked, loaded as far as it can be.
    fn packs(&self, context: &Context) -> Result<Vec<Pack>> {
        let general = &context.general;
        if self.files.is_empty() {
            let origins = origins(general)?.into_iter();
            // The context is nothing without the figures that it is about.
            let origins = origins.filter(|origin| *origin != Origin::Context);
            return Ok(origins.map(|origin| Pack::of(&origin)).collect());
        }
        if !general.data.is_empty() || !general.with.is_empty() {
            bail!(
                "`check` takes the files by their names alone, without --data and --with\n\
                 `smugfaq check` without a file checks what those two load"
            );
        }
        Ok(self.files.iter().map(|path| Pack::read(path)).collect())
    }
}

impl Pack {
    fn of(origin: &Origin) -> Self {
        match origin {
            Origin::File(path, _) => Self::read(path),
            _ => Self {
                name: origin.name(),
                text: String::new(),
                loaded: Ok(embedded::with_search()),
            },
        }
    }

    fn read(path: &Path) -> Self {
        let name = path.display().to_string();
        let (text, loaded) = match text_of(path, limits::BEYOND) {
            Err(fault) => {
                let message = format!("the file {}", fault.message);
                let hint = Some(fault.hint.to_owned());
                let fault = Finding::new(&name, Rule::Unreadable, message, hint);
                (String::new(), Err(vec![fault]))
            }
            Ok(text) => {
                let (name, text) = (name.as_str(), text.as_str());
                let loaded = load(&[KnowledgeFile { name, text }]);
                (text.to_owned(), loaded.map_err(|all| faults(all, text)))
            }
        };
        Self { name, text, loaded }
    }

    fn file(&self) -> KnowledgeFile<'_> {
        KnowledgeFile {
            name: &self.name,
            text: &self.text,
        }
    }
}

/// Compares the one document that is checked with its original.
fn against(packs: &[Pack], original: &Path) -> Result<Vec<Finding>> {
    let text = text_of(original, "compare its parts one by one")?;
    let first = packs.first();
    let one = first.filter(|pack| packs.len() == 1 || pack.text.is_empty());
    let Some(pack) = one else {
        bail!("`--against` compares one document: name one file");
    };
    let Ok(knowledge) = &pack.loaded else {
        let name = printable(&pack.name);
        bail!("{name} has faults: mend them before it is compared");
    };
    let original = KnowledgeFile {
        name: &original.display().to_string(),
        text: &text,
    };
    Ok(compare(knowledge, pack.file(), original))
}
