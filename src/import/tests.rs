//! Documents of every shape give drafts that load.

use proptest::prelude::*;

use super::*;
use crate::knowledge::{Knowledge, KnowledgeFile, load};

fn loaded(document: &str) -> Option<Knowledge> {
    let Imported {
        draft, unanswered, ..
    } = import(document, "document", None).ok()?;
    let text = &draft.to_toml().expect("TOML");
    for (line, _) in unanswered {
        assert!(line <= document.matches('\n').count() + 1);
    }
    let file = KnowledgeFile {
        name: "draft",
        text,
    };
    Some(load(&[file]).unwrap_or_else(|faults| panic!("{faults}\n{text}")))
}

#[test]
fn questions_where_no_heading_asks() {
    for document in [
        "**What is tea?** A drink.\n\n**Who drinks it?**\n\nAunts.",
        "Q: What is tea?\nA: A drink.\n\nQ: Who drinks it?\nA: Aunts.",
        "**Q1: What is tea?**\n\n**A:** A drink.\n\n**Q2: Who drinks it?**\nAunts.",
        "- **What is tea?** A drink.\n- **Who drinks it?** Aunts.",
        "1. What is tea?\n\n   A drink.\n\n2. Who drinks it?\n\n   Aunts.",
        "What is tea?\n: A drink.\n\nWho drinks it?\n: Aunts.",
        "<h2>What is tea?</h2><p>A drink.</p><h2>Who drinks it?</h2><p>Aunts.</p>",
        "<dl><dt>What is tea?</dt><dd>A drink.</dd><dt>Who drinks it?</dt><dd>Aunts.</dd></dl>",
        "<details>\n<summary>What is tea?</summary>\n\nA drink.\n</details>\n\n\
         <details><summary>Who drinks it?</summary>Aunts.</details>",
    ] {
        let knowledge = loaded(document).unwrap_or_else(|| panic!("{document}"));
        let questions = knowledge.entries.iter();
        let questions = questions.map(|of| (of.title.as_str(), of.statement.as_str()));
        let questions: Vec<_> = questions.collect();
        let expected = [("What is tea?", "A drink."), ("Who drinks it?", "Aunts.")];
        assert_eq!(questions, expected, "{document}");
    }
}

#[test]
fn nesting_has_no_depth_that_breaks() {
    for piece in [
        "> ", "- ", "* 1. ", "[", "**", "<div>", "<ul><li>", "a `", "![", "| ",
    ] {
        let document = format!("# Why?\n\n{}because\n", piece.repeat(20_000));
        assert!(loaded(&document).is_some(), "{piece}");
    }
}

const MARKDOWN: &str = "(#{1,7} |\\*\\*|[*_]|> |- |[0-9]{1,3}[.)] |\\[|\\]\\(|\\)|\\^|<[a-z/]{0,9}>|<a href=|`{1,3}|\\||---|:|\\?|Q: |A: |Sources: |In short: |3,700 |90% |USD | million|why|[a-z]{1,4}| |\n|\n\n|\r\n|\\\\|&amp;|\u{0}|\u{e9}|\u{feff}|\t){0,60}";

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever it is made of, a document gives a draft that loads or none.
    #[test]
    fn any_document_gives_a_draft_that_loads(document in MARKDOWN) {
        loaded(&document);
        loaded(&format!("# Why?\n\n{document}\n\n## 2. When\n\nNow."));
    }

    #[test]
    fn any_text_gives_a_draft_that_loads(text in "\\PC*|(?s).*") {
        loaded(&text);
        loaded(&format!("# {text}?\n\n{text}"));
    }

    /// A figure that is proposed has the value that it states.
    #[test]
    fn any_sentence_gives_figures_that_agree(sentence in "([0-9.,%$]{1,6}|about|one|million|times|USD|cups|to|[a-z]{1,5}| )( ([0-9.,%$]{1,6}|about|one|million|times|USD|cups|to|[a-z]{1,5})){0,8}") {
        loaded(&format!("# Why?\n\n{sentence}."));
    }
}
