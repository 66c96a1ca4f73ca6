//! Whatever a publication is called, a reference to it is one reference in every format.

use clap::ValueEnum;
use serde_json::Value;
use smugfaq::args::CiteFormat;
use smugfaq::knowledge::{Author, Medium, Publication};
use smugfaq::output::reference;
use smugfaq::records::{Reference, Vocabulary};

use super::harmless;

/// The marks that references in HTML are made of.
const TAGS: [&str; 8] = ["div", "i", "b", "a", "span", "sup", "sub", "em"];

/// Prints a reference to a publication, of which each line of the text is a field. The first two bytes
/// choose the sort of publication and the style.
pub fn references(text: &str) {
    let byte = |at: usize| usize::from(text.as_bytes().get(at).copied().unwrap_or_default());
    let publication = publication(text, Medium::ALL[byte(0) % Medium::ALL.len()]);
    let mut cited = Reference::alone("key", publication.clone());
    cited.sections = (1..=3).take(byte(1) % 3).collect();
    let mut quoting = Reference::alone("key-2", publication);
    quoting.quoted_in = Some(("key".to_owned(), cited.publication.clone()));
    let references = Reference::list(vec![cited, quoting]);
    let styles = reference::styles();
    let style = styles.get(byte(1) % styles.len().max(1)).copied();
    for &format in CiteFormat::value_variants() {
        // To read the style and its words takes most of the time: one format a run.
        let turn = byte(0) / Medium::ALL.len() % 3 == format as usize;
        if format.has_styles() && (style.is_none() || !turn) {
            continue;
        }
        let mut out = Vec::new();
        let words = Vocabulary::default();
        let style = style.unwrap_or_default();
        if let Err(fault) = reference::print(&mut out, &references, format, style, &words) {
            // There are styles that print no treaties, or only what has an author.
            assert!(format.has_styles(), "{format:?}: {fault}");
            continue;
        }
        let printed = harmless(out, &['\n'], &format!("{format:?} in {style}"));
        sound(&printed, format, &references);
    }
}

/// A publication whose title and other fields are the lines of a text.
fn publication(text: &str, medium: Medium) -> Publication {
    let mut lines = text.split('\n').map(str::to_owned);
    let title = lines.next().filter(|title| !title.trim().is_empty());
    let mut publication = Publication::new(medium, title.unwrap_or_else(|| "Tea".to_owned()));
    let mut next = || lines.next().filter(|line| !line.is_empty());
    publication.authors.extend(next().map(Author::Whole));
    publication
        .authors
        .extend(next().map(|family| Author::Person {
            family,
            given: next(),
        }));
    publication.issued = next().and_then(|date| date.parse().ok());
    for field in [
        &mut publication.publisher,
        &mut publication.genre,
        &mut publication.container,
        &mut publication.volume,
        &mut publication.page,
        &mut publication.place,
        &mut publication.number,
        &mut publication.language,
        &mut publication.doi,
        &mut publication.url,
        &mut publication.archived,
        &mut publication.note,
        &mut publication.isbn,
        &mut publication.issn,
    ] {
        *field = next();
    }
    publication
}

/// The format is what it is meant to be, whoever reads it.
fn sound(printed: &str, format: CiteFormat, references: &[Reference]) {
    match format {
        CiteFormat::Bibtex | CiteFormat::Biblatex => {
            let starts = printed.lines().filter(|line| line.starts_with('@'));
            assert_eq!(starts.count(), references.len(), "{printed}");
            // Both programs count braces, whatever stands before them.
            let mut depth = 0;
            for c in printed.chars() {
                depth += i32::from(c == '{') - i32::from(c == '}');
                assert!(depth >= 0, "{printed}");
                let is_new = c == '@' && depth == 0;
                assert!(c != '@' || is_new || depth > 0, "{printed}");
            }
            assert_eq!(depth, 0, "{printed}");
        }
        CiteFormat::Ris => {
            for line in printed.lines().filter(|line| !line.is_empty()) {
                let tag = line.get(..2).unwrap_or_default();
                let is_tag = tag
                    .chars()
                    .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
                assert!(is_tag && line[2..].starts_with("  -"), "{line}");
            }
            let ends = printed.lines().filter(|line| line.starts_with("ER  -"));
            assert_eq!(ends.count(), references.len(), "{printed}");
        }
        CiteFormat::CslJson => {
            let items: Vec<Value> = serde_json::from_str(printed).expect("JSON");
            assert_eq!(items.len(), references.len());
            for (item, reference) in items.iter().zip(references) {
                assert_eq!(item["title"], reference.publication.title.as_str());
            }
        }
        CiteFormat::Hayagriva => {
            let keys = printed.lines().filter(|line| !line.starts_with(' '));
            assert_eq!(keys.count(), references.len(), "{printed}");
        }
        CiteFormat::Html => {
            for tag in printed.split('<').skip(1) {
                let name = tag.trim_start_matches('/').split([' ', '>']).next();
                assert!(TAGS.contains(&name.unwrap_or_default()), "{printed}");
            }
        }
        CiteFormat::Text | CiteFormat::Markdown => {}
    }
}
