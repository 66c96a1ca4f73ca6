//! Scores the search on labelled queries.
//!
//! `cargo run --release --example evaluate -- [--ablate] [--failures] FILE...`
//!
//! A `.jsonl` file holds queries, one object a line: on the briefing `{"q", "type", "sections",
//! "contains"}`, on a pack `{"q", "relevant"}`. A `.toml` file is a pack: the query files after
//! it are put to it instead of the embedded knowledge.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use smugfaq::embedded;
use smugfaq::knowledge::{Knowledge, KnowledgeFile, load};
use smugfaq::search::{Collection, Index, Options, Outcome, Weights, build_index};

/// A labelled query of either form.
#[derive(Deserialize)]
struct Labelled {
    q: String,
    #[serde(default)]
    r#type: String,
    #[serde(default)]
    sections: Vec<u32>,
    #[serde(default)]
    contains: Vec<String>,
    relevant: Option<Vec<String>>,
}

/// Counts over the queries of one type.
#[derive(Default)]
struct Tally {
    queries: u32,
    answerable: u32,
    first: u32,
    reciprocal: f64,
    within_five: u32,
    asked_passages: u32,
    passages: u32,
    refused: u32,
    lost: u32,
}

fn main() -> Result<()> {
    let (options, files): (Vec<String>, Vec<String>) = std::env::args()
        .skip(1)
        .partition(|argument| argument.starts_with("--"));
    if let Some(unknown) = options
        .iter()
        .find(|o| !["--ablate", "--failures"].contains(&o.as_str()))
    {
        bail!("unknown option {unknown}: there are --ablate and --failures");
    }
    let ablate = options.iter().any(|option| option == "--ablate");
    let failures = options.iter().any(|option| option == "--failures");
    let mut pack = None;
    for file in files {
        if Path::new(&file)
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            let text = fs::read_to_string(&file).with_context(|| file.clone())?;
            let knowledge = load(&[KnowledgeFile {
                name: &file,
                text: &text,
            }])?;
            let index = build_index(&knowledge, 0, &embedded::lexicon());
            pack = Some((knowledge, index));
        } else {
            let (knowledge, index) =
                pack.get_or_insert_with(|| (embedded::knowledge(), embedded::index()));
            report(knowledge, index, &file, ablate, failures)?;
        }
    }
    Ok(())
}

fn report(
    knowledge: &Knowledge,
    index: &Index<'_>,
    file: &str,
    ablate: bool,
    failures: bool,
) -> Result<()> {
    let text = fs::read_to_string(file).with_context(|| file.to_owned())?;
    let queries: Vec<Labelled> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| serde_json::from_str(line).with_context(|| format!("{file}: {line}")))
        .collect::<Result<_>>()?;
    println!(
        "{file}: {} queries on \"{}\"",
        queries.len(),
        knowledge.documents[0].title
    );
    let all = score(index, knowledge, &Weights::default(), &queries, failures);
    print_table(&all);
    if ablate {
        println!(
            "\n{:<34}{:>8}{:>8}{:>9}{:>7}",
            "without", "hit@1", "AUROC", "refused", "lost"
        );
        println!(
            "{:<34}{:>8.3}{:>8.3}{:>9.3}{:>7.3}",
            "(nothing left out)",
            all.hit(),
            all.auroc(""),
            all.refused(),
            all.lost()
        );
        for (name, weights) in ablations() {
            let scored = score(index, knowledge, &weights, &queries, false);
            println!(
                "{name:<34}{:>8.3}{:>8.3}{:>9.3}{:>7.3}",
                scored.hit(),
                scored.auroc(""),
                scored.refused(),
                scored.lost()
            );
        }
    }
    println!();
    Ok(())
}

/// What came of a set: counts by type, and the top scores for the ROC curve.
#[derive(Default)]
struct Scored {
    types: BTreeMap<String, Tally>,
    answerable: Vec<f32>,
    unanswerable: Vec<(String, f32)>,
    /// Each top score and whether its answer is right.
    scores: Vec<(f32, bool)>,
}

impl Scored {
    fn sum(&self, of: fn(&Tally) -> u32) -> u32 {
        self.types.values().map(of).sum()
    }

