//! Text that fits a number of columns, with the escapes that paint it.

use textwrap::core::display_width;
use unicode_segmentation::UnicodeSegmentation;

/// The text, or as much of it as fits into the columns, followed by `end`. Escapes take no column,
/// and none is left out: what begins a colour is followed by what ends it.
pub(super) fn clipped(text: &str, columns: usize, end: &str) -> String {
    if display_width(text) <= columns {
        return text.to_owned();
    }
    let end = if display_width(end) <= columns {
        end
    } else {
        ""
    };
    let mut room = columns - display_width(end);
    let mut cut = false;
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(cluster) = rest.graphemes(true).next() {
        let length = match escape(rest) {
            0 => cluster.len(),
            length => {
                shown.push_str(&rest[..length]);
                rest = &rest[length..];
                continue;
            }
        };
        let columns = display_width(cluster);
        if !cut && columns > room {
            cut = true;
            shown.push_str(end);
        }
        if !cut {
            shown.push_str(cluster);
            room -= columns;
        }
        rest = &rest[length..];
    }
    shown
}

/// The text, padded with blanks to a number of columns.
pub(super) fn padded(text: &str, columns: usize) -> String {
    let blanks = columns.saturating_sub(display_width(text));
    format!("{text}{}", " ".repeat(blanks))
}

/// How many bytes the escape has with which a text begins: of a colour or a link; 0 if none.
fn escape(text: &str) -> usize {
    if let Some(rest) = text.strip_prefix("\x1b[") {
        let end = rest.find(|c: char| ('@'..='~').contains(&c));
        return end.map_or(0, |end| end + 3);
    }
    if let Some(rest) = text.strip_prefix("\x1b]") {
        let end = rest.find("\x1b\\");
        return end.map_or(0, |end| end + 4);
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_does_not_fit_is_cut() {
        for (text, columns, shown) in [
            ("", 0, ""),
            ("tea", 3, "tea"),
            ("kettle", 4, "ket…"),
            ("kettle", 0, ""),
            ("茶茶茶", 4, "茶…"),
            ("\u{1b}[1mkettle\u{1b}[0m on", 3, "\u{1b}[1mke…\u{1b}[0m"),
            (
                "\u{1b}]8;;https://a.int\u{1b}\\a.int\u{1b}]8;;\u{1b}\\!",
                3,
                "\u{1b}]8;;https://a.int\u{1b}\\a.…\u{1b}]8;;\u{1b}\\",
            ),
        ] {
            assert_eq!(clipped(text, columns, "…"), shown, "{text:?}");
        }
        assert_eq!(padded("茶", 4), "茶  ");
    }

    proptest::proptest! {
        #[test]
        fn never_wider(text in "[a-z 茶é👍🏽]{0,30}", columns in 0_usize..20) {
            proptest::prop_assert!(display_width(&clipped(&text, columns, "…")) <= columns);
        }
    }
}
