//! Documents of every shape give drafts that load.

use crate::knowledge::work;
use proptest::prelude::*;

use super::*;
use crate::knowledge::{Entry, Kind, Knowledge, KnowledgeFile, load};

fn loaded(document: &str) -> Option<Knowledge> {
    let imported = import(document, "document", None).ok()?;
    let text = &imported.draft.to_toml().expect("TOML");
    for LeftOut { line, .. } in imported.left_out {
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

/// The questions of a document with their answers and points.
fn answers(document: &str) -> Vec<(String, String)> {
    let knowledge = loaded(document).unwrap_or_else(|| panic!("nothing: {document}"));
    let whole = knowledge.of(Kind::Question).map(|question| {
        let points = question.points().iter().map(|point| format!("\n* {point}"));
        let answer = question.statement.clone() + &points.collect::<String>();
        (question.title.clone(), answer)
    });
    whole.collect()
}

fn check(document: &str, expected: &[(&str, &str)]) {
    let answers = answers(document);
    let answers: Vec<(&str, &str)> = answers
        .iter()
        .map(|(question, answer)| (question.as_str(), answer.as_str()))
        .collect();
    assert_eq!(answers, expected, "{document}");
}

#[test]
fn which_headings_are_questions() {
    // Steps below a question.
    check(
        "# Oven\n\n## How do I clean it?\n\n### 1. Wait\n\nAn hour.\n\n### 2. Wipe\n\nTwice.\n\n\
         ## Is it safe?\n\nYes.",
        &[
            (
                "How do I clean it?",
                "1. Wait\n\nAn hour.\n\n2. Wipe\n\nTwice.",
            ),
            ("Is it safe?", "Yes."),
        ],
    );
    // Headings beside a question.
    check(
        "# Oven\n\n## Heat\n\nIt is hot.\n\n## Is it safe?\n\nYes.\n\n## To repair it\n\nRing us.",
        &[
            ("Heat", "It is hot."),
            ("Is it safe?", "Yes."),
            ("To repair it", "Ring us."),
        ],
    );
    // A title that asks or names questions; no blank after the marks.
    check(
        "# Questions?\n\n**Why?** So.\n\n**When?** Now.",
        &[("Why?", "So."), ("When?", "Now.")],
    );
    check(
        "# FAQ: ovens\n\n##Why?\n\nSo.\n\n##When?\nNow.",
        &[("Why?", "So."), ("When?", "Now.")],
    );
    check(
        "### FAQ.1: Why?\n\nSo.\n\n### Q | When?\n\n**A** | Now.",
        &[("Why?", "So."), ("When?", "Now.")],
    );
    // The same question twice, and a bold question within an answer.
    check(
        "# Oven\n\n## Gas\n\n### Why?\n\nSo.\n\n## Wood\n\n### Why?\n\nHm.\n\n**Really?** Yes.",
        &[
            ("Why? (Gas)", "So."),
            ("Why? (Wood)", "Hm.\n\nReally? Yes."),
        ],
    );
    // Lines that ask, where nothing else does.
    check(
        "Why is it?\n\nSo.\n\nAnd when?\n\nNow.",
        &[("Why is it?", "So."), ("And when?", "Now.")],
    );
}

#[test]
fn answers_keep_their_order_and_form() {
    check(
        "# Why?\n\nFirst:\n\n- one\n  1. a\n  2. b\n\n  more\n- two\n\nThen:\n\n```\nx:\n  y\n```",
        &[(
            "Why?",
            "First:\n\n- one\n  1. a\n  2. b\n  more\n- two\n\nThen:\n\nx:\n  y",
        )],
    );
    check("# Why?\n\n3. c\n4. d", &[("Why?", "3. c\n4. d")]);
    check("# Why?\n\nSo:\n\n- c\n- d", &[("Why?", "So:\n* c\n* d")]);
    check(
        "# Why?\n\n| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | |\n\nEnd.",
        &[("Why?", "A: 1; B: 2\nA: 3\n\nEnd.")],
    );
    check(
        "# 为什么？\n\n一二，\n三四。",
        &[("为什么？", "一二，三四。")],
    );
}

#[test]
fn nothing_is_swallowed() {
    for (written, kept) in [
        (
            "Put it into the <head> of it.",
            "Put it into the <head> of it.",
        ),
        ("A <script>x</script> b.", "A <script>x</script> b."),
        (
            "Press <Enter> or <your key>.",
            "Press <Enter> or <your key>.",
        ),
        (
            "Use a <div> or `<p>` <b>now</b>.",
            "Use a <div> or <p> now.",
        ),
        ("Less <!-- than.", "Less <!-- than."),
        ("A<!-- secret --> b.", "A b."),
        ("1 < 2 & 3 > 2.", "1 < 2 & 3 > 2."),
        ("<Tabs>\n\nWithin.\n\n</Tabs>", "Within."),
        (
            "::: tip Hot\nBeware.\n:::\n\nDone.",
            "Hot\n\nBeware.\n\nDone.",
        ),
        (
            "!!! note\n    Beware.\n\n    - a\n\nDone.",
            "Beware.\n\n- a\n\nDone.",
        ),
        ("Text.\n{: .lead }", "Text."),
        ("Text {% x %}here{{< y >}}.", "Text here."),
        ("Text.\n\n[top](#oven)", "Text."),
    ] {
        let document = format!("# Oven\n\n## Why?\n\n{written}\n\n## When?\n\nNow.");
        check(&document, &[("Why?", kept), ("When?", "Now.")]);
    }
    check(
        "## Why?\n\nSo.\n\n<details><summary>And then?</summary>\n\nThat.\n\n</details>\n\nEnd.",
        &[("Why?", "So.\n\nEnd."), ("And then?", "That.")],
    );
}

#[test]
fn what_is_left_out_is_named() {
    let document = "# Oven\n\nAbout it.\n\n## Part\n\nText.\n\n### Why?\n\nSo.\n\n### When?\n\n#### Now\n\n\
                    ### How?\n\nHot.\n\n{% x %}";
    let imported = import(document, "document", None).expect("a draft");
    let left_out = [
        (left_out::NO_HEADING, 3, "About it."),
        (NO_QUESTION, 5, "Part"),
        (left_out::NO_TEXT, 21, "{% x %}"),
        (NO_ANSWER, 13, "When?"),
    ];
    assert_eq!(named(&imported.left_out), left_out);
    assert_eq!(imported.draft.document["title"], "Oven");
}

fn named(left_out: &[LeftOut]) -> Vec<(&str, usize, &str)> {
    let left_out = left_out.iter();
    left_out
        .map(|one| (one.why, one.line, one.words.as_str()))
        .collect()
}

#[test]
fn what_is_too_much_to_propose_is_named() {
    let links: Vec<String> = (0..13).map(|n| format!("[a](http://b/{n}) ")).collect();
    let links = links.concat();
    let document = format!(
        "# Why?\n\n{}\n\nIt was 4%.[^1]\n\n{}end of 5%.\n\n[^1]: {links}",
        "5% ".repeat(400),
        "word ".repeat(200)
    );
    let imported = import(&document, "document", None).expect("a draft");
    let left_out = [
        (left_out::TOO_MUCH, 3, "figures of a sentence: 400"),
        (left_out::TOO_MUCH, 7, "figures of a sentence: 1"),
    ];
    assert_eq!(named(&imported.left_out), left_out);
    let figures = "# Why?\n\n".to_owned() + &"It is 5%. ".repeat(2003);
    let imported = import(&figures, "document", None).expect("a draft");
    let left_out = [(left_out::TOO_MUCH, 3, "figures of a sentence: 1"); 3];
    assert_eq!(named(&imported.left_out), left_out);
}

#[test]
fn more_than_half_is_not_left_out_unless_that_is_asked_for() {
    let document = "# A\n\n## B\n\nb\n\n## C\n\nc\n\n## D\n\n### Why?\n\nSo.";
    let refused = import(document, "document", None).expect_err("most is left out");
    assert!(matches!(
        refused,
        NotImported::MostLeftOut { questions: 1, ref headings } if headings.len() == 2
    ));
    let titles = |level| {
        let imported = import(document, "document", Some(level)).expect("a draft");
        let questions = imported.draft.questions.into_iter();
        let titles = questions.map(|question| question["question"].clone());
        titles.collect::<Vec<_>>()
    };
    assert_eq!(titles(2), ["B", "C", "D"]);
    assert_eq!(titles(3), ["Why?"]);
}

#[test]
fn title_and_language_of_the_metadata() {
    let document = "---\ntitle: \"A &amp; B\"\nlang: fr_FR\n---\n\n# Pourquoi ?\n\nParce que.";
    let imported = import(document, "document", None).expect("a draft");
    assert_eq!(imported.draft.document["title"], "A & B");
    assert_eq!(imported.draft.document["language"], "fr-FR");
    assert_eq!(imported.detected, None);
}

#[test]
fn figures_of_the_language_of_the_document() {
    let figures = |language: &str, text: &str| -> Vec<String> {
        let document = format!("---\nlang: {language}\n---\n\n# Why?\n\n{text}");
        let knowledge = loaded(&document).expect("a draft");
        let shown = |figure: &Entry| {
            let [printed, unit] = ["figure", "unit"].map(|key| figure.text(key).expect(key));
            let value = figure.number("value");
            format!("{printed} = {} {unit}", value.expect("a value"))
        };
        knowledge.of(Kind::Statistic).map(shown).collect()
    };
    for (language, text, expected) in [
        ("en", "There were 4 500 boats.", &["4 500 = 4500 boats"][..]),
        ("en", "It changed by -4.5%.", &["-4.5% = -4.5 percent"]),
        ("de", "Es waren 4.500 Boote.", &["4.500 = 4500 Boote"]),
        (
            "de",
            "Es waren 4,5 Millionen.",
            &["4,5 Millionen = 4500000 count"],
        ),
        ("en", "It was 4,5 million.", &[]),
        ("en", "From 10% to 20%, see RFC 2616 of 2016.", &[]),
        (
            "en",
            "It cost EUR 1 200 000.",
            &["EUR 1 200 000 = 1200000 EUR"],
        ),
    ] {
        assert_eq!(figures(language, text), expected, "{text}");
    }
}

#[test]
fn what_steers_a_terminal_is_escaped() {
    let text = "a\u{9b}b \u{202e}c 'd' \"e\" \\";
    let document = format!("# Why\u{85}?\n\n{text}\n\n- {text}\n- \u{1b}[1m\n");
    let toml = import(&document, "t", None)
        .expect("a draft")
        .draft
        .to_toml()
        .expect("TOML");
    assert!(
        !toml.contains(|c| crate::knowledge::steers(c) && c != '\n'),
        "{toml:?}"
    );
    let knowledge = loaded(&document).expect("a draft");
    assert_eq!(knowledge.entries[0].statement, text);
    assert_eq!(knowledge.entries[0].points()[1], "\u{1b}[1m");
}

/// Twice as much of anything takes twice the work, and not four times.
#[test]
fn the_work_grows_with_the_document() {
    type Shape = fn(usize) -> String;
    let shapes: [(&str, Shape); 16] = [
        ("questions", |n| {
            let questions = (0..n).map(|n| format!("## Why {n}?\n\nSo.\n\n"));
            questions.collect::<Vec<_>>().concat()
        }),
        ("unanswered", |n| "## Why?\n".repeat(n)),
        ("the same question", |n| {
            "# A\n\n## Why?\n\nSo.\n\n".repeat(n)
        }),
        ("figures", |n| format!("# Why?\n\n{}", "5% ".repeat(n))),
        ("sentences", |n| {
            format!("# Why?\n\n{}", "It was 5%. ".repeat(n))
        }),
        ("footnotes", |n| {
            let links = (0..n).map(|n| format!("[a](http://b/{n}) "));
            let links = links.collect::<Vec<_>>().concat();
            format!("# Why?\n\n{}\n\n[^1]: {links}", "It is 5%.[^1] ".repeat(n))
        }),
        ("links", |n| {
            (0..n).fold("# Why?\n\n".to_owned(), |text, n| {
                text + &format!("[a](b{n}) ")
            })
        }),
        ("underlined", |n| {
            format!("# Why?\n\n{}", "<u>a</u> ".repeat(n))
        }),
        ("addresses", |n| {
            format!("# Why?\n\n{}", "www.a.b <b>c</b> ".repeat(n))
        }),
        ("columns", |n| {
            format!(
                "# Why?\n\n{}\n{}\n{}",
                "|a".repeat(n),
                "|-".repeat(n),
                "|1%".repeat(n)
            )
        }),
        ("rows", |n| {
            format!("# Why?\n\n|a|b|\n|-|-|\n{}", "|1%|2|\n".repeat(n))
        }),
        ("letters", |n| "Q: Why?\nA: So.\n".repeat(n)),
        ("lists", |n| format!("# Why?\n\n{}", "<ul><li>a ".repeat(n))),
        ("tags", |n| format!("# Why?\n\n{}", "<a <b `{% ".repeat(n))),
        ("code", |n| format!("# Why?\n\n{}", "`5%` ".repeat(n))),
        ("bold", |n| "**Why?** So.\n\n".repeat(n)),
    ];
    for (name, shape) in shapes {
        let work = |size: usize| {
            work::taken();
            let draft = import(&shape(size), "document", None).map(|imported| imported.draft);
            let toml = draft.map_or_else(|_| String::new(), |draft| draft.to_toml().expect("TOML"));
            work::taken() + toml.len()
        };
        let (once, twice) = (work(400), work(800));
        assert!(2 * twice <= 5 * once, "{name}: {once}, then {twice}");
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
