//! Commands that messages suggest, to be pasted into a shell.

/// The text as one word of a POSIX shell: as it is where that is harmless, else in single quotes.
pub(super) fn quoted(text: &str) -> String {
    let harmless = |c: char| c.is_alphanumeric() || "-_./:@%+,".contains(c);
    if !text.is_empty() && text.chars().all(harmless) {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn words_for_a_shell() {
        for (text, word) in [
            ("tea.toml", "tea.toml"),
            ("tea:2", "tea:2"),
            ("", "''"),
            ("a b", "'a b'"),
            ("it's", r"'it'\''s'"),
            ("$(rm)", "'$(rm)'"),
            ("~", "'~'"),
        ] {
            assert_eq!(quoted(text), word);
        }
    }
}
