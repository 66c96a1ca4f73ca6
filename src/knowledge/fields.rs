//! Reads the fields of a TOML table one by one.

use std::borrow::Cow;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeInteger, DeTable, DeValue};

use super::date::{Date, NoDate, Period};
use super::kind::{Field, Shape};
use super::limits;
use super::reader::{Reader, described};
use super::value::{Number, Value};

/// What a file says where its document gives no period.
const NOT_STATED: &str = "not stated";

/// The fields of one table, taken one by one; what is never asked for is an unknown field.
pub struct Fields<'r, 't, 'a> {
    /// What reads the file.
    pub reader: &'r mut Reader<'a>,
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
        what: impl Into<Cow<'r, str>>,
    ) -> Self {
        Self {
            reader,
            table,
            at,
            what: what.into(),
            id: None,
            known: Vec::with_capacity(table.len()),
        }
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

    /// Names the table by its `id` in the messages that follow, and gives that.
    pub fn name(&mut self) -> Option<&'t str> {
        let id = self.table.get("id").and_then(|id| id.get_ref().as_str());
        self.id = id.map(str::trim).filter(|id| !id.is_empty());
        self.id
    }

    fn get(&mut self, key: &'static str) -> Option<&'t Spanned<DeValue<'a>>> {
        self.known.push(key);
        self.table.get(key)
    }

    /// Whether the table has no such field.
    pub fn lacks(&self, key: &str) -> bool {
        !self.table.contains_key(key)
    }

    /// Where the value of a field stands, or else the table.
    pub fn at(&self, key: &str) -> Range<usize> {
        let value = self.table.get(key);
        value.map_or_else(|| self.at.clone(), Spanned::span)
    }

    /// Notes that a field is missing.
    pub fn missing(&mut self, field: &Field) {
        let Field { key, example, .. } = field;
        let hint = format!("add {key} = {example}");
        self.fault(&self.at(""), format!("`{key}` is missing"), hint);
    }

    /// The value of a field, as far as it is there and `read` takes it; else what that says is wrong,
    /// and what to do, is noted.
    fn take<T, H: Into<String>>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&'t Spanned<DeValue<'a>>) -> Result<T, (String, H)>,
    ) -> Option<T> {
        let value = self.get(key)?;
        let fault = |fields: &mut Self, (message, hint)| fields.fault(&value.span(), message, hint);
        read(value).map_err(|wrong| fault(self, wrong)).ok()
    }

    /// A text that may be left out; an empty one is a fault.
    pub fn text(&mut self, field: &Field) -> Option<String> {
        let most = match field.shape {
            Shape::Text(most) => most,
            _ => limits::TEXT,
        };
        let value = self.get(field.key)?;
        let what = || format!("{}: `{}`", named(&self.what, self.id), field.key);
        let text = self.reader.text(value, most, what)?;
        Some(text.to_owned())
    }

    /// A text that is one of the names of the field.
    pub fn one_of(&mut self, field: &Field) -> Option<&'static str> {
        let Shape::OneOf(names) = field.shape else {
            return None;
        };
        let text = self.text(field)?;
        let name = names.iter().find(|name| **name == text).copied();
        if name.is_none() {
            let message = format!("`{}` is `{}`", field.key, limits::quoted(&text));
            let hint = format!("one of {}", names.join(", "));
            self.fault(&self.at(field.key), message, hint);
        }
        name
    }

    /// A list of texts, each with its place; none where the key is not there.
    pub fn list(&mut self, key: &'static str) -> Vec<(String, Range<usize>)> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let what = || format!("{}: ", named(&self.what, self.id));
        self.reader.texts(value, key, what)
    }

    /// The list without its places.
    pub fn texts(&mut self, key: &'static str) -> Vec<String> {
        self.list(key).into_iter().map(|(text, _)| text).collect()
    }

    /// Whether something is so; it is not where the key is not there.
    pub fn flag(&mut self, key: &'static str) -> bool {
        let flag = self.take(key, |value| {
            let flag = value.get_ref().as_bool();
            flag.ok_or_else(|| wrong(key, value, "true or false"))
        });
        flag.unwrap_or(false)
    }

    /// A whole number from 1.
    pub fn ordinal(&mut self, key: &'static str) -> Option<u32> {
        self.take(key, |value| {
            let number = value.get_ref().as_integer().and_then(whole);
            let number = number.and_then(|number| u32::try_from(number).ok());
            let number = number.filter(|number| *number > 0);
            number.ok_or_else(|| (format!("`{key}` is not a whole number from 1"), ""))
        })
    }

    /// A number, whole or not, always finite.
    pub fn number(&mut self, key: &'static str) -> Option<Number> {
        self.take(key, |value| {
            let number = match value.get_ref() {
                DeValue::Integer(integer) => whole(integer).map(Number::Whole),
                DeValue::Float(float) => {
                    let real = float.as_str().parse().ok();
                    real.filter(|real: &f64| real.is_finite()).map(Number::Real)
                }
                _ => None,
            };
            number.ok_or_else(|| (format!("`{key}` is not a number"), "write 3700 or 1.5"))
        })
    }

    /// A date: TOML's own for a day, a text such as "2015" or "2015-10" for less.
    pub fn date(&mut self, key: &'static str) -> Option<Date> {
        self.take(key, |value| {
            let wrong = |message| (format!("`{key}`: {message}"), "");
            match value.get_ref() {
                DeValue::String(text) => text
                    .parse()
                    .map_err(|fault: NoDate| wrong(fault.to_string())),
                DeValue::Datetime(stamp) => stamp
                    .to_string()
                    .parse()
                    .map_err(|_| wrong("not a date without a time: write 2015-10-23".to_owned())),
                other => {
                    let is = described(other);
                    Err(wrong(format!(
                        "{is} is no date: write 2015-10-23 or \"2015\""
                    )))
                }
            }
        })
    }

    /// A period `{ from = ..., to = ... }`, or "not stated" where the document gives none.
    pub fn period(&mut self, key: &'static str) -> Option<Value> {
        let value = self.get(key)?;
        if value.get_ref().as_str() == Some(NOT_STATED) {
            return Some(Value::NotStated);
        }
        let wanted = format!("{{ from = \"2015\", to = \"2015\" }} or \"{NOT_STATED}\"");
        let mut fields = self.table(key, &wanted)?;
        let (from, to) = (fields.date("from"), fields.date("to"));
        let (open, end) = (fields.lacks("from") || fields.lacks("to"), fields.at("to"));
        fields.finish();
        if open {
            let message = format!("`{key}` needs both `from` and `to`");
            self.fault(&value.span(), message, "");
        }
        let (from, to) = (from?, to?);
        if from.is_after(to) {
            self.fault(&end, format!("`{key}` ends before it begins"), "");
        }
        Some(Value::Period(Period { from, to }))
    }

    /// A list of texts and of tables, each turned into a value.
    pub fn texts_or_tables<T>(
        &mut self,
        key: &'static str,
        of_text: impl Fn(String) -> T,
        of_table: impl Fn(&mut Fields<'_, '_, '_>) -> T,
    ) -> Vec<T> {
        let array = self.take(key, |value| {
            let array = value.get_ref().as_array();
            array.ok_or_else(|| wrong(key, value, "a list in brackets"))
        });
        let what = format!("{} {key}", self.what());
        let mut values = Vec::new();
        for item in array.into_iter().flatten().take(limits::ITEMS) {
            if let Some(table) = item.get_ref().as_table() {
                let mut fields = Fields::new(self.reader, table, item.span(), &*what);
                values.push(of_table(&mut fields));
                fields.finish();
            } else {
                let what = || format!("{}: an item of `{key}`", named(&self.what, self.id));
                let text = self.reader.text(item, limits::TEXT, what);
                values.extend(text.map(|text| of_text(text.to_owned())));
            }
        }
        values
    }

    /// The fields of a table within this one, which its reader must finish; `wanted` shows one.
    pub fn table(&mut self, key: &'static str, wanted: &str) -> Option<Fields<'_, 't, 'a>> {
        let (table, at) = self.take(key, |value| {
            let table = value.get_ref().as_table();
            let table = table.ok_or_else(|| wrong(key, value, wanted))?;
            Ok((table, value.span()))
        })?;
        let what = format!("{} {key}", self.what());
        Some(Fields::new(self.reader, table, at, what))
    }

    /// Notes every field that was never asked for.
    pub fn finish(self) {
        let what = || format!("{}: unknown field", named(&self.what, self.id));
        self.reader.unknown(self.table, &self.known, what);
    }
}

/// That a field has a value of another sort than is wanted.
fn wrong(key: &str, value: &Spanned<DeValue<'_>>, wanted: &str) -> (String, String) {
    let message = format!("`{key}` is {}", described(value.get_ref()));
    (message, format!("write {wanted}"))
}

fn whole(integer: &DeInteger<'_>) -> Option<i64> {
    i64::from_str_radix(integer.as_str(), integer.radix()).ok()
}

/// What a table is, with its id if that is known.
fn named(what: &str, id: Option<&str>) -> String {
    match id {
        Some(id) => format!("{what} `{}`", limits::quoted(id)),
        None => what.to_owned(),
    }
}
