//! From TOML to checked knowledge: all files at once, all faults at once.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::document::TABLES;
use super::fault::{Fault, Faults};
use super::fields::Fields;
use super::kind::Shape;
use super::limits::quoted;
use super::number::NumberStyle;
use super::reader::Reader;
use super::table::Table;
use super::{Difference, Document, Gap, Kind, Knowledge, Synonyms, did_you_mean};

mod entry;

/// A pack: its name as the user knows it, and its text.
#[derive(Clone, Copy, Debug)]
pub struct KnowledgeFile<'a> {
    /// The name for messages.
    pub name: &'a str,
    /// The whole text.
    pub text: &'a str,
}

/// Reads files of one form as one body of knowledge: exactly one of them has the `[document]`.
///
/// # Errors
///
/// Every fault of every file, with line, column and a hint: syntax, unknown fields, ids that
/// clash or are not kebab-case, sections and sources that do not exist, statistics without a
/// source, values that disagree with their figure.
pub fn load(files: &[KnowledgeFile<'_>]) -> Result<Knowledge, Faults> {
    let mut readers: Vec<Reader<'_>> = files.iter().map(Reader::new).collect();
    let roots: Vec<Option<DeTable<'_>>> = readers.iter_mut().map(Reader::parse).collect();
    let roots: Option<Vec<DeTable<'_>>> = roots.into_iter().collect();
    let mut loader = Loader::default();
    if let Some(roots) = &roots {
        loader.load(&mut readers, roots);
    }
    let faults: Vec<Fault> = readers.into_iter().flat_map(Reader::into_faults).collect();
    if !faults.is_empty() {
        return Err(Faults(faults));
    }
    Ok(loader.knowledge)
}

/// What has been read so far.
#[derive(Default)]
struct Loader {
    knowledge: Knowledge,
    /// The position of each id among the entries; gaps have `usize::MAX`.
    ids: HashMap<String, usize>,
    /// The ids of the sources, which entries cite that stand before them.
    sources: BTreeSet<String>,
    /// How the document writes its numbers.
    style: NumberStyle,
    /// The numbers of the questions.
    sections: BTreeSet<u32>,
}

impl Loader {
    fn load<'a>(&mut self, readers: &mut [Reader<'a>], roots: &[DeTable<'a>]) {
        let tables = TABLES.map(|table| table.key);
        let known = ["asked"].into_iter().chain(tables);
        let known: Vec<&str> = known.chain(Kind::ALL.map(Kind::name)).collect();
        for (reader, root) in readers.iter_mut().zip(roots) {
            reader.unknown(root, &known, "unknown table");
            self.document(reader, root);
            let sources = root.get(Kind::Source.name());
            let sources = sources.and_then(|sources| sources.get_ref().as_array());
            let ids = sources.into_iter().flat_map(|sources| sources.iter());
            let ids = ids.filter_map(|source| source.get_ref().get("id")?.get_ref().as_str());
            self.sources.extend(ids.map(|id| id.trim().to_owned()));
        }
        let language = self.knowledge.documents.first();
        let language = language.and_then(|document| document.language.as_deref());
        self.style = NumberStyle::of(language);
        for kind in Kind::ALL {
            for (reader, root) in readers.iter_mut().zip(roots) {
                self.kind(reader, root, kind);
            }
        }
        for (reader, root) in readers.iter_mut().zip(roots) {
            if let Some((ways, _)) = reader.table(root, "asked") {
                self.asked(reader, ways, None);
            }
            each(reader, root, Gap::TABLE, |fields| {
                let gap = Gap::of_fields(fields);
                self.claim(fields, &gap.id, usize::MAX);
                self.knowledge.gaps.push(gap);
            });
            each(reader, root, Synonyms::TABLE, |fields| {
                self.knowledge.synonyms.push(Synonyms::of_fields(fields));
            });
            each(reader, root, Difference::TABLE, |fields| {
                let difference = Difference::of_fields(fields);
                let section = difference.section;
                section.inspect(|section| self.check_section(fields, *section));
                self.knowledge.differences.push(difference);
            });
        }
        for (key, table, hint) in [
            ("document", "[document]", "add [document] with a title"),
            ("question", "[[question]]", "add one: id, question, answer"),
        ] {
            let is_there = roots.iter().any(|root| root.contains_key(key));
            if let Some(reader) = readers.first_mut().filter(|_| !is_there) {
                reader.fault(&(0..0), format!("there is no {table}"), hint);
            }
        }
    }

    /// Takes the id of a table for the entry at a position, unless it is taken, which is noted.
    fn claim(&mut self, fields: &mut Fields<'_, '_, '_>, id: &str, position: usize) {
        if !id.is_empty() && self.ids.insert(id.to_owned(), position).is_some() {
            let hint = "ids are unique in all kinds; change one of them";
            fields.fault("id", &format!("the id `{id}` is taken"), hint);
        }
    }

    fn document<'a>(&mut self, reader: &mut Reader<'a>, root: &DeTable<'a>) {
        let Some(table) = reader.table(root, Document::TABLE.key) else {
            return;
        };
        let name = of_file(reader.file);
        let mut fields = Fields::read(reader, table, "[document]", Document::TABLE.fields);
        let mut document = Document::of_fields(&mut fields);
        self.claim(&mut fields, &document.id, usize::MAX);
        if !self.knowledge.documents.is_empty() {
            fields.fault("", "a second [document]", "keep one of them");
        }
        if document.id.is_empty() {
            document.id = name;
        }
        self.knowledge.documents.push(document);
    }

    /// Adds ways of asking to the entries that the table `[asked]` names; in it, the table of a
    /// language has those in that language.
    fn asked<'a>(&mut self, reader: &mut Reader<'a>, table: &DeTable<'a>, language: Option<&str>) {
        for (key, value) in table {
            let id: &str = key.get_ref();
            let position = self.ids.get(id);
            match (value.get_ref(), position) {
                (DeValue::Table(table), _) if language.is_none() => {
                    self.asked(reader, table, Some(id));
                }
                (_, None) if reader.is_full() => return,
                (_, None) => {
                    let hint = did_you_mean(id, self.ids.keys().map(String::as_str));
                    let message = format!("[asked] names no entry: `{}`", quoted(id));
                    reader.fault(&key.span(), message, hint.unwrap_or_default());
                }
                (DeValue::Array(list), Some(position)) => {
                    let ways = reader.texts("[asked]", &quoted(id), list);
                    // A gap is no entry; its ways of asking stand with it.
                    let entry = self.knowledge.entries.get_mut(*position);
                    match (entry, language) {
                        (Some(entry), None) => entry.asked.extend(ways),
                        (Some(entry), Some(tag)) => entry.asked_in.push((tag.to_owned(), ways)),
                        (None, _) => {}
                    }
                }
                _ => {
                    let wanted = Shape::Texts.described();
                    let message = format!("[asked]: `{}` is not {wanted}", quoted(id));
                    reader.fault(&value.span(), message, "");
                }
            }
        }
    }
}

/// Reads the tables that are declared so in a file, and keeps each.
fn each<'a>(
    reader: &mut Reader<'a>,
    root: &DeTable<'a>,
    declared: Table,
    mut keep: impl FnMut(&mut Fields<'_, '_, '_>),
) {
    let what = format!("[[{}]]", declared.key);
    for table in reader.tables(root, declared.key) {
        keep(&mut Fields::read(reader, table, &what, declared.fields));
    }
}

/// The id of a document that states none: the name of its file as far as it can be an id.
fn of_file(name: &str) -> String {
    let stem = Path::new(name).file_stem().unwrap_or_default();
    let stem = stem.to_string_lossy().to_lowercase();
    let words = stem.split(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        "document".to_owned()
    } else {
        words.join("-")
    }
}
