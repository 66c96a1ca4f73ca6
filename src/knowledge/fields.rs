//! Reads the tables of a file, each field as it is declared.

use std::collections::HashMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeInteger, DeTable, DeValue};

use super::EntryId;
use super::date::{PERIOD, Period};
use super::kind::{Field, Shape};
use super::limits::{self, quoted};
use super::publication::{Author, PERSON, Publication};
use super::reader::Reader;
use super::table::Typed;
use super::value::Value;

/// What a file says where its document gives no period.
const NOT_STATED: &str = "not stated";

/// A table of a file, with the values of its fields.
pub struct Fields<'r, 't, 'a> {
    reader: &'r mut Reader<'a>,
    table: &'t DeTable<'a>,
    at: Range<usize>,
    /// The table as messages name it.
    what: String,
    /// The values of its fields, until they are taken.
    pub values: HashMap<&'static str, Value>,
}

impl<'r, 't, 'a> Fields<'r, 't, 'a> {
    /// Reads a table that stands there. Each field that is missing, faulty or not declared is noted;
    /// `what` names the table in messages, before its id.
    pub fn read(
        reader: &'r mut Reader<'a>,
        (table, at): (&'t DeTable<'a>, Range<usize>),
        what: &str,
        declared: &[Field],
    ) -> Self {
        let id = table.get("id").and_then(|id| id.get_ref().as_str());
        let id = id.map(str::trim).filter(|id| !id.is_empty());
        let id = id.map_or_else(String::new, |id| format!(" `{}`", quoted(id)));
        let mut fields = Self {
            reader,
            table,
            at,
            what: what.to_owned() + &id,
            values: HashMap::with_capacity(table.len()),
        };
        for field in declared {
            if let Some(value) = table.get(field.key) {
                let value = fields.value(field, value);
                fields.values.extend(value.map(|value| (field.key, value)));
            } else if field.required && !matches!(field.shape, Shape::Sources) {
                fields.missing(field);
            }
        }
        let known: Vec<&str> = declared.iter().map(|field| field.key).collect();
        let unknown = format!("{}: unknown field", fields.what);
        fields.reader.unknown(table, &known, &unknown);
        fields
    }

    /// The value of a field that is read into this type.
    pub fn take<T: Typed>(&mut self, key: &str) -> Option<T> {
        self.values.remove(key).and_then(T::of)
    }

