//! Whatever a pack says, each format says just that, and Markdown is read back.

use proptest::collection::vec;
use proptest::prelude::*;
use scraper::{Html, Selector};
use serde_json::{Value, json};

use super::*;
use crate::import::{Draft, Imported, NO_ANSWER, import};
use crate::knowledge::{Kind, Knowledge, KnowledgeFile, load};
use crate::output::printable;

/// Text that formats may take for their own.
fn text() -> impl Strategy<Value = String> {
    let hostile =
        "[<>&\"'=+@|\\\\`*_#\\[\\](){}!~$:;.?0-9aA \n\r\t\u{0}\u{1b}\u{202e}\u{85}-]{1,30}";
    let words = "(a|b c|1\\. |- |# |</p>|<b>|&lt;|\\[x\\]\\(y\\)|```|\\*\\*|Sources: |A: |www\\.a\\.b|\n|\n\n){1,9}";
    let any = prop_oneof![hostile, words, "\\PC{1,20}", "(?s).{1,20}"];
    any.prop_filter("not blank", |text| {
        // A text may hold nothing but characters that are never printed.
        !printable(text).trim().is_empty() && !text.trim().is_empty()
    })
}

prop_compose! {
    fn question()(
        question in text(), answer in text(), summary in proptest::option::of(text()),
        points in vec(text(), 0..3), cites in any::<bool>(),
    ) -> Value {
        let mut entry = json!({"question": question, "answer": answer});
        if cites {
            entry["sources"] = json!(["source-0"]);
        }
        if let Some(summary) = summary {
            entry["summary"] = summary.into();
        }
        if !points.is_empty() {
            entry["points"] = points.into();
        }
        entry
    }
}

prop_compose! {
    fn pack()(
        title in text(), mut questions in vec(question(), 1..4), first in 1u32..9,
        names in vec((text(), text()), 1..3), facts in vec((text(), text(), text()), 0..3),
    ) -> Draft {
        for (question, number) in questions.iter_mut().zip(first..) {
            question["id"] = format!("question-{number}").into();
            question["number"] = number.into();
        }
        let sources = (0..).zip(names).map(|(place, (name, what))| {
            json!({"id": format!("source-{place}"), "section": first, "name": name, "what": what})
        });
        let statistics = (0..).zip(facts).map(|(place, (title, measure, statement))| json!({
            "id": format!("statistic-{place}"), "section": first, "title": title,
            "statement": statement, "sources": ["source-0"], "figure": "7 cups", "value": 7,
            "unit": "cups", "measure": measure, "draft": true,
        }));
        Draft {
            document: json!({"id": "pack", "title": title}),
            questions,
            statistics: statistics.collect(),
            sources: sources.collect(),
        }
    }
}

fn loaded(draft: &Draft) -> Knowledge {
    let text = &draft.to_toml().expect("TOML");
    load(&[KnowledgeFile { name: "pack", text }])
        .unwrap_or_else(|faults| panic!("{faults}\n{text}"))
}

fn file(whole: &WholeRecord<'_>, format: Format) -> String {
    match export(whole, format) {
        Ok(Exported::File(bytes)) => String::from_utf8(bytes).expect("UTF-8"),
        other => panic!("{other:?}"),
    }
}

/// A text as a page shows it: lines without blanks around them, nothing that steers.
fn shown(text: &str) -> String {
    let paragraphs = sheet::paragraphs(text);
    let lines = |lines: &Vec<String>| -> String {
        let lines: Vec<String> = lines
            .iter()
            .map(|line| printable(line).trim().to_owned())
            .collect();
        lines.join("\n")
    };
    paragraphs
        .iter()
        .map(lines)
        .collect::<Vec<_>>()
        .join("\n\n")
}

