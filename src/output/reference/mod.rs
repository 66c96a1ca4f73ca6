//! References, one file for each format.

mod bibtex;
mod csl_json;
mod hayagriva;
mod ris;
#[cfg(feature = "cite")]
mod styled;

use std::io::Write;

use anyhow::Result;

use crate::args::CiteFormat;
use crate::records::{Reference, Vocabulary};

/// The names of the styles that are built in.
pub fn styles() -> Vec<&'static str> {
    #[cfg(feature = "cite")]
    return styled::style::names().collect();
    #[cfg(not(feature = "cite"))]
    Vec::new()
}

/// Prints references in a format, those for readers in the style of this name. The vocabulary says
/// which words of a title are no names.
///
/// # Errors
///
/// An unknown style, or a fault in writing.
pub fn print(
    out: &mut dyn Write,
    references: &[Reference],
    format: CiteFormat,
    style: &str,
    vocabulary: &Vocabulary,
) -> Result<()> {
    match format {
        CiteFormat::CslJson => csl_json::print(out, references),
        CiteFormat::Ris => ris::print(out, references),
        CiteFormat::Bibtex | CiteFormat::Biblatex => bibtex::print(out, references, format),
        CiteFormat::Hayagriva => hayagriva::print(out, references),
        #[cfg(feature = "cite")]
        CiteFormat::Text | CiteFormat::Markdown | CiteFormat::Html => {
            styled::print(out, references, format, style, vocabulary)
        }
        #[cfg(not(feature = "cite"))]
        _ => {
            let _ = (style, vocabulary);
            anyhow::bail!(
                "this smugfaq is built without citation styles\n\
                 every `--format` but text, markdown and html works; the feature `cite` has those"
            )
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::knowledge::{Medium, Publication};
    use crate::records::Reference;

    /// A reference of nothing but a title.
    pub(super) fn of_title(title: &str) -> Reference {
        let publication = Publication::new(Medium::Webpage, title.to_owned());
        Reference::alone("key", publication)
    }
}
