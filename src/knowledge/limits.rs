//! How much a knowledge file may hold: enough for any collection that is read as one file, and
//! little enough that a hostile one costs a second and not a machine.

use toml_parser::Source;

/// Bytes of a file.
pub const FILE: u64 = 64 << 20;
/// Tokens of a file. Parsing takes up to a hundred bytes for each.
const TOKENS: usize = 8_000_000;
/// Entries of a file, of all kinds together.
pub const ENTRIES: usize = 250_000;
/// Characters of one text.
pub const TEXT: usize = 100_000;
/// Items of one list.
pub const ITEMS: usize = 10_000;
/// Bytes of an id.
pub const ID: usize = 100;
/// Faults that are looked for in a file.
pub const FAULTS: usize = 200;
/// Characters of what a message quotes.
pub const QUOTED: usize = 80;
/// Names that are compared with one that is not known, in search of what was meant.
pub const CANDIDATES: usize = 10_000;
/// Bytes of a file in which every fault of the syntax is looked for; in a larger one it is the
/// first, since the parser takes half a kilobyte for each.
pub const RECOVERED: usize = 256 << 10;

/// Whether a text has more tokens than a file may have.
#[must_use]
pub fn too_many_tokens(text: &str) -> bool {
    text.len() > TOKENS && Source::new(text).lex().nth(TOKENS).is_some()
}

/// The text in one line and cut, to stand in a message.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut line: String = text
        .chars()
        .take(QUOTED)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if line.len() < text.len() {
        line.push('…');
    }
    line
}
