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
    #[test]
    fn everything_built_in_is_without_fault() {
        if let Err(faults) = super::embedded() {
            panic!("{faults}");
        }
        if let Err(faults) = super::english() {
            panic!("{faults}");
        }
    }
}
