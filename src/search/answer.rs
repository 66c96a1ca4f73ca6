//! From ranked entries to answers, each with the passage that answers best.

use super::Weights;
use super::conditions::{Compared, Difference, covered_part, period};
use super::confidence::{Evidence, Features, Owed, features};
use super::index::Index;
use super::passage::{Field, Target};
use super::query::{QueryTerm, expand};
use super::question::{Aspect, Question, typed};
use super::rank::{Ranked, Ranking, coverage, rank};
use std::cmp::Reverse;

use crate::knowledge::{Date, Entry, Kind, Knowledge, MONTHS};
use crate::language::{Language, Wanted};

/// A document that can be searched.
#[derive(Clone, Copy)]
pub struct Searched<'a> {
    /// Its index.
    pub index: &'a Index<'a>,
    /// The knowledge that has its entries.
    pub knowledge: &'a Knowledge,
    /// The position of its first entry in the knowledge.
    pub first_entry: usize,
    /// Its language.
    pub language: &'static Language,
    /// The stems of its title and publisher.
    pub subject: &'a [String],
    /// Whether it has later figures than the fact sheet, so that it can be asked for the latest.
    pub keeps_up: bool,
    /// The weight of each signal.
    pub weights: &'a Weights,
}

/// An entry that may answer.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// How well it matches.
    pub ranked: Ranked,
    /// The entry, by its position in the knowledge.
    pub entry: usize,
    /// The passage to show, by its position in the index, if it is one.
    pub shown: Option<usize>,
}

/// The result of a query in one document.
pub struct Found {
    /// The query in its parts.
    pub question: Question,
    /// The query as it was expanded.
    pub terms: Vec<QueryTerm>,
    /// How well everything matches.
    pub ranking: Ranking,
    /// The best entries, best first.
    pub candidates: Vec<Candidate>,
    /// The conditions that the best entry does not meet.
    pub differences: Vec<Difference>,
    /// The evidence for the best entry, if anything matches.
    pub features: Option<Features>,
    /// Whether the passage of the best entry has no number.
    pub owes_number: bool,
    /// Whether the query named it by its number, which makes it certain.
    pub certain: bool,
    /// The language in which the query was taken.
    pub language: &'static Language,
}

/// A candidate to be put first: how many conditions it does not meet, until when it is known where
/// the latest is wanted, its position, and its differences.
type Choice = (Reverse<usize>, Option<Date>, usize, Vec<Difference>);

/// The number of best entries that are examined more closely.
const CLOSER: usize = 12;

/// The number of them that are compared with the conditions of the question.
const COMPARED: usize = 6;

/// An entry needs at least this share of the best score to replace the best entry.
const NEARLY: f32 = 0.75;

/// The same when the query asks for the latest figure.
const LATEST: f32 = 0.5;

/// A word of time weighs this much of another: a year is a condition, and what is asked of it comes first.
const TIME: f32 = 0.5;

/// It may lack this much more than the best entry of what the query says beside its conditions: who asks
/// for deaths in another year does not want something else of that year.
const LACKING: f32 = 0.2;

impl<'a> Searched<'a> {
    /// The result of a query in the document.
    pub fn find(&self, query: &str) -> Found {
        let (index, weights) = (self.index, self.weights);
        let question = Question::new(index, self.language, query);
        let mut terms = expand(index, self.language, weights, query, &question.tokens);
        let of_time = |term: &&mut QueryTerm| question.is_of_time(&term.stem);
        for term in terms.iter_mut().filter(of_time) {
            term.weight *= TIME;
        }
        let mut ranking = rank(index, weights, &terms);
        let mut candidates: Vec<Candidate> = Vec::new();
        for ranked in ranking.entries.iter_mut().take(CLOSER) {
            let Some((position, entry)) = self.entry(ranked.target) else {
                continue;
            };
            let shown = self.shown(entry, ranked, &ranking.passages);
            if self.meets(&question, entry, self.text(shown, entry)) {
                ranked.score += weights.intent;
            }
            // A cited work is printed with each fact anyway.
            if entry.kind() == Kind::Source {
                ranked.score *= weights.source;
            }
            candidates.push(Candidate {
                ranked: *ranked,
                entry: position,
                shown,
            });
        }
        let order =
            |a: &Ranked, b: &Ranked| b.score.total_cmp(&a.score).then(a.target.cmp(&b.target));
        candidates.sort_by(|a, b| order(&a.ranked, &b.ranked));
        ranking.entries.sort_by(order);
        let mut found = Found {
            question,
            terms,
            ranking,
            candidates,
            differences: Vec::new(),
            features: None,
            owes_number: false,
            certain: false,
            language: self.language,
        };
        self.judge(&mut found);
        found
    }

