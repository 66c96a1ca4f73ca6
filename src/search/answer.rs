//! From ranked topics to answers: one for each topic, with the passage that answers best.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::Weights;
use super::analysis::sentences;
use super::confidence::{self, ANOTHER_YEAR, ANSWERED, Features};
use super::explain::{Match, explain};
use super::index::Index;
use super::intent::Intent;
use super::passage::{Field, Topic};
use super::query::{QueryTerm, understand};
use super::rank::{Ranking, rank};
use super::score::passages;
use crate::knowledge::{Entry, Kind, Knowledge};

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The entry that answers, by its place in the knowledge.
    pub entry: usize,
    /// The question that its section answers, likewise.
    pub question: usize,
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
    /// Whether the query names a year that the best section does not mention.
    pub another_year: bool,
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
    let ranking = rank(index, weights, &terms, options.limit);
    let intent = Intent::of_query(&index.analyzer.tokens(query));
    let first = ranking.topics.first();
    let gap = first.and_then(|first| match index.topic(first.topic) {
        Topic::Gap(gap) => Some(gap),
        Topic::Section(_) => None,
    });
    let sections: Vec<_> = ranking
        .topics
        .iter()
        .filter_map(|topic| match index.topic(topic.topic) {
            Topic::Section(question) => Some((topic, question as usize)),
            Topic::Gap(_) => None,
        })
        .take(options.limit)
        .collect();
    let best = sections.first().map_or(1.0, |(first, _)| first.score);
    let chooser = Chooser {
        index,
        knowledge,
        weights,
        ranking: &ranking,
        intent,
    };
    let chosen: Vec<_> = sections
        .iter()
        .filter_map(|(topic, question)| Some((*topic, *question, chooser.choose(topic.topic)?)))
        .collect();
    let owes_number = chosen
        .first()
        .is_some_and(|(.., (_, passage))| intent.lacks_number(passage));
    let features = confidence::features(index, &terms, &ranking, owes_number);
    let likely = features.as_ref().map_or(0.0, confidence::probability);
    let another_year = confidence::of_another_year(index, &terms, &ranking);
    let probability = if another_year {
        likely.min(ANOTHER_YEAR)
    } else {
        likely
    };
    let answers = chosen
        .into_iter()
        .map(|(topic, question, (entry, passage))| {
            let matches = options
                .explain
                .then(|| explain(index, knowledge, weights, &terms, &ranking, topic.topic));
            Answer {
                entry,
                question,
                passage,
                score: probability * topic.score / best,
                matches,
            }
        })
        .collect();
    Outcome {
        answered: probability >= ANSWERED,
        answers,
        another_year,
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

/// Scores this near, as a share of them, are equal.
const TIE: f32 = 0.02;

/// The same for facts that match by words of their statements alone, which facts of a kind share.
const LOOSE_TIE: f32 = 0.3;

/// The same for routes: one end alone, such as Asia, rarely tells which one is meant.
const ROUTES_TIE: f32 = 0.15;

/// What the words of an answer itself add to the match of a way of asking for it.
const OWN: f32 = 0.3;

impl Chooser<'_, '_> {
    /// The entry and the passage that answer best within a topic.
    fn choose(&self, topic: usize) -> Option<(usize, String)> {
        let members = self.index.passages_of(topic);
        let question = members.clone().find_map(|place| {
            let entry = self.index.passage(place).entry?;
            (self.kind(entry)? == Kind::Question).then_some(entry)
        })?;
        let asked = self.best_way_of_asking(members.clone(), question);
        let asked_score = asked.map_or(0.0, |place| self.ranking.passages[place]);
        let echo = asked.filter(|_| asked_score > 0.0).map(|place| {
            let text = self.index.text(place, self.knowledge);
            let terms = understand(self.index, self.weights, text);
            let answer = self.answer_of(members.clone(), question);
            passages(self.index, self.weights, &terms, answer)
        });
        let mut best: FxHashMap<usize, f32> = FxHashMap::default();
        for place in members.clone() {
            if let Some(entry) = self.index.passage(place).entry {
                let score = best.entry(entry).or_default();
                *score = score.max(self.ranking.passages[place]);
            }
        }
        let mut choices: Vec<Choice<'_>> = Vec::new();
        for place in members {
            let passage = self.index.passage(place);
            let Some(entry) = passage.entry.filter(|_| passage.field == Field::Text) else {
                continue;
            };
            let own = self.ranking.passages[place];
            let mut choice = Choice {
                score: 0.0,
                entry,
                text: self.index.text(place, self.knowledge),
                opens: false,
                unnamed: false,
            };
            if entry == question {
                let echo = ECHO * echo.as_ref().map_or(0.0, |echo| echo[place]) * asked_score;
                choice.score = own + echo;
                let opening = !choices.iter().any(|choice| choice.entry == question);
                if opening && asked_score + OWN * own > choice.score {
                    choice.score = asked_score + OWN * own;
                    choice.opens = true;
                }
            } else {
                let nearest = best.get(&entry).copied().unwrap_or_default();
                choice.score = self.prior(entry) * (nearest + OWN * own);
                choice.unnamed = nearest <= own;
            }
            if self.intent.meets_text(choice.text) {
                choice.score += self.weights.intent;
            }
            choices.push(choice);
        }
        let best = choices
            .iter()
            .rev()
            .max_by(|a, b| a.score.total_cmp(&b.score))?;
        // Items that match equally well, such as all partners, are answered as a whole.
        let tie = match self.kind(best.entry) {
            _ if best.unnamed => LOOSE_TIE,
            Some(Kind::Route) => ROUTES_TIE,
            _ => TIE,
        };
        let equal = |choice: &&Choice<'_>| {
            choice.entry != best.entry
                && self.kind(choice.entry) == self.kind(best.entry)
                && choice.score >= best.score * (1.0 - tie)
        };
        let whole = choices.iter().any(|choice| equal(&choice));
        let opening = choices.iter().find(|choice| choice.opens);
        let shown = opening.filter(|_| whole).unwrap_or(best);
        let shown = self.figure_from(shown.entry, &choices).unwrap_or(shown);
        Some((shown.entry, self.shown(shown)))
    }

    /// The figure that a source gave, which names the source itself: who asks for a source wants
    /// to know what it says.
    fn figure_from<'c, 'p>(
        &self,
        source: usize,
        choices: &'c [Choice<'p>],
    ) -> Option<&'c Choice<'p>> {
        let source = self.entry(source).filter(|is| is.kind() == Kind::Source)?;
        choices.iter().find(|choice| {
            let figure = self.entry(choice.entry);
            let figure = figure.filter(|is| is.kind() == Kind::Statistic);
            figure.is_some_and(|is| is.sources.contains(&source.id))
        })
    }

    fn kind(&self, entry: usize) -> Option<Kind> {
        self.knowledge.entries.get(entry).map(Entry::kind)
    }

    fn entry(&self, place: usize) -> Option<&Entry> {
        self.knowledge.entries.get(place)
    }

    /// How readily a fact is shown rather than its section's answer: a figure most of all, since
    /// that is what people check; what is cited least, since it stands beside the fact anyway.
    fn prior(&self, entry: usize) -> f32 {
        match self.kind(entry) {
            Some(Kind::Statistic) => 1.2,
            Some(Kind::Source) => 0.85,
            _ => 1.1,
        }
    }

    /// The run of passages in which the sentences of an entry's text lie.
    fn answer_of(&self, members: Range<usize>, entry: usize) -> Range<usize> {
        let mut texts = members.filter(|place| {
            let passage = self.index.passage(*place);
            passage.entry == Some(entry) && passage.field == Field::Text
        });
        let Some(first) = texts.next() else {
            return 0..0;
        };
        first..texts.next_back().unwrap_or(first) + 1
    }

    /// The best-matching way of asking for an entry, or name of it.
    fn best_way_of_asking(&self, members: Range<usize>, entry: usize) -> Option<usize> {
        let score = |place: &usize| self.ranking.passages[*place];
        members
            .filter(|place| {
                let passage = self.index.passage(*place);
                passage.entry == Some(entry) && passage.field != Field::Text
            })
            .max_by(|a, b| score(a).total_cmp(&score(b)))
    }

    /// The passage as shown: an opening that is no summary goes on for as many whole sentences as there is room.
    fn shown(&self, choice: &Choice<'_>) -> String {
        let mut shown = shorten(choice.text);
        if let Some(entry) = self
            .entry(choice.entry)
            .filter(|entry| choice.opens && entry.summary().is_none())
        {
            for sentence in sentences(&entry.statement).into_iter().skip(1) {
                if shown.chars().count() + 1 + sentence.chars().count() > LONGEST_PASSAGE {
                    break;
                }
                shown.push(' ');
                shown.push_str(sentence);
            }
        }
        shown
    }
}

/// A passage that may be the one to show.
#[derive(Clone, Copy)]
struct Choice<'k> {
    score: f32,
    entry: usize,
    text: &'k str,
    /// Whether it was chosen as the opening of the answer rather than for its own words.
    opens: bool,
    /// Whether nothing names or asks for the fact as well as its own words match.
    unnamed: bool,
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
mod tests;
