//! Fits the probability that a query is answered at all, for `src/search/confidence.rs`.
//!
//! `cargo run --release --example calibrate -- FILE...` with labelled queries on the briefing, as
//! `evaluate` reads them, and queries on other documents, which the briefing cannot answer. It
//! prints the intercept and the weights, and what they give at several thresholds on queries that
//! they were not fitted to (ten-fold cross-validation): use development queries alone.

use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;
use smugfaq::embedded;
use smugfaq::search::confidence::{FEATURES, Features};
use smugfaq::search::{Index, Options, Weights, search};

#[derive(Deserialize)]
struct Labelled {
    q: String,
    #[serde(default)]
    r#type: String,
    #[serde(default)]
    sections: Vec<u32>,
    relevant: Option<Vec<String>>,
}

/// A query with what the search found out about it.
struct Example {
    features: Features,
    answerable: bool,
    kind: String,
    weight: f64,
}

/// The weights and the intercept, which stands first.
type Model = [f64; FEATURES.len() + 1];

/// How strongly weights are held near 0 (ridge regression).
const RIDGE: f64 = 0.3;

/// A query on another document counts less than one that was written to be hard to refuse: there
/// are many of them and they are all of one kind.
const FOREIGN: f64 = 0.04;

/// The share of queries that the briefing answers, as expected of people who know what it is about.
const ANSWERABLE: f64 = 0.62;

fn main() -> Result<()> {
    let examples = examples(std::env::args().skip(1))?;
    let model = fit(&examples.iter().collect::<Vec<_>>());
    println!("intercept {:.2}", model[0]);
    for (name, weight) in FEATURES.iter().zip(&model[1..]) {
        println!("{name:<10}{weight:>8.2}");
    }
    let unseen = cross_validated(&examples);
    println!(
        "\n{:<10}{:>8}{:>14}{:>14}{:>10}",
        "threshold", "lost", "near refused", "far refused", "foreign"
    );
    for threshold in [0.2, 0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8] {
        let below = |wanted: &dyn Fn(&Example) -> bool| {
            let of: Vec<_> = unseen.iter().filter(|(of, _)| wanted(of)).collect();
            let below = of.iter().filter(|(_, likely)| *likely < threshold);
            count(below.count()) / count(of.len())
        };
        println!(
            "{threshold:<10}{:>8.3}{:>14.3}{:>14.3}{:>10.3}",
            below(&|of| of.answerable),
            below(&|of| of.kind == "offtopic_near"),
            below(&|of| of.kind == "offtopic_far"),
            below(&|of| of.kind == "foreign"),
        );
    }
    Ok(())
}

fn examples(files: impl Iterator<Item = String>) -> Result<Vec<Example>> {
    let knowledge = embedded::knowledge();
    let index = Index::open(embedded::INDEX).context("no index")?;
    let weights = Weights::default();
    let options = Options {
        limit: 1,
        explain: false,
    };
    let mut examples = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).with_context(|| file.clone())?;
        for line in text.lines().filter(|line| !line.is_empty()) {
            let query: Labelled = serde_json::from_str(line).with_context(|| line.to_owned())?;
            let outcome = search(&index, &knowledge, &weights, &query.q, options);
            let Some(features) = outcome.features else {
                continue;
            };
            let foreign = query.relevant.is_some();
            examples.push(Example {
                features,
                answerable: !query.sections.is_empty(),
                kind: if foreign {
                    "foreign".to_owned()
                } else {
                    query.r#type
                },
                weight: if foreign { FOREIGN } else { 1.0 },
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
            .partition(|(place, _)| place % FOLDS == fold);
        let others: Vec<&Example> = others.into_iter().map(|(_, example)| example).collect();
        let model = fit(&others);
        unseen.extend(
            held.into_iter()
                .map(|(_, example)| (example, probability(&model, &example.features))),
        );
    }
    unseen
}

/// A count of queries as a float.
fn count(queries: usize) -> f64 {
    u32::try_from(queries).map_or(f64::INFINITY, f64::from)
}

fn probability(model: &Model, features: &Features) -> f64 {
    let sum: f64 = model[1..]
        .iter()
        .zip(features)
        .map(|(weight, feature)| weight * f64::from(*feature))
        .sum();
    1.0 / (1.0 + (-(model[0] + sum)).exp())
}

/// Logistic regression by gradient descent, each class weighing as much as it is expected to.
fn fit(examples: &[&Example]) -> Model {
    let total = |answerable: bool| -> f64 {
        let of = examples.iter().filter(|of| of.answerable == answerable);
        of.map(|of| of.weight).sum()
    };
    let (answerable, others) = (total(true), total(false));
    let mut model: Model = [0.0; FEATURES.len() + 1];
    for _ in 0..20_000 {
        let mut slope: Model = [0.0; FEATURES.len() + 1];
        for example in examples {
            let class = if example.answerable {
                answerable / ANSWERABLE
            } else {
                others / (1.0 - ANSWERABLE)
            };
            let expected = f64::from(u8::from(example.answerable));
            let error =
                example.weight * (expected - probability(&model, &example.features)) / class;
            slope[0] += error;
            for (slope, feature) in slope[1..].iter_mut().zip(&example.features) {
                *slope += error * f64::from(*feature);
            }
        }
        for (place, (weight, slope)) in model.iter_mut().zip(&slope).enumerate() {
            let held = if place == 0 {
                0.0
            } else {
                RIDGE / (answerable + others) * *weight
            };
            *weight += slope - held;
        }
    }
    model
}
