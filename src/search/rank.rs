//! Scores passages, and the topics that they speak for.

use std::cmp::Ordering;
use std::ops::Range;

use rustc_hash::FxHashSet;

use super::Weights;
use super::index::{Index, Term, as_f32};
use super::layout::{Records, word};
use super::passage::{Field, Topic};
use super::query::{Candidate, How, QueryTerm};

/// How well a topic matches the query, and by what.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoredTopic {
    /// The topic, by its place.
    pub topic: usize,
    /// Both signals together.
    pub score: f32,
    /// What its best passages give, 0 to about 2.
    pub nearest: f32,
    /// What the whole of its words gives, 0 to about 1.
    pub language: f32,
    /// The best match of its best passage alone.
    pub best: f32,
}

/// What the index says to a query.
#[derive(Clone, Debug, Default)]
pub struct Ranking {
    /// The best sections, as many as were asked for, and the best gap, best first; of equals the
    /// earlier one.
    pub topics: Vec<ScoredTopic>,
    /// The score of each passage of these topics, by its place.
    pub passages: PassageScores,
}

/// The weighted cosine of passages with a query, 0 to about 1, by their places; 0 for all others.
#[derive(Clone, Debug, Default)]
pub struct PassageScores {
    /// The first passage of each topic, with the scores of all of them.
    topics: Vec<(usize, Vec<f32>)>,
}

impl std::ops::Index<usize> for PassageScores {
    type Output = f32;

    fn index(&self, passage: usize) -> &f32 {
        let mut found = self.topics.iter().filter_map(|(first, scores)| {
            let place = passage.checked_sub(*first)?;
            scores.get(place)
        });
        found.next().unwrap_or(&0.0)
    }
}

/// Finds the topics that match the terms of a query best: so many sections, and one gap.
#[must_use]
pub fn rank(index: &Index<'_>, weights: &Weights, terms: &[QueryTerm], sections: usize) -> Ranking {
    let mut scorer = Scorer::new(index, weights, terms);
    let first_gap = index.sections();
    let mut found = scorer.best(0..first_gap, sections.max(1));
    found.extend(scorer.best(first_gap..index.topics(), 1));
    found.sort_by(|(a, _), (b, _)| order(a, b));
    let (topics, of_passages): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    let first = |topic: &ScoredTopic| index.passages_of(topic.topic).start;
    let passages = topics.iter().map(first).zip(of_passages).collect();
    Ranking {
        topics,
        passages: PassageScores { topics: passages },
    }
}

/// The scores of a topic's passages alone.
pub(super) fn passages_of(
    index: &Index<'_>,
    weights: &Weights,
    terms: &[QueryTerm],
    topic: usize,
) -> PassageScores {
    let mut scorer = Scorer::new(index, weights, terms);
    let _ = scorer.score(topic);
    PassageScores {
        topics: vec![(index.passages_of(topic).start, scorer.scores)],
    }
}

/// The better topic before, of equals the earlier one.
fn order(a: &ScoredTopic, b: &ScoredTopic) -> Ordering {
    b.score.total_cmp(&a.score).then(a.topic.cmp(&b.topic))
}

/// So many of a topic's passages speak for it.
pub(super) const NEAREST: usize = 8;

/// What one candidate of one word of the query leads to.
struct List<'a> {
    candidate: Candidate,
    /// What the word is worth in a passage that holds it in full.
    gain: f32,
    /// The term's postings and masses.
    found: Term<'a>,
    /// The most that it can give to the score of any topic.
    reach: f32,
}

/// Scores topics for one query.
struct Scorer<'a, 'q> {
    index: &'q Index<'a>,
    weights: &'q Weights,
    terms: &'q [QueryTerm],
    /// The lists of each term, in the order of its candidates.
    lists: Vec<Vec<List<'a>>>,
    /// The length of the query's vector.
    length: f32,
    /// What a topic could reach that held every word of the query.
    most: f32,
    /// The scores of the passages of the topic that was scored last.
    scores: Vec<f32>,
    /// What the candidates of one term give to each of these passages at best.
    best: Vec<f32>,
}

/// Sums of single precision may come out this much higher than what bounds them.
const ROUNDING: f32 = 1.001;

impl<'a, 'q> Scorer<'a, 'q> {
    fn new(index: &'q Index<'a>, weights: &'q Weights, terms: &'q [QueryTerm]) -> Self {
        let mut scorer = Self {
            index,
            weights,
            terms,
            lists: Vec::with_capacity(terms.len()),
            length: query_length(terms),
            most: most_likely(terms),
            scores: Vec::new(),
            best: Vec::new(),
        };
        for term in terms {
            let lists = term.candidates.iter();
            let lists = lists.map(|candidate| scorer.list(term, *candidate));
            scorer.lists.push(lists.collect());
        }
        scorer
    }

