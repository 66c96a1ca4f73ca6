//! Pictures as files: a measure over the years.

mod html;
mod svg;

use crate::args::Picture;
use crate::records::SeriesRecord;

/// The picture of a series as text.
pub fn of(series: &SeriesRecord, picture: Picture) -> String {
    match picture {
        Picture::Svg => svg::svg(series).into_string(),
        Picture::Html => html::html(series),
    }
}
