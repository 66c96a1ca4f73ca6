//! Searches documents together and says what came of a query.

use super::Weights;
use super::answer::{Found, Searched};
use super::conditions::covered_part;
use super::confidence::{ANSWERED, EVIDENCE, Features, STRICT, probability};
use super::document::Document;
use super::explain::{Match, explain};
use super::filter::{Filtered, matching};
use super::index::Index;
use super::query::QueryTerm;
use super::question::Aspect;
use super::reference::section_of;
use super::refusal::{REFUSED, Reason, reason};
use super::series::OtherTime;
use crate::knowledge::{Kind, Knowledge};
use crate::language::{Language, detect};

/// Documents that are searched together, each with its index.
pub struct Collection<'a> {
    pub(super) knowledge: &'a Knowledge,
    documents: Vec<Document<'a>>,
    weights: Weights,
}

/// Search options besides the query.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// At most this many answers.
    pub limit: usize,
    /// Whether each answer says how the query's words led to it.
    pub explain: bool,
}

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The entry that answers, by its position in the knowledge.
    pub entry: usize,
    /// The question of its section, also by position.
    pub question: usize,
    /// The words of it that answer, at most [`LONGEST_PASSAGE`] characters.
    pub passage: String,
    /// The probability that it answers, 0 to 1; for answers after the first its share of that.
    pub score: f32,
    /// How the query's words led to it, where that was asked for.
    pub matches: Option<Vec<Match>>,
}

/// What came of a query.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Whether it is answered.
    pub answered: bool,
    /// The answers, best first; empty unless it is answered.
    pub answers: Vec<Answer>,
    /// The closest matches that are no answers, best first.
    pub near: Vec<Answer>,
    /// Why it is not answered.
    pub reason: Option<Reason>,
    /// What the best entry covers of the time that was asked for, where it is only a part.
    pub part: Option<String>,
    /// Whether another document of the same subject may have it: it asks for another time, or for
    /// a figure that no document has.
    pub elsewhere: bool,
    /// The time that was asked for of what a statistic counts, where that covers another one or a part
    /// of it.
    pub other_time: Option<OtherTime>,
    /// The query as it was expanded.
    pub terms: Vec<QueryTerm>,
    /// The language in which it was taken.
    pub language: &'static Language,
    /// The evidence for the best entry, if anything matches.
    pub features: Option<Features>,
}

/// Passages are cut after this many characters, at a word.
pub const LONGEST_PASSAGE: usize = 300;

impl<'a> Collection<'a> {
    /// The documents of some knowledge with their indexes, which are in the same order.
    pub fn new(knowledge: &'a Knowledge, indexes: Vec<Index<'a>>, weights: Weights) -> Self {
        let documents = indexes.into_iter().enumerate();
        let documents =
            documents.map(|(position, index)| Document::new(knowledge, position, index));
        Self {
            documents: documents.collect(),
            knowledge,
            weights,
        }
    }

    /// Answers a query.
    pub fn search(&self, query: &str, options: Options) -> Outcome {
        // Language detection is the slowest step, and few queries need it.
        let known = self.documents.iter().any(|document| document.knows(query));
        let detected = if known { None } else { detect(query) };
        let mut best: Option<(f32, usize, Found)> = None;
        let mut foreign = None;
        for (position, document) in self.documents.iter().enumerate() {
            let (language, is_foreign) = document.language_for(query, detected);
            if is_foreign {
                foreign = Some(language);
                continue;
            }
            let searched = self.searched(document, language);
            let likely = |found: &Found| probability(&document.index, found.features.as_ref());
            let found = match section_of(language, query) {
                Some(section) => searched.section(query, section),
                None => searched.find_in_message(query, likely),
            };
            // A pack may be intended to give advice.
            let is_advice = document.index.is_built_in() && found.asks_for_advice();
            let likelihood = match likely(&found) {
                _ if found.certain => 1.0,
                likely if !found.is_listed() && (is_advice || found.has_no_word()) => {
                    likely.min(REFUSED)
                }
                likely => likely,
            };
            if best.as_ref().is_none_or(|(known, ..)| likelihood > *known) {
                best = Some((likelihood, position, found));
            }
        }
        match best {
            Some((likelihood, position, found)) => {
                self.outcome(options, likelihood, &self.documents[position], found)
            }
            None => Outcome::nothing(foreign),
        }
    }

    /// The entries that hold every word of a filter, by their positions in the knowledge.
    pub fn matching(&self, words: &str) -> Filtered {
        let mut filtered = Filtered {
            entries: Vec::new(),
            loose: true,
        };
        for document in &self.documents {
            let found = matching(&document.index, document.language, &self.weights, words);
            let entries = found
                .entries
                .iter()
                .map(|entry| document.first_entry + entry);
            match (found.loose, filtered.loose) {
                (false, true) if !found.entries.is_empty() => {
                    filtered.loose = false;
                    filtered.entries = entries.collect();
                }
                (loose, before) if loose == before => filtered.entries.extend(entries),
                _ => {}
            }
        }
        filtered
    }

