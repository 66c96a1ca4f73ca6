//! What each kind of entry has of its own.

use super::{publication, statistic};
use crate::knowledge::entry::{Cited, Detail, Kind};
use crate::knowledge::fields::Fields;

/// Reads the fields that only this kind has; `None` where one of them is faulty.
pub(super) fn detail(fields: &mut Fields<'_, '_, '_>, kind: Kind) -> Option<Detail> {
    match kind {
        Kind::Question => Some(Detail::Question),
        Kind::Statistic => statistic::statistic(fields)
            .map(Box::new)
            .map(Detail::Statistic),
        Kind::Caveat => Some(Detail::Caveat {
            of: fields.required("of")?.value,
        }),
        Kind::Derived => statistic::derived(fields)
            .map(Box::new)
            .map(Detail::Derived),
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
            let publication = publication::publication(fields);
            Some(Detail::Source(Box::new(Cited {
                what: fields.required("what")?.value,
                short,
                url,
                issuer,
                publication,
            })))
        }
    }
}
