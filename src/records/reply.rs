//! The reply to one query as a record.

use serde::Serialize;
use serde_json::{Map, Value};

use super::entry::place;
use super::fields::{Fields, names};
use super::related::{related, spelled_out};
use super::source::SourceRecord;
use crate::knowledge::{Entry, Kind, Knowledge};
use crate::language::Language;
use crate::search::{Answer, Aspect, Difference, Match, Outcome, Reason, rounded};

/// What `ask` prints for one query.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ReplyRecord {
    /// The query as it was put.
    pub query: String,
    /// Whether the first answer is given as one; else all are near misses.
    pub answered: bool,
    /// What the query seems to ask for that the document does not cover, where that is known.
    pub not_covered: Option<String>,
    /// What sets the closest match apart from what was asked, where that is certain.
    pub differs: Vec<Difference>,
    /// Why there is no answer, in a sentence.
    pub reason: Option<String>,
    /// The time that the figure covers, where it is only a part of the one that was asked for.
    pub covers: Option<String>,
    /// Where the document does not answer: figures of the context that do, the latest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub context: Vec<AnswerRecord>,
    /// The answers, best first; none where there is no answer.
    pub answers: Vec<AnswerRecord>,
    /// The closest matches where there is no answer, best first.
    pub near: Vec<AnswerRecord>,
    /// The language of the document, where the query was in another one.
    #[serde(skip)]
    pub document_language: Option<&'static str>,
    /// Whether all of it is to be read, rather than the short answer.
    #[serde(skip)]
    pub full: bool,
}

/// One answer to a query.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct AnswerRecord {
    /// From 1.
    pub rank: usize,
    /// The kind of the entry that answers.
    #[cfg_attr(test, schemars(schema_with = "super::tests::kinds"))]
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// The section that it stands in.
    pub section: u32,
    /// What `smugfaq show` takes for the whole section.
    #[serde(skip)]
    pub whole: String,
    /// The id of the document that states it.
    pub document: String,
    /// Its question or name.
    pub title: String,
    /// The question that its section answers.
    pub question: String,
    /// The words that answer, at most 300 characters.
    pub passage: String,
    /// The whole answer of the section, its list included.
    pub text: String,
    /// The probability that it answers, 0 to 1.
    #[serde(serialize_with = "rounded")]
    #[cfg_attr(test, schemars(with = "f64"))]
    pub score: f32,
    /// Where the passage comes from, the document itself last.
    pub sources: Vec<SourceRecord>,
    /// What its section cites beside them.
    #[serde(skip)]
    pub also_cited: Vec<SourceRecord>,
    /// The id of the entry of another document that it replaces.
    pub supersedes: Option<String>,
    /// What must be known with a figure, from the context: the most important caveat.
    pub note: Option<String>,
    /// How a figure of the context stands to that of the fact sheet.
    #[serde(flatten)]
    #[cfg_attr(test, schemars(with = "Option<super::tests::RelatedRecord>"))]
    pub related: Map<String, Value>,
    /// The same in a sentence, for readers.
    #[serde(skip)]
    pub relation: Option<String>,
    /// Whether it is a figure that a program proposed and nobody has checked yet.
    #[serde(skip)]
    pub draft: bool,
    /// The items of the list of a question that answers, where the passage leaves them out.
    #[serde(skip)]
    pub points: Vec<String>,
    /// The section as a reader finds it, after its document where there are several.
    #[serde(skip)]
    pub place: String,
    /// The words of the passage that the query led to, in lower case, where they are to stand out.
    #[serde(skip)]
    pub marked: Vec<String>,
    /// How the query's words led to it, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matches: Option<Vec<Match>>,
}

/// The fields of a reply that hold its answers; all others are its own.
const LISTS: [&str; 3] = ["context", "answers", "near"];

