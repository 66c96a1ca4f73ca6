//! The parts of a question: what it asks for, and the conditions that an answer must meet.

use std::ops::Range;

use super::index::Index;
use super::indexing::figures;
use super::keys::typed_key;
use super::spelling::repaired;
use crate::knowledge::named;
use crate::language::{Language, Phrase, Time, Token, Wanted};

named! {
    /// What a condition of a question is about.
    #[derive(PartialOrd, Ord, Hash)]
    Aspect {
        /// A country, region, sea or city.
        Place = "place",
        /// A nationality.
        Nationality = "nationality",
        /// A group of people.
        Group = "group",
        /// An organisation.
        Organisation = "organisation",
        /// A crime or trade.
        Crime = "crime",
        /// Something else that is counted or happens to people.
        Measure = "measure",
        /// A currency, length or rate.
        Unit = "unit",
        /// A property of a body, person or object.
        Attribute = "attribute",
        /// An ending, an absence or a reversal.
        Reversal = "reversal",
        /// A wish for advice or help.
        Request = "request",
        /// A time.
        Time = "time",
        /// A figure.
        Figure = "figure",
    }
}

impl Aspect {
    /// Whether an entry that differs in this aspect is about something else.
    pub const fn is_decisive(self) -> bool {
        matches!(
            self,
            Self::Place
                | Self::Nationality
                | Self::Organisation
                | Self::Crime
                | Self::Time
                | Self::Figure
        )
    }

    /// Whether its words are told apart by their endings.
    pub const fn is_spelled(self) -> bool {
        matches!(
            self,
            Self::Unit | Self::Attribute | Self::Reversal | Self::Request
        )
    }
}

/// Something that an answer must meet.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// What it is about.
    pub aspect: Aspect,
    /// Its words as they were typed.
    pub asked: String,
    /// Its tokens in the query; empty for a figure.
    pub tokens: Range<usize>,
    /// The value of a figure.
    pub value: Option<f64>,
}

/// A time that a question names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The year.
    pub year: Option<u16>,
    /// The month, 1 to 12.
    pub month: Option<u8>,
}

/// "I need to" asks for no help where a word for knowing or telling is among this many words after it.
const NEXT: usize = 4;

/// A question in its parts.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// The words of the query.
    pub tokens: Vec<Token>,
    /// What it asks for, as far as it states that.
    pub wanted: Vec<Wanted>,
    /// What an answer must meet.
    pub conditions: Vec<Condition>,
    /// The times it names.
    pub moments: Vec<Moment>,
    /// The words of time in it.
    pub times: Vec<Phrase<Time>>,
}

impl Question {
    /// Takes a query apart.
    pub fn new(index: &Index<'_>, language: &Language, query: &str) -> Self {
        let tokens = repaired(index, language, query);
        let asked = language.asked(query, &tokens);
        let mut question = Self {
            wanted: asked.into_iter().map(|phrase| phrase.meaning).collect(),
            conditions: typed(index, language, query, &tokens),
            ..Self::default()
        };
        let informs = language.informs(query, &tokens);
        question.conditions.retain(|condition| {
            let after = condition.tokens.end..condition.tokens.end + NEXT;
            let mut informs = informs.iter();
            let asks_to_know = informs.any(|phrase| after.contains(&phrase.tokens.start));
            condition.aspect != Aspect::Request || !asks_to_know
        });
        question.times = language.times(query, &tokens);
        question.moments(language, query, &tokens);
        for (value, typed) in figures(language, query) {
            question.conditions.push(Condition {
                aspect: Aspect::Figure,
                asked: typed.to_owned(),
                tokens: 0..0,
                value: Some(value),
            });
        }
        question.tokens = tokens;
        question
    }

    /// Whether it asks for a number of any kind.
    pub fn wants_number(&self) -> bool {
        let number =
            |wanted: &Wanted| matches!(wanted, Wanted::Number | Wanted::Share | Wanted::Money);
        self.wanted.iter().any(number)
    }

    /// Whether it asks for this first.
    pub fn wants(&self, wanted: Wanted) -> bool {
        self.wanted.first() == Some(&wanted)
    }

    /// Whether it names a time that moves with today's date, such as "this year" or "latest".
    pub fn is_about_now(&self) -> bool {
        self.times.iter().any(|time| {
            !matches!(
                time.meaning,
                Time::During
                    | Time::Between
                    | Time::Until
                    | Time::Before
                    | Time::After
                    | Time::Since
            )
        })
    }

