use super::super::fixture::{Fixture, sections};
use super::*;

/// What the words of a query stand for: the word, what stands for it, how and how far.
fn meant(fixture: &Fixture, query: &str) -> Vec<(String, String, How, f32)> {
    let index = fixture.index();
    let mut meant = Vec::new();
    for term in understand(&index, &fixture.weights, query) {
        for candidate in term.candidates {
            let name = index.name(candidate.term).to_owned();
            let (how, weight) = (candidate.how, candidate.weight);
            meant.push((term.surface.clone(), name, how, weight));
        }
    }
    meant
}

/// What the words of a query stand for in this way.
fn by(fixture: &Fixture, query: &str, how: How) -> Vec<String> {
    let meant = meant(fixture, query).into_iter();
    let meant = meant.filter(|(_, _, by, _)| *by == how);
    meant.map(|(_, name, ..)| name).collect()
}

/// How far the words of a query stand for what they do.
fn weights(fixture: &Fixture, query: &str) -> Vec<f32> {
    let meant = meant(fixture, query).into_iter();
    meant.map(|(.., weight)| weight).collect()
}

/// How much each word of a query says.
fn says(fixture: &Fixture, query: &str) -> Vec<f32> {
    let terms = understand(&fixture.index(), &fixture.weights, query);
    terms.iter().map(|term| term.weight).collect()
}

#[track_caller]
fn assert_near(a: f32, b: f32) {
    assert!((a - b).abs() < 1e-5, "{a} {b}");
}

#[test]
fn words_count_once_in_their_order() {
    let fixture = Fixture::of_answers(&["Kettle."]);
    let terms = understand(
        &fixture.index(),
        &fixture.weights,
        "pots kettle pot kettles",
    );
    let surfaces: Vec<&str> = terms.iter().map(|term| &*term.surface).collect();
    assert_eq!(surfaces, ["pots", "kettle"]);
}

#[test]
fn the_rest_of_an_endless_query_is_left_out() {
    let fixture = Fixture::of_answers(&["Kettle."]);
    let numbers: Vec<String> = (1000..1300).map(|number: u32| number.to_string()).collect();
    let query = numbers.join(" ");
    let terms = understand(&fixture.index(), &fixture.weights, &query);
    assert_eq!(terms.len(), MOST_TERMS);
    assert_eq!(terms[MOST_TERMS - 1].surface, "1127");
}

#[test]
fn a_known_word_stands_for_itself_alone() {
    let fixture = Fixture::of_answers(&["A kettle, a nettle, kettles and a metal pot. Ket tle."]);
    let itself = ("kettle".into(), "kettl".into(), How::Word, 1.0);
    assert_eq!(meant(&fixture, "kettle"), [itself]);
}

#[test]
fn an_unknown_word_stands_for_what_it_was_meant_to_be() {
    let fixture = Fixture::of_answers(&["Two kettles or one kettle. Lemon."]);
    let found = meant(&fixture, "ketle");
    let [(_, name, how, weight)] = &found[..] else {
        panic!("{found:?}")
    };
    assert_eq!((name.as_str(), *how), ("kettl", How::Spelling));
    let (typed, meant): (Vec<char>, Vec<char>) =
        ("ketle".chars().collect(), "kettle".chars().collect());
    assert_near(*weight, fixture.weights.spelling * likeness(&typed, &meant));
}

#[test]
fn what_is_a_word_of_english_is_not_misspelt() {
    let answers = sections(&["The theme flowed."]);
    let plain = Fixture::new(&answers);
    assert_eq!(by(&plain, "flower", How::Spelling), ["flow"]);
    assert!(meant(&plain, "there").is_empty());
    let everyday = Fixture::in_language(&answers, "everyday = [\"flower\"]");
    assert!(meant(&everyday, "flower").is_empty());
}

#[test]
fn of_likely_words_the_three_most_used_are_taken() {
    let fixture = Fixture::of_answers(&["Mend mand mind mund.", "Mund mind.", "Mund."]);
    let three = by(&fixture, "mond", How::Spelling);
    assert_eq!(three[..2], ["mund", "mind"]);
    assert_eq!(three.len(), 3);
}

#[test]
fn much_less_likely_words_are_not_taken() {
    let fixture = Fixture::of_answers(&["Mend mant."]);
    assert_eq!(by(&fixture, "mand", How::Spelling), ["mend"]);
    let fixture = Fixture::of_answers(&["Mintos."]);
    assert!(meant(&fixture, "minted").is_empty());
}

