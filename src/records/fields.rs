//! The fields of a record by name, taken from its JSON so that no two formats can disagree.

use anyhow::{Result, bail};
use serde::Serialize;
use serde_json::{Map, Value};

use super::heading;
use crate::knowledge::did_you_mean;

/// One record as its fields: those of its JSON, and `source_names` after `sources`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fields(pub Map<String, Value>);

impl Fields {
    /// The fields of a record.
    pub fn of(record: &impl Serialize) -> Self {
        Self::from(serde_json::to_value(record).unwrap_or_default())
    }

    /// The value of a field; null where the record has none.
    pub fn value(&self, name: &str) -> &Value {
        self.0.get(name).unwrap_or(&Value::Null)
    }

    /// The value of a field on one line or, where it has line ends of its own, on several.
    pub fn text(&self, name: &str) -> String {
        text(self.value(name))
    }

    /// The fields of these names, in their order; null where the record has none.
    pub fn pick(&self, names: &[&str]) -> Map<String, Value> {
        names
            .iter()
            .map(|name| ((*name).to_owned(), self.value(name).clone()))
            .collect()
    }
}

impl From<Value> for Fields {
    fn from(record: Value) -> Self {
        let Value::Object(mut fields) = record else {
            return Self::default();
        };
        let at = fields.keys().position(|name| name == "sources");
        if let (Some(at), Some(Value::Array(sources))) = (at, fields.get("sources")) {
            let names = sources.iter().filter_map(|source| source.get("name"));
            let names = names.cloned().collect();
            fields.shift_insert(at + 1, "source_names".to_owned(), Value::Array(names));
        }
        Self(fields)
    }
}

/// The names of all fields of records like this one, in their order; to be asked for once a run.
pub fn names(record: &impl Serialize) -> Vec<&'static str> {
    // They are never freed, so that they live as long as those that are declared.
    let names = Fields::of(record).0.into_iter();
    names.map(|(name, _)| &*name.leak()).collect()
}

/// The items of a list; any other value but null is a list of itself.
pub fn items(value: &Value) -> Vec<String> {
    match value {
        Value::Null => Vec::new(),
        Value::Array(items) => items.iter().map(text).collect(),
        one => vec![text(one)],
    }
}

/// A value as a cell: a list joined by "; ", an object by its id or else by its values.
pub fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Bool(_) | Value::Number(_) => value.to_string(),
        Value::Array(_) => items(value).join("; "),
        Value::Object(fields) => match fields.get("id") {
            Some(id) => text(id),
            // A period so becomes the interval of ISO 8601.
            None => fields.values().map(text).collect::<Vec<_>>().join("/"),
        },
    }
}

/// Which fields a command prints: those that were picked, else all that it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Selection {
    names: Vec<&'static str>,
    picked: bool,
}

impl Selection {
    /// All of these fields.
    pub const fn all(names: Vec<&'static str>) -> Self {
        Self {
            names,
            picked: false,
        }
    }

    /// Those of the known fields that were typed, in that order and each once.
    ///
    /// # Errors
    ///
    /// A name that is not known, with the one that was probably meant and all that are.
    pub fn picked(typed: &[String], known: &[&'static str]) -> Result<Self> {
        let mut names = Vec::new();
        for name in typed {
            let name = find(name, known)?;
            if !names.contains(&name) {
                names.push(name);
            }
        }
        Ok(Self {
            names,
            picked: true,
        })
    }

    /// The names in order.
    pub fn names(&self) -> &[&'static str] {
        &self.names
    }

    /// The names, if somebody picked them.
    pub fn asked_for(&self) -> Option<&[&'static str]> {
        self.picked.then_some(self.names.as_slice())
    }
}

/// The known field of this name, or else under this heading of a table.
///
/// # Errors
///
/// The name is unknown; the error suggests the likeliest name and lists all of them.
pub fn find(typed: &str, known: &[&'static str]) -> Result<&'static str> {
    let name = typed.trim();
    let headed = |field: &&&str| heading(field).eq_ignore_ascii_case(name);
    let named = known.iter().find(|field| **field == name);
    if let Some(found) = named.or_else(|| known.iter().find(headed)) {
        return Ok(found);
    }
    let meant = did_you_mean(name, known.iter().copied());
    let meant = meant.map_or_else(String::new, |question| question + " ");
    let all = known.join(", ");
    bail!("there is no field `{name}`\n{meant}there are: {all}");
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn cells_of_all_kinds_of_values() {
        for (value, cell) in [
            (json!(null), ""),
            (json!(true), "true"),
            (json!(-5), "-5"),
            (json!(6_750_000_000_u64), "6750000000"),
            (json!(0.8716), "0.8716"),
            (json!("a\nb"), "a\nb"),
            (json!([]), ""),
            (json!(["a", "b"]), "a; b"),
            (json!({"from": "2014", "to": "2015-03"}), "2014/2015-03"),
            (json!([{"id": "a", "name": "A"}, {"id": "b"}]), "a; b"),
        ] {
            assert_eq!(text(&value), cell, "{value}");
        }
    }

    #[test]
    fn sources_have_their_names_beside_them() {
        let fields = Fields::of(&json!({"sources": [{"id": "a", "name": "A"}]}));
        assert_eq!(fields.text("sources"), "a");
        assert_eq!(fields.text("source_names"), "A");
        assert_eq!(fields.text("elsewhere"), "");
    }

    #[test]
    fn unknown_fields_are_told_with_the_known() {
        let known = ["id", "value"];
        let picked = Selection::picked(&["value".into(), " id".into(), "value".into()], &known);
        assert_eq!(picked.expect("known").names(), ["value", "id"]);
        assert_eq!(find("name", &["id", "title"]).expect("a heading"), "title");
        let fault = find("vlaue", &known).expect_err("unknown").to_string();
        assert!(
            fault.ends_with("did you mean `value`? there are: id, value"),
            "{fault}"
        );
    }
}
