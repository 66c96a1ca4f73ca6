//! The entries, read as the table of kinds declares them.

use toml::de::DeTable;

use super::{Cited, Loader};
use crate::knowledge::entry::Entry;
use crate::knowledge::fields::Fields;
use crate::knowledge::kind::{Field, Kind, Shape};
use crate::knowledge::kinds::{ALSO, ASKED, ID, NUMBER, SECTION, SOURCES, SUPERSEDES};
use crate::knowledge::limits::{self, CANDIDATES, quoted};
use crate::knowledge::number::{NoNumber, same, stated_number};
use crate::knowledge::reader::Reader;
use crate::knowledge::table::{Typed, read};
use crate::knowledge::value::Value;
use crate::knowledge::{EntryId, did_you_mean};

impl Loader {
    /// Reads the entries of one kind in a file.
    pub(super) fn kind<'a>(
        &mut self,
        file: usize,
        reader: &mut Reader<'a>,
        root: &DeTable<'a>,
        kind: Kind,
    ) {
        let what = format!("[[{}]]", kind.name());
        let tables = reader.tables(root, kind.name());
        self.knowledge.entries.reserve(tables.len());
        for (table, at) in tables {
            if self.knowledge.entries.len() >= limits::ENTRIES {
                let message = format!("more than {} entries", limits::ENTRIES);
                return reader.fault(&at, message, limits::BEYOND);
            }
            if reader.is_full() {
                return;
            }
            let mut fields = Fields::new(reader, table, at, &*what);
            let entry = self.entry(file, &mut fields, kind);
            self.knowledge.entries.push(entry);
            fields.finish();
        }
    }

    /// Reads one entry; what is missing or faulty is noted, and as if it were empty.
    fn entry(&mut self, file: usize, fields: &mut Fields<'_, '_, '_>, kind: Kind) -> Entry {
        let spec = kind.spec();
        if let Some(id) = fields.name() {
            self.claim(fields, id, self.knowledge.entries.len());
        }
        let id: Option<String> = read(fields, &ID);
        let mut entry = Entry::new(kind, id.unwrap_or_default());
        entry.section = match kind {
            Kind::Question => self.number(fields),
            _ => self.section(fields),
        };
        entry.title = read(fields, &spec.title).unwrap_or_default();
        values(fields, &mut entry);
        entry.statement = read(fields, &spec.statement).unwrap_or_default();
        entry.sources = self.sources(file, fields);
        // Whoever finishes a draft looks for its source.
        if spec.cites && entry.sources.is_empty() && !entry.is_draft() {
            let message = format!("a {} without a source", kind.name());
            fields.fault(&fields.at(""), message, "add sources = [\"...\"]");
        }
        if let Some(message) = entry.quotient_fault(|id| self.of_id(id)) {
            let hint = "print the quotient to the decimals that hold";
            fields.fault(&fields.at(""), message, hint);
        }
        entry.also = fields.texts(ALSO.key);
        entry.asked = fields.texts(ASKED.key);
        entry.supersedes = fields.text(&SUPERSEDES).map(EntryId::new);
        entry
    }

    /// The entry of this id, as far as entries have been read.
    fn of_id(&self, id: &str) -> Option<&Entry> {
        let entry = self.knowledge.entries.get(*self.ids.get(id)?)?;
        (entry.id == id).then_some(entry)
    }

    /// The number of a question: as given, or else its position.
    fn number(&mut self, fields: &mut Fields<'_, '_, '_>) -> u32 {
        let position = u32::try_from(self.sections.len() + 1).unwrap_or(u32::MAX);
        let number = fields.ordinal(NUMBER.key).unwrap_or(position);
        if !self.sections.insert(number) {
            let message = format!("a second question number {number}");
            fields.fault(&fields.at(NUMBER.key), message, "number them apart");
        }
        number
    }

    /// The section that an entry names.
    fn section(&self, fields: &mut Fields<'_, '_, '_>) -> u32 {
        let Some(section) = read(fields, &SECTION) else {
            return 1;
        };
        self.check_section(fields, section);
        section
    }

    /// Notes that a section does not exist; the hint lists the existing ones.
    pub(super) fn check_section(&self, fields: &mut Fields<'_, '_, '_>, section: u32) {
        if !self.sections.contains(&section) {
            let message = format!("there is no section {section}");
            let last = self.sections.last().copied().unwrap_or(0);
            let hint = format!("sections run from 1 to {last}");
            fields.fault(&fields.at(SECTION.key), message, hint);
        }
    }

    /// Sources that an entry cites, which are checked once all are read.
    fn sources(&mut self, file: usize, fields: &mut Fields<'_, '_, '_>) -> Vec<EntryId> {
        let sources = fields.list(SOURCES.key);
        let ids = sources.iter().map(|(id, _)| EntryId::new(id)).collect();
        self.cited.extend(sources.into_iter().map(|(id, at)| Cited {
            file,
            by: fields.what(),
            id,
            at,
        }));
        ids
    }

    pub(super) fn check_sources(&self, reader: &mut Reader<'_>, file: usize) {
        for cited in self.cited.iter().filter(|cited| cited.file == file) {
            if let Some((message, hint)) = self.unknown_source(&cited.id) {
                reader.fault(&cited.at, format!("{}: {message}", cited.by), hint);
            }
        }
    }

    fn unknown_source(&self, id: &str) -> Option<(String, String)> {
        // A faulty source is there all the same; its faults are told already.
        if self.ids.contains_key(id) {
            let other = self
                .of_id(id)
                .filter(|entry| entry.kind() != Kind::Source)?;
            let kind = other.kind().name();
            let message = format!("`{}` is no source but a {kind}", quoted(id));
            return Some((message, "name the id of a [[source]]".to_owned()));
        }
        let sources = self.knowledge.entries.iter();
        let sources = sources.filter(|entry| entry.kind() == Kind::Source);
        let ids = sources.take(CANDIDATES).map(|source| &*source.id);
        let id = quoted(id);
        let hint = did_you_mean(&id, ids);
        let hint = hint.unwrap_or_else(|| format!("add [[source]] with id = \"{id}\""));
        Some((format!("there is no source `{id}`"), hint))
    }
}

