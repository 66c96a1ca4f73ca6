//! Phrases with a meaning: what is asked for, when, how exactly.

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

/// What a word of time says of the time that follows it, or which time it is.
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

/// How exactly a number is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hedge {
    /// Near it, on either side.
    About,
    /// A little less.
    Nearly,
    /// More than it.
    Over,
    /// Less than it.
    Under,
    /// It or more.
    AtLeast,
    /// It or less.
    AtMost,
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
    /// What a question asks for, in the order in which it does. `tokens` are those of `text`.
    /// [`Wanted::YesNo`] only stands alone.
    #[must_use]
    pub fn asked(&self, text: &str, tokens: &[Token]) -> Vec<Phrase<Wanted>> {
        let mut asked = self.phrases(self.asks, text, tokens);
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
    #[must_use]
    pub fn times(&self, text: &str, tokens: &[Token]) -> Vec<Phrase<Time>> {
        self.phrases(self.times, text, tokens)
    }

    /// The words in a text that say how exactly numbers are meant. `tokens` are those of `text`.
    #[must_use]
    pub fn hedges(&self, text: &str, tokens: &[Token]) -> Vec<Phrase<Hedge>> {
        self.phrases(self.hedges, text, tokens)
    }

    /// The phrases of a table in a text, the longest at each place, none within another.
    fn phrases<T: Copy>(
        &self,
        table: &[(T, &'static str)],
        text: &str,
        tokens: &[Token],
    ) -> Vec<Phrase<T>> {
        let mut found = Vec::new();
        let mut start = 0;
        if self.is_spaced() {
            while start < tokens.len() {
                let phrase = longest(table, |phrase| words_end(phrase, tokens, start));
                let end = phrase.map_or(start + 1, |(_, end)| end);
                found.extend(phrase.map(|(meaning, end)| Phrase {
                    meaning,
                    tokens: start..end,
                }));
                start = end;
            }
            return found;
        }
        // Tokens are pairs of characters here, with which a phrase need not begin or end.
        while let Some(rest) = text.get(start..)
            && let Some(first) = rest.chars().next()
        {
            let starts = |phrase: &str| rest.starts_with(phrase).then(|| start + phrase.len());
            let phrase = longest(table, starts);
            let end = phrase.map_or(start + first.len_utf8(), |(_, end)| end);
            found.extend(phrase.map(|(meaning, end)| Phrase {
                meaning,
                tokens: tokens.partition_point(|token| token.span.end <= start)
                    ..tokens.partition_point(|token| token.span.start < end),
            }));
            start = end;
        }
        found
    }

    /// Whether there are blanks between its words.
    pub(super) fn is_spaced(&self) -> bool {
        self.particles.is_empty()
    }
}

/// The phrase of a table that ends last, given where each would end.
fn longest<T: Copy>(
    table: &[(T, &'static str)],
    end: impl Fn(&str) -> Option<usize>,
) -> Option<(T, usize)> {
    let phrases = table
        .iter()
        .flat_map(|(meaning, phrases)| phrases.split('|').map(|phrase| (*meaning, phrase)));
    let ends = phrases.filter_map(|(meaning, phrase)| Some((meaning, end(phrase)?)));
    // The first of several as long, as the table has them.
    ends.reduce(|best, other| if other.1 > best.1 { other } else { best })
}

/// Where a phrase of words with blanks between them ends, that starts at a token.
fn words_end(phrase: &str, tokens: &[Token], start: usize) -> Option<usize> {
    let mut at = start;
    let mut gap = false;
    for word in phrase.split(' ') {
        if word == "*" {
            gap = true;
            continue;
        }
        let reach = if gap { GAP + 1 } else { 1 };
        let ahead = tokens.get(at..)?.iter().take(reach);
        at += ahead
            .map(|token| &token.surface)
            .position(|surface| surface == word)?
            + 1;
        gap = false;
    }
    Some(at)
}
