//! Colour and links, for terminals that show them.

use std::borrow::Cow;
use std::env;
use std::io::IsTerminal;

use anstyle::{AnsiColor, Style};

use crate::args::Color;

/// What a piece of text is, and so how it is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Text like any other.
    Text,
    /// The words that answer: figures and matched words stand out.
    Answer,
    /// What stands above others.
    Heading,
    /// A figure.
    Figure,
}

/// The colour that reads best on light and on dark ground alike: of the eight, magenta's
/// weaker contrast is the highest (4.5 with black and 4.7 with white in xterm's palette, where cyan
/// has 10.6 and 2.0), by the formula of WCAG 2. Weight says the same without colour.
const FIGURE: Style = AnsiColor::Magenta.on_default().bold();
const MATCHED: Style = Style::new().bold().underline();
const HEADING: Style = Style::new().bold();

/// Whether, and how, text is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paint {
    /// Whether there is colour.
    pub colour: bool,
    /// Whether addresses are links.
    pub links: bool,
    /// Whether lines and bars are drawn in ASCII alone.
    pub ascii: bool,
}

impl Paint {
    /// What standard output takes, and the environment and the options allow.
    pub(super) fn of_output(when: Color) -> Self {
        Self {
            colour: colours(when),
            links: hyperlinks(),
            ascii: ascii_only(),
        }
    }

    /// Text in one style.
    pub(super) fn all(self, role: Role, text: &str) -> Cow<'_, str> {
        let style = match role {
            Role::Text | Role::Answer => return Cow::Borrowed(text),
            Role::Heading => HEADING,
            Role::Figure => FIGURE,
        };
        if self.colour && !text.trim().is_empty() {
            Cow::Owned(format!("{style}{text}{style:#}"))
        } else {
            Cow::Borrowed(text)
        }
    }

    /// A line of a text with each word as it deserves; `marked` are the words that matched, in
    /// lower case. A part of an address leads nowhere, so that only a whole one is a link.
    pub(super) fn line(self, role: Role, line: &str, text: &str, marked: &[String]) -> String {
        if !self.colour && !self.links {
            return line.to_owned();
        }
        let words = line.split_inclusive(' ').map(|word| {
            let address = bare(word);
            let is_whole = || text.split(' ').any(|whole| bare(whole) == address);
            match link(address) {
                Some(target) if self.links && is_whole() => {
                    let rest = &word[address.len()..];
                    format!("\x1b]8;;{target}\x1b\\{address}\x1b]8;;\x1b\\{rest}")
                }
                _ if role == Role::Answer && self.colour => painted(word, marked),
                _ => word.to_owned(),
            }
        });
        let line: String = words.collect();
        self.all(role, &line).into_owned()
    }
}

/// A word of an answer: its letters between whatever punctuation it has.
fn painted(word: &str, marked: &[String]) -> String {
    let inner = word.trim_matches(|c: char| !c.is_alphanumeric());
    let style = if marked.contains(&inner.to_lowercase()) {
        MATCHED
    } else if inner.contains(|c: char| c.is_ascii_digit()) {
        FIGURE
    } else {
        return word.to_owned();
    };
    word.replacen(inner, &format!("{style}{inner}{style:#}"), 1)
}

/// A word without what may follow one.
pub(super) fn bare(word: &str) -> &str {
    word.trim_end_matches(|c: char| c.is_whitespace() || ".,;:!?)".contains(c))
}

/// Whether an address is one of the web in full.
pub(super) fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// The address that a word is a link to, if it is one.
pub fn link(word: &str) -> Option<String> {
    if is_web(word) {
        Some(word.to_owned())
    } else if word.starts_with("www.") {
        Some(format!("https://{word}"))
    } else {
        None
    }
}

/// Whether to use colour: what was asked for, else what the conventions of `NO_COLOR`,
/// `CLICOLOR_FORCE`, `CLICOLOR` and `TERM` say of standard output.
pub(super) fn colours(when: Color) -> bool {
    if when != Color::Auto {
        return when == Color::Always;
    }
    // `CLICOLOR_FORCE=0` forces nothing.
    let is_forced = anstyle_query::clicolor_force() && env::var("CLICOLOR_FORCE") != Ok("0".into());
    let is_able = std::io::stdout().is_terminal() && anstyle_query::term_supports_color();
    let is_wanted = anstyle_query::clicolor().unwrap_or(true);
    !anstyle_query::no_color() && (is_forced || is_able && is_wanted)
}

/// Whether addresses are links: where the terminal is known to take them, or the user says so. What
/// calls itself dumb takes none, whatever it has inherited from the terminal around it.
fn hyperlinks() -> bool {
    let is_forced = env::var_os("FORCE_HYPERLINK").is_some();
    (is_forced || !is_dumb()) && supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout)
}

/// Whether nothing is known of what the terminal can do.
pub(super) fn is_dumb() -> bool {
    env::var_os("TERM").is_none_or(|term| term.is_empty() || term == "dumb")
}

/// Whether the locale has a character set other than UTF-8. Where no locale is set, nothing is
/// known of the terminal, and today's have UTF-8.
pub fn ascii_only() -> bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter();
    let locale = names
        .filter_map(|name| env::var(name).ok())
        .find(|value| !value.is_empty());
    let is_utf_8 = |name: String| ["utf-8", "utf8"].iter().any(|utf_8| name.contains(utf_8));
    locale.is_some_and(|locale| !is_utf_8(locale.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: Paint = Paint {
        colour: true,
        links: true,
        ascii: false,
    };

    #[test]
    fn words_of_an_answer() {
        let marked = ["profit".to_owned()];
        assert_eq!(
            BOTH.line(
                Role::Answer,
                "(Profit), 6.75 billion.",
                "(Profit), 6.75 billion.",
                &marked
            ),
            "(\u{1b}[1m\u{1b}[4mProfit\u{1b}[0m), \u{1b}[1m\u{1b}[35m6.75\u{1b}[0m billion."
        );
        let plain = Paint {
            colour: false,
            links: false,
            ascii: false,
        };
        assert_eq!(
            plain.line(Role::Text, "Profit 6", "Profit 6", &marked),
            "Profit 6"
        );
    }

    #[test]
    fn addresses_are_links_without_what_follows_them() {
        let plain = Paint {
            colour: false,
            links: true,
            ascii: false,
        };
        assert_eq!(
            plain.line(Role::Text, "at www.a.int, or b", "at www.a.int, or b", &[]),
            "at \u{1b}]8;;https://www.a.int\u{1b}\\www.a.int\u{1b}]8;;\u{1b}\\, or b"
        );
        let broken = plain.line(Role::Text, "www.a", "www.a.int", &[]);
        assert_eq!(broken, "www.a");
    }

    proptest::proptest! {
        #[test]
        fn without_colour_and_links_text_stays_as_it_is(text in ".*") {
            let plain = Paint { colour: false, links: false, ascii: false };
            proptest::prop_assert_eq!(plain.line(Role::Answer, &text, &text, &[]), text);
        }

        #[test]
        fn only_escapes_are_added(text in "[a-z0-9 .,(]*") {
            let painted = BOTH.line(Role::Answer, &text, &text, &["a".to_owned()]);
            let shown = crate::output::style::tests::without_escapes(&painted);
            proptest::prop_assert_eq!(shown, text);
        }
    }

    fn without_escapes(text: &str) -> String {
        let mut shown = String::new();
        let mut rest = text;
        while let Some((before, escape)) = rest.split_once('\u{1b}') {
            shown.push_str(before);
            rest = escape.split_once('m').map_or("", |(_, after)| after);
        }
        shown + rest
    }
}
