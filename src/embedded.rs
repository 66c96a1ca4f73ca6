//! The knowledge that is built into the binary: what `build.rs` made of the files of `data/`.

use crate::knowledge::Knowledge;
use crate::search::{Index, Lexicon};

/// Bytes at an address that tables of any kind can be read at as they stand.
#[repr(C, align(8))]
struct Aligned<T: ?Sized>(T);

static INDEX: &Aligned<[u8]> = &Aligned(*include_bytes!(concat!(env!("OUT_DIR"), "/index.bin")));

static CONTEXT_INDEX: &Aligned<[u8]> = &Aligned(*include_bytes!(concat!(
    env!("OUT_DIR"),
    "/context-index.bin"
)));

/// The index of the fact sheet.
pub fn index() -> Index<'static> {
    Index::open(&INDEX.0)
}

/// The index of the context; that of the fact sheet knows nothing of it.
pub fn context_index() -> Index<'static> {
    Index::open(&CONTEXT_INDEX.0)
}

/// The fact sheet alone, which is all that most questions need.
pub fn knowledge() -> Knowledge {
    built(include_bytes!(concat!(env!("OUT_DIR"), "/fact-sheet.bin")))
}

/// The context, which is what the figures of the fact sheet count and what was published later.
pub fn context() -> Knowledge {
    built(include_bytes!(concat!(env!("OUT_DIR"), "/context.bin")))
}

/// The caveats of the context, each with the id of the figure that it is about: what an answer needs
/// of the context.
pub fn caveats() -> Vec<(String, String)> {
    built(include_bytes!(concat!(env!("OUT_DIR"), "/caveats.bin")))
}

/// The fact sheet with ways of asking and synonyms, to be indexed together with other documents.
pub fn with_search() -> Knowledge {
    built(include_bytes!(concat!(env!("OUT_DIR"), "/whole.bin")))
}

/// The word lists of general language, for indexing documents.
pub fn lexicon() -> Lexicon {
    built(include_bytes!(concat!(env!("OUT_DIR"), "/english.bin")))
}

/// What `build.rs` wrote, which the tests below read back.
fn built<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> T {
    #[expect(
        clippy::expect_used,
        reason = "written by build.rs; no input reaches it"
    )]
    postcard::from_bytes(bytes).expect("what the build wrote can be read")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::{Kind, KnowledgeFile, load};

    macro_rules! file {
        ($name:literal) => {
            KnowledgeFile {
                name: $name,
                text: include_str!(concat!("../", $name)),
            }
        };
    }

    fn from_data() -> Knowledge {
        let files = [
            file!("data/briefing.toml"),
            file!("data/asked.toml"),
            file!("data/asked-fr.toml"),
            file!("data/asked-es.toml"),
            file!("data/asked-ar.toml"),
            file!("data/gaps.toml"),
            file!("data/thesaurus.toml"),
            file!("data/differences.toml"),
        ];
        load(&files).unwrap_or_else(|faults| panic!("{faults}"))
    }

    fn bytes(knowledge: &Knowledge) -> Vec<u8> {
        postcard::to_stdvec(knowledge).expect("bytes")
    }

    #[test]
    fn what_is_built_in_is_what_data_says() {
        let knowledge = from_data();
        assert!(bytes(&super::with_search()) == bytes(&knowledge));
        assert!(bytes(&super::knowledge()) == bytes(&knowledge.facts()));
    }

    #[test]
    fn the_context_that_is_built_in_is_what_data_says() {
        let files = [
            file!("data/context.toml"),
            file!("data/context-mediterranean.toml"),
            file!("data/context-detections.toml"),
            file!("data/thesaurus.toml"),
        ];
        let context = load(&files).unwrap_or_else(|faults| panic!("{faults}"));
        assert!(bytes(&super::context()) == bytes(&context.facts()));
    }

    /// A longer one would be cut where it is shown as the passage that answers.
    #[test]
    fn statements_fit_into_a_passage() {
        let all = [knowledge(), context()];
        let facts = all
            .iter()
            .flat_map(|knowledge| &knowledge.entries)
            .filter(|entry| entry.kind() != Kind::Question);
        for fact in facts {
            assert!(fact.statement.chars().count() <= 300, "{}", fact.id);
        }
    }

    /// A table shows these two and not the statement, and is to drop no hedge.
    #[test]
    fn hedges_stand_with_the_figure_or_the_measure() {
        let all = [knowledge(), context()];
        for entry in all.iter().flat_map(|of| of.of(Kind::Statistic)) {
            let text = |key| entry.text(key).unwrap_or_default();
            let shown = format!("{} {}", text("figure"), text("measure"));
            for hedge in entry
                .text("qualifier")
                .iter()
                .flat_map(|all| all.split(", "))
            {
                assert!(shown.contains(hedge), "{}: {hedge}", entry.id);
            }
        }
    }

    #[test]
    fn the_briefing_is_whole() {
        let knowledge = knowledge();
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
            (Kind::Fact, 25),
            (Kind::Contact, 3),
        ] {
            assert_eq!(count(kind), number, "{}", kind.name());
        }
    }
}
