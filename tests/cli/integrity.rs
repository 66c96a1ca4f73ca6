//! What is printed is cited: no number without a record behind it, no citation without a source.

use std::collections::BTreeSet;

use serde_json::Value;
use smugfaq::embedded;
use smugfaq::knowledge::{Date, Entry, Kind, Knowledge, Period, Value as Stated, join};

use crate::{run, stdout};

pub(crate) fn whole() -> Knowledge {
    join(vec![embedded::knowledge(), embedded::context()]).expect("two documents")
}

/// The numbers in a text, without commas between thousands.
fn numbers(text: &str) -> Vec<String> {
    let mut numbers = Vec::new();
    let mut number = String::new();
    let letters: Vec<char> = text.chars().chain([' ']).collect();
    for (place, letter) in letters.iter().enumerate() {
        let next = letters.get(place + 1).copied().unwrap_or(' ');
        match letter {
            '0'..='9' => number.push(*letter),
            ',' if !number.is_empty() && thousands(&letters[place + 1..]) => {}
            '.' if !number.is_empty() && next.is_ascii_digit() => number.push('.'),
            _ => numbers.extend((!number.is_empty()).then(|| std::mem::take(&mut number))),
        }
    }
    let plain = |number: String| match number.trim_start_matches('0') {
        "" => "0".to_owned(),
        rest if rest.starts_with('.') => format!("0{rest}"),
        rest => rest.to_owned(),
    };
    numbers.into_iter().map(plain).collect()
}

/// Whether exactly three digits follow.
fn thousands(letters: &[char]) -> bool {
    letters.iter().take_while(|c| c.is_ascii_digit()).count() == 3
}

/// Every number that a record of the knowledge accounts for.
struct Known(BTreeSet<String>);

impl Known {
    fn of(knowledge: &Knowledge) -> Self {
        let mut known = Self(BTreeSet::new());
        for document in &knowledge.documents {
            document
                .latest_figure
                .iter()
                .for_each(|date| known.date(*date));
            document.date_note.iter().for_each(|note| known.text(note));
            document.url.iter().for_each(|url| known.text(url));
        }
        for entry in &knowledge.entries {
            known.count(usize::try_from(entry.section).expect("small"));
            known.entry(entry);
        }
        for place in 0..knowledge.documents.len() {
            for kind in Kind::ALL {
                let of = knowledge.of(kind).filter(|of| of.document == place);
                known.count(of.count());
            }
            let all = knowledge.entries.iter().filter(|of| of.document == place);
            known.count(all.count());
        }
        // How much the context has on each statistic.
        for statistic in knowledge.of(Kind::Statistic) {
            for kind in [Kind::Caveat, Kind::Statistic, Kind::Derived] {
                let about = knowledge.of(kind);
                known.count(about.filter(|of| of.about() == Some(&statistic.id)).count());
            }
        }
        known
    }

    fn text(&mut self, text: &str) {
        self.0.extend(numbers(text));
    }

    fn date(&mut self, date: Date) {
        self.text(&date.to_string().replace('-', " "));
    }

    fn period(&mut self, period: Period) {
        self.date(period.from);
        self.date(period.to);
    }

    fn count(&mut self, count: usize) {
        self.0.insert(count.to_string());
    }

    fn value(&mut self, value: f64) {
        self.0.insert(value.to_string());
    }

    fn entry(&mut self, entry: &Entry) {
        if entry.kind() == Kind::Source {
            self.text(&entry.title);
        }
        for (field, value) in entry.values() {
            match value {
                Stated::Text(text) if field.key == "figure" => self.text(text),
                Stated::Number(number) => self.value(*number),
                Stated::Period(period) => self.period(*period),
                Stated::Date(date) => self.date(*date),
                Stated::Publication(of) => {
                    of.issued.iter().for_each(|date| self.date(*date));
                    let texts = [
                        &of.number,
                        &of.doi,
                        &of.isbn,
                        &of.issn,
                        &of.url,
                        &of.page,
                        &of.volume,
                        &of.note,
                        &of.container,
                        &of.archived,
                    ];
                    texts.into_iter().flatten().for_each(|text| self.text(text));
                    self.text(&of.title);
                }
                _ => {}
            }
        }
    }
}

/// What the commands print of the knowledge, in the formats that differ in what they print.
fn everything(knowledge: &Knowledge) -> Vec<(String, String)> {
    let ids: Vec<&str> = knowledge.entries.iter().map(|entry| &*entry.id).collect();
    let show = [&["show"][..], &ids].concat();
    let mut commands = vec![
        vec!["questions"],
        vec!["stats"],
        vec!["stats", "--later"],
        vec!["stats", "mediterranean-deaths-2016", "--series"],
        vec!["stats", "eu-border-detections-2015", "--series"],
        vec!["partners"],
        vec!["routes"],
        vec!["terms"],
        vec!["events"],
        vec!["sources"],
        vec!["packs"],
        show,
    ];
    for question in [
        "difference trafficking",
        "how many drowned in 2016",
        "money made by smugglers",
        "how many irregular crossings in 2024",
        "dead and missing in the mediterranean 2025",
        "people smuggled in 2016 worldwide",
        "how many detections in 2015",
        "what is a red notice",
    ] {
        commands.push(vec!["ask", question]);
    }
    let mut printed = Vec::new();
    for command in commands {
        for format in ["table", "json", "tsv", "plain"] {
            let arguments = [&command[..], &["--format", format, "--width", "200"]].concat();
            let output = run(&arguments);
            let mut text = stdout(&output);
            if format == "json" {
                let mut value: Value = serde_json::from_str(&text).expect("JSON");
                drop_scores(&mut value);
                text = value.to_string();
            } else if command[0] == "ask" && format != "table" {
                continue;
            }
            printed.push((arguments.join(" "), without_marks(&text)));
        }
    }
    printed
}

