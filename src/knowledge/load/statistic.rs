//! What a cited figure and a derived one have of their own.

use super::publication::one_of;
use crate::knowledge::Grade;
use crate::knowledge::beside::{Beside, Derived, Relation, Status};
use crate::knowledge::entry::{Number, Statistic};
use crate::knowledge::fields::{Fields, Stated};
use crate::knowledge::limits::quoted;
use crate::knowledge::number::{NoNumber, same, stated_number};

/// Reads the fields of a `[[statistic]]`.
pub(super) fn statistic(fields: &mut Fields<'_, '_, '_>) -> Option<Statistic> {
    let figure = figure_and_value(fields, "a statistic without a value");
    let unit = fields.required("unit");
    let qualifier = fields.text("qualifier").map(|text| text.value);
    let measure = fields.required("measure");
    let place = fields.text("place").map(|text| text.value);
    let (period, undated) = match fields.period("period") {
        Some(Stated::As(period)) => (Some(period), false),
        Some(Stated::Not) => (None, true),
        None => (None, false),
    };
    let issued = fields.date("issued").map(|date| date.value);
    let draft = fields.flag("draft");
    let beside = beside(fields);
    let (figure, value) = figure?;
    Some(Statistic {
        figure,
        value,
        unit: unit?.value,
        qualifier,
        measure: measure?.value,
        place,
        period,
        undated,
        issued,
        draft,
        beside,
    })
}

/// Reads the fields of a `[[derived]]`.
pub(super) fn derived(fields: &mut Fields<'_, '_, '_>) -> Option<Derived> {
    let of = fields.required("of");
    let figure = figure_and_value(fields, "a derived number without a value");
    let unit = fields.required("unit");
    let quotient = fields.texts("quotient");
    let Ok(quotient) = <[String; 2]>::try_from(quotient) else {
        let at = fields.at();
        let hint = "add quotient = [\"...\", \"...\"], the ids of the two that are divided";
        fields.fault(&at, "a derived number without its formula", hint);
        return None;
    };
    let (figure, value) = figure?;
    Some(Derived {
        of: of?.value,
        figure,
        value,
        unit: unit?.value,
        quotient,
    })
}

/// A printed figure and the number that it states, which must agree.
fn figure_and_value(
    fields: &mut Fields<'_, '_, '_>,
    without_value: &str,
) -> Option<(String, Number)> {
    let figure = fields.required("figure");
    let value = fields.number("value");
    match (&figure, &value) {
        (Some(figure), Some(value)) => {
            let stated = stated_number(&figure.value, fields.number_style());
            let hint = match stated {
                Ok(stated) if same(stated, value.value.as_f64()) => None,
                Ok(stated) => Some(format!("the figure states {stated}")),
                Err(NoNumber::NotSingle) => Some("the figure states no single number".to_owned()),
                Err(NoNumber::Ambiguous) => Some(
                    "its point or comma may stand for decimals or for thousands: write 1.82 and \
                     3,500, or give [document] its language"
                        .to_owned(),
                ),
            };
            if let Some(hint) = hint {
                let message = format!("`value` does not agree with \"{}\"", quoted(&figure.value));
                fields.fault(&value.at, message, hint);
            }
        }
        (_, None) if fields.lacks("value") => {
            let at = fields.at();
            fields.fault(&at, without_value, "add the number as value = 3700");
        }
        _ => {}
    }
    Some((figure?.value, value?.value))
}

/// How the figure stands to another, where it says so.
fn beside(fields: &mut Fields<'_, '_, '_>) -> Option<Beside> {
    let of = fields.text("of");
    let relation = one_of(fields, "relation", Relation::ALL, Relation::name, false);
    let status = one_of(fields, "status", Status::ALL, Status::name, false);
    let vintage = fields.date("vintage");
    let grade = one_of(fields, "grade", Grade::ALL, Grade::name, false);
    let compared = fields.text("compared").map(|text| text.value);
    let Some(of) = of else {
        if relation.is_some() || vintage.is_some() {
            let at = fields.at();
            let hint = "add of = \"...\", the id of the statistic that it is compared with";
            fields.fault(&at, "a relation to nothing", hint);
        }
        return None;
    };
    let missing = [
        (relation.is_none(), "relation = \"updates\""),
        (vintage.is_none(), "vintage = 2026-01-15"),
        (grade.is_none(), "grade = \"seen\""),
    ];
    for (_, add) in missing.into_iter().filter(|(missing, _)| *missing) {
        let at = fields.at();
        let message = format!("it is beside `{}` and does not say how", of.value);
        fields.fault(&at, message, format!("add {add}"));
    }
    Some(Beside {
        of: of.value,
        relation: relation?,
        status,
        vintage: vintage?.value,
        grade: grade?,
        compared,
    })
}
