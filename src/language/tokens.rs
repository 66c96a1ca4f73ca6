//! From text to normalised words.

use std::iter;
use std::ops::Range;

use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

use super::Language;
use super::fold::{digit, fold_into};
use super::literal::Literal;

/// Longer words are cut to this many bytes, at a character: no language needs them whole.
pub const LONGEST: usize = 64;

/// One word of a text or a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The word in its normal form: compatibility form, lower case, without accents. Numbers
    /// are without thousands separators, with a decimal point.
    pub surface: String,
    /// Its stem; function words and numbers are their own.
    pub stem: String,
    /// Whether it is a function word, which says little by itself.
    pub function: bool,
    /// Its bytes in the text.
    pub span: Range<usize>,
}

/// Signs that are typed for an apostrophe.
pub(super) const APOSTROPHES: [char; 3] = ['\'', '\u{2019}', '\u{2bc}'];

/// Signs that are read as words.
const SIGNS: [(&str, &str); 7] = [
    ("%", "percent"),
    ("٪", "percent"),
    ("％", "percent"),
    ("$", "usd"),
    ("€", "eur"),
    ("£", "gbp"),
    ("¥", "jpy"),
];

impl Language {
    /// Visits the words of a text in order, normalised, each with its bytes in the text: for
    /// callers that know most words already and need not have them stemmed again.
    pub fn each_word(&self, text: &str, visit: impl FnMut(&str, Range<usize>)) {
        let mut splitter = Splitter {
            language: self,
            text,
            word: String::new(),
            before: None,
            after_number: false,
            visit,
        };
        let mut done = 0;
        let mut start = 0;
        // No word has a blank in it, but for numbers, which look ahead.
        for chunk in text.split_inclusive(char::is_whitespace) {
            if let Some(word) = plain_word(chunk) {
                splitter.end_run();
                splitter.whole(start + word.start..start + word.end);
            } else {
                for (at, segment) in chunk.split_word_bound_indices() {
                    if start + at >= done {
                        done = splitter.segment(start + at, segment);
                    }
                }
            }
            start += chunk.len();
        }
        splitter.end_run();
    }
}

/// Where the one word is of a text of which the rest is plain punctuation: most words are such, and
/// need no second look at each letter.
fn plain_word(chunk: &str) -> Option<Range<usize>> {
    let word = chunk.trim_start_matches(['"', '(']);
    let start = chunk.len() - word.len();
    let word = word.trim_end_matches([' ', '\n', ',', '.', '?', '!', ';', '"', ')']);
    let is_plain = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_plain.then_some(start..start + word.len())
}

/// A text that is being split.
struct Splitter<'t, V> {
    language: &'t Language,
    text: &'t str,
    /// Room for the word that is being made.
    word: String,
    /// The last character of a run without blanks.
    before: Option<Unspaced>,
    /// Whether the word before was a number, which an ordinal ending may follow.
    after_number: bool,
    visit: V,
}

/// A character of a script that puts no blanks between words.
struct Unspaced {
    span: Range<usize>,
    script: Script,
    /// Whether it is in no pair yet.
    alone: bool,
}

impl<'t, V: FnMut(&str, Range<usize>)> Splitter<'t, V> {
    /// Splits a segment between two word boundaries of Unicode; returns where the next one starts.
    fn segment(&mut self, start: usize, segment: &'t str) -> usize {
        let end = start + segment.len();
        if segment.starts_with(is_unspaced) {
            for (at, character) in segment.grapheme_indices(true) {
                self.unspaced(start + at..start + at + character.len());
            }
            return end;
        }
        self.end_run();
        if segment.starts_with(|c| digit(c).is_some()) {
            return self.number(start, segment);
        }
        if segment.contains(char::is_alphanumeric) {
            self.parts(start..end);
        } else if let Some((_, word)) = SIGNS.iter().find(|(sign, _)| *sign == segment) {
            (self.visit)(word, start..end);
        }
        end
    }

    /// Splits a segment at the points, colons and low lines that Unicode leaves within words.
    fn parts(&mut self, span: Range<usize>) {
        const MARKS: [char; 4] = ['.', ':', '_', '·'];
        let segment = &self.text[span.clone()];
        let single = |part: &str| part.chars().nth(1).is_none();
        if segment.contains('.') && segment.split('.').all(single) {
            // The dots of an acronym.
            return self.finish_with(segment.split('.'), span);
        }
        let mut start = span.start;
        for part in segment.split(MARKS) {
            let end = start + part.len();
            if part.contains(char::is_alphanumeric) {
                self.apostrophes(start..end);
            }
            start = end + self.text[end..].chars().next().map_or(0, char::len_utf8);
        }
    }

