//! What an entry of one kind has and the others have not, as the table of kinds declares it.

use serde_json::{Value as Json, json};

use crate::knowledge::{Entry, Field, Kind, Knowledge, Printed, Relation, Shape, Value};

/// What follows from the figures that a derived number divides; it stands before their ids.
pub(super) const FORMULA: Field = Field::new(
    "formula",
    Shape::Text(0),
    "How it follows from cited figures.",
)
.heading("Derived from");

/// The field that [`FORMULA`] stands before.
const OPERANDS: &str = "quotient";

/// The fields that records of a kind have and not all others, in order; `related` are those of
/// entries that are about another entry.
pub(super) fn fields(kind: Kind, related: bool) -> Vec<&'static Field> {
    let printed = |field: &&Field| match field.printed {
        Printed::Always => true,
        Printed::Related => related,
        Printed::Never => false,
    };
    let fields = kind.spec().fields.iter().filter(printed);
    let with_formula = |field: &'static Field| {
        let formula: Option<&'static Field> = (field.key == OPERANDS).then_some(&FORMULA);
        formula.into_iter().chain([field])
    };
    fields.flat_map(with_formula).collect()
}

/// What stands over a field of this name, whichever kind has it.
pub(super) fn heading(key: &str) -> Option<&'static str> {
    let mut fields = Kind::ALL.iter().flat_map(|kind| fields(*kind, true));
    fields
        .find(|field| field.key == key)
        .map(|field| field.heading)
        .filter(|heading| !heading.is_empty())
}

/// The value of a field as programs read it.
pub(super) fn json(knowledge: &Knowledge, entry: &Entry, field: &Field) -> Json {
    if field.key == FORMULA.key {
        return formula(knowledge, entry).into();
    }
    match (entry.value(field.key), field.shape) {
        (Some(Value::Text(text)), _) => text.as_str().into(),
        (Some(Value::Texts(texts)), _) => texts.as_slice().into(),
        (Some(Value::Id(id)), _) => json!(id),
        (Some(Value::Ids(ids)), _) => json!(ids),
        (Some(Value::Number(value)), _) => number(*value).into(),
        (Some(Value::Flag), _) => true.into(),
        (Some(Value::Date(date)), _) => date.to_string().into(),
        (Some(Value::Period(period)), _) => {
            json!({"from": period.from.to_string(), "to": period.to.to_string()})
        }
        (_, Shape::Flag) => false.into(),
        (_, Shape::Texts | Shape::Ids(_)) => json!([]),
        _ => Json::Null,
    }
}

/// What stands where the document says nothing.
pub(super) const NOT_STATED: &str = "not stated";

/// The value of a field as a reader writes it; empty where it is not stated.
pub(super) fn cell(knowledge: &Knowledge, entry: &Entry, field: &Field) -> String {
    match (entry.value(field.key), field.key) {
        (_, "formula") => formula(knowledge, entry),
        (Some(Value::Text(figure)), "figure") if entry.is_draft() => format!("{figure} (draft)"),
        (Some(Value::Text(name)), "relation") => {
            let relation = Relation::of_name(name);
            relation.map_or_else(|| name.clone(), |relation| relation.heading().to_owned())
        }
        (Some(Value::Text(text)), _) => text.clone(),
        (Some(Value::Texts(texts)), "origins") => texts.join(", "),
        (Some(Value::Texts(texts)), _) => texts.join("; "),
        (Some(Value::Id(id)), _) => id.to_string(),
        (Some(Value::Ids(ids)), _) => ids.join("; "),
        (Some(Value::Number(value)), _) => number(*value).to_string(),
        (Some(Value::Date(date)), _) => date.spelled_out(),
        (Some(Value::Period(period)), _) => period.to_string(),
        (None, "place") => NOT_STATED.to_owned(),
        _ => String::new(),
    }
}

/// The figures that are divided, as they are printed.
fn formula(knowledge: &Knowledge, entry: &Entry) -> String {
    let figure = |id| knowledge.entry(id)?.text("figure");
    let operands = entry.ids(OPERANDS).iter();
    let figures = operands.map(|id| figure(id).unwrap_or(id));
    figures.collect::<Vec<_>>().join(" / ")
}

/// A number as JSON writes it; the knowledge holds finite ones only.
pub(super) fn number(value: f64) -> serde_json::Number {
    // Without a point where it is whole.
    value.to_string().parse().unwrap_or_else(|_| 0.into())
}
