//! A measure over the years as a page in HTML: the picture, the numbers and the sources.

use anyhow::Result;
use maud::{DOCTYPE, PreEscaped, html};

use super::svg;
use crate::output::printable;
use crate::records::{PointRecord, SeriesRecord};

const STYLE: &str = "\
:root { color-scheme: light dark }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem }
svg { width: 100%; height: auto }
table { border-collapse: collapse; font-size: .9rem }
th, td { padding: .2rem .8rem .2rem 0; text-align: left; border-bottom: 1px solid #8884 }
td.number { text-align: right }
td:not(:last-child) { white-space: nowrap }";

/// The page.
///
/// # Errors
///
/// The picture cannot be drawn.
pub fn html(series: &SeriesRecord) -> Result<String> {
    let picture = svg::svg(series, false)?;
    let title = printable(&series.heading());
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                h1 { (title) }
                p { (printable(&series.beside())) ". " (SeriesRecord::APART) }
                (PreEscaped(picture))
                table {
                    thead {
                        tr {
                            @for heading in ["Year", "Count", "Figure", "Published", "Status", "Source"] {
                                th scope="col" { (heading) }
                            }
                        }
                    }
                    tbody {
                        @for point in &series.points { (row(point)) }
                    }
                }
                h2 { "Sources" }
                ol {
                    @for source in &series.sources {
                        li { (printable(&source.line())) }
                    }
                }
            }
        }
    };
    Ok(page.into_string())
}

fn row(point: &PointRecord) -> maud::Markup {
    let figure = point.figure.as_deref().unwrap_or("not known");
    html! {
        tr {
            td { (point.year) }
            td { (point.count) }
            td class="number" { (printable(figure)) }
            td { (point.vintage.as_deref().unwrap_or_default()) }
            td { (point.status.unwrap_or_default()) }
            td { (printable(&point.source_names.join("; "))) }
        }
    }
}
