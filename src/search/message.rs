//! The question within a long message.

use super::answer::{Found, Searched};

/// A message with more words than this has a story around its question.
const STORY: usize = 16;

/// A sentence with more words than this is also split at commas and dashes.
const LONG: usize = 22;

/// A part with fewer words is not a question.
const SHORT: usize = 3;

/// The question must be about one of this many entries that match the whole message best.
const ABOUT: usize = 3;

/// The largest number of parts that are searched; a longer message is not a question.
const MOST: usize = 40;

impl Searched<'_> {
    /// What the document says to a query. Of a long message the part counts that it answers best;
    /// parts that ask go before others.
    pub fn find_in_message(&self, query: &str, probability: impl Fn(&Found) -> f32) -> Found {
        let whole = self.find(query);
        if whole.question.tokens.len() <= STORY {
            return whole;
        }
        // A part can be the question only if it is about the topic of the whole message.
        let about: Vec<usize> = whole
            .candidates
            .iter()
            .take(ABOUT)
            .map(|candidate| candidate.entry)
            .collect();
        let mut best = (probability(&whole), whole);
        for part in self.parts(query).into_iter().take(MOST) {
            let found = self.find(part);
            let entry = found.candidates.first().map(|best| best.entry);
            let on_topic = entry.is_some_and(|entry| about.contains(&entry));
            if found.question.tokens.len() < SHORT || !on_topic {
                continue;
            }
            let likely = probability(&found);
            if likely > best.0 {
                best = (likely, found);
            }
        }
        best.1
    }

    /// The sentences of a message, and the clauses of long ones.
    fn parts<'q>(&self, query: &'q str) -> Vec<&'q str> {
        let mut parts = Vec::new();
        for sentence in self.language.sentences(query) {
            parts.push(sentence);
            let words = sentence.split_whitespace().count();
            if words > LONG {
                let clauses = sentence.split([',', ';', ':', '\u{2014}', '(', ')']);
                parts.extend(clauses.map(str::trim));
            }
        }
        parts
    }
}