    fn hit(&self) -> f64 {
        ratio(
            self.sum(|tally| tally.first),
            self.sum(|tally| tally.answerable),
        )
    }

    /// The share of the unanswerable queries that are refused.
    fn refused(&self) -> f64 {
        let unanswerable = self.sum(|tally| tally.queries - tally.answerable);
        ratio(self.sum(|tally| tally.refused), unanswerable)
    }

    /// The share of the answerable queries that are refused.
    fn lost(&self) -> f64 {
        ratio(
            self.sum(|tally| tally.lost),
            self.sum(|tally| tally.answerable),
        )
    }

    /// The expected calibration error in ten bins: how far the score and the share that is right
    /// lie apart (Naeini, Cooper and Hauskrecht 2015).
    fn calibration_error(&self) -> f64 {
        let mut bins = [(0.0, 0.0, 0.0); 10];
        for (score, right) in &self.scores {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a probability"
            )]
            let bin = &mut bins[((score * 10.0) as usize).min(9)];
            bin.0 += f64::from(*score);
            bin.1 += f64::from(u8::from(*right));
            bin.2 += 1.0;
        }
        let all: f64 = bins.iter().map(|bin| bin.2).sum();
        let apart = bins.iter().map(|(score, right, _)| (score - right).abs());
        apart.sum::<f64>() / all.max(1.0)
    }

    /// The area under the ROC curve of the top scores, answerable queries against those
    /// unanswerable ones whose type ends so (Hanley and `McNeil` 1982).
    fn auroc(&self, kind: &str) -> f64 {
        let against: Vec<f32> = self
            .unanswerable
            .iter()
            .filter(|(of, _)| of.ends_with(kind))
            .map(|(_, s)| *s)
            .collect();
        let won = |a: &f32, b: &f32| match a.total_cmp(b) {
            Ordering::Greater => 1.0,
            Ordering::Equal => 0.5,
            Ordering::Less => 0.0,
        };
        let (mut sum, mut pairs) = (0.0, 0.0);
        for a in &self.answerable {
            sum += against.iter().map(|b| won(a, b)).sum::<f64>();
            pairs += against.iter().map(|_| 1.0).sum::<f64>();
        }
        sum / pairs
    }
}

