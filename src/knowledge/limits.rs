//! How much a pack may hold: twice the 10,000 entries that it is made for, and little
//! enough that a hostile file costs a second at most.

use toml_parser::Source;

/// Bytes of a file.
pub const FILE: u64 = 16 << 20;
/// Tokens of a file. Parsing takes up to a hundred bytes for each.
pub const TOKENS: usize = 4_000_000;
/// What to do with more than a file may hold.
pub const BEYOND: &str = "split it, or put the entries of `smugfaq export --format jsonl` into a search engine: SQLite FTS5, tantivy";
/// Entries of a file, of all kinds together.
pub const ENTRIES: usize = 20_000;
/// Characters of one text.
pub const TEXT: usize = 100_000;
/// Characters of the short answer to a question.
pub const SUMMARY: usize = 300;
/// Items of one list.
pub const ITEMS: usize = 10_000;
/// Characters of an id.
pub const ID: usize = 100;
/// Faults that are looked for in a file.
pub const FAULTS: usize = 200;
/// Characters of what a message quotes.
pub const QUOTED: usize = 80;
/// Names that are compared with one that is not known, in search of what was meant.
pub const CANDIDATES: usize = 10_000;
/// Bytes of a file in which every fault of the syntax is looked for; in a larger one it is the first,
/// since the parser takes half a kilobyte for each.
pub const RECOVERED: usize = 256 << 10;

/// Whether a text has more tokens than so many.
pub fn more_tokens_than(most: usize, text: &str) -> bool {
    // No token is shorter than a byte, but for the end of the file.
    text.len() >= most && Source::new(text).lex().nth(most).is_some()
}

/// The text in one line and cut, to stand in a message.
pub fn quoted(text: &str) -> String {
    let mut line: String = text
        .chars()
        .take(QUOTED)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    if line.len() < text.len() {
        line.push('…');
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::{KnowledgeFile, load};

    fn faults(text: &str) -> Vec<String> {
        let name = "tea.toml";
        let found = load(&[KnowledgeFile { name, text }]).err();
        let found = found.map_or_else(Vec::new, |faults| faults.0);
        found.into_iter().map(|fault| fault.message).collect()
    }

    /// A file with one question, whose fields end with this.
    fn file(id: &str, answer: &str, rest: &str) -> String {
        format!(
            "[document]\ntitle = \"Tea\"\n[[question]]\nid = \"{id}\"\nquestion = \"Tea?\"\n\
             answer = \"{answer}\"\n{rest}"
        )
    }

    #[test]
    fn each_limit_lets_through_as_much_as_it_says() {
        let holds = |most: usize, message: &str, of_size: &dyn Fn(usize) -> String| {
            assert_eq!(faults(&of_size(most)), [""; 0], "{message}");
            let found = faults(&of_size(most + 1));
            assert!(found.len() == 1 && found[0].contains(message), "{found:?}");
        };
        holds(ID, "longer than 100 characters", &|length| {
            file(&"x".repeat(length), "Yes.", "")
        });
        holds(TEXT, "longer than 100000 characters", &|length| {
            file("tea", &"é".repeat(length), "")
        });
        holds(300, "longer than 300 characters", &|length| {
            let summary = format!("summary = \"{}\"\n", "é".repeat(length));
            file("tea", "Yes.", &summary)
        });
        holds(ITEMS, "more than 10000 items", &|count| {
            let points = format!("points = [{}]\n", "\"x\",".repeat(count));
            file("tea", "Yes.", &points)
        });
    }

    #[test]
    fn the_last_of_too_many_faults_says_so() {
        let fields =
            |count: usize| -> Vec<String> { (0..count).map(|n| format!("x{n} = 1\n")).collect() };
        let found = |count| faults(&file("tea", "Yes.", &fields(count).concat()));
        assert_eq!(found(FAULTS - 1).len(), FAULTS - 1);
        assert!(
            found(FAULTS - 1)
                .iter()
                .all(|one| one.contains("unknown field"))
        );
        for count in [FAULTS, FAULTS + 1, FAULTS * 2] {
            assert_eq!(found(count).len(), FAULTS);
            assert_eq!(found(count)[FAULTS - 1], "there are more than 199 faults");
        }
    }

    #[test]
    fn tokens_are_counted_to_the_last() {
        for text in ["", "a=1", "a = [1, 2, 3]\n", "[a]\nb = \"c\" # d\n"] {
            let count = Source::new(text).lex().count();
            for most in 0..count + 3 {
                assert_eq!(more_tokens_than(most, text), count > most, "{text} {most}");
            }
        }
    }

    #[test]
    fn what_is_quoted_stands_in_one_line() {
        assert_eq!(quoted("a\nb\u{1b}c"), "a b c");
        assert_eq!(quoted(&"é".repeat(QUOTED)), "é".repeat(QUOTED));
        let cut = format!("{}…", "é".repeat(QUOTED));
        assert_eq!(quoted(&"é".repeat(QUOTED + 1)), cut);
    }
}
