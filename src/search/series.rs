//! Counts of the same thing at other times.

use std::cmp::Reverse;

use super::answer::{Found, Searched};
use super::conditions::{is_partial, period};
use super::outcome::{Answer, Collection, shorten};
use super::query::{Candidate, MatchKind, QueryTerm};
use super::question::{Aspect, Moment};
use super::rank::{coverage, rank};
use crate::knowledge::{Entry, Grade, Kind, Period};
use crate::language::{Time, Wanted};

/// The time that was asked for of what a statistic counts at its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherTime {
    /// The id of the statistic.
    statistic: String,
    moments: Vec<Moment>,
    newest: bool,
    /// Whether all times from the first moment on are meant.
    since: bool,
}

/// A statistic that matches this share of the query, ignoring time, is about the same thing.
const SAME: f32 = 0.6;

/// Minimum similarity for a word to count as the one that was typed.
const STRICTLY: f32 = 0.55;

impl Searched<'_> {
    /// The time of a question that a statistic does not meet but for which it meets everything else:
    /// the best entry, or where later counts are asked for the one that matches the rest best.
    pub(super) fn other_time(&self, found: &Found) -> Option<OtherTime> {
        let question = &found.question;
        let names = |wanted: Time| question.times.iter().any(|time| time.meaning == wanted);
        let since = names(Time::Since) && !question.moments.is_empty();
        let newest = names(Time::Latest) || names(Time::Now) || names(Time::Since) && !since;
        let mut differences = found.differences.iter();
        let only_time = !found.differences.is_empty()
            && differences.all(|difference| difference.aspect == Aspect::Time);
        let terms = found.terms.iter();
        let rest: Vec<QueryTerm> = terms
            .filter(|term| !question.is_of_time(&term.stem))
            .cloned()
            .collect();
        let asks_for_figure = question.wanted.iter().all(|wanted| {
            !matches!(
                wanted,
                Wanted::Actor
                    | Wanted::Date
                    | Wanted::Place
                    | Wanted::Reason
                    | Wanted::Way
                    | Wanted::YesNo
            )
        });
        let targets: Vec<usize> = if (newest || since) && asks_for_figure {
            let ranking = rank(self.index, self.weights, &rest);
            ranking.entries.iter().map(|ranked| ranked.target).collect()
        } else if only_time {
            let best = found.candidates.first();
            best.map(|best| best.ranked.target).into_iter().collect()
        } else {
            return None;
        };
        let content = || rest.iter().filter(|term| !term.function && !term.pair);
        let strictly = |candidate: &Candidate| {
            candidate.kind != MatchKind::Similar || candidate.weight > STRICTLY
        };
        let statistic = targets.into_iter().find_map(|target| {
            let (_, entry) = self.entry(target)?;
            let is_same = coverage(self.index, content(), target, &strictly) >= SAME;
            (entry.kind() == Kind::Statistic && is_same).then_some(entry)
        })?;
        Some(OtherTime {
            statistic: statistic.id.clone(),
            moments: question.moments.clone(),
            newest,
            since,
        })
    }

    /// The whole of the time of a question, of which a statistic covers a part.
    pub(super) fn whole_time(&self, found: &Found, entry: usize) -> Option<OtherTime> {
        Some(OtherTime {
            statistic: self.knowledge.entries.get(entry)?.id.clone(),
            moments: found.question.moments.clone(),
            newest: false,
            since: false,
        })
    }
}

impl OtherTime {
    fn is_in(&self, period: Period) -> bool {
        let begins = (period.from.year, period.from.month.unwrap_or(1));
        let ends = (period.to.year, period.to.month.unwrap_or(12));
        let covered = |moment: &Moment| match (moment.year, moment.month) {
            (Some(year), Some(month)) => begins <= (year, month) && (year, month) <= ends,
            (Some(year), None) => begins.0 == year && ends.0 == year,
            (None, _) => false,
        };
        let from = self.moments.iter().filter_map(|moment| moment.year).min();
        if self.since {
            return from.is_some_and(|from| from <= begins.0);
        }
        self.newest || !self.moments.is_empty() && self.moments.iter().all(covered)
    }
}

impl Collection<'_> {
    /// The figures that count at the time that was asked for what a statistic counts at its own: the
    /// whole of it before a part, published ones before sums of ours, newer ones first.
    pub fn series(&self, time: &OtherTime, limit: usize) -> Vec<Answer> {
        let entries = self.knowledge.entries.iter().enumerate();
        let mut counts: Vec<(Period, usize, &Entry)> = entries
            .filter(|(_, entry)| entry.kind() == Kind::Statistic)
            .filter(|(_, entry)| entry.about() == Some(&time.statistic))
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
