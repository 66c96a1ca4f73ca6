//! What the knowledge is cut into for the search: passages, each of one entry and one topic.

use crate::knowledge::{Entry, Gap, Kind, Knowledge};

use super::analysis::sentences;

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
    /// The section of this number.
    Section(u32),
    /// The gap at this place of the knowledge.
    Gap(usize),
}

/// One passage and where it belongs.
#[derive(Clone, Copy, Debug)]
pub struct Passage<'k> {
    /// The words.
    pub text: &'k str,
    /// The part of the entry that it is.
    pub field: Field,
    /// The topic that it speaks for, by its place in [`Passages::topics`].
    pub topic: usize,
    /// The entry that it belongs to, by its place in the knowledge; none for a gap.
    pub entry: Option<usize>,
}

/// All passages of the knowledge and the topics that they speak for.
#[derive(Clone, Debug, Default)]
pub struct Passages<'k> {
    /// The passages in the order of the knowledge.
    pub all: Vec<Passage<'k>>,
    /// Sections in the order of their questions, then gaps.
    pub topics: Vec<Topic>,
}

impl<'k> Passages<'k> {
    /// Cuts the whole knowledge into passages.
    #[must_use]
    pub fn of(knowledge: &'k Knowledge) -> Self {
        let mut passages = Self::default();
        for question in knowledge.of(Kind::Question) {
            passages.topics.push(Topic::Section(question.section));
        }
        let sections = passages.topics.clone();
        let mut places = std::collections::HashMap::new();
        for (place, topic) in sections.iter().enumerate() {
            places.insert(*topic, place);
        }
        for (entry, fact) in knowledge.entries.iter().enumerate() {
            if let Some(topic) = places.get(&Topic::Section(fact.section)) {
                passages.entry(*topic, entry, fact);
            }
        }
        for (place, gap) in knowledge.gaps.iter().enumerate() {
            passages.topics.push(Topic::Gap(place));
            passages.gap(gap);
        }
        passages
    }

    fn entry(&mut self, topic: usize, entry: usize, fact: &'k Entry) {
        let mut add = |text, field| {
            self.all.push(Passage {
                text,
                field,
                topic,
                entry: Some(entry),
            });
        };
        if fact.kind() == Kind::Question {
            add(&fact.title, Field::Question);
        } else {
            add(&fact.title, Field::Name);
        }
        for name in fact
            .acronym()
            .into_iter()
            .chain(fact.also.iter().map(String::as_str))
        {
            add(name, Field::Name);
        }
        for asked in &fact.asked {
            add(asked, Field::Asked);
        }
        if fact.kind() == Kind::Question {
            if let Some(summary) = &fact.summary {
                add(summary, Field::Text);
            }
            for sentence in sentences(&fact.statement) {
                add(sentence, Field::Text);
            }
            for point in &fact.points {
                add(point, Field::Text);
            }
        } else {
            add(&fact.statement, Field::Text);
        }
    }

    fn gap(&mut self, gap: &'k Gap) {
        let topic = self.topics.len() - 1;
        let asked = gap.asked.iter().map(|asked| (asked, Field::Asked));
        for (text, field) in std::iter::once((&gap.topic, Field::Question)).chain(asked) {
            self.all.push(Passage {
                text,
                field,
                topic,
                entry: None,
            });
        }
    }
}
