//! What holds for any knowledge file and any question: of scores, of repetition, of every format.
//!
//! `PROPTEST_CASES=10000 cargo test --release --test properties` tries more of them.

mod generated;

use std::io::{self, ErrorKind, Write};

use clap::ValueEnum;
use generated::{hostile, pack};
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use serde_json::Value;
use smugfaq::args::{self, Color};
use smugfaq::embedded;
use smugfaq::knowledge::{Kind, Knowledge, KnowledgeFile, load, steers};
use smugfaq::output::{Format, Look};
use smugfaq::records::{EntryRecord, Listing, ReplyRecord, Results, Selection};
use smugfaq::search::confidence::ANSWERED;
use smugfaq::search::{Collection, Index, Options, Weights, build_index};
use unicode_width::UnicodeWidthStr;

fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok();
    let kept = FileFailurePersistence::Direct("tests/properties.proptest-regressions");
    ProptestConfig {
        cases: cases.and_then(|cases| cases.parse().ok()).unwrap_or(24),
        failure_persistence: Some(Box::new(kept)),
        ..ProptestConfig::default()
    }
}

fn loaded(pack: &str) -> Knowledge {
    let file = KnowledgeFile {
        name: "pack.toml",
        text: pack,
    };
    load(&[file]).expect("a generated pack has no fault")
}

/// Questions of words that are known, of such with typing errors, and of anything.
fn question() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "how",
        "many",
        "smuggling",
        "smugling",
        "trafficking",
        "frontex",
        "2015",
        "deaths",
        "x",
        "what",
        "is",
        "the",
        "cost",
        "route",
        "not",
        "captain",
        "income",
        "1.82",
        "xq",
        "section",
    ]);
    prop_oneof![
        prop::collection::vec(words, 0..9).prop_map(|words| words.join(" ")),
        hostile(),
    ]
}

const OPTIONS: Options = Options {
    limit: 10,
    explain: true,
};

fn reply(knowledge: &Knowledge, index: &Index<'_>, query: &str) -> ReplyRecord {
    let collection = Collection::new(knowledge, vec![index.clone()], Weights::default());
    ReplyRecord::new(knowledge, query, &collection.search(query, OPTIONS))
}

/// Scores are probabilities, best first; ranks count from 1 in each list; there are no more than asked
/// for; what is listed as an answer is one.
fn in_order(reply: &ReplyRecord) -> Result<(), TestCaseError> {
    let mut before = 1.0;
    let answers = reply.answers.iter().enumerate();
    for (place, answer) in answers.chain(reply.near.iter().enumerate()) {
        prop_assert!((0.0..=1.0).contains(&answer.score), "{}", answer.score);
        prop_assert!(answer.score <= before, "{} after {before}", answer.score);
        prop_assert_eq!(answer.rank, place + 1);
        before = answer.score;
        for one in answer.matches.iter().flatten() {
            for part in [one.passage, one.summary] {
                prop_assert!(part.is_finite() && part >= 0.0, "{part}");
            }
        }
    }
    prop_assert!(reply.answers.len() + reply.near.len() <= OPTIONS.limit);
    for answer in &reply.answers {
        prop_assert!(answer.score >= ANSWERED, "{}", answer.score);
    }
    prop_assert_eq!(reply.answered, !reply.answers.is_empty());
    Ok(())
}

fn look(format: args::Format, width: usize) -> Box<dyn Format> {
    let look = Look {
        format,
        width: Some(width),
        color: Color::Never,
    };
    look.format()
}

fn listing(knowledge: &Knowledge, in_full: bool) -> Listing {
    let record = |entry| EntryRecord::new(knowledge, entry);
    Listing {
        rows: knowledge.entries.iter().map(record).collect(),
        columns: vec!["section", "title", "text", "id"],
        in_full,
        numbered: false,
        note: None,
    }
}

/// A list as a format prints it.
fn listed(knowledge: &Knowledge, format: args::Format, in_full: bool, width: usize) -> String {
    let mut out = Vec::new();
    let all = listing(knowledge, in_full);
    let fields = Selection::all(EntryRecord::fields(&Kind::ALL, false));
    look(format, width)
        .print(&mut out, Results::Entries(&all), &fields)
        .expect("memory takes it");
    String::from_utf8(out).expect("UTF-8")
}

/// Every line of a table is as wide as the first, and no wider than asked for.
fn aligned(text: &str, width: usize) -> Result<(), TestCaseError> {
    prop_assert!(!text.chars().any(|c| steers(c) && c != '\n'), "{text:?}");
    let lines: Vec<(usize, &str)> = text.lines().map(|line| (line.width(), line)).collect();
    for (wide, line) in &lines {
        prop_assert!(*wide <= width, "{wide} of {width}: {line:?}");
    }
    let rule = |line: &str| !line.is_empty() && line.chars().all(|c| c == '═');
    if lines
        .get(1..)
        .is_some_and(|rest| rest.iter().any(|(_, line)| rule(line)))
    {
        for (wide, line) in &lines {
            prop_assert_eq!(*wide, lines[0].0, "{:?} in\n{}", line, text);
        }
    }
    Ok(())
}

/// As many rows as there are entries, and in each as many cells as in the header.
fn rectangular(text: &str, delimiter: u8, rows: usize) -> Result<(), TestCaseError> {
    let fields = EntryRecord::fields(&Kind::ALL, false).len();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .quoting(delimiter == b',')
        .flexible(true)
        .from_reader(text.as_bytes());
    prop_assert_eq!(reader.headers().expect("a header").len(), fields);
    let mut read = 0;
    for row in reader.records() {
        prop_assert_eq!(row.expect("a row").len(), fields);
        read += 1;
    }
    prop_assert_eq!(read, rows);
    Ok(())
}

