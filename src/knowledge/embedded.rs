//! The knowledge that is built into the binary.

use super::{Faults, Knowledge, KnowledgeFile, Synonyms, load, load_synonyms};

/// The files of `data/`, in the order in which they are read.
const FILES: [KnowledgeFile<'static>; 4] = [
    KnowledgeFile {
        name: "data/briefing.toml",
        text: include_str!("../../data/briefing.toml"),
    },
    KnowledgeFile {
        name: "data/asked.toml",
        text: include_str!("../../data/asked.toml"),
    },
    KnowledgeFile {
        name: "data/gaps.toml",
        text: include_str!("../../data/gaps.toml"),
    },
    KnowledgeFile {
        name: "data/thesaurus.toml",
        text: include_str!("../../data/thesaurus.toml"),
    },
];

/// The briefing, with how people ask for it, what it leaves out and the words of its field.
///
/// # Errors
///
/// Only where a file of `data/` was built in with a fault; a test holds that none is.
pub fn embedded() -> Result<Knowledge, Faults> {
    load(&FILES)
}

/// Everyday words of English that mean much the same, whatever the document is about.
///
/// # Errors
///
/// Only where the file was built in with a fault; a test holds that it is not.
pub fn english() -> Result<Vec<Synonyms>, Faults> {
    let text = include_str!("../../data/english.toml");
    load_synonyms(KnowledgeFile {
        name: "data/english.toml",
        text,
    })
}

#[cfg(test)]
mod tests {
    use crate::knowledge::Kind;

    #[test]
    fn everything_built_in_is_without_fault() {
        if let Err(faults) = super::embedded() {
            panic!("{faults}");
        }
        if let Err(faults) = super::english() {
            panic!("{faults}");
        }
    }

    /// A longer one would be cut where it is shown as the passage that answers.
    #[test]
    fn statements_fit_into_a_passage() {
        let knowledge = super::embedded().expect("no faults");
        let facts = knowledge
            .entries
            .iter()
            .filter(|entry| entry.kind() != Kind::Question);
        for fact in facts {
            assert!(fact.statement.chars().count() <= 300, "{}", fact.id);
        }
    }

    #[test]
    fn the_briefing_is_whole() {
        let knowledge = super::embedded().expect("no faults");
        let count = |kind| knowledge.of(kind).count();
        let sections: Vec<u32> = knowledge
            .of(Kind::Question)
            .map(|entry| entry.section)
            .collect();
        assert_eq!(sections, (1..=10).collect::<Vec<_>>());
        for (kind, number) in [
            (Kind::Statistic, 5),
            (Kind::Term, 2),
            (Kind::Route, 4),
            (Kind::Partner, 8),
            (Kind::Event, 2),
            (Kind::Measure, 4),
            (Kind::Role, 7),
            (Kind::Crime, 4),
            (Kind::Use, 6),
            (Kind::Contact, 3),
        ] {
            assert_eq!(count(kind), number, "{}", kind.name());
        }
    }
}
