//! Questions: each is found by its own words, and asked once.

use std::collections::{BTreeSet, HashMap};

use super::{At, Findings, Rule, Surroundings};
use crate::check::letters;
use crate::knowledge::{Entry, Kind, Knowledge};
use crate::search::{Collection, Options, Outcome, Weights, build_index, language_of};

/// So many questions are searched for. In more, one that is not found is one of many, and each
/// search takes longer.
const SEARCHED: usize = 2_000;

/// Two questions are nearly the same if they share at least this part of their words.
const ALIKE: f64 = 0.8;

/// So many answers to a question are looked at, which hold those to one that is nearly the same.
const LOOKED_AT: usize = 5;

/// Tells which questions of a document are not found, or asked twice.
pub fn check(knowledge: &Knowledge, around: Surroundings<'_>, findings: &mut Findings<'_>) {
    let index = build_index(knowledge, 0, around.lexicon);
    let collection = Collection::new(knowledge, vec![index], Weights::default());
    let options = Options {
        limit: LOOKED_AT,
        explain: false,
    };
    let mut asked: HashMap<String, &Entry> = HashMap::new();
    for (position, question) in knowledge.of(Kind::Question).enumerate() {
        let outcome = (position < SEARCHED).then(|| collection.search(&question.title, options));
        if let Some(outcome) = &outcome {
            unfindable(knowledge, question, outcome, findings);
        }
        let is_before = |other: &Entry| asked.contains_key(&letters(&other.title));
        let alike = outcome.and_then(|outcome| alike(knowledge, question, &outcome, is_before));
        let twice = asked.insert(letters(&question.title), question);
        let (rule, how, other) = match (twice, alike) {
            (Some(other), _) => (Rule::QuestionTwice, "the same question as", other),
            (None, Some(other)) => (Rule::QuestionAlike, "nearly the same question as", other),
            (None, None) => continue,
        };
        let message = format!("{how} `{}`", other.id);
        let hint = "merge the two, and keep both answers";
        findings.add(rule, at(question), message, hint);
    }
}

/// Tells whether a question is not found by its own words.
fn unfindable(
    knowledge: &Knowledge,
    question: &Entry,
    outcome: &Outcome,
    findings: &mut Findings<'_>,
) {
    let first = outcome.answers.first().or(outcome.near.first());
    let first = first.and_then(|answer| knowledge.entries.get(answer.entry));
    let (message, hint) = match first {
        Some(Entry { section, .. }) if *section != question.section => (
            format!("this very question is answered by section {section}"),
            "tell the two questions apart, or add other ways of asking under `asked`",
        ),
        Some(_) if outcome.answered => return,
        _ => (
            "this very question gets no answer".to_owned(),
            "put its words into the answer, or add other ways of asking under `asked`",
        ),
    };
    findings.add(Rule::QuestionUnfindable, at(question), message, hint);
}

fn at(question: &Entry) -> At<'_> {
    (&question.id, question.kind().spec().title.key, "")
}

/// The first question before this one that is nearly the same, among those that answer it.
fn alike<'k>(
    knowledge: &'k Knowledge,
    question: &Entry,
    outcome: &Outcome,
    is_before: impl Fn(&Entry) -> bool,
) -> Option<&'k Entry> {
    let language = language_of(knowledge, 0);
    let words = |text: &str| -> BTreeSet<String> {
        let tokens = language.tokens(text).into_iter();
        tokens.map(|token| token.stem).collect()
    };
    let own = words(&question.title);
    let answers = outcome.answers.iter().chain(&outcome.near);
    let others = answers.filter_map(|answer| knowledge.entries.get(answer.entry));
    let mut others = others.filter(|other| other.kind() == Kind::Question && is_before(other));
    others.find(|other| jaccard(&own, &words(&other.title)) >= ALIKE)
}

#[expect(clippy::cast_precision_loss, reason = "a question has few words")]
fn jaccard(a: &BTreeSet<String>, b: &BTreeSet<String>) -> f64 {
    let shared = a.intersection(b).count();
    shared as f64 / (a.len() + b.len() - shared).max(1) as f64
}