    /// The question of a section that a query names by its number.
    pub fn section(&self, query: &str, section: u32) -> Found {
        let mut found = self.find(query);
        let mut targets = (0..self.index.targets()).filter_map(|target| {
            let (position, entry) = self.entry(target)?;
            let named = entry.kind() == Kind::Question && entry.section == section;
            named.then_some((target, position))
        });
        found.candidates.clear();
        found.features = None;
        found.differences.clear();
        if let Some((target, entry)) = targets.next() {
            let mut members = self.index.passages_of(target);
            found.certain = true;
            found.candidates.push(Candidate {
                ranked: Ranked {
                    target,
                    score: 1.0,
                    nearest: 1.0,
                },
                entry,
                shown: members.find(|position| {
                    let passage = self.index.passage(*position);
                    passage.is_some_and(|passage| passage.field() == Field::Text)
                }),
            });
        }
        found
    }

    /// Compares the best entries with the question, puts the one first that meets most of its
    /// conditions, and gathers the evidence for it.
    fn judge(&self, found: &mut Found) {
        let mut best: Option<Choice> = None;
        let first = found
            .candidates
            .first()
            .map_or(0.0, |first| first.ranked.score);
        let mut first_rest = 0.0;
        let now = self.keeps_up && found.question.is_about_now();
        let (most, nearly) = if now {
            (CLOSER, LATEST)
        } else {
            (COMPARED, NEARLY)
        };
        for (position, candidate) in found.candidates.iter().enumerate().take(most) {
            let Some((_, entry)) = self.entry(candidate.ranked.target) else {
                continue;
            };
            if candidate.ranked.score < nearly * first {
                continue;
            }
            let rest = self.held_beside_conditions(found, candidate.ranked.target);
            if position == 0 {
                first_rest = rest;
            } else if rest < first_rest - LACKING {
                continue;
            }
            let differences = self
                .compared(candidate, entry, &found.ranking.passages)
                .differences(&found.question, &found.terms);
            let decisive = differences
                .iter()
                .filter(|difference| difference.aspect.is_decisive());
            let shown = self.text(candidate.shown, entry);
            let owes = found.question.wants_number() && !has_number(shown);
            // A figure without context belongs to the fact, not to the work it comes from.
            let cited = entry.kind() == Kind::Source
                && found
                    .question
                    .conditions
                    .iter()
                    .any(|condition| condition.aspect == Aspect::Figure);
            let partial = covered_part(&found.question, entry).is_some();
            let faults = [owes, cited, partial];
            let faults = faults.into_iter().filter(|fault| *fault).count();
            let unmet = Reverse(decisive.count() + faults);
            // A question about the present asks for the latest figure.
            let until = period(entry).map(|period| period.to).filter(|_| now);
            if best
                .as_ref()
                .is_none_or(|(known, date, ..)| (unmet, until) > (*known, *date))
            {
                best = Some((unmet, until, position, differences));
            }
        }
        let Some((.., position, differences)) = best else {
            return;
        };
        found.candidates[..=position].rotate_right(1);
        found.differences = differences;
        let Some(best) = found.candidates.first() else {
            return;
        };
        let Some((_, entry)) = self.entry(best.ranked.target) else {
            return;
        };
        let text = self.text(best.shown, entry);
        let question = &found.question;
        let mut owed = Owed {
            number: question.wants_number() && !has_number(text),
            date: question.wants(Wanted::Date) && !has_date(text),
            place: question.wants(Wanted::Place) && !self.has_place(text),
        };
        if self.weights.conditions <= 0.0 {
            found.differences.clear();
            owed = Owed::default();
        }
        found.owes_number = owed.number;
        found.features = Some(features(&Evidence {
            index: self.index,
            terms: &found.terms,
            ranking: &found.ranking,
            best: best.ranked,
            question: &found.question,
            differences: &found.differences,
            owed,
        }));
    }

