//! Fits the probability that a query is answered at all, for `src/search/confidence.rs`.
//!
//! `cargo run --release --example calibrate -- FILE...` with labelled queries on the briefing, as
//! `evaluate` reads them. It prints the intercept and the weights, and what they give at several
//! thresholds on the same queries: use development queries alone.

use std::fs;

use anyhow::{Context, Result};
use serde::Deserialize;
use smugfaq::embedded;
use smugfaq::search::confidence::{FEATURES, Features};
use smugfaq::search::{Index, Options, Weights, search};

#[derive(Deserialize)]
struct Labelled {
    q: String,
    sections: Vec<u32>,
}

/// How strongly weights are held near 0 (ridge regression).
const RIDGE: f64 = 0.3;

fn main() -> Result<()> {
    let knowledge = embedded::knowledge();
    let index = Index::open(embedded::INDEX).context("no index")?;
    let weights = Weights::default();
    let mut examples: Vec<(Features, bool)> = Vec::new();
    for file in std::env::args().skip(1) {
        let text = fs::read_to_string(&file).with_context(|| file.clone())?;
        for line in text.lines().filter(|line| !line.is_empty()) {
            let query: Labelled = serde_json::from_str(line).with_context(|| line.to_owned())?;
            let options = Options {
                limit: 1,
                explain: false,
            };
            let outcome = search(&index, &knowledge, &weights, &query.q, options);
            if let Some(features) = outcome.features {
                examples.push((features, !query.sections.is_empty()));
            }
        }
    }
    let model = fit(&examples);
    println!("intercept {:.2}", model[0]);
    for (name, weight) in FEATURES.iter().zip(&model[1..]) {
        println!("{name:<10}{weight:>8.2}");
    }
    println!("\n{:<10}{:>8}{:>9}", "threshold", "lost", "refused");
    for threshold in [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] {
        let share = |answerable: bool| {
            let of: Vec<_> = examples
                .iter()
                .filter(|(_, is)| *is == answerable)
                .collect();
            let below = of
                .iter()
                .filter(|(features, _)| probability(&model, features) < threshold);
            count(below.count()) / count(of.len())
        };
        println!("{threshold:<10}{:>8.3}{:>9.3}", share(true), share(false));
    }
    Ok(())
}

/// A count of queries as a float.
fn count(queries: usize) -> f64 {
    u32::try_from(queries).map_or(f64::INFINITY, f64::from)
}

fn probability(model: &[f64], features: &Features) -> f64 {
    let sum: f64 = model[1..]
        .iter()
        .zip(features)
        .map(|(w, f)| w * f64::from(*f))
        .sum();
    1.0 / (1.0 + (-(model[0] + sum)).exp())
}

/// Logistic regression by gradient descent, both classes weighing the same.
fn fit(examples: &[(Features, bool)]) -> Vec<f64> {
    let answerable = count(examples.iter().filter(|(_, is)| *is).count());
    let others = count(examples.len()) - answerable;
    let mut model = vec![0.0; FEATURES.len() + 1];
    for _ in 0..60_000 {
        let mut slope = vec![0.0; model.len()];
        for (features, is) in examples {
            let class = if *is { answerable } else { others };
            let error = (f64::from(u8::from(*is)) - probability(&model, features)) / class;
            slope[0] += error;
            for (slope, feature) in slope[1..].iter_mut().zip(features) {
                *slope += error * f64::from(*feature);
            }
        }
        for (place, (weight, slope)) in model.iter_mut().zip(&slope).enumerate() {
            let held = if place == 0 {
                0.0
            } else {
                RIDGE / count(examples.len()) * *weight
            };
            *weight += 1.0 * (slope - held);
        }
    }
    model
}
