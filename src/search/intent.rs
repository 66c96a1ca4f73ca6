//! What kind of answer a query asks for, and whether a passage has it.

use super::analysis::Token;

/// Kinds of answer, as a set of bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Intent(u8);

impl Intent {
    const NUMBER: u8 = 1;
    const DATE: u8 = 2;
    const WHO: u8 = 4;
    const ADDRESS: u8 = 8;

    /// Whether a passage has any kind of answer that is asked for.
    #[must_use]
    pub fn meets_text(self, passage: &str) -> bool {
        self.0 != 0 && self.0 & Self::of_passage(passage).0 != 0
    }

    /// Whether a number is asked for and a passage has none.
    #[must_use]
    pub fn lacks_number(self, passage: &str) -> bool {
        const IN_WORDS: [&str; 12] = [
            "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "dozen",
            "half", "all",
        ];
        let in_words = || {
            let mut words = passage.split(|c: char| !c.is_alphanumeric());
            words.any(|word| IN_WORDS.contains(&word))
        };
        self.0 & Self::NUMBER != 0 && Self::of_passage(passage).0 & Self::NUMBER == 0 && !in_words()
    }

    /// What the words of a query ask for; nothing in particular for most.
    #[must_use]
    pub fn of_query(tokens: &[Token]) -> Self {
        let words: Vec<&str> = tokens.iter().map(|token| token.surface.as_str()).collect();
        let pair = |first: &str, seconds: &[&str]| {
            words
                .windows(2)
                .any(|pair| pair[0] == first && seconds.contains(&pair[1]))
        };
        let any = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
        let mut bits = 0;
        if pair("how", &["many", "much"])
            || any(&[
                "number",
                "figure",
                "percentage",
                "percent",
                "share",
                "proportion",
                "amount",
                "toll",
                "total",
                "count",
            ])
        {
            bits |= Self::NUMBER;
        }
        if any(&["when", "date", "year", "month", "day"]) {
            bits |= Self::DATE;
        }
        if any(&["who", "whose", "whom", "source", "according"])
            || pair(
                "which",
                &[
                    "organisation",
                    "organization",
                    "agency",
                    "body",
                    "institution",
                ],
            )
        {
            bits |= Self::WHO;
        }
        if any(&[
            "website", "url", "link", "web", "online", "address", "handle",
        ]) {
            bits |= Self::ADDRESS;
        }
        Self(bits)
    }

    /// What kinds of answer a passage has.
    #[must_use]
    fn of_passage(text: &str) -> Self {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let words = || text.split(|c: char| !(c.is_alphanumeric() || ",.".contains(c)));
        // Points and commas belong to a number within it, and end a sentence after a word.
        let is_month = |word: &str| MONTHS.contains(&word.trim_matches(['.', ',']));
        let is_year = |word: &str| {
            let word = word.trim_matches(|c: char| !c.is_ascii_digit());
            word.len() == 4 && (word.starts_with("19") || word.starts_with("20"))
        };
        let mut bits = 0;
        if words().any(|word| is_month(word) || is_year(word)) {
            bits |= Self::DATE;
        }
        if words().any(|word| word.starts_with(|c: char| c.is_ascii_digit()) && !is_year(word)) {
            bits |= Self::NUMBER;
        }
        let acronym = |word: &str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase());
        if words().any(|word| acronym(word.trim_matches('.'))) {
            bits |= Self::WHO;
        }
        if text.contains("www.") || text.contains("://") {
            bits |= Self::ADDRESS;
        }
        Self(bits)
    }
}

#[cfg(test)]
mod tests {
    use super::super::analysis::Analyzer;
    use super::Intent;

    #[test]
    fn a_passage_owes_the_number_that_is_asked_for() {
        let asks = Intent::of_passage("3,700");
        for (passage, lacks) in [
            ("Nobody knows.", true),
            ("It was 12 of them.", false),
            ("It was seven of them.", false),
            ("Frontex says so.", true),
        ] {
            assert_eq!(asks.lacks_number(passage), lacks, "{passage}");
            assert!(!Intent::of_passage("none").lacks_number(passage));
        }
    }

    /// What a query asks for.
    fn asked(query: &str) -> Intent {
        Intent::of_query(&Analyzer::default().tokens(query))
    }

    #[test]
    fn a_passage_meets_what_the_query_asks_for() {
        for (query, passage, meets) in [
            ("how many leaves", "It has 12.", true),
            ("how much of it", "It has 12.", true),
            ("the total", "It has 12.", true),
            ("how many leaves", "It has some.", false),
            ("how many leaves", "It was so in 2016.", false),
            ("how does it go", "It has 12.", false),
            ("many say how", "It has 12.", false),
            ("when was it", "It was so in 2016.", true),
            ("when was it", "In (1998), it was.", true),
            ("when was it", "In May.", true),
            ("when was it", "In 2116 crates.", false),
            ("when was it", "In 20160 crates.", false),
            ("who says so", "IOM does.", true),
            ("which agency", "IOM does.", true),
            ("which agency", "The I.O.M. and A do.", false),
            ("which leaf", "IOM does.", false),
            ("agency which", "IOM does.", false),
            ("the website", "See www.example.org.", true),
            ("the website", "See https://example.org.", true),
            ("the website", "See there.", false),
            (
                "tea",
                "In May 2016 IOM counted 12 at www.example.org.",
                false,
            ),
        ] {
            assert_eq!(asked(query).meets_text(passage), meets, "{query} {passage}");
        }
    }

    #[test]
    fn a_query_may_ask_for_more_than_one_thing() {
        let both = asked("when and how many, who says so and on which website");
        for passage in ["In May.", "It has 12.", "IOM does.", "On www.example.org."] {
            assert!(both.meets_text(passage), "{passage}");
            assert!(!Intent::default().meets_text(passage));
        }
        assert!(both.lacks_number("In May."));
        assert!(!asked("who and when").lacks_number("In May."));
        assert!(!asked("tea").lacks_number("None."));
    }
}
