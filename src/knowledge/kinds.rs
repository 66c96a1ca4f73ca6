//! The table of kinds: each kind and each field of it is declared here and nowhere else.

use super::kind::{Field, Kind, KindSpec, Printed, Shape};
use super::limits::{SUMMARY, TEXT};
use super::{Grade, Relation, Status};

/// Every kind, in the order in which packs and lists have them.
pub static KINDS: [KindSpec; Kind::ALL.len()] = [
    KindSpec {
        doc: "A section of the document: its question and its whole answer.",
        heading: "Questions",
        list: Some("questions"),
        title: text("question", "The question.").required(),
        statement: text("answer", "The whole answer, in sentences that stand alone.").required(),
        fields: &[
            Field::new("summary", Shape::Text(SUMMARY), "The short answer.").printed(Printed::Never),
            Field::new("points", Shape::Texts, "The items of its list.").heading("Points"),
        ],
        row: &["section", "title"],
        sheet: &["title", "text"],
        ..plain(Kind::Question)
    },
    KindSpec {
        doc: "A cited figure.",
        heading: "Statistics",
        list: Some("stats"),
        title: text("title", "A short name of the figure.").required(),
        cites: true,
        fields: &[
            text("figure", "The figure as printed, with its hedge: nearly 3,700.")
                .required()
                .heading("Figure"),
            VALUE,
            text("unit", "What one of it is: percent, migrants, USD.").required(),
            text("qualifier", "The hedges, with commas between them."),
            text("measure", "What is counted.").required().heading("Measure"),
            text("place", "Where.").heading("Where"),
            Field::new(
                "period",
                Shape::Period,
                "The time that the figure covers, both ends included, or that the document gives none.",
            )
            .heading("When"),
            date("issued", "When its source published it."),
            Field::new(
                "draft",
                Shape::Flag,
                "Whether a program proposed it and nobody has looked at it yet.",
            ),
            OF.printed(Printed::Related),
            one_of("relation", Relation::NAMES, "How it stands to that.")
                .heading("Relation"),
            one_of("status", Status::NAMES, "How far the count had come.")
                .heading("Status"),
            date("vintage", "When it was published or last revised.")
                .heading("Published")
                .printed(Printed::Related),
            one_of("grade", Grade::NAMES, "How it came to be known.")
                .heading("Grade"),
            text("compared", "What else sets it apart: definition, coverage.")
                .heading("Compared")
                .printed(Printed::Related),
        ],
        together: ("of", &["relation", "vintage", "grade"]),
        row: &["figure", "measure", "place", "when"],
        sheet: &["figure", "text", "place", "when"],
        ..plain(Kind::Statistic)
    },
    KindSpec {
        doc: "What has to be borne in mind about a statistic.",
        heading: "Caveats",
        cites: true,
        fields: &[OF.required()],
        ..plain(Kind::Caveat)
    },
    KindSpec {
        doc: "A number that follows from cited figures.",
        heading: "Derived numbers",
        fields: &[
            OF.required(),
            text("figure", "The number as printed.").required().heading("Figure"),
            VALUE,
            text("unit", "What one of it is.").required(),
            Field::new(
                "quotient",
                Shape::Ids(2),
                "The two statistics that are divided, the dividend first.",
            )
            .required(),
        ],
        ..plain(Kind::Derived)
    },
    KindSpec {
        doc: "A word or phrase that the document defines.",
        heading: "Terms",
        list: Some("terms"),
        ..plain(Kind::Term)
    },
    KindSpec {
        doc: "A way from somewhere to somewhere.",
        heading: "Routes",
        list: Some("routes"),
        fields: &[
            Field::new("origins", Shape::Texts, "The regions where it begins.")
                .required()
                .heading("From"),
            text("destination", "The region where it ends.").required().heading("To"),
        ],
        row: &["origins", "destination"],
        sheet: &["origins", "destination", "text"],
        ..plain(Kind::Route)
    },
    KindSpec {
        doc: "An organisation that the publisher works with.",
        heading: "Partners",
        list: Some("partners"),
        fields: &[text("acronym", "Its usual short form.").heading("Short")],
        row: &["title", "acronym"],
        sheet: &["title", "acronym", "text"],
        ..plain(Kind::Partner)
    },
    KindSpec {
        doc: "Something that took place.",
        heading: "Events",
        list: Some("events"),
        fields: &[
            date("date", "When.").required().heading("When"),
            text("place", "Where, as far as the document says.").heading("Where"),
        ],
        row: &["when", "title", "place"],
        sheet: &["when", "title", "place", "text"],
        ..plain(Kind::Event)
    },
    KindSpec {
        doc: "Something that the publisher does.",
        heading: "Measures",
        ..plain(Kind::Measure)
    },
    KindSpec {
        doc: "A part that people play.",
        heading: "Roles",
        ..plain(Kind::Role)
    },
    KindSpec {
        doc: "A crime that is linked.",
        heading: "Crimes",
        ..plain(Kind::Crime)
    },
    KindSpec {
        doc: "A use that technology is put to.",
        heading: "Uses of technology",
        fields: &[text("by", "Who uses it so.").required().heading("By")],
        sheet: &["by", "title", "text"],
        ..plain(Kind::Use)
    },
    KindSpec {
        doc: "Anything else that a section states.",
        heading: "Other facts",
        ..plain(Kind::Fact)
    },
    KindSpec {
        doc: "Where to read on or write to.",
        heading: "Contacts",
        fields: &[text("address", "The address, as printed.").required().heading("Address")],
        sheet: &["title", "address", "text"],
        ..plain(Kind::Contact)
    },
    KindSpec {
        doc: "An organisation, treaty or publication that is cited.",
        heading: "Sources",
        list: Some("sources"),
        statement: text("what", "What it is, in a sentence.").required(),
        fields: &[
            text("short", "The short form of its name.").heading("Short"),
            Field::new("url", Shape::Url, "Where it is published.").heading("Address"),
            Field::new(
                "issuer",
                Shape::Id,
                "The id of the organisation whose figures it has, another source, of whatever document.",
            )
            .printed(Printed::Never),
            Field::new(
                "publication",
                Shape::Publication,
                "What is cited of it, as a bibliography has it.",
            )
            .printed(Printed::Never),
        ],
        row: &["called", "when"],
        sheet: &["title", "short", "text", "cited_by"],
        ..plain(Kind::Source)
    },
];

