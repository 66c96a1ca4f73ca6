//! `smugfaq check`: what is wrong with knowledge files, and what an editor would ask.

use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};
use clap::Args;
use clap::builder::PossibleValuesParser;

use super::library::{Origin, origins};
use super::pack_file::text_of;
use super::{Context, Found, Needs, Run, say};
use crate::check::against::{Comparison, Original, compare};
use crate::check::{Finding, Places, Rule, Severity, Surroundings, check, faults, ids};
use crate::embedded;
use crate::knowledge::{Knowledge, KnowledgeFile, limits, load};
use crate::output::printable;
use crate::records::{FindingRecord, Results};

/// `smugfaq check`
#[derive(Args, Debug)]
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
    fn needs(&self) -> Needs {
        Needs::Nothing
    }

    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        let fields = context.fields(&FindingRecord::FIELDS, FindingRecord::FIELDS.to_vec())?;
        let mut packs = self.packs(context)?;
        let checked = packs.len();
        let lexicon = embedded::lexicon();
        let mut findings = Vec::new();
        let owners = owners(&packs);
        let mut documents: HashMap<String, usize> = HashMap::new();
        for place in 0..packs.len() {
            findings.append(&mut packs[place].findings);
            let pack = &packs[place];
            let Some(knowledge) = &pack.knowledge else {
                continue;
            };
            let document = &knowledge.documents[0].id;
            match documents.get(document) {
                Some(first) => findings.push(same_document(pack, document, &packs[*first])),
                None => {
                    documents.insert(document.clone(), place);
                }
            }
            let own = Some(document.as_str());
            let elsewhere = |id: &str| {
                let owners = owners.get(id).into_iter().flatten();
                owners.into_iter().any(|owner| Some(owner.as_str()) != own)
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
            let of = |finding: &&Finding| finding.rule.severity() == severity;
            findings.iter().filter(of).count()
        };
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        let records: Vec<FindingRecord> = findings.into_iter().map(FindingRecord::new).collect();
        context
            .format
            .print(out, Results::Findings(&records), &fields)?;
        out.flush()?;
        let mut summary = [(checked, "file"), (errors, "error"), (warnings, "warning")]
            .map(|(number, what)| counted(number, what))
            .join(", ");
        if self.against.is_some() {
            let explained = counted(explained, "difference");
            summary = format!("{summary}, {explained} from the original explained");
        }
        say(&format!("smugfaq: checked {summary}"));
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
            let origins = origins(general)?.into_iter().map(|(_, origin)| origin);
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
            Origin::File(path) => Self::read(path),
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

/// The documents that have an entry of an id, of what is checked and of what is built in; nothing
/// where no entry supersedes another.
fn owners(packs: &[Pack]) -> HashMap<String, Vec<String>> {
    let mut owners: HashMap<String, Vec<String>> = HashMap::new();
    let checked = packs.iter().filter_map(|pack| pack.knowledge.as_ref());
    let mut entries = checked.clone().flat_map(|knowledge| &knowledge.entries);
    if entries.all(|entry| entry.supersedes.is_none()) {
        return owners;
    }
    let built_in = embedded::knowledge();
    for knowledge in checked.chain([&built_in]) {
        let document = &knowledge.documents[0].id;
        for id in ids(knowledge) {
            let owners = owners.entry(id).or_default();
            // Two that are not the same are enough to know of another one.
            if owners.len() < 2 && owners.last() != Some(document) {
                owners.push(document.clone());
            }
        }
    }
    owners
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
