//! Where in its file each field of each entry stands.

use std::collections::HashMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::finding::Spot;
use crate::knowledge::work::steps;
use crate::knowledge::{KnowledgeFile, Lines};

/// So many bytes of a field are looked through for words of it.
const LOOKED_THROUGH: usize = 1 << 20;

/// The places of a file; none of what is built in.
pub struct Places<'a> {
    file: KnowledgeFile<'a>,
    lines: Lines<'a>,
    /// The tables by their ids; that of the `[document]` is empty.
    tables: HashMap<String, Spanned<DeValue<'a>>>,
}

impl<'a> Places<'a> {
    /// The places in a file that loads without faults.
    pub fn of(file: KnowledgeFile<'a>) -> Self {
        let mut tables = HashMap::new();
        let root = DeTable::parse(file.text);
        for (name, value) in root.map(Spanned::into_inner).unwrap_or_default() {
            if name.get_ref() == "document" {
                tables.insert(String::new(), value);
            } else if let DeValue::Array(array) = value.into_inner() {
                for (position, item) in array.into_iter().enumerate() {
                    let id = item.get_ref().get("id");
                    let id = id.and_then(|id| Some(id.get_ref().as_str()?.trim().to_owned()));
                    let id = id.unwrap_or_else(|| numbered(name.get_ref(), position));
                    tables.insert(id, item);
                }
            }
        }
        Self {
            file,
            lines: Lines::new(file.text),
            tables,
        }
    }

    /// No places of something that goes by this name.
    pub fn none(name: &'a str) -> Self {
        Self::of(KnowledgeFile { name, text: "" })
    }

    /// The name of the file.
    pub const fn name(&self) -> &'a str {
        self.file.name
    }

    /// The place of a field of an entry or, with the empty id, of the document; of these words in
    /// it if it has them, of the entry if it has no such field.
    pub fn spot(&self, id: &str, field: &str, words: &str) -> Option<Spot> {
        let text = self.file.text;
        let table = self.tables.get(id)?;
        let value = table.get_ref().get(field);
        let items = value.and_then(|value| value.get_ref().as_array());
        let mut fields: Vec<Range<usize>> =
            items.into_iter().flatten().map(Spanned::span).collect();
        if fields.is_empty() {
            fields.extend(value.map(Spanned::span));
        }
        // Words that are not there as they stand, for an escape or a line end, are not looked for
        // through all of a large file.
        let mut left = LOOKED_THROUGH;
        let words_in = |at: &Range<usize>| {
            left = left.checked_sub(at.len())?;
            steps(at.len());
            let start = at.start + text.get(at.clone())?.find(words)?;
            Some(start..start + words.len())
        };
        let named = fields
            .iter()
            .filter(|_| !words.is_empty())
            .find_map(words_in);
        let first = fields.first().cloned();
        let at = named.or(first).unwrap_or_else(|| table.span());
        Some(Spot::new(text, &self.lines, &at))
    }
}

/// What stands for the id of a table without one; no id has a blank.
pub fn numbered(name: &str, position: usize) -> String {
    format!("{name} {position}")
}
