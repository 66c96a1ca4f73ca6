//! Whatever is read, what is to hold of it holds: [`invariants`].
//!
//! `PROPTEST_CASES=100000 cargo test --release --test fuzz` runs for longer, and `fuzz/README.md` says how
//! to fuzz with coverage. What either found is kept in `tests/corpus`, in `fuzz.proptest-regressions`
//! or as a case in `tests/broken/`.

mod generated;
mod invariants;

use std::fs;
use std::path::Path;

use generated::{hostile, pack};
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use smugfaq::knowledge::{KnowledgeFile, load};

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

/// Inputs that are worth keeping, those that a target fell over among them.
fn kept(directories: &[&str], holds: fn(&str)) {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    for directory in directories {
        let files = fs::read_dir(tests.join(directory)).expect(directory);
        let mut replayed = 0;
        for file in files {
            let bytes = fs::read(file.expect(directory).path()).expect(directory);
            if let Ok(text) = str::from_utf8(&bytes) {
                holds(text);
                replayed += 1;
            }
        }
        assert!(replayed > 0, "{directory}");
    }
}

#[test]
fn kept_inputs() {
    kept(&["corpus/pack", "broken"], invariants::pack);
    kept(&["corpus/import", "documents"], invariants::import);
    kept(&["corpus/numbers"], invariants::numbers);
    kept(&["corpus/references"], invariants::references);
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_text(text in ".{0,200}") {
        invariants::pack(&text);
        invariants::import(&text);
        invariants::numbers(&text);
    }

    #[test]
    fn hostile_fields_of_a_publication(lines in prop::collection::vec(hostile(), 1..18)) {
        invariants::references(&lines.join("\n"));
    }

    #[test]
    fn a_pack_that_was_changed(changes in changes()) {
        invariants::pack(&changed(TEMPLATE, &changes));
    }

    #[test]
    fn a_pack_with_hostile_texts(pack in pack()) {
        let file = KnowledgeFile { name: "x", text: &pack };
        prop_assert!(load(&[file]).is_ok(), "it loads");
        invariants::pack(&pack);
    }

    #[test]
    fn a_hostile_pack_that_was_changed(pack in pack(), changes in changes()) {
        invariants::pack(&changed(&pack, &changes));
    }
}
