//! Counts of the same thing at other times.

use std::cmp::Reverse;

use super::answer::Found;
use super::conditions::{is_partial, period};
use super::index::Index;
use super::outcome::{Answer, Collection, shorten};
use super::query::MatchKind;
use super::question::{Aspect, Moment, Question};
use super::rank::coverage;
use crate::knowledge::{Entry, Grade, Kind, Period};
use crate::language::Time;

/// The time that was asked for, where the nearest entry meets everything else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherTime {
    moments: Vec<Moment>,
    newest: bool,
}

/// An entry that holds this share of what was asked, its time aside, is about the same thing.
const SAME: f32 = 0.6;

/// A word that looks like the one that was typed is taken for it from this similarity on.
const STRICTLY: f32 = 0.55;

impl OtherTime {
    /// The time of a question that the best entry does not meet, if it meets everything else.
    pub(super) fn of(found: &Found, index: &Index<'_>) -> Option<Self> {
        let only_time = |differs: &super::Difference| differs.aspect == Aspect::Time;
        if found.differences.is_empty() || !found.differences.iter().all(only_time) {
            return None;
        }
        let best = found.candidates.first()?;
        let of_time = |stem: &String| {
            let mut conditions = found.question.conditions.iter();
            conditions.any(|condition| {
                let tokens = found.question.tokens.get(condition.tokens.clone());
                condition.aspect == Aspect::Time
                    && tokens.is_some_and(|tokens| tokens.iter().any(|token| token.stem == *stem))
            })
        };
        let content = found.terms.iter();
        let content = content.filter(|term| !term.function && !term.pair && !of_time(&term.stem));
        let same = coverage(index, content, best.ranked.target, &|candidate| {
            candidate.kind != MatchKind::Similar || candidate.weight > STRICTLY
        });
        (same >= SAME).then(|| Self::asked(&found.question))
    }

    fn asked(question: &Question) -> Self {
        let newest = [Time::Latest, Time::Now, Time::Since];
        Self {
            moments: question.moments.clone(),
            newest: question.times.iter().any(|time| newest.contains(time)),
        }
    }

    fn is_in(&self, period: Period) -> bool {
        let begins = (period.from.year, period.from.month.unwrap_or(1));
        let ends = (period.to.year, period.to.month.unwrap_or(12));
        let covered = |moment: &Moment| match (moment.year, moment.month) {
            (Some(year), Some(month)) => begins <= (year, month) && (year, month) <= ends,
            (Some(year), None) => begins.0 == year && ends.0 == year,
            (None, _) => false,
        };
        self.newest || !self.moments.is_empty() && self.moments.iter().all(covered)
    }
}

impl Collection<'_> {
    /// The figures that count at the time that was asked for what a statistic counts at its own: the
    /// whole of it before a part, published ones before sums of ours, newer ones first.
    #[must_use]
    pub fn series(&self, statistic: &str, time: &OtherTime, limit: usize) -> Vec<Answer> {
        let entries = self.knowledge.entries.iter().enumerate();
        let mut counts: Vec<(Period, usize, &Entry)> = entries
            .filter(|(_, entry)| entry.kind() == Kind::Statistic)
            .filter(|(_, entry)| entry.about() == Some(statistic))
            .filter_map(|(position, entry)| Some((period(entry)?, position, entry)))
            .filter(|(period, ..)| time.is_in(*period))
            .collect();
        counts.sort_by_key(|(period, _, entry)| {
            let related = entry.related();
            (
                Reverse(time.newest.then_some(period.to)),
                is_partial(*period),
                related.is_none_or(|related| related.grade == Grade::Calc),
                Reverse(related.map(|related| related.vintage)),
            )
        });
        let answers = counts.into_iter().take(limit);
        let answers = answers.filter_map(|(_, position, entry)| {
            Some(Answer {
                entry: position,
                question: self.question_of(position)?,
                passage: shorten(&entry.statement),
                score: 1.0,
                matches: None,
            })
        });
        answers.collect()
    }
}
