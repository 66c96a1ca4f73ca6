//! Counts of the same thing at other times.

use std::cmp::Reverse;

use super::answer::{Found, Searched};
use super::conditions::{Difference, is_partial, period};
use super::outcome::{Answer, Collection, shorten};
use super::query::{Candidate as Matched, MatchKind, QueryTerm};
use super::question::{Aspect, Moment};
use super::rank::coverage;
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
    /// The time of a question that a statistic near it does not meet, while it meets everything else.
    pub(super) fn other_time(&self, found: &Found) -> Option<OtherTime> {
        let question = &found.question;
        let times = || question.times.iter().map(|time| time.meaning);
        let since = times().any(|time| time == Time::Since) && !question.moments.is_empty();
        let newest = times().any(|time| match time {
            Time::Latest | Time::Now | Time::ThisYear | Time::ThisMonth | Time::ThisWeek => true,
            _ => time == Time::Since && !since,
        });
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
        if !asks_for_figure || !newest && question.moments.is_empty() {
            return None;
        }
        let terms = found.terms.iter();
        let rest: Vec<&QueryTerm> = terms
            .filter(|term| !term.function && !term.pair && !question.is_of_time(&term.stem))
            .collect();
        let strictly = |candidate: &Matched| {
            candidate.kind != MatchKind::Similar || candidate.weight > STRICTLY
        };
        let statistic = found.candidates.iter().find_map(|candidate| {
            let (_, entry) = self.entry(candidate.ranked.target)?;
            let matched = || rest.iter().copied();
            let is_same = entry.kind() == Kind::Statistic
                && coverage(
                    self.index,
                    matched(),
                    candidate.ranked.target,
                    &strictly,
                    &found.ranking.passages,
                ) >= SAME;
            let only_time = || {
                let compared = self.compared(candidate, entry, &found.ranking.passages);
                let differences = compared.differences(question, &found.terms);
                let other_time = |difference: &Difference| difference.aspect == Aspect::Time;
                !differences.is_empty() && differences.iter().all(other_time)
            };
            (is_same && only_time()).then_some(entry)
        })?;
        Some(OtherTime {
            statistic: statistic.id.to_string(),
            moments: question.moments.clone(),
            newest,
            since,
        })
    }

    /// The whole of the time of a question, of which a statistic covers a part.
    pub(super) fn whole_time(&self, found: &Found, entry: usize) -> Option<OtherTime> {
        Some(OtherTime {
            statistic: self.knowledge.entries.get(entry)?.id.to_string(),
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
    /// whole of it before a part, then what the publisher printed before what the press reports of it,
    /// what others compiled and sums of ours, then newer ones first.
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
                related.map(|related| match related.grade {
                    Grade::Seen | Grade::Mirror => 0,
                    Grade::News => 1,
                    Grade::Summary => 2,
                    Grade::Calc => 3,
                }),
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
