//! What is a number, what it states and what it is.

use proptest::prelude::*;

use super::*;

/// The numbers of a text, each as value, meaning and words.
fn shown(language: &str, text: &str) -> Vec<String> {
    let style = NumberStyle::of(Some(language).filter(|language| !language.is_empty()));
    let one = |quantity: &Quantity| {
        let value = quantity
            .value
            .map_or("?".to_owned(), |value| value.to_string());
        let range = if quantity.in_range { " range" } else { "" };
        let words = &text[quantity.range.clone()];
        format!("{value} {:?}{range} {words}", quantity.meaning)
    };
    numbers(text, style).iter().map(one).collect()
}

#[test]
fn numbers_and_what_they_are() {
    let text = "From 1 January to 23 October 2016 nearly 3,700 of 1.82 million, more than 90% and \
                then 6 per cent; USD 6.75 billion, six times 2014, Article 3, two routes, EUR 5bn, \
                on 2016-10-23 by COVID-19 (October 2015), the 2nd, 12.";
    assert_eq!(
        shown("en", text),
        [
            "1 Day 1",
            "23 Day 23",
            "2016 Year 2016",
            "3700 Amount 3,700",
            "1820000 Amount 1.82 million",
            "90 Percent 90%",
            "6 Percent 6 per cent",
            "6750000000 Amount 6.75 billion",
            "6 Times six",
            "2014 Year 2014",
            "3 Reference 3",
            "2 Word two",
            "5000000000 Amount 5bn",
            "2015 Year 2015",
            "12 Amount 12",
        ]
    );
}

#[test]
fn a_minus_and_the_ends_of_a_range() {
    for (text, expected) in [
        ("a change of −38%", &["-38 Percent −38%"][..]),
        ("-38 %", &["-38 Percent -38 %"]),
        ("10 to 20", &["10 Amount range 10", "20 Amount range 20"]),
        ("10-20%", &["10 Percent range 10", "20 Percent range 20%"]),
        (
            "5 to 6 billion",
            &[
                "5000000000 Amount range 5",
                "6000000000 Amount range 6 billion",
            ],
        ),
        (
            "900 to 1 million",
            &["900 Amount range 900", "1000000 Amount range 1 million"],
        ),
        ("2015–2016", &["2015 Year 2015", "2016 Year 2016"]),
        ("2015-16", &["2015 Year 2015"]),
    ] {
        assert_eq!(shown("en", text), expected, "{text}");
    }
}

#[test]
fn numbers_that_name_are_no_figures() {
    for text in [
        "RFC 2616",
        "ISO 9001",
        "section 3",
        "No. 5",
        "§ 12",
        "#7",
        "Step 2",
    ] {
        let stated = numbers(text, NumberStyle::of(Some("en")));
        let names = |quantity: &Quantity| quantity.meaning == Meaning::Reference;
        assert!(stated.iter().all(names), "{text}: {stated:?}");
        assert!(!stated.is_empty(), "{text}");
    }
    for text in [
        "v1.2.3",
        "1.2.3",
        "12:30",
        "3/4",
        "555-1234-77",
        "10-year",
        "5th",
        "007",
        "40km",
        "192.168.0.1",
        "a@b12.c",
        "23/10/2016",
        "1234567890123456",
        "x=5",
        "example.org/12",
    ] {
        assert_eq!(shown("en", text), [""; 0], "{text}");
    }
}

#[test]
fn each_language_groups_and_scales_its_own_way() {
    for (language, text, expected) in [
        ("", "1,82 million", "? Amount 1,82 million"),
        ("", "3.500", "? Amount 3.500"),
        ("", "0.125", "0.125 Amount 0.125"),
        ("en", "3.500", "3.5 Amount 3.500"),
        ("en", "1,82", "? Amount 1,82"),
        ("en", "1'200'000", "1200000 Amount 1'200'000"),
        ("en", "1,82,000", "182000 Amount 1,82,000"),
        ("en", "half a million", "500000 Amount half a million"),
        ("de", "12.000,50", "12000.5 Amount 12.000,50"),
        ("de", "1,82 Millionen", "1820000 Amount 1,82 Millionen"),
        ("de", "1 Billion", "1000000000000 Amount 1 Billion"),
        ("de", "23. Oktober", "23 Day 23"),
        ("de-CH", "2.5", "2.5 Amount 2.5"),
        (
            "fr",
            "1\u{202f}200\u{a0}000,5",
            "1200000.5 Amount 1\u{202f}200\u{a0}000,5",
        ),
        ("fr", "38 pour cent", "38 Percent 38 pour cent"),
        ("es", "3 mil millones", "3000000000 Amount 3 mil millones"),
        ("es", "12 de enero", "12 Day 12"),
        ("ru", "1,5 млн", "1500000 Amount 1,5 млн"),
        ("zh", "约3500万人", "35000000 Amount 3500万"),
        ("ja", "5月", "5 Day 5"),
        ("ar", "٣٬٥٠٠ قارب", "3500 Amount ٣٬٥٠٠"),
        ("ar", "٥٪", "5 Percent ٥٪"),
    ] {
        assert_eq!(shown(language, text), [expected], "{language} {text}");
    }
}

#[test]
fn the_one_number_of_a_figure() {
    for (figure, value) in [
        ("nearly 3,700", Ok(3_700.0)),
        ("USD 6.75 billion", Ok(6_750_000_000.0)),
        ("six times", Ok(6.0)),
        ("over half a million", Ok(500_000.0)),
        ("-38%", Ok(-38.0)),
        ("many", Err(NoNumber::NotSingle)),
        ("between 3 and 5", Err(NoNumber::NotSingle)),
        ("1,82 million", Err(NoNumber::Ambiguous)),
    ] {
        let stated = stated_number(figure, NumberStyle::default());
        assert_eq!(stated, value, "{figure}");
    }
}

/// Digits with a mark between each three, from the right.
fn grouped(digits: &str, mark: &str) -> String {
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push_str(mark);
        }
        text.push(digit);
    }
    text
}

proptest! {
    #[test]
    fn ranges_stand_in_order_and_on_characters(
        text in "[0-9a-z.,%é万 \\-−\u{a0}'$]{0,60}|\\PC*",
    ) {
        for style in [None, Some("en"), Some("de")].map(NumberStyle::of) {
            let mut end = 0;
            for Quantity { range, .. } in numbers(&text, style) {
                prop_assert!(range.start >= end && range.end > range.start, "{range:?}");
                prop_assert!(text.get(range.clone()).is_some(), "{range:?}");
                end = range.end;
            }
        }
    }

    #[test]
    fn what_a_language_writes_is_read_back(
        whole in 1000_u64..1_000_000_000,
        decimals in 0_u32..100,
        negative: bool,
        mark in 0_usize..5,
    ) {
        let sign = if negative { "−" } else { "" };
        let value: f64 = format!("{whole}.{decimals:02}").parse().expect("a number");
        let value = if negative { -value } else { value };
        for (style, marks, point) in [
            (NumberStyle::of(Some("en")), [",", " ", "\u{a0}", "\u{202f}", "'"], "."),
            (NumberStyle::of(Some("de")), [".", " ", "\u{a0}", "\u{202f}", "’"], ","),
        ] {
            let written = grouped(&whole.to_string(), marks[mark]);
            let text = format!("some {sign}{written}{point}{decimals:02} of them");
            prop_assert_eq!(stated_number(&text, style), Ok(value), "{}", text);
            let text = format!("{sign}{written} boats");
            prop_assert_eq!(stated_number(&text, style), Ok(value.trunc()), "{}", text);
        }
    }
}
