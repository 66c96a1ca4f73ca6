//! The ranking written the plain way, every passage and topic for every query: what the fast one
//! must agree with to the last bit.

use std::fmt::Write as _;

use super::index::Index;
use super::passage::Topic;
use super::query::{QueryTerm, understand};
use super::rank::{ScoredTopic, rank};
use super::score::{NEAREST, likelihood, most_likely, query_length, scale};
use super::{Weights, build_index};
use crate::embedded;
use crate::knowledge::{KnowledgeFile, Language, load};

/// The score of every passage.
fn passages(index: &Index<'_>, weights: &Weights, terms: &[QueryTerm]) -> Vec<f32> {
    let mut scores = vec![0.0_f32; index.passages()];
    for term in terms {
        let mut best = vec![0.0_f32; index.passages()];
        for candidate in &term.candidates {
            let found = index.term(candidate.term);
            let gain = term.weight * candidate.weight * found.idf;
            for [passage, held] in found.postings.iter() {
                let best = &mut best[passage as usize];
                *best = best.max(gain * f32::from_bits(held));
            }
        }
        for (score, best) in scores.iter_mut().zip(best) {
            *score += best;
        }
    }
    let length = query_length(terms);
    for (place, score) in scores.iter_mut().enumerate() {
        let passage = index.passage(place);
        *score *= scale(weights, passage.field, passage.norm, length);
    }
    scores
}

/// The likelihood of every topic.
fn language(index: &Index<'_>, weights: &Weights, terms: &[QueryTerm]) -> Vec<f32> {
    let mut scores = vec![0.0_f32; index.topics()];
    for term in terms {
        let mut best = vec![0.0_f32; index.topics()];
        for candidate in &term.candidates {
            let found = index.term(candidate.term);
            for [topic, mass] in found.masses.iter() {
                let all = index.topic_mass(topic as usize) + weights.prior;
                let here = f32::from_bits(mass) / all;
                let gain = likelihood(index, weights, term, *candidate, &found, here);
                let best = &mut best[topic as usize];
                *best = best.max(gain / most_likely(terms));
            }
        }
        for (score, best) in scores.iter_mut().zip(best) {
            *score += best;
        }
    }
    scores
}

/// Every topic that matches, best first.
fn all(index: &Index<'_>, weights: &Weights, terms: &[QueryTerm]) -> Vec<ScoredTopic> {
    let passages = passages(index, weights, terms);
    let language = language(index, weights, terms).into_iter().enumerate();
    let scored = language.map(|(topic, language)| {
        let mut near = passages[index.passages_of(topic)].to_vec();
        near.sort_by(|a, b| b.total_cmp(a));
        near.truncate(NEAREST);
        let mut decay = 1.0;
        let mut nearest = 0.0;
        for score in &near {
            nearest += decay * score;
            decay *= weights.decay;
        }
        ScoredTopic {
            topic,
            score: nearest + weights.language * language,
            nearest,
            language,
            best: near.first().copied().unwrap_or(0.0),
        }
    });
    let mut topics: Vec<ScoredTopic> = scored.filter(|topic| topic.score > 0.0).collect();
    topics.sort_by(|a, b| b.score.total_cmp(&a.score));
    topics
}

/// Compares both rankings of a query.
fn compare(index: &Index<'_>, query: &str, limit: usize) {
    let weights = Weights::default();
    let terms = understand(index, &weights, query);
    let is_gap = |topic: &ScoredTopic| matches!(index.topic(topic.topic), Topic::Gap(_));
    let (gaps, sections): (Vec<_>, Vec<_>) = all(index, &weights, &terms)
        .into_iter()
        .partition(|topic| is_gap(topic));
    let found = rank(index, &weights, &terms, limit);
    let (found_gaps, found_sections): (Vec<_>, Vec<_>) =
        found.topics.into_iter().partition(|topic| is_gap(topic));
    assert_eq!(
        found_sections,
        sections[..limit.min(sections.len())],
        "{query}"
    );
    assert_eq!(found_gaps, gaps[..1.min(gaps.len())], "{query}");
    let passages = passages(index, &weights, &terms);
    for topic in found_sections.iter().chain(&found_gaps) {
        for place in index.passages_of(topic.topic) {
            assert_eq!(found.passages[place].to_bits(), passages[place].to_bits());
        }
    }
}

#[test]
fn the_briefing_is_ranked_as_the_plain_way_does() {
    let index = Index::open(embedded::INDEX).expect("an index");
    let queries = include_str!("../../tests/queries/dev.jsonl").lines();
    for (place, query) in queries.enumerate().step_by(5) {
        let query: serde_json::Value = serde_json::from_str(query).expect("JSON");
        compare(&index, query["q"].as_str().expect("a query"), 1 + place % 4);
    }
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(64))]

    #[test]
    fn any_knowledge_is_ranked_as_the_plain_way_does(
        sections in proptest::collection::vec(("[a-f]{1,2}( [a-z]{1,2}){0,6}", "[a-h]{1,2}( [a-d]{1,2}){0,9}"), 1..40),
        gaps in proptest::collection::vec("[a-f]{1,2}( [a-h]{1,2}){0,4}", 0..6),
        query in "[a-g]{1,2}( [a-h]{1,2}){0,5}",
        limit in 1_usize..5,
    ) {
        let mut text = String::from("[document]\ntitle = \"T\"\n");
        for (place, (question, answer)) in sections.iter().enumerate() {
            let _ = write!(
                text,
                "[[question]]\nid = \"q{place}\"\nquestion = \"{question}\"\nanswer = \"{answer}\"\n\
                 asked = [\"{answer}\"]\n"
            );
        }
        for (place, topic) in gaps.iter().enumerate() {
            let _ = writeln!(text, "[[gap]]\nid = \"g{place}\"\ntopic = \"{topic}\"\nasked = []");
        }
        let file = KnowledgeFile { name: "any", text: &text };
        let knowledge = load(&[file]).unwrap_or_else(|faults| panic!("{faults}"));
        let bytes = build_index(&knowledge, &Language::default());
        compare(&Index::open(&bytes).expect("an index"), &query, limit);
    }
}
