//! What belongs to the language of the field: ways of asking, gaps and synonyms.

use toml::de::DeTable;

use super::Loader;
use crate::knowledge::reader::Reader;
use crate::knowledge::{Gap, Synonyms, nearest};

/// The words under `everyday`, which are taken out of the file's tables.
pub(super) fn everyday<'a>(reader: &mut Reader<'a>, root: &mut DeTable<'a>) -> Vec<String> {
    let Some(value) = root.remove("everyday") else {
        return Vec::new();
    };
    let words = value.get_ref().as_array().and_then(|array| {
        let words = array.iter().map(|item| item.get_ref().as_str());
        words.map(|word| word.map(str::to_owned)).collect()
    });
    words.unwrap_or_else(|| {
        reader.fault(&value.span(), "`everyday` is not a list of words", "");
        Vec::new()
    })
}

impl Loader {
    pub(super) fn asked<'a>(&mut self, reader: &mut Reader<'a>, root: &DeTable<'a>) {
        let Some(value) = root.get("asked") else {
            return;
        };
        let Some(table) = value.get_ref().as_table() else {
            reader.fault(&value.span(), "`asked` is not a table", "write [asked]");
            return;
        };
        for (key, value) in table {
            let id: &str = key.get_ref();
            let place = self.ids.get(id).copied();
            let Some(entry) = place.and_then(|place| self.entries.get_mut(place)) else {
                let hint = nearest(id, self.ids.keys().map(String::as_str));
                let hint = hint.map_or(String::new(), |near| format!("did you mean `{near}`?"));
                reader.fault(&key.span(), format!("[asked] names no entry: `{id}`"), hint);
                continue;
            };
            let texts = value.get_ref().as_array().map(|array| {
                array
                    .iter()
                    .map(|item| item.get_ref().as_str().map(str::to_owned))
                    .collect()
            });
            match texts {
                Some(Some(texts)) => entry.asked.extend::<Vec<String>>(texts),
                _ => reader.fault(&value.span(), format!("`{id}` is not a list of texts"), ""),
            }
        }
    }

    pub(super) fn gaps<'a>(&mut self, reader: &mut Reader<'a>, root: &DeTable<'a>) {
        for (table, at) in reader.tables(root, "gap") {
            let mut fields = reader.fields(table, at, "[[gap]]");
            let id = fields.required("id");
            let topic = fields.required("topic");
            let context = fields.flag("context");
            let asked = fields.texts("asked");
            if let Some(id) = &id {
                fields.name(&id.value);
                self.claim(&mut fields, id, usize::MAX);
            }
            fields.finish();
            if let (Some(id), Some(topic)) = (id, topic) {
                self.gaps.push(Gap {
                    id: id.value,
                    topic: topic.value,
                    context,
                    asked,
                });
            }
        }
    }

    pub(super) fn synonyms<'a>(&mut self, reader: &mut Reader<'a>, root: &DeTable<'a>) {
        for (table, at) in reader.tables(root, "synonyms") {
            let mut fields = reader.fields(table, at, "[[synonyms]]");
            let concept = fields.required("concept");
            let words = fields.texts("words");
            let narrower = fields.texts("narrower");
            fields.finish();
            if let Some(concept) = concept {
                self.synonyms.push(Synonyms {
                    concept: concept.value,
                    words,
                    narrower,
                });
            }
        }
    }
}
