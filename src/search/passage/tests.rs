use super::super::fixture::{Fixture, sections};
use super::*;

/// The passages of all topics: topic, entry, field and words.
fn parts(fixture: &Fixture) -> Vec<(usize, u32, &'static str, &str)> {
    let outline = Outline::new(&fixture.knowledge);
    let mut parts = Vec::new();
    outline.each_part(0..outline.topics().len(), |topic, part| {
        parts.push((topic, part.entry, part.field.name(), part.text));
    });
    parts
}

const OLD_AND_NEW: &str = r#"
[[question]]
id = "q"
number = 1
question = "Is there tea?"
summary = "There is."
answer = "Yes. Much."
points = ["Green", "Black"]
also = ["chai"]

[[partner]]
id = "new"
section = 1
name = "Assam"
statement = "One garden. It grows."
asked = ["which garden"]

[[partner]]
id = "old"
section = 1
name = "Upper Assam"
statement = "Another garden."

[[gap]]
id = "g"
topic = "coffee"
asked = ["espresso"]
"#;

/// Knowledge in which one garden took the place of another.
fn succession() -> Fixture {
    let mut fixture = Fixture::new(OLD_AND_NEW);
    for entry in &mut fixture.knowledge.entries {
        if entry.id == "old" {
            entry.superseded_by = Some("new".to_owned());
        }
    }
    fixture
}

#[test]
fn an_entry_is_cut_into_its_names_and_sentences() {
    let fixture = succession();
    let expected = [
        (0, 0, "question", "Is there tea?"),
        (0, 0, "name", "chai"),
        (0, 0, "text", "There is."),
        (0, 0, "text", "Yes."),
        (0, 0, "text", "Much."),
        (0, 0, "text", "Green"),
        (0, 0, "text", "Black"),
        (0, 1, "name", "Assam"),
        (0, 1, "asked", "which garden"),
        (0, 1, "text", "One garden. It grows."),
        // What was superseded is found by its name, and answered with what took its place.
        (0, 1, "name", "Upper Assam"),
        (1, NO_ENTRY, "question", "coffee"),
        (1, NO_ENTRY, "asked", "espresso"),
    ];
    assert_eq!(parts(&fixture), expected);
}

#[test]
fn passages_of_an_entry_are_told_by_where_they_start_in_it() {
    let fixture = succession();
    let outline = Outline::new(&fixture.knowledge);
    let mut starts = Vec::new();
    outline.each_part(0..1, |_, part| {
        starts.push((part.text, outline.start(&part)));
    });
    for (text, start) in starts {
        let expected = match text {
            "Is there tea?" | "Assam" => Some(TITLE),
            "Yes." | "One garden. It grows." => Some(IN_STATEMENT),
            "Much." => Some(IN_STATEMENT | 5),
            _ => None,
        };
        assert_eq!(start, expected, "{text}");
    }
}

#[test]
fn a_word_of_a_question_counts_double() {
    let masses = Field::ALL.map(|field| field.mass().to_bits());
    assert_eq!(masses, [2.0_f32, 1.0, 1.0, 1.0].map(f32::to_bits));
}

#[test]
fn runs_are_all_the_topics_in_parts_of_much_the_same_size() {
    let last = OLD_AND_NEW.replace("number = 1", "number = 50");
    let last = last.replace("section = 1", "section = 50");
    let fixture = Fixture::new(&(sections(&["Tea."; 10]) + &last));
    let outline = Outline::new(&fixture.knowledge);
    for count in 1..30 {
        let runs = outline.runs(count);
        assert!(runs.len() <= count);
        let topics: Vec<usize> = runs.iter().cloned().flatten().collect();
        assert_eq!(topics, (0..outline.topics().len()).collect::<Vec<_>>());
    }
    let sizes: Vec<usize> = outline.runs(2).iter().map(Range::len).collect();
    assert_eq!(sizes.len(), 2);
    assert!(sizes.iter().all(|size| (4..=8).contains(size)), "{sizes:?}");
}

#[test]
fn the_size_is_that_of_the_statements() {
    let fixture = Fixture::of_answers(&["Tea.", "Milk.", "Lemon."]);
    let outline = Outline::new(&fixture.knowledge);
    for (topics, size) in [(0..0, 0), (0..1, 4), (1..3, 11), (0..3, 15)] {
        assert_eq!(outline.size(&topics), size);
    }
}
