//! From a document in Markdown to a knowledge file that a person is to finish.

mod blocks;
mod draft;
mod figures;
mod heading;
mod html;
mod ids;
mod inline;
mod sections;

use std::collections::{HashMap, HashSet};

pub use draft::{Draft, DraftDocument, DraftQuestion, DraftSource, DraftStatistic};

use crate::search::analysis::sentences;
use ids::Ids;
use inline::{Inline, Link};
use sections::Section;

/// What came of a document.
#[derive(Debug)]
pub struct Imported {
    /// The draft.
    pub draft: Draft,
    /// Questions that are left out because nothing stands below them, with their lines.
    pub unanswered: Vec<(usize, String)>,
    /// Headings whose text is left out because they are no questions.
    pub passed: Vec<String>,
}

/// Makes a draft of a document; `name` is its title if it states none. `None` where it has no
/// question with an answer.
#[must_use]
pub fn import(text: &str, name: &str) -> Option<Imported> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut blocks = blocks::blocks(text);
    let footnotes = std::mem::take(&mut blocks.footnotes);
    let document = sections::sections(blocks);
    let (answered, empty): (Vec<Section>, Vec<Section>) =
        document.all.into_iter().partition(Section::is_answered);
    let mut title = document.title;
    let mut unanswered = Vec::new();
    for section in empty {
        // The title of a page may well be a question.
        if title.is_none() && answered.first().is_some_and(|first| section.at < first.at) {
            title = Some(section.title);
        } else {
            let line = text[..section.at].matches('\n').count() + 1;
            unanswered.push((line, section.title));
        }
    }
    if answered.is_empty() {
        return None;
    }
    let title = title.map(|title| trimmed(&title));
    let title = title.filter(|title| !title.is_empty());
    let title = title.unwrap_or_else(|| name.to_owned());
    let mut writer = Writer::new(&title, footnotes);
    let numbers = numbers(&answered);
    for (section, number) in answered.iter().zip(numbers) {
        writer.section(section, number);
    }
    Some(Imported {
        draft: writer.draft,
        unanswered,
        passed: document.passed,
    })
}

impl Section {
    fn is_answered(&self) -> bool {
        let texts = || self.paragraphs.iter().chain(&self.points);
        !trimmed(&self.title).is_empty() && texts().any(|text| !trimmed(&text.text).is_empty())
    }
}

/// The numbers of sections: their own if they all have one, each another; else their places.
fn numbers(sections: &[Section]) -> Vec<u32> {
    let own: Option<Vec<u32>> = sections.iter().map(|section| section.number).collect();
    own.filter(|own| own.iter().collect::<HashSet<_>>().len() == own.len())
        .unwrap_or_else(|| (1..).take(sections.len()).collect())
}

/// Writes the draft, section by section.
struct Writer {
    draft: Draft,
    ids: Ids,
    footnotes: HashMap<String, Vec<Link>>,
    /// The ids of sources by where they lead, or else by their names.
    sources: HashMap<String, String>,
}

impl Writer {
    fn new(title: &str, footnotes: HashMap<String, Vec<Link>>) -> Self {
        let mut ids = Ids::default();
        let document = DraftDocument {
            id: ids.of(title, "document"),
            title: title.to_owned(),
        };
        let draft = Draft {
            document,
            question: Vec::new(),
            source: Vec::new(),
            statistic: Vec::new(),
        };
        Self {
            draft,
            ids,
            footnotes,
            sources: HashMap::new(),
        }
    }

