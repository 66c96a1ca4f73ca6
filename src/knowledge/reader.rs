//! Reads the fields of a TOML table one by one and notes every fault with its place.

use std::ops::Range;

use serde_spanned::Spanned;
use toml::de::{DeTable, DeValue};

use super::entry::Number;
use super::fault::Fault;
use super::nearest;

mod dates;

/// One knowledge file being read: its text, for positions, and the faults found so far.
pub struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    /// Where each line starts, in bytes.
    lines: Vec<usize>,
    faults: Vec<Fault>,
}

/// A value of the file and where it stands.
pub struct Located<T> {
    /// The value as read.
    pub value: T,
    /// Its bytes in the file.
    pub at: Range<usize>,
}

impl<'a> Reader<'a> {
    /// A reader of the file of this name, as the user gave it, with this text.
    pub fn new(file: &'a str, text: &'a str) -> Self {
        let starts = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = std::iter::once(0)
            .chain(starts.map(|(at, _)| at + 1))
            .collect();
        Self {
            file,
            text,
            lines,
            faults: Vec::new(),
        }
    }

    /// Parses the file; syntax faults are noted, and then there is no table.
    pub fn parse(&mut self) -> Option<DeTable<'a>> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in &errors {
            let at = error.span().unwrap_or(0..0);
            self.fault(
                &at,
                format!("not valid TOML: {}", error.message().replace('\n', ", ")),
                "",
            );
        }
        errors.is_empty().then(|| table.into_inner())
    }

    /// Notes a fault; an empty hint is none.
    pub fn fault(
        &mut self,
        at: &Range<usize>,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        let (line, column) = self.position(at.start);
        let hint = Some(hint.into()).filter(|hint| !hint.is_empty());
        let (file, message) = (self.file.to_owned(), message.into());
        self.faults.push(Fault {
            file,
            line,
            column,
            message,
            hint,
        });
    }

    /// The faults noted so far, by line.
    pub fn into_faults(mut self) -> Vec<Fault> {
        self.faults.sort_by_key(|fault| (fault.line, fault.column));
        self.faults
    }

    fn position(&self, at: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= at).max(1);
        let start = self.lines.get(line - 1).copied().unwrap_or(0);
        let before = self.text.get(start..at).unwrap_or("");
        (line, before.chars().count() + 1)
    }

    /// The tables of `[[name]]` in this file, none where the key is not there.
    pub fn tables<'t>(
        &mut self,
        root: &'t DeTable<'a>,
        name: &str,
    ) -> Vec<(&'t DeTable<'a>, Range<usize>)> {
        let Some(value) = root.get(name) else {
            return Vec::new();
        };
        let Some(array) = value.get_ref().as_array() else {
            let what = value.get_ref().type_str();
            self.fault(
                &value.span(),
                format!("`{name}` is a {what}"),
                format!("write [[{name}]]"),
            );
            return Vec::new();
        };
        let mut tables = Vec::with_capacity(array.len());
        for item in array {
            match item.get_ref().as_table() {
                Some(table) => tables.push((table, item.span())),
                None => self.fault(
                    &item.span(),
                    format!("`{name}` holds a value that is no table"),
                    "",
                ),
            }
        }
        tables
    }

    /// The fields of one table; `what` names it in messages.
    pub fn fields<'r, 't>(
        &'r mut self,
        table: &'t DeTable<'a>,
        at: Range<usize>,
        what: &str,
    ) -> Fields<'r, 't, 'a> {
        Fields {
            reader: self,
            table,
            at,
            what: what.to_owned(),
            known: Vec::new(),
        }
    }
}

/// The fields of one table, taken one by one; what is never asked for is an unknown field.
pub struct Fields<'r, 't, 'a> {
    reader: &'r mut Reader<'a>,
    table: &'t DeTable<'a>,
    at: Range<usize>,
    what: String,
    known: Vec<&'static str>,
}

