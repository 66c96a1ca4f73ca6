//! What each kind of entry has of its own.

use super::publication;
use crate::knowledge::entry::{Detail, Kind, Statistic};
use crate::knowledge::fields::{Fields, Stated};
use crate::knowledge::figure;
use crate::knowledge::limits::quoted;

/// Reads the fields that only this kind has; `None` where one of them is faulty.
pub(super) fn detail(fields: &mut Fields<'_, '_, '_>, kind: Kind) -> Option<Detail> {
    match kind {
        Kind::Question => Some(Detail::Question),
        Kind::Statistic => statistic(fields).map(Detail::Statistic),
        Kind::Term => Some(Detail::Term),
        Kind::Route => {
            let origins = fields.texts("origins");
            if fields.lacks("origins") {
                let at = fields.at();
                fields.fault(&at, "a route without origins", "add origins = [\"...\"]");
            }
            let destination = fields.required("destination")?.value;
            Some(Detail::Route {
                origins,
                destination,
            })
        }
        Kind::Partner => Some(Detail::Partner {
            acronym: fields.text("acronym").map(|text| text.value),
        }),
        Kind::Event => {
            let date = fields.date("date");
            if fields.lacks("date") {
                let at = fields.at();
                fields.fault(&at, "an event without a date", "add date = \"2015-10\"");
            }
            let place = fields.text("place").map(|text| text.value);
            Some(Detail::Event {
                date: date?.value,
                place,
            })
        }
        Kind::Measure => Some(Detail::Measure),
        Kind::Role => Some(Detail::Role),
        Kind::Crime => Some(Detail::Crime),
        Kind::Use => Some(Detail::Use {
            by: fields.required("by")?.value,
        }),
        Kind::Fact => Some(Detail::Fact),
        Kind::Contact => Some(Detail::Contact {
            address: fields.required("address")?.value,
        }),
        Kind::Source => {
            let short = fields.text("short").map(|text| text.value);
            let url = fields.text("url").map(|text| text.value);
            let issuer = fields.text("issuer").map(|id| id.value);
            let publication = publication::publication(fields).map(Box::new);
            Some(Detail::Source {
                what: fields.required("what")?.value,
                short,
                url,
                issuer,
                publication,
            })
        }
    }
}

fn statistic(fields: &mut Fields<'_, '_, '_>) -> Option<Statistic> {
    let figure = fields.required("figure");
    let value = fields.number("value");
    match (&figure, &value) {
        (Some(figure), Some(value)) if !figure::agrees(&figure.value, value.value.as_f64()) => {
            let stated = figure::stated_number(&figure.value)
                .map_or("no single number".to_owned(), |stated| stated.to_string());
            let message = format!("`value` does not agree with \"{}\"", quoted(&figure.value));
            fields.fault(&value.at, message, format!("the figure states {stated}"));
        }
        (_, None) if fields.lacks("value") => {
            let at = fields.at();
            fields.fault(
                &at,
                "a statistic without a value",
                "add the number as value = 3700",
            );
        }
        _ => {}
    }
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
    Some(Statistic {
        figure: figure?.value,
        value: value?.value,
        unit: unit?.value,
        qualifier,
        measure: measure?.value,
        place,
        period,
        undated,
        issued,
        draft,
    })
}
