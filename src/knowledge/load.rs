//! From TOML to checked knowledge: all files at once, all faults at once.

use std::collections::{BTreeSet, HashMap};

use toml::de::DeTable;

use super::entry::Entry;
use super::fault::Faults;
use super::fields::Fields;
use super::kind::Kind;
use super::limits::{self, quoted};
use super::number::NumberStyle;
use super::reader::{Located, Reader};
use super::{Difference, Document, Gap, Knowledge, Language, Synonyms, TypedWords, nearest};

mod difference;
mod document;
mod language;
mod publication;
mod sources;
mod values;

/// A knowledge file: its name as the user knows it, and its text.
#[derive(Clone, Copy, Debug)]
pub struct KnowledgeFile<'a> {
    /// The name for messages.
    pub name: &'a str,
    /// The whole text.
    pub text: &'a str,
}

/// Tables that a file may have beside those of the kinds of [`Kind::ALL`].
const OTHER_TABLES: [&str; 5] = ["document", "asked", "gap", "synonyms", "difference"];

/// Reads files of one form as one body of knowledge: exactly one of them has the `[document]`.
///
/// # Errors
///
/// Every fault of every file, with line, column and a hint: syntax, unknown fields, ids that
/// clash or are not kebab-case, sections and sources that do not exist, statistics without a
/// source, values that disagree with their figure.
pub fn load(files: &[KnowledgeFile<'_>]) -> Result<Knowledge, Faults> {
    let mut readers: Vec<Reader<'_>> = files
        .iter()
        .map(|file| Reader::new(file.name, file.text))
        .collect();
    let roots: Vec<Option<DeTable<'_>>> = readers.iter_mut().map(Reader::parse).collect();
    let mut loader = Loader::default();
    if roots.iter().all(Option::is_some) {
        let mut parsed: Vec<(&mut Reader<'_>, &DeTable<'_>)> =
            readers.iter_mut().zip(roots.iter().flatten()).collect();
        for (reader, root) in &mut parsed {
            unknown_tables(reader, root);
            loader.document(reader, root);
        }
        let document = loader.document.as_ref();
        let style = NumberStyle::of(document.and_then(|document| document.language.as_deref()));
        for (reader, _) in &mut parsed {
            reader.style = style;
        }
        for kind in in_reading_order() {
            for (file, (reader, root)) in parsed.iter_mut().enumerate() {
                loader.file = file;
                loader.kind(reader, root, kind);
            }
        }
        for (file, (reader, root)) in parsed.iter_mut().enumerate() {
            loader.check_sources(reader, file);
            loader.asked(reader, root);
            loader.gaps(reader, root);
            loader.synonyms(reader, root);
            loader.differences(reader, root);
        }
        let lacks = |name: &str| !roots.iter().flatten().any(|root| root.contains_key(name));
        let missing = [
            (
                lacks("document"),
                "there is no [document]",
                "add [document] with a title",
            ),
            (
                lacks("question"),
                "there is no [[question]]",
                "add one: id, question, answer",
            ),
        ];
        if let Some((reader, _)) = parsed.first_mut() {
            for (_, message, hint) in missing.into_iter().filter(|(missing, ..)| *missing) {
                reader.fault(&(0..0), message, hint);
            }
        }
    }
    let faults: Vec<_> = readers.into_iter().flat_map(Reader::into_faults).collect();
    match loader.document.take() {
        Some(document) if faults.is_empty() => Ok(loader.finish(document)),
        _ => Err(Faults(faults)),
    }
}

/// The kinds in the order in which they are read: facts refer to sections and sources, so those two
/// are read before all others.
fn in_reading_order() -> impl Iterator<Item = Kind> {
    let first = [Kind::Question, Kind::Source];
    let rest = Kind::ALL.into_iter();
    first
        .into_iter()
        .chain(rest.filter(move |kind| !first.contains(kind)))
}

/// Reads a file of word lists of a language, each under what the words are: `place = ["..."]`.
///
/// # Errors
///
/// Every fault of the file, as [`load`] reports them.
pub fn load_words(file: KnowledgeFile<'_>, language: &str) -> Result<Vec<TypedWords>, Faults> {
    let mut reader = Reader::new(file.name, file.text);
    let words = reader
        .parse()
        .map(|root| language::typed(&mut reader, &root, language));
    let faults = reader.into_faults();
    if faults.is_empty() {
        Ok(words.unwrap_or_default())
    } else {
        Err(Faults(faults))
    }
}

/// Reads a file of nothing but `everyday` words and `[[synonyms]]`.
///
/// # Errors
///
/// Every fault of the file, as [`load`] reports them.
pub fn load_language(file: KnowledgeFile<'_>) -> Result<Language, Faults> {
    let mut reader = Reader::new(file.name, file.text);
    let mut loader = Loader::default();
    let mut everyday = Vec::new();
    if let Some(mut root) = reader.parse() {
        everyday = language::everyday(&mut reader, &mut root);
        unknown_tables(&mut reader, &root);
        loader.synonyms(&mut reader, &root);
    }
    let faults = reader.into_faults();
    if faults.is_empty() {
        Ok(Language {
            everyday,
            synonyms: loader.synonyms,
            typed: Vec::new(),
        })
    } else {
        Err(Faults(faults))
    }
}

/// A source that a question or another source names.
struct Cited {
    /// The file, by its position.
    file: usize,
    /// What names it, as messages call that.
    by: String,
    id: Located<String>,
}

/// What has been read so far.
#[derive(Default)]
struct Loader {
    document: Option<Document>,
    entries: Vec<Entry>,
    gaps: Vec<Gap>,
    synonyms: Vec<Synonyms>,
    differences: Vec<Difference>,
    /// The place of each id in `entries`; gaps have `usize::MAX`.
    ids: HashMap<String, usize>,
    /// The numbers of the questions.
    sections: BTreeSet<u32>,
    /// The file being read, by its position.
    file: usize,
    /// Sources that were named before all of them were read.
    unchecked: Vec<Cited>,
}

fn unknown_tables(reader: &mut Reader<'_>, root: &DeTable<'_>) {
    let known: Vec<&str> = OTHER_TABLES
        .into_iter()
        .chain(Kind::ALL.map(Kind::name))
        .collect();
    for key in root.keys() {
        let name: &str = key.get_ref();
        if !known.contains(&name) {
            if reader.is_full() {
                return;
            }
            let hint = match nearest(name, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("known: {}", known.join(", ")),
            };
            let name = quoted(name);
            reader.fault(&key.span(), format!("unknown table `{name}`"), hint);
        }
    }
}

impl Loader {
    fn finish(mut self, document: Document) -> Knowledge {
        self.entries.sort_by_key(Entry::kind);
        Knowledge {
            documents: vec![document],
            entries: self.entries,
            gaps: self.gaps,
            synonyms: self.synonyms,
            differences: self.differences,
            ..Knowledge::empty()
        }
    }

    /// The entry of this id, as far as entries have been read.
    fn of_id(&self, id: &str) -> Option<&Entry> {
        let entry = self.entries.get(*self.ids.get(id)?)?;
        (entry.id == id).then_some(entry)
    }

    /// Takes an id for an entry, or notes what is wrong with it.
    fn claim(&mut self, fields: &mut Fields<'_, '_, '_>, id: &Located<String>, place: usize) {
        let kebab = |part: &str| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        let shown = || quoted(&id.value);
        if !id.value.split('-').all(kebab) {
            let hint = "lower-case letters and digits, with single hyphens between words";
            fields.fault(
                &id.at,
                format!("the id `{}` is not in kebab-case", shown()),
                hint,
            );
        } else if id.value.len() > limits::ID {
            let message = format!("the id `{}` is longer than {} bytes", shown(), limits::ID);
            fields.fault(&id.at, message, "shorten it");
        } else if self.ids.insert(id.value.clone(), place).is_some() {
            let hint = "ids are unique in all kinds; change one of them";
            fields.fault(&id.at, format!("the id `{}` is taken", shown()), hint);
        }
    }

    /// The section that an entry names; for a fault, the hint names those that there are.
    fn section(&self, fields: &mut Fields<'_, '_, '_>) -> u32 {
        let Some(section) = fields.ordinal("section") else {
            if fields.lacks("section") {
                let at = fields.at();
                let hint = "add the number of the question, section = 1";
                fields.fault(&at, "`section` is missing", hint);
            }
            return 1;
        };
        self.check_section(fields, &section);
        section.value
    }

    fn check_section(&self, fields: &mut Fields<'_, '_, '_>, section: &Located<u32>) {
        if !self.sections.contains(&section.value) {
            let last = self.sections.last().copied().unwrap_or(0);
            let message = format!("there is no section {}", section.value);
            fields.fault(
                &section.at,
                message,
                format!("sections run from 1 to {last}"),
            );
        }
    }

    fn kind<'a>(&mut self, reader: &mut Reader<'a>, root: &DeTable<'a>, kind: Kind) {
        let what = format!("[[{}]]", kind.name());
        let tables = reader.tables(root, kind.name());
        self.entries.reserve(tables.len());
        for (table, at) in tables {
            if self.entries.len() >= limits::ENTRIES {
                let message = format!("more than {} entries", limits::ENTRIES);
                reader.fault(&at, message, limits::BEYOND);
                return;
            }
            if reader.is_full() {
                return;
            }
            let mut fields = reader.fields(table, at, &*what);
            if let Some(entry) = self.entry(&mut fields, kind) {
                self.entries.push(entry);
            }
            fields.finish();
        }
    }

    /// Reads one entry; `None` where a fault leaves nothing to keep.
    fn entry(&mut self, fields: &mut Fields<'_, '_, '_>, kind: Kind) -> Option<Entry> {
        let id = fields.required("id");
        if let Some(id) = &id {
            fields.name();
            self.claim(fields, id, self.entries.len());
        }
        let section = match kind {
            Kind::Question => self.number(fields),
            _ => self.section(fields),
        };
        let spec = kind.spec();
        let title = fields.required(spec.title.key);
        let mut entry = Entry::new(kind, id.map_or_else(String::new, |id| id.value));
        let mut complete = values::read(fields, &mut entry);
        let statement = fields.required(spec.statement.key);
        entry.section = section;
        entry.sources = self.sources(fields, kind);
        // Whoever finishes a draft looks for its source.
        if spec.cites && entry.sources.is_empty() && !entry.is_draft() {
            let at = fields.at();
            let message = format!("a {} without a source", spec.name);
            fields.fault(&at, message, "add sources = [\"...\"]");
        }
        if let Some(message) = entry.quotient_fault(|id| self.of_id(id)) {
            let at = fields.at();
            fields.fault(&at, message, "print the quotient to the decimals that hold");
        }
        entry.also = fields.texts("also");
        entry.asked = fields.texts("asked");
        entry.supersedes = fields.text("supersedes").map(|id| id.value);
        complete &= !entry.id.is_empty();
        entry.title = title?.value;
        entry.statement = statement?.value;
        complete.then_some(entry)
    }

    /// The number of a question: as given, or else its position.
    fn number(&mut self, fields: &mut Fields<'_, '_, '_>) -> u32 {
        let position = u32::try_from(self.sections.len() + 1).unwrap_or(u32::MAX);
        let given = fields.ordinal("number");
        let number = given.as_ref().map_or(position, |number| number.value);
        if self.sections.contains(&number) {
            let at = given.map_or(fields.at(), |number| number.at);
            fields.fault(
                &at,
                format!("a second question number {number}"),
                "number them apart",
            );
        }
        self.sections.insert(number);
        number
    }
}
