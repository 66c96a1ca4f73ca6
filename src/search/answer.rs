//! From ranked topics to answers: one for each topic, with the passage that answers best.

use super::Weights;
use super::confidence::{self, ANSWERED, Features};
use super::explain::{Match, explain};
use super::index::Index;
use super::intent::Intent;
use super::passage::{Field, Topic};
use super::query::{QueryTerm, understand};
use super::rank::{Ranking, rank};
use crate::knowledge::{Entry, Kind, Knowledge};

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The entry that answers, by its place in the knowledge.
    pub entry: usize,
    /// The words of it that answer, at most [`LONGEST_PASSAGE`] characters.
    pub passage: String,
    /// The probability that it answers, 0 to 1; for answers after the first its share of that.
    pub score: f32,
    /// How the query's words led to it, where that was asked for.
    pub matches: Option<Vec<Match>>,
}

/// What is asked of the search beside the query.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// At most so many answers.
    pub limit: usize,
    /// Whether each answer says how the query's words led to it.
    pub explain: bool,
}

/// What came of a query.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Whether the first answer is given as one; else all are near misses.
    pub answered: bool,
    /// The answers, best first, at most one for each section.
    pub answers: Vec<Answer>,
    /// What the query seems to ask that the document leaves out, by its place in the knowledge.
    pub gap: Option<usize>,
    /// The query as it was understood.
    pub terms: Vec<QueryTerm>,
    /// The evidence for the first answer, if anything matched.
    pub features: Option<Features>,
}

/// Passages are cut after this many characters, at a word.
pub const LONGEST_PASSAGE: usize = 300;

/// Answers a query.
#[must_use]
pub fn search(
    index: &Index<'_>,
    knowledge: &Knowledge,
    weights: &Weights,
    query: &str,
    options: Options,
) -> Outcome {
    let terms = understand(index, weights, query);
    let ranking = rank(index, weights, &terms);
    let features = confidence::features(index, &terms, &ranking);
    let probability = features.as_ref().map_or(0.0, confidence::probability);
    let intent = Intent::of_query(&index.analyzer.tokens(query));
    let topic_of = |place: usize| index.passages.topics.get(place).copied();
    let gap = ranking
        .topics
        .first()
        .and_then(|first| match topic_of(first.topic) {
            Some(Topic::Gap(gap)) => Some(gap),
            _ => None,
        });
    let sections: Vec<_> = ranking
        .topics
        .iter()
        .filter(|topic| matches!(topic_of(topic.topic), Some(Topic::Section(_))))
        .take(options.limit)
        .collect();
    let best = sections.first().map_or(1.0, |first| first.score);
    let chooser = Chooser {
        index,
        knowledge,
        weights,
        ranking: &ranking,
        intent,
    };
    let answers = sections
        .iter()
        .filter_map(|topic| {
            let (entry, passage) = chooser.choose(topic.topic)?;
            let matches = options
                .explain
                .then(|| explain(index, weights, &terms, &ranking, topic.topic));
            Some(Answer {
                entry,
                passage,
                score: probability * topic.score / best,
                matches,
            })
        })
        .collect();
    Outcome {
        answered: probability >= ANSWERED,
        answers,
        gap,
        terms,
        features,
    }
}

/// Chooses the passage of a topic that answers.
struct Chooser<'s, 'k> {
    index: &'s Index<'k>,
    knowledge: &'s Knowledge,
    weights: &'s Weights,
    ranking: &'s Ranking,
    intent: Intent,
}

/// What a sentence gains by its likeness to the other way of asking that matched best.
const ECHO: f32 = 0.5;

/// What the opening of an answer has of the score of the question that it answers.
const OPENING: f32 = 0.6;

impl Chooser<'_, '_> {
    /// The entry and the passage that answer best within a topic.
    fn choose(&self, topic: usize) -> Option<(usize, String)> {
        let all = &self.index.passages.all;
        let members: Vec<usize> = (0..all.len())
            .filter(|place| all[*place].topic == topic)
            .collect();
        let question = members.iter().find_map(|place| {
            let entry = all[*place].entry?;
            (self.entry(entry)?.kind() == Kind::Question).then_some(entry)
        })?;
        let asked = self.best_of(
            &members,
            question,
            &[Field::Question, Field::Asked, Field::Name],
        );
        let echo = asked.map(|place| {
            let terms = understand(self.index, self.weights, all[place].text);
            rank(self.index, self.weights, &terms).passages
        });
        let asked_score = asked.map_or(0.0, |place| self.ranking.passages[place]);
        let mut best: Option<(f32, usize, &str)> = None;
        let mut opened = false;
        for place in members {
            let passage = &all[place];
            let Some(entry) = passage.entry.filter(|_| passage.field == Field::Text) else {
                continue;
            };
            let own = self.ranking.passages[place];
            let mut score = if entry == question {
                let echo = echo.as_ref().map_or(0.0, |echo| echo[place]);
                let opening = if opened { 0.0 } else { OPENING * asked_score };
                opened = true;
                own + (ECHO * echo * asked_score).max(opening)
            } else {
                let named = self.best_of_entry(entry);
                named + 0.3 * own
            };
            if self.intent.meets(Intent::of_passage(passage.text)) {
                score += self.weights.intent;
            }
            if best.is_none_or(|(most, ..)| score > most) {
                best = Some((score, entry, passage.text));
            }
        }
        let (_, entry, text) = best?;
        Some((entry, self.shown(entry, text)))
    }

    fn entry(&self, place: usize) -> Option<&Entry> {
        self.knowledge.entries.get(place)
    }

    /// The best-matching passage of an entry among those of these fields.
    fn best_of(&self, members: &[usize], entry: usize, fields: &[Field]) -> Option<usize> {
        let all = &self.index.passages.all;
        members
            .iter()
            .copied()
            .filter(|place| all[*place].entry == Some(entry) && fields.contains(&all[*place].field))
            .max_by(|a, b| self.ranking.passages[*a].total_cmp(&self.ranking.passages[*b]))
    }

    fn best_of_entry(&self, entry: usize) -> f32 {
        let all = self.index.passages.all.iter().zip(&self.ranking.passages);
        all.filter(|(passage, _)| passage.entry == Some(entry))
            .map(|(_, score)| *score)
            .fold(0.0, f32::max)
    }

    /// The passage as shown: an opening that only leads to a list is followed by its items.
    fn shown(&self, entry: usize, text: &str) -> String {
        let points = self.entry(entry).map_or(&[][..], |entry| &entry.points);
        let leads = text.ends_with(':');
        let whole = if leads && !points.is_empty() {
            format!("{text} {}", points.join("; "))
        } else {
            text.to_owned()
        };
        shorten(&whole)
    }
}

/// At most [`LONGEST_PASSAGE`] characters of a text, cut at a word, with an ellipsis.
fn shorten(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST_PASSAGE {
        return line;
    }
    let end = line
        .char_indices()
        .nth(LONGEST_PASSAGE - 1)
        .map_or(line.len(), |(at, _)| at);
    let head = &line[..end];
    let cut = head.rfind(' ').unwrap_or(end);
    format!("{}…", head[..cut].trim_end_matches([',', ';', ':', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn shortened_text_fits(text in "\\PC{0,700}") {
            proptest::prop_assert!(shorten(&text).chars().count() <= LONGEST_PASSAGE);
        }
    }
}