/// The id that every entry has.
pub const ID: Field =
    Field::new("id", Shape::Name, "The stable name, unique in the file.").required();

/// The number that a question has.
pub const NUMBER: Field = Field::new(
    "number",
    Shape::Ordinal,
    "The number of the section; else its place in the file.",
);

/// The section that any other entry has.
pub const SECTION: Field = Field::new(
    "section",
    Shape::Ordinal,
    "The number of the question that it belongs to.",
)
.required();

/// The sources that every entry may cite; they must be there where its kind says so.
pub const SOURCES: Field = Field::new(
    "sources",
    Shape::Sources,
    "The sources behind it; the document itself goes without saying.",
);

/// Names of any entry.
pub const ALSO: Field = Field::new("also", Shape::Texts, "Other names that people type for it.");

/// Questions to any entry.
pub const ASKED: Field = Field::new(
    "asked",
    Shape::Texts,
    "Other ways in which people ask for it.",
);

/// What any entry may replace.
pub const SUPERSEDES: Field = Field::new(
    "supersedes",
    Shape::Text(TEXT),
    "The id of the entry of another document that it replaces, alone or after that of its document: other:id.",
);

/// The number of a figure.
const VALUE: Field =
    Field::new("value", Shape::Number, "The number that the figure states.").required();

/// What an entry is about.
const OF: Field = Field::new(
    "of",
    Shape::Id,
    "The id of the statistic that it is about, of whatever document.",
)
.heading("About");

/// A kind without fields of its own, shown by its name and its statement.
const fn plain(kind: Kind) -> KindSpec {
    KindSpec {
        kind,
        doc: "",
        heading: "",
        list: None,
        title: text("name", "A short name of it.").required(),
        statement: text("statement", "The fact in whole sentences that stand alone.").required(),
        cites: false,
        fields: &[],
        together: ("", &[]),
        row: &["title", "text"],
        sheet: &["title", "text"],
    }
}

const fn text(key: &'static str, doc: &'static str) -> Field {
    Field::new(key, Shape::Text(TEXT), doc)
}

const fn date(key: &'static str, doc: &'static str) -> Field {
    Field::new(key, Shape::Date, doc)
}

/// One of some names, of an entry that is about another one.
const fn one_of(key: &'static str, names: &'static [&'static str], doc: &'static str) -> Field {
    Field::new(key, Shape::OneOf(names), doc).printed(Printed::Related)
}