#[test]
fn words_that_begin_alike_are_related() {
    let fixture = Fixture::of_answers(&["Brint. Brintal, brintals."]);
    let related = ("brint".into(), "brintal".into(), How::Related);
    let found = meant(&fixture, "brint");
    assert_eq!(found.len(), 2);
    let (word, name, how, weight) = found[1].clone();
    assert_eq!((word, name, how), related);
    assert_near(weight, fixture.weights.related);
    // The other way about too.
    assert_eq!(by(&fixture, "brintal", How::Related), ["brint"]);
}

#[test]
fn related_words_share_most_of_both() {
    for (known, typed, are) in [
        ("brintalo", "brint", false),
        ("brint", "brintalo", false),
        ("brin", "brintal", false),
        ("abcdefghijkl", "abcdefgh", true),
        ("abcdefghijklmno", "abcdefghij", false),
        ("abcdxfgh", "abcdefgh", false),
        ("model2014", "model2015", false),
    ] {
        let fixture = Fixture::of_answers(&[known]);
        let related = by(&fixture, typed, How::Related);
        assert_eq!(!related.is_empty(), are, "{known} {typed}");
    }
}

#[test]
fn related_words_may_be_left_out() {
    let mut fixture = Fixture::of_answers(&["Brintal."]);
    fixture.weights.related = 0.0;
    assert!(by(&fixture, "brint", How::Related).is_empty());
}

#[test]
fn two_words_stand_half_each_for_the_one_that_they_make() {
    let fixture = Fixture::of_answers(&["A teapot and a lemon."]);
    let half = fixture.weights.compound / 2.0;
    let expected = ["pot", "tea"].map(|word| (word.into(), "teapot".into(), How::Compound, half));
    let mut found = meant(&fixture, "tea pot");
    found.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(found, expected);
    assert_eq!(by(&fixture, "le mon", How::Compound).len(), 2);
    assert_eq!(by(&fixture, "pot tea", How::Compound).len(), 0);
}

#[test]
fn short_words_and_function_words_make_none() {
    let fixture = Fixture::of_answers(&["Liox outof overland."]);
    assert!(by(&fixture, "li ox", How::Compound).is_empty());
    assert!(by(&fixture, "out of", How::Compound).is_empty());
    assert_eq!(by(&fixture, "over land", How::Compound).len(), 2);
}

#[test]
fn an_unknown_word_is_cut_into_two_known_ones() {
    let fixture = Fixture::of_answers(&["Tea of her own in a pot on an ox cart."]);
    let whole = fixture.weights.compound;
    let expected = ["tea", "pot"].map(|part| ("teapot".into(), part.into(), How::Compound, whole));
    assert_eq!(meant(&fixture, "teapot"), expected);
    for word in ["oxcart", "cartox", "herpot", "pother", "teabox", "potteas"] {
        let parts = by(&fixture, word, How::Compound);
        assert!(parts.is_empty(), "{word} {parts:?}");
    }
}

#[test]
fn a_word_that_may_be_misspelt_may_be_two_words_too() {
    let fixture = Fixture::of_answers(&["A tearpot, tea and a pot."]);
    assert_eq!(by(&fixture, "teapot", How::Spelling), ["tearpot"]);
    assert_eq!(by(&fixture, "teapot", How::Compound), ["tea", "pot"]);
    let fixture = Fixture::of_answers(&["A teapot, tea and a pot."]);
    assert!(by(&fixture, "teapot", How::Compound).is_empty());
}

/// Answers about infusions, with the words for them.
fn brews() -> Fixture {
    let tables = sections(&["An infusion or a hot drink. Kettle."])
        + "[[synonyms]]\nconcept = \"brew\"\nwords = [\"infusion\", \"hot drink\", \"cup of joy\", \"who\"]\n\
           narrower = [\"drink\"]\n\
           [[synonyms]]\nconcept = \"boiler\"\nwords = [\"kettle\", \"samovar\"]\n";
    Fixture::in_language(
        &tables,
        "[[synonyms]]\nconcept = \"vessel\"\nwords = [\"kettle\", \"ship\"]\n",
    )
}

#[test]
fn words_of_a_concept_stand_for_it() {
    let fixture = brews();
    let own = fixture.weights.synonym;
    let expected = |word: &str, concept: &str, weight| {
        (word.to_owned(), concept.to_owned(), How::Synonym, weight)
    };
    assert_eq!(
        meant(&fixture, "samovar"),
        [expected("samovar", "boiler", own)]
    );
    let general = expected("ship", "vessel", fixture.weights.general);
    assert_eq!(meant(&fixture, "ship"), [general]);
    assert_eq!(by(&fixture, "kettle", How::Synonym), ["boiler", "vessel"]);
}

