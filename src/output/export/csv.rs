//! A directory of tables, one a kind, with a description by the Data Package standard
//! (datapackage.org, version 2).

use std::io;

use serde::Serialize;
use serde_json::{Value, json};

use crate::knowledge::Kind;
use crate::output::csv::Csv;
use crate::output::json::pretty;
use crate::output::rows::Rows;
use crate::records::{DocumentRecord, EntryRecord, Fields, GapRecord, SynonymsRecord, WholeRecord};

/// A table and what describes it.
struct Resource {
    name: &'static str,
    key: &'static str,
    fields: Vec<&'static str>,
    csv: Vec<u8>,
}

/// The files of the directory: a table for each kind, whether or not there is anything of it.
pub(super) fn files(whole: &WholeRecord) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut resources = vec![resource(
        "document",
        &DocumentRecord::FIELDS,
        &whole.documents,
    )?];
    for kind in Kind::ALL {
        let of_kind = whole.entries.iter().filter(|of| of.entry.kind == kind);
        let mut fields = EntryRecord::fields(&[kind], true);
        if kind == Kind::Question {
            fields.push("summary");
        }
        fields.push("asked");
        resources.push(resource(kind.name(), &fields, of_kind)?);
    }
    resources.push(resource("gap", &GapRecord::FIELDS, &whole.gaps)?);
    let mut synonyms = resource("synonyms", &SynonymsRecord::FIELDS, &whole.synonyms)?;
    synonyms.key = "";
    resources.push(synonyms);
    let mut described = Vec::new();
    pretty(&mut described, &package(whole, &resources))?;
    described.push(b'\n');
    let tables = resources
        .into_iter()
        .map(|of| (format!("{}.csv", of.name), of.csv));
    let package = ("datapackage.json".to_owned(), described);
    Ok(tables.chain([package]).collect())
}

fn resource<'r, R: Serialize + 'r>(
    name: &'static str,
    fields: &[&'static str],
    records: impl IntoIterator<Item = &'r R>,
) -> io::Result<Resource> {
    let mut csv = Vec::new();
    let rows = records.into_iter().map(Fields::of);
    Csv.rows(&mut csv, fields, rows, true)?;
    Ok(Resource {
        name,
        key: "id",
        fields: fields.to_vec(),
        csv,
    })
}

fn package(whole: &WholeRecord, resources: &[Resource]) -> Value {
    let first = whole.documents.first();
    let titles = whole
        .documents
        .iter()
        .map(|document| document.title.as_str());
    let titles: Vec<&str> = titles.collect();
    let sources: Vec<Value> = whole.documents.iter().map(source).collect();
    json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": first.map_or("smugfaq", |document| &document.id),
        "title": titles.join("; "),
        "description": "One table for each kind of entry. Items of a list stand in one cell, \
            with \"; \" between them. A text that a spreadsheet would run as a formula has an \
            apostrophe before it.",
        "sources": sources,
        "resources": resources.iter().map(Resource::described).collect::<Vec<_>>(),
    })
}

/// A document as a source of the package: its address only if it is one in full.
fn source(document: &DocumentRecord) -> Value {
    let mut source = json!({ "title": document.title });
    let url = document.url.as_deref();
    if let Some(url) = url.filter(|url| url.starts_with("https://") || url.starts_with("http://")) {
        source["path"] = url.into();
    }
    source
}

impl Resource {
    fn described(&self) -> Value {
        let fields: Vec<Value> = self.fields.iter().map(|name| field(name)).collect();
        let mut schema = json!({ "fields": fields });
        if !self.key.is_empty() {
            schema["primaryKey"] = json!([self.key]);
        }
        if self.fields.contains(&"document") {
            schema["foreignKeys"] = json!([{
                "fields": ["document"],
                "reference": { "resource": "document", "fields": ["id"] },
            }]);
        }
        json!({
            "name": self.name,
            "type": "table",
            "path": format!("{}.csv", self.name),
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": schema,
        })
    }
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
