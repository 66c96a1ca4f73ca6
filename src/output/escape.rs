//! What may not reach a terminal as it is: one rule for every writer.

use crate::knowledge::steers;

/// The text on one line, with whatever could steer a terminal made visible: control characters,
/// and marks that reorder what is read. Tabs and line ends become blanks.
pub fn printable(text: &str) -> String {
    // Most texts, which need not be taken apart.
    if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return text.to_owned();
    }
    replaced(text, |c| match c {
        '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        _ => None,
    })
}

/// The text with whatever could steer a terminal made visible, but with its tabs and line ends.
pub fn printable_lines(text: &str) -> String {
    replaced(text, |c| matches!(c, '\t' | '\n' | '\r').then_some(c))
}

/// The text with U+FFFD for each character that steers a terminal, unless `instead` knows better.
fn replaced(text: &str, instead: impl Fn(char) -> Option<char>) -> String {
    let shown = |c: char| match instead(c) {
        Some(other) => other,
        None if steers(c) => char::REPLACEMENT_CHARACTER,
        None => c,
    };
    text.chars().map(shown).collect()
}

/// A cell of a table for spreadsheets, with an apostrophe before what one would run as a formula.
///
/// Full-width forms count as well: some spreadsheets take them for the ASCII ones.
pub(super) fn no_formula(cell: String) -> String {
    let starts = |c: char| "=+-@\t\r＝＋－＠".contains(c);
    let is_number = cell.parse().is_ok_and(f64::is_finite);
    if cell.trim_start_matches(' ').starts_with(starts) && !is_number {
        format!("'{cell}")
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_formulas_get_an_apostrophe() {
        for text in [
            "=cmd()", "+a", "-a", "-5-5", "@x", "\tx", "\rx", "-", "-inf", "-5 %", "＝1+1", " =1",
        ] {
            assert_eq!(no_formula(text.to_owned()), format!("'{text}"));
        }
        for text in ["", "-5", "+5", "-1.5e-3", "a=b", "'=x", "nearly 3,700", "é"] {
            assert_eq!(no_formula(text.to_owned()), text);
        }
    }

    proptest::proptest! {
        #[test]
        fn nothing_printable_steers_a_terminal(text in ".*") {
            proptest::prop_assert!(!printable(&text).chars().any(char::is_control));
        }
    }
}
