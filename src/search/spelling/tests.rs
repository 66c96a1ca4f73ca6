use super::*;

fn alike(typed: &str, meant: &str) -> f32 {
    let (typed, meant): (Vec<char>, Vec<char>) = (typed.chars().collect(), meant.chars().collect());
    likeness(&typed, &meant)
}

#[test]
fn slips_of_the_finger_are_likely() {
    for (typed, meant) in [
        ("smugler", "smuggler"),
        ("eurojsut", "eurojust"),
        ("mediteranean", "mediterranean"),
        ("fronntex", "frontex"),
        ("definiton", "definition"),
        ("rutes", "routes"),
    ] {
        assert!(
            alike(typed, meant) > 0.0,
            "{typed} {meant} {}",
            alike(typed, meant)
        );
    }
}

#[test]
fn other_words_are_not() {
    for (typed, meant) in [
        ("boil", "toil"),
        ("cat", "car"),
        ("soup", "group"),
        ("2014", "2015"),
        ("oslo", "also"),
    ] {
        assert!(
            alike(typed, meant) == 0.0,
            "{typed} {meant} {}",
            alike(typed, meant)
        );
    }
}

#[test]
fn a_letter_too_many_costs_one_and_half_at_a_double_and_more_at_the_start() {
    for (word, at, cost) in [
        ("tea", 0, 1.5),
        ("tea", 1, 1.0),
        ("tee", 2, 0.5),
        ("eet", 2, 1.0),
        ("eet", 1, 0.5),
    ] {
        let letters: Vec<char> = word.chars().collect();
        assert!((gap(&letters, at) - cost).abs() < 1e-6, "{word} {at}");
    }
}

#[test]
fn letters_that_sound_alike_cost_less() {
    for (one, other, cost) in [
        ('c', 'k', 0.7),
        ('s', 'z', 0.7),
        ('s', 'c', 0.7),
        ('a', 'e', 0.7),
        ('i', 'y', 0.7),
        ('a', 'b', 1.0),
        ('k', 's', 1.0),
        ('z', 'c', 1.0),
        ('t', 'd', 1.0),
    ] {
        for (x, y) in [(one, other), (other, one)] {
            assert!((swap(x, y, false) - cost).abs() < 1e-6, "{x} {y}");
            assert!((swap(x, y, true) - 1.5).abs() < 1e-6, "{x} {y}");
        }
    }
}

/// The distance of two words, with no bound.
fn between(a: &str, b: &str) -> f32 {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    distance(&a, &b, f32::INFINITY)
}

#[test]
fn the_distance_is_that_of_the_cheapest_slips() {
    for (a, b, cost) in [
        ("", "", 0.0),
        ("tea", "tea", 0.0),
        ("", "tea", 3.5),
        // One letter for another, a vowel for a vowel, and the first letter.
        ("kettle", "kentle", 1.0),
        ("kettle", "kittle", 0.7),
        ("kettle", "nettle", 1.5),
        // Left out, twice, and doubled.
        ("kettle", "kettl", 1.0),
        ("kettle", "kett", 2.0),
        ("kettle", "ketle", 0.5),
        ("ketle", "kettle", 0.5),
        // Two letters the wrong way round, at the start too.
        ("kettle", "ketlte", 0.7),
        ("kettle", "ekttle", 0.7),
        ("kettle", "ketlet", 1.5),
        // Two slips far apart.
        ("kettle", "kittla", 1.4),
        ("copper", "koperr", 2.5),
    ] {
        assert!(
            (between(a, b) - cost).abs() < 1e-5,
            "{a} {b} {}",
            between(a, b)
        );
    }
}

