//! Fits the probability that a query is answered at all, for `src/search/confidence.rs`.
//!
//! `cargo run --release --example calibrate -- FILE...` with labelled queries on the fact sheet, as
//! `evaluate` reads them. It prints the intercept and the weights, and what they give at several
//! thresholds on queries that they were not fitted to (ten-fold cross-validation): use development
//! queries alone.

use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;
use smugfaq::embedded;
use smugfaq::search::confidence::{EVIDENCE, FEATURES, Features, feature_names};
use smugfaq::search::{Aspect, Collection, Options, Weights};

#[derive(Deserialize)]
struct Labelled {
    q: String,
    #[serde(default)]
    sections: Vec<u32>,
}

/// A query with what the search found out about it.
struct Example {
    features: Features,
    answerable: bool,
    /// Whether the best entry is a right answer.
    right: bool,
}

/// The intercept, then the weights.
type Model = [f64; FEATURES + 1];

/// How strongly weights are held near 0 (ridge regression), of the mean loss.
const RIDGE: f64 = 0.0002;

/// The share of queries that the fact sheet answers, as expected of people who know what it is about.
const ANSWERABLE: f64 = 0.66;

/// Evidence whose weight may have either sign; all other evidence never counts against an entry.
const EITHER: [&str; 1] = ["words"];

/// What a condition that an entry differs in counts against it at least, where it is then about something
/// else: no likeness outweighs another place, time or crime.
const DECISIVE: f64 = -6.0;

/// Evidence that never counts for an entry, as faults never do.
const AGAINST: [&str; 3] = ["loose figure", "gap votes", "gap coverage"];

fn main() -> Result<()> {
    let examples = examples(std::env::args().skip(1))?;
    let model = fit(&examples.iter().collect::<Vec<_>>());
    println!("intercept      {:>8.2}", model[0]);
    for (name, weight) in feature_names().zip(&model[1..]) {
        println!("{name:<15}{weight:>8.2}");
    }
    let unseen = cross_validated(&examples);
    println!("\n{:<10}{:>8}{:>9}", "threshold", "lost", "refused");
    for threshold in [0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7] {
        let below = |answerable: bool| {
            let class = unseen
                .iter()
                .filter(|(example, _)| example.answerable == answerable);
            let (below, all) = class.fold((0_u32, 0_u32), |(below, all), (_, likely)| {
                (below + u32::from(*likely < threshold), all + 1)
            });
            f64::from(below) / f64::from(all.max(1))
        };
        println!("{threshold:<10}{:>8.3}{:>9.3}", below(true), below(false));
    }
    Ok(())
}

fn examples(files: impl Iterator<Item = String>) -> Result<Vec<Example>> {
    let knowledge = embedded::knowledge();
    let collection = Collection::new(&knowledge, vec![embedded::index()], Weights::default());
    let options = Options {
        limit: 1,
        explain: false,
    };
    let mut examples = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).with_context(|| file.clone())?;
        for line in text.lines().filter(|line| !line.is_empty()) {
            let query: Labelled = serde_json::from_str(line).with_context(|| line.to_owned())?;
            let outcome = collection.search(&query.q, options);
            let Some(features) = outcome.features else {
                continue;
            };
            let best = outcome.answers.first().or(outcome.near.first());
            let best = best.and_then(|best| knowledge.entries.get(best.entry));
            examples.push(Example {
                features,
                answerable: !query.sections.is_empty(),
                right: best.is_some_and(|best| query.sections.contains(&best.section)),
            });
        }
    }
    Ok(examples)
}

/// Each example with the probability by a model that was fitted without it.
fn cross_validated(examples: &[Example]) -> Vec<(&Example, f64)> {
    const FOLDS: usize = 10;
    let mut unseen = Vec::new();
    for fold in 0..FOLDS {
        let (held, others): (Vec<_>, Vec<_>) = examples
            .iter()
            .enumerate()
            .partition(|(position, _)| position % FOLDS == fold);
        let others: Vec<&Example> = others.into_iter().map(|(_, example)| example).collect();
        let model = fit(&others);
        unseen.extend(
            held.into_iter()
                .map(|(_, example)| (example, probability(&model, &example.features))),
        );
    }
    unseen
}

fn probability(model: &Model, features: &Features) -> f64 {
    let sum: f64 = model[1..]
        .iter()
        .zip(features)
        .map(|(weight, feature)| weight * f64::from(*feature))
        .sum();
    1.0 / (1.0 + (-(model[0] + sum)).exp())
}

/// Logistic regression by gradient descent, each class weighing as much as it is expected to, each
/// weight of the sign that it can be explained with.
fn fit(examples: &[&Example]) -> Model {
    let total = |answerable: bool| {
        let class = examples
            .iter()
            .filter(|example| example.answerable == answerable);
        class.fold(0.0, |count, _| count + 1.0)
    };
    let (answerable, others): (f64, f64) = (total(true), total(false));
    let names: Vec<&str> = feature_names().collect();
    let mut model: Model = [0.0; FEATURES + 1];
    for _ in 0..8_000 {
        let mut slope: Model = [0.0; FEATURES + 1];
        for example in examples {
            let class = if example.answerable {
                answerable / ANSWERABLE
            } else {
                others / (1.0 - ANSWERABLE)
            };
            let expected = f64::from(u8::from(example.right));
            let error = (expected - probability(&model, &example.features)) / class;
            slope[0] += error;
            for (slope, feature) in slope[1..].iter_mut().zip(&example.features) {
                *slope += error * f64::from(*feature);
            }
        }
        model[0] += 2.0 * slope[0];
        for (position, name) in names.iter().enumerate() {
            let weight = &mut model[position + 1];
            *weight += 2.0 * (slope[position + 1] - RIDGE * *weight);
            if EITHER.contains(name) {
                continue;
            }
            let fault = position.checked_sub(EVIDENCE.len());
            let aspect = fault.and_then(|fault| Aspect::ALL.get(fault));
            *weight = if aspect.is_some_and(|aspect| aspect.is_decisive()) {
                weight.min(DECISIVE)
            } else if fault.is_some() || AGAINST.contains(name) {
                weight.min(0.0)
            } else {
                weight.max(0.0)
            };
        }
    }
    model
}