fn on_one_line(text: &str) -> String {
    printable(text).trim().to_owned()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn markdown_gives_the_questions_and_answers_back(draft in pack()) {
        let knowledge = loaded(&draft);
        let markdown = file(&WholeRecord::new(&knowledge), Format::Markdown);
        let Ok(Imported { draft: back, left_out, .. }) = import(&markdown, "", None) else {
            panic!("nothing came back of\n{markdown}");
        };
        prop_assert!(left_out.iter().all(|one| one.why != NO_ANSWER));
        let back = loaded(&back);
        prop_assert_eq!(&back.documents[0].title, &on_one_line(&knowledge.documents[0].title));
        let there = knowledge.entries.iter().filter(|of| of.kind() == Kind::Question);
        let there: Vec<_> = there.map(|of| (
            of.section,
            on_one_line(&of.title),
            of.summary().map(|text| shown(text).replace("\n\n", "\n")),
            shown(&of.statement),
            of.points().iter().map(|point| shown(point).replace("\n\n", "\n")).collect::<Vec<_>>(),
        )).collect();
        let back: Vec<_> = back.of(Kind::Question).map(|of| (
            of.section,
            of.title.clone(),
            of.summary().map(str::to_owned),
            of.statement.clone(),
            of.points().to_vec(),
        )).collect();
        prop_assert_eq!(back, there, "{}", markdown);
    }

    #[test]
    fn html_has_the_tags_of_the_page_and_no_others(draft in pack()) {
        let knowledge = loaded(&draft);
        let html = file(&WholeRecord::new(&knowledge), Format::Html);
        let page = Html::parse_document(&html);
        let every = Selector::parse("*").expect("a selector");
        let known = [
            "html", "head", "meta", "title", "style", "body", "a", "header", "h1", "h2", "h3", "p", "nav",
            "ul", "li", "main", "article", "section", "strong", "br", "div", "table", "thead",
            "tbody", "tr", "th", "td",
        ];
        // The page has one box to look for words, and no text of a pack adds another.
        let once = ["form", "label", "input", "output", "script"];
        for tag in once {
            let count = page.select(&every).filter(|of| of.value().name() == tag).count();
            prop_assert_eq!(count, 1, "{}", tag);
        }
        for element in page.select(&every) {
            let tag = element.value().name();
            if once.contains(&tag) {
                continue;
            }
            prop_assert!(known.contains(&tag), "{}", element.html());
            for (name, value) in element.value().attrs() {
                let is_known = ["lang", "dir", "charset", "name", "content", "http-equiv", "class", "href",
                    "id", "role", "tabindex", "scope", "aria-labelledby"].contains(&name);
                prop_assert!(is_known, "{name}");
                let leads = ["#", "https://", "http://"].iter().any(|to| value.starts_with(to));
                prop_assert!(name != "href" || leads, "{value}");
            }
        }
        let heading = Selector::parse("h1").expect("a selector");
        let heading: String = page.select(&heading).flat_map(|of| of.text()).collect();
        prop_assert_eq!(heading, printable(&knowledge.documents[0].title));
        let steers = html.contains(['\u{0}', '\u{1b}', '\u{202e}', '\r']);
        prop_assert!(!steers);
    }

    #[test]
    fn tables_and_json_have_their_shape(draft in pack()) {
        let knowledge = loaded(&draft);
        let whole = WholeRecord::new(&knowledge);
        let json: serde_json::Value = serde_json::from_str(&file(&whole, Format::Json)).expect("JSON");
        prop_assert_eq!(&json["documents"][0]["title"], &knowledge.documents[0].title);
        let lines = file(&whole, Format::Jsonl);
        let lines: Vec<serde_json::Value> =
            lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        prop_assert_eq!(&serde_json::Value::Array(lines), &json["entries"]);
        let Ok(Exported::Directory(files)) = export(&whole, Format::Csv) else {
            panic!("no directory");
        };
        let mut records = 0;
        for (name, bytes) in files {
            if name == "datapackage.json" {
                serde_json::from_slice::<serde_json::Value>(&bytes).expect("JSON");
                continue;
            }
            let mut reader = ::csv::Reader::from_reader(bytes.as_slice());
            for record in reader.records() {
                record.expect("as many cells as fields");
                records += 1;
            }
        }
        prop_assert_eq!(records, whole.entries.len() + 1);
    }
}
