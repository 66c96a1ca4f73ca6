//! Text that fits a number of columns, with the escapes that paint it.

use textwrap::core::display_width;
use unicode_segmentation::UnicodeSegmentation;

/// The text, or as much of it as fits into the columns, followed by `end`. Escapes take no column,
/// and none is left out: what begins a colour is followed by what ends it.
pub(super) fn clipped(text: &str, columns: usize, end: &str) -> String {
    if display_width(text) <= columns {
        return text.to_owned();
    }
    let fits = display_width(end) <= columns;
    let end = if fits { end } else { "" };
    let mut room = columns - display_width(end);
    let mut is_cut = false;
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(cluster) = rest.graphemes(true).next() {
        let escape = escape(rest);
        let length = escape.unwrap_or(cluster.len());
        let columns = escape.map_or_else(|| display_width(cluster), |_| 0);
        if !is_cut && columns > room {
            is_cut = true;
            shown.push_str(end);
        }
        if !is_cut || escape.is_some() {
            shown.push_str(&rest[..length]);
            room -= columns;
        }
        rest = &rest[length..];
    }
    shown
}

/// How many bytes the escape has with which a text begins: of a colour or a link.
fn escape(text: &str) -> Option<usize> {
    if let Some(colour) = text.strip_prefix("\x1b[") {
        return Some(colour.find(|c| ('@'..='~').contains(&c))? + 3);
    }
    let link = text.strip_prefix("\x1b]")?;
    Some(link.find("\x1b\\")? + 4)
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
    }

    proptest::proptest! {
        #[test]
        fn never_wider(text in "[a-z 茶é👍🏽]{0,30}", columns in 0_usize..20) {
            proptest::prop_assert!(display_width(&clipped(&text, columns, "…")) <= columns);
        }
    }
}
