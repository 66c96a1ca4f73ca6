//! References as a style has them, in text, Markdown or HTML.
//!
//! A list of references has the work that was read: where a document quotes another work, that is
//! the document, and how the other is cited in the text stands below it.

mod markup;
mod mend;
mod press;
pub(super) mod style;

use std::io::Write;

use anyhow::Result;

use self::press::Press;
use crate::args::CiteFormat;
use crate::records::{Reference, Vocabulary};

/// Prints the references in the order of the style, titles in the capitals of sentences.
pub(super) fn print(
    out: &mut dyn Write,
    references: &[Reference],
    format: CiteFormat,
    style: &str,
    vocabulary: &Vocabulary,
) -> Result<()> {
    let press = Press::new(style::named(style)?, format, vocabulary);
    let listed = press.list(references)?;
    let (head, before, [remark, remarked], after, foot) = match format {
        CiteFormat::Html => (
            "<div class=\"csl-bib-body\">\n",
            "  <div class=\"csl-entry\">",
            ["<div class=\"csl-block\">", "</div>"],
            "</div>",
            "</div>\n",
        ),
        CiteFormat::Markdown => ("", "", ["\n\n> ", ""], "", ""),
        _ => ("", "", ["\n  ", ""], "", ""),
    };
    write!(out, "{head}")?;
    for (number, entry) in listed.iter().enumerate() {
        // References are paragraphs, which an empty line parts.
        if number > 0 && format == CiteFormat::Markdown {
            writeln!(out)?;
        }
        write!(out, "{before}{}", entry.text)?;
        for text in &entry.remarks {
            write!(out, "{remark}{text}{remarked}")?;
        }
        writeln!(out, "{after}")?;
    }
    write!(out, "{foot}")?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::embedded;
    use crate::output::reference::tests::of_title;
    use crate::records::Wanted;

    /// None of the styles that are built in loses a source or prints nothing of it.
    #[test]
    fn every_style_prints_every_source() {
        let knowledge = embedded::knowledge();
        let sources = knowledge.of(crate::knowledge::Kind::Source);
        let all = sources
            .flat_map(|source| Reference::works(&knowledge, source, Wanted::Quoted))
            .collect();
        let all = Reference::list(all);
        let vocabulary = Vocabulary::of(&knowledge);
        for name in style::names() {
            let mut written = Vec::new();
            print(&mut written, &all, CiteFormat::Text, name, &vocabulary)
                .unwrap_or_else(|fault| panic!("{name}: {fault}"));
            let text = String::from_utf8(written).expect("UTF-8");
            let entries = text.lines().filter(|line| !line.starts_with("  "));
            assert_eq!(entries.count(), all.len(), "{name}:\n{text}");
        }
    }

    /// Whatever a title holds, HTML has no tags but ours.
    #[test]
    fn titles_are_no_markup() {
        proptest!(ProptestConfig::with_cases(64), |(title in r#"[<>&"'a-z/= ]{1,20}"#)| {
            let all = [of_title(&format!("T{title}"))];
            let mut written = Vec::new();
            let words = Vocabulary::default();
            print(&mut written, &all, CiteFormat::Html, "apa", &words).expect("written");
            let text = String::from_utf8(written).expect("UTF-8");
            let bare = text.replace("<i>", "").replace("</i>", "").replace("</div>", "");
            let bare = bare.replace("<div class=\"csl-bib-body\">", "");
            let bare = bare.replace("<div class=\"csl-entry\">", "");
            prop_assert!(!bare.contains(['<', '>', '"']), "{}", text);
        });
    }
}