    /// The share of the query, but for its conditions, that an entry holds.
    fn held_beside_conditions(&self, found: &Found, target: usize) -> f32 {
        let terms = found.terms.iter().filter(|term| {
            !term.function && !term.pair && !found.question.is_of_condition(&term.stem)
        });
        coverage(
            self.index,
            terms,
            target,
            &|_| true,
            &found.ranking.passages,
        )
    }

    pub(super) fn compared<'s>(
        &self,
        candidate: &Candidate,
        entry: &'s Entry,
        scores: &'s [f32],
    ) -> Compared<'s>
    where
        'a: 's,
    {
        Compared {
            index: self.index,
            target: candidate.ranked.target,
            entry,
            shown: candidate.shown,
            language: self.language,
            subject: self.subject,
            scores,
            whole: entry.kind() != Kind::Question || !entry.points().is_empty(),
            keeps_up: self.keeps_up,
        }
    }

    /// The entry of a target with its position in the knowledge.
    pub(super) fn entry(&self, target: usize) -> Option<(usize, &'a Entry)> {
        let Target::Entry(position) = self.index.target(target) else {
            return None;
        };
        let position = self.first_entry + position;
        Some((position, self.knowledge.entries.get(position)?))
    }

    /// The passage to show of an entry, by its position.
    fn shown(&self, entry: &Entry, ranked: &Ranked, scores: &[f32]) -> Option<usize> {
        let score = |position: usize| scores.get(position).copied().unwrap_or_default();
        let texts = self.index.passages_of(ranked.target).filter(|position| {
            let passage = self.index.passage(*position);
            passage.is_some_and(|passage| passage.field() == Field::Text)
        });
        let best = texts
            .clone()
            .max_by(|a, b| score(*a).total_cmp(&score(*b)).then(b.cmp(a)))?;
        if entry.kind() == Kind::Question && score(best) < OWN * ranked.nearest {
            return texts.clone().next();
        }
        Some(best)
    }

    /// The words of a passage that is shown of an entry.
    pub fn text<'t>(&'t self, shown: Option<usize>, entry: &'t Entry) -> &'t str {
        let passage = shown.and_then(|position| self.index.passage(position));
        passage.map_or(entry.title.as_str(), |passage| self.index.text(passage))
    }

    /// Whether an entry has the kind of thing that is asked for.
    fn meets(&self, question: &Question, entry: &Entry, text: &str) -> bool {
        match question.wanted.first() {
            Some(Wanted::Number | Wanted::Share | Wanted::Money) => {
                entry.number("value").is_some() || has_number(text)
            }
            Some(Wanted::Date) => has_date(text),
            Some(Wanted::Place) => self.has_place(text),
            Some(Wanted::List | Wanted::Definition | Wanted::Reason | Wanted::Way) => {
                matches!(entry.kind(), Kind::Question | Kind::Term)
            }
            Some(Wanted::Actor | Wanted::YesNo) | None => false,
        }
    }

    fn has_place(&self, text: &str) -> bool {
        let tokens = self.language.tokens(text);
        let conditions = typed(self.index, self.language, text, &tokens);
        let mut conditions = conditions.iter();
        conditions.any(|condition| condition.aspect == Aspect::Place)
    }
}

/// A sentence of the answer is shown instead of its opening where it matches this well, as a share
/// of the best match of the entry.
const OWN: f32 = 0.55;

fn has_number(text: &str) -> bool {
    // "One" is an article more often than a number.
    let words = ["two ", "three", "four", "five", "six", "seven", "eight"];
    text.bytes().any(|byte| byte.is_ascii_digit()) || words.iter().any(|word| text.contains(word))
}

fn has_date(text: &str) -> bool {
    let mut numbers = text.split(|letter: char| !letter.is_ascii_digit());
    MONTHS.split(' ').any(|month| text.contains(month)) || numbers.any(|number| number.len() == 4)
}
