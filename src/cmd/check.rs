//! `smugfaq check`: what is wrong with packs, and what an editor would ask.

use std::cell::LazyCell;
use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::ptr;

use anyhow::{Result, bail};
use clap::Args;
use clap::builder::PossibleValuesParser;

use super::library::{Origin, origins};
use super::pack_file::text_of;
use super::{Context, Found, Run, say};
use crate::check::against::{Comparison, Original, compare};
use crate::check::{Finding, Places, Rule, Severity, Surroundings, check, faults};
use crate::embedded;
use crate::knowledge::{Knowledge, KnowledgeFile, limits, load};
use crate::output::printable;
use crate::records::{FindingRecord, Results};

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
#[derive(Default)]
struct Pack {
    name: String,
    /// The text of its file; none of what is built in.
    text: Option<String>,
    /// What it states, if it has no faults.
    knowledge: Option<Knowledge>,
    /// Its faults.
    findings: Vec<Finding>,
}

impl Run for Check {
    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        let fields = context.fields(&FindingRecord::FIELDS, FindingRecord::FIELDS.to_vec())?;
        let packs = self.packs(context)?;
        let checked = packs.len();
        let lexicon = embedded::lexicon();
        let mut findings = Vec::new();
        let built_in = LazyCell::new(embedded::knowledge);
        let mut documents: HashMap<&str, &Pack> = HashMap::new();
        for pack in &packs {
            findings.extend(pack.findings.iter().cloned());
            let Some(knowledge) = &pack.knowledge else {
                continue;
            };
            let document = knowledge.documents[0].id.as_str();
            let first = *documents.entry(document).or_insert(pack);
            if !ptr::eq(first, pack) {
                findings.push(same_document(pack, document, first));
            }
            let elsewhere = |id: &str| {
                let checked = packs.iter().filter_map(|pack| pack.knowledge.as_ref());
                let mut others = checked.chain([&*built_in]);
                others.any(|other| other.documents[0].id != document && other.entry(id).is_some())
            };
            let surroundings = Surroundings {
                lexicon: &lexicon,
                elsewhere: &elsewhere,
            };
            findings.extend(check(knowledge, &pack.places(), surroundings));
        }
        let mut explained = 0;
        if let Some(original) = &self.against {
            let comparison = against(&packs, original)?;
            explained = comparison.explained;
            findings.extend(comparison.findings);
        }
        findings.retain(|finding| {
            let allowed = self.allow.iter().any(|rule| rule == finding.rule.name());
            let severity = finding.rule.severity();
            !(allowed || self.errors_only && severity == Severity::Warning)
        });
        let count = |severity| {
            let severities = findings.iter().map(|finding| finding.rule.severity());
            severities.filter(|other| *other == severity).count()
        };
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        let records: Vec<FindingRecord> = findings.into_iter().map(FindingRecord::new).collect();
        let results = Results::Findings(&records);
        context.format.print(out, results, &fields)?;
        out.flush()?;
        let mut summary = [(checked, "file"), (errors, "error"), (warnings, "warning")]
            .map(|(number, what)| counted(number, what))
            .join(", ");
        if self.against.is_some() {
            let explained = counted(explained, "difference");
            summary = format!("{summary}, {explained} from the original explained");
        }
        say(&format!("checked {summary}"));
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
                knowledge: Some(embedded::with_search()),
                ..Self::default()
            },
        }
    }

    fn read(path: &Path) -> Self {
        let name = path.display().to_string();
        let mut pack = Self {
            name: name.clone(),
            ..Self::default()
        };
        match text_of(path, limits::BEYOND) {
            Err(fault) => pack.findings.push(Finding {
                file: name,
                spot: None,
                rule: Rule::Unreadable,
                entry: None,
                message: match fault.line {
                    Some(line) => format!("line {line} is {}", fault.message),
                    None => format!("the file {}", fault.message),
                },
                hint: Some(fault.hint.to_owned()),
            }),
            Ok(text) => {
                match load(&[KnowledgeFile {
                    name: &name,
                    text: &text,
                }]) {
                    Ok(knowledge) => pack.knowledge = Some(knowledge),
                    Err(all) => pack.findings = faults(all, &text),
                }
                pack.text = Some(text);
            }
        }
        pack
    }

    fn places(&self) -> Places<'_> {
        match &self.text {
            Some(text) => Places::of(KnowledgeFile {
                name: &self.name,
                text,
            }),
            None => Places::none(&self.name),
        }
    }
}

/// Says that an earlier document has the same id: the two cannot be loaded together.
fn same_document(pack: &Pack, id: &str, first: &Pack) -> Finding {
    Finding {
        file: pack.name.clone(),
        spot: pack.places().spot("", "id", ""),
        rule: Rule::DocumentTwice,
        entry: None,
        message: format!("the document of {} has the id `{id}` too", first.name),
        hint: Some("give each an `id` of its own, so that both can be loaded".to_owned()),
    }
}

/// Compares the one document that is checked with its original.
fn against(packs: &[Pack], original: &Path) -> Result<Comparison> {
    let text = text_of(original, "compare its parts one by one")?;
    let [pack, ..] = packs else {
        bail!("there is nothing to compare");
    };
    if packs.len() > 1 && pack.text.is_some() {
        bail!("`--against` compares one document: name one file");
    }
    let Some(knowledge) = &pack.knowledge else {
        let name = printable(&pack.name);
        bail!("{name} has faults: mend them before it is compared");
    };
    let original = Original {
        name: &original.display().to_string(),
        text: &text,
    };
    Ok(compare(knowledge, &pack.places(), &original))
}

fn counted(number: usize, what: &str) -> String {
    let end = if number == 1 { "" } else { "s" };
    format!("{number} {what}{end}")
}