impl ReplyRecord {
    /// The names of all fields: first those of the reply, then those of each answer.
    pub fn fields(explained: bool) -> Vec<&'static str> {
        let mut fields = names(&Self::default().own());
        fields.extend(names(&AnswerRecord::default()));
        fields.extend(explained.then_some("matches"));
        fields
    }

    /// The fields of the reply itself.
    fn own(&self) -> Map<String, Value> {
        let Fields(mut fields) = Fields::of(self);
        fields.retain(|name, _| !LISTS.contains(&name.as_str()));
        fields
    }

    /// One record for each answer with the fields of the reply; where it is not answered, for what the
    /// context has, then for the closest matches; without any of them one of the reply.
    pub fn rows(&self) -> Vec<Fields> {
        let own = self.own();
        let row = |answer| {
            let mut row = own.clone();
            row.extend(Fields::of(answer).0);
            Fields(row)
        };
        let (first, rest) = if self.answered {
            (&self.answers, &[][..])
        } else {
            (&self.context, &self.near[..])
        };
        let mut rows: Vec<Fields> = first.iter().chain(rest).map(row).collect();
        if rows.is_empty() {
            rows.push(Fields(own));
        }
        rows
    }

    /// The reply with no fields but these, its own before its answers.
    pub fn pick(&self, names: &[&str]) -> Map<String, Value> {
        let own = Fields(self.own());
        let (of_reply, of_answer): (Vec<&str>, Vec<&str>) =
            names.iter().partition(|name| own.0.contains_key(**name));
        let mut picked = own.pick(&of_reply);
        let mut lists = Fields::of(self).0;
        lists.retain(|name, _| LISTS.contains(&name.as_str()) && !of_answer.is_empty());
        for answer in lists.values_mut().filter_map(Value::as_array_mut).flatten() {
            *answer = Fields::from(answer.take()).pick(&of_answer).into();
        }
        picked.extend(lists);
        picked
    }

    /// The record of an outcome.
    pub fn new(knowledge: &Knowledge, query: &str, outcome: &Outcome) -> Self {
        let reason = outcome.reason.as_ref();
        let (not_covered, differs) = match reason {
            Some(Reason::LeftOut(topic)) => (Some(topic.clone()), Vec::new()),
            Some(Reason::Differs(differences)) => (None, differences.clone()),
            _ => (None, Vec::new()),
        };
        Self {
            query: query.to_owned(),
            answered: outcome.answered,
            not_covered,
            differs,
            reason: reason.map(|reason| reason_of(knowledge, reason)),
            covers: outcome.part.clone(),
            answers: AnswerRecord::list(knowledge, &outcome.answers),
            near: AnswerRecord::list(knowledge, &outcome.near),
            document_language: document_language(knowledge, outcome),
            ..Self::default()
        }
    }

    /// The answer that is given, if one is: of the document or of its context.
    pub fn shown(&self) -> Option<&AnswerRecord> {
        self.answers.first().or_else(|| self.context.first())
    }

    /// Whether anything answers, of the document or of its context.
    pub fn is_found(&self) -> bool {
        self.answered || !self.context.is_empty()
    }

    /// The record of a query that says nothing at all.
    pub fn nothing(query: &str) -> Self {
        Self {
            query: query.to_owned(),
            ..Self::default()
        }
    }
}

impl AnswerRecord {
    /// The answer in one line to paste: what it says, who says so, when, and where.
    pub fn quote(&self) -> String {
        let credit = SourceRecord::credit(&self.sources, true);
        format!("{} ({credit})", self.passage)
    }

    /// The command that shows the entry in full.
    pub fn command(&self) -> String {
        format!("smugfaq show {}", self.id)
    }

    /// The records of answers of this knowledge, with their ranks.
    pub fn list(knowledge: &Knowledge, answers: &[Answer]) -> Vec<Self> {
        let answers = answers.iter().zip(1..);
        answers
            .filter_map(|(answer, rank)| Self::new(knowledge, answer, rank))
            .collect()
    }

