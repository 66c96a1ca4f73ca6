//! How each figure of the context stands to the fact sheet, how it is known, and from where.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use smugfaq::knowledge::{Author, Entry, Grade, Kind, Period, Publication, Status};

use crate::integrity::whole;
use crate::{run, stdout};

const FIGURES: &str = include_str!("../integrity/figures.toml");
const SOURCES: &str = include_str!("../integrity/sources.toml");

#[derive(Deserialize)]
struct Figures {
    statistic: Vec<Statistic>,
}

#[derive(Deserialize)]
struct Statistic {
    id: String,
    must_not_be_missed: String,
    figures: Vec<Row>,
    #[serde(default)]
    first: Vec<First>,
}

#[derive(Deserialize)]
struct Row {
    id: String,
    figure: String,
    relation: String,
    grade: String,
    vintage: String,
    status: Option<String>,
    period: Option<String>,
    place: Option<String>,
    #[serde(default)]
    hedges: Vec<String>,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
struct First {
    year: u16,
    vintage: String,
    figure: String,
}

#[derive(Deserialize)]
struct Sources {
    hosts: BTreeMap<String, Vec<String>>,
    sources: BTreeMap<String, Source>,
}

#[derive(Deserialize)]
struct Source {
    grade: String,
    title: String,
}

fn figures() -> Vec<Statistic> {
    toml::from_str::<Figures>(FIGURES)
        .expect("the table")
        .statistic
}

fn iso(period: Period) -> String {
    if period.from == period.to {
        period.from.to_string()
    } else {
        format!("{}/{}", period.from, period.to)
    }
}

#[test]
fn each_figure_has_the_relation_grade_and_hedge_that_were_read() {
    let knowledge = whole();
    let mut listed = BTreeSet::new();
    for table in figures() {
        for row in table.figures {
            let id = &row.id;
            let entry = knowledge.entry(id).expect(id);
            let beside = entry.related().expect(id);
            assert_eq!(beside.of, table.id, "{id}");
            assert_eq!(entry.text("figure"), Some(&*row.figure), "{id}");
            assert_eq!(beside.relation.name(), row.relation, "{id}");
            assert_eq!(beside.grade.name(), row.grade, "{id}");
            assert_eq!(beside.vintage.to_string(), row.vintage, "{id}");
            assert_eq!(beside.status.map(Status::name), row.status.as_deref());
            assert_eq!(entry.period("period").map(iso), row.period, "{id}");
            if row.place.is_some() {
                assert_eq!(entry.text("place"), row.place.as_deref(), "{id}");
            }
            let hedges = row.hedges.join(", ");
            assert_eq!(entry.text("qualifier").unwrap_or_default(), hedges, "{id}");
            let statement = entry.statement.to_lowercase();
            for hedge in &row.hedges {
                // "estimated" may stand as "estimate" or "estimates" in a sentence.
                let hedge = hedge.trim_end_matches('d');
                assert!(statement.contains(hedge), "{id}: {hedge}");
            }
            listed.insert(row.id);
        }
    }
    let beside = knowledge.of(Kind::Statistic);
    let beside = beside.filter(|entry| entry.related().is_some());
    assert_eq!(listed, beside.map(|entry| entry.id.to_string()).collect());
}

#[test]
fn the_first_caveat_is_short_and_the_one_not_to_be_missed() {
    let knowledge = whole();
    for statistic in figures() {
        let mut caveats = knowledge.of(Kind::Caveat);
        let first = caveats.find(|caveat| caveat.about() == Some(&statistic.id));
        let first = first.expect(&statistic.id);
        assert_eq!(first.statement, statistic.must_not_be_missed);
        assert!(first.statement.len() <= 110, "{}", first.statement);
    }
}

#[test]
fn a_series_begins_with_the_first_print() {
    for statistic in figures().iter().filter(|row| !row.first.is_empty()) {
        let printed = stdout(&run(&[
            "stats",
            &statistic.id,
            "--series",
            "--format",
            "json",
        ]));
        let printed: serde_json::Value = serde_json::from_str(&printed).expect("JSON");
        let mut points = Vec::new();
        collect(&printed, &mut points);
        points.sort();
        let expected: BTreeSet<_> = statistic.first.iter().collect();
        assert_eq!(points.iter().collect::<BTreeSet<_>>(), expected);
    }
}

/// The points of a series that are first counts, wherever they stand.
fn collect(value: &serde_json::Value, points: &mut Vec<First>) {
    if value["count"] == "first" && value["figure"].is_string() {
        points.push(serde_json::from_value(value.clone()).expect("a point"));
    }
    match value {
        serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, points)),
        serde_json::Value::Object(fields) => {
            fields.values().for_each(|item| collect(item, points));
        }
        _ => {}
    }
}

/// Who published it: the first author, else the publisher.
fn publisher(publication: &Publication) -> String {
    let author = publication.authors.first().map(Author::in_full);
    author
        .or_else(|| publication.publisher.clone())
        .expect("someone")
}

