//! A searchable document and the languages it accepts queries in.

use super::index::{Index, as_f32};
use super::indexing::language_of;
use super::keys::word_key;
use crate::knowledge::{Knowledge, Role};
use crate::language::Language;

/// One document of a collection.
pub(super) struct Document<'a> {
    pub(super) index: Index<'a>,
    pub(super) first_entry: usize,
    pub(super) language: &'static Language,
    /// The stems of its title and publisher.
    pub(super) subject: Vec<String>,
    pub(super) keeps_up: bool,
}

/// Minimum confidence to read a query in another language of the document.
const LIKELY: f32 = 0.5;

/// Minimum confidence to report that no document has the language of a query.
const SURELY: f32 = 0.6;

/// A query is in the language of the document if at least this share of its words is known.
const KNOWN: f32 = 0.7;

/// A query is not in another language if at least this share of its words is known.
const HALF: f32 = 0.5;

/// A text of this many words usually contains a function word, in any language.
const TELLING: usize = 3;

impl<'a> Document<'a> {
    /// The document at a position in some knowledge, with its index.
    pub(super) fn new(knowledge: &Knowledge, position: usize, index: Index<'a>) -> Self {
        let language = language_of(knowledge, position);
        let described = knowledge.documents.get(position);
        let title = described.map(|document| &document.title);
        let publisher = described.and_then(|document| document.publisher.as_ref());
        let words = title.into_iter().chain(publisher);
        let words = words.flat_map(|words| language.tokens(words));
        let content = words.filter(|token| !token.function);
        let entries = &knowledge.entries;
        Self {
            first_entry: entries.partition_point(|entry| entry.document < position),
            subject: content.map(|token| token.stem).collect(),
            keeps_up: described.is_some_and(|document| document.role == Role::Context),
            language,
            index,
        }
    }

    /// The share of the words of a query that are function words of the document's language or
    /// words that its own texts have, 0 to 1.
    fn known(&self, query: &str) -> f32 {
        let tokens = self.language.tokens(query);
        let known = tokens
            .iter()
            .filter(|token| token.function || self.index.term(word_key(&token.stem)).is_some());
        as_f32(known.count()) / as_f32(tokens.len().max(1))
    }

    /// Whether most words of a query are function words of the document's language or words that
    /// its own texts have.
    pub(super) fn knows(&self, query: &str) -> bool {
        let tokens = self.language.tokens(query);
        let enough = self.known(query) >= KNOWN;
        // Ways of asking in other languages also count as the document's words; function words do not.
        enough && (tokens.len() < TELLING || tokens.iter().any(|token| token.function))
    }

    /// The language in which a query is taken that was detected to be in another one, and whether
    /// no one can ask this document in it.
    pub(super) fn language_for(
        &self,
        query: &str,
        detected: Option<(&'static Language, f32)>,
    ) -> (&'static Language, bool) {
        match detected {
            Some((language, sure)) if sure >= LIKELY && self.index.is_asked_in(language) => {
                (language, false)
            }
            // Names and codes in the document belong to no particular language.
            Some((language, sure)) if sure >= SURELY && self.known(query) < HALF => {
                (language, true)
            }
            _ => (self.language, false),
        }
    }
}
