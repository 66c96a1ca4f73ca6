//! Whatever a knowledge file holds, loading, checking and printing end well.
//!
//! `PROPTEST_CASES=100000 cargo test --release --test fuzz` runs for longer. What was found is kept
//! in `fuzz.proptest-regressions` or as a case in `tests/broken/`.

mod generated;

use clap::ValueEnum;
use generated::{hostile, pack};
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use smugfaq::args::{self, Color};
use smugfaq::check::against::{Form, Original, compare};
use smugfaq::check::{Places, Surroundings, check, faults};
use smugfaq::embedded;
use smugfaq::knowledge::{Kind, Knowledge, KnowledgeFile, load, steers};
use smugfaq::output::Look;
use smugfaq::records::{EntryRecord, FindingRecord, Listing, ReplyRecord, Selection, in_full};
use smugfaq::search::{Collection, Options, Weights, build_index};

const TEMPLATE: &str = include_str!("../data/template.toml");

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
    let english = embedded::lexicon();
    let index = build_index(knowledge, 0, &english);
    let collection = Collection::new(knowledge, vec![index], Weights::default());
    let options = Options {
        limit: 3,
        explain: true,
    };
    let query = knowledge.entries.first().map_or("", |entry| &entry.title);
    let outcome = collection.search(query, options);
    let reply = ReplyRecord::new(knowledge, query, &outcome);
    for &format in args::Format::value_variants() {
        for whole in [false, true] {
            let listing = Listing {
                rows: rows.clone(),
                fields: Selection::all(EntryRecord::fields_of(&Kind::ALL)),
                columns: if whole {
                    in_full(Kind::ALL)
                } else {
                    vec!["title", "text", "id"]
                },
                in_full: whole,
                numbered: whole,
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
    let english = embedded::lexicon();
    let findings = match load(&[file]) {
        Ok(knowledge) => {
            prints(&knowledge)?;
            let places = Places::of(file);
            let surroundings = Surroundings {
                lexicon: &english,
                elsewhere: &|_| false,
            };
            let mut findings = check(&knowledge, &places, surroundings);
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
    for &format in args::Format::value_variants() {
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
