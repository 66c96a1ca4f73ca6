//! Figures: each has a statistic, which says the same, when, and how surely.

use std::collections::BTreeMap;

use super::{At, Checked};
use crate::check::{Finding, Rule};
use crate::knowledge::{Entry, Kind, Meaning, NumberStyle, Quantity, numbers};

/// A statistic and what its figure is.
struct Backing<'k> {
    entry: &'k Entry,
    figure: &'k str,
    value: f64,
    meaning: Meaning,
}

impl<'k> Backing<'k> {
    fn new(entry: &'k Entry, style: NumberStyle) -> Option<Self> {
        if entry.kind() != Kind::Statistic {
            return None;
        }
        let figure = entry.text("figure")?;
        let stated = numbers(figure, style);
        let meaning = stated
            .first()
            .map_or(Meaning::Amount, |number| number.meaning);
        Some(Self {
            entry,
            figure,
            value: entry.number("value")?.as_f64(),
            meaning,
        })
    }

    /// Whether a number is the figure.
    fn is(&self, number: &Quantity) -> bool {
        number.states(self.value)
            && (number.meaning == Meaning::Percent) == (self.meaning == Meaning::Percent)
    }

    /// Whether a number that is not the figure states the same thing: another share, or so many
    /// of what is counted.
    fn is_about(&self, number: &Quantity, next: &str) -> bool {
        let text = |key| self.entry.text(key).unwrap_or_default();
        let counted = format!("{} {}", text("unit"), text("measure")).to_lowercase();
        number.meaning == self.meaning
            && match number.meaning {
                Meaning::Percent | Meaning::Times => true,
                _ => next.len() > 3 && counted.split(' ').any(|word| word == next),
            }
    }
}

pub(super) fn check(checked: &Checked<'_>, findings: &mut Vec<Finding>) {
    let knowledge = checked.knowledge;
    let style = |entry| NumberStyle::of(knowledge.document_of(entry).language.as_deref());
    let backings: Vec<Backing<'_>> = knowledge
        .of(Kind::Statistic)
        .filter_map(|entry| Backing::new(entry, style(entry)))
        .collect();
    let mut values: BTreeMap<u64, Vec<&Backing<'_>>> = BTreeMap::new();
    let mut sections: BTreeMap<u32, Vec<&Backing<'_>>> = BTreeMap::new();
    for backing in &backings {
        let value = backing.value;
        values.entry(value.to_bits()).or_default().push(backing);
        sections
            .entry(backing.entry.section)
            .or_default()
            .push(backing);
    }
    for entry in &knowledge.entries {
        if let Some(backing) = Backing::new(entry, style(entry)) {
            statistic(checked, &backing, style(entry), findings);
            continue;
        }
        let of_section = sections.get(&entry.section).map_or(&[][..], Vec::as_slice);
        for (field, text) in entry.said() {
            if matches!(field, "address" | "name") {
                continue;
            }
            let stated = numbers(text, style(entry));
            let mut unbacked: Vec<&str> = Vec::new();
            for number in stated.iter().filter(|number| number.meaning.is_figure()) {
                let Some(value) = number.value else { continue };
                let same = values.get(&value.to_bits());
                if same.is_some_and(|same| same.iter().any(|backing| backing.is(number))) {
                    continue;
                }
                let figure = &text[number.range.clone()];
                let next = number.next_word(text);
                let meant = of_section.iter().find(|backing| {
                    backing.is_about(number, &next)
                        && !stated.iter().any(|number| backing.is(number))
                });
                let Some(backing) = meant else {
                    unbacked.push(figure);
                    continue;
                };
                let (id, says) = (&backing.entry.id, backing.figure);
                let message = format!("`{field}` says {figure}, the statistic `{id}` {says}");
                let at = At {
                    id: &entry.id,
                    field,
                    words: figure,
                };
                findings.push(checked.finding(
                    Rule::FigureDiffers,
                    at,
                    message,
                    "mend one of the two",
                ));
            }
            if let Some(first) = unbacked.first() {
                let at = At {
                    id: &entry.id,
                    field,
                    words: first,
                };
                let more = match unbacked.len() - 1 {
                    0 => String::new(),
                    more => format!(", nor {more} more here"),
                };
                let message = format!("no statistic backs the figure {first}{more}");
                let hint = "add a [[statistic]] with its source";
                findings.push(checked.finding(Rule::FigureUnbacked, at, message, hint));
            }
        }
    }
}

fn statistic(
    checked: &Checked<'_>,
    backing: &Backing<'_>,
    style: NumberStyle,
    findings: &mut Vec<Finding>,
) {
    let (entry, figure) = (backing.entry, backing.figure);
    let at = |field, words| At {
        id: &entry.id,
        field,
        words,
    };
    let states = |number: &Quantity| number.states(backing.value);
    if !numbers(&entry.statement, style).iter().any(states) && !entry.statement.contains(figure) {
        let message = format!("the statement does not state the figure {figure}");
        let hint = "a statement stands alone: write the figure into it";
        findings.push(checked.finding(Rule::FigureUnstated, at("statement", ""), message, hint));
    }
    if entry.value("period").is_none() && entry.value("issued").is_none() {
        let message = "the statistic does not say when".to_owned();
        let hint = "add period = { from = \"2015\", to = \"2015\" }, issued = \"2016-05\", or \
                    period = \"not stated\"";
        findings.push(checked.finding(Rule::StatisticUndated, at("title", ""), message, hint));
    }
    if entry.is_draft() {
        let message = "the statistic is a draft that nobody has finished".to_owned();
        let hint = "check it against the document and its source, then take `draft` out";
        findings.push(checked.finding(Rule::StatisticDraft, at("draft", ""), message, hint));
    }
    // A table shows these two and not the statement.
    let shown = format!("{figure} {}", entry.text("measure").unwrap_or_default()).to_lowercase();
    let hedges = entry
        .text("qualifier")
        .into_iter()
        .flat_map(|all| all.split(','));
    for hedge in hedges.map(str::trim).filter(|hedge| !hedge.is_empty()) {
        if !shown.contains(&hedge.to_lowercase()) {
            let message =
                format!("the hedge `{hedge}` stands neither in `figure` nor in `measure`");
            let hint = "a table shows only those two: write it into one of them";
            let at = at("qualifier", hedge);
            findings.push(checked.finding(Rule::HedgeHidden, at, message, hint));
        }
    }
}