impl<'t, 'a> Fields<'_, 't, 'a> {
    /// Where the table stands.
    pub fn at(&self) -> Range<usize> {
        self.at.clone()
    }

    /// Notes a fault of this table.
    pub fn fault(&mut self, at: &Range<usize>, message: impl AsRef<str>, hint: impl Into<String>) {
        let message = format!("{}: {}", self.what, message.as_ref());
        self.reader.fault(at, message, hint);
    }

    /// The name of the file.
    pub fn file(&self) -> &'a str {
        self.reader.file
    }

    /// Names the table by its id in the messages that follow.
    pub fn name(&mut self, id: &str) {
        self.what = format!("{} `{id}`", self.what);
    }

    fn get(&mut self, key: &'static str) -> Option<&'t Spanned<DeValue<'a>>> {
        self.known.push(key);
        self.table.get(key)
    }

    fn wrong(&mut self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str) {
        let is = value.get_ref().type_str();
        self.fault(
            &value.span(),
            format!("`{key}` is a {is}"),
            format!("write {wanted}"),
        );
    }

    /// A text that may be left out; an empty one is a fault.
    pub fn text(&mut self, key: &'static str) -> Option<Located<String>> {
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
        Some(Located {
            value: text.to_owned(),
            at: value.span(),
        })
    }

    /// A text that must be there.
    pub fn required(&mut self, key: &'static str) -> Option<Located<String>> {
        let text = self.text(key);
        if !self.table.contains_key(key) {
            let at = self.at();
            self.fault(
                &at,
                format!("`{key}` is missing"),
                format!("add {key} = \"...\""),
            );
        }
        text
    }

    /// Whether something holds; it does not where the key is not there.
    pub fn flag(&mut self, key: &'static str) -> bool {
        let Some(value) = self.get(key) else {
            return false;
        };
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.wrong(key, value, "true or false");
        }
        flag.unwrap_or_default()
    }

    /// A list of texts; none where the key is not there.
    pub fn list(&mut self, key: &'static str) -> Vec<Located<String>> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong(key, value, "a list of texts in brackets");
            return Vec::new();
        };
        let mut texts = Vec::with_capacity(array.len());
        for item in array {
            match item.get_ref().as_str().map(str::trim) {
                Some(text) if !text.is_empty() => {
                    texts.push(Located {
                        value: text.to_owned(),
                        at: item.span(),
                    });
                }
                _ => self.fault(
                    &item.span(),
                    format!("`{key}` holds an item that is no text"),
                    "",
                ),
            }
        }
        texts
    }

    /// A list of texts and of tables, which `read` turns into values.
    pub fn texts_or_tables<T>(
        &mut self,
        key: &'static str,
        read: impl Fn(&mut Fields<'_, '_, '_>) -> Option<T>,
    ) -> Vec<Result<T, String>> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let Some(array) = value.get_ref().as_array() else {
            self.wrong(key, value, "a list in brackets");
            return Vec::new();
        };
        let mut values = Vec::with_capacity(array.len());
        for item in array {
            let text = item.get_ref().as_str().map(str::trim);
            if let Some(table) = item.get_ref().as_table() {
                let what = format!("{} {key}", self.what);
                let mut fields = self.reader.fields(table, item.span(), &what);
                values.extend(read(&mut fields).map(Ok));
                fields.finish();
            } else if let Some(text) = text.filter(|text| !text.is_empty()) {
                values.push(Err(text.to_owned()));
            } else {
                let message = format!("`{key}` holds an item that is neither text nor table");
                self.fault(&item.span(), message, "");
            }
        }
        values
    }

    /// The list without its places.
    pub fn texts(&mut self, key: &'static str) -> Vec<String> {
        self.list(key).into_iter().map(|text| text.value).collect()
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

    /// The fields of a table within this one, which its reader must finish; `wanted` shows one.
    pub fn table(&mut self, key: &'static str, wanted: &str) -> Option<Fields<'_, 't, 'a>> {
        let value = self.get(key)?;
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(key, value, wanted);
            return None;
        };
        let what = format!("{} {key}", self.what);
        Some(self.reader.fields(table, value.span(), &what))
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
                self.fault(&key.span(), format!("unknown field `{name}`"), hint);
            }
        }
    }
}
