//! JSON for programs: one value, indented.

use std::borrow::Cow;
use std::io::{self, Write};

use serde::Serialize;

use super::Format;
use crate::knowledge::{escaped, steers};
use crate::records::{Results, Selection};

/// A list as an array of objects, a reply as an object, many replies as an array.
pub(super) struct Json;

impl Format for Json {
    fn print(
        &self,
        out: &mut dyn Write,
        results: Results<'_>,
        fields: &Selection,
    ) -> io::Result<()> {
        let values = results.values(fields);
        match (results, values.first()) {
            (Results::Reply(_), Some(reply)) => pretty(out, reply),
            _ => pretty(out, &values),
        }
    }

    fn next(
        &self,
        out: &mut dyn Write,
        results: Results<'_>,
        fields: &Selection,
        printed: usize,
    ) -> io::Result<()> {
        // One reply or entry is one value.
        for value in results.values(fields) {
            let before = if printed == 0 { "[" } else { "," };
            // Within a string JSON has no line end, so that each is one between two lines.
            let item = serde_json::to_string_pretty(&value)?.replace('\n', "\n  ");
            write!(out, "{before}\n  {}", harmless(&item))?;
        }
        Ok(())
    }

    fn end(&self, out: &mut dyn Write, _: &Selection, printed: usize) -> io::Result<()> {
        writeln!(out, "{}", if printed == 0 { "[]" } else { "\n]" })
    }
}

/// Writes a value, indented, and a line end.
pub(in crate::output) fn pretty(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    writeln!(out, "{}", harmless(&serde_json::to_string_pretty(value)?))
}

/// Writes a value on a line of its own.
pub(in crate::output) fn line(out: &mut dyn Write, value: &impl Serialize) -> io::Result<()> {
    writeln!(out, "{}", harmless(&serde_json::to_string(value)?))
}

/// JSON with escapes for what JSON itself lets stand in strings and a terminal would obey: the
/// control characters from U+007F on, and marks that reorder. They stand nowhere but in strings.
fn harmless(json: &str) -> Cow<'_, str> {
    // Programs that split lines as Unicode does would cut a record at U+2028 and U+2029.
    let obeyed = |c: char| (steers(c) && c != '\n') || matches!(c, '\u{2028}' | '\u{2029}');
    if !json.contains(obeyed) {
        return Cow::Borrowed(json);
    }
    let shown = |c| if obeyed(c) { escaped(c) } else { c.to_string() };
    Cow::Owned(json.chars().map(shown).collect())
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
