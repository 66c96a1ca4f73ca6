//! The entries of a pack: what every kind has, and the values of what its own kind has.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::kind::{Field, Kind, Shape};
use super::table::Typed;
use super::value::Value;
use super::{Date, EntryId, Period, Publication};

/// One fact of the document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The stable name, in kebab-case, unique in the knowledge; after the id of its document and a
    /// colon where another document has an entry of the same name.
    pub id: EntryId,
    /// The document that states it, by its position.
    pub document: usize,
    /// The section of the document that it comes from: the number of a question.
    pub section: u32,
    /// A short name of it: the question, or a noun phrase.
    pub title: String,
    /// The fact in whole sentences that stand alone; for a question its answer.
    pub statement: String,
    /// Other names that people type for it.
    pub also: Vec<String>,
    /// Ids of the sources behind it; the document itself goes without saying.
    pub sources: Vec<EntryId>,
    /// Other ways in which people ask for it, in the language of the document.
    pub asked: Vec<String>,
    /// Ways of asking for it in other languages, each with its BCP 47 tag.
    pub asked_in: Vec<(String, Vec<String>)>,
    /// The id of the entry of another document that it replaces.
    pub supersedes: Option<EntryId>,
    /// The id of the entry that replaces it, if one is loaded.
    pub superseded_by: Option<EntryId>,
    kind: Kind,
    /// The values of the fields that not all kinds have, by the position of the field in the table
    /// of the kind.
    values: BTreeMap<usize, Value>,
}

impl Entry {
    /// An entry of this kind that states nothing yet.
    pub fn new(kind: Kind, id: String) -> Self {
        Self {
            id: EntryId::new(id),
            kind,
            section: 1,
            ..Self::default()
        }
    }

    /// What kind of fact it is.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// The fields that not all kinds have and it states, in the order of its kind.
    pub fn values(&self) -> impl Iterator<Item = (&'static Field, &Value)> {
        let fields = self.kind.spec().fields;
        let values = self.values.iter();
        values.filter_map(move |(position, value)| Some((fields.get(*position)?, value)))
    }

    /// The value of a field, where its kind has that and it states it.
    pub fn value(&self, key: &str) -> Option<&Value> {
        self.values.get(&self.kind.field(key)?)
    }

    /// Sets the value of a field; nothing is done where its kind has no such field.
    pub fn set(&mut self, key: &str, value: Value) {
        if let Some(position) = self.kind.field(key) {
            self.values.insert(position, value);
        }
    }

    /// The text of a field: also an id, an address or a name.
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.value(key)? {
            Value::Text(text) => Some(text),
            Value::Id(id) => Some(id),
            _ => None,
        }
    }

    /// The texts of a list; none where it is not stated.
    pub fn texts(&self, key: &str) -> &[String] {
        match self.value(key) {
            Some(Value::Texts(texts)) => texts,
            _ => &[],
        }
    }

    /// The ids of a list; none where it is not stated.
    pub fn ids(&self, key: &str) -> &[EntryId] {
        match self.value(key) {
            Some(Value::Ids(ids)) => ids,
            _ => &[],
        }
    }

    /// The number of a field.
    pub fn number(&self, key: &str) -> Option<f64> {
        self.read(key)
    }

    /// The date of a field.
    pub fn date(&self, key: &str) -> Option<Date> {
        self.read(key)
    }

    /// The period of a field.
    pub fn period(&self, key: &str) -> Option<Period> {
        self.read(key)
    }

    fn read<T: Typed>(&self, key: &str) -> Option<T> {
        T::of(self.value(key)?.clone())
    }

    /// Whether it is so.
    pub fn is(&self, key: &str) -> bool {
        self.value(key) == Some(&Value::Flag)
    }

    /// The bibliographic record of a source, where it has one.
    pub fn publication(&self) -> Option<&Publication> {
        self.values.values().find_map(|value| match value {
            Value::Publication(publication) => Some(&**publication),
            _ => None,
        })
    }

    /// The short answer to a question, where one was written.
    pub fn summary(&self) -> Option<&str> {
        self.text("summary")
    }

    /// The items of a question's list; empty for all other kinds.
    pub fn points(&self) -> &[String] {
        self.texts("points")
    }

    /// Whether it is a figure that nobody has looked at yet.
    pub fn is_draft(&self) -> bool {
        self.is("draft")
    }

    /// The short form of its name, where it has one.
    pub fn acronym(&self) -> Option<&str> {
        self.text("acronym").or_else(|| self.text("short"))
    }

    /// Every name that it goes by: id, title, short form and the others.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [&*self.id, &self.title]
            .into_iter()
            .chain(self.acronym())
            .chain(self.also.iter().map(String::as_str))
    }

    /// What it says in its own words, with the key of each field in packs.
    pub fn said(&self) -> Vec<(&'static str, &str)> {
        let spec = self.kind.spec();
        let mut said = vec![
            (spec.title.key, self.title.as_str()),
            (spec.statement.key, &self.statement),
        ];
        for (field, value) in self.values() {
            match (field.shape, value) {
                (Shape::Text(_), Value::Text(text)) => said.push((field.key, text)),
                (Shape::Texts, Value::Texts(texts)) => {
                    said.extend(texts.iter().map(|text| (field.key, text.as_str())));
                }
                _ => {}
            }
        }
        said
    }

    /// The ids of the entries that it refers to, but for the one that it supersedes, to be changed.
    pub fn references_mut(&mut self) -> impl Iterator<Item = &mut EntryId> {
        let own = self.values.values_mut().flat_map(|value| match value {
            Value::Id(id) => std::slice::from_mut(id),
            Value::Ids(ids) => ids,
            _ => &mut [],
        });
        self.sources.iter_mut().chain(own)
    }
}