    /// Parts elided words from the next, drops the `s` of a possessive, joins what else stands
    /// around an apostrophe, and spells contractions out.
    fn apostrophes(&mut self, span: Range<usize>) {
        let word = &self.text[span.clone()];
        let Some((first, rest)) = word.split_once(APOSTROPHES) else {
            return self.whole(span);
        };
        self.word.clear();
        fold_into(first, LONGEST, &mut self.word);
        if self.language.elisions.contain(&self.word) {
            let word = std::mem::take(&mut self.word);
            (self.visit)(&word, span.start..span.start + first.len());
            self.word = word;
            return self.apostrophes(span.end - rest.len()..span.end);
        }
        let is_possessive = rest.eq_ignore_ascii_case("s") && !first.is_empty();
        self.word.push('s');
        if is_possessive && self.contraction().is_none() {
            self.whole(span.start..span.start + first.len());
        } else {
            self.finish_with(word.split(APOSTROPHES), span);
        }
    }

    /// What the word that is being made is short for.
    fn contraction(&self) -> Option<&'static str> {
        let contractions = &self.language.contractions;
        let known = contractions.binary_search_by_key(&self.word.as_str(), |(short, _)| short);
        known.ok().map(|known| contractions[known].1)
    }

    /// Visits the word that parts of the text make.
    fn finish_with<'p>(&mut self, parts: impl Iterator<Item = &'p str>, span: Range<usize>) {
        self.word.clear();
        for part in parts {
            fold_into(part, LONGEST, &mut self.word);
        }
        self.finish(span);
    }

    /// Visits the word that was made, or those that it is short for.
    fn finish(&mut self, span: Range<usize>) {
        if self.word.is_empty() {
            return;
        }
        let ordinal = self.after_number && self.language.ordinals.contain(&self.word);
        self.after_number = false;
        if ordinal {
            return;
        }
        for word in self.contraction().unwrap_or(&self.word).split_whitespace() {
            (self.visit)(word, span.clone());
        }
    }

    /// Splits a segment that begins with a digit; returns where what follows starts.
    fn number(&mut self, mut start: usize, segment: &str) -> usize {
        let segment_end = start + segment.len();
        loop {
            let literal = Literal::at(self.text, start);
            let end = literal.end();
            let rest = self.text.get(end..segment_end).unwrap_or_default();
            let last = rest.chars().nth(1).is_none_or(|c| digit(c).is_none());
            // "6x" is one word.
            let times = matches!(rest, "x" | "X" | "×");
            if let Some(number) = literal.word(self.language.decimal) {
                let (factor, end) = if times { ("x", segment_end) } else { ("", end) };
                self.finish_with([number.as_str(), factor].into_iter(), start..end);
            } else {
                for group in literal.groups {
                    self.whole(group);
                }
            }
            if last || times {
                self.after_number = true;
                if !times && !rest.is_empty() {
                    self.parts(end..segment_end);
                }
                return segment_end.max(end);
            }
            start = end + rest.chars().next().map_or(1, char::len_utf8);
        }
    }

    /// Takes in a character of a run without blanks: each two neighbours are a word, and so is one
    /// that has none.
    fn unspaced(&mut self, span: Range<usize>) {
        let first = self.text[span.clone()].chars().next();
        let script = first.map_or(Script::Common, |c| c.script());
        let joins = |before: &mut Unspaced| {
            before.span.end == span.start && [Script::Common, before.script].contains(&script)
        };
        let joined = self.before.take_if(joins);
        let mut character = Unspaced {
            span,
            script,
            alone: joined.is_none(),
        };
        if let Some(before) = joined {
            self.whole(before.span.start..character.span.end);
            character.script = before.script;
        }
        self.end_run();
        self.before = Some(character);
    }

    /// Ends a run without blanks.
    fn end_run(&mut self) {
        if let Some(before) = self.before.take_if(|before| before.alone) {
            self.whole(before.span);
        }
        self.before = None;
    }

    /// Visits a part of the text as one word.
    fn whole(&mut self, span: Range<usize>) {
        self.finish_with(iter::once(&self.text[span.clone()]), span);
    }
}

/// Whether a character is of a script that puts no blanks between words, or words and endings
/// together between two: its words are found by pairs of characters.
pub(super) fn is_unspaced(c: char) -> bool {
    matches!(
        c.script(),
        Script::Han
            | Script::Hiragana
            | Script::Katakana
            | Script::Hangul
            | Script::Thai
            | Script::Lao
            | Script::Khmer
            | Script::Myanmar
    )
}