    /// Whether a word of it is part of a condition, by its stem.
    pub(super) fn is_of_condition(&self, stem: &str) -> bool {
        self.conditions.iter().any(|condition| {
            let tokens = self.tokens.get(condition.tokens.clone());
            tokens.is_some_and(|tokens| tokens.iter().any(|token| token.stem == stem))
        })
    }

    /// Whether a word of it is part of a time, by its stem.
    pub(super) fn is_of_time(&self, stem: &str) -> bool {
        let conditions = self.conditions.iter();
        let named = conditions.filter(|condition| condition.aspect == Aspect::Time);
        let named = named.map(|condition| &condition.tokens);
        let mut times = named.chain(self.times.iter().map(|time| &time.tokens));
        times.any(|tokens| {
            let tokens = self.tokens.get(tokens.clone());
            tokens.is_some_and(|tokens| tokens.iter().any(|token| token.stem == stem))
        })
    }

    fn moments(&mut self, language: &Language, query: &str, tokens: &[Token]) {
        let year = |token: &Token| {
            let year: u16 = token.surface.parse().ok()?;
            (token.surface.len() == 4 && (1900..2100).contains(&year)).then_some(year)
        };
        for (position, token) in tokens.iter().enumerate() {
            if let Some(named) = year(token) {
                let before = position
                    .checked_sub(1)
                    .and_then(|before| tokens.get(before));
                let month = before.and_then(|before| language.month(&before.surface));
                let first = if month.is_some() {
                    position - 1
                } else {
                    position
                };
                self.moments.push(Moment {
                    year: Some(named),
                    month,
                });
                self.condition(query, tokens, first..position + 1);
            } else if let Some(month) = language.month(&token.surface) {
                let next = tokens.get(position + 1).and_then(year);
                let is_month = |token: &Token| language.month(&token.surface).is_some();
                let opens_range = tokens.get(position + 1).is_some_and(is_month);
                let certain = (token.surface.len() > 3 || opens_range) && !matches!(month, 3 | 5);
                if next.is_none() && certain {
                    self.moments.push(Moment {
                        year: None,
                        month: Some(month),
                    });
                    self.condition(query, tokens, position..position + 1);
                }
            }
        }
    }

    fn condition(&mut self, query: &str, tokens: &[Token], range: Range<usize>) {
        self.conditions.push(Condition {
            aspect: Aspect::Time,
            asked: words(query, tokens, &range),
            tokens: range,
            value: None,
        });
    }
}

/// The conditions that word lists know, the longest at each position.
pub fn typed(
    index: &Index<'_>,
    language: &Language,
    query: &str,
    tokens: &[Token],
) -> Vec<Condition> {
    let mut conditions = Vec::new();
    let mut start = 0;
    while start < tokens.len() {
        let longest = tokens.len().min(start + index.longest_typed());
        let found = (start + 1..=longest).rev().find_map(|end| {
            let words = &tokens[start..end];
            let aspect = [true, false]
                .into_iter()
                .find_map(|spelled| index.typed(typed_key(language, words, spelled)))?;
            let ordinary = !aspect.is_spelled() && end - start == 1 && words[0].function;
            (!ordinary || is_name(language, query, tokens, start)).then_some((end, aspect))
        });
        let Some((end, aspect)) = found else {
            start += 1;
            continue;
        };
        conditions.push(Condition {
            aspect,
            asked: words(query, tokens, &(start..end)),
            tokens: start..end,
            value: None,
        });
        start = end;
    }
    conditions
}

/// Whether a function word is meant as a name: it is in capitals, as in "WHO" and "the US", in a query
/// that is not, and asks nothing at its start.
fn is_name(language: &Language, query: &str, tokens: &[Token], position: usize) -> bool {
    let Some(word) = tokens.get(position) else {
        return false;
    };
    let typed = query.get(word.span.clone()).unwrap_or_default();
    let asks = position == 0 && !language.asked(query, std::slice::from_ref(word)).is_empty();
    typed.len() > 1
        && typed.chars().all(char::is_uppercase)
        && query.chars().any(char::is_lowercase)
        && !asks
}

/// Tokens as they were typed.
fn words(query: &str, tokens: &[Token], range: &Range<usize>) -> String {
    let first = tokens.get(range.start).map(|token| token.span.start);
    let last = range.end.checked_sub(1).and_then(|last| tokens.get(last));
    let span = first.unwrap_or_default()..last.map_or(0, |last| last.span.end);
    query.get(span).unwrap_or_default().to_owned()
}
