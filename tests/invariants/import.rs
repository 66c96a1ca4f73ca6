//! Whatever a document holds, the draft that comes of it is a pack.

use smugfaq::import::import as draft_of;
use smugfaq::knowledge::{KnowledgeFile, load};

use super::harmless;

/// Imports a text as Markdown or HTML, by its own headings and by those of one level.
pub fn import(text: &str) {
    for level in [None, Some(2)] {
        let Ok(imported) = draft_of(text, "document", level) else {
            continue;
        };
        let toml = imported.draft.to_toml().expect("a draft is TOML");
        let toml = harmless(toml.into_bytes(), &['\n', '\t'], "draft");
        let file = KnowledgeFile {
            name: "draft.toml",
            text: &toml,
        };
        if let Err(faults) = load(&[file]) {
            panic!("the draft does not load: {faults}\n{toml}");
        }
    }
}
