//! Pictures as files: a measure over the years.

mod html;
mod svg;

use anyhow::Result;

use crate::args::Picture;
use crate::records::SeriesRecord;

/// The picture of a series as text.
///
/// # Errors
///
/// It cannot be drawn.
pub fn of(series: &SeriesRecord, picture: Picture) -> Result<String> {
    match picture {
        Picture::Svg => svg::svg(series, true),
        Picture::Html => html::html(series),
    }
}
