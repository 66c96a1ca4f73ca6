//! The values of `--format`: those of records, and those of commands that print something else.

use clap::ValueEnum;

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
    #[value(alias = "json")]
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

/// The format of this name, if there is one of this sort.
pub fn named<F: ValueEnum>(name: &str) -> Option<F> {
    F::from_str(name, false).ok()
}

/// The endings of files, each with a format that it may hold beside the one that it names.
const ENDINGS: [(&str, &str); 11] = [
    ("txt", "table"),
    ("txt", "plain"),
    ("txt", "text"),
    ("md", "markdown"),
    ("ndjson", "jsonl"),
    ("htm", "html"),
    ("bib", "bibtex"),
    ("bib", "biblatex"),
    ("json", "csl-json"),
    ("yaml", "hayagriva"),
    ("yml", "hayagriva"),
];

/// Whether a file with this ending, in lower case, may hold this format.
pub fn suits(format: &str, ending: &str) -> bool {
    format == ending || ENDINGS.contains(&(ending, format))
}
