//! Figures: each has a statistic, which says the same, when, and how surely.

use std::collections::{HashMap, HashSet};

use super::{Findings, Rule};
use crate::knowledge::work::steps;
use crate::knowledge::{Entry, Kind, Knowledge, Meaning, NumberStyle, Quantity, numbers, same};

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

/// What the statistics of a document state.
#[derive(Default)]
struct Backings<'k> {
    amounts: HashSet<Amount>,
    by_subject: HashMap<Subject, Vec<(&'k Entry, Amount)>>,
}

impl<'k> Backings<'k> {
    fn add(&mut self, entry: &'k Entry, style: NumberStyle) {
        let [figure, unit, measure] =
            ["figure", "unit", "measure"].map(|key| entry.text(key).unwrap_or_default());
        let first = numbers(figure, style).into_iter().next();
        let meaning = first.map_or(Meaning::Amount, |number| number.meaning);
        let value = entry.number("value").unwrap_or(f64::NAN);
        let amount = amount(value, meaning);
        self.amounts.insert(amount);
        let counted = format!("{unit} {measure}").to_lowercase();
        let words: HashSet<&str> = counted.split(' ').collect();
        let subjects = words
            .iter()
            .filter_map(|word| subject(entry.section, meaning, word));
        for subject in subjects.collect::<HashSet<Subject>>() {
            let statistics = self.by_subject.entry(subject).or_default();
            statistics.push((entry, amount));
        }
    }
}

/// Tells what the figures of a document lack.
pub fn check(knowledge: &Knowledge, findings: &mut Findings<'_>) {
    let style = |entry| NumberStyle::of(knowledge.document_of(entry).language.as_deref());
    let mut backings = Backings::default();
    for entry in knowledge.of(Kind::Statistic) {
        backings.add(entry, style(entry));
        statistic(entry, style(entry), findings);
    }
    let others = knowledge.entries.iter();
    for entry in others.filter(|entry| entry.kind() != Kind::Statistic) {
        for (field, text) in entry.said() {
            if !matches!(field, "address" | "name") {
                steps(text.len());
                backings.check_text(entry, (field, text), style(entry), findings);
            }
        }
    }
}

impl Backings<'_> {
    /// Compares the figures that a text states with those of the statistics.
    fn check_text(
        &self,
        entry: &Entry,
        (field, text): (&str, &str),
        style: NumberStyle,
        findings: &mut Findings<'_>,
    ) {
        let mut unbacked: Vec<&str> = Vec::new();
        // The statistic that a figure of each subject gets wrong, looked for once in a text.
        let mut meant: HashMap<Subject, Option<&Entry>> = HashMap::new();
        let stated = numbers(text, style);
        let amounts = stated.iter();
        let amounts = amounts.filter_map(|number| Some(amount(number.value?, number.meaning)));
        let said: HashSet<Amount> = amounts.collect();
        for number in stated.iter().filter(|number| number.meaning.is_figure()) {
            let Some(value) = number.value else { continue };
            if self.amounts.contains(&amount(value, number.meaning)) {
                continue;
            }
            let figure = &text[number.range.clone()];
            let subject = subject(entry.section, number.meaning, &number.next_word(text));
            let backing = subject.and_then(|subject| {
                *meant.entry(subject).or_insert_with_key(|subject| {
                    let mut statistics = self.by_subject.get(subject)?.iter();
                    // What the text says as well, it does not say wrong.
                    let other = statistics.find(|(_, amount)| {
                        steps(1);
                        !said.contains(amount)
                    });
                    other.map(|(entry, _)| *entry)
                })
            });
            let Some(backing) = backing else {
                unbacked.push(figure);
                continue;
            };
            let (other, says) = (&backing.id, backing.text("figure").unwrap_or_default());
            let message = format!("`{field}` says {figure}, the statistic `{other}` {says}");
            let hint = "mend one of the two";
            findings.add(
                Rule::FigureDiffers,
                (&entry.id, field, figure),
                message,
                hint,
            );
        }
        if let [first, rest @ ..] = &*unbacked {
            let more = match rest.len() {
                0 => String::new(),
                1 => " or another one in this text".to_owned(),
                more => format!(" or {more} others in this text"),
            };
            let message = format!("no statistic backs the figure {first}{more}");
            let hint = "add a [[statistic]] with its source";
            findings.add(
                Rule::FigureUnbacked,
                (&entry.id, field, first),
                message,
                hint,
            );
        }
    }
}

/// What a statistic says of itself.
fn statistic(entry: &Entry, style: NumberStyle, findings: &mut Findings<'_>) {
    let [figure, measure] = ["figure", "measure"].map(|key| entry.text(key).unwrap_or_default());
    let value = entry.number("value").unwrap_or(f64::NAN);
    let mut add = |rule, field, words, message, hint| {
        findings.add(rule, (&entry.id, field, words), message, hint);
    };
    let states = |number: &Quantity| number.value.is_some_and(|stated| same(stated, value));
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
    let shown = format!("{figure} {measure}").to_lowercase();
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