    /// The items of a list, as they stand in the file.
    pub fn items(&self, key: &str) -> &'t [Spanned<DeValue<'a>>] {
        let list = self
            .table
            .get(key)
            .and_then(|list| list.get_ref().as_array());
        list.map_or(&[], |list| list)
    }

    /// Whether the table has no such field.
    pub fn lacks(&self, key: &str) -> bool {
        !self.table.contains_key(key)
    }

    /// Notes a fault of a field, or else of the table.
    pub fn fault(&mut self, key: &str, message: &str, hint: impl Into<String>) {
        let at = self
            .table
            .get(key)
            .map_or_else(|| self.at.clone(), Spanned::span);
        self.fault_at(&at, message, hint);
    }

    /// Notes a fault that stands there.
    pub fn fault_at(&mut self, at: &Range<usize>, message: &str, hint: impl Into<String>) {
        self.reader
            .fault(at, format!("{}: {message}", self.what), hint);
    }

    /// Notes that a field is missing.
    pub fn missing(&mut self, field: &Field) {
        let message = format!("`{}` is missing", field.key);
        self.fault("", &message, format!("add {}", field.shape.described()));
    }

    /// The value of a field as its shape says, unless it is another, which is noted.
    fn value(&mut self, field: &Field, value: &'t Spanned<DeValue<'a>>) -> Option<Value> {
        let key = field.key;
        let read = match (field.shape, value.get_ref()) {
            (Shape::Texts, DeValue::Array(list)) => {
                Some(Value::Texts(self.reader.texts(&self.what, key, list)))
            }
            (Shape::Sources | Shape::Ids(_), DeValue::Array(list)) => {
                let ids = self.reader.texts(&self.what, key, list).into_iter();
                let ids: Vec<EntryId> = ids.map(EntryId::new).collect();
                let is_faulty = matches!(field.shape, Shape::Ids(count) if count != ids.len());
                (!is_faulty).then_some(Value::Ids(ids))
            }
            (Shape::Flag, DeValue::Boolean(flag)) => return flag.then_some(Value::Flag),
            (Shape::Number, DeValue::Integer(integer)) => whole(integer).map(Value::Number),
            (Shape::Number, DeValue::Float(float)) => {
                let real = float.as_str().parse().ok();
                let real = real.filter(|real: &f64| real.is_finite());
                real.map(Value::Number)
            }
            (Shape::Ordinal, DeValue::Integer(integer)) => {
                let ordinals = 1.0..=f64::from(u32::MAX);
                let number = whole(integer).filter(|number| ordinals.contains(number));
                number.map(Value::Number)
            }
            (Shape::Date, DeValue::Datetime(stamp)) => {
                stamp.to_string().parse().ok().map(Value::Date)
            }
            (Shape::Period, DeValue::Table(table)) => {
                let mut ends = self.within(key, (table, value.span()), &PERIOD);
                let (from, to) = (ends.take("from")?, ends.take("to")?);
                let period = Period { from, to };
                if from.is_after(to) {
                    ends.fault("to", "`to` is before `from`", "");
                }
                Some(Value::Period(period))
            }
            (Shape::Publication, DeValue::Table(table)) => {
                let fields = Publication::TABLE.fields;
                let publication =
                    Publication::read(&mut self.within(key, (table, value.span()), fields));
                Some(Value::Publication(Box::new(publication)))
            }
            (Shape::Authors, DeValue::Array(list)) => {
                let authors = list.iter().take(limits::ITEMS);
                let authors = authors.filter_map(|item| self.author(key, item));
                Some(Value::Authors(authors.collect()))
            }
            (shape, DeValue::String(_)) => {
                let most = match shape {
                    Shape::Text(most) => most,
                    Shape::Name => limits::ID,
                    _ => limits::TEXT,
                };
                let name = format!("{}: `{key}`", self.what);
                of_text(shape, self.reader.text(&name, most, value)?)
            }
            _ => None,
        };
        if read.is_none() {
            let message = format!("`{key}` is not {}", field.shape.described());
            self.fault_at(&value.span(), &message, "");
        }
        read
    }

    /// An item of a list of authors.
    fn author(&mut self, key: &str, item: &'t Spanned<DeValue<'a>>) -> Option<Author> {
        if let Some(table) = item.get_ref().as_table() {
            let mut person = self.within(key, (table, item.span()), &PERSON);
            let family = person.take("family").unwrap_or_default();
            return Some(Author::person(family, person.take("given")));
        }
        let name = format!("{}: an item of `{key}`", self.what);
        let whole = self.reader.text(&name, limits::TEXT, item)?;
        Some(Author::Whole(whole.to_owned()))
    }

    /// The fields of a table in this one.
    fn within(
        &mut self,
        key: &str,
        table: (&'t DeTable<'a>, Range<usize>),
        declared: &[Field],
    ) -> Fields<'_, 't, 'a> {
        let what = format!("{} {key}", self.what);
        Fields::read(self.reader, table, &what, declared)
    }
}

/// The value of a field that is written as a text; `None` where its shape wants another one.
fn of_text(shape: Shape, text: &str) -> Option<Value> {
    let is_one = match shape {
        Shape::Date => return text.parse().ok().map(Value::Date),
        Shape::Id => return Some(Value::Id(EntryId::new(text))),
        Shape::Period => return (text == NOT_STATED).then_some(Value::NotStated),
        Shape::OneOf(names) => names.contains(&text),
        Shape::Address => text.starts_with("http://") || text.starts_with("https://"),
        Shape::Name => text.split('-').all(|part| {
            let is_in = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
            !part.is_empty() && part.bytes().all(is_in)
        }),
        Shape::Text(_) | Shape::Url => true,
        _ => false,
    };
    is_one.then(|| Value::Text(text.to_owned()))
}

#[expect(clippy::cast_precision_loss, reason = "compared with a tolerance")]
fn whole(integer: &DeInteger<'_>) -> Option<f64> {
    let whole = i64::from_str_radix(integer.as_str(), integer.radix());
    whole.ok().map(|whole| whole as f64)
}
