//! From TOML to checked knowledge: all files at once, all faults at once.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use toml::de::DeTable;

use super::document::TABLES;
use super::fault::Faults;
use super::fields::Fields;
use super::limits::{self, CANDIDATES, quoted};
use super::number::NumberStyle;
use super::reader::{Reader, checked};
use super::{
    Difference, Document, Gap, Kind, Knowledge, Language, Synonyms, TypedWords, did_you_mean,
};

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
        let mut parsed: Vec<(&mut Reader<'_>, &DeTable<'_>)> =
            readers.iter_mut().zip(roots).collect();
        let tables = TABLES.map(|table| table.key);
        let known = ["asked"].into_iter().chain(tables);
        let known: Vec<&str> = known.chain(Kind::ALL.map(Kind::name)).collect();
        for (reader, root) in &mut parsed {
            reader.unknown(root, &known, || "unknown table".to_owned());
            loader.document(reader, root);
        }
        let language = loader.knowledge.documents.first();
        let language = language.and_then(|document| document.language.as_deref());
        for (reader, _) in &mut parsed {
            reader.style = NumberStyle::of(language);
        }
        for kind in Kind::ALL {
            for (file, (reader, root)) in parsed.iter_mut().enumerate() {
                loader.kind(file, reader, root, kind);
            }
        }
        for (file, (reader, root)) in parsed.iter_mut().enumerate() {
            loader.check_sources(reader, file);
            loader.asked(reader, root);
            loader.gaps(reader, root);
            loader.synonyms(reader, root);
            loader.differences(reader, root);
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
    checked(readers, loader.finish())
}

/// Reads a file of word lists of a language, each under what the words are: `place = ["..."]`.
///
/// # Errors
///
/// Every fault of the file, as [`load`] reports them.
pub fn load_words(file: KnowledgeFile<'_>, language: &str) -> Result<Vec<TypedWords>, Faults> {
    let mut reader = Reader::new(&file);
    let words = reader.parse().map(|root| {
        let lists = root.iter().map(|(aspect, value)| {
            let aspect: &str = aspect.get_ref();
            let words = reader.texts(value, aspect, String::new);
            TypedWords {
                language: language.to_owned(),
                aspect: aspect.to_owned(),
                words: words.into_iter().map(|(word, _)| word).collect(),
            }
        });
        lists.collect()
    });
    checked([reader], words)
}

/// Reads a file of nothing but `everyday` words and `[[synonyms]]`.
///
/// # Errors
///
/// Every fault of the file, as [`load`] reports them.
pub fn load_language(file: KnowledgeFile<'_>) -> Result<Language, Faults> {
    let mut reader = Reader::new(&file);
    let language = reader.parse().map(|root| {
        let known = ["everyday", Synonyms::TABLE.key];
        reader.unknown(&root, &known, || "unknown table".to_owned());
        let everyday = root.get("everyday");
        let everyday = everyday.map(|words| reader.texts(words, "everyday", String::new));
        let mut loader = Loader::default();
        loader.synonyms(&mut reader, &root);
        let everyday = everyday.into_iter().flatten();
        Language {
            everyday: everyday.map(|(word, _)| word).collect(),
            synonyms: loader.knowledge.synonyms,
            ..Language::default()
        }
    });
    checked([reader], language)
}

/// A source that an entry names.
struct Cited {
    /// The file, by its position.
    file: usize,
    /// What names it, as messages call that.
    by: String,
    id: String,
    at: Range<usize>,
}

/// What has been read so far.
#[derive(Default)]
struct Loader {
    knowledge: Knowledge,
    /// The position of each id among the entries; gaps have `usize::MAX`.
    ids: HashMap<String, usize>,
    /// The numbers of the questions.
    sections: BTreeSet<u32>,
    /// The sources that are named, before all of them are read.
    cited: Vec<Cited>,
}

impl Loader {
    fn finish(self) -> Option<Knowledge> {
        let has_document = !self.knowledge.documents.is_empty();
        has_document.then_some(self.knowledge)
    }

