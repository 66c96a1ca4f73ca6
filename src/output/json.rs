//! JSON for programs: one value, indented.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;

use super::{Batch, Format};
use crate::knowledge::{escaped, steers};
use crate::records::{Fields, Listing, ReplyRecord, Selection};

/// A list as an array of objects, a reply as an object, many replies as an array.
pub(super) struct Json;

impl Format for Json {
    fn listing(&self, out: &mut dyn Write, listing: &Listing) -> io::Result<()> {
        match listing.fields.asked_for() {
            Some(names) => {
                let pick = |row| Fields::of(row).pick(names);
                let rows: Vec<_> = listing.rows.iter().map(pick).collect();
                pretty(out, &rows)?;
            }
            None => pretty(out, &listing.rows)?,
        }
        writeln!(out)
    }

    fn records(&self, out: &mut dyn Write, names: &[&str], rows: &[Fields]) -> io::Result<()> {
        let rows: Vec<_> = rows.iter().map(|row| row.pick(names)).collect();
        pretty(out, &rows)?;
        writeln!(out)
    }

    fn reply(
        &self,
        out: &mut dyn Write,
        reply: &ReplyRecord,
        fields: &Selection,
    ) -> io::Result<()> {
        match fields.asked_for() {
            Some(names) => pretty(out, &reply.pick(names))?,
            None => pretty(out, reply)?,
        }
        writeln!(out)
    }

    fn next_reply(
        &self,
        out: &mut dyn Write,
        batch: &mut Batch,
        reply: &ReplyRecord,
    ) -> io::Result<()> {
        match batch.fields.asked_for() {
            Some(names) => next(out, batch, &reply.pick(names)),
            None => next(out, batch, reply),
        }
    }

    fn next_listing(
        &self,
        out: &mut dyn Write,
        batch: &mut Batch,
        listing: &Listing,
    ) -> io::Result<()> {
        listing
            .rows
            .iter()
            .try_for_each(|row| match batch.fields.asked_for() {
                Some(names) => next(out, batch, &Fields::of(row).pick(names)),
                None => next(out, batch, row),
            })
    }

    fn end_batch(&self, out: &mut dyn Write, batch: &Batch) -> io::Result<()> {
        writeln!(out, "{}", if batch.printed == 0 { "[]" } else { "\n]" })
    }
}

/// Writes a value, indented.
pub(in crate::output) fn pretty(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    out.write_all(harmless(&serde_json::to_string_pretty(value)?).as_bytes())
}

/// Writes a value on one line.
pub(in crate::output) fn line(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    out.write_all(harmless(&serde_json::to_string(value)?).as_bytes())
}

/// JSON with escapes for what JSON itself lets stand in strings and a terminal would obey: the
/// control characters from U+007F on, and marks that reorder. They stand nowhere but in strings.
fn harmless(json: &str) -> Cow<'_, str> {
    // Programs that split lines as Unicode does would cut a record at U+2028 and U+2029.
    let obeyed = |c: char| (steers(c) && c != '\n') || matches!(c, '\u{2028}' | '\u{2029}');
    if !json.contains(obeyed) {
        return Cow::Borrowed(json);
    }
    let shown = |c: char| match c {
        c if obeyed(c) => escaped(c),
        c => c.to_string(),
    };
    Cow::Owned(json.chars().map(shown).collect())
}

/// The next item of an array, indented as if the array were written at once.
fn next(out: &mut dyn Write, batch: &mut Batch, item: &impl Serialize) -> io::Result<()> {
    let before = if batch.printed == 0 { "[" } else { "," };
    batch.printed += 1;
    // Within a string JSON has no line end, so that each is one between two lines.
    let item = serde_json::to_string_pretty(item)?.replace('\n', "\n  ");
    let item = harmless(&item);
    write!(out, "{before}\n  {item}")
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn what_is_escaped_is_the_same_value(text in "[a\u{7f}\u{9b}\u{202e}\u{61c}\u{1b}\n\"]{0,20}") {
            let mut out = Vec::new();
            pretty(&mut out, &[&text]).expect("memory takes it");
            let json = String::from_utf8(out).expect("UTF-8");
            proptest::prop_assert!(!json.contains(|c| steers(c) && c != '\n'));
            let back: Vec<String> = serde_json::from_str(&json).expect("JSON");
            proptest::prop_assert_eq!(&back[0], &text);
        }
    }
}
