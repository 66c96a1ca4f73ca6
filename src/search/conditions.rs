//! Compares the conditions of a question with what an entry says.

use super::index::{Index, TermId};
use super::keys::{number_key, pair_key};
use super::passage::Field;
use super::query::{MatchKind, QueryTerm};
use super::question::{Aspect, Condition, Question};
use super::rank::{ALIKE, holding};
use crate::knowledge::{Entry, Kind, Period};
use crate::language::{Language, Time, Token};
use serde::Serialize;

/// A condition of a question that the closest match does not meet.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(
    test,
    derive(schemars::JsonSchema),
    schemars(rename = "DifferenceRecord")
)]
pub struct Difference {
    /// What it is about: place, time, organisation, group and so on.
    #[cfg_attr(test, schemars(with = "String"))]
    pub aspect: Aspect,
    /// What was asked, as it was typed.
    pub asked: String,
    /// What the closest match has, where it says so.
    pub has: Option<String>,
}

/// Minimum similarity for one word to count as another.
const SURELY_SIMILAR: f32 = 0.75;

/// A word for a concept of the field weighs more than this; one that only implies it, or has more senses, less.
const SAME_CONCEPT: f32 = 0.7;

/// The data that an entry is compared with.
pub struct Compared<'a> {
    /// The index that found it.
    pub index: &'a Index<'a>,
    /// Its position in the index.
    pub target: usize,
    /// The entry.
    pub entry: &'a Entry,
    /// The passage that is shown, by its position.
    pub shown: Option<usize>,
    /// The language of its document.
    pub language: &'static Language,
    /// The stems of the title and the publisher of the document.
    pub subject: &'a [String],
    /// Whether its document can be asked for the latest.
    pub keeps_up: bool,
    /// How well each passage of the index matches the question.
    pub scores: &'a [f32],
    /// Whether all of its text counts, as that of a list, and not only what is shown.
    pub whole: bool,
}

