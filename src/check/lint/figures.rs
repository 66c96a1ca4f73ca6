//! Figures: each has a statistic, which says the same, when, and how surely.

use std::collections::{BTreeMap, HashSet};

use super::{Findings, Rule};
use crate::knowledge::work::steps;
use crate::knowledge::{Entry, Kind, Knowledge, Meaning, NumberStyle, Quantity, numbers};

/// A statistic and what its figure is.
struct Backing<'k> {
    entry: &'k Entry,
    figure: &'k str,
    value: f64,
    meaning: Meaning,
}

/// The bits of a value, and whether it is a percentage: equal amounts state the same.
type Amount = (u64, bool);

fn amount(value: f64, meaning: Meaning) -> Amount {
    (value.to_bits(), meaning == Meaning::Percent)
}

/// What a number counts in a section: a share, a multiple, or things that a word names. A number with
/// the subject of a statistic that is not its figure states the same thing, and states it wrong.
type Subject = (u32, Meaning, String);

fn subject(section: u32, meaning: Meaning, word: &str) -> Option<Subject> {
    let word = match meaning {
        Meaning::Percent | Meaning::Times => "",
        _ if word.len() > 3 => word,
        _ => return None,
    };
    Some((section, meaning, word.to_owned()))
}

impl<'k> Backing<'k> {
    fn new(entry: &'k Entry, style: NumberStyle) -> Option<Self> {
        let figure = entry.text("figure")?;
        let first = numbers(figure, style).into_iter().next();
        Some(Self {
            entry,
            figure,
            value: entry.number("value")?.as_f64(),
            meaning: first.map_or(Meaning::Amount, |number| number.meaning),
        })
    }

    fn amount(&self) -> Amount {
        amount(self.value, self.meaning)
    }

    /// The subjects of its figure.
    fn subjects(&self) -> HashSet<Subject> {
        let [unit, measure] = ["unit", "measure"].map(|key| self.entry.text(key));
        let counted = [unit, measure].map(Option::unwrap_or_default).join(" ");
        let counted = counted.to_lowercase();
        let words = counted.split(' ');
        words
            .filter_map(|word| subject(self.entry.section, self.meaning, word))
            .collect()
    }
}

/// What the statistics of a document state.
#[derive(Default)]
struct Backings<'k> {
    amounts: HashSet<Amount>,
    by_subject: BTreeMap<Subject, Vec<&'k Backing<'k>>>,
}

pub(super) fn check(knowledge: &Knowledge, findings: &mut Findings<'_>) {
    let style = |entry| NumberStyle::of(knowledge.document_of(entry).language.as_deref());
    let statistics = knowledge.of(Kind::Statistic);
    let statistics: Vec<Backing<'_>> = statistics
        .filter_map(|entry| Backing::new(entry, style(entry)))
        .collect();
    let mut backings = Backings::default();
    for backing in &statistics {
        backings.amounts.insert(backing.amount());
        for subject in backing.subjects() {
            let of_subject = backings.by_subject.entry(subject).or_default();
            of_subject.push(backing);
        }
        statistic(backing, style(backing.entry), findings);
    }
    let others = knowledge.entries.iter();
    for entry in others.filter(|entry| entry.kind() != Kind::Statistic) {
        for (field, text) in entry.said() {
            if !matches!(field, "address" | "name") {
                steps(text.len());
                let stated = numbers(text, style(entry));
                backings.check_text(entry, field, text, &stated, findings);
            }
        }
    }
}

impl Backings<'_> {
    /// Compares the figures that a text states with those of the statistics.
    fn check_text(
        &self,
        entry: &Entry,
        field: &str,
        text: &str,
        stated: &[Quantity],
        findings: &mut Findings<'_>,
    ) {
        let amounts = stated.iter();
        let amounts = amounts.filter_map(|number| Some(amount(number.value?, number.meaning)));
        let said: HashSet<Amount> = amounts.collect();
        let mut meant: BTreeMap<Subject, Option<&Backing<'_>>> = BTreeMap::new();
        let mut unbacked: Vec<&str> = Vec::new();
        for number in stated.iter().filter(|number| number.meaning.is_figure()) {
            let Some(value) = number.value else { continue };
            if self.amounts.contains(&amount(value, number.meaning)) {
                continue;
            }
            let figure = &text[number.range.clone()];
            let next = number.next_word(text);
            let of_subject = subject(entry.section, number.meaning, &next).and_then(|subject| {
                *meant.entry(subject).or_insert_with_key(|subject| {
                    let mut backings = self.by_subject.get(subject)?.iter().copied();
                    // What the text says as well, it does not say wrong.
                    backings.find(|backing| {
                        steps(1);
                        !said.contains(&backing.amount())
                    })
                })
            });
            let Some(backing) = of_subject else {
                unbacked.push(figure);
                continue;
            };
            let (id, says) = (&backing.entry.id, backing.figure);
            let message = format!("`{field}` says {figure}, the statistic `{id}` {says}");
            let at = (&*entry.id, field, figure);
            findings.add(Rule::FigureDiffers, at, message, "mend one of the two");
        }
        if let [first, rest @ ..] = &*unbacked {
            let more = match rest.len() {
                0 => String::new(),
                more => format!(", nor {more} more here"),
            };
            let message = format!("no statistic backs the figure {first}{more}");
            let hint = "add a [[statistic]] with its source";
            let at = (&*entry.id, field, *first);
            findings.add(Rule::FigureUnbacked, at, message, hint);
        }
    }
}

/// What a statistic says of itself.
fn statistic(backing: &Backing<'_>, style: NumberStyle, findings: &mut Findings<'_>) {
    let (entry, figure) = (backing.entry, backing.figure);
    let mut add = |rule, field, words, message, hint| {
        findings.add(rule, (&entry.id, field, words), message, hint);
    };
    let states = |number: &Quantity| number.states(backing.value);
    if !numbers(&entry.statement, style).iter().any(states) && !entry.statement.contains(figure) {
        let message = format!("the statement does not state the figure {figure}");
        let hint = "a statement stands alone: write the figure into it";
        add(Rule::FigureUnstated, "statement", "", message, hint);
    }
    if entry.value("period").is_none() && entry.value("issued").is_none() {
        let message = "the statistic does not say when".to_owned();
        let hint = "add period = { from = \"2015\", to = \"2015\" }, issued = \"2016-05\", or \
                    period = \"not stated\"";
        add(Rule::StatisticUndated, "title", "", message, hint);
    }
    if entry.is_draft() {
        let message = "the statistic is a draft that nobody has finished".to_owned();
        let hint = "check it against the document and its source, then take `draft` out";
        add(Rule::StatisticDraft, "draft", "", message, hint);
    }
    // A table shows these two and not the statement.
    let shown = format!("{figure} {}", entry.text("measure").unwrap_or_default()).to_lowercase();
    let hedges = entry.text("qualifier").unwrap_or_default().split(',');
    for hedge in hedges.map(str::trim).filter(|hedge| !hedge.is_empty()) {
        if !shown.contains(&hedge.to_lowercase()) {
            let message =
                format!("the hedge `{hedge}` stands neither in `figure` nor in `measure`");
            let hint = "a table shows only those two: write it into one of them";
            add(Rule::HedgeHidden, "qualifier", hedge, message, hint);
        }
    }
}
