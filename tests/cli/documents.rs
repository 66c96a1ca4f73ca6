//! Documents as people write them, in many languages and forms: every question with its whole
//! answer, and what is left out by name.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use smugfaq::import::{Imported, import};
use smugfaq::knowledge::{Kind, KnowledgeFile, Number, load};

/// How many questions each document asks.
const DOCUMENTS: [(&str, usize); 15] = [
    ("bassein.md", 3),
    ("bibliotheque.md", 4),
    ("ditie.md", 3),
    ("freibad.md", 4),
    ("schronisko.md", 4),
    ("kafeneio.md", 3),
    ("maktaba.md", 4),
    ("museo.html", 3),
    ("onibus.mdx", 3),
    ("piscina.md", 3),
    ("readme.md", 2),
    ("seupjang.md", 3),
    ("simhall.html", 3),
    ("toshokan.md", 3),
    ("zwembad.txt", 3),
];

/// What came of a document, for people to read.
fn shown(imported: &Imported) -> String {
    let draft = &imported.draft;
    let mut text = String::new();
    let document = &draft.document;
    let (id, title) = (&document.id, &document.title);
    let language = document.language.as_deref().unwrap_or("unknown");
    let detected = imported.detected.map_or("stated", |_| "detected");
    let _ = writeln!(text, "{id}: {title}: {language}, {detected}");
    for question in draft.of(Kind::Question) {
        let _ = writeln!(text, "\n[{}] {}", question.id, question.title);
        let _ = writeln!(text, "{}", question.statement);
        for point in question.points() {
            let _ = writeln!(text, "* {point}");
        }
        let sources = draft.of(Kind::Source);
        for source in sources.filter(|source| question.sources.contains(&source.id)) {
            let url = source.text("url").unwrap_or(&source.statement);
            let _ = writeln!(text, "source: {}: {url}", source.title);
        }
        let statistics = draft.of(Kind::Statistic);
        for statistic in statistics.filter(|statistic| statistic.section == question.section) {
            let [figure, unit, measure] =
                ["figure", "unit", "measure"].map(|key| statistic.text(key).unwrap_or_default());
            let value = statistic.number("value").map_or(f64::NAN, Number::as_f64);
            let _ = writeln!(text, "figure: {figure}: {value} {unit}: {measure}");
        }
    }
    for (why, things) in [
        ("unanswered", &imported.unanswered),
        ("passed", &imported.passed),
        ("left out", &imported.left_out),
    ] {
        for (line, words) in things {
            let _ = writeln!(text, "\n{why}, line {line}: {words}");
        }
    }
    for line in &imported.loose {
        let _ = writeln!(text, "\nabove all questions, line {line}");
    }
    text
}

#[test]
fn documents_in_many_languages_and_forms() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    for (name, questions) in DOCUMENTS {
        let document = fs::read_to_string(directory.join(name)).expect(name);
        let stem = name.split('.').next().unwrap_or(name);
        let imported =
            import(&document, stem, None).unwrap_or_else(|why| panic!("{name}: {why:?}"));
        insta::assert_snapshot!(format!("document-{name}"), shown(&imported));
        assert_eq!(
            imported.draft.of(Kind::Question).count(),
            questions,
            "{name}"
        );
        assert!(imported.unanswered.is_empty(), "{name}");
        let text = &imported.draft.to_toml().expect("TOML");
        load(&[KnowledgeFile { name, text }]).unwrap_or_else(|faults| panic!("{name}: {faults}"));
    }
}
