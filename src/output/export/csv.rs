//! A directory of tables, one a kind, with a description by the Data Package standard
//! (datapackage.org, version 2).

use std::io;

use serde_json::{Value, json};

use crate::knowledge::{Document, Gap, Kind, Synonyms};
use crate::output::csv::Csv;
use crate::output::json::pretty;
use crate::output::rows::Rows;
use crate::output::style::is_web;
use crate::records::{EntryRecord, Fields, WholeRecord};

/// A table by its name: the names of its fields, and its rows.
type Table = (&'static str, Vec<&'static str>, Vec<Fields>);

/// The files of the directory: a table for each kind, whether or not there is anything of it.
pub(super) fn files(whole: &WholeRecord<'_>) -> io::Result<Vec<(String, Vec<u8>)>> {
    let (mut files, mut resources) = (Vec::new(), Vec::new());
    for (name, fields, rows) in tables(whole) {
        let path = format!("{name}.csv");
        let mut csv = Vec::new();
        Csv.rows(&mut csv, &fields, rows, true)?;
        resources.push(resource(name, &path, &fields));
        files.push((path, csv));
    }
    let documents = &whole.knowledge.documents;
    let titles = documents.iter().map(|document| document.title.as_str());
    let package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": documents.first().map_or("smugfaq", |document| &document.id),
        "title": titles.collect::<Vec<_>>().join("; "),
        "description": "One table for each kind of entry. Items of a list stand in one cell, \
            with \"; \" between them. A text that a spreadsheet would run as a formula has an \
            apostrophe before it.",
        "sources": documents.iter().map(source).collect::<Vec<_>>(),
        "resources": resources,
    });
    let mut text = Vec::new();
    pretty(&mut text, &package)?;
    files.push(("datapackage.json".to_owned(), text));
    Ok(files)
}

fn tables(whole: &WholeRecord<'_>) -> Vec<Table> {
    let of_kind = |kind: Kind| {
        let mut fields = EntryRecord::fields(&[kind], true);
        fields.extend((kind == Kind::Question).then_some("summary"));
        fields.push("asked");
        let rows = whole.entries.iter().filter(|row| row.entry.kind == kind);
        (kind.name(), fields, rows.map(Fields::of).collect())
    };
    let other = |name, table, rows: &[_]| {
        let mut fields = WholeRecord::fields(table);
        fields.retain(|field| *field != "publication");
        (name, fields, rows.iter().map(Fields::of).collect())
    };
    let mut tables = vec![other("document", &Document::TABLE, &whole.documents)];
    tables.extend(Kind::ALL.map(of_kind));
    tables.push(other("gap", &Gap::TABLE, &whole.gaps));
    tables.push(other("synonyms", &Synonyms::TABLE, &whole.synonyms));
    tables
}

/// What describes a table. What has an id is told apart by it.
fn resource(name: &str, path: &str, fields: &[&str]) -> Value {
    let described: Vec<Value> = fields.iter().map(|name| field(name)).collect();
    let mut schema = json!({ "fields": described });
    if fields.contains(&"id") {
        schema["primaryKey"] = json!(["id"]);
    }
    json!({
        "name": name,
        "type": "table",
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    })
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