/// The bars of a line of Markdown that are no text.
fn bars(line: &str) -> usize {
    let mut bars = 0;
    let mut rest = line.chars();
    while let Some(c) = rest.next() {
        match c {
            '\\' => drop(rest.next()),
            '|' => bars += 1,
            _ => {}
        }
    }
    bars
}

/// What prints something.
type Prints<'a> = dyn Fn(&mut dyn Write) -> io::Result<()> + 'a;

/// A reader that goes away, or a disk that is full, after so many bytes.
struct Until(usize);

impl Write for Until {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0 == 0 && !bytes.is_empty() {
            return Err(ErrorKind::BrokenPipe.into());
        }
        let taken = bytes.len().min(self.0);
        self.0 -= taken;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn scores_of_the_briefing_are_in_order(query in question()) {
        let knowledge = embedded::knowledge();
        in_order(&reply(&knowledge, &embedded::index(), &query))?;
    }

    #[test]
    fn scores_of_any_pack_are_in_order(pack in pack(), query in question()) {
        let knowledge = loaded(&pack);
        let index = build_index(&knowledge, 0, &embedded::lexicon());
        in_order(&reply(&knowledge, &index, &query))?;
        // A name is the best question there is.
        for entry in &knowledge.entries {
            in_order(&reply(&knowledge, &index, &entry.title))?;
        }
    }

    /// Loaded, indexed and asked anew: byte for byte the same.
    #[test]
    fn the_same_question_has_the_same_answer(pack in pack(), query in question()) {
        let answer = || {
            let knowledge = loaded(&pack);
            let index = build_index(&knowledge, 0, &embedded::lexicon());
            let reply = reply(&knowledge, &index, &query);
            (index.to_bytes(), serde_json::to_string(&reply).expect("JSON"))
        };
        let (first, second) = (answer(), answer());
        prop_assert!(first.0 == second.0, "the index differs");
        prop_assert_eq!(first.1, second.1);
    }

    #[test]
    fn json_parses_and_says_what_is_there(pack in pack()) {
        let knowledge = loaded(&pack);
        let titles: Vec<&str> = knowledge.entries.iter().map(|of| of.title.as_str()).collect();
        let json = listed(&knowledge, args::Format::Json, false, 80);
        let all: Vec<Value> = serde_json::from_str(&json).expect("JSON");
        let read: Vec<&str> = all.iter().filter_map(|of| of["title"].as_str()).collect();
        prop_assert_eq!(&read, &titles);
        let lines = listed(&knowledge, args::Format::Jsonl, false, 80);
        let each: Vec<Value> = lines
            .lines()
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect();
        prop_assert_eq!(each, all);
    }

    #[test]
    fn separated_values_are_rectangular(pack in pack()) {
        let knowledge = loaded(&pack);
        let rows = knowledge.entries.len();
        rectangular(&listed(&knowledge, args::Format::Csv, false, 80), b',', rows)?;
        rectangular(&listed(&knowledge, args::Format::Tsv, false, 80), b'\t', rows)?;
    }

    #[test]
    fn tables_are_aligned(pack in pack(), width in 20..200_usize) {
        let knowledge = loaded(&pack);
        for in_full in [false, true] {
            aligned(&listed(&knowledge, args::Format::Table, in_full, width), width)?;
        }
    }

    #[test]
    fn markdown_keeps_its_columns(pack in pack()) {
        let knowledge = loaded(&pack);
        let text = listed(&knowledge, args::Format::Markdown, false, 80);
        let lines: Vec<&str> = text.lines().collect();
        prop_assert_eq!(lines.len(), knowledge.entries.len() + 2);
        for line in &lines {
            prop_assert_eq!(bars(line), bars(lines[0]), "{}", line);
        }
    }

    #[test]
    fn plain_lines_are_a_field_each(pack in pack()) {
        let knowledge = loaded(&pack);
        let text = listed(&knowledge, args::Format::Plain, false, 80);
        let fields = EntryRecord::fields(&Kind::ALL, false);
        let records: Vec<&str> = text.trim_end_matches('\n').split("\n\n").collect();
        prop_assert_eq!(records.len(), knowledge.entries.len());
        for record in records {
            let names: Vec<&str> = record
                .split('\n')
                .filter_map(|line| line.split(':').next())
                .collect();
            prop_assert_eq!(&names, &fields);
        }
    }
}

/// Wherever it fails, the fault is passed on, and neither swallowed nor a panic.
#[test]
fn no_format_writes_on_when_writing_fails() {
    let knowledge = embedded::knowledge();
    let mut few = knowledge.clone();
    few.entries = few.entries.iter().take(1).cloned().collect();
    let asked = reply(&knowledge, &embedded::index(), "difference trafficking");
    let all = Selection::all(ReplyRecord::fields(true));
    for &format in args::Format::value_variants() {
        let format = look(format, 80);
        let prints: [&Prints<'_>; 3] = [
            &|out| format.print(out, Results::Entries(&listing(&few, false)), &all),
            &|out| format.print(out, Results::Entries(&listing(&few, true)), &all),
            &|out| format.print(out, Results::Reply(&asked), &all),
        ];
        for print in prints {
            let mut whole = Vec::new();
            print(&mut whole).expect("memory takes it");
            let begun = 0..whole.len().min(8);
            for bytes in begun.chain((8..whole.len()).step_by(whole.len() / 24 + 1)) {
                let fault = print(&mut Until(bytes)).expect_err("it did not fit");
                assert_eq!(fault.kind(), ErrorKind::BrokenPipe, "after {bytes} bytes");
            }
            print(&mut Until(whole.len())).expect("it fits");
        }
    }
}