    fn list(&self, term: &QueryTerm, candidate: Candidate) -> List<'a> {
        let found = self.index.term(candidate.term);
        let gain = term.weight * candidate.weight * found.idf;
        let scales = Field::ALL.iter().zip(found.least_norms);
        let scale = scales
            .map(|(field, norm)| scale(self.weights, *field, norm, self.length))
            .fold(0.0, f32::max);
        let mut decays = 0.0;
        for _ in 0..NEAREST {
            decays = 1.0 + self.weights.decay * decays;
        }
        // No topic has more of a term than all of its words.
        let here = found.most / (found.most + self.weights.prior);
        let language = if self.weights.language > 0.0 {
            self.weights.language * self.likelihood(term, candidate, &found, here)
        } else {
            0.0
        };
        List {
            candidate,
            gain,
            found,
            reach: ROUNDING * (gain * scale * decays + language),
        }
    }

    /// What one candidate of one word gives to a topic that has this share of it.
    fn likelihood(
        &self,
        term: &QueryTerm,
        candidate: Candidate,
        found: &Term<'_>,
        here: f32,
    ) -> f32 {
        likelihood(self.index, self.weights, term, candidate, found, here) / self.most
    }

    /// The best so many of a range of topics, in no order, with the scores of their passages.
    ///
    /// Lists are read from the one that can give most to the one that can give least, and every
    /// topic in them is scored in full; once so many are better than all the lists that are left
    /// could make another, nothing else needs to be looked at (as in Fagin, Lotem and Naor 2001).
    fn best(&mut self, topics: Range<usize>, count: usize) -> Vec<(ScoredTopic, Vec<f32>)> {
        let mut best: Vec<(ScoredTopic, Vec<f32>)> = Vec::new();
        let mut seen = FxHashSet::default();
        for (bound, masses) in self.by_reach() {
            let least = best.last().filter(|_| best.len() == count);
            let known = self.weights.gaps.max(1.0);
            if least.is_some_and(|(least, _)| known * bound < least.score) {
                break;
            }
            for [topic, _] in masses.between(topics.clone()) {
                if !seen.insert(topic) {
                    continue;
                }
                let Some(scored) = self.score(topic as usize) else {
                    continue;
                };
                let place = best.partition_point(|(known, _)| order(known, &scored).is_le());
                if place < count {
                    best.truncate(count - 1);
                    best.insert(place, (scored, self.scores.clone()));
                }
            }
        }
        best
    }

    /// The masses of all lists, from the one that can give most on, each with the most that a
    /// topic can reach which is in no list before it.
    fn by_reach(&self) -> Vec<(f32, Records<'a, 2>)> {
        let lists = self.lists.iter().enumerate();
        let mut lists: Vec<(usize, &List<'a>)> = lists
            .flat_map(|(term, lists)| lists.iter().map(move |list| (term, list)))
            .collect();
        lists.sort_by(|(_, a), (_, b)| a.reach.total_cmp(&b.reach));
        let mut of_terms = vec![0.0_f32; self.terms.len()];
        let mut bounded = Vec::with_capacity(lists.len());
        for (term, list) in lists {
            of_terms[term] = list.reach;
            bounded.push((of_terms.iter().sum(), list.found.masses));
        }
        bounded.reverse();
        bounded
    }

    /// Scores a topic and, in `scores`, its passages; `None` where nothing matches.
    ///
    /// A passage has the weighted cosine with the query: each word of the query counts once in it,
    /// by the best of what it may stand for (the soft TF-IDF of Cohen, Ravikumar and Fienberg
    /// 2003), and longer passages are favoured somewhat over a plain cosine (pivoted length
    /// normalisation, Singhal, Buckley and Mitra 1996).
    ///
    /// To its passages comes the query likelihood of the topic's language model over that of the
    /// whole knowledge, Jelinek-Mercer smoothed (Zhai and Lafferty 2004), as a share of what a
    /// topic could reach that held every word of the query and nothing else.
    fn score(&mut self, topic: usize) -> Option<ScoredTopic> {
        let members = self.index.passages_of(topic);
        for scores in [&mut self.scores, &mut self.best] {
            scores.clear();
            scores.resize(members.len(), 0.0);
        }
        let of_topic = self.index.topic_mass(topic) + self.weights.prior;
        let mut language = 0.0;
        for (term, lists) in self.terms.iter().zip(&self.lists) {
            let mut likeliest = 0.0_f32;
            for list in lists {
                let Some(mass) = list.found.masses.find(word(topic)) else {
                    continue;
                };
                let here = f32::from_bits(mass) / of_topic;
                likeliest = likeliest.max(self.likelihood(term, list.candidate, &list.found, here));
                for [passage, held] in list.found.postings.between(members.clone()) {
                    let best = &mut self.best[passage as usize - members.start];
                    *best = best.max(list.gain * f32::from_bits(held));
                }
            }
            language += likeliest;
            for (score, best) in self.scores.iter_mut().zip(&mut self.best) {
                *score += std::mem::take(best);
            }
        }
        for (place, score) in members.zip(&mut self.scores) {
            if *score > 0.0 {
                let passage = self.index.passage(place);
                *score *= scale(self.weights, passage.field, passage.norm, self.length);
            }
        }
        self.together(topic, language)
    }

    /// The topic with the scores of its passages and of its language model.
    fn together(&self, topic: usize, language: f32) -> Option<ScoredTopic> {
        let scores = self.scores.iter().copied();
        let mut near: Vec<f32> = scores.filter(|score| *score > 0.0).collect();
        if near.len() > NEAREST {
            near.select_nth_unstable_by(NEAREST - 1, |a, b| b.total_cmp(a));
            near.truncate(NEAREST);
        }
        near.sort_unstable_by(|a, b| b.total_cmp(a));
        let best = near.first().copied().unwrap_or(0.0);
        let mut decay = 1.0;
        let mut nearest = 0.0;
        for score in &near {
            nearest += decay * score;
            decay *= self.weights.decay;
        }
        let known = match self.index.topic(topic) {
            Topic::Section(_) => 1.0,
            Topic::Gap(_) => self.weights.gaps,
        };
        let language = if self.weights.language > 0.0 {
            language
        } else {
            0.0
        };
        let (best, nearest, language) = (known * best, known * nearest, known * language);
        let score = nearest + self.weights.language * language;
        (score > 0.0).then_some(ScoredTopic {
            topic,
            score,
            nearest,
            language,
            best,
        })
    }
}

