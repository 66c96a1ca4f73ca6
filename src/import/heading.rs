//! What a heading is: a question, a number, both or neither.

use unicode_script::{Script, UnicodeScript};

use crate::language::lists;

/// How a heading is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Not at all.
    None,
    /// By "Q:", without a number.
    Question,
    /// By a number: "3.", "3)", "Q3:", "FAQ.3:".
    Number(u32),
}

impl Mark {
    /// The whole number that it is.
    pub(super) const fn number(self) -> Option<u32> {
        match self {
            Self::Number(number) => Some(number),
            _ => None,
        }
    }
}

/// What stands before a question, in lower case.
const QUESTION: &str = "q f p d в s v k س question frage pregunta pergunta domanda вопрос 问 問 質問 سؤال vraag fråga \
                        spørgsmål spørsmål kysymys pytanie otázka kérdés soru ερώτηση";
/// What stands before an answer, in lower case.
const ANSWER: &str = "a о с o v ج answer antwort r réponse respuesta resposta risposta ответ 答 回答 جواب إجابة \
                      antwoord svar vastaus odpowiedź odpověď válasz cevap απάντηση";
/// The word that a text begins with, in lower case, and the rest. No mark is longer than this.
fn first_word(text: &str) -> (String, &str) {
    let word: String = text
        .chars()
        .take_while(|c| c.is_alphabetic())
        .take(20)
        .collect();
    (word.to_lowercase(), &text[word.len()..])
}

/// Whether a word is a mark. Letters but for Q and A mean so before a colon only.
fn is_mark(marks: &str, (word, rest): (&str, &str)) -> bool {
    let is_sure = word.chars().count() > 1 || matches!(word, "q" | "a");
    lists(marks, word) && (is_sure || rest.starts_with([':', '：']))
}

/// What follows a mark and what separates it, if anything does: "Q: ", "Q | ", "Q – ".
fn separated(rest: &str) -> Option<&str> {
    let near = rest.trim_start();
    let mark = near.chars().next()?;
    let after = &near[mark.len_utf8()..];
    let separates = match mark {
        '-' | '–' | '—' => near.len() < rest.len(),
        '.' => after.starts_with(' '),
        _ => matches!(mark, ':' | '：' | '|' | '．' | '、'),
    };
    separates.then(|| after.trim_start())
}

/// How a heading is numbered, and its words after that.
pub(super) fn marked(text: &str) -> (Mark, &str) {
    let text = text.trim();
    let none = (Mark::None, text);
    let (word, rest) = first_word(text);
    let is_mark = is_mark(QUESTION, (&word, rest));
    let numbered = if is_mark || word == "faq" {
        rest.trim_start_matches([' ', '#', '.', '°', 'º', '№'])
    } else {
        text
    };
    let digits = numbered.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 {
        let words = separated(rest).filter(|words| !words.is_empty() && is_mark);
        return words.map_or(none, |words| (Mark::Question, words));
    }
    let (number, after) = numbered.split_at(digits);
    let Some(rest) = after.strip_prefix(['.', ')', ':', '：', '．', '、']) else {
        return none;
    };
    let words = rest.trim_start();
    let is_point = after.starts_with('.');
    // "2016: a year" and "12:30" are not numbered.
    let is_apart = !after.starts_with([')', ':']) || rest.starts_with(' ');
    match number.parse() {
        // "1.1" is a part of what a number is of, and "1.?" numbers nothing.
        _ if words.is_empty() || is_point && rest.starts_with(|c: char| c.is_ascii_digit()) => none,
        _ if !rest.starts_with(' ') && !words.contains(char::is_alphanumeric) => none,
        Ok(number) if number > 0 && is_apart && (digits <= 3 || is_point) => {
            (Mark::Number(number), words)
        }
        _ => none,
    }
}

/// How long the mark of an answer at the start of a text is: "A: ", "A | ".
pub(super) fn answer_mark(text: &str) -> Option<usize> {
    let (word, rest) = first_word(text);
    let after = separated(rest).filter(|_| is_mark(ANSWER, (&word, rest)))?;
    Some(text.len() - after.len())
}

/// Whether the words ask something.
pub(super) fn asks(text: &str) -> bool {
    const MARKS: [char; 6] = ['?', '？', '؟', '\u{37e}', '⸮', '՞'];
    let closing = |c: char| !c.is_alphanumeric() && !MARKS.contains(&c);
    let words = text.trim_end_matches(closing);
    // A Greek question mark is a semicolon; Japanese and Chinese have particles.
    let greek = |text: &str| {
        let letter = text.chars().rfind(|c| c.is_alphabetic());
        text.trim_end().ends_with(';') && letter.is_some_and(|c| c.script() == Script::Greek)
    };
    let particle = || words.ends_with(['か', '吗', '嗎', '呢', '么']);
    words.ends_with(MARKS)
        || particle()
        || greek(text)
        || ["? (", "？（", "؟ ("].iter().any(|end| text.contains(end))
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
            ("1、何时开门？", Mark::Number(1), "何时开门？"),
            ("Q4: Milk?", Mark::Number(4), "Milk?"),
            ("FAQ.5: Milk?", Mark::Number(5), "Milk?"),
            ("FAQ: the tea room", Mark::None, "FAQ: the tea room"),
            ("Question 5. Milk?", Mark::Number(5), "Milk?"),
            ("Q: Milk?", Mark::Question, "Milk?"),
            ("Q | Milk?", Mark::Question, "Milk?"),
            ("Q – Milk?", Mark::Question, "Milk?"),
            ("Q. Milk?", Mark::Question, "Milk?"),
            ("Frage: Milch?", Mark::Question, "Milch?"),
            ("F: Milch?", Mark::Question, "Milch?"),
            ("问：有牛奶吗？", Mark::Question, "有牛奶吗？"),
            ("F Milch?", Mark::None, "F Milch?"),
            (
                "Q-tips: what are they?",
                Mark::None,
                "Q-tips: what are they?",
            ),
            ("1.1 In the pot", Mark::None, "1.1 In the pot"),
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
    fn answers_are_marked_too() {
        for (text, words) in [
            ("A: Tea.", Some("Tea.")),
            ("A | Tea.", Some("Tea.")),
            ("A – Tea.", Some("Tea.")),
            ("答：茶。", Some("茶。")),
            ("О: Чай.", Some("Чай.")),
            ("A tea.", None),
            ("About: tea.", None),
        ] {
            let mark = answer_mark(text);
            assert_eq!(mark.map(|mark| &text[mark..]), words, "{text}");
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
            "Why? 🔧",
            "为什么？",
            "有茶吗",
            "いつですか。",
            "لماذا؟",
            "Γιατί;",
        ] {
            assert!(asks(text), "{text}");
        }
        for text in ["", "Why", "Why? Because", "?a", "Why;"] {
            assert!(!asks(text), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_heading_is_read(text in "[Qq0-9.:) a?|\u{e9}–]{0,12}|.*") {
            let (_, words) = marked(&text);
            proptest::prop_assert!(text.contains(words));
            asks(&text);
            answer_mark(&text);
        }
    }
}
