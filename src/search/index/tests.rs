use super::super::fixture::{Fixture, sections};
use super::*;

#[test]
fn what_is_no_index_is_not_opened() {
    assert!(Index::open(&Vec::new()).is_none());
    assert!(Index::open(&vec![0; 1000]).is_none());
}

#[test]
fn stems_are_found_and_nothing_else() {
    let fixture = Fixture::of_answers(&["Milk, kettle and lemons."]);
    let index = fixture.index();
    for stem in ["milk", "kettl", "lemon"] {
        let term = index.stem(stem).expect("a stem");
        assert_eq!(index.name(term), stem);
        assert!((index.idf(term) - index.term(term).idf).abs() < 1e-9);
    }
    for none in ["", "a", "lemo", "lemons", "mil", "milky", "zebra"] {
        assert!(index.stem(none).is_none(), "{none}");
    }
}

#[test]
fn concepts_are_terms_but_no_stems() {
    let tables = sections(&["A zebra."])
        + "[[synonyms]]\nconcept = \"zoo\"\nwords = [\"zebra\", \"zebra crossing\"]\n\
           [[synonyms]]\nconcept = \"ocean\"\nwords = [\"sea\"]\n";
    let fixture = Fixture::new(&tables);
    let index = fixture.index();
    assert!(index.stem("zoo").is_none());
    let of = |stems: &str| {
        let phrases = index.phrases(stems)?;
        Some(
            phrases
                .map(|phrase| index.name(phrase.concept))
                .collect::<Vec<_>>(),
        )
    };
    assert_eq!(of("zebra"), Some(vec!["zoo"]));
    assert_eq!(of("zebra cross"), Some(vec!["zoo"]));
    // More could follow.
    assert_eq!(of("zebra c"), Some(vec![]));
    // Nothing does, or no passage has it.
    assert_eq!(of("zebra d"), None);
    assert_eq!(of("sea"), None);
    assert_eq!(of("zz"), None);
    assert_eq!(index.longest_phrase, 2);
}

#[test]
fn everyday_words_are_known_by_their_stems() {
    let language = "everyday = [\"people\", \"kettles\", \"house\"]";
    let fixture = Fixture::in_language(&sections(&["Milk."]), language);
    let index = fixture.index();
    for (stem, is) in [
        ("peopl", true),
        ("kettl", true),
        ("hous", true),
        ("milk", false),
        ("a", false),
        ("kett", false),
        ("zebra", false),
    ] {
        assert_eq!(index.is_everyday(stem), is, "{stem}");
    }
    assert!(!Fixture::of_answers(&["Milk."]).index().is_everyday("milk"));
}

#[test]
fn words_are_listed_as_they_are_written() {
    let fixture = Fixture::of_answers(&["Tea, teas, teak; teapot and milk.", "Teas."]);
    let index = fixture.index();
    let from = |first: &str| {
        let surfaces = index.surfaces_from(first);
        surfaces.map(|surface| surface.text).collect::<Vec<_>>()
    };
    assert_eq!(from("tea"), ["tea", "teak", "teapot", "teas", "what"]);
    assert_eq!(from("teap"), ["teapot", "teas", "what"]);
    assert!(from("zebra").is_empty());
    let token = |word: &str| index.analyzer.token(word.to_owned());
    assert_eq!(index.surface(&token("teas")), index.stem("tea"));
    // A form that is written nowhere, though its stem is known.
    assert_eq!(index.surface(&token("milks")), None);
    assert_eq!(index.surface(&token("zebra")), None);
    let places = (0..).map_while(|place| index.surface_at(place));
    let texts: Vec<&str> = places.map(|surface| surface.text).collect();
    assert_eq!(texts, from(""));
    for surface in index.surfaces_from("") {
        assert_eq!(index.name(surface.term), token(surface.text).stem);
    }
}

#[test]
fn words_that_begin_alike_are_leapt_over() {
    let words: Vec<String> = (100..160_u32).map(|number| format!("w{number}")).collect();
    let fixture = Fixture::of_answers(&[&words.join(" ")]);
    let index = fixture.index();
    let texts: Vec<&str> = index
        .surfaces_from("")
        .map(|surface| surface.text)
        .collect();
    for (place, text) in texts.iter().enumerate() {
        for end in 1..=text.len() {
            let beginning = &text[..end];
            let alike = texts[place..]
                .iter()
                .take_while(|text| text.starts_with(beginning));
            assert_eq!(index.surface_past(place, beginning), place + alike.count());
        }
    }
}

#[test]
fn topics_and_their_passages_lie_side_by_side() {
    let tea = Fixture::of_tea();
    let index = tea.index();
    assert_eq!((index.topics(), index.sections()), (3, 2));
    let topics: Vec<Topic> = (0..3).map(|topic| index.topic(topic)).collect();
    assert_eq!(
        topics,
        [Topic::Section(0), Topic::Section(1), Topic::Gap(0)]
    );
    let mut next = 0;
    for topic in 0..index.topics() {
        let passages = index.passages_of(topic);
        assert_eq!(passages.start, next);
        next = passages.end;
        for place in passages {
            let passage = index.passage(place);
            assert_eq!(passage.topic, topic);
            assert_eq!(passage.entry.is_none(), topic == 2);
            assert!(passage.norm >= 1.0);
        }
    }
    assert_eq!(next, index.passages());
    let masses: f32 = (0..3).map(|topic| index.topic_mass(topic)).sum();
    assert!((masses - index.total_mass).abs() < 1e-4);
}