fn score(
    index: &Index<'_>,
    knowledge: &Knowledge,
    weights: &Weights,
    queries: &[Labelled],
    failures: bool,
) -> Scored {
    let mut scored = Scored::default();
    let collection = Collection::new(knowledge, vec![index.clone()], weights.clone());
    for query in queries {
        let options = Options {
            limit: 10,
            explain: false,
        };
        let outcome = collection.search(&query.q, options);
        let first = outcome.answers.first().or(outcome.near.first());
        let top = first.map_or(0.0, |answer| answer.score);
        let rank = rank(&outcome, knowledge, query);
        let tally = scored.types.entry(query.r#type.clone()).or_default();
        tally.queries += 1;
        scored.scores.push((top, rank == Some(1)));
        let relevant = query.relevant.as_ref();
        let answerable = relevant.map_or(!query.sections.is_empty(), |ids| !ids.is_empty());
        let mut faults = Vec::new();
        if answerable {
            tally.answerable += 1;
            tally.first += u32::from(rank == Some(1));
            tally.within_five += u32::from(rank.is_some_and(|rank| rank <= 5));
            tally.reciprocal += rank.map_or(0.0, |rank| 1.0 / f64::from(rank));
            tally.lost += u32::from(!outcome.answered);
            scored.answerable.push(top);
            if rank != Some(1) {
                faults.push("wrong");
            }
            if !outcome.answered {
                faults.push("lost");
            }
            if !query.contains.is_empty() {
                tally.asked_passages += 1;
                let passage = first.map_or("", |answer| &answer.passage);
                let passage = passage.to_lowercase();
                if query
                    .contains
                    .iter()
                    .all(|wanted| passage.contains(&wanted.to_lowercase()))
                {
                    tally.passages += 1;
                } else {
                    faults.push("passage");
                }
            }
        } else {
            tally.refused += u32::from(!outcome.answered);
            scored.unanswerable.push((query.r#type.clone(), top));
            if outcome.answered {
                faults.push("answered");
            }
        }
        if failures && !faults.is_empty() {
            let entry = first.and_then(|answer| knowledge.entries.get(answer.entry));
            let got = entry.map_or("nothing", |entry| &entry.id);
            println!(
                "  [{}] {} {:?} {:.2} -> {} ({}) {}",
                faults.join(" "),
                query.r#type,
                query.sections,
                top,
                got,
                query.q,
                first
                    .map_or("", |answer| &answer.passage)
                    .chars()
                    .take(80)
                    .collect::<String>()
            );
        }
    }
    scored
}

/// The rank of the first right answer, from 1.
fn rank(outcome: &Outcome, knowledge: &Knowledge, query: &Labelled) -> Option<u32> {
    let mut answers = outcome.answers.iter().chain(&outcome.near);
    let right = answers.position(|answer| {
        let entry = knowledge.entries.get(answer.entry);
        entry.is_some_and(|entry| match &query.relevant {
            Some(ids) => ids.iter().any(|id| entry.id == id),
            None => query.sections.contains(&entry.section),
        })
    })?;
    u32::try_from(right + 1).ok()
}

fn print_table(scored: &Scored) {
    println!(
        "{:<14}{:>6}{:>8}{:>8}{:>8}{:>10}{:>9}{:>7}",
        "type", "n", "hit@1", "MRR", "R@5", "passage", "refused", "lost"
    );
    let mut total = Tally::default();
    for (name, tally) in &scored.types {
        print_row(name, tally);
        total.queries += tally.queries;
        total.answerable += tally.answerable;
        total.first += tally.first;
        total.reciprocal += tally.reciprocal;
        total.within_five += tally.within_five;
        total.asked_passages += tally.asked_passages;
        total.passages += tally.passages;
        total.refused += tally.refused;
        total.lost += tally.lost;
    }
    if scored.types.len() > 1 {
        print_row("all", &total);
    }
    println!("calibration error {:.3}", scored.calibration_error());
    if !scored.unanswerable.is_empty() {
        let balanced = f64::midpoint(1.0 - scored.lost(), scored.refused());
        println!("balanced accuracy {balanced:.3}");
        println!(
            "AUROC {:.3}, against the near ones {:.3}",
            scored.auroc(""),
            scored.auroc("near")
        );
    }
}

fn print_row(name: &str, tally: &Tally) {
    let of = |part: u32, whole: u32| match whole {
        0 => "-".to_owned(),
        _ => format!("{:.3}", ratio(part, whole)),
    };
    let mrr = match tally.answerable {
        0 => "-".to_owned(),
        n => format!("{:.3}", tally.reciprocal / f64::from(n)),
    };
    println!(
        "{:<14}{:>6}{:>8}{:>8}{:>8}{:>10}{:>9}{:>7}",
        if name.is_empty() { "pack" } else { name },
        tally.queries,
        of(tally.first, tally.answerable),
        mrr,
        of(tally.within_five, tally.answerable),
        of(tally.passages, tally.asked_passages),
        of(tally.refused, tally.queries - tally.answerable),
        of(tally.lost, tally.answerable),
    );
}

fn ratio(part: u32, whole: u32) -> f64 {
    f64::from(part) / f64::from(whole.max(1))
}

/// The weights with one signal left out each.
fn ablations() -> Vec<(&'static str, Weights)> {
    let without = |change: fn(&mut Weights)| {
        let mut weights = Weights::default();
        change(&mut weights);
        weights
    };
    vec![
        ("other ways of asking", without(|w| w.asked = 0.0)),
        ("sentences and list items", without(|w| w.text = 0.0)),
        ("names", without(|w| w.name = 0.0)),
        ("the titles themselves", without(|w| w.title = 0.0)),
        ("the thesaurus", without(|w| w.synonym = 0.0)),
        ("similar words", without(|w| w.similar = 0.0)),
        ("pairs of words", without(|w| w.pair = 0.0)),
        ("function words", without(|w| w.function = 0.0)),
        ("further passages of an entry", without(|w| w.decay = 0.0)),
        ("the summary of an entry", without(|w| w.summary = 0.0)),
        ("the kind of answer asked for", without(|w| w.intent = 0.0)),
        ("what the document leaves out", without(|w| w.gaps = 0.0)),
        ("conditions", without(|w| w.conditions = 0.0)),
    ]
}