/// Reads the fields of the kind of this entry into it.
fn values(fields: &mut Fields<'_, '_, '_>, entry: &mut Entry) {
    for field in entry.kind().spec().fields {
        if let Some(value) = value(fields, field) {
            entry.set(field.key, value);
        }
        if field.required && fields.lacks(field.key) {
            fields.missing(field);
        }
    }
    check_figure(fields, entry);
    check_together(fields, entry);
}

fn value(fields: &mut Fields<'_, '_, '_>, field: &Field) -> Option<Value> {
    let key = field.key;
    Some(match field.shape {
        Shape::OneOf(_) => Value::Text(fields.one_of(field)?.to_owned()),
        Shape::Texts | Shape::Sources => {
            let texts = Some(fields.texts(key));
            Value::Texts(texts.filter(|texts| !texts.is_empty())?)
        }
        Shape::Ids(count) => {
            let ids = fields.texts(key);
            if ids.len() != count && !fields.lacks(key) {
                let message = format!("`{key}` does not have {count} ids");
                let hint = format!("write {key} = {}", field.example);
                fields.fault(&fields.at(key), message, hint);
            }
            let ids = Some(ids).filter(|ids| ids.len() == count)?;
            Value::Ids(ids.into_iter().map(EntryId::new).collect())
        }
        Shape::Id => Value::Id(EntryId::new(fields.text(field)?)),
        Shape::Number | Shape::Ordinal => Value::Number(fields.number(key)?),
        Shape::Flag => fields.flag(key).then_some(Value::Flag)?,
        Shape::Date => Value::Date(fields.date(key)?),
        Shape::Period => fields.period(key)?,
        Shape::Publication => Value::Publication(Box::new(Typed::read(fields, field)?)),
        _ => Value::Text(fields.text(field)?),
    })
}

/// A printed figure and its value must agree.
fn check_figure(fields: &mut Fields<'_, '_, '_>, entry: &Entry) {
    let (Some(figure), Some(value)) = (entry.text("figure"), entry.number("value")) else {
        return;
    };
    let hint = match stated_number(figure, fields.reader.style) {
        Ok(stated) if same(stated, value.as_f64()) => return,
        Ok(stated) => format!("the figure states {stated}"),
        Err(NoNumber::NotSingle) => "the figure states no single number".to_owned(),
        Err(NoNumber::Ambiguous) => {
            "its point or comma may stand for decimals or for thousands: write 1.82 and 3,500, or \
             give [document] its language"
                .to_owned()
        }
    };
    let message = format!("`value` does not agree with \"{}\"", quoted(figure));
    fields.fault(&fields.at("value"), message, hint);
}

/// Fields that stand together or not at all.
fn check_together(fields: &mut Fields<'_, '_, '_>, entry: &Entry) {
    let (first, others) = entry.kind().spec().together;
    let (lacking, there): (Vec<&str>, Vec<&str>) =
        others.iter().partition(|other| fields.lacks(other));
    let needed = match (fields.lacks(first), there.first()) {
        (true, None) => return,
        (true, Some(other)) => vec![(first, *other)],
        (false, _) => lacking.into_iter().map(|other| (other, first)).collect(),
    };
    for (key, with) in needed {
        let field = entry.kind().field(key);
        let example = field.map_or("", |(_, field)| field.example);
        let message = format!("`{with}` without `{key}`");
        fields.fault(&fields.at(""), message, format!("add {key} = {example}"));
    }
}
