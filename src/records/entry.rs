//! One entry of the knowledge as a record, with its sources expanded.

use std::sync::LazyLock;

use serde::Serialize;
use serde_json::{Map, Value as Json};

use super::fields::names;
use super::own;
use super::publication::{published, read};
use super::source::SourceRecord;
use crate::knowledge::{Date, Entry, Kind, Knowledge, Relation};

/// An entry in full.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct EntryRecord {
    /// The stable name.
    pub id: String,
    /// The kind of fact.
    pub kind: Kind,
    /// The section of the document.
    pub section: u32,
    /// The id of the document that states it.
    pub document: String,
    /// The question, or a short name of the fact.
    pub title: String,
    /// What only its kind has.
    #[serde(flatten)]
    own: Map<String, Json>,
    /// The fact in whole sentences; for a question its answer.
    pub text: String,
    /// Other names.
    pub also: Vec<String>,
    /// Where it comes from, or what the answer to a question cites, the document itself last.
    pub sources: Vec<SourceRecord>,
    /// Ids of the entries that cite it; empty for what is no source.
    pub cited_by: Vec<String>,
    /// The id of the entry of another document that it replaces.
    pub supersedes: Option<String>,
    /// The id of the entry that replaces it, if one is loaded.
    pub superseded_by: Option<String>,
    /// How old it was on the day that was asked for, as a duration of ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<String>,
    /// The section as a reader finds it, after its document where there are several.
    #[serde(skip)]
    pub place: String,
    /// Whether its document is printed apart from the others.
    #[serde(skip)]
    pub is_context: bool,
    /// Whether it is about another entry, or of the context.
    #[serde(skip)]
    pub is_related: bool,
    /// The items of its list; only a question has one.
    #[serde(skip)]
    pub points: Vec<String>,
    /// What a reader is shown of what its kind has, and of what only tables have.
    #[serde(skip)]
    cells: Vec<(&'static str, String)>,
}

/// The names of the fields that entries of all kinds have.
static SHARED: LazyLock<Vec<&'static str>> = LazyLock::new(|| names(&EntryRecord::default()));

