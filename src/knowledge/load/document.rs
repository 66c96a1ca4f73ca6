//! The table `[document]`.

use std::path::Path;

use toml::de::DeTable;

use super::{Loader, publication};
use crate::knowledge::reader::Reader;
use crate::knowledge::{Document, Role};

impl Loader {
    pub(super) fn document<'a>(&mut self, reader: &mut Reader<'a>, root: &DeTable<'a>) {
        let Some(value) = root.get("document") else {
            return;
        };
        let Some(table) = value.get_ref().as_table() else {
            reader.fault(
                &value.span(),
                "`document` is not a table",
                "write [document]",
            );
            return;
        };
        if self.document.is_some() {
            reader.fault(&value.span(), "a second [document]", "keep one of them");
        }
        let mut fields = reader.fields(table, value.span(), "[document]");
        let id = fields.text("id");
        let title = fields.required("title");
        let document = Document {
            id: id
                .as_ref()
                .map_or_else(|| of_file(fields.file()), |id| id.value.clone()),
            // A missing title is a fault already; the rest is still read to find its faults.
            title: title.map_or_else(String::new, |title| title.value),
            publisher: fields.text("publisher").map(|text| text.value),
            restated_by: fields.text("restated_by").map(|text| text.value),
            role: match fields.one_of("role", &Role::NAMES) {
                Some(_) => Role::Context,
                None => Role::Main,
            },
            language: fields.text("language").map(|text| text.value),
            r#type: fields.text("type").map(|text| text.value),
            url: fields.text("url").map(|text| text.value),
            latest_figure: fields.date("latest_figure").map(|date| date.value),
            date_note: fields.text("date_note").map(|text| text.value),
            publication: publication::publication(&mut fields),
        };
        if let Some(id) = &id {
            self.claim(&mut fields, id, usize::MAX);
        }
        fields.finish();
        self.document = Some(document);
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
