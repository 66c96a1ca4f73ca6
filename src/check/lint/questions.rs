//! Questions: each is found by its own words, and asked once.

use std::collections::{BTreeSet, HashMap};

use super::{Findings, Rule, Surroundings};
use crate::check::letters;
use crate::knowledge::work::steps;
use crate::knowledge::{Entry, Kind, Knowledge};
use crate::search::{Collection, Options, Weights, build_index, language_of};

/// So many questions are searched for. In more, one that is not found is one of many, and each
/// search takes longer.
const SEARCHED: usize = 2_000;

/// Two questions are nearly the same if they share at least this part of their words.
const ALIKE: f64 = 0.8;

pub(super) fn check(knowledge: &Knowledge, around: Surroundings<'_>, findings: &mut Findings<'_>) {
    let index = build_index(knowledge, 0, around.lexicon);
    let collection = Collection::new(knowledge, vec![index], Weights::default());
    unfindable(knowledge, &collection, findings);
    alike(knowledge, findings);
}

/// Searches for each question by its own words.
fn unfindable(knowledge: &Knowledge, collection: &Collection<'_>, findings: &mut Findings<'_>) {
    for question in knowledge.of(Kind::Question).take(SEARCHED) {
        let options = Options {
            limit: 1,
            explain: false,
        };
        let outcome = collection.search(&question.title, options);
        let first = outcome.answers.first().or(outcome.near.first());
        let first = first.and_then(|answer| knowledge.entries.get(answer.entry));
        let (message, hint) = match first {
            _ if outcome.terms.iter().all(|term| term.function) => (
                "the question has no word to look for".to_owned(),
                "name in it what it is about",
            ),
            Some(Entry { section, .. }) if *section != question.section => (
                format!("who asks this very question is answered by section {section}"),
                "tell the two questions apart, or add other ways of asking under `asked`",
            ),
            Some(_) if outcome.answered => continue,
            _ => (
                "who asks this very question gets no answer".to_owned(),
                "put its words into the answer, or add other ways of asking under `asked`",
            ),
        };
        findings.add(Rule::QuestionUnfindable, at(question), message, hint);
    }
}

/// Compares each question with those before it that share one of its rarer words: sets that are
/// alike by so much cannot differ in all of their first words (Chaudhuri, Ganti, Kaushik 2006).
fn alike(knowledge: &Knowledge, findings: &mut Findings<'_>) {
    let language = language_of(knowledge, 0);
    let questions: Vec<&Entry> = knowledge.of(Kind::Question).collect();
    let stems = |question: &&Entry| {
        let tokens = language.tokens(&question.title).into_iter();
        tokens.map(|token| token.stem).collect()
    };
    let words: Vec<BTreeSet<String>> = questions.iter().map(stems).collect();
    let mut frequency: HashMap<&str, usize> = HashMap::new();
    for word in words.iter().flatten() {
        *frequency.entry(word).or_default() += 1;
    }
    let mut having: HashMap<&str, Vec<usize>> = HashMap::new();
    for (position, set) in words.iter().enumerate() {
        let mut rarest: Vec<&str> = set.iter().map(String::as_str).collect();
        rarest.sort_by_key(|word| (frequency.get(word).copied(), *word));
        // More than a fifth: `ALIKE` leaves no more that are not shared.
        let first = rarest.into_iter().take(set.len() / 5 + 1);
        let mut others = BTreeSet::new();
        for word in first {
            let positions = having.entry(word).or_default();
            // A word that this many questions have does not tell them apart.
            others.extend(positions.iter().rev().take(1_000).copied());
            positions.push(position);
        }
        steps(others.len() * set.len());
        let compared = others.into_iter();
        let compared = compared.map(|other| (jaccard(set, &words[other]), other));
        let alike = compared.filter(|(share, _)| *share >= ALIKE);
        let Some((_, other)) = alike.max_by(|one, other| one.0.total_cmp(&other.0)) else {
            continue;
        };
        let (question, other) = (questions[position], questions[other]);
        let same = letters(&question.title) == letters(&other.title);
        let (rule, how) = if same {
            (Rule::QuestionTwice, "the same question as")
        } else {
            (Rule::QuestionAlike, "nearly the same question as")
        };
        let message = format!("{how} `{}`", other.id);
        let hint = "make one of the two, with both answers";
        findings.add(rule, at(question), message, hint);
    }
}

fn at(question: &Entry) -> (&str, &str, &str) {
    (&question.id, question.kind().spec().title.key, "")
}

#[expect(clippy::cast_precision_loss, reason = "a question has few words")]
fn jaccard(a: &BTreeSet<String>, b: &BTreeSet<String>) -> f64 {
    let shared = a.intersection(b).count();
    shared as f64 / (a.len() + b.len() - shared).max(1) as f64
}
