//! Whatever a knowledge file holds, loading, checking, asking and printing end well.

use clap::ValueEnum;
use smugfaq::args::{self, Color};
use smugfaq::check::against::compare;
use smugfaq::check::{Finding, Surroundings, check, faults};
use smugfaq::embedded;
use smugfaq::knowledge::{Kind, Knowledge, KnowledgeFile, load};
use smugfaq::output::export::{Exported, export};
use smugfaq::output::{Format, Look};
use smugfaq::records::{
    EntryRecord, Listing, ReplyRecord, Results, Selection, WholeRecord, in_full,
};
use smugfaq::search::{Collection, Options, Weights, build_index};

use super::harmless;

/// A fault is told in lines of so many bytes at most.
const LINE: usize = 2_000;

/// Loads, checks, asks and prints a text, as a pack that stands against itself as the original.
pub fn pack(text: &str) {
    let file = KnowledgeFile {
        name: "fuzz\u{1b}.toml",
        text,
    };
    let findings = match load(&[file]) {
        Ok(knowledge) => {
            printed(&knowledge);
            exported(&knowledge);
            let surroundings = Surroundings {
                lexicon: &embedded::lexicon(),
                documents: &[],
            };
            let mut findings = check(&knowledge, file, surroundings);
            findings.extend(compare(&knowledge, file, file));
            findings
        }
        Err(all) => {
            assert!(!all.0.is_empty(), "refused without a fault");
            for line in all.to_string().lines() {
                assert!(line.len() < LINE, "{line}");
            }
            faults(all, text)
        }
    };
    let fields = Selection::all(Finding::FIELDS.to_vec());
    in_every_format(|format, out| format.print(out, Results::Findings(&findings), &fields));
}

/// Everything that the commands print of what was loaded.
fn printed(knowledge: &Knowledge) {
    let record = |entry| EntryRecord::new(knowledge, entry);
    let rows: Vec<EntryRecord> = knowledge.entries.iter().map(record).collect();
    for whole in [false, true] {
        let listing = Listing {
            rows: rows.clone(),
            columns: if whole {
                in_full(Kind::ALL)
            } else {
                vec!["title", "text", "id"]
            },
            in_full: whole,
            numbered: whole,
            note: None,
        };
        let fields = Selection::all(EntryRecord::fields(&Kind::ALL, false));
        in_every_format(|format, out| format.print(out, Results::Entries(&listing), &fields));
    }
    let index = build_index(knowledge, 0, &embedded::lexicon());
    let collection = Collection::new(knowledge, vec![index], Weights::default());
    let options = Options {
        limit: 3,
        explain: true,
    };
    let query = knowledge.entries.first().map_or("", |entry| &entry.title);
    let reply = ReplyRecord::new(knowledge, query, &collection.search(query, options));
    let fields = Selection::all(ReplyRecord::fields(true));
    in_every_format(|format, out| format.print(out, Results::Reply(&reply), &fields));
}

/// What is exported, file by file.
fn exported(knowledge: &Knowledge) {
    let whole = WholeRecord::new(knowledge);
    for &format in args::ExportFormat::value_variants() {
        let files = match export(&whole, format).expect("memory takes it") {
            Exported::File(bytes) => vec![("file".to_owned(), bytes)],
            Exported::Directory(files) => files,
        };
        for (name, bytes) in files {
            let allowed = &['\n', '\r', '\t'];
            harmless(bytes, allowed, &format!("{name} of {format:?}"));
        }
    }
}

fn in_every_format(print: impl Fn(&dyn Format, &mut Vec<u8>) -> std::io::Result<()>) {
    for &name in args::Format::value_variants() {
        let look = Look {
            format: name,
            width: Some(60),
            color: Color::Never,
        };
        let mut out = Vec::new();
        print(look.format().as_ref(), &mut out).expect("memory takes it");
        let allowed: &[char] = match name {
            // A quoted cell may hold tabs and line ends.
            args::Format::Csv => &['\n', '\r', '\t'],
            args::Format::Tsv => &['\n', '\t'],
            _ => &['\n'],
        };
        harmless(out, allowed, &format!("{name:?}"));
    }
}