/// The text without the marks that lead to the list of sources: "[1]", "[3,2]".
fn without_marks(text: &str) -> String {
    let mut parts = text.split('[');
    let mut kept = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(']').filter(|end| {
            let mark = part.get(..*end).unwrap_or_default();
            !mark.is_empty() && mark.bytes().all(|b| b.is_ascii_digit() || b == b',')
        });
        match end {
            Some(end) => kept.push_str(part.get(end + 1..).unwrap_or_default()),
            None => kept.extend(["[", part]),
        }
    }
    kept
}

/// A score is no number of the knowledge, nor is a rank.
fn drop_scores(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, _| name != "score" && name != "rank" && name != "query");
            fields.values_mut().for_each(drop_scores);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_scores),
        _ => {}
    }
}

#[test]
fn every_number_that_is_printed_is_accounted_for() {
    let knowledge = whole();
    let known = Known::of(&knowledge);
    let mut orphans = BTreeSet::new();
    for (command, text) in everything(&knowledge) {
        assert!(!text.is_empty(), "{command}");
        for number in numbers(&text) {
            if !known.0.contains(&number) {
                let around = text.lines().find(|line| numbers(line).contains(&number));
                let around: String = around.unwrap_or_default().chars().take(300).collect();
                orphans.insert((number, command.chars().take(60).collect::<String>(), around));
            }
        }
    }
    assert!(orphans.is_empty(), "numbers without a record: {orphans:#?}");
}

#[test]
fn an_orphan_would_be_found() {
    let knowledge = whole();
    let known = Known::of(&knowledge);
    for invented in ["nearly 3,800", "77%", "USD 6.85 billion", "in 1987"] {
        let orphan = numbers(invented)
            .iter()
            .any(|number| !known.0.contains(number));
        assert!(orphan, "{invented}");
    }
    assert_eq!(
        numbers("USD 6.75 billion, 1,822,102. On 05 May"),
        ["6.75", "1822102", "5"]
    );
}

#[test]
fn every_citation_leads_to_a_source_with_its_record() {
    let knowledge = whole();
    for entry in &knowledge.entries {
        let cited: Vec<&Entry> = knowledge.sources_of(entry).collect();
        assert_eq!(cited.len(), entry.sources.len(), "{}", entry.id);
        if matches!(entry.kind(), Kind::Statistic | Kind::Caveat) {
            assert!(!cited.is_empty(), "{}", entry.id);
        }
    }
    for source in knowledge.of(Kind::Source) {
        let id = &source.id;
        let Some(record) = source.publication() else {
            // No publication that prints the figure was found, which a caveat says.
            assert_eq!(id, "unodc");
            assert!(knowledge.entry("income-origin-not-found").is_some());
            continue;
        };
        assert!(!record.title.is_empty(), "{id}");
        assert!(
            !record.authors.is_empty() || record.publisher.is_some(),
            "{id}"
        );
        let undated = record
            .note
            .as_deref()
            .is_some_and(|note| note.contains("undated"));
        assert!(
            record.issued.is_some() != undated,
            "{id}: dated, or said to be undated"
        );
        let found = [&record.url, &record.doi, &record.isbn, &record.number];
        assert!(found.into_iter().any(Option::is_some), "{id}");
        assert!(record.grade.is_some(), "{id}");
    }
}

#[test]
fn what_stands_beside_a_statistic_stands_beside_one_of_the_briefing() {
    let knowledge = whole();
    let context = knowledge.documents.len() - 1;
    let mut beside = 0;
    for entry in knowledge.entries.iter().filter(|of| of.document == context) {
        let Some(of) = entry.about() else {
            assert!(!matches!(
                entry.kind(),
                Kind::Statistic | Kind::Caveat | Kind::Derived
            ));
            continue;
        };
        beside += 1;
        let of = knowledge.entry(of).expect(&entry.id);
        assert_eq!(
            (of.kind(), of.document),
            (Kind::Statistic, 0),
            "{}",
            entry.id
        );
    }
    assert!(beside > 90, "{beside}");
    for statistic in knowledge.of(Kind::Statistic).filter(|of| of.document == 0) {
        let mut caveats = knowledge.of(Kind::Caveat);
        assert!(
            caveats.any(|caveat| caveat.about() == Some(&statistic.id)),
            "{}",
            statistic.id
        );
    }
}

#[test]
fn derived_numbers_follow_from_what_they_name() {
    let knowledge = whole();
    let derived: Vec<_> = knowledge.of(Kind::Derived).collect();
    assert!(!derived.is_empty());
    for entry in derived {
        for id in entry.texts("quotient") {
            let operand = knowledge.entry(id).expect(id);
            assert_eq!(operand.kind(), Kind::Statistic, "{id}");
        }
        assert_eq!(
            entry.quotient_fault(|id| knowledge.entry(id)),
            None,
            "{}",
            entry.id
        );
        let mut wrong = entry.clone();
        wrong.set("value", Stated::Number(6.6));
        wrong.set("figure", Stated::Text("about 6.6 times".to_owned()));
        assert!(wrong.quotient_fault(|id| knowledge.entry(id)).is_some());
    }
}
