//! What stands beside the briefing for a question that it does not answer: a figure of another year.

use super::Weights;
use super::answer::{Answer, Options, search};
use super::index::Index;
use super::query::{How, QueryTerm, understand};
use crate::knowledge::{Entry, Knowledge, Period, Relation, Status};

/// The figures that answer a question on the measure and the one year that it names, the latest
/// count first; none where the evidence is not clear.
///
/// Clear is: the question names exactly one year; the best section would be given as
/// an answer and has a figure of that year; and every word of the question that says something is
/// one of that figure or of the section's question, or stands for one. The index and the knowledge are those of the context alone.
#[must_use]
pub fn of_year(
    index: &Index<'_>,
    knowledge: &Knowledge,
    weights: &Weights,
    query: &str,
    limit: usize,
) -> Vec<Answer> {
    let terms = understand(index, weights, query);
    let mut years: Vec<u16> = terms
        .iter()
        .filter_map(|term| term.surface.parse().ok())
        .filter(|year| (1900..2100).contains(year))
        .collect();
    years.dedup();
    let [year] = years[..] else {
        return Vec::new();
    };
    let says_something = |term: &&QueryTerm| !term.stop && !index.is_everyday(&term.stem);
    let is_year = |term: &QueryTerm| term.surface == year.to_string();
    if !terms
        .iter()
        .filter(says_something)
        .any(|term| !is_year(term))
    {
        return Vec::new();
    }
    let options = Options {
        limit: 1,
        explain: false,
    };
    let outcome = search(index, knowledge, weights, query, options);
    let Some(best) = outcome.answers.first().filter(|_| outcome.answered) else {
        return Vec::new();
    };
    let Some(section) = knowledge.entries.get(best.entry).map(|entry| entry.section) else {
        return Vec::new();
    };
    // Of a count of something else or somewhere else, one word says so.
    let named = |place: usize| {
        let mut terms = terms.iter().filter(says_something);
        terms.all(|term| held(index, term, [place, best.question]))
    };
    let mut figures: Vec<(usize, &Entry)> = knowledge
        .entries
        .iter()
        .enumerate()
        .filter(|(place, entry)| {
            entry.section == section && is_of(entry, year, *place == best.entry) && named(*place)
        })
        .collect();
    // What the words themselves led to stands first, if it is of the year.
    figures.sort_by_key(|(place, entry)| {
        let partial = is_partial(entry);
        let vintage = entry.related().map(|related| related.vintage);
        (*place != best.entry, partial, std::cmp::Reverse(vintage))
    });
    let answer = |(place, entry): (usize, &Entry)| Answer {
        entry: place,
        question: best.question,
        passage: entry.statement.clone(),
        score: best.score,
        matches: None,
    };
    figures.into_iter().take(limit).map(answer).collect()
}

/// What a word may stand for must be so near to it: "Europe" is not for "Greece".
const NEAR_ENOUGH: f32 = 0.5;

/// A shorter word that is unknown is not taken for another one.
const LONG_ENOUGH: usize = 7;

/// Whether a passage of one of these entries holds a word of the query or what it stands for.
fn held(index: &Index<'_>, term: &QueryTerm, entries: [usize; 2]) -> bool {
    let mut candidates = term
        .candidates
        .iter()
        .filter(|candidate| match candidate.how {
            How::Spelling => term.surface.chars().count() >= LONG_ENOUGH,
            _ => candidate.weight >= NEAR_ENOUGH,
        });
    candidates.any(|candidate| {
        let mut postings = index.term(candidate.term).postings.iter();
        postings.any(|[passage, _]| {
            let entry = index.passage(passage as usize).entry;
            entry.is_some_and(|entry| entries.contains(&entry))
        })
    })
}

/// Whether an entry is a figure of this year alone on the measure of its section, or on whatever
/// measure if the words of the query led to it.
fn is_of(entry: &Entry, year: u16, led_to: bool) -> bool {
    let in_year = |period: Period| period.from.year == year && period.to.year == year;
    let different = entry
        .related()
        .is_none_or(|beside| beside.relation == Relation::Different);
    entry.period("period").is_some_and(in_year) && (led_to || !different)
}

/// Whether it covers a part of a year only.
fn is_partial(entry: &Entry) -> bool {
    entry
        .related()
        .is_some_and(|beside| beside.status == Some(Status::Partial))
}

#[cfg(test)]
mod tests;