fn host(publication: &Publication) -> &str {
    let url = publication.url.as_deref().expect("an address");
    let host = url
        .split("://")
        .nth(1)
        .and_then(|rest| rest.split('/').next());
    host.expect("a host")
}

#[test]
fn each_source_says_how_its_record_is_known_and_where_it_was_read() {
    let knowledge = whole();
    let table: Sources = toml::from_str(SOURCES).expect("the table");
    let mut listed = BTreeSet::new();
    for source in knowledge.of(Kind::Source) {
        let Some(publication) = source.publication() else {
            continue;
        };
        let id = &*source.id;
        let row = table.sources.get(id).expect(id);
        listed.insert(id);
        let grade = publication.grade.expect(id);
        assert_eq!(grade.name(), row.grade, "{id}");
        let rebuilt = publication.title.starts_with('[') && publication.title.ends_with(']');
        assert_eq!(rebuilt, row.title == "rebuilt", "{id}");
        let publisher = publisher(publication);
        let hosts = table.hosts.get(&publisher).map_or(&[][..], Vec::as_slice);
        let host = host(publication);
        let own = |own: &String| host == *own || host.ends_with(&format!(".{own}"));
        match grade {
            Grade::Seen => assert!(hosts.iter().any(own), "{id}: {host} is not {publisher}'s"),
            Grade::Mirror | Grade::Summary => {
                assert!(!hosts.iter().any(own), "{id}: {host} is {publisher}'s");
                let note = publication.note.as_deref().expect(id);
                let host = host.trim_start_matches("www.").trim_start_matches("m.");
                assert!(note.contains(host), "{id}: the note does not name {host}");
            }
            Grade::News | Grade::Calc => {}
        }
    }
    let all: BTreeSet<&str> = table.sources.keys().map(String::as_str).collect();
    assert_eq!(listed, all);
}

#[test]
fn one_work_has_one_record() {
    let knowledge = whole();
    let sources: Vec<&Entry> = knowledge.of(Kind::Source).collect();
    let mut records: BTreeMap<(String, String), &Publication> = BTreeMap::new();
    for source in sources {
        let Some(publication) = source.publication() else {
            continue;
        };
        let key = (publication.title.clone(), publisher(publication));
        let first = records.entry(key).or_insert(publication);
        assert_eq!(*first, publication, "{}", source.id);
    }
}

/// What the fact sheet and the context cite for the same figure is the same work.
#[test]
fn a_figure_as_its_source_prints_it_is_cited_from_the_work_of_the_fact_sheet() {
    let knowledge = whole();
    for entry in knowledge.of(Kind::Statistic) {
        let Some(beside) = entry.related().filter(|of| of.relation.name() == "source") else {
            continue;
        };
        let statistic = knowledge.entry(beside.of).expect(beside.of);
        let cited = |entry: &Entry| -> Vec<Publication> {
            let sources = knowledge.sources_of(entry);
            sources
                .filter_map(|source| source.publication().cloned())
                .collect()
        };
        let of_fact_sheet = cited(statistic);
        assert_eq!(of_fact_sheet.first(), cited(entry).first(), "{}", entry.id);
    }
}

#[test]
fn the_identification_of_a_source_is_ours_and_says_so() {
    let knowledge = whole();
    for id in ["iom", "frontex", "europol-interpol-report-2016"] {
        let source = knowledge.entry(id).expect(id);
        let note = source.publication().and_then(|of| of.note.as_deref());
        assert!(
            note.expect(id).contains("Source identified by smugfaq"),
            "{id}"
        );
    }
    let unnamed = knowledge.entry("numbers-to-grow").expect("the entry");
    assert!(unnamed.sources.is_empty(), "the fact sheet names nobody");
}

#[test]
fn labels_of_sources_are_unlike_and_need_no_number() {
    let knowledge = whole();
    let mut labels = BTreeSet::new();
    let context = knowledge.documents.len() - 1;
    for source in knowledge.of(Kind::Source) {
        if source.document == context {
            let label = source.text("short").unwrap_or(&source.title);
            assert!(labels.insert(label.to_owned()), "{label} twice");
            assert!(!label.ends_with(')'), "{label}");
        }
    }
}

#[test]
fn the_context_says_to_which_day_it_was_read() {
    let knowledge = whole();
    let context = knowledge.documents.last().expect("the context");
    let note = context.date_note.as_deref().unwrap_or_default();
    assert!(
        note.starts_with("Read on 23 and 27 November 2026"),
        "{note}"
    );
    assert!(note.contains("26 February 2026"), "{note}");
    let latest = context.latest_figure.expect("a date");
    for entry in knowledge.of(Kind::Statistic) {
        let period = entry.period("period");
        assert!(
            period.is_none_or(|period| !period.to.is_after(latest)),
            "{}",
            entry.id
        );
    }
}
