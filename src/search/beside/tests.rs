use super::super::fixture::Fixture;
use super::*;

/// A figure of crates: its id, its year, its place, how it stands to the document and what else is
/// known of it.
fn figure(id: &str, year: u16, place: &str, rest: &str) -> String {
    format!(
        "[[statistic]]\nid = \"{id}\"\nsection = 1\nof = \"crates-2014\"\ntitle = \"Crates of {year}\"\n\
         figure = \"9\"\nvalue = 9\nunit = \"crates\"\nmeasure = \"crates sold\"\nplace = \"{place}\"\n\
         period = {{ from = \"{year}\", to = \"{year}\" }}\ngrade = \"seen\"\n{rest}\nsources = [\"board\"]\n\
         statement = \"Merchants of {place} sold 9 crates in {year}.\"\n"
    )
}

fn context() -> Fixture {
    let tables = "[[question]]\nid = \"sold\"\nnumber = 1\n\
        question = \"How many crates of tea did merchants sell in each year?\"\n\
        answer = \"It varies.\"\nasked = [\"crates of tea sold\", \"how many crates were sold\"]\n\
        [[source]]\nid = \"board\"\nsection = 1\nname = \"Leaf Board\"\nwhat = \"An almanac.\"\n"
        .to_owned()
        + &figure(
            "early",
            2016,
            "Ceylon",
            "relation = \"updates\"\nvintage = 2017-01-01",
        )
        + &figure(
            "late",
            2016,
            "Ceylon",
            "relation = \"updates\"\nvintage = 2019-01-01",
        )
        + &figure(
            "part",
            2016,
            "Ceylon",
            "relation = \"updates\"\nstatus = \"partial\"\nvintage = 2020-01-01",
        )
        + &figure(
            "other",
            2016,
            "Ceylon",
            "relation = \"different\"\nvintage = 2021-01-01",
        )
        + &figure(
            "next",
            2017,
            "Assam",
            "relation = \"updates\"\nvintage = 2018-01-01",
        )
        + &figure(
            "first",
            1900,
            "Java",
            "relation = \"precedes\"\nvintage = 2018-01-01",
        );
    Fixture::in_language(&tables, "everyday = [\"people\"]")
}

/// The ids of the figures beside the document for a question.
fn beside(query: &str, limit: usize) -> Vec<String> {
    let fixture = context();
    let (index, knowledge) = (fixture.index(), &fixture.knowledge);
    let answers = of_year(&index, knowledge, &fixture.weights, query, limit).into_iter();
    let entries = answers.filter_map(|answer| {
        let entry = knowledge.entries.get(answer.entry)?;
        assert_eq!(answer.passage, entry.statement);
        assert_eq!(answer.question, 0);
        Some(entry)
    });
    entries.map(|entry| entry.id.clone()).collect()
}

#[test]
fn figures_of_the_year_stand_beside_the_latest_first_and_parts_of_it_last() {
    let figures = beside("how many crates were sold in 2016", 9);
    let place = |id: &str| figures.iter().position(|figure| figure == id);
    assert!(place("next").is_none() && place("first").is_none());
    assert!(place("late") < place("early") || place("early") == Some(0));
    assert_eq!(place("part"), Some(figures.len() - 1));
    assert_eq!(beside("how many crates were sold in 2017", 9), ["next"]);
    assert_eq!(beside("how many crates were sold in 1900", 9), ["first"]);
    assert_eq!(beside("how many crates were sold in 2016", 1).len(), 1);
}

#[test]
fn no_figure_stands_beside_without_clear_evidence() {
    for query in [
        // No year, two years, none that is a year, and nothing but a year.
        "how many crates were sold",
        "how many crates were sold in 2016 and 2017",
        "how many crates were sold in 2100",
        "how many crates were sold in 1899",
        "2016",
        "people in 2016",
        // Something or somewhere else.
        "how many crates of coffee were sold in 2016",
        "how many crates were sold in Assam in 2016",
        "how many crates were sold in Java in 2017",
        "quux in 2016",
    ] {
        assert!(beside(query, 9).is_empty(), "{query}");
    }
    assert_eq!(
        beside("how many crates were sold in Assam in 2017", 9),
        ["next"]
    );
}
