//! From text to normalised words.

use std::iter;
use std::ops::Range;

use unicode_script::{Script, UnicodeScript};
use unicode_segmentation::UnicodeSegmentation;

use super::Language;
use super::fold::{ascii_digit, fold_into};

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

/// Visits the words of a text in order, as [`Language::each_word`] says.
pub(super) fn each_word(language: &Language, text: &str, visit: impl FnMut(&str, Range<usize>)) {
    let mut splitter = Splitter {
        language,
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
            let from = start + word.start;
            splitter.finish_with(iter::once(&chunk[word.clone()]), from..start + word.end);
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

/// Where the one word is of a text of which the rest is plain punctuation: most words are such, and
/// need no second look at each letter.
fn plain_word(chunk: &str) -> Option<Range<usize>> {
    let bytes = chunk.as_bytes();
    let opens = |byte: &u8| matches!(byte, b'"' | b'(');
    let closes = |byte: &u8| {
        matches!(
            byte,
            b' ' | b'\n' | b',' | b'.' | b'?' | b'!' | b';' | b'"' | b')'
        )
    };
    let from = bytes.iter().position(|byte| !opens(byte))?;
    let to = bytes.iter().rposition(|byte| !closes(byte))? + 1;
    let word = bytes.get(from..to)?;
    let is_plain = !word.is_empty() && word.iter().all(u8::is_ascii_alphabetic);
    is_plain.then_some(from..to)
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

/// Some digits of a number.
struct Group {
    /// What stands before them.
    mark: Option<char>,
    span: Range<usize>,
    /// How many there are.
    length: usize,
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
        let Some(first) = segment.chars().next() else {
            return end;
        };
        if is_unspaced(first) {
            for (at, character) in segment.grapheme_indices(true) {
                self.unspaced(start + at..start + at + character.len());
            }
            return end;
        }
        self.end_run();
        if ascii_digit(first).is_ascii_digit() {
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
            return self.finish_with(iter::once(word), span);
        };
        self.word.clear();
        fold_into(first, LONGEST, &mut self.word);
        if self.language.elisions.contain(&self.word) {
            let word = std::mem::take(&mut self.word);
            (self.visit)(&word, span.start..span.start + first.len());
            self.word = word;
            return self.apostrophes(span.end - rest.len()..span.end);
        }
        let possessive = rest.eq_ignore_ascii_case("s") && !first.is_empty();
        fold_into("s", LONGEST, &mut self.word);
        let contracted = self.contraction().is_some();
        if possessive && !contracted {
            let span = span.start..span.start + first.len();
            self.finish_with(iter::once(first), span);
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
        match self.contraction() {
            Some(words) => {
                for word in words.split(' ') {
                    (self.visit)(word, span.clone());
                }
            }
            None => (self.visit)(&self.word, span),
        }
    }

    /// Splits a segment that begins with a digit; returns where what follows starts.
    fn number(&mut self, start: usize, segment: &str) -> usize {
        let segment_end = start + segment.len();
        let mut start = start;
        loop {
            let groups = self.groups(start, segment_end);
            let end = groups.last().map_or(segment_end, |group| group.span.end);
            let rest = self.text.get(end..segment_end).unwrap_or_default();
            let next = rest.chars().nth(1).map(ascii_digit);
            let last = next.is_none_or(|c| !c.is_ascii_digit());
            // "6x" is one word.
            let times = matches!(rest, "x" | "X" | "×");
            let factor = if times { "x" } else { "" };
            if let Some(number) = self.value(&groups) {
                let end = if times { segment_end } else { end };
                self.finish_with([number.as_str(), factor].into_iter(), start..end);
            } else {
                for group in groups {
                    let digits = &self.text[group.span.clone()];
                    self.finish_with(iter::once(digits), group.span);
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

    /// The groups of digits from a place on, with marks between them; a blank only where it parts
    /// thousands.
    fn groups(&self, start: usize, segment_end: usize) -> Vec<Group> {
        const MOST: usize = 8;
        let digits = |from: usize| {
            let digits = self.text[from..].chars();
            let digits = digits.take_while(|c| ascii_digit(*c).is_ascii_digit());
            digits
                .map(|c| (c.len_utf8(), 1))
                .fold((0, 0), |sum, digit| (sum.0 + digit.0, sum.1 + digit.1))
        };
        let group = |mark: Option<char>, from: usize| {
            let (bytes, length) = digits(from);
            Group {
                mark,
                span: from..from + bytes,
                length,
            }
        };
        let mut groups = vec![group(None, start)];
        while groups.len() < MOST {
            let end = groups.last().map_or(start, |group| group.span.end);
            let Some(mark) = self.text[end..].chars().next() else {
                break;
            };
            let next = group(Some(mark), end + mark.len_utf8());
            let joins = if mark.is_whitespace() {
                let mut marks = groups[1..].iter().filter_map(|group| group.mark);
                let blanks = marks.all(char::is_whitespace);
                self.is_thousands(mark) && blanks && groups[0].length <= 3 && next.length == 3
            } else {
                // Behind a blank between thousands another segment begins.
                end < segment_end || groups.len() > 1 && mark == self.language.decimal
            };
            if next.length == 0 || !joins {
                break;
            }
            groups.push(next);
        }
        groups
    }

    fn is_thousands(&self, mark: char) -> bool {
        matches!(mark, '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{66c}')
            || mark == ' ' && self.language.thousands.contains("blank")
            || !mark.is_whitespace() && self.language.thousands.contains(mark)
    }

    /// The number that groups of digits make, without marks between thousands and with a point
    /// before its fraction; `None` where they are several numbers.
    fn value(&self, groups: &[Group]) -> Option<String> {
        let first = groups.first()?;
        let mark = groups.get(1).and_then(|group| group.mark);
        let alike = |other: Option<char>| {
            let blank = |mark: Option<char>| mark.is_some_and(char::is_whitespace);
            other == mark || blank(other) && blank(mark)
        };
        let threes = groups[1..].iter();
        let threes = threes.take_while(|group| group.length == 3 && alike(group.mark));
        let mut whole = 1 + threes.count();
        let starts = first.length <= 3 && !self.text[first.span.clone()].starts_with('0');
        // Two marks of one kind cannot both be decimal ones.
        if !starts || !(whole > 2 || mark.is_some_and(|mark| self.is_thousands(mark))) {
            whole = 1;
        }
        let mut number = String::new();
        for group in &groups[..whole] {
            number.extend(self.text[group.span.clone()].chars().map(ascii_digit));
        }
        let points = |group: &Group| group.mark == Some('.');
        let is_fraction = match &groups[whole..] {
            [] => return Some(number),
            [fraction] => {
                let decimal = fraction.mark == Some(self.language.decimal);
                let mark = matches!(fraction.mark, Some('.' | ',' | '٫'));
                decimal || mark && (fraction.length <= 2 || fraction.mark != Some(','))
            }
            // Versions and dates keep their points.
            rest => whole == 1 && rest.iter().all(points),
        };
        for group in groups.get(whole..).filter(|_| is_fraction)? {
            number.push('.');
            number.extend(self.text[group.span.clone()].chars().map(ascii_digit));
        }
        Some(number)
    }

    /// Takes in a character of a run without blanks: each two neighbours are a word, and so is one
    /// that has none.
    fn unspaced(&mut self, span: Range<usize>) {
        let first = self.text[span.clone()].chars().next();
        let mut script = first.map_or(Script::Common, |c| c.script());
        let mut alone = true;
        if let Some(before) = self.before.take() {
            if script == Script::Common {
                script = before.script;
            }
            if before.script == script && before.span.end == span.start {
                self.finish_with(
                    iter::once(&self.text[before.span.start..span.end]),
                    before.span.start..span.end,
                );
                alone = false;
            } else {
                self.end_alone(&before);
            }
        }
        self.before = Some(Unspaced {
            span,
            script,
            alone,
        });
    }

    /// Ends a run without blanks.
    fn end_run(&mut self) {
        if let Some(before) = self.before.take() {
            self.end_alone(&before);
        }
    }

    fn end_alone(&mut self, before: &Unspaced) {
        if before.alone {
            let span = before.span.clone();
            self.finish_with(iter::once(&self.text[span.clone()]), span);
        }
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
