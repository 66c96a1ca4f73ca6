//! Dates and periods among the fields of a table.

use toml::de::DeValue;

use super::Fields;
use crate::knowledge::date::{Date, NoDate, Period};
use crate::knowledge::reader::{Located, described};

/// What a file says where its document gives no period.
const NOT_STATED: &str = "not stated";

/// What a document states, or that it does not.
pub enum Stated<T> {
    /// It does.
    As(T),
    /// The file says that it does not.
    Not,
}

impl Fields<'_, '_, '_> {
    /// A date: TOML's own for a day, a text such as "2015" or "2015-10" for less.
    pub fn date(&mut self, key: &'static str) -> Option<Located<Date>> {
        let value = self.get(key)?;
        let date = match value.get_ref() {
            DeValue::String(text) => text.parse().ok(),
            DeValue::Datetime(stamp) => stamp
                .date
                .filter(|_| stamp.time.is_none())
                .and_then(|date| Date::new(date.year, Some(date.month), Some(date.day))),
            _ => None,
        };
        let at = value.span();
        if let Some(value) = date {
            return Some(Located { value, at });
        }
        let message = match value.get_ref() {
            DeValue::String(text) => NoDate::of(text).to_string(),
            DeValue::Datetime(_) => "not a date without a time: write 2015-10-23".to_owned(),
            other => format!(
                "{} is no date: write 2015-10-23 or \"2015\"",
                described(other)
            ),
        };
        self.fault(&at, format!("`{key}`: {message}"), "");
        None
    }

    /// A period `{ from = ..., to = ... }`, or "not stated" where the document gives none.
    pub fn period(&mut self, key: &'static str) -> Option<Stated<Period>> {
        let value = self.get(key)?;
        if value.get_ref().as_str() == Some(NOT_STATED) {
            return Some(Stated::Not);
        }
        let Some(table) = value.get_ref().as_table() else {
            let wanted = format!("{{ from = \"2015\", to = \"2015\" }} or \"{NOT_STATED}\"");
            self.wrong(key, value, &wanted);
            return None;
        };
        let what = format!("{} {key}", self.what());
        let mut fields = self.reader.fields(table, value.span(), what);
        let (from, to) = (fields.date("from"), fields.date("to"));
        fields.finish();
        match (from, to) {
            (Some(from), Some(to)) if from.value.is_after(to.value) => {
                self.fault(&to.at, format!("`{key}` ends before it begins"), "");
                None
            }
            (Some(from), Some(to)) => Some(Stated::As(Period {
                from: from.value,
                to: to.value,
            })),
            _ => {
                if !(table.contains_key("from") && table.contains_key("to")) {
                    self.fault(
                        &value.span(),
                        format!("`{key}` needs both `from` and `to`"),
                        "",
                    );
                }
                None
            }
        }
    }
}
