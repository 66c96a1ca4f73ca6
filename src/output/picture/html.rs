//! A measure over the years as a page in HTML: the picture, the numbers and the sources.

use maud::html;

use super::svg;
use crate::output::page::page;
use crate::output::printable;
use crate::records::SeriesRecord;

/// The page.
pub fn html(series: &SeriesRecord) -> String {
    let title = printable(&series.heading());
    let headings = ["Year", "Count", "Figure", "Published", "Status", "Source"];
    let body = html! {
        h1 { (title) }
        p { (printable(&series.figure())) ". " (SeriesRecord::APART) }
        div.wide role="region" aria-label=(title) tabindex="0" { (svg::svg(series, false)) }
        div.wide role="region" aria-label="Counts" tabindex="0" {
            table {
                thead { tr { @for heading in headings { th scope="col" { (heading) } } } }
                tbody {
                    @for point in &series.points {
                        tr {
                            td { (point.year) }
                            td { (point.count) }
                            td { (printable(point.figure.as_deref().unwrap_or("not known"))) }
                            td.date { @if let Some(vintage) = point.vintage { (vintage.to_string()) } }
                            td { (point.status.unwrap_or_default()) }
                            td { (printable(&point.source_names.join("; "))) }
                        }
                    }
                }
            }
        }
        h2 { "Sources" }
        ol { @for source in &series.sources { li { (printable(&source.line())) } } }
    };
    page(&title, &body)
}
