//! Reads the fields of a TOML table one by one.

use std::borrow::Cow;
use std::ops::Range;

use serde_spanned::Spanned;
use toml::de::{DeTable, DeValue};

use super::number::NumberStyle;
use super::reader::{Located, Reader, described};
use super::value::Number;
use super::{limits, nearest};

mod dates;

pub use dates::Stated;

/// The fields of one table, taken one by one; what is never asked for is an unknown field.
pub struct Fields<'r, 't, 'a> {
    reader: &'r mut Reader<'a>,
    table: &'t DeTable<'a>,
    at: Range<usize>,
    what: Cow<'r, str>,
    /// The id by which messages name it, once that is known.
    id: Option<&'t str>,
    known: Vec<&'static str>,
}

impl<'r, 't, 'a> Fields<'r, 't, 'a> {
    /// The fields of a table that stands there; `what` names it in messages.
    pub fn new(
        reader: &'r mut Reader<'a>,
        table: &'t DeTable<'a>,
        at: Range<usize>,
        what: Cow<'r, str>,
    ) -> Self {
        Self {
            reader,
            table,
            at,
            what,
            id: None,
            known: Vec::with_capacity(table.len()),
        }
    }

    /// Where the table stands.
    pub fn at(&self) -> Range<usize> {
        self.at.clone()
    }

    /// The table as messages name it.
    pub fn what(&self) -> String {
        named(&self.what, self.id)
    }

    /// Notes a fault of this table.
    pub fn fault(&mut self, at: &Range<usize>, message: impl AsRef<str>, hint: impl Into<String>) {
        let message = format!("{}: {}", self.what(), message.as_ref());
        self.reader.fault(at, message, hint);
    }

