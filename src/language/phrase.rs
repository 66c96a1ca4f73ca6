//! Phrases with a meaning: what is asked for, when, how exactly.

use std::cmp::Reverse;
use std::ops::Range;

use super::{Language, Token};

/// What kind of thing a question asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wanted {
    /// How many, how often, how large.
    Number,
    /// Which part of a whole.
    Share,
    /// An amount of money.
    Money,
    /// When.
    Date,
    /// Where.
    Place,
    /// Who, or which body.
    Actor,
    /// Several things, or one of several.
    List,
    /// What something is.
    Definition,
    /// Why.
    Reason,
    /// How something is done.
    Way,
    /// Whether something is so.
    YesNo,
}

/// What a word of time says of the time that follows it, or which time it is. Many such words have
/// other meanings where no time follows: "from Asia to Australia".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Time {
    /// From a time on.
    Since,
    /// Up to a time.
    Until,
    /// Earlier than a time.
    Before,
    /// Later than a time.
    After,
    /// Between two times.
    Between,
    /// All through a time.
    During,
    /// The newest there is.
    Latest,
    /// At present, and lately.
    Now,
    /// The current year.
    ThisYear,
    /// The current month.
    ThisMonth,
    /// The current week or day.
    ThisWeek,
    /// The year before the current one.
    LastYear,
    /// The month before the current one.
    LastMonth,
    /// The week or day before the current one.
    LastWeek,
    /// Any time to come.
    Future,
    /// In each year.
    Yearly,
}

/// A phrase that was found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase<T> {
    /// What it means.
    pub meaning: T,
    /// The tokens that it takes up, by their places in the list of tokens.
    pub tokens: Range<usize>,
}

/// How many words `*` in a phrase stands for at most.
const GAP: usize = 6;

impl Language {
    /// What a question asks for, in the order in which it does. `tokens` are those of `text`. A
    /// word right behind one that says much is taken for a relative pronoun.
    /// [`Wanted::YesNo`] only stands alone.
    pub fn asked(&self, text: &str, tokens: &[Token]) -> Vec<Phrase<Wanted>> {
        let mut asked = self.phrases(&self.asks, text, tokens);
        asked.retain(|phrase| !is_relative(&phrase.tokens, tokens));
        if asked.iter().any(|phrase| phrase.meaning != Wanted::YesNo) {
            asked.retain(|phrase| phrase.meaning != Wanted::YesNo);
        } else if asked.is_empty()
            && let Some(first) = tokens.first()
            && self.openers.contain(&first.surface)
        {
            asked.push(Phrase {
                meaning: Wanted::YesNo,
                tokens: 0..1,
            });
        }
        asked
    }

    /// The words of time in a text. `tokens` are those of `text`.
    pub fn times(&self, text: &str, tokens: &[Token]) -> Vec<Phrase<Time>> {
        self.phrases(&self.times, text, tokens)
    }

    /// Where words begin that end a text and say how exactly the number after it is meant.
    pub fn hedge_before(&self, text: &str) -> Option<usize> {
        let tokens = self.tokens(text);
        let phrases = self.phrases(&self.hedges, text, &tokens);
        let last = phrases.last()?;
        let is_last = last.tokens.end == tokens.len();
        is_last.then(|| tokens.get(last.tokens.start).map(|token| token.span.start))?
    }

    /// The phrases of a table in a text, the longest at each place, none within another.
    fn phrases<T: Copy>(
        &self,
        table: &[(T, &'static str)],
        text: &str,
        tokens: &[Token],
    ) -> Vec<Phrase<T>> {
        let mut found = Vec::new();
        for (meaning, phrases) in table {
            for phrase in phrases.split('|').map(str::trim) {
                let mut find = |start: usize, end: usize| {
                    found.push(Phrase {
                        meaning: *meaning,
                        tokens: start..end,
                    });
                };
                if self.is_spaced() {
                    each_by_words(phrase, tokens, &mut find);
                } else {
                    // Tokens are pairs of characters here, with which a phrase need not begin.
                    for (start, phrase) in text.match_indices(phrase) {
                        find(start, start + phrase.len());
                    }
                }
            }
        }
        // The sort keeps the order of the table where two are equal.
        found.sort_by_key(|phrase| (phrase.tokens.start, Reverse(phrase.tokens.end)));
        let mut done = 0;
        found.retain(|phrase| {
            let is_free = phrase.tokens.start >= done;
            if is_free {
                done = phrase.tokens.end;
            }
            is_free
        });
        if !self.is_spaced() {
            for phrase in &mut found {
                let Range { start, end } = phrase.tokens;
                phrase.tokens = tokens.partition_point(|token| token.span.end <= start)
                    ..tokens.partition_point(|token| token.span.start < end);
            }
        }
        found
    }

    /// Whether there are blanks between its words.
    pub(super) fn is_spaced(&self) -> bool {
        self.particles.is_empty()
    }
}

/// Whether a question word more likely says more of the word before: "those landlords who rent".
fn is_relative(phrase: &Range<usize>, tokens: &[Token]) -> bool {
    let says_much = |token: &Token| !token.function && !token.surface.starts_with(char::is_numeric);
    let before = phrase
        .start
        .checked_sub(1)
        .and_then(|before| tokens.get(before));
    phrase.len() == 1
        && phrase.end < tokens.len()
        && tokens[phrase.start].function
        && before.is_some_and(says_much)
}

/// Finds a phrase of words with blanks between them in tokens.
fn each_by_words(phrase: &str, tokens: &[Token], find: &mut impl FnMut(usize, usize)) {
    let anchored = phrase.strip_prefix('^');
    let starts = if anchored.is_some() { 1 } else { tokens.len() };
    let phrase = anchored.unwrap_or(phrase);
    let (first, rest) = phrase.split_once(' ').unwrap_or((phrase, ""));
    for (start, token) in tokens.iter().enumerate().take(starts) {
        if token.surface == first
            && let Some(end) = words_end(rest, tokens, start + 1)
        {
            find(start, end);
        }
    }
}

/// Where words with blanks between them end, that start at a token.
fn words_end(words: &str, tokens: &[Token], start: usize) -> Option<usize> {
    let mut end = start;
    let mut reach = 1;
    for word in words.split(' ').filter(|word| !word.is_empty()) {
        if word == "*" {
            reach = GAP + 1;
            continue;
        }
        let mut ahead = tokens.get(end..)?.iter().take(reach);
        end += ahead.position(|token| token.surface == word || word == "+")? + 1;
        reach = 1;
    }
    Some(end)
}
