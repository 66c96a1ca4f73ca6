//! Dates and periods among the fields of a table.

use toml::de::DeValue;

use super::{Fields, Located};
use crate::knowledge::date::{Date, Period};

impl Fields<'_, '_, '_> {
    /// A date: TOML's own for a day, a text such as "2015" or "2015-10" for less.
    pub fn date(&mut self, key: &'static str) -> Option<Located<Date>> {
        let value = self.get(key)?;
        match read_date(value.get_ref()) {
            Ok(date) => Some(Located {
                value: date,
                at: value.span(),
            }),
            Err(message) => {
                self.fault(&value.span(), format!("`{key}`: {message}"), "");
                None
            }
        }
    }

    /// A period `{ from = ..., to = ... }`.
    pub fn period(&mut self, key: &'static str) -> Option<Period> {
        let value = self.get(key)?;
        let Some(table) = value.get_ref().as_table() else {
            self.wrong(key, value, "{ from = \"2015\", to = \"2015\" }");
            return None;
        };
        let what = format!("{} {key}", self.what);
        let mut fields = self.reader.fields(table, value.span(), &what);
        let (from, to) = (fields.date("from"), fields.date("to"));
        fields.finish();
        match (from, to) {
            (Some(from), Some(to)) if from.value.is_after(to.value) => {
                self.fault(&to.at, format!("`{key}` ends before it begins"), "");
                None
            }
            (Some(from), Some(to)) => Some(Period {
                from: from.value,
                to: to.value,
            }),
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

fn read_date(value: &DeValue<'_>) -> Result<Date, String> {
    match value {
        DeValue::String(text) => text.parse(),
        DeValue::Datetime(stamp) => stamp
            .date
            .filter(|_| stamp.time.is_none())
            .and_then(|date| Date::new(date.year, Some(date.month), Some(date.day)))
            .ok_or_else(|| "not a date without a time: write 2015-10-23".to_owned()),
        other => Err(format!(
            "a {} is no date: write 2015-10-23 or \"2015\"",
            other.type_str()
        )),
    }
}