#[test]
fn the_best_name_of_a_concept_counts() {
    let fixture = brews();
    let narrower = weights(&fixture, "drink")[1];
    assert!(0.0 < narrower && narrower < fixture.weights.synonym);
    // "drink" implies the concept, "hot drink" names it.
    for query in ["hot drink", "hot drink drink"] {
        let found = meant(&fixture, query);
        let synonyms = found.iter().filter(|(_, _, how, _)| *how == How::Synonym);
        let synonyms: Vec<(&str, f32)> = synonyms.map(|(word, .., by)| (&**word, *by)).collect();
        let own = fixture.weights.synonym;
        assert_eq!(synonyms, [("hot", own), ("drink", own)], "{query}");
    }
}

#[test]
fn function_words_of_a_phrase_do_not_stand_for_its_concept() {
    let fixture = brews();
    let found = meant(&fixture, "a cup of joy");
    let words: Vec<&str> = found.iter().map(|(word, ..)| &**word).collect();
    assert_eq!(by(&fixture, "a cup of joy", How::Synonym), ["brew", "brew"]);
    assert!(words.contains(&"cup") && words.contains(&"joy"));
    assert_eq!(by(&fixture, "who", How::Synonym), ["brew"]);
    assert!(by(&fixture, "cup joy of hot", How::Synonym).is_empty());
}

#[test]
fn a_misspelt_word_stands_less_for_its_concept() {
    let fixture = brews();
    let found = meant(&fixture, "infusoin");
    let [(_, _, How::Spelling, spelt), (_, _, How::Synonym, concept)] = found[..] else {
        panic!("{found:?}")
    };
    assert_near(concept, fixture.weights.synonym * spelt);
}

#[test]
fn synonyms_may_be_left_out() {
    let mut fixture = brews();
    fixture.weights.synonym = 0.0;
    assert!(meant(&fixture, "samovar").is_empty());
}

#[test]
fn a_word_says_as_much_as_it_is_rare() {
    let fixture = Fixture::of_answers(&["Tea and milk.", "Tea.", "Milk. Milk tea. Tea to drink."]);
    let index = fixture.index();
    let says = says(&fixture, "tea drink");
    assert!(says[0] < says[1]);
    assert_near(says[1], index.idf(index.stem("drink").expect("a stem")));
}

#[test]
fn a_word_in_all_passages_still_says_something() {
    let fixture = Fixture::new(&sections(&["Tea."; 20]).replace("What?", "Tea for whom?"));
    let index = fixture.index();
    assert!(index.idf(index.stem("tea").expect("a stem")) < 0.05);
    assert_near(says(&fixture, "tea")[0], 0.05);
    let whom = index.idf(index.stem("whom").expect("a stem"));
    assert_near(says(&fixture, "whom")[0], whom * fixture.weights.stop);
}

#[test]
fn an_everyday_word_says_less_if_it_is_not_known() {
    let language = "everyday = [\"flower\", \"bucket\"]";
    let fixture = Fixture::in_language(&sections(&["Tea of a bucket.", "Milk."]), language);
    let index = fixture.index();
    let bucket = index.idf(index.stem("bucket").expect("a stem"));
    let unseen = index.unseen_idf;
    let expected = [unseen, unseen * EVERYDAY, bucket];
    for (says, expected) in says(&fixture, "quux flower bucket")
        .into_iter()
        .zip(expected)
    {
        assert_near(says, expected);
    }
}

#[test]
fn the_story_before_the_question_of_a_long_message_says_less() {
    let fixture = Fixture::of_answers(&["Tea and milk in a kettle."]);
    let says = |query: &str| {
        let terms = understand(&fixture.index(), &fixture.weights, query);
        let of = |word: &str| terms.iter().find(|term| term.surface == word);
        ["kettle", "milk", "tea"].map(|word| of(word).expect("a word").weight.to_bits())
    };
    // Eighteen words are no story yet.
    let short = says("kettle milk 1 2 3 4 5 6 7 8 9 10 11 12 13 how milk tea");
    assert_eq!(short[0], short[2]);
    let long = says("kettle milk 1 2 3 4 5 6 7 8 9 10 11 12 13 14 how milk tea");
    let kettle = f32::from_bits(short[0]);
    assert_near(f32::from_bits(long[0]), fixture.weights.framing * kettle);
    assert_eq!(long[1..], short[1..]);
    // Nothing is asked.
    let story = says("kettle milk 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 milk tea");
    assert_eq!(story, short);
}
