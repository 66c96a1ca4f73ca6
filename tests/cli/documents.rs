//! Documents as people write them, in many languages and forms: every question with its whole
//! answer, and what is left out by name.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use smugfaq::import::{Imported, LeftOut, NO_ANSWER, import};
use smugfaq::knowledge::{Kind, Knowledge, KnowledgeFile, load};

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
fn shown(imported: &Imported, pack: &Knowledge) -> String {
    let mut text = String::new();
    let document = &pack.documents[0];
    let (id, title) = (&document.id, &document.title);
    let language = document.language.as_deref().unwrap_or("unknown");
    let detected = imported.detected.map_or("stated", |_| "detected");
    let _ = writeln!(text, "{id}: {title}: {language}, {detected}");
    for question in pack.of(Kind::Question) {
        let _ = writeln!(text, "\n[{}] {}", question.id, question.title);
        let _ = writeln!(text, "{}", question.statement);
        for point in question.points() {
            let _ = writeln!(text, "* {point}");
        }
        let sources = pack.of(Kind::Source);
        for source in sources.filter(|source| question.sources.contains(&source.id)) {
            let url = source.text("url").unwrap_or(&source.statement);
            let _ = writeln!(text, "source: {}: {url}", source.title);
        }
        let statistics = pack.of(Kind::Statistic);
        for statistic in statistics.filter(|statistic| statistic.section == question.section) {
            let [figure, unit, measure] =
                ["figure", "unit", "measure"].map(|key| statistic.text(key).unwrap_or_default());
            let value = statistic.number("value").unwrap_or(f64::NAN);
            let _ = writeln!(text, "figure: {figure}: {value} {unit}: {measure}");
        }
    }
    for LeftOut { why, line, words } in &imported.left_out {
        let _ = writeln!(text, "\n{why}, line {line}: {words}");
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
        let text = &imported.draft.to_toml().expect("TOML");
        let pack = load(&[KnowledgeFile { name, text }]);
        let pack = pack.unwrap_or_else(|faults| panic!("{name}: {faults}"));
        insta::assert_snapshot!(format!("document-{name}"), shown(&imported, &pack));
        assert_eq!(pack.of(Kind::Question).count(), questions, "{name}");
        let is_unanswered = |one: &LeftOut| one.why == NO_ANSWER;
        assert!(!imported.left_out.iter().any(is_unanswered), "{name}");
    }
}
