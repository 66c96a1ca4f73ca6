//! From a document in Markdown or HTML to a knowledge file that a person is to finish.
//!
//! Each file knows only those before it: `heading` and `inline` what words and texts are, `source`
//! makes plain Markdown, `blocks` and `html` read it, `heads` decides which are questions, `outline` takes the
//! document apart by them, `writer` writes the draft.

mod blocks;
mod draft;
mod figures;
mod heading;
mod heads;
mod html;
mod ids;
mod inline;
mod left_out;
mod outline;
mod source;
#[cfg(test)]
mod tests;
mod writer;

use std::collections::HashSet;

pub(crate) use blocks::{Block, BlockKind, blocks};
pub use draft::Draft;
use left_out::NO_QUESTION;
pub use left_out::{LeftOut, NO_ANSWER, NotImported};

use crate::language::{Language, detect};
use outline::{Section, outline};
use writer::Writer;

/// What came of a document.
#[derive(Debug)]
pub struct Imported {
    /// The draft.
    pub draft: Draft,
    /// The English name of the language that the text seems to be in, where the document states
    /// none.
    pub detected: Option<&'static str>,
    /// What is not in the draft, by reason and line.
    pub left_out: Vec<LeftOut>,
}

/// How sure a language has to be that is written into a draft, from 0 to 1.
const SURE: f32 = 0.5;

/// Makes a draft of a document; `name` is its title if it states none. With `level`, its questions
/// are the headings of that level, from 1 to 6.
///
/// # Errors
///
/// There is no question with an answer, or more is left out than kept.
pub fn import(text: &str, name: &str, level: Option<u8>) -> Result<Imported, NotImported> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let document = blocks(text);
    let stated = document.language.map(|tag| tag.trim().replace('_', "-"));
    let stated = stated.filter(|tag| !tag.is_empty());
    let outline = outline(document.blocks, document.title, level);
    let questions = outline.sections.len();
    if questions == 0 {
        return Err(NotImported::NoQuestion);
    }
    let headings = outline.left_out.iter().filter(|one| one.why == NO_QUESTION);
    let headings: Vec<LeftOut> = headings.cloned().collect();
    let is_clear = level.is_some() || outline.numbered;
    if !is_clear && headings.len() > questions {
        return Err(NotImported::MostLeftOut {
            questions,
            headings,
        });
    }
    let title = outline.title.filter(|title| !title.trim().is_empty());
    let detected = match stated {
        Some(_) => None,
        None => detected(&outline.sections),
    };
    let language = stated.or(detected.map(|language| language.tag.to_owned()));
    let title = title.as_deref().unwrap_or(name);
    let mut writer = Writer::new(title, language.as_deref(), document.footnotes);
    let numbers = numbers(&outline.sections);
    for (section, number) in outline.sections.iter().zip(numbers) {
        writer.section(section, number);
    }
    let mut left_out = [document.left_out, outline.left_out, writer.left_out].concat();
    left_out.sort();
    Ok(Imported {
        draft: writer.draft,
        detected: detected.map(|language| language.name),
        left_out,
    })
}

/// The language of questions and answers, if it is clear.
fn detected(sections: &[Section]) -> Option<&'static Language> {
    let texts: Vec<&str> = sections.iter().flat_map(Section::texts).collect();
    let (language, sure) = detect(&texts.join("\n"))?;
    (sure >= SURE && language.tag != "und").then_some(language)
}

/// The numbers of sections: their own if they all have one, each another; else their positions.
fn numbers(sections: &[Section]) -> Vec<u32> {
    let own: Option<Vec<u32>> = sections.iter().map(|section| section.number).collect();
    own.filter(|own| own.iter().collect::<HashSet<_>>().len() == own.len())
        .unwrap_or_else(|| (1..).take(sections.len()).collect())
}
