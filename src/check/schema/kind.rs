//! The fields that entries of one kind have.

use serde_json::json;

use super::{Field, date, id, list, one_of, ordinal, period, publication, text, texts};
use crate::knowledge::{Grade, Kind, Relation, Status};

/// The fields that not all kinds have.
pub(super) fn particular(kind: Kind) -> Vec<Field> {
    let mut fields = match kind {
        Kind::Question => return question(),
        Kind::Statistic => statistic(),
        _ => vec![("name", true, text("A short name of it."))],
    };
    fields.extend(match kind {
        Kind::Caveat => vec![(
            "of",
            true,
            id("The id of the statistic that it is about, of whatever document."),
        )],
        Kind::Derived => derived(),
        Kind::Route => vec![
            (
                "origins",
                true,
                list(&text("A region."), 1, "The regions where it begins."),
            ),
            ("destination", true, text("The region where it ends.")),
        ],
        Kind::Partner => vec![("acronym", false, text("Its usual short form."))],
        Kind::Event => vec![
            ("date", true, date("When.")),
            ("place", false, text("Where.")),
        ],
        Kind::Use => vec![("by", true, text("Who uses it so."))],
        Kind::Contact => vec![("address", true, text("The address, as printed."))],
        Kind::Source => vec![
            ("short", false, text("The short form of the name.")),
            ("what", true, text("What it is, in a sentence.")),
            ("url", false, text("Where it is published.")),
            (
                "issuer",
                false,
                text("The id of the source that issued it, of whatever document."),
            ),
            ("publication", false, publication()),
        ],
        _ => Vec::new(),
    });
    if kind != Kind::Source {
        let statement = text("The fact in whole sentences that stand alone.");
        fields.push(("statement", true, statement));
    }
    fields
}

fn question() -> Vec<Field> {
    let mut summary = text("The short answer.");
    summary["pattern"] = format!("^\\s*\\S(.|\\n|\\r){{0,{}}}$", 299).into();
    vec![
        (
            "number",
            false,
            ordinal("The number of the section; else its place in the file."),
        ),
        ("question", true, text("The question.")),
        (
            "answer",
            true,
            text("The whole answer, in sentences that stand alone."),
        ),
        ("summary", false, summary),
        ("points", false, texts("The items of its list.")),
    ]
}

fn statistic() -> Vec<Field> {
    let mut fields = vec![
        ("title", true, text("A short name of the figure.")),
        (
            "figure",
            true,
            text("The figure as printed, with its hedge: nearly 3,700."),
        ),
        (
            "value",
            true,
            json!({"description": "The number that the figure states.", "type": "number"}),
        ),
        (
            "unit",
            true,
            text("What one of it is: percent, migrants, USD."),
        ),
        (
            "qualifier",
            false,
            text("The hedges, with commas between them."),
        ),
        ("measure", true, text("What is counted.")),
        ("place", false, text("Where.")),
        ("period", false, period()),
        (
            "draft",
            false,
            json!({"description": "Whether a program proposed it and nobody has looked at it yet.", "type": "boolean"}),
        ),
        ("issued", false, date("When its source published it.")),
    ];
    fields.extend(beside());
    fields
}

/// What a statistic says that stands beside another one.
fn beside() -> Vec<Field> {
    vec![
        (
            "of",
            false,
            id("The id of the statistic that it stands beside, of whatever document."),
        ),
        (
            "relation",
            false,
            one_of("How it stands to that.", &Relation::ALL.map(Relation::name)),
        ),
        (
            "status",
            false,
            one_of(
                "How far the count had come.",
                &Status::ALL.map(Status::name),
            ),
        ),
        (
            "vintage",
            false,
            date("When it was published or last revised."),
        ),
        (
            "grade",
            false,
            one_of("How it came to be known.", &Grade::ALL.map(Grade::name)),
        ),
        (
            "compared",
            false,
            text("What else sets it apart: definition, coverage."),
        ),
    ]
}

fn derived() -> Vec<Field> {
    vec![
        (
            "of",
            true,
            id("The id of the statistic that it is about, of whatever document."),
        ),
        ("figure", true, text("The number as printed.")),
        (
            "value",
            true,
            json!({"description": "The number that the figure states.", "type": "number"}),
        ),
        ("unit", true, text("What one of it is.")),
        (
            "quotient",
            true,
            list(
                &id("The id of a statistic."),
                2,
                "The two statistics that are divided, the dividend first.",
            ),
        ),
    ]
}
