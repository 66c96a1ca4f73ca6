//! Scores one topic or a run of passages, and bounds what any topic could reach.

use std::ops::Range;

use super::Weights;
use super::index::{Index, Term, as_f32};
use super::layout::word;
use super::passage::{Field, Topic};
use super::postings::Postings;
use super::query::{Candidate, QueryTerm};
use super::rank::{PassageScores, ScoredTopic};

/// So many of a topic's passages speak for it.
pub(super) const NEAREST: usize = 8;

/// What one candidate of one word of the query leads to.
pub(super) struct List<'a> {
    candidate: Candidate,
    /// What the word is worth in a passage that holds it in full.
    gain: f32,
    /// The term's postings and masses.
    pub found: Term<'a>,
    /// The most that it can give to the score of a topic that has it once, twice and so on, and
    /// at last as often as any.
    reach: [f32; NEAREST],
}

impl List<'_> {
    /// The most that it can give to the score of a topic of this mass.
    pub fn reach(&self, mass: f32) -> f32 {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "no mass is negative, and one that is too large ends at the largest"
        )]
        let whole = mass as usize;
        let often = whole.saturating_add(usize::from(as_f32(whole) < mass));
        self.reach[often.clamp(1, NEAREST) - 1]
    }

    /// The most that it can give to the score of any topic.
    pub const fn most(&self) -> f32 {
        self.reach[NEAREST - 1]
    }
}

/// Scores topics for one query.
pub(super) struct Scorer<'a, 'q> {
    index: &'q Index<'a>,
    pub weights: &'q Weights,
    pub terms: &'q [QueryTerm],
    /// The lists of each term, in the order of its candidates.
    pub lists: Vec<Vec<List<'a>>>,
    /// The length of the query's vector.
    length: f32,
    /// What a topic could reach that held every word of the query.
    most: f32,
    /// The scores of the passages of the topic that was scored last.
    pub scores: Vec<f32>,
    /// What the candidates of one term give to each of these passages at best.
    best: Vec<f32>,
}

/// Sums of single precision may come out this much higher than what bounds them.
const ROUNDING: f32 = 1.001;

impl<'a, 'q> Scorer<'a, 'q> {
    pub fn new(index: &'q Index<'a>, weights: &'q Weights, terms: &'q [QueryTerm]) -> Self {
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
        let scale = |field: Field| {
            let least = found.least_norms[field as usize];
            scale(self.weights, field, least, self.length)
        };
        let in_question = scale(Field::Question);
        let elsewhere = [Field::Name, Field::Asked, Field::Text].map(scale);
        let elsewhere = elsewhere.into_iter().fold(0.0, f32::max);
        let mut decays = 0.0;
        let mut reach = [0.0; NEAREST];
        for (place, reach) in reach.iter_mut().enumerate() {
            // What a passage holds of a word adds as much to the mass of its topic, a question
            // twice as much.
            decays = 1.0 + self.weights.decay * decays;
            let (scale, mass) = match place {
                0 => (elsewhere.max(in_question / 2.0), 1.0),
                _ if place < NEAREST - 1 => (elsewhere.max(in_question), as_f32(place + 1)),
                _ => (elsewhere.max(in_question), found.most),
            };
            let mut most = gain * scale * decays;
            if self.weights.language > 0.0 {
                // No topic has more of a term than all of its words.
                let here = mass / (mass + self.weights.prior);
                most += self.weights.language * self.likelihood(term, candidate, &found, here);
            }
            *reach = ROUNDING * most;
        }
        List {
            candidate,
            gain,
            found,
            reach,
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
    pub fn score(&mut self, topic: usize) -> Option<ScoredTopic> {
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
                hold(&mut self.best, &members, list.gain, list.found.postings);
            }
            language += likeliest;
            add_up(&mut self.scores, &mut self.best);
        }
        scale_all(
            self.index,
            self.weights,
            self.length,
            members,
            &mut self.scores,
        );
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

/// The scores of a run of passages alone, which are those that [`Scorer::score`] gives them.
pub(super) fn passages(
    index: &Index<'_>,
    weights: &Weights,
    terms: &[QueryTerm],
    run: Range<usize>,
) -> PassageScores {
    let mut scores = vec![0.0; run.len()];
    let mut best = scores.clone();
    for term in terms {
        for candidate in &term.candidates {
            let found = index.term(candidate.term);
            let gain = term.weight * candidate.weight * found.idf;
            hold(&mut best, &run, gain, found.postings);
        }
        add_up(&mut scores, &mut best);
    }
    let first = run.start;
    scale_all(index, weights, query_length(terms), run, &mut scores);
    PassageScores::of_run(first, scores)
}

/// Notes what one candidate of a word gives to each passage of a run, where it is the best so far.
fn hold(best: &mut [f32], run: &Range<usize>, gain: f32, postings: Postings<'_>) {
    for [passage, held] in postings.between(run.clone()) {
        // In a damaged cache they may lie anywhere.
        let place = (passage as usize).checked_sub(run.start);
        if let Some(best) = place.and_then(|place| best.get_mut(place)) {
            *best = best.max(gain * f32::from_bits(held));
        }
    }
}

/// Adds what the best candidates of a word give.
fn add_up(scores: &mut [f32], best: &mut [f32]) {
    for (score, best) in scores.iter_mut().zip(best) {
        *score += std::mem::take(best);
    }
}

/// Turns the sums of what passages of a run match into their scores.
fn scale_all(
    index: &Index<'_>,
    weights: &Weights,
    length: f32,
    run: Range<usize>,
    scores: &mut [f32],
) {
    for (place, score) in run.zip(scores) {
        if *score > 0.0 {
            let passage = index.passage(place);
            *score *= scale(weights, passage.field, passage.norm, length);
        }
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
    stop * candidate.weight * libm::logf(1.0 + odds * here / everywhere)
}
