//! Splits a document into passages, each belonging to one entry or one gap.

use crate::knowledge::{Entry, Gap, Kind, Knowledge, named};
use crate::language::Language;

named! {
    /// What part of an entry a passage is.
    #[derive(PartialOrd, Ord, Hash)]
    Field {
        /// The question that a section answers, or the title of another entry.
        Title = "question",
        /// Another name of the entry: an acronym or a short form.
        Name = "name",
        /// A way of asking for it.
        Asked = "asked",
        /// A sentence of the answer or statement, or an item of its list.
        Text = "text",
        /// All passages of the entry added up: its centroid.
        Summary = "summary",
    }
}

/// What a query can lead to: an entry, or a subject that the document leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// The entry with this position in the knowledge.
    Entry(usize),
    /// The gap with this position in the knowledge.
    Gap(usize),
}

/// A passage with the language that it is in.
#[derive(Clone, Copy)]
pub struct Part<'k> {
    /// The part of the entry that it is.
    pub field: Field,
    /// The words.
    pub text: &'k str,
    /// The language.
    pub language: &'static Language,
}

/// The targets of one document in the order of the knowledge, entries before gaps.
pub fn targets(knowledge: &Knowledge, document: usize) -> Vec<Target> {
    let entries = knowledge.entries.iter().enumerate();
    let entries = entries.filter(|(_, entry)| entry.document == document);
    let entries = entries.map(|(position, _)| Target::Entry(position));
    let gaps = knowledge.gaps.iter().enumerate();
    let gaps = gaps.filter(|(_, gap)| gap.document == document);
    entries
        .chain(gaps.map(|(position, _)| Target::Gap(position)))
        .collect()
}

/// The passages of a target of a document in a language.
pub fn passages<'k>(
    knowledge: &'k Knowledge,
    target: Target,
    language: &'static Language,
) -> Vec<Part<'k>> {
    let in_language = |(field, text)| Part {
        field,
        text,
        language,
    };
    match target {
        Target::Entry(position) => {
            let Some(entry) = knowledge.entries.get(position) else {
                return Vec::new();
            };
            let translated = entry.asked_in.iter().flat_map(|(tag, asked)| {
                let language = Language::of(tag);
                texts(asked).map(move |text| Part {
                    field: Field::Asked,
                    text,
                    language,
                })
            });
            let own = of_entry(entry, language).into_iter().map(in_language);
            own.chain(translated).collect()
        }
        Target::Gap(position) => {
            let gap = knowledge.gaps.get(position);
            gap.map_or_else(Vec::new, of_gap)
                .into_iter()
                .map(in_language)
                .collect()
        }
    }
}

fn of_entry<'k>(entry: &'k Entry, language: &Language) -> Vec<(Field, &'k str)> {
    let mut passages = vec![(Field::Title, entry.title.as_str())];
    let names = entry.acronym().into_iter().chain(texts(&entry.also));
    passages.extend(names.map(|name| (Field::Name, name)));
    passages.extend(texts(&entry.asked).map(|asked| (Field::Asked, asked)));
    if entry.superseded_by.is_some() {
        return passages;
    }
    let summary = entry.text("summary").into_iter();
    let sentences = if entry.kind() == Kind::Question {
        language.sentences(&entry.statement)
    } else {
        vec![entry.statement.as_str()]
    };
    let text = summary.chain(sentences).chain(texts(entry.points()));
    passages.extend(text.map(|text| (Field::Text, text)));
    passages
}

fn of_gap(gap: &Gap) -> Vec<(Field, &str)> {
    let asked = texts(&gap.asked).map(|asked| (Field::Asked, asked));
    std::iter::once((Field::Title, gap.topic.as_str()))
        .chain(asked)
        .collect()
}

fn texts(list: &[String]) -> impl Iterator<Item = &str> {
    list.iter().map(String::as_str)
}