    fn section(&mut self, section: &Section, number: u32) {
        let title = trimmed(&section.title);
        let id = self.ids.of(&title, "question");
        let points: Vec<String> = section.points.iter().map(|of| trimmed(&of.text)).collect();
        let points: Vec<String> = points.into_iter().filter(|of| !of.is_empty()).collect();
        let paragraphs = section.paragraphs.iter().map(|of| trimmed(&of.text));
        let paragraphs: Vec<String> = paragraphs.filter(|text| !text.is_empty()).collect();
        let mut answer = paragraphs.join("\n\n");
        if answer.is_empty() {
            answer = points.join("\n");
        }
        let mut sources = Vec::new();
        for text in section.paragraphs.iter().chain(&section.points) {
            let cited = self.cited(text, number);
            self.statistics(text, number, &cited);
            sources.extend(cited.into_iter().map(|(id, _)| id));
        }
        for link in &section.cited {
            sources.extend(self.source(link, number, true).map(|(id, _)| id));
        }
        let mut seen = HashSet::new();
        sources.retain(|id| seen.insert(id.clone()));
        let summary = section.summary.as_deref().map(trimmed);
        self.draft.question.push(DraftQuestion {
            id,
            number,
            question: title,
            summary: summary.filter(|summary| !summary.is_empty()),
            answer,
            points,
            sources,
        });
    }

    /// The sources that a text links to, with the words that are the links.
    fn cited(&mut self, text: &Inline, section: u32) -> Vec<(String, String)> {
        let notes = text
            .footnotes
            .iter()
            .filter_map(|name| self.footnotes.get(name));
        let notes: Vec<Link> = notes.flatten().cloned().collect();
        let mut cited = Vec::new();
        for link in text.links.iter().chain(&text.addresses).chain(&notes) {
            cited.extend(self.source(link, section, false));
        }
        cited
    }

    /// The source that a link leads to, unless it leads to another place of the document and is not
    /// named as a source.
    fn source(&mut self, link: &Link, section: u32, named: bool) -> Option<(String, String)> {
        let address = link.address.as_deref().map(str::trim);
        let address = address.filter(|address| !address.is_empty());
        let within = address.is_some_and(|address| address.starts_with('#'));
        let elsewhere = ["mailto:", "tel:", "javascript:", "data:"];
        if (within && !named)
            || address.is_some_and(|of| elsewhere.iter().any(|scheme| of.starts_with(scheme)))
        {
            return None;
        }
        let address = address.filter(|_| !within);
        let words = trimmed(&link.name).replace('\n', " ");
        let says_nothing = [
            "here",
            "this",
            "link",
            "this page",
            "click here",
            "this link",
        ];
        let name = match address {
            Some(address) if says_nothing.contains(&words.to_lowercase().as_str()) => {
                address.to_owned()
            }
            _ => words.clone(),
        };
        if name.is_empty() {
            return None;
        }
        let key = address.map_or_else(|| name.to_lowercase(), |of| of.trim_end_matches('/').into());
        if let Some(id) = self.sources.get(&key) {
            return Some((id.clone(), words));
        }
        let id = self.ids.of(&name, "source");
        self.sources.insert(key, id.clone());
        let what = address.unwrap_or(&name).to_owned();
        self.draft.source.push(DraftSource {
            id: id.clone(),
            section,
            name,
            what,
        });
        Some((id, words))
    }

    fn statistics(&mut self, text: &Inline, section: u32, cited: &[(String, String)]) {
        let whole = trimmed(&text.text);
        for sentence in sentences(&whole) {
            for figure in figures::figures(sentence) {
                if text.code.iter().any(|code| code.contains(&figure.printed)) {
                    continue;
                }
                let title = shortened(&format!("{} {}", figure.printed, figure.measure));
                let mut sources: Vec<String> = Vec::new();
                for (id, words) in cited {
                    if sentence.contains(words) && !sources.contains(id) {
                        sources.push(id.clone());
                    }
                }
                self.draft.statistic.push(DraftStatistic {
                    id: self.ids.of(&title, "statistic"),
                    section,
                    title,
                    figure: figure.printed,
                    value: figure.value,
                    unit: figure.unit,
                    qualifier: figure.qualifier,
                    measure: figure.measure,
                    statement: sentence.to_owned(),
                    sources,
                    draft: true,
                });
            }
        }
    }
}