impl EntryRecord {
    /// The names of all fields of entries of these kinds, in the order of the JSON, with
    /// `source_names` after `sources`; `related` for entries that are about another entry.
    pub fn fields(kinds: &[Kind], related: bool) -> Vec<&'static str> {
        let mut names = SHARED.clone();
        let text = names.iter().position(|name| *name == "text");
        let after = names.split_off(text.unwrap_or_default());
        for field in kinds.iter().flat_map(|kind| own::fields(*kind, related)) {
            if !names.contains(&field.key) {
                names.push(field.key);
            }
        }
        names.extend(after);
        names
    }

    /// The record of an entry.
    pub fn new(knowledge: &Knowledge, entry: &Entry) -> Self {
        let cited_by = knowledge.citing(&entry.id);
        let fields = own::fields(entry.kind(), entry.about().is_some());
        let own = fields.iter().map(|field| {
            let value = own::json(knowledge, entry, field);
            (field.key.to_owned(), value)
        });
        let own: Map<String, Json> = own.collect();
        let cells = fields.into_iter();
        let cells = cells.map(|field| (field.key, own::cell(knowledge, entry, field)));
        let publication = entry.publication();
        let cells = cells.chain([
            ("when", when(entry)),
            ("called", entry.acronym().unwrap_or(&entry.title).to_owned()),
            ("published", publication.map(published).unwrap_or_default()),
            ("read", publication.map(read).unwrap_or_default()),
        ]);
        Self {
            id: entry.id.to_string(),
            kind: entry.kind(),
            section: entry.section,
            document: knowledge.document_of(entry).id.clone(),
            title: entry.title.clone(),
            own,
            text: entry.statement.clone(),
            also: entry.also.clone(),
            sources: SourceRecord::all_of(knowledge, entry),
            cited_by: cited_by.map(|citing| citing.id.to_string()).collect(),
            supersedes: entry.supersedes.as_deref().map(str::to_owned),
            superseded_by: entry.superseded_by.as_deref().map(str::to_owned),
            age: None,
            place: place(knowledge, entry),
            is_context: knowledge.is_context(entry),
            is_related: knowledge.is_context(entry) || entry.about().is_some(),
            points: entry.points().to_vec(),
            cells: cells.collect(),
        }
    }

    /// The sources of the text, and those that the answer to a question, which is the document's own,
    /// cites on the way.
    pub fn credited(&self) -> (Vec<&SourceRecord>, Vec<&SourceRecord>) {
        let is_question = self.kind == Kind::Question;
        let sources = self.sources.iter();
        sources.partition(|source| !is_question || source.section.is_some())
    }

    /// The entry in a line.
    pub fn line(&self) -> String {
        match self.kind {
            Kind::Derived => {
                let [figure, formula] = ["figure", "formula"].map(|column| self.cell(column));
                format!("{figure} = {formula}: {}", self.title)
            }
            _ => format!("{}. {}", self.title, self.text),
        }
    }

    /// What stands over it and its like: how it stands to a figure, else its kind.
    pub fn group(&self) -> &'static str {
        let relation = self.own.get("relation").and_then(Json::as_str);
        let relation = relation.and_then(Relation::of_name);
        relation.map_or(self.kind.spec().heading, Relation::heading)
    }

    /// The same with how old the figure of the entry was on a day, where one is given: since the end
    /// of what it covers, or else since its source published it.
    #[must_use]
    pub fn aged(mut self, entry: &Entry, day: Option<Date>) -> Self {
        let Some(day) = day.filter(|_| self.kind == Kind::Statistic) else {
            return self;
        };
        let end = entry.period("period").map(|period| period.to.last_day());
        let since = end.or(entry.date("issued"));
        let age = since.map(|since| day.since(since));
        self.age = age.flatten().map(|age| age.to_string());
        let spelled = match age {
            None => own::NOT_STATED.to_owned(),
            Some(None) => format!("later than {}", day.spelled_out()),
            Some(Some(age)) => age.spelled_out(),
        };
        self.cells.push(("age", spelled));
        self
    }

    /// What a table shows of the record in a column: a field by its name, or one of the columns
    /// that only tables have, as `when`, `source` and `published`.
    pub fn cell(&self, column: &str) -> String {
        if let Some((_, cell)) = self.cells.iter().find(|(name, _)| *name == column) {
            return cell.clone();
        }
        match column {
            "id" => self.id.clone(),
            "kind" => self.kind.name().to_owned(),
            "section" => self.section.to_string(),
            "document" => self.document.clone(),
            "title" => self.title.clone(),
            "text" => self.text.clone(),
            "also" => self.also.join("; "),
            "sources" => joined(self.sources.iter().map(SourceRecord::line)),
            "source" => {
                // What stands under the heading of the context need not name it again.
                let about = self.own.contains_key("of");
                let (named, _) = self.credited();
                let named = named.into_iter();
                let named = named.filter(|source| !about || source.section.is_none());
                joined(named.map(|source| source.called().to_owned()))
            }
            "cited_by" => self.cited_by.join(", "),
            "supersedes" => self.supersedes.clone().unwrap_or_default(),
            "superseded_by" => self.superseded_by.clone().unwrap_or_default(),
            _ => String::new(),
        }
    }
}

fn joined(texts: impl Iterator<Item = String>) -> String {
    texts.collect::<Vec<_>>().join("; ")
}

/// The section of an entry, after the title of its document where there are several.
pub(super) fn place(knowledge: &Knowledge, entry: &Entry) -> String {
    let section = entry.section;
    let draft = if entry.is_draft() { ", draft" } else { "" };
    if knowledge.has_several() || knowledge.is_context(entry) {
        let title = &knowledge.document_of(entry).title;
        format!("{title}, section {section}{draft}")
    } else {
        format!("section {section}{draft}")
    }
}

/// When it was, or when a figure without a period was published.
fn when(entry: &Entry) -> String {
    let publication = entry.publication();
    let issued = publication.and_then(|publication| publication.issued);
    let dates = (
        entry.period("period"),
        issued.or(entry.date("date")),
        entry.date("issued"),
    );
    match dates {
        (Some(period), ..) => period.to_string(),
        (_, Some(date), _) => date.spelled_out(),
        (.., Some(issued)) => format!("published {}", issued.spelled_out()),
        _ if entry.kind() == Kind::Statistic => own::NOT_STATED.to_owned(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value};

    use super::*;
    use crate::embedded;

    #[test]
    fn fields_are_those_of_the_json_in_its_order() {
        for knowledge in [embedded::knowledge(), embedded::context()] {
            for entry in &knowledge.entries {
                let json = serde_json::to_string(&EntryRecord::new(&knowledge, entry));
                let json: Map<String, Value> =
                    serde_json::from_str(&json.expect("JSON")).expect("an object");
                let mut fields = EntryRecord::fields(&[entry.kind()], entry.about().is_some());
                fields.retain(|field| *field != "source_names");
                assert_eq!(json.keys().collect::<Vec<_>>(), fields, "{}", entry.id);
            }
        }
    }
}
