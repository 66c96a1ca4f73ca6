//! How wide the output may be.

use std::env;

/// Where neither a terminal nor `COLUMNS` says otherwise.
const PIPED: usize = 100;

/// Narrower than this nothing can be read.
const NARROWEST: usize = 20;

/// The width in columns: `COLUMNS`, else the terminal's, else 100.
pub fn columns() -> usize {
    let set = env::var("COLUMNS").ok();
    let set = set.and_then(|columns| columns.trim().parse().ok());
    let terminal = || {
        let (width, _) = terminal_size::terminal_size_of(std::io::stdout())?;
        Some(width.0.into())
    };
    match set.or_else(terminal) {
        None | Some(0) => PIPED,
        Some(width) => width.max(NARROWEST),
    }
}
