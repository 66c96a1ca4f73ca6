//! Knowledge files with any text in every field that takes one.

use proptest::prelude::*;

/// Texts that break what takes them for its own.
pub fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ -~]{0,40}",
        "\\PC{0,20}",
        ".{0,20}",
        Just("\u{1b}[31mred\u{1b}]0;t\u{7}\u{9b}1m".to_owned()),
        Just("\u{202e}gnp\u{2066}\u{61c}\u{200f}\u{feff}".to_owned()),
        Just("=cmd()|'x'!A1\r\n\t@-+".to_owned()),
        Just("<b>&amp;|\\`*_[x](javascript:1)\"'''".to_owned()),
        Just("../../etc/passwd\0/dev/zero".to_owned()),
        Just("3,700 3.700 90 % 1e308 999999999999999999999999 2016-99-99".to_owned()),
        Just("e\u{301}\u{301}\u{301}👩‍👩‍👧茶\u{200d}\u{fe0f}".to_owned()),
    ]
}

/// A TOML text with whatever is in it escaped.
fn quoted(text: &str) -> String {
    let escape = |c: char| match c {
        '"' => "\\\"".to_owned(),
        '\\' => "\\\\".to_owned(),
        c if c.is_control() => format!("\\u{:04x}", u32::from(c)),
        c => c.to_string(),
    };
    format!("\"{}\"", text.chars().map(escape).collect::<String>())
}

/// The tables of a pack: what stands in each as it is, then the fields that hold any text, of which
/// those with brackets are lists.
const TABLES: [(&str, &str, &str); 9] = [
    ("[document]", "", "title publisher url date_note"),
    (
        QUESTION,
        "id = \"q1\"\nsources = [\"s\"]",
        "question answer points[] also[] asked[]",
    ),
    (
        QUESTION,
        "id = \"q2\"",
        "question answer points[] also[] asked[]",
    ),
    (
        "[[source]]",
        "id = \"s\"\nsection = 1",
        "name short what url also[]",
    ),
    (
        "[[statistic]]",
        "id = \"f\"\nsection = 1\nfigure = \"nearly 3,700\"\nvalue = 3700\nsources = [\"s\"]",
        "title unit qualifier measure place statement supersedes",
    ),
    (
        "[[route]]",
        "id = \"r\"\nsection = 2",
        "name origins[] destination statement",
    ),
    (
        "[[contact]]",
        "id = \"c\"\nsection = 2",
        "name address statement",
    ),
    ("[[synonyms]]", "", "concept words[]"),
    ("[[difference]]", "", "texts[] why"),
];

const QUESTION: &str = "[[question]]";

/// A pack that loads, with hostile text in every field that takes any.
pub fn pack() -> impl Strategy<Value = String> {
    prop::collection::vec(hostile(), 40).prop_map(|texts| {
        let mut texts = texts.into_iter().cycle();
        let mut lines = Vec::new();
        for (header, fixed, fields) in TABLES {
            lines.extend([header.to_owned(), fixed.to_owned()]);
            for field in fields.split(' ') {
                let mut text = || quoted(&format!("x{}", texts.next().unwrap_or_default()));
                lines.push(match field.strip_suffix("[]") {
                    Some(list) => format!("{list} = [{}, {}]", text(), text()),
                    None => format!("{field} = {}", text()),
                });
            }
        }
        lines.join("\n")
    })
}
