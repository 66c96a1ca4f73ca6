//! What the knowledge is cut into for the search: passages, each of one entry and one topic.

use std::collections::HashMap;

use super::analysis::sentences;
use super::layout::word;
use crate::knowledge::{Entry, Kind, Knowledge};

/// What part of an entry a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The question that the section answers.
    Question,
    /// A name of the entry: title, acronym or another name.
    Name,
    /// Another way in which people ask for it.
    Asked,
    /// A sentence of the answer or statement, or an item of its list.
    Text,
}

impl Field {
    /// Every field.
    pub const ALL: [Self; 4] = [Self::Question, Self::Name, Self::Asked, Self::Text];

    /// The name of the field in explanations.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Name => "name",
            Self::Asked => "asked",
            Self::Text => "text",
        }
    }
}

/// What a topic is about: a section of the document, or something that it leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// The section that the question at this place of the knowledge opens.
    Section(u32),
    /// The gap at this place of the knowledge.
    Gap(usize),
}

/// One passage of the knowledge and where it belongs.
#[derive(Clone, Copy, Debug)]
pub struct Part<'k> {
    /// The words.
    pub text: &'k str,
    /// The part of the entry that it is.
    pub field: Field,
    /// The topic that it speaks for, by its place among the topics.
    pub topic: usize,
    /// The entry that it belongs to, by its place in the knowledge; none for a gap.
    pub entry: Option<usize>,
}

/// Cuts the whole knowledge into passages: its topics, sections in the order of their questions
/// before gaps, and the passages of each topic, side by side, in the order of the knowledge.
#[must_use]
pub fn parts(knowledge: &Knowledge) -> (Vec<Topic>, Vec<Part<'_>>) {
    let section = |fact: &Entry| (fact.document, fact.section);
    let mut topics = Vec::new();
    let mut places = HashMap::new();
    for (place, fact) in knowledge.entries.iter().enumerate() {
        if fact.kind() == Kind::Question {
            places.insert(section(fact), topics.len());
            topics.push(Topic::Section(word(place)));
        }
    }
    let by_id: HashMap<&str, usize> = knowledge
        .entries
        .iter()
        .map(|entry| entry.id.as_str())
        .zip(0..)
        .collect();
    let mut parts = Vec::new();
    for (place, fact) in knowledge.entries.iter().enumerate() {
        // What was superseded is no answer; who asks for it is told what took its place.
        let successor = fact.superseded_by.as_deref();
        let successor = successor.and_then(|id| by_id.get(id).copied());
        let entry = successor.unwrap_or(place);
        let speaks_for = &knowledge.entries[entry];
        if let Some(&topic) = places.get(&section(speaks_for)) {
            let of_entry = of_entry(fact).into_iter();
            let kept = of_entry.filter(|(_, field)| successor.is_none() || *field != Field::Text);
            parts.extend(kept.map(|(text, field)| Part {
                text,
                field,
                topic,
                entry: Some(entry),
            }));
        }
    }
    parts.sort_by_key(|part| part.topic);
    for (place, gap) in knowledge.gaps.iter().enumerate() {
        let topic = topics.len();
        topics.push(Topic::Gap(place));
        let asked = gap.asked.iter().map(|asked| (asked, Field::Asked));
        let all = std::iter::once((&gap.topic, Field::Question)).chain(asked);
        parts.extend(all.map(|(text, field)| Part {
            text,
            field,
            topic,
            entry: None,
        }));
    }
    (topics, parts)
}

/// The passages of an entry.
fn of_entry(fact: &Entry) -> Vec<(&str, Field)> {
    let is_question = fact.kind() == Kind::Question;
    let title = if is_question {
        Field::Question
    } else {
        Field::Name
    };
    let names = fact.acronym().into_iter().chain(texts(&fact.also));
    let mut parts = vec![(fact.title.as_str(), title)];
    parts.extend(names.map(|name| (name, Field::Name)));
    parts.extend(texts(&fact.asked).map(|asked| (asked, Field::Asked)));
    if is_question {
        let answer = fact.summary.as_deref().into_iter();
        let answer = answer.chain(sentences(&fact.statement));
        parts.extend(
            answer
                .chain(texts(&fact.points))
                .map(|text| (text, Field::Text)),
        );
    } else {
        parts.push((&fact.statement, Field::Text));
    }
    parts
}

fn texts(all: &[String]) -> impl Iterator<Item = &str> {
    all.iter().map(String::as_str)
}
