//! What holds for every language, and for each by itself.

use super::{Language, Time, Wanted};

mod languages;

/// The surfaces of the tokens of a text.
fn surfaces(tag: &str, text: &str) -> Vec<String> {
    let tokens = Language::of(tag).tokens(text).into_iter();
    tokens.map(|token| token.surface).collect()
}

/// The stem of one word.
fn stem(tag: &str, word: &str) -> String {
    let tokens = Language::of(tag).tokens(word);
    tokens.into_iter().map(|token| token.stem).collect()
}

/// What a question asks for.
fn asked(tag: &str, question: &str) -> Vec<Wanted> {
    let language = Language::of(tag);
    let asked = language.asked(question, &language.tokens(question));
    asked.into_iter().map(|phrase| phrase.meaning).collect()
}

#[test]
fn lists_are_in_order_and_normalised() {
    for language in Language::declared() {
        let lists = [
            &language.function,
            &language.ordinary,
            &language.elisions,
            &language.ordinals,
            &language.abbreviations,
            &language.openers,
        ];
        for list in lists {
            assert!(list.iter().is_sorted(), "{}: {list:?}", language.name);
            for word in list.iter() {
                assert_eq!(super::fold::folded(word), *word, "{}", language.name);
            }
        }
        assert!(
            std::ptr::eq(Language::of(language.tag), language),
            "{}",
            language.tag
        );
        assert!(language.contractions.is_sorted(), "{}", language.name);
        let lengths = language.endings.iter().map(|(from, _)| from.len());
        assert!(lengths.rev().is_sorted(), "{}", language.name);
        let asks = language.asks.iter().map(|(_, phrase)| phrase);
        let times = language.times.iter().map(|(_, phrase)| phrase);
        let unnamed = language.hedges.iter().chain(language.informs.iter());
        let unnamed = unnamed.map(|((), phrase)| phrase);
        for phrase in asks.chain(times).chain(unnamed) {
            let phrase = phrase.strip_prefix('^').unwrap_or(phrase);
            assert!(!phrase.is_empty(), "{}", language.name);
            let plain = super::fold::folded(phrase);
            assert_eq!(plain, phrase, "{}", language.name);
            if language.is_spaced() {
                let words: Vec<&str> = phrase
                    .split(' ')
                    .filter(|word| !["*", "+"].contains(word))
                    .collect();
                assert_eq!(surfaces(language.tag, &words.join(" ")), words, "{phrase}");
            }
        }
        for (month, number) in language.months() {
            assert_eq!(language.month(month), Some(number), "{month}");
        }
    }
}

#[test]
fn numbers_keep_their_value() {
    for (tag, text, words) in [
        (
            "en",
            "nearly 3,700, or $6.75bn; 90%.",
            "nearly 3700 or usd 6.75 bn 90 percent",
        ),
        ("en", "1st, 2nd, 6x, 10.5x", "1 2 6x 10.5x"),
        ("en", "1,822,102 and 1.82m", "1822102 and 1.82 m"),
        ("en", "6,75 or 1\u{a0}822\u{202f}102", "6.75 or 1822102"),
        ("en", "1,2,3 and 1.2.3", "1 2 3 and 1.2.3"),
        (
            "en",
            "2015-16, 12:30, 9/11, 2015,2016",
            "2015 16 12 30 9 11 2015 2016",
        ),
        ("en", "in 2015 300 died", "in 2015 300 died"),
        ("en", "٣٬٧٠٠ and ３７００", "3700 and 3700"),
        ("und", "3,700 covid19", "3700 covid19"),
    ] {
        assert_eq!(surfaces(tag, text).join(" "), words, "{text}");
    }
}

#[test]
fn signs_and_accents_of_words_go() {
    for (tag, text, words) in [
        ("en", "INTERPOL’s café, aren't", "interpol cafe are not"),
        (
            "en",
            "what's whats smugglers' o'clock",
            "what is what is smugglers oclock",
        ),
        ("en", "Darién Gap", "darien gap"),
        (
            "en",
            "the U.N. and I.O.M., e.g. here",
            "the un and iom eg here",
        ),
        (
            "en",
            "www.example.org, _so_ a:b SIM-card",
            "www example org so a b sim card",
        ),
        ("en", "ﬁne ＡＢＣ Straße", "fine abc strasse"),
        ("en", "..., ' ’ - \u{301}", ""),
    ] {
        assert_eq!(surfaces(tag, text).join(" "), words, "{text}");
    }
}

#[test]
fn english_spellings_have_one_stem() {
    for (british, american) in [
        ("organise", "organize"),
        ("organisations", "organization"),
        ("organised", "organizing"),
        ("centre", "centers"),
        ("labour", "labor"),
        ("neighbouring", "neighboring"),
        ("travelling", "traveled"),
        ("defence", "defense"),
        ("programme", "programs"),
        ("catalogue", "catalogs"),
        ("analyse", "analyzed"),
        ("deaths", "death"),
    ] {
        assert_eq!(stem("en", british), stem("en", american), "{british}");
    }
    for (one, other) in [
        ("organised", "organ"),
        ("different", "define"),
        ("four", "for"),
    ] {
        assert_ne!(stem("en", one), stem("en", other), "{one}");
    }
    assert_eq!(stem("en", "difference"), stem("en", "different"));
}

