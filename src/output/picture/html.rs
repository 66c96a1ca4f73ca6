//! A measure over the years as a page in HTML: the picture, the numbers and the sources.

use maud::html;

use super::svg;
use crate::output::page::page;
use crate::output::printable;
use crate::records::{Fields, SeriesRecord, heading};

/// The page.
pub fn html(series: &SeriesRecord) -> String {
    let title = printable(&series.heading);
    let fields = [
        "year",
        "count",
        "figure",
        "vintage",
        "status",
        "source_names",
    ];
    let body = html! {
        h1 { (title) }
        p { (printable(&series.figure)) }
        div.wide role="region" aria-label=(title) tabindex="0" { (svg::svg(series)) }
        div.wide role="region" aria-label="Counts" tabindex="0" {
            table {
                thead { tr { @for name in fields { th scope="col" { (heading(name)) } } } }
                tbody {
                    @for point in series.points.iter().map(Fields::of) {
                        tr { @for name in fields { td { (printable(&point.text(name))) } } }
                    }
                }
            }
        }
    };
    page(&title, &body)
}