    fn searched<'s>(
        &'s self,
        document: &'s Document<'_>,
        language: &'static Language,
    ) -> Searched<'s> {
        Searched {
            index: &document.index,
            knowledge: self.knowledge,
            first_entry: document.first_entry,
            language,
            subject: &document.subject,
            keeps_up: document.keeps_up,
            weights: &self.weights,
        }
    }

    fn outcome(
        &self,
        options: Options,
        likelihood: f32,
        document: &Document<'_>,
        found: Found,
    ) -> Outcome {
        let searched = self.searched(document, found.language);
        let answered = likelihood >= ANSWERED;
        let best = found
            .candidates
            .first()
            .map_or(1.0, |best| best.ranked.score);
        let mut answers: Vec<Answer> = Vec::new();
        for candidate in &found.candidates {
            let entry = self.successor(candidate.entry);
            let Some(question) = self.question_of(entry) else {
                continue;
            };
            if answers.len() >= options.limit {
                break;
            }
            if answers.iter().any(|known| known.question == question) {
                continue;
            }
            let score = likelihood * (candidate.ranked.score / best).min(1.0);
            let stated = &self.knowledge.entries[entry];
            let text = if entry == candidate.entry {
                searched.text(candidate.shown, stated)
            } else {
                &stated.statement
            };
            let matches = options.explain.then(|| {
                explain(
                    &document.index,
                    &self.weights,
                    &found.terms,
                    candidate.ranked.target,
                )
            });
            answers.push(Answer {
                entry,
                question,
                passage: shorten(text),
                score,
                matches,
            });
        }
        let part = answers.first().filter(|_| answered);
        let part = part.and_then(|best| {
            let entry = self.knowledge.entries.get(best.entry)?;
            covered_part(&found.question, entry).map(|period| period.to_string())
        });
        let other_time = match (answered, answers.first()) {
            (false, _) => searched.other_time(&found),
            (true, Some(best)) if part.is_some() => searched.whole_time(&found, best.entry),
            _ => None,
        };
        let same = other_time.is_some();
        let reason = (!answered).then(|| reason(&found, &document.index, same));
        let mut conditions = found.question.conditions.iter();
        let elsewhere = !answered
            && (found.question.is_about_now()
                || conditions.any(|one| matches!(one.aspect, Aspect::Time | Aspect::Figure)));
        let (answers, near) = match reason {
            // An entry that is not an answer by itself is not listed after one either.
            None => answers
                .into_iter()
                .partition(|answer| answer.score >= ANSWERED),
            // Requests for help get no near misses, which could be mistaken for advice.
            Some(Reason::Advice) => (Vec::new(), Vec::new()),
            Some(_) => (Vec::new(), answers),
        };
        Outcome {
            answered,
            answers,
            near,
            reason,
            part,
            elsewhere,
            other_time,
            terms: found.terms,
            language: found.language,
            features: found.features,
        }
    }

    /// The entry that took the place of an entry, or itself.
    fn successor(&self, entry: usize) -> usize {
        let by = self.knowledge.entries.get(entry);
        let by = by.and_then(|entry| entry.superseded_by.as_deref());
        let by = by.and_then(|id| self.knowledge.position(id));
        by.unwrap_or(entry)
    }

    /// The question of the section of an entry.
    pub(super) fn question_of(&self, position: usize) -> Option<usize> {
        let entry = self.knowledge.entries.get(position)?;
        let mut entries = self.knowledge.entries.iter();
        entries.position(|other| {
            other.kind() == Kind::Question
                && (other.document, other.section) == (entry.document, entry.section)
        })
    }
}

impl Outcome {
    /// Whether the answer is beyond doubt: it holds most of what was asked, meets every condition,
    /// and states what was asked for.
    pub fn is_clear(&self) -> bool {
        let clear = |features: Features| {
            let faults = features.get(EVIDENCE.len()..).unwrap_or_default();
            features[STRICT] >= CLEAR && faults.iter().all(|fault| *fault <= 0.0)
        };
        self.answered && self.features.is_some_and(clear)
    }

    /// Whether the query has only function words or punctuation.
    pub fn has_no_word(&self) -> bool {
        !matches!(self.reason, Some(Reason::Language(_)))
            && self.terms.iter().all(|term| term.function)
    }

    /// The outcome of a query that no document can answer.
    fn nothing(foreign: Option<&'static Language>) -> Self {
        Self {
            answered: false,
            answers: Vec::new(),
            near: Vec::new(),
            reason: Some(foreign.map_or(Reason::Unknown, Reason::Language)),
            part: None,
            elsewhere: false,
            other_time: None,
            terms: Vec::new(),
            language: foreign.unwrap_or_else(|| Language::of("en")),
            features: None,
        }
    }
}

/// An entry that matches this share of the query as typed is beyond doubt.
const CLEAR: f32 = 0.75;

/// At most [`LONGEST_PASSAGE`] characters of a text, cut at a word, with an ellipsis.
pub fn shorten(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST_PASSAGE {
        return line;
    }
    let end = line.char_indices().nth(LONGEST_PASSAGE - 1);
    let head = line.get(..end.map_or(line.len(), |(at, _)| at));
    let head = head.unwrap_or_default();
    let cut = head.rfind(' ').unwrap_or(head.len());
    let head = head.get(..cut).unwrap_or_default();
    format!("{}…", head.trim_end_matches([',', ';', ':', ' ']))
}
