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
mod outline;
mod source;
#[cfg(test)]
mod tests;
mod writer;

use std::collections::HashSet;

pub(crate) use blocks::{Block, BlockKind, blocks};
pub use draft::Draft;

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
    /// Questions that are left out because nothing stands below them, with their lines.
    pub unanswered: Vec<(usize, String)>,
    /// Headings whose text is left out because they are no questions, with their lines.
    pub passed: Vec<(usize, String)>,
    /// The lines of texts that are left out because they stand above all questions.
    pub loose: Vec<usize>,
    /// What else is left out, with its lines.
    pub left_out: Vec<(usize, String)>,
    /// Figures and links that are too many to be proposed, with their lines.
    pub beyond: Vec<(usize, String)>,
}

/// Why nothing came of a document.
#[derive(Debug)]
pub enum NotImported {
    /// It has no question with an answer.
    NoQuestion,
    /// More of its headings would be left out, these with their lines, than are questions.
    MostLeftOut {
        /// How many are questions.
        questions: usize,
        /// The others.
        passed: Vec<(usize, String)>,
    },
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
    let (answered, empty): (Vec<Section>, Vec<Section>) =
        outline.sections.into_iter().partition(Section::is_answered);
    let Some(first) = answered.first() else {
        return Err(NotImported::NoQuestion);
    };
    let mut title = outline.title;
    let mut unanswered = Vec::new();
    for section in empty {
        // The title of a page may well be a question.
        if title.is_none() && section.line < first.line && !section.title.is_empty() {
            title = Some(section.title);
        } else {
            unanswered.push((section.line, section.title));
        }
    }
    let is_clear = level.is_some() || outline.numbered;
    if !is_clear && outline.passed.len() > answered.len() {
        return Err(NotImported::MostLeftOut {
            questions: answered.len(),
            passed: outline.passed,
        });
    }
    let title = title.unwrap_or_default().replace('\n', " ");
    let title = match title.trim() {
        "" => name,
        title => title,
    };
    let detected = if stated.is_some() {
        None
    } else {
        detected(&answered)
    };
    let language = stated.or(detected.map(|language| language.tag.to_owned()));
    let mut writer = Writer::new(title, language, document.footnotes);
    let numbers = numbers(&answered);
    for (section, number) in answered.into_iter().zip(numbers) {
        writer.section(section, number);
    }
    Ok(Imported {
        draft: writer.draft,
        detected: detected.map(|language| language.name),
        unanswered,
        passed: outline.passed,
        loose: outline.loose,
        left_out: document.left_out,
        beyond: writer.beyond,
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
