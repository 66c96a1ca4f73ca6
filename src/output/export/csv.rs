//! A directory of tables, one a kind, with a description by the Data Package standard
//! (datapackage.org, version 2).

use std::io;

use serde::Serialize;
use serde_json::{Value, json};

use crate::knowledge::{Document, Gap, Kind, Synonyms};
use crate::output::csv::Csv;
use crate::output::json::pretty;
use crate::output::rows::Rows;
use crate::output::style::is_web;
use crate::records::{EntryRecord, Fields, WholeRecord};

/// The files of the directory: a table for each kind, whether or not there is anything of it.
pub(super) fn files(whole: &WholeRecord<'_>) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut package = Package::default();
    let mut fields = WholeRecord::fields(&Document::TABLE);
    fields.retain(|field| *field != "publication");
    package.add("document", &fields, &whole.documents)?;
    for kind in Kind::ALL {
        let of_kind = whole.entries.iter().filter(|row| row.entry.kind == kind);
        let mut fields = EntryRecord::fields(&[kind], true);
        if kind == Kind::Question {
            fields.push("summary");
        }
        fields.push("asked");
        package.add(kind.name(), &fields, of_kind)?;
    }
    package.add("gap", &WholeRecord::fields(&Gap::TABLE), &whole.gaps)?;
    package.add(
        "synonyms",
        &WholeRecord::fields(&Synonyms::TABLE),
        &whole.synonyms,
    )?;
    package.finish(&whole.knowledge.documents)
}

/// The tables, and what describes each.
#[derive(Default)]
struct Package {
    files: Vec<(String, Vec<u8>)>,
    resources: Vec<Value>,
}

impl Package {
    /// Adds a table of records. What has an id is told apart by it.
    fn add<'r, R: Serialize + 'r>(
        &mut self,
        name: &str,
        fields: &[&'static str],
        records: impl IntoIterator<Item = &'r R>,
    ) -> io::Result<()> {
        let path = format!("{name}.csv");
        let mut csv = Vec::new();
        let rows = records.into_iter().map(Fields::of);
        Csv.rows(&mut csv, fields, rows, true)?;
        let described: Vec<Value> = fields.iter().map(|name| field(name)).collect();
        let mut schema = json!({ "fields": described });
        if fields.contains(&"id") {
            schema["primaryKey"] = json!(["id"]);
        }
        if fields.contains(&"document") {
            schema["foreignKeys"] = json!([{
                "fields": ["document"],
                "reference": { "resource": "document", "fields": ["id"] },
            }]);
        }
        self.resources.push(json!({
            "name": name,
            "type": "table",
            "path": path,
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": schema,
        }));
        self.files.push((path, csv));
        Ok(())
    }

    /// The tables and the description of all.
    fn finish(mut self, documents: &[Document]) -> io::Result<Vec<(String, Vec<u8>)>> {
        let titles = documents.iter().map(|document| document.title.as_str());
        let package = json!({
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": documents.first().map_or("smugfaq", |document| &document.id),
            "title": titles.collect::<Vec<_>>().join("; "),
            "description": "One table for each kind of entry. Items of a list stand in one cell, \
                with \"; \" between them. A text that a spreadsheet would run as a formula has an \
                apostrophe before it.",
            "sources": documents.iter().map(source).collect::<Vec<_>>(),
            "resources": self.resources,
        });
        let mut text = Vec::new();
        pretty(&mut text, &package)?;
        self.files.push(("datapackage.json".to_owned(), text));
        Ok(self.files)
    }
}

/// A document as a source of the package: its address only if it is one in full.
fn source(document: &Document) -> Value {
    let mut source = json!({ "title": document.title });
    if let Some(url) = document.url.as_deref().filter(|url| is_web(url)) {
        source["path"] = url.into();
    }
    source
}

fn field(name: &str) -> Value {
    let kind = match name {
        "section" => "integer",
        "value" => "number",
        "draft" => "boolean",
        _ => "string",
    };
    json!({ "name": name, "type": kind })
}
