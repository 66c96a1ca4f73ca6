//! Phrases with a meaning: what is asked for, when, how exactly.

use std::borrow::Borrow;
use std::cmp::Reverse;
use std::ops::Range;

use serde::Deserialize;

use super::{Language, Token};

/// What kind of thing a question asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
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

/// The phrases of a language that mean something, in the order of their first words.
#[derive(Debug)]
pub(super) struct Patterns<M>(Vec<Pattern<M>>);

#[derive(Debug)]
struct Pattern<M> {
    meaning: M,
    first_word: &'static str,
    phrase: &'static str,
}

impl<M> Default for Patterns<M> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<M: Copy> Patterns<M> {
    /// Adds phrases of one meaning with vertical bars between them.
    pub(super) fn add(&mut self, meaning: M, phrases: &'static str) {
        let phrases = phrases.split('|').map(str::trim);
        self.0.extend(phrases.map(|phrase| {
            Pattern {
                meaning,
                first_word: phrase
                    .trim_start_matches('^')
                    .split(' ')
                    .next()
                    .unwrap_or(phrase),
                phrase,
            }
        }));
    }

    /// Puts the phrases in the order of their first words; those with the same one stay as they are.
    pub(super) fn sort(&mut self) {
        self.0.sort_by_key(|pattern| pattern.first_word);
    }

    /// All phrases with their meanings.
    pub(super) fn iter(&self) -> impl Iterator<Item = (M, &'static str)> {
        self.0
            .iter()
            .map(|pattern| (pattern.meaning, pattern.phrase))
    }

    /// The phrases that begin with a word.
    fn beginning_with(&self, word: &str) -> impl Iterator<Item = (M, &'static str)> {
        let first = self.0.partition_point(|pattern| pattern.first_word < word);
        let patterns = self.0[first..].iter();
        let patterns = patterns.take_while(move |pattern| pattern.first_word == word);
        patterns.map(|pattern| (pattern.meaning, pattern.phrase))
    }
}

/// How many words `*` in a phrase stands for at most.
const GAP: usize = 6;

impl Language {
    /// What a question asks for, in the order in which it does. `tokens` are those of `text`. A
    /// word right behind one that says much is taken for a relative pronoun.
    /// [`Wanted::YesNo`] only stands alone.
    pub fn asked<T: Borrow<Token>>(&self, text: &str, tokens: &[T]) -> Vec<Phrase<Wanted>> {
        let mut asked = self.phrases(&self.asks, text, tokens);
        asked.retain(|phrase| !is_relative(&phrase.tokens, tokens));
        if asked.iter().any(|phrase| phrase.meaning != Wanted::YesNo) {
            asked.retain(|phrase| phrase.meaning != Wanted::YesNo);
        } else if asked.is_empty()
            && let Some(first) = tokens.first()
            && self.openers.contain(&first.borrow().surface)
        {
            asked.push(Phrase {
                meaning: Wanted::YesNo,
                tokens: 0..1,
            });
        }
        asked
    }

    /// What a text asks for first, if it says. `tokens` are its words; where in the text they stand
    /// need not be known.
    pub fn wanted<T: Borrow<Token>>(&self, text: &str, tokens: &[T]) -> Option<Wanted> {
        let asked = if self.is_spaced() {
            self.asked(text, tokens)
        } else {
            self.asked(text, &self.tokens(text))
        };
        asked.first().map(|first| first.meaning)
    }

    /// The words of time in a text. `tokens` are those of `text`.
    pub fn times(&self, text: &str, tokens: &[Token]) -> Vec<Phrase<Time>> {
        self.phrases(&self.times, text, tokens)
    }

    /// The words of a text for knowing and telling.
    pub fn informs(&self, text: &str, tokens: &[Token]) -> Vec<Phrase<()>> {
        self.phrases(&self.informs, text, tokens)
    }

    /// Where words begin that end a text and say how exactly the number after it is meant.
    pub fn hedge_before(&self, text: &str) -> Option<usize> {
        let tokens = self.tokens(text);
        let phrases = self.phrases(&self.hedges, text, &tokens);
        let last = phrases
            .last()
            .filter(|last| last.tokens.end == tokens.len())?;
        Some(tokens.get(last.tokens.start)?.span.start)
    }

    /// The phrases in a text, the longest at each place, none within another.
    fn phrases<M: Copy, T: Borrow<Token>>(
        &self,
        patterns: &Patterns<M>,
        text: &str,
        tokens: &[T],
    ) -> Vec<Phrase<M>> {
        let mut phrases = Vec::new();
        let mut find = |meaning: M, tokens: Range<usize>| phrases.push(Phrase { meaning, tokens });
        if self.is_spaced() {
            for (start, token) in tokens.iter().enumerate() {
                for (meaning, phrase) in patterns.beginning_with(&token.borrow().surface) {
                    if let Some(end) = end_at(phrase, tokens, start) {
                        find(meaning, start..end);
                    }
                }
            }
        } else {
            // Tokens are pairs of characters here, with which a phrase need not begin.
            for (meaning, phrase) in patterns.iter() {
                for (start, phrase) in text.match_indices(phrase) {
                    find(meaning, start..start + phrase.len());
                }
            }
        }
        // The sort keeps the order of the patterns where two are equal.
        phrases.sort_by_key(|phrase| (phrase.tokens.start, Reverse(phrase.tokens.end)));
        let mut done = 0;
        phrases.retain(|phrase| {
            let is_free = phrase.tokens.start >= done;
            if is_free {
                done = phrase.tokens.end;
            }
            is_free
        });
        if !self.is_spaced() {
            for phrase in &mut phrases {
                let Range { start, end } = phrase.tokens;
                phrase.tokens = tokens.partition_point(|token| token.borrow().span.end <= start)
                    ..tokens.partition_point(|token| token.borrow().span.start < end);
            }
        }
        phrases
    }

    /// Whether there are blanks between its words.
    pub(super) fn is_spaced(&self) -> bool {
        self.particles.is_empty()
    }
}

/// Whether a question word more likely says more of the word before: "those landlords who rent".
fn is_relative<T: Borrow<Token>>(phrase: &Range<usize>, tokens: &[T]) -> bool {
    let says_much = |token: &Token| !token.function && !token.surface.starts_with(char::is_numeric);
    let before = tokens[..phrase.start].last();
    phrase.len() == 1
        && phrase.end < tokens.len()
        && tokens[phrase.start].borrow().function
        && before.is_some_and(|before| says_much(before.borrow()))
}

/// Where a phrase ends whose first word is the token at a position, if the rest of it follows.
fn end_at<T: Borrow<Token>>(phrase: &str, tokens: &[T], start: usize) -> Option<usize> {
    if phrase.starts_with('^') && start > 0 {
        return None;
    }
    let mut end = start + 1;
    let mut reach = 1;
    for word in phrase.split(' ').skip(1) {
        if word == "*" {
            reach = GAP + 1;
            continue;
        }
        let mut ahead = tokens.get(end..)?.iter().take(reach);
        end += ahead.position(|token| token.borrow().surface == word || word == "+")? + 1;
        reach = 1;
    }
    Some(end)
}
