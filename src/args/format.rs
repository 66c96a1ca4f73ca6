//! The values of `--format`: those of records, and those of commands that print something else.

use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser};

/// An output format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Tables and paragraphs for people.
    Table,
    /// One JSON value.
    Json,
    /// JSON, one record a line.
    Jsonl,
    /// One field a line, without ornament.
    Plain,
    /// Comma-separated values for spreadsheets.
    Csv,
    /// Tab-separated values, one record a line.
    Tsv,
    /// A table in Markdown.
    Markdown,
}

/// A format of pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Picture {
    /// A picture that scales.
    Svg,
    /// A page with the picture, the numbers and the sources.
    Html,
}

/// A format of references.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CiteFormat {
    /// Plain text in a citation style.
    Text,
    /// Markdown in a citation style.
    Markdown,
    /// HTML in a citation style.
    Html,
    /// BibTeX.
    Bibtex,
    /// BibLaTeX, for biber.
    Biblatex,
    /// RIS, for reference managers.
    Ris,
    /// CSL-JSON, for citeproc, Pandoc and Zotero.
    CslJson,
    /// YAML for Typst.
    Hayagriva,
}

impl CiteFormat {
    /// Whether it is for readers, in a citation style.
    pub const fn has_styles(self) -> bool {
        matches!(self, Self::Text | Self::Markdown | Self::Html)
    }
}

/// A format of all that is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExportFormat {
    /// One JSON value.
    Json,
    /// JSON, one entry a line.
    Jsonl,
    /// A directory of tables in comma-separated values.
    Csv,
    /// A fact sheet in Markdown.
    Markdown,
    /// A fact sheet as a page.
    Html,
}

/// The names of the formats of records, as the option of every command lists them. Those of
/// single commands are let through, so that the option may stand before the command too.
pub fn names() -> PossibleValuesParser {
    let of_records = values::<Format>();
    let others = values::<CiteFormat>().filter(|value| !is_of::<Format>(value.get_name()));
    let pictures = values::<Picture>().filter(|value| !is_of::<CiteFormat>(value.get_name()));
    let others = others.chain(pictures).map(|value| value.hide(true));
    PossibleValuesParser::from(of_records.chain(others).collect::<Vec<_>>())
}

/// The format of this name, if there is one of this sort.
pub fn named<F: ValueEnum>(name: &str) -> Option<F> {
    F::from_str(name, false).ok()
}

fn is_of<F: ValueEnum>(name: &str) -> bool {
    named::<F>(name).is_some()
}

fn values<F: ValueEnum + 'static>() -> impl Iterator<Item = PossibleValue> {
    let variants = F::value_variants().iter();
    variants.filter_map(ValueEnum::to_possible_value)
}

/// The endings of files that each format is written to, by the name of the format. Where formats
/// share an ending, it chooses the first one that a command has.
const ENDINGS: [(&str, &[&str]); 16] = [
    ("table", &["txt"]),
    ("json", &["json"]),
    ("jsonl", &["jsonl", "ndjson"]),
    ("plain", &["txt"]),
    ("csv", &["csv"]),
    ("tsv", &["tsv"]),
    ("markdown", &["md", "markdown"]),
    ("svg", &["svg"]),
    ("html", &["html", "htm"]),
    ("text", &["txt"]),
    ("biblatex", &["bib"]),
    ("bibtex", &["bib"]),
    ("ris", &["ris"]),
    ("csl-json", &["json"]),
    ("hayagriva", &["yaml", "yml"]),
    ("toml", &["toml"]),
];

/// Whether a file with this ending, in lower case, may hold this format.
pub fn suits(format: &str, ending: &str) -> bool {
    let mut endings = ENDINGS.iter().filter(|(name, _)| *name == format);
    endings.any(|(_, endings)| endings.contains(&ending))
}

/// The first of these formats that a file with this ending holds.
pub fn of_ending<'f>(formats: &[&'f str], ending: &str) -> Option<&'f str> {
    formats.iter().copied().find(|format| suits(format, ending))
}