    /// The record of an answer of this knowledge, which is given as the `rank`th, from 1; none
    /// where the knowledge has no such entry.
    pub fn new(knowledge: &Knowledge, answer: &Answer, rank: usize) -> Option<Self> {
        let entry = knowledge.entries.get(answer.entry)?;
        let question = knowledge.entries.get(answer.question)?;
        let sources = SourceRecord::of_passage(knowledge, entry, &answer.passage);
        let mut also_cited = SourceRecord::all_of(knowledge, question);
        also_cited.retain(|cited| cited.section.is_none() && !sources.contains(cited));
        Some(Self {
            rank,
            kind: entry.kind(),
            id: entry.id.to_string(),
            section: entry.section,
            whole: if knowledge.has_several() {
                question.id.to_string()
            } else {
                entry.section.to_string()
            },
            document: knowledge.document_of(entry).id.clone(),
            title: entry.title.clone(),
            question: question.title.clone(),
            passage: answer.passage.clone(),
            text: whole(&question.statement, question.points()),
            score: answer.score,
            sources,
            also_cited,
            supersedes: entry.supersedes.as_deref().map(str::to_owned),
            related: related(knowledge, entry),
            relation: entry.related().map(spelled_out),
            note: None,
            draft: entry.is_draft(),
            points: points(entry, &answer.passage),
            place: place(knowledge, entry),
            marked: Vec::new(),
            matches: answer.matches.clone(),
        })
    }
}

/// The language of the document that answers, where the query was in another one.
fn document_language(knowledge: &Knowledge, outcome: &Outcome) -> Option<&'static str> {
    let best = outcome.answers.first()?;
    let entry = knowledge.entries.get(best.entry)?;
    let tag = knowledge.document_of(entry).language.as_deref()?;
    let language = Language::of(tag);
    (*language != *outcome.language).then_some(language.name)
}

/// Why there is no answer, in a sentence.
fn reason_of(knowledge: &Knowledge, reason: &Reason) -> String {
    let (document, has, does_not) = match knowledge.documents.as_slice() {
        _ if knowledge.has_several() => ("The documents", "have", "do not"),
        [one, ..] if one.r#type.as_deref() == Some("fact sheet") => {
            ("The fact sheet", "has", "does not")
        }
        _ => ("This document", "has", "does not"),
    };
    match reason {
        Reason::Differs(differences) => {
            let sentence = |difference: &Difference| {
                let asked = &difference.asked;
                match &difference.has {
                    Some(latest) if asked.is_empty() => {
                        format!("{document} {has} no current figure. The latest is for {latest}.")
                    }
                    Some(time) if difference.aspect == Aspect::Time => {
                        format!("The closest match is for {time}, not for {asked}.")
                    }
                    Some(other) => {
                        let aspect = difference.aspect.name();
                        format!(
                            "The closest match is for another {aspect} ({other}), not for {asked}."
                        )
                    }
                    None if asked.is_empty() => format!("{document} {has} no current figure."),
                    None => format!("The closest match does not mention \"{asked}\"."),
                }
            };
            differences
                .iter()
                .map(sentence)
                .collect::<Vec<_>>()
                .join(" ")
        }
        Reason::NotStated(_) => format!("{document} {does_not} say how many or how much."),
        Reason::Advice => {
            "smugfaq gives no advice: it only says what the documents state.".to_owned()
        }
        Reason::LeftOut(topic) => format!("{document} {does_not} cover {topic}."),
        Reason::Language(language) => format!(
            "The question seems to be in {}; ask in English, French, Spanish or Arabic.",
            language.name
        ),
        Reason::Unknown => format!("{document} {does_not} say."),
    }
}

/// The items of the list of an entry; none where a passage is the short answer or names them itself.
fn points(entry: &Entry, passage: &str) -> Vec<String> {
    let lower = passage.to_lowercase();
    let is_named = |point: &String| lower.contains(&point.to_lowercase());
    if entry.summary() == Some(passage) || entry.points().iter().any(is_named) {
        return Vec::new();
    }
    entry.points().to_vec()
}

/// An answer with its list, one item a line.
fn whole(answer: &str, points: &[String]) -> String {
    let items = points.iter().map(|point| format!("\n- {point}"));
    std::iter::once(answer.to_owned()).chain(items).collect()
}
