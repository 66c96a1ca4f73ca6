//! Each sentence of the fact sheet has a restatement, and the restatement keeps what it says.

use serde::Deserialize;

use crate::{run, stdout};

const TABLE: &str = include_str!("../integrity/sentences.toml");

#[derive(Deserialize)]
struct Table {
    sentence: Vec<Row>,
}

#[derive(Deserialize)]
struct Row {
    section: u32,
    sentence: String,
    entry: String,
    restated: String,
    keeps: Vec<String>,
}

fn rows() -> Vec<Row> {
    toml::from_str::<Table>(TABLE).expect("the table").sentence
}

/// The text in one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn each_restatement_is_what_its_entry_prints() {
    for row in rows() {
        let printed = one_line(&stdout(&run(&["get", &row.entry, "text"])));
        assert!(
            printed.contains(&row.restated),
            "{}: {}\n{printed}",
            row.entry,
            row.restated
        );
        let section = stdout(&run(&["get", &row.entry, "section"]));
        assert_eq!(section.trim(), row.section.to_string(), "{}", row.entry);
    }
}

#[test]
fn each_restatement_keeps_figures_dates_names_and_hedges() {
    for row in rows() {
        let restated = row.restated.to_lowercase();
        for kept in &row.keeps {
            assert!(
                restated.contains(&kept.to_lowercase()),
                "{}: {kept}",
                row.sentence
            );
        }
        assert!(!row.keeps.is_empty(), "{}", row.sentence);
    }
}

#[test]
fn the_table_has_all_ten_sections_in_order() {
    let mut sections: Vec<u32> = rows().iter().map(|row| row.section).collect();
    assert!(sections.is_sorted());
    sections.dedup();
    assert_eq!(sections, (1..=10).collect::<Vec<_>>());
}
