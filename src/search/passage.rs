//! What the knowledge is cut into for the search: passages, each of one entry and one topic.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::analysis::sentences;
use super::layout::{IN_STATEMENT, NO_ENTRY, TITLE, word};
use crate::knowledge::{Entry, Gap, Kind, Knowledge};

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

    /// What a word in it adds to the mass of the topic.
    #[must_use]
    pub const fn mass(self) -> f32 {
        match self {
            Self::Question => 2.0,
            Self::Name | Self::Asked | Self::Text => 1.0,
        }
    }

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

/// One passage of the knowledge.
#[derive(Clone, Copy, Debug)]
pub struct Part<'k> {
    /// The words.
    pub text: &'k str,
    /// The part of the entry that it is.
    pub field: Field,
    /// The entry that it belongs to, by its place in the knowledge; [`NO_ENTRY`] for a gap.
    pub entry: u32,
}

/// The knowledge as topics: sections in the order of their questions before gaps.
pub struct Outline<'k> {
    entries: Vec<&'k Entry>,
    gaps: &'k [Gap],
    topics: Vec<Topic>,
    /// The entries that speak for sections, by topic, and of one topic in the order of the knowledge.
    members: Vec<Member>,
}

/// An entry that speaks for a section, all by their places.
#[derive(Clone, Copy)]
struct Member {
    topic: u32,
    entry: u32,
    /// The entry that is answered with: itself, or what took its place.
    answer: u32,
}

impl<'k> Outline<'k> {
    /// The outline of some knowledge.
    #[must_use]
    pub fn new(knowledge: &'k Knowledge) -> Self {
        let entries: Vec<&Entry> = knowledge.entries.iter().collect();
        let section = |entry: &Entry| (entry.document, entry.section);
        let mut topics = Vec::new();
        let mut of_sections = FxHashMap::default();
        for (place, entry) in entries.iter().enumerate() {
            if entry.kind() == Kind::Question {
                of_sections.insert(section(entry), word(topics.len()));
                topics.push(Topic::Section(word(place)));
            }
        }
        let mut members = Vec::with_capacity(entries.len());
        for (place, entry) in entries.iter().enumerate() {
            // What was superseded is no answer; who asks for it is told what took its place.
            let successor = entry.superseded_by.as_deref();
            let successor = successor.and_then(|id| knowledge.position(id));
            let answer = successor.unwrap_or(place);
            if let Some(&topic) = of_sections.get(&section(entries[answer])) {
                members.push(Member {
                    topic,
                    entry: word(place),
                    answer: word(answer),
                });
            }
        }
        members.sort_by_key(|member| member.topic);
        topics.extend((0..knowledge.gaps.len()).map(Topic::Gap));
        Self {
            entries,
            gaps: &knowledge.gaps,
            topics,
            members,
        }
    }

    /// Its topics.
    #[must_use]
    pub fn topics(&self) -> &[Topic] {
        &self.topics
    }

    /// Cuts the topics into so many runs of much the same size, or fewer.
    #[must_use]
    pub fn runs(&self, count: usize) -> Vec<Range<usize>> {
        let first = |run: usize| match self.members.get(run * self.members.len() / count) {
            _ if run == 0 => 0,
            Some(member) => member.topic as usize,
            None => self.topics.len(),
        };
        let runs = (0..count).map(|run| first(run)..first(run + 1));
        runs.filter(|run| !run.is_empty()).collect()
    }

    /// How many bytes the statements of some of its topics have.
    #[must_use]
    pub fn size(&self, topics: &Range<usize>) -> usize {
        let members = self.members(topics).iter();
        let entries = members.map(|member| self.entries[member.entry as usize]);
        entries.map(|entry| entry.statement.len()).sum()
    }

    fn members(&self, topics: &Range<usize>) -> &[Member] {
        let before = |topic: usize| {
            let members = &self.members;
            members.partition_point(|member| (member.topic as usize) < topic)
        };
        &self.members[before(topics.start)..before(topics.end)]
    }

    /// The start of a passage as the index has it, if the passage is the title of its entry or a
    /// part of the statement.
    #[must_use]
    pub fn start(&self, part: &Part<'k>) -> Option<u32> {
        let entry = self.entries.get(part.entry as usize)?;
        if std::ptr::eq(part.text, entry.title.as_str()) {
            return Some(TITLE);
        }
        let start = part.text.as_ptr().addr();
        let start = start.checked_sub(entry.statement.as_ptr().addr())?;
        let within = start + part.text.len() <= entry.statement.len();
        within.then(|| IN_STATEMENT | word(start))
    }

    /// Visits the passages of some topics, with the place of the topic: topic by topic, and of one
    /// topic in the order of the knowledge.
    pub fn each_part(&self, topics: Range<usize>, mut visit: impl FnMut(usize, Part<'k>)) {
        for member in self.members(&topics) {
            let superseded = member.answer != member.entry;
            each_of(self.entries[member.entry as usize], |text, field| {
                if !superseded || field != Field::Text {
                    let entry = member.answer;
                    visit(member.topic as usize, Part { text, field, entry });
                }
            });
        }
        for place in topics {
            let Topic::Gap(gap) = self.topics[place] else {
                continue;
            };
            let gap = &self.gaps[gap];
            let asked = gap.asked.iter().map(|asked| (asked, Field::Asked));
            for (text, field) in std::iter::once((&gap.topic, Field::Question)).chain(asked) {
                let entry = NO_ENTRY;
                visit(place, Part { text, field, entry });
            }
        }
    }
}

/// Visits the passages of an entry.
fn each_of<'k>(entry: &'k Entry, mut visit: impl FnMut(&'k str, Field)) {
    let is_question = entry.kind() == Kind::Question;
    let title = if is_question {
        Field::Question
    } else {
        Field::Name
    };
    visit(&entry.title, title);
    let names = entry.acronym().into_iter().chain(texts(&entry.also));
    names.for_each(|name| visit(name, Field::Name));
    texts(&entry.asked).for_each(|asked| visit(asked, Field::Asked));
    if is_question {
        let answer = entry.summary().into_iter();
        let answer = answer.chain(sentences(&entry.statement));
        let answer = answer.chain(texts(entry.points()));
        answer.for_each(|text| visit(text, Field::Text));
    } else {
        visit(&entry.statement, Field::Text);
    }
}

fn texts(all: &[String]) -> impl Iterator<Item = &str> {
    all.iter().map(String::as_str)
}

#[cfg(test)]
mod tests;
