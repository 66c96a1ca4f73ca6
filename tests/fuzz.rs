//! Whatever a knowledge file holds, loading, checking and printing end well.
//!
//! `PROPTEST_CASES=100000 cargo test --release --test fuzz` runs for longer. What was found is kept
//! in `fuzz.proptest-regressions` or as a case in `tests/broken/`.

use std::collections::HashSet;

use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use smugfaq::args::{self, Color};
use smugfaq::check::against::{Form, Original, compare};
use smugfaq::check::{Places, Surroundings, check, faults};
use smugfaq::embedded;
use smugfaq::knowledge::{Kind, Knowledge, KnowledgeFile, load, steers};
use smugfaq::output::Look;
use smugfaq::records::{Column, EntryRecord, FindingRecord, Listing, ReplyRecord, Selection};
use smugfaq::search::{Index, Options, Weights, build_index, search};

const TEMPLATE: &str = include_str!("../data/template.toml");

/// Texts that break what takes them for its own.
fn hostile() -> impl Strategy<Value = String> {
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
fn pack() -> impl Strategy<Value = String> {
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

/// A change of a file: at a place, so many bytes give way to a text.
fn changes() -> impl Strategy<Value = Vec<(prop::sample::Index, usize, String)>> {
    let token = prop_oneof![
        "[\\[\\]{}=\"'.,#\n a-z0-9-]{0,6}",
        hostile(),
        prop::sample::select(vec![
            "[[question]]\n",
            "[document]\n",
            "\"\"\"",
            "[[statistic]]\n",
            "section = 1\n",
            "id = \"a\"\n",
            "= {",
            "[[",
            "]]",
            "inf",
            "nan",
            "1979-05-27T07:32:00Z",
            "0x",
            "\\u",
            "\u{feff}",
            "\r\n",
            "true",
            "sources = [\"travel-survey\"]\n",
            "supersedes = \"x:y\"\n",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec((any::<prop::sample::Index>(), 0..30_usize, token), 1..6)
}

fn changed(text: &str, changes: &[(prop::sample::Index, usize, String)]) -> String {
    let mut text = text.to_owned();
    for (at, length, token) in changes {
        let boundary = |text: &str, mut at: usize| {
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let start = boundary(&text, at.index(text.len() + 1));
        let end = boundary(&text, (start + length).min(text.len())).max(start);
        text.replace_range(start..end, token);
    }
    text
}

const FORMATS: [args::Format; 7] = [
    args::Format::Table,
    args::Format::Json,
    args::Format::Jsonl,
    args::Format::Plain,
    args::Format::Csv,
    args::Format::Tsv,
    args::Format::Markdown,
];

/// What a format prints is text, and nothing in it steers a terminal.
fn harmless(format: args::Format, bytes: Vec<u8>) -> Result<(), TestCaseError> {
    let text = String::from_utf8(bytes).map_err(|fault| TestCaseError::fail(fault.to_string()))?;
    let allowed = |c: char| match format {
        // A quoted cell may hold tabs and line ends.
        args::Format::Csv => matches!(c, '\n' | '\r' | '\t'),
        args::Format::Tsv => matches!(c, '\n' | '\t'),
        _ => c == '\n',
    };
    let steering = text.chars().find(|c| steers(*c) && !allowed(*c));
    prop_assert_eq!(steering, None, "{:?}: {}", format, text.escape_debug());
    Ok(())
}

fn look(format: args::Format) -> Box<dyn smugfaq::output::Format> {
    let look = Look {
        format,
        width: Some(60),
        color: Color::Never,
    };
    look.format()
}

/// Everything that the commands do with what was loaded.
fn prints(knowledge: &Knowledge) -> Result<(), TestCaseError> {
    let rows: Vec<EntryRecord> = knowledge
        .entries
        .iter()
        .map(|entry| EntryRecord::new(knowledge, entry))
        .collect();
    let english = embedded::english();
    let bytes = build_index(knowledge, &english);
    let index = Index::open(&bytes).ok_or_else(|| TestCaseError::fail("no index"))?;
    let options = Options {
        limit: 3,
        explain: true,
    };
    let query = &knowledge.entries[0].title;
    let outcome = search(&index, knowledge, &Weights::default(), query, options);
    let reply = ReplyRecord::new(knowledge, query, &outcome);
    for format in FORMATS {
        for in_full in [false, true] {
            let listing = Listing {
                rows: rows.clone(),
                fields: Selection::all(EntryRecord::fields_of(&Kind::ALL)),
                columns: if in_full {
                    Column::FULL.to_vec()
                } else {
                    vec![Column::Title, Column::Text, Column::Id]
                },
                in_full,
                numbered: in_full,
            };
            let mut out = Vec::new();
            look(format)
                .listing(&mut out, &listing)
                .expect("memory takes it");
            harmless(format, out)?;
        }
        let mut out = Vec::new();
        look(format)
            .reply(&mut out, &reply, &Selection::all(ReplyRecord::fields(true)))
            .expect("memory takes it");
        harmless(format, out)?;
    }
    Ok(())
}

/// Loads, checks and prints a text, as a pack that stands against another text.
fn survives(text: &str) -> Result<(), TestCaseError> {
    let file = KnowledgeFile {
        name: "fuzz\u{1b}.toml",
        text,
    };
    let english = embedded::english();
    let findings = match load(&[file]) {
        Ok(knowledge) => {
            prints(&knowledge)?;
            let places = Places::of(file);
            let surroundings = Surroundings {
                language: &english,
                elsewhere: HashSet::default(),
            };
            let mut findings = check(&knowledge, &places, &surroundings);
            for form in [Form::Markdown, Form::Plain] {
                let original = Original {
                    name: "original",
                    text,
                    form,
                };
                findings.extend(compare(&knowledge, &places, &original).findings);
            }
            findings
        }
        Err(all) => {
            prop_assert!(!all.0.is_empty());
            for line in all.to_string().lines() {
                prop_assert!(line.len() < 2_000);
            }
            faults(all, text)
        }
    };
    let records: Vec<FindingRecord> = findings.into_iter().map(FindingRecord::new).collect();
    for format in FORMATS {
        let mut out = Vec::new();
        let fields = Selection::all(FindingRecord::FIELDS.to_vec());
        look(format)
            .findings(&mut out, &records, &fields)
            .expect("memory takes it");
        harmless(format, out)?;
    }
    Ok(())
}

/// Few cases, or as many as the environment asks for.
fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES")
        .ok()
        .and_then(|cases| cases.parse().ok());
    let kept = FileFailurePersistence::Direct("tests/fuzz.proptest-regressions");
    ProptestConfig {
        cases: cases.unwrap_or(24),
        failure_persistence: Some(Box::new(kept)),
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_text(text in ".{0,200}") {
        survives(&text)?;
    }

    #[test]
    fn a_pack_that_was_changed(changes in changes()) {
        survives(&changed(TEMPLATE, &changes))?;
    }

    #[test]
    fn a_pack_with_hostile_texts(pack in pack()) {
        let file = KnowledgeFile { name: "x", text: &pack };
        prop_assert!(load(&[file]).is_ok(), "it loads");
        survives(&pack)?;
    }

    #[test]
    fn a_hostile_pack_that_was_changed(pack in pack(), changes in changes()) {
        survives(&changed(&pack, &changes))?;
    }
}
