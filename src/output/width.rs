//! How wide the output may be.

use std::env;

/// Where neither a terminal nor `COLUMNS` says otherwise.
const PIPED: usize = 100;

/// Narrower than this nothing can be read.
const NARROWEST: usize = 20;

/// The width in columns: `COLUMNS`, else the terminal's, else 100.
pub fn columns() -> usize {
    let told = env::var("COLUMNS")
        .ok()
        .and_then(|told| told.trim().parse().ok());
    let width = told.or_else(|| {
        terminal_size::terminal_size_of(std::io::stdout()).map(|(width, _)| usize::from(width.0))
    });
    width
        .filter(|width| *width > 0)
        .unwrap_or(PIPED)
        .max(NARROWEST)
}