    /// Takes the id of a table for the entry at a position, or notes what is wrong with it.
    fn claim(&mut self, fields: &mut Fields<'_, '_, '_>, id: &str, position: usize) {
        let kebab = |part: &str| {
            let mut bytes = part.bytes();
            !part.is_empty() && bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        let (fault, hint) = if !id.split('-').all(kebab) {
            (
                "is not in kebab-case".to_owned(),
                "lower-case letters and digits, with single hyphens between words",
            )
        } else if id.len() > limits::ID {
            (format!("is longer than {} bytes", limits::ID), "shorten it")
        } else if self.ids.insert(id.to_owned(), position).is_some() {
            (
                "is taken".to_owned(),
                "ids are unique in all kinds; change one of them",
            )
        } else {
            return;
        };
        let at = fields.at("id");
        fields.fault(&at, format!("the id `{}` {fault}", quoted(id)), hint);
    }

    fn document<'a>(&mut self, reader: &mut Reader<'a>, root: &DeTable<'a>) {
        let Some(value) = root.get("document") else {
            return;
        };
        let at = value.span();
        let Some(table) = value.get_ref().as_table() else {
            return reader.fault(&at, "`document` is not a table", "write [document]");
        };
        if !self.knowledge.documents.is_empty() {
            reader.fault(&at, "a second [document]", "keep one of them");
        }
        let mut fields = Fields::new(reader, table, at, "[document]");
        let document = Document::of_fields(&mut fields);
        if !fields.lacks("id") {
            self.claim(&mut fields, &document.id, usize::MAX);
        }
        fields.finish();
        self.knowledge.documents.push(document);
    }

    /// Adds ways of asking to the entries that the table `[asked]` names.
    fn asked<'a>(&mut self, reader: &mut Reader<'a>, root: &DeTable<'a>) {
        let Some(value) = root.get("asked") else {
            return;
        };
        match value.get_ref().as_table() {
            Some(table) => self.ways(reader, table, None),
            None => reader.fault(&value.span(), "`asked` is not a table", "write [asked]"),
        }
    }

    /// In `[asked]`, the table of a language has ways of asking in that language.
    fn ways<'a>(&mut self, reader: &mut Reader<'a>, table: &DeTable<'a>, language: Option<&str>) {
        for (key, value) in table {
            let id: &str = key.get_ref();
            if reader.is_full() {
                return;
            }
            if let (None, Some(table)) = (language, value.get_ref().as_table()) {
                self.ways(reader, table, Some(id));
                continue;
            }
            let Some(position) = self.ids.get(id).copied() else {
                let ids = self.ids.keys().map(String::as_str).take(CANDIDATES);
                let hint = did_you_mean(id, ids).unwrap_or_default();
                let message = format!("[asked] names no entry: `{}`", quoted(id));
                reader.fault(&key.span(), message, hint);
                continue;
            };
            let ways = reader.texts(value, &quoted(id), || "[asked]: ".to_owned());
            let ways = ways.into_iter().map(|(way, _)| way);
            // A gap is no entry; its ways of asking stand with it.
            if let Some(entry) = self
                .knowledge
                .entries
                .get_mut(position)
                .filter(|entry| entry.id == id)
            {
                match language {
                    None => entry.asked.extend(ways),
                    Some(tag) => entry.asked_in.push((tag.to_owned(), ways.collect())),
                }
            }
        }
    }

    fn gaps<'a>(&mut self, reader: &mut Reader<'a>, root: &DeTable<'a>) {
        for (table, at) in reader.tables(root, Gap::TABLE.key) {
            let mut fields = Fields::new(reader, table, at, "[[gap]]");
            if let Some(id) = fields.name() {
                self.claim(&mut fields, id, usize::MAX);
            }
            self.knowledge.gaps.push(Gap::of_fields(&mut fields));
            fields.finish();
        }
    }

    fn synonyms<'a>(&mut self, reader: &mut Reader<'a>, root: &DeTable<'a>) {
        for (table, at) in reader.tables(root, Synonyms::TABLE.key) {
            let mut fields = Fields::new(reader, table, at, "[[synonyms]]");
            self.knowledge
                .synonyms
                .push(Synonyms::of_fields(&mut fields));
            fields.finish();
        }
    }

    fn differences<'a>(&mut self, reader: &mut Reader<'a>, root: &DeTable<'a>) {
        for (table, at) in reader.tables(root, Difference::TABLE.key) {
            let mut fields = Fields::new(reader, table, at, "[[difference]]");
            let difference = Difference::of_fields(&mut fields);
            if let Some(section) = difference.section {
                self.check_section(&mut fields, section);
            }
            self.knowledge.differences.push(difference);
            fields.finish();
        }
    }
}
