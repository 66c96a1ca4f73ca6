//! Small knowledge with its index, for the tests of the search.

use std::fmt::Write as _;

use super::index::Index;
use super::{Weights, build_index};
use crate::knowledge::{KnowledgeFile, Language, load, load_language};

/// The bytes of an index, and the weights to search it with.
pub(super) struct Fixture {
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
            weights: Weights::default(),
            bytes,
        }
    }

    /// Knowledge of a section for each of these answers, all of which ask "What?".
    pub fn of_answers(answers: &[&str]) -> Self {
        Self::new(&sections(answers))
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
