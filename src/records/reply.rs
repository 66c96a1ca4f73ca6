//! The reply to one query as a record.

use serde::Serialize;
use serde_json::{Map, Value};

use super::entry::place;
use super::fields::Fields;
use super::related::RelatedRecord;
use super::source::SourceRecord;
use crate::knowledge::{Entry, Kind, Knowledge};
use crate::language::Language;
use crate::search::passage::Field;
use crate::search::{Answer, Aspect, Difference, Match, Outcome, Reason};

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
    pub differs: Vec<DifferenceRecord>,
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

/// A condition of a question that the closest match does not meet.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DifferenceRecord {
    /// What it is about: place, time, organisation, group and so on.
    pub aspect: &'static str,
    /// What was asked, as it was typed.
    pub asked: String,
    /// What the closest match has, where it says so.
    pub has: Option<String>,
}

/// One answer to a query.
#[derive(Clone, Debug, Serialize)]
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
    pub score: f64,
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
    pub related: Option<RelatedRecord>,
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
    pub matches: Option<Vec<MatchRecord>>,
}

/// What one word of the query gave to an answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct MatchRecord {
    /// The word of the query.
    pub term: String,
    /// What it matched: a word of the knowledge or a concept of the thesaurus; none if nothing.
    pub matched: Option<String>,
    /// The field of the passage that it matched best: question, name, asked or text.
    pub field: Option<&'static str>,
    /// How: word, similar or synonym.
    pub how: Option<&'static str>,
    /// Its contribution to the match of that passage, at least 0.
    pub passage: f64,
    /// Its contribution to the match of the whole entry, at least 0.
    pub summary: f64,
}

/// The fields of a reply itself.
const OF_REPLY: [&str; 6] = [
    "query",
    "answered",
    "not_covered",
    "differs",
    "reason",
    "covers",
];

/// The fields of each of its answers; the last only with explanations.
const OF_ANSWER: [&str; 15] = [
    "rank",
    "kind",
    "id",
    "section",
    "document",
    "title",
    "question",
    "passage",
    "text",
    "score",
    "sources",
    "source_names",
    "supersedes",
    "note",
    "matches",
];

impl ReplyRecord {
    /// The names of all fields: first those of the reply, then those of each answer.
    pub fn fields(explained: bool) -> Vec<&'static str> {
        let mut fields = [&OF_REPLY[..], &OF_ANSWER].concat();
        if !explained {
            fields.pop();
        }
        fields
    }

    /// One record for each answer with the fields of the reply; where it is not answered, for what the
    /// context has, then for the closest matches; without any of them one of the reply.
    pub fn rows(&self) -> Vec<Fields> {
        let reply = Fields::of(self).pick(&OF_REPLY);
        let row = |answer| Fields::of(answer).after(reply.clone());
        let rows: Vec<Fields> = if self.answered {
            self.answers.iter().map(row).collect()
        } else {
            self.context.iter().chain(&self.near).map(row).collect()
        };
        if rows.is_empty() {
            return vec![Fields::default().after(reply)];
        }
        rows
    }

    /// The reply with no fields but these, its own before its answers.
    pub fn pick(&self, names: &[&str]) -> Map<String, Value> {
        let (own, of_answer): (Vec<&str>, Vec<&str>) =
            names.iter().partition(|name| OF_REPLY.contains(name));
        let mut picked = Fields::of(self).pick(&own);
        if !of_answer.is_empty() {
            let pick = |answer| Value::Object(Fields::of(answer).pick(&of_answer));
            if !self.context.is_empty() {
                let context = self.context.iter().map(pick).collect();
                picked.insert("context".to_owned(), Value::Array(context));
            }
            for (name, answers) in [("answers", &self.answers), ("near", &self.near)] {
                let answers = answers.iter().map(pick).collect();
                picked.insert(name.to_owned(), Value::Array(answers));
            }
        }
        picked
    }

    /// The record of an outcome.
    pub fn new(knowledge: &Knowledge, query: &str, outcome: &Outcome) -> Self {
        let (mut not_covered, mut differs) = (None, Vec::new());
        match &outcome.reason {
            Some(Reason::LeftOut(topic)) => not_covered = Some(topic.clone()),
            Some(Reason::Differs(all)) => differs.extend(all.iter().map(DifferenceRecord::new)),
            _ => {}
        }
        Self {
            query: query.to_owned(),
            answered: outcome.answered,
            not_covered,
            differs,
            reason: outcome
                .reason
                .as_ref()
                .map(|reason| reason_of(knowledge, reason)),
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
        let credit = SourceRecord::credit_to_paste(&self.sources);
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
            id: entry.id.clone(),
            section: entry.section,
            document: knowledge.document_of(entry).id.clone(),
            title: entry.title.clone(),
            question: question.title.clone(),
            passage: answer.passage.clone(),
            text: whole(&question.statement, question.points()),
            score: rounded(answer.score),
            sources,
            also_cited,
            supersedes: entry.supersedes.clone(),
            related: entry.related().map(RelatedRecord::new),
            note: None,
            draft: entry.is_draft(),
            points: points(entry, &answer.passage),
            place: place(knowledge, entry),
            marked: Vec::new(),
            matches: answer
                .matches
                .clone()
                .map(|all| all.iter().map(MatchRecord::new).collect()),
        })
    }
}

impl DifferenceRecord {
    fn new(difference: &Difference) -> Self {
        Self {
            aspect: difference.aspect.name(),
            asked: difference.asked.clone(),
            has: difference.has.clone(),
        }
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

/// Four decimals: more would only print the noise of single precision.
fn rounded(number: f32) -> f64 {
    (f64::from(number) * 1e4).round() / 1e4
}

impl MatchRecord {
    fn new(found: &Match) -> Self {
        Self {
            term: found.term.clone(),
            matched: found.matched.clone(),
            field: found.field.map(Field::name),
            how: found.kind,
            passage: rounded(found.passage),
            summary: rounded(found.summary),
        }
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
