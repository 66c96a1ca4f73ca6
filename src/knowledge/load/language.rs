//! What belongs to the language of the field: ways of asking, gaps and synonyms.

use toml::de::DeTable;

use super::Loader;
use crate::knowledge::limits::{CANDIDATES, quoted};
use crate::knowledge::reader::Reader;
use crate::knowledge::{Gap, Synonyms, TypedWords, nearest};

/// The words under `everyday`, which are taken out of the file's tables.
pub(super) fn everyday<'a>(reader: &mut Reader<'a>, root: &mut DeTable<'a>) -> Vec<String> {
    let Some(value) = root.remove("everyday") else {
        return Vec::new();
    };
    let words = reader.texts(&value, "everyday", String::new);
    words.into_iter().map(|word| word.value).collect()
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
        self.ways(reader, table, None);
    }

    /// Adds ways of asking to the entries that a table names; in it, the table of a language has
    /// those in that language.
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
            let Some(place) = self.ids.get(id).copied() else {
                let ids = self.ids.keys().map(String::as_str).take(CANDIDATES);
                let hint = nearest(id, ids)
                    .map_or(String::new(), |near| format!("did you mean `{near}`?"));
                let message = format!("[asked] names no entry: `{}`", quoted(id));
                reader.fault(&key.span(), message, hint);
                continue;
            };
            let ways = reader.texts(value, &quoted(id), || "[asked]: ".to_owned());
            let ways = ways.into_iter().map(|way| way.value);
            // A faulty entry is not there; its faults are told already.
            if let Some(entry) = self.entries.get_mut(place).filter(|entry| entry.id == id) {
                match language {
                    None => entry.asked.extend(ways),
                    Some(tag) => entry.asked_in.push((tag.to_owned(), ways.collect())),
                }
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
                fields.name();
                self.claim(&mut fields, id, usize::MAX);
            }
            fields.finish();
            if let (Some(id), Some(topic)) = (id, topic) {
                self.gaps.push(Gap {
                    document: 0,
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

/// Words by what they are, from a file of nothing but lists.
pub(super) fn typed<'a>(
    reader: &mut Reader<'a>,
    root: &DeTable<'a>,
    language: &str,
) -> Vec<TypedWords> {
    let lists = root.iter().map(|(aspect, value)| {
        let aspect: &str = aspect.get_ref();
        let words = reader.texts(value, aspect, String::new);
        TypedWords {
            language: language.to_owned(),
            aspect: aspect.to_owned(),
            words: words.into_iter().map(|word| word.value).collect(),
        }
    });
    lists.collect()
}
