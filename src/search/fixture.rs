//! Small knowledge with its index, for the tests of the search.

use std::fmt::Write as _;

use super::index::Index;
use super::{Weights, build_index};
use crate::knowledge::{Knowledge, KnowledgeFile, Language, load, load_language};

/// Some knowledge and the bytes of its index.
pub(super) struct Fixture {
    pub knowledge: Knowledge,
    pub weights: Weights,
    bytes: Vec<u8>,
}

impl Fixture {
    /// The knowledge of these tables, beside those of the document, in plain English.
    pub fn new(tables: &str) -> Self {
        Self::in_language(tables, "")
    }

    /// The same in a language of these words.
    pub fn in_language(tables: &str, language: &str) -> Self {
        let text = &format!("[document]\ntitle = \"T\"\n{tables}");
        let file = KnowledgeFile { name: "t", text };
        let knowledge = load(&[file]).unwrap_or_else(|faults| panic!("{faults}"));
        let language = match language {
            "" => Language::default(),
            text => load_language(KnowledgeFile { name: "l", text })
                .unwrap_or_else(|faults| panic!("{faults}")),
        };
        let bytes = build_index(&knowledge, &language);
        Self {
            knowledge,
            weights: Weights::default(),
            bytes,
        }
    }

    /// Knowledge of a section for each of these answers, all of which ask "What?".
    pub fn of_answers(answers: &[&str]) -> Self {
        Self::new(&sections(answers))
    }

    /// Knowledge of tea: two sections with facts, and a gap.
    pub fn of_tea() -> Self {
        Self::in_language(TEA, "everyday = [\"people\"]")
    }

    pub fn index(&self) -> Index<'_> {
        Index::open(&self.bytes).expect("an index")
    }
}

/// The tables of a section for each of these answers, all of which ask "What?".
pub(super) fn sections(answers: &[&str]) -> String {
    let mut tables = String::new();
    for (place, answer) in answers.iter().enumerate() {
        let _ = write!(
            tables,
            "[[question]]\nid = \"q{place}\"\nquestion = \"What?\"\nanswer = \"{answer}\"\n"
        );
    }
    tables
}

const TEA: &str = r#"
[[question]]
id = "tea"
number = 1
question = "What is tea?"
answer = "An infusion of leaves. It is served hot. Milk makes it mild."
asked = ["how is tea made"]

[[question]]
id = "trade"
number = 2
question = "Who sells tea?"
summary = "Merchants sell it."
answer = "Merchants sell it in crates. Some ship it by clipper."

[[statistic]]
id = "crates"
section = 2
title = "Crates of 2016"
figure = "4,500"
value = 4500
unit = "crates"
measure = "crates sold"
place = "Ceylon"
period = { from = "2016", to = "2016" }
statement = "Ceylon sold 4,500 crates in 2016, by the estimate of the Leaf Board."
sources = ["board"]

[[partner]]
id = "twinings"
section = 2
name = "Assam"
statement = "Assam is one of the gardens that grow for merchants."

[[partner]]
id = "lipton"
section = 2
name = "Darjeeling"
statement = "Darjeeling is one of the gardens that grow for merchants."

[[source]]
id = "board"
section = 2
name = "Leaf Board"
what = "The Leaf Board writes an almanac."

[[gap]]
id = "coffee"
topic = "how coffee is roasted"
asked = ["roasting beans"]

[[synonyms]]
concept = "cold"
words = ["hot", "warm"]
"#;
