//! What a heading is: a question, a number, both or neither.

/// How a heading is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Not at all.
    None,
    /// By "Q:", without a number.
    Question,
    /// By a number: "3.", "3)", "Q3:".
    Number(u32),
    /// As a part of a number: "3.1".
    PartOf(u32),
}

/// How a heading is numbered, and its words after that.
pub(super) fn marked(text: &str) -> (Mark, &str) {
    let text = text.trim();
    let word = ["question", "faq", "q"].into_iter().find_map(|word| {
        let rest = text.get(word.len()..)?;
        text.get(..word.len())?
            .eq_ignore_ascii_case(word)
            .then_some(rest)
    });
    let of_word = word.filter(|rest| !rest.starts_with(char::is_alphabetic));
    let numbered = of_word.unwrap_or(text).trim_start_matches([' ', '#']);
    let digits = numbered.bytes().take_while(u8::is_ascii_digit).count();
    let (number, after) = numbered.split_at(digits);
    let Some(rest) = after.strip_prefix(['.', ')', ':']) else {
        return (Mark::None, text);
    };
    let words = rest.trim_start();
    if words.is_empty() {
        return (Mark::None, text);
    }
    if digits == 0 {
        return match of_word {
            Some(_) if !after.starts_with(')') => (Mark::Question, words),
            _ => (Mark::None, text),
        };
    }
    match number.parse() {
        Ok(number) if rest.starts_with(|c: char| c.is_ascii_digit()) && after.starts_with('.') => {
            (Mark::PartOf(number), text)
        }
        // "2016: a year" and "12:30" are not numbered.
        Ok(number)
            if number > 0 && (after.starts_with('.') || rest.starts_with(' ')) && digits <= 10 =>
        {
            if digits > 3 && !after.starts_with('.') {
                return (Mark::None, text);
            }
            (Mark::Number(number), words)
        }
        _ => (Mark::None, text),
    }
}

/// Whether the words ask something.
pub(super) fn asks(text: &str) -> bool {
    let closing = |c: char| !c.is_alphanumeric() && !matches!(c, '?' | '？' | '؟');
    text.trim_end_matches(closing).ends_with(['?', '？', '؟']) || text.contains("? (")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_headings() {
        for (text, mark, words) in [
            ("What is tea?", Mark::None, "What is tea?"),
            ("1. What is tea?", Mark::Number(1), "What is tea?"),
            ("10.WHO DRINKS IT?", Mark::Number(10), "WHO DRINKS IT?"),
            ("3) Milk", Mark::Number(3), "Milk"),
            ("Q4: Milk?", Mark::Number(4), "Milk?"),
            ("Question 5. Milk?", Mark::Number(5), "Milk?"),
            ("Q: Milk?", Mark::Question, "Milk?"),
            ("1.1 In the pot", Mark::PartOf(1), "1.1 In the pot"),
            ("1. 1.1 In the pot", Mark::Number(1), "1.1 In the pot"),
            ("Quick start: a cup", Mark::None, "Quick start: a cup"),
            ("2016: a year", Mark::None, "2016: a year"),
            ("12:30", Mark::None, "12:30"),
            ("7.", Mark::None, "7."),
            ("0. Nothing", Mark::None, "0. Nothing"),
            ("", Mark::None, ""),
        ] {
            assert_eq!(marked(text), (mark, words), "{text}");
        }
    }

    #[test]
    fn questions() {
        for text in [
            "Why?",
            "Why? ",
            "\"Why?\"",
            "Why? (new)",
            "Why?)",
            "为什么？",
        ] {
            assert!(asks(text), "{text}");
        }
        for text in ["", "Why", "Why? Because", "?a"] {
            assert!(!asks(text), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_heading_is_read(text in "[Qq0-9.:) a?\u{e9}]{0,12}|.*") {
            let (_, words) = marked(&text);
            proptest::prop_assert!(text.contains(words));
            asks(&text);
        }
    }
}