impl Compared<'_> {
    /// The conditions that the entry does not meet.
    pub fn differences(&self, question: &Question, terms: &[QueryTerm]) -> Vec<Difference> {
        let mut differences = Vec::new();
        for condition in &question.conditions {
            let met = match condition.aspect {
                Aspect::Time => self.meets_time(question, condition, terms),
                Aspect::Request => false,
                Aspect::Crime => self.holds_crime(condition, question, terms),
                Aspect::Figure if condition.value.is_some() => self.holds_figure(condition),
                _ => self.holds(condition, question, terms),
            };
            if !met {
                differences.push(Difference {
                    aspect: condition.aspect,
                    asked: condition.asked.clone(),
                    has: self.has(condition.aspect),
                });
            }
        }
        let mut others = differences.iter();
        let differs_in_time = others.any(|difference| difference.aspect == Aspect::Time);
        if let Some(time) = self.moving_time(question).filter(|_| !differs_in_time) {
            differences.push(time);
        }
        differences.extend(self.other_direction(question));
        differences
    }

    /// Whether the entry has a crime. A word before that for the document's own subject, as in "drug
    /// smuggling", must stand before it in the entry too.
    /// What was asked for if a way leads where the question begins: "Europe to Africa" of one to Europe.
    fn other_direction(&self, question: &Question) -> Option<Difference> {
        let stems = |words: &str| -> Vec<String> {
            let tokens = self.language.tokens(words).into_iter();
            tokens.map(|token| token.stem).collect()
        };
        let ends = stems(self.entry.text("destination")?);
        let begins = stems(&self.entry.texts("origins").join(" "));
        let first_of = |own: &[String], other: &[String]| {
            let mut tokens = question.tokens.iter();
            tokens.position(|token| {
                !token.function && own.contains(&token.stem) && !other.contains(&token.stem)
            })
        };
        let (end, begin) = (first_of(&ends, &begins)?, first_of(&begins, &ends)?);
        let way = question.tokens.get(end..=begin)?;
        let leads_there = way.iter().any(|word| self.language.leads_to(&word.surface));
        leads_there.then(|| Difference {
            aspect: Aspect::Place,
            asked: spelled(way),
            has: Some(self.entry.title.clone()),
        })
    }

    fn holds_crime(&self, condition: &Condition, question: &Question, terms: &[QueryTerm]) -> bool {
        let mut end = condition.tokens.end;
        let next = question.tokens.get(end);
        if next.is_some_and(|next| self.subject.contains(&next.stem)) {
            end += 1;
        }
        let words = question.tokens.get(condition.tokens.start..end);
        let pairs = words.unwrap_or_default().windows(2);
        let mut pairs = pairs.filter(|pair| !pair[0].function && !pair[1].function);
        if !pairs.all(|pair| {
            let pair = self.index.term(pair_key(&pair[0].stem, &pair[1].stem));
            pair.is_some_and(|pair| self.stands(pair))
        }) {
            return false;
        }
        self.holds(condition, question, terms)
    }

    /// Whether the entry's names or displayed text contain each content word of a condition.
    fn holds(&self, condition: &Condition, question: &Question, terms: &[QueryTerm]) -> bool {
        let tokens = question.tokens.get(condition.tokens.clone());
        let tokens = tokens.unwrap_or_default().iter();
        let mut content = tokens.filter(|token| !token.function).peekable();
        // The index reads "US" as the pronoun "us".
        content.peek().is_some()
            && content.all(|token| {
                if condition.aspect == Aspect::Organisation && self.subject.contains(&token.stem) {
                    return true;
                }
                let term = terms.iter().find(|term| term.stem == token.stem);
                term.is_some_and(|term| self.holds_term(term))
            })
    }

    /// Whether the entry states a figure.
    fn holds_figure(&self, condition: &Condition) -> bool {
        let Some(value) = condition.value else {
            return true;
        };
        // Who types 6.75 may mean 6.75 billion.
        let scales: &[f64] = if value.fract() == 0.0 {
            &[1.0]
        } else {
            &[1.0, 1e6, 1e9]
        };
        scales.iter().any(|scale| {
            let term = self.index.term(number_key(value * scale));
            term.is_some_and(|term| self.stands(term))
        })
    }

    fn holds_term(&self, term: &QueryTerm) -> bool {
        term.candidates
            .iter()
            .filter(|candidate| match candidate.kind {
                MatchKind::Word => true,
                // A word that only implies the concept is a part of it: Greece is not Europe.
                MatchKind::Synonym => candidate.weight > SAME_CONCEPT,
                MatchKind::Similar => {
                    candidate.weight >= SURELY_SIMILAR && term.surface.chars().count() > 4
                }
            })
            .any(|candidate| self.stands(candidate.term))
    }

    /// Whether the entry's names or displayed text contain a term.
    fn stands(&self, term: TermId) -> bool {
        holding(self.index, term, self.target).any(|position| {
            let Some(passage) = self.index.passage(position) else {
                return false;
            };
            match passage.field() {
                Field::Title | Field::Name => true,
                Field::Asked => self
                    .scores
                    .get(position)
                    .is_some_and(|score| *score >= ALIKE),
                Field::Text => self.whole || self.shown == Some(position),
                Field::Summary => false,
            }
        })
    }

    /// Whether the entry covers a time that the question names.
    fn meets_time(&self, question: &Question, condition: &Condition, terms: &[QueryTerm]) -> bool {
        let Some(period) = period(self.entry) else {
            return self.holds(condition, question, terms);
        };
        let moments = question.moments.iter();
        let moments = moments.map(|moment| (moment.year.unwrap_or(period.from.year), moment.month));
        let (mut months, mut touches) = (Vec::new(), false);
        for (year, month) in moments {
            touches |= (period.from.year..=period.to.year).contains(&year);
            months.extend(month.map(|month| (year, month)));
        }
        let named = |meanings: &[Time]| {
            let mut times = question.times.iter();
            times.any(|time| meanings.contains(&time.meaning))
        };
        match (months.iter().min(), months.iter().max()) {
            _ if !touches => self.holds(condition, question, terms),
            // A figure for a year says nothing of one of its months.
            (Some(first), Some(last)) => {
                let from = (period.from.year, period.from.month.unwrap_or(1));
                let to = (period.to.year, period.to.month.unwrap_or(12));
                let ends = *last == to && named(&[Time::Until, Time::Before]);
                let begins = *first == from && named(&[Time::Since, Time::After]);
                (*first, *last) == (from, to) || first == last && (begins || ends)
            }
            _ => !(named(&[Time::During]) && is_partial(period)),
        }
    }

    /// A past figure or event does not answer a question about the present.
    fn moving_time(&self, question: &Question) -> Option<Difference> {
        // A work that is cited is of its own time as well.
        let cited = self.entry.kind() == Kind::Source;
        let dated = !self.keeps_up && (cited || period(self.entry).is_some());
        // A figure that states no time may be of any year. What was last night is part of a story.
        let undated = !self.keeps_up && !dated && self.entry.number("value").is_some();
        let moving = question.times.iter().find(|time| {
            !matches!(
                time.meaning,
                Time::During | Time::Between | Time::Until | Time::Before | Time::After
            )
        })?;
        let named = moving.meaning == Time::Since && !question.moments.is_empty();
        let asked = match moving.meaning {
            Time::Latest | Time::Now | Time::Since => String::new(),
            _ => {
                // "Next" alone names no time.
                let end = moving.tokens.end + usize::from(moving.tokens.len() == 1);
                let end = end.min(question.tokens.len());
                let words = question.tokens.get(moving.tokens.start..end);
                spelled(words.unwrap_or_default())
            }
        };
        let is_period = !asked.is_empty() && moving.meaning != Time::ThisWeek;
        let differs = dated && (question.is_about_now() || named) || undated && is_period;
        differs.then(|| Difference {
            aspect: Aspect::Time,
            asked,
            has: self.has(Aspect::Time),
        })
    }

    /// The entry's value for an aspect, as printed.
    fn has(&self, aspect: Aspect) -> Option<String> {
        let field = match aspect {
            Aspect::Time => return period(self.entry).map(|period| period.to_string()),
            Aspect::Place => "place",
            Aspect::Unit => "unit",
            Aspect::Measure => "measure",
            _ => return None,
        };
        self.entry.text(field).map(str::to_owned)
    }
}

/// The words with blanks between them.
fn spelled(words: &[Token]) -> String {
    let words: Vec<&str> = words.iter().map(|word| word.surface.as_str()).collect();
    words.join(" ")
}

/// The time that an entry covers: of a figure its period, of an event its date.
pub fn period(entry: &Entry) -> Option<Period> {
    let day = |date| Period {
        from: date,
        to: date,
    };
    entry
        .period("period")
        .or_else(|| entry.date("date").map(day))
}

/// Whether a period begins or ends within a year.
pub fn is_partial(period: Period) -> bool {
    let begins = period.from.month.is_none_or(|month| month == 1)
        && period.from.day.is_none_or(|day| day == 1);
    let ends = period.to.month.is_none_or(|month| month == 12)
        && period.to.day.is_none_or(|day| day == 31);
    !(begins && ends)
}

/// What an entry covers of a whole year that a question names, where that is only a part of it.
pub fn covered_part(question: &Question, entry: &Entry) -> Option<Period> {
    let period = period(entry)?;
    let mut moments = question.moments.iter();
    let whole_year =
        moments.any(|moment| moment.month.is_none() && moment.year == Some(period.from.year));
    (whole_year && is_partial(period) && period.from != period.to).then_some(period)
}
