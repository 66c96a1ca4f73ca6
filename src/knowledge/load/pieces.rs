//! A large file in pieces: faster on several processors, and with the tables of a few pieces in
//! memory rather than those of all.
//!
//! A piece begins at the header of a table in an array, and is a file by itself. That the pieces
//! say what the whole says follows from these:
//!
//! - A piece is free of faults, so it begins and ends outside of every text, list and table: what
//!   looked like a header is one.
//! - Nothing but tables follows the first header. An array of tables in the whole is one in each
//!   piece, and the pieces of it in their order are the whole.
//! - A table `[x.y]` of an element of `[[x]]` stands in the piece of that element, or is a fault:
//!   then `x` is no array.
//! - No other table is in more than one piece.
//!
//! Where any of it does not hold, or anything else may be wrong, nothing comes of the pieces; the
//! file is read as a whole, which has the last word.

use std::sync::atomic::{AtomicBool, Ordering};

use super::{KnowledgeFile, Loader, in_reading_order, unknown_tables};
use crate::knowledge::reader::Reader;
use crate::knowledge::{Knowledge, in_parallel, threads};

mod joined;

use joined::joined;

/// A smaller file, in bytes, is read as a whole.
const LARGE: usize = 1 << 20;

/// So many bytes make a piece, or a few more.
const PIECE: usize = 1 << 17;

/// The knowledge of a file that is large and without fault.
pub(super) fn load(file: KnowledgeFile<'_>) -> Option<Knowledge> {
    let large = file.text.len() >= LARGE;
    large.then(|| in_pieces(file, PIECE)).flatten()
}

fn in_pieces(file: KnowledgeFile<'_>, size: usize) -> Option<Knowledge> {
    if !begins_with_a_table(file.text) {
        return None;
    }
    let failed = AtomicBool::new(false);
    let pieces = in_parallel(threads(file.text.len()), cut(file.text, size), |text| {
        if failed.load(Ordering::Relaxed) {
            return None;
        }
        let piece = read(KnowledgeFile { text, ..file });
        failed.fetch_or(piece.is_none(), Ordering::Relaxed);
        piece
    });
    joined(pieces)
}

/// Whether no key stands before the first header.
fn begins_with_a_table(text: &str) -> bool {
    let lines = text.trim_start_matches('\u{feff}').lines();
    let mut lines = lines.map(str::trim_start);
    let first = lines.find(|line| !line.is_empty() && !line.starts_with('#'));
    first.is_some_and(|line| line.starts_with('['))
}

/// The text in pieces of about this many bytes.
fn cut(text: &str, size: usize) -> Vec<&str> {
    let mut pieces = Vec::with_capacity(text.len() / size + 1);
    let mut rest = text;
    // Not every place between two bytes is one between two characters.
    while let Some(far) = (size..rest.len()).find(|at| rest.is_char_boundary(*at)) {
        // A table within an element of an array would lack that element.
        let mut headers = rest[far..].match_indices("\n[[");
        let header = headers.find(|(at, _)| {
            let line = rest[far + at + 3..].lines().next();
            line.is_some_and(|line| !line.contains('.'))
        });
        let Some((header, _)) = header else { break };
        let (piece, after) = rest.split_at(far + header + 1);
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest);
    pieces
}

/// Reads a piece; `None` for any fault.
fn read(piece: KnowledgeFile<'_>) -> Option<Loader> {
    let mut reader = Reader::new(piece.name, piece.text);
    let root = reader.parse()?;
    let mut loader = Loader {
        in_pieces: true,
        ..Loader::default()
    };
    unknown_tables(&mut reader, &root);
    loader.document(&mut reader, &root);
    for kind in in_reading_order() {
        loader.kind(&mut reader, &root, kind);
    }
    loader.asked(&mut reader, &root);
    loader.gaps(&mut reader, &root);
    loader.synonyms(&mut reader, &root);
    loader.differences(&mut reader, &root);
    reader.into_faults().is_empty().then_some(loader)
}

#[cfg(test)]
mod tests {
    use super::super::load_whole;
    use super::*;

    fn both(text: &str, size: usize) -> (Option<Knowledge>, Option<Knowledge>) {
        let file = KnowledgeFile {
            name: "any.toml",
            text,
        };
        (in_pieces(file, size), load_whole(&[file]).ok())
    }