/// What the sum of a passage's matches is multiplied by: its field's weight over both lengths.
pub(super) fn scale(weights: &Weights, field: Field, norm: f32, length: f32) -> f32 {
    let field = match field {
        Field::Question => weights.question,
        Field::Name => weights.name,
        Field::Asked => weights.asked,
        Field::Text => weights.text,
    };
    let pivoted = weights.pivot * norm + (1.0 - weights.pivot) * TYPICAL_NORM;
    field / (length * pivoted)
}

/// The length of a typical passage's vector, which the pivot turns about.
const TYPICAL_NORM: f32 = 9.0;

/// The length of the query's vector.
pub(super) fn query_length(terms: &[QueryTerm]) -> f32 {
    terms
        .iter()
        .map(|term| term.weight.powi(2))
        .sum::<f32>()
        .sqrt()
        .max(1.0)
}

/// What a topic could reach that held every word of the query.
pub(super) fn most_likely(terms: &[QueryTerm]) -> f32 {
    terms.iter().map(|term| term.weight).sum::<f32>().max(1.0)
}

/// What one candidate of one word gives to a topic of whose mass it has this share.
pub(super) fn likelihood(
    index: &Index<'_>,
    weights: &Weights,
    term: &QueryTerm,
    candidate: Candidate,
    found: &Term<'_>,
    here: f32,
) -> f32 {
    let odds = weights.smoothing / (1.0 - weights.smoothing);
    let everywhere = found.total / index.total_mass;
    let stop = if term.stop { weights.stop } else { 1.0 };
    stop * candidate.weight * (1.0 + odds * here / everywhere).ln()
}

/// The share of what the query's words say that a topic's passages hold at all, 0 to 1; function
/// words aside. `plain` leaves out synonyms and other words than those that were typed.
#[must_use]
pub fn coverage(index: &Index<'_>, terms: &[QueryTerm], topic: usize, plain: bool) -> f32 {
    let content = || terms.iter().filter(|term| !term.stop);
    let all: f32 = content().map(|term| term.weight).sum();
    let held: f32 = content()
        .map(|term| term.weight * held_by(index, term, topic, plain))
        .sum();
    if all > 0.0 { held / all } else { 0.0 }
}

/// How far a topic holds a word of the query, 0 to 1; `plain` as for [`coverage`].
#[must_use]
pub fn held_by(index: &Index<'_>, term: &QueryTerm, topic: usize, plain: bool) -> f32 {
    term.candidates
        .iter()
        .filter(|candidate| !plain || matches!(candidate.how, How::Word | How::Spelling))
        .filter(|candidate| {
            let masses = index.term(candidate.term).masses;
            masses.find(word(topic)).is_some()
        })
        .map(|candidate| candidate.weight)
        .fold(0.0, f32::max)
}

/// The share of a query's content words that no passage holds, even misspelt, 0 to 1.
#[must_use]
pub fn unknown(terms: &[QueryTerm]) -> f32 {
    let content = terms.iter().filter(|term| !term.stop);
    let (all, unknown) = content.fold((0, 0), |(all, unknown), term| {
        (all + 1, unknown + usize::from(term.candidates.is_empty()))
    });
    if all > 0 {
        as_f32(unknown) / as_f32(all)
    } else {
        1.0
    }
}