/// A text without blanks around its lines, and without lines of nothing else.
fn trimmed(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// The first words of a text, at most eighty characters.
fn shortened(text: &str) -> String {
    let mut short = String::new();
    for word in text.split_whitespace() {
        if !short.is_empty() && short.chars().count() + word.chars().count() > 80 {
            break;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    short
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::knowledge::{Knowledge, KnowledgeFile, load};

    fn loaded(document: &str) -> Option<Knowledge> {
        let Imported {
            draft, unanswered, ..
        } = import(document, "document")?;
        let text = &draft.to_toml().expect("TOML");
        for (line, _) in unanswered {
            assert!(line <= document.matches('\n').count() + 1);
        }
        let file = KnowledgeFile {
            name: "draft",
            text,
        };
        Some(load(&[file]).unwrap_or_else(|faults| panic!("{faults}\n{text}")))
    }

    #[test]
    fn questions_where_no_heading_asks() {
        for document in [
            "**What is tea?** A drink.\n\n**Who drinks it?**\n\nAunts.",
            "Q: What is tea?\nA: A drink.\n\nQ: Who drinks it?\nA: Aunts.",
            "**Q1: What is tea?**\n\n**A:** A drink.\n\n**Q2: Who drinks it?**\nAunts.",
            "- **What is tea?** A drink.\n- **Who drinks it?** Aunts.",
            "1. What is tea?\n\n   A drink.\n\n2. Who drinks it?\n\n   Aunts.",
            "What is tea?\n: A drink.\n\nWho drinks it?\n: Aunts.",
            "<h2>What is tea?</h2><p>A drink.</p><h2>Who drinks it?</h2><p>Aunts.</p>",
            "<dl><dt>What is tea?</dt><dd>A drink.</dd><dt>Who drinks it?</dt><dd>Aunts.</dd></dl>",
            "<details>\n<summary>What is tea?</summary>\n\nA drink.\n</details>\n\n\
             <details><summary>Who drinks it?</summary>Aunts.</details>",
        ] {
            let knowledge = loaded(document).unwrap_or_else(|| panic!("{document}"));
            let questions = knowledge.entries.iter();
            let questions = questions.map(|of| (of.title.as_str(), of.statement.as_str()));
            let questions: Vec<_> = questions.collect();
            let expected = [("What is tea?", "A drink."), ("Who drinks it?", "Aunts.")];
            assert_eq!(questions, expected, "{document}");
        }
    }

    #[test]
    fn nesting_has_no_depth_that_breaks() {
        for piece in [
            "> ", "- ", "* 1. ", "[", "**", "<div>", "<ul><li>", "a `", "![", "| ",
        ] {
            let document = format!("# Why?\n\n{}because\n", piece.repeat(20_000));
            assert!(loaded(&document).is_some(), "{piece}");
        }
    }

    const MARKDOWN: &str = "(#{1,7} |\\*\\*|[*_]|> |- |[0-9]{1,3}[.)] |\\[|\\]\\(|\\)|\\^|<[a-z/]{0,9}>|<a href=|`{1,3}|\\||---|:|\\?|Q: |A: |Sources: |In short: |3,700 |90% |USD | million|why|[a-z]{1,4}| |\n|\n\n|\r\n|\\\\|&amp;|\u{0}|\u{e9}|\u{feff}|\t){0,60}";

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        /// Whatever it is made of, a document gives a draft that loads or none.
        #[test]
        fn any_document_gives_a_draft_that_loads(document in MARKDOWN) {
            loaded(&document);
            loaded(&format!("# Why?\n\n{document}\n\n## 2. When\n\nNow."));
        }

        #[test]
        fn any_text_gives_a_draft_that_loads(text in "\\PC*|(?s).*") {
            loaded(&text);
            loaded(&format!("# {text}?\n\n{text}"));
        }

        /// A figure that is proposed has the value that it states.
        #[test]
        fn any_sentence_gives_figures_that_agree(sentence in "([0-9.,%$]{1,6}|about|one|million|times|USD|cups|to|[a-z]{1,5}| )( ([0-9.,%$]{1,6}|about|one|million|times|USD|cups|to|[a-z]{1,5})){0,8}") {
            loaded(&format!("# Why?\n\n{sentence}."));
        }
    }
}