    const DOCUMENT: &str = "# Tea.\n\n[document]\nid = \"tea\"\ntitle = \"T\"\n";
    const QUESTION: &str = "[[question]]\nid = \"q?\"\nquestion = \"Q?\"\nanswer = \"A ?.\"\n";
    const SOURCE: &str = "[[source]]\nid = \"s?\"\nsection = 1\nname = \"S\"\nwhat = \"A book.\"\n";

    #[test]
    fn pieces_make_the_whole() {
        let mut text = DOCUMENT.to_owned();
        for place in 0..40 {
            let place = place.to_string();
            text += &QUESTION.replace('?', &place);
            text += "sources = [\"s3\"]\n";
            text += &SOURCE.replace('?', &place);
            text += "[source.publication]\ntype = \"book\"\ntitle = \"B\"\npublisher = \"P\"\n";
            text += &[
                "[[fact]]\nid = \"f",
                &place,
                "\"\nsection = 7\nname = \"F\"\n",
            ]
            .concat();
            text += "statement = \"\"\"\nIt is \u{e9}.\n\"\"\"\nsources = [\"s39\"]\n";
            text += &["[[gap]]\nid = \"g", &place, "\"\ntopic = \"G\"\n"].concat();
        }
        text += "[asked]\nq1 = [\"What?\"]\nf2 = [\"Why?\"]\n";
        for size in [1, 10, 100, 1000, 100_000] {
            let (pieces, whole) = both(&text, size);
            assert!(whole.is_some());
            assert_eq!(pieces, whole, "{size}");
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config::with_cases(2000))]

        #[test]
        fn pieces_say_nothing_that_the_whole_does_not(
            picked in proptest::collection::vec(0_usize..1000, 1..9),
            size in 1_usize..120,
        ) {
            let snippets = [
                QUESTION.replace('?', "1"),
                QUESTION.replace('?', "2"),
                QUESTION.replace('?', "tea"),
                QUESTION.replace("q?", "q3") + "number = 1\n",
                QUESTION.replace("q?", "q4") + "number = 2\nsources = [\"s1\"]\n",
                QUESTION.replace("q?", "q5") + "sources = [\"g1\"]\n",
                QUESTION.replace("q?", "q6") + "sources = [\"tea\"]\n",
                SOURCE.replace('?', "1"),
                SOURCE.replace("s?", "g1"),
                SOURCE.replace("s?", "q1"),
                "[source.publication]\ntype = \"book\"\ntitle = \"B\"\npublisher = \"P\"\n".into(),
                "[[fact]]\nid = \"f1\"\nsection = 2\nname = \"F\"\nstatement = \"F.\"\n".into(),
                "[[fact]]\nid = \"f2\"\nsection = 1\nname = \"F\"\nstatement = \"F.\"\n                 sources = [\"s1\"]\n".into(),
                "[[gap]]\nid = \"g1\"\ntopic = \"G\"\nasked = [\n[[\n".into(),
                "[[gap]]\nid = \"g1\"\ntopic = \"\"\"G\n".into(),
                "[[gap]]\nid = \"g2\"\ntopic = \"\"\"\n[[gap]]\nid = \"\"\"\n".into(),
                "\"\"\"\n".into(),
                "]]\n".into(),
                "[asked]\n".into(),
                "[asked]\nq1 = [\"W?\"]\n".into(),
                "q2 = [\"W?\"]\n".into(),
                "g1 = [\"W?\"]\n".into(),
                "[gap]\n".into(),
                "gap = []\n".into(),
                "question = [{ id = \"q7\", question = \"Q?\", answer = \"A.\" }]\n".into(),
                "[[synonyms]]\nconcept = \"c\"\nwords = [\"w\"]\n".into(),
                "[[difference]]\nsection = 2\ntexts = [\"t\"]\nwhy = \"So.\"\n".into(),
                "[document.publication]\ntype = \"book\"\ntitle = \"B\"\npublisher = \"P\"\n".into(),
            ];
            let all = [DOCUMENT.to_owned(), QUESTION.replace('?', "0")];
            // Most files begin as files do.
            let begin = if picked[0] % 5 == 0 { 0 } else { 2 };
            let picked = picked.iter().map(|place| match place % (snippets.len() + 3) {
                place if place < snippets.len() => snippets[place].as_str(),
                place => [DOCUMENT, "# \u{e9}\n", "\n"][place - snippets.len()],
            });
            let text: String = all[..begin].iter().map(String::as_str).chain(picked).collect();
            let (pieces, whole) = both(&text, size);
            if pieces.is_some() {
                proptest::prop_assert_eq!(pieces, whole);
            }
        }
    }
}
