//! The fields that not all kinds have, read as the table of kinds declares them.

use crate::knowledge::entry::Entry;
use crate::knowledge::fields::{Fields, Stated};
use crate::knowledge::kind::{Field, Shape};
use crate::knowledge::limits::quoted;
use crate::knowledge::number::{NoNumber, same, stated_number};
use crate::knowledge::value::Value;

use super::publication::publication;

/// Reads the fields of the kind of this entry into it; false where one that must be there is
/// missing or faulty.
pub(super) fn read(fields: &mut Fields<'_, '_, '_>, entry: &mut Entry) -> bool {
    let mut complete = true;
    for field in entry.kind().spec().fields {
        match value(fields, field) {
            Some(value) => entry.set(field.key, value),
            None => complete &= !field.required,
        }
        if field.required && fields.lacks(field.key) {
            fields.missing(field.key, field.example);
        }
    }
    check_figure(fields, entry);
    complete && check_together(fields, entry)
}

fn value(fields: &mut Fields<'_, '_, '_>, field: &Field) -> Option<Value> {
    let key = field.key;
    match field.shape {
        Shape::Text(most) => fields
            .text_up_to(key, most)
            .map(|text| Value::Text(text.value)),
        Shape::Id | Shape::Url => fields.text(key).map(|text| Value::Text(text.value)),
        Shape::OneOf(names) => fields
            .one_of(key, &names())
            .map(|name| Value::Text(name.to_owned())),
        Shape::Texts => Some(fields.texts(key))
            .filter(|texts| !texts.is_empty())
            .map(Value::Texts),
        Shape::Ids(count) => {
            let ids = fields.texts(key);
            if ids.len() != count && !fields.lacks(key) {
                let at = fields.at_field(key);
                let message = format!("`{key}` does not have {count} ids");
                fields.fault(&at, message, format!("write {key} = {}", field.example));
            }
            (ids.len() == count).then_some(Value::Texts(ids))
        }
        Shape::Number => fields.number(key).map(|number| Value::Number(number.value)),
        Shape::Flag => fields.flag(key).then_some(Value::Flag),
        Shape::Date => fields.date(key).map(|date| Value::Date(date.value)),
        Shape::Period => fields.period(key).map(|period| match period {
            Stated::As(period) => Value::Period(period),
            Stated::Not => Value::NotStated,
        }),
        Shape::Publication => publication(fields).map(Box::new).map(Value::Publication),
    }
}

/// A printed figure and its value must agree.
fn check_figure(fields: &mut Fields<'_, '_, '_>, entry: &Entry) {
    let (Some(figure), Some(value)) = (entry.text("figure"), entry.number("value")) else {
        return;
    };
    let hint = match stated_number(figure, fields.number_style()) {
        Ok(stated) if same(stated, value.as_f64()) => return,
        Ok(stated) => format!("the figure states {stated}"),
        Err(NoNumber::NotSingle) => "the figure states no single number".to_owned(),
        Err(NoNumber::Ambiguous) => {
            "its point or comma may stand for decimals or for thousands: write 1.82 and 3,500, or \
             give [document] its language"
                .to_owned()
        }
    };
    let message = format!("`value` does not agree with \"{}\"", quoted(figure));
    let at = fields.at_field("value");
    fields.fault(&at, message, hint);
}

/// Fields that stand together or not at all.
fn check_together(fields: &mut Fields<'_, '_, '_>, entry: &Entry) -> bool {
    let spec = entry.kind().spec();
    let Some((first, others)) = spec.together else {
        return true;
    };
    let example = |key: &str| {
        entry
            .kind()
            .field(key)
            .map_or("", |(_, field)| field.example)
    };
    let with_first = !fields.lacks(first);
    let mut complete = true;
    for other in others {
        let (key, with) = match (with_first, fields.lacks(other)) {
            (true, true) => (*other, first),
            (false, false) => (first, *other),
            _ => continue,
        };
        let at = fields.at();
        let message = format!("`{with}` without `{key}`");
        fields.fault(&at, message, format!("add {key} = {}", example(key)));
        complete = false;
        if !with_first {
            break;
        }
    }
    complete
}