    /// The name of the file.
    pub fn file(&self) -> &'a str {
        self.reader.file()
    }

    /// How the document writes its numbers.
    pub fn number_style(&self) -> NumberStyle {
        self.reader.style
    }

    /// Names the table by its `id` in the messages that follow.
    pub fn name(&mut self) {
        let id = self.table.get("id").and_then(|id| id.get_ref().as_str());
        self.id = id.map(str::trim);
    }

    fn get(&mut self, key: &'static str) -> Option<&'t Spanned<DeValue<'a>>> {
        self.known.push(key);
        self.table.get(key)
    }

    fn wrong(&mut self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str) {
        let is = described(value.get_ref());
        self.fault(
            &value.span(),
            format!("`{key}` is {is}"),
            format!("write {wanted}"),
        );
    }

    /// A text that may be left out; an empty one is a fault.
    pub fn text(&mut self, key: &'static str) -> Option<Located<String>> {
        self.text_up_to(key, limits::TEXT)
    }

    /// The same with at most so many characters.
    pub fn text_up_to(&mut self, key: &'static str, most: usize) -> Option<Located<String>> {
        let value = self.get(key)?;
        let Some(text) = value.get_ref().as_str() else {
            self.wrong(key, value, "a text in quotes");
            return None;
        };
        let text = text.trim();
        if text.is_empty() {
            self.fault(
                &value.span(),
                format!("`{key}` is empty"),
                "write it or leave it out",
            );
            return None;
        }
        let (what, id) = (&self.what, self.id);
        let what = || format!("{}: `{key}`", named(what, id));
        if self.reader.is_too_long(text, value, most, what) {
            return None;
        }
        Some(Located {
            value: text.to_owned(),
            at: value.span(),
        })
    }

    /// Whether the table has no such field.
    pub fn lacks(&self, key: &str) -> bool {
        !self.table.contains_key(key)
    }

    /// A text that must be there.
    pub fn required(&mut self, key: &'static str) -> Option<Located<String>> {
        let text = self.text(key);
        if text.is_none() && self.lacks(key) {
            self.missing(key, "\"...\"");
        }
        text
    }

    /// Notes that a field is missing, with a value that it may have.
    pub fn missing(&mut self, key: &str, example: &str) {
        let at = self.at();
        let message = format!("`{key}` is missing");
        self.fault(&at, message, format!("add {key} = {example}"));
    }

    /// Where the value of a field stands, or else the table.
    pub fn at_field(&self, key: &str) -> Range<usize> {
        self.table.get(key).map_or_else(|| self.at(), Spanned::span)
    }

    /// A text that is one of these names.
    pub fn one_of<'n>(&mut self, key: &'static str, names: &[&'n str]) -> Option<&'n str> {
        let text = self.text(key)?;
        let name = names.iter().find(|name| **name == text.value).copied();
        if name.is_none() {
            let message = format!("`{key}` is `{}`", limits::quoted(&text.value));
            self.fault(&text.at, message, format!("one of {}", names.join(", ")));
        }
        name
    }

    /// A list of texts; none where the key is not there.
    pub fn list(&mut self, key: &'static str) -> Vec<Located<String>> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let (what, id) = (&self.what, self.id);
        let what = || format!("{}: ", named(what, id));
        self.reader.texts(value, key, what)
    }

    /// The list without its places.
    pub fn texts(&mut self, key: &'static str) -> Vec<String> {
        self.list(key).into_iter().map(|text| text.value).collect()
    }

    /// Whether something is so; it is not where the key is not there.
    pub fn flag(&mut self, key: &'static str) -> bool {
        let Some(value) = self.get(key) else {
            return false;
        };
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.wrong(key, value, "true or false");
        }
        flag.unwrap_or(false)
    }

    /// A whole number from 1.
    pub fn ordinal(&mut self, key: &'static str) -> Option<Located<u32>> {
        let value = self.get(key)?;
        let number = value.get_ref().as_integer().and_then(|integer| {
            u32::from_str_radix(integer.as_str(), integer.radix())
                .ok()
                .filter(|number| *number > 0)
        });
        if number.is_none() {
            self.fault(
                &value.span(),
                format!("`{key}` is not a whole number from 1"),
                "",
            );
        }
        Some(Located {
            value: number?,
            at: value.span(),
        })
    }

    /// A number, whole or not, always finite.
    pub fn number(&mut self, key: &'static str) -> Option<Located<Number>> {
        let value = self.get(key)?;
        let number = match value.get_ref() {
            DeValue::Integer(integer) => i64::from_str_radix(integer.as_str(), integer.radix())
                .ok()
                .map(Number::Whole),
            DeValue::Float(float) => float
                .as_str()
                .parse()
                .ok()
                .filter(|real: &f64| real.is_finite())
                .map(Number::Real),
            _ => None,
        };
        if number.is_none() {
            self.fault(
                &value.span(),
                format!("`{key}` is not a number"),
                "write 3700 or 1.5",
            );
        }
        Some(Located {
            value: number?,
            at: value.span(),
        })
    }

    /// A list of texts and of tables, each turned into a value.
    pub fn texts_or_tables<T>(
        &mut self,
        key: &'static str,
        of_text: impl Fn(String) -> T,
        of_table: impl Fn(&mut Fields<'_, '_, '_>) -> Option<T>,
    ) -> Vec<T> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong(key, value, "a list in brackets");
            return Vec::new();
        };
        let mut values = Vec::new();
        for item in array.iter().take(limits::ITEMS) {
            let text = item.get_ref().as_str().map(str::trim);
            if let Some(table) = item.get_ref().as_table() {
                let what = format!("{} {key}", self.what());
                let mut fields = self.reader.fields(table, item.span(), what);
                values.extend(of_table(&mut fields));
                fields.finish();
            } else if let Some(text) = text.filter(|text| !text.is_empty()) {
                values.push(of_text(text.to_owned()));
            } else {
                let message = format!("`{key}` holds an item that is neither text nor table");
                self.fault(&item.span(), message, "put it in quotes");
            }
        }
        values
    }

    /// The fields of a table within this one, which its reader must finish; `wanted` shows one.
    pub fn table(&mut self, key: &'static str, wanted: &str) -> Option<Fields<'_, 't, 'a>> {
        let value = self.get(key)?;
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(key, value, wanted);
            return None;
        };
        let what = format!("{} {key}", self.what());
        Some(self.reader.fields(table, value.span(), what))
    }

    /// Notes every field that was never asked for.
    pub fn finish(mut self) {
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            if !self.known.contains(&name) {
                let hint = match nearest(name, self.known.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("known here: {}", self.known.join(", ")),
                };
                let name = limits::quoted(name);
                self.fault(&key.span(), format!("unknown field `{name}`"), hint);
            }
        }
    }
}

/// What a table is, with its id if that is known.
fn named(what: &str, id: Option<&str>) -> String {
    match id {
        Some(id) => format!("{what} `{}`", limits::quoted(id)),
        None => what.to_owned(),
    }
}