#[test]
fn likeness_is_the_distance_as_a_share_of_what_the_length_allows() {
    for (typed, meant, likeness) in [
        ("tea", "tea", 0.0),
        ("coat", "coag", 1.0 - 0.5 / 1.2),
        ("octa", "coat", 0.0),
        ("ocat", "coat", 1.0 - 0.35 / 1.2),
        ("kettle", "ketle", 1.0 - 0.25 / 1.6),
        ("kettle", "kettl", 1.0 - 0.5 / 1.6),
        ("teapots", "teapot", 1.0 - 0.5 / 1.6),
        ("teapots", "teapoks", 1.0 - 0.5 / 2.2),
        ("teakettle", "teakettl", 1.0 - 0.5 / 2.2),
        ("teakettle", "teakottla", 1.0 - 0.7 / 3.0),
        ("kettle", "kettleeee", 0.0),
        ("ketttttt", "kettt", 0.0),
        ("kettttt", "kettt", 1.0 - 0.5 / 1.6),
        ("model1", "model1", 0.0),
        ("model1", "models", 0.0),
        ("models", "model1", 0.0),
    ] {
        let found = alike(typed, meant);
        assert!((found - likeness).abs() < 1e-5, "{typed} {meant} {found}");
    }
}

#[test]
fn words_with_digits_and_short_ones_are_like_none() {
    for (typed, may) in [
        ("model1", false),
        ("tea", false),
        ("teas", true),
        ("", false),
    ] {
        let letters: Vec<char> = typed.chars().collect();
        assert_eq!(Beginnings::of(&letters).is_some(), may, "{typed}");
    }
}

#[test]
fn the_first_hopeless_beginning_is_told_in_bytes() {
    let typed: Vec<char> = "kettle".chars().collect();
    for (word, hopeless) in [
        ("kettle", None),
        ("kettles", None),
        ("kettleee", None),
        ("kettleeee", Some(9)),
        ("kettlesomething", Some(9)),
        ("xyzzy", Some(3)),
        ("\u{444}\u{444}\u{444}\u{444}", Some(6)),
        ("ekttle", None),
    ] {
        let mut beginnings = Beginnings::of(&typed).expect("a long word");
        assert_eq!(beginnings.hopeless(word), hopeless, "{word}");
    }
}

proptest::proptest! {
    #[test]
    fn no_like_word_is_left_out(
        typed in "[a-c]{0,9}",
        words in proptest::collection::btree_set("[a-c]{1,9}", 0..60),
    ) {
        let letters: Vec<char> = typed.chars().collect();
        let mut beginnings = Beginnings::of(&letters);
        let mut lost: Option<String> = None;
        for word in &words {
            if lost.as_ref().is_none_or(|lost| !word.starts_with(lost.as_str())) {
                let hopeless = beginnings.as_mut().map_or(Some(0), |all| all.hopeless(word));
                lost = hopeless.map(|end| word[..end].to_owned());
            }
            let left_out = lost.as_ref().is_some_and(|lost| word.starts_with(lost.as_str()));
            proptest::prop_assert!(!left_out || alike(&typed, word) == 0.0, "{word}");
        }
    }

    #[test]
    fn likeness_is_a_share_and_the_same_both_ways(a in "[a-z]{0,12}", b in "[a-z]{0,12}") {
        let there = alike(&a, &b);
        proptest::prop_assert!((0.0..=1.0).contains(&there));
        proptest::prop_assert!((there - alike(&b, &a)).abs() < 1e-5);
        if a.len() > 3 { proptest::prop_assert!(alike(&a, &a) > 0.999); }
    }

    #[test]
    fn beginnings_lead_to_the_distance(
        typed in "[a-c]{4,9}",
        words in proptest::collection::btree_set("[a-c]{1,9}", 0..60),
    ) {
        let letters: Vec<char> = typed.chars().collect();
        let mut beginnings = Beginnings::of(&letters).expect("a long word");
        for word in &words {
            if beginnings.hopeless(word).is_none() {
                let reached = beginnings.rows.last().copied().unwrap_or_default();
                proptest::prop_assert!((reached - between(&typed, word)).abs() < 1e-5, "{word}");
            }
        }
    }

    #[test]
    fn the_distance_is_the_same_both_ways(a in "[a-cs]{0,9}", b in "[a-cs]{0,9}", bound in 0.0_f32..6.0) {
        let there = between(&a, &b);
        proptest::prop_assert!((there - between(&b, &a)).abs() < 1e-5);
        let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
        let bounded = distance(&a, &b, bound);
        if there < bound {
            proptest::prop_assert!((bounded - there).abs() < 1e-5);
        } else {
            proptest::prop_assert!(bounded >= bound);
        }
    }
}
