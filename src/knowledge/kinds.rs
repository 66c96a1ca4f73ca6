//! The table of kinds: each kind and each field of it is declared here and nowhere else.

use super::kind::{Field, Kind, KindSpec, Printed, Shape};
use super::limits::SUMMARY;
use super::{Date, EntryId, Grade, Period, Publication, Relation, Status};

/// Declares fields, each by its doc line, the type that it is read into and, in brackets, what sets
/// it apart from others of the type.
macro_rules! fields {
    ($($(#[doc = $doc:literal])+ $key:ident: $type:ty $([$($set:tt)+])?,)+) => {
        [$(Field::of::<$type>(stringify!($key), concat!($($doc),+))$(.$($set)+)?),+]
    };
}

/// Every kind, in the order in which packs and lists have them.
pub static KINDS: [KindSpec; Kind::ALL.len()] = [
    KindSpec {
        heading: "Questions",
        list: Some("questions"),
        title: text("question", "The question."),
        statement: text("answer", "The whole answer, in sentences that stand alone."),
        fields: &fields! {
            /// The short answer.
            summary: Option<String> [shaped(Shape::Text(SUMMARY)).printed(Printed::Never)],
            /// The items of its list.
            points: Vec<String> [heading("Points")],
        },
        row: &["section", "title"],
        sheet: &["title", "text"],
        ..plain(Kind::Question)
    },
    KindSpec {
        heading: "Statistics",
        list: Some("stats"),
        title: text("title", "A short name of the figure."),
        cites: true,
        fields: &fields! {
            /// The figure as printed, with its hedge: nearly 3,700.
            figure: String [heading("Figure")],
            /// The number that the figure states.
            value: f64,
            /// What one of it is: percent, migrants, USD.
            unit: String,
            /// The hedges, with commas between them.
            qualifier: Option<String>,
            /// What is counted.
            measure: String [heading("Measure")],
            /// Where.
            place: Option<String> [heading("Where")],
            /// The time that the figure covers, both ends included, or that the document gives none.
            period: Option<Period> [heading("When")],
            /// When its source published it.
            issued: Option<Date>,
            /// Whether a program proposed it and nobody has looked at it yet.
            draft: bool,
            /// The id of the statistic that it is about, of whatever document.
            of: Option<EntryId> [heading("About").printed(Printed::Related)],
            /// How it stands to that.
            relation: Option<Relation> [heading("Relation").printed(Printed::Related)],
            /// How far the count had come.
            status: Option<Status> [heading("Status").printed(Printed::Related)],
            /// When it was published or last revised.
            vintage: Option<Date> [heading("Published").printed(Printed::Related)],
            /// How it came to be known.
            grade: Option<Grade> [heading("Grade").printed(Printed::Related)],
            /// What else sets it apart: definition, coverage.
            compared: Option<String> [heading("Compared").printed(Printed::Related)],
        },
        together: ("of", &["relation", "vintage", "grade"]),
        row: &["figure", "measure", "place", "when"],
        sheet: &["figure", "text", "place", "when"],
        ..plain(Kind::Statistic)
    },
    KindSpec {
        heading: "Caveats",
        cites: true,
        fields: &fields! {
            /// The id of the statistic that it is about, of whatever document.
            of: EntryId [heading("About")],
        },
        ..plain(Kind::Caveat)
    },
    KindSpec {
        heading: "Derived numbers",
        fields: &fields! {
            /// The id of the statistic that it is about, of whatever document.
            of: EntryId [heading("About")],
            /// The number as printed.
            figure: String [heading("Figure")],
            /// The number that the figure states.
            value: f64,
            /// What one of it is.
            unit: String,
            /// The two statistics that are divided, the dividend first.
            quotient: Vec<EntryId> [shaped(Shape::Ids(2)).required()],
        },
        ..plain(Kind::Derived)
    },
    KindSpec {
        heading: "Terms",
        list: Some("terms"),
        ..plain(Kind::Term)
    },
    KindSpec {
        heading: "Routes",
        list: Some("routes"),
        fields: &fields! {
            /// The regions where it begins.
            origins: Vec<String> [required().heading("From")],
            /// The region where it ends.
            destination: String [heading("To")],
        },
        row: &["origins", "destination"],
        sheet: &["origins", "destination", "text"],
        ..plain(Kind::Route)
    },
    KindSpec {
        heading: "Partners",
        list: Some("partners"),
        fields: &fields! {
            /// Its usual short form.
            acronym: Option<String> [heading("Short")],
        },
        row: &["title", "acronym"],
        sheet: &["title", "acronym", "text"],
        ..plain(Kind::Partner)
    },
    KindSpec {
        heading: "Events",
        list: Some("events"),
        fields: &fields! {
            /// When.
            date: Date [heading("When")],
            /// Where, as far as the document says.
            place: Option<String> [heading("Where")],
        },
        row: &["when", "title", "place"],
        sheet: &["when", "title", "place", "text"],
        ..plain(Kind::Event)
    },
    KindSpec {
        heading: "Measures",
        ..plain(Kind::Measure)
    },
    KindSpec {
        heading: "Roles",
        ..plain(Kind::Role)
    },
    KindSpec {
        heading: "Crimes",
        ..plain(Kind::Crime)
    },
    KindSpec {
        heading: "Uses of technology",
        fields: &fields! {
            /// Who uses it so.
            by: String [heading("By")],
        },
        sheet: &["by", "title", "text"],
        ..plain(Kind::Use)
    },
    KindSpec {
        heading: "Other facts",
        ..plain(Kind::Fact)
    },
    KindSpec {
        heading: "Contacts",
        fields: &fields! {
            /// The address, as printed.
            address: String [heading("Address")],
        },
        sheet: &["title", "address", "text"],
        ..plain(Kind::Contact)
    },
    KindSpec {
        heading: "Sources",
        list: Some("sources"),
        statement: text("what", "What it is, in a sentence."),
        fields: &fields! {
            /// The short form of its name.
            short: Option<String> [heading("Short")],
            /// Where it is published.
            url: Option<String> [shaped(Shape::Url).heading("Address")],
            /// The id of the organisation whose figures it has, another source, of whatever document.
            issuer: Option<EntryId> [printed(Printed::Never)],
            /// What is cited of it, as a bibliography has it.
            publication: Option<Publication> [printed(Printed::Never)],
        },
        row: &["called", "when"],
        sheet: &["title", "short", "text", "cited_by"],
        ..plain(Kind::Source)
    },
];

/// The fields that entries of other kinds have as well: `number` that of a question, `section` all
/// others.
pub const SHARED: [Field; 7] = fields! {
    /// The stable name, unique in the file.
    id: String [shaped(Shape::Name)],
    /// The number of the section; else its place in the file.
    number: Option<u32>,
    /// The number of the question that it belongs to.
    section: u32,
    /// The sources behind it; the document itself goes without saying.
    sources: Vec<EntryId>,
    /// Other names that people type for it.
    also: Vec<String>,
    /// Other ways in which people ask for it.
    asked: Vec<String>,
    /// The id of the entry of another document that it replaces, alone or after that of its document:
    /// other:id.
    supersedes: Option<String>,
};

/// A kind without fields of its own, shown by its name and its statement.
const fn plain(kind: Kind) -> KindSpec {
    KindSpec {
        kind,
        heading: "",
        list: None,
        title: text("name", "A short name of it."),
        statement: text("statement", "The fact in whole sentences that stand alone."),
        cites: false,
        fields: &[],
        together: ("", &[]),
        row: &["title", "text"],
        sheet: &["title", "text"],
    }
}

/// A text that every entry of a kind has.
const fn text(key: &'static str, doc: &'static str) -> Field {
    Field::of::<String>(key, doc)
}