#[test]
fn spans_are_those_of_the_text() {
    let text = "Über 3,700 café's, aren’t U.N. 移民走私 6x";
    let tokens = Language::of("en").tokens(text);
    let spans: Vec<&str> = tokens
        .iter()
        .map(|token| &text[token.span.clone()])
        .collect();
    let expected = [
        "Über", "3,700", "café", "aren’t", "aren’t", "U.N", "移民", "民走", "走私", "6x",
    ];
    assert_eq!(spans, expected);
}

#[test]
fn english_questions_ask_for_something() {
    use Wanted::{Actor, Date, Definition, List, Money, Number, Place, Reason, Share, Way, YesNo};
    for (question, wanted) in [
        ("how many migrants died", vec![Number]),
        ("how much money do smugglers make", vec![Money]),
        ("how much do the smugglers earn", vec![Money]),
        ("what share of migrants is facilitated", vec![Share]),
        ("when was the first forum", vec![Date]),
        ("where was it", vec![Place]),
        ("who says so", vec![Actor]),
        ("which agency counted the crossings", vec![Actor]),
        ("what are the most common routes", vec![List]),
        ("what's people smuggling", vec![Definition]),
        ("why do they meet", vec![Reason]),
        ("how do smugglers use phones", vec![Way]),
        ("are smugglers helping people", vec![YesNo]),
        ("is it known how many died", vec![Number]),
        ("when and where", vec![Date, Place]),
        ("landlords who rent flats to migrants", vec![]),
        ("tell me who they are", vec![Actor]),
        ("second forum where", vec![Place]),
        ("which Dutch city hosted it", vec![Place]),
        ("how dangerous is it", vec![YesNo]),
        ("smuggling routes", vec![]),
        ("they are here", vec![]),
        ("", vec![]),
    ] {
        assert_eq!(asked("en", question), wanted, "{question}");
    }
}

#[test]
fn english_words_of_time_and_hedges() {
    let english = Language::of("en");
    let text = "at least 5 since 2014, more than in the latest figures for this year";
    let tokens = english.tokens(text);
    let times = english.times(text, &tokens).into_iter();
    let times: Vec<Time> = times.map(|phrase| phrase.meaning).collect();
    assert_eq!(times, [Time::Since, Time::Latest, Time::ThisYear]);
    for (text, at) in [
        ("There were more than ", Some(11)),
        ("It is At Least", Some(6)),
        ("more than that of", None),
    ] {
        assert_eq!(english.hedge_before(text), at, "{text}");
    }
    assert_eq!(english.month("sept"), Some(9));
    assert_eq!(english.number("billion"), Some(1e9));
}

#[test]
fn tags_lead_to_their_language() {
    for (tag, name) in [
        ("en-GB", "English"),
        ("EN_us", "English"),
        ("zu", "an unknown language"),
    ] {
        assert_eq!(Language::of(tag).name, name);
    }
    assert_eq!(Language::of("").tag, "und");
}

#[test]
fn sentences_end_where_they_do() {
    for (tag, text, sentences) in [
        (
            "en",
            "It made USD 6.75 billion. That is much! \"Is it?\" Yes.",
            vec![
                "It made USD 6.75 billion.",
                "That is much!",
                "\"Is it?\"",
                "Yes.",
            ],
        ),
        (
            "en",
            "Dr. Smith of the U.N. said so.\nHe is\nright, e.g. here. \n\nNo full stop\n\nEnd",
            vec![
                "Dr. Smith of the U.N. said so.",
                "He is\nright, e.g. here.",
                "No full stop",
                "End",
            ],
        ),
        (
            "en",
            "Is it so? he asked. Yes",
            vec!["Is it so? he asked.", "Yes"],
        ),
        ("en", " \n", vec![]),
        (
            "zh",
            "今天。明天？后天！",
            vec!["今天。", "明天？", "后天！"],
        ),
        ("ar", "هل هذا صحيح؟ نعم.", vec!["هل هذا صحيح؟", "نعم."]),
    ] {
        assert_eq!(Language::of(tag).sentences(text), sentences, "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn any_text_gives_normalised_tokens(text in "\\PC*|[0-9a-c.,' ٠-٩\u{a0}'’:_%x]*|[\\x00-\u{fff}]*") {
        for language in Language::declared() {
            let mut start = 0;
            for token in language.tokens(&text) {
                proptest::prop_assert!(!token.surface.is_empty());
                proptest::prop_assert!(!token.stem.is_empty());
                proptest::prop_assert!(token.surface.len() <= super::LONGEST);
                proptest::prop_assert!(text.get(token.span.clone()).is_some());
                proptest::prop_assert!(token.span.start >= start);
                start = token.span.start;
                let again = language.token(&token.surface);
                proptest::prop_assert_eq!(again.stem, token.stem);
            }
            let tokens = language.tokens(&text);
            for phrase in language.asked(&text, &tokens) {
                proptest::prop_assert!(tokens.get(phrase.tokens).is_some());
            }
        }
        if let Some((_, sure)) = super::detect(&text) {
            proptest::prop_assert!(sure > 0.0 && sure <= 1.0);
        }
    }

    #[test]
    fn sentences_lose_nothing_but_blanks(text in "[A-Za-z0-9.!?。؟\"“”() \n\r]{0,80}") {
        let glue = |text: &str| text.split_whitespace().collect::<String>();
        for language in Language::declared() {
            proptest::prop_assert_eq!(glue(&language.sentences(&text).concat()), glue(&text));
        }
    }
}
