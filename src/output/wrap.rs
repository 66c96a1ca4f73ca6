//! Text in lines of a width, in which nothing that belongs together is cut.

use textwrap::WordSplitter;
use textwrap::core::{Word, display_width};
use textwrap::word_splitters::split_words;
use textwrap::wrap_algorithms::wrap_first_fit;
use unicode_segmentation::UnicodeSegmentation;

use super::style::link;

/// A command, whose words [`wrap`] keeps on one line where they fit on one.
pub fn unbroken(command: &str) -> String {
    command.replace(' ', "\u{a0}")
}

/// The lines of a text, each at most `width` columns wide: broken at blanks and after hyphens. A
/// word that is wider is cut between grapheme clusters. An address is never broken: it may be
/// wider than the line.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let paragraph = paragraph.split(' ').map(|word| match word {
            _ if display_width(word) > width => word.replace('\u{a0}', " "),
            _ => word.to_owned(),
        });
        let paragraph = paragraph.collect::<Vec<_>>().join(" ");
        let words = textwrap::WordSeparator::AsciiSpace.find_words(&paragraph);
        let words = split_words(words, &WordSplitter::Custom(breaks));
        let words: Vec<Word<'_>> = words.flat_map(|word| fitted(word, width)).collect();
        // Widths are far below the 2^53 to which a float is exact.
        #[expect(clippy::cast_precision_loss, reason = "a width of a terminal")]
        let fits = wrap_first_fit(&words, &[width as f64]);
        lines.extend(fits.into_iter().map(line));
    }
    lines
}

/// Where a word may be broken: after hyphens, but not in an address, an id or a command, which are copied.
fn breaks(word: &str) -> Vec<usize> {
    let of_id = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-:,".contains(c);
    if link(word).is_some() || word.contains('\u{a0}') || word.chars().all(of_id) {
        return Vec::new();
    }
    WordSplitter::HyphenSplitter.split_points(word)
}

/// The word, or if it is wider than the line its pieces.
fn fitted(word: Word<'_>, width: usize) -> Vec<Word<'_>> {
    if display_width(word.word) <= width || link(word.word).is_some() {
        return vec![word];
    }
    let mut pieces: Vec<Word<'_>> = Vec::new();
    let (mut start, mut end) = (0, 0);
    for (at, cluster) in word.word.grapheme_indices(true) {
        let next = at + cluster.len();
        if start < end && display_width(&word.word[start..next]) > width {
            pieces.push(Word::from(&word.word[start..end]));
            start = end;
        }
        end = next;
    }
    let last = Word {
        whitespace: word.whitespace,
        ..Word::from(&word.word[start..])
    };
    pieces.push(last);
    pieces
}

/// A line of these words, without the blank after the last.
fn line(words: &[Word<'_>]) -> String {
    let Some((last, before)) = words.split_last() else {
        return String::new();
    };
    let before = before.iter().flat_map(|word| [word.word, word.whitespace]);
    let line: String = before.chain([last.word, last.penalty]).collect();
    line.replace('\u{a0}', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_a_text() {
        assert_eq!(wrap("one two three", 8), ["one two", "three"]);
        assert_eq!(wrap("Europol-INTERPOL", 10), ["Europol-", "INTERPOL"]);
        assert_eq!(wrap("abcdef gh", 4), ["abcd", "ef", "gh"]);
        assert_eq!(wrap("", 4), [""]);
        let command = unbroken("smugfaq show to-1");
        let text = format!("More: {command}.");
        assert_eq!(wrap(&text, 21), ["More:", "smugfaq show to-1."]);
        assert_eq!(wrap(&text, 14), ["More: smugfaq", "show to-1."]);
    }

    #[test]
    fn addresses_and_clusters_are_whole() {
        let address = "https://example.org/a-long-path";
        assert_eq!(
            wrap(&format!("at {address} now"), 10),
            ["at", address, "now"]
        );
        let flags = "🇩🇪🇫🇷🇮🇹👍🏽👍🏽";
        for width in 1..12 {
            let lines = wrap(flags, width);
            let clusters = lines.iter().flat_map(|line| line.graphemes(true));
            assert_eq!(
                clusters.collect::<Vec<_>>(),
                flags.graphemes(true).collect::<Vec<_>>()
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn nothing_is_lost(text in "[a-z é👍🏽-]{0,60}", width in 1_usize..30) {
            let bare = |text: &str| text.replace(' ', "");
            proptest::prop_assert_eq!(bare(&wrap(&text, width).concat()), bare(&text));
        }
    }
}
