//! Finding entries in a body of knowledge: by id, kind, section and source.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::{Document, Entry, EntryId, Kind, Knowledge};

/// Where entries are, by what they are looked up by; each map is made when it is first asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Positions {
    ids: OnceCell<HashMap<String, usize>>,
    sections: OnceCell<HashMap<(usize, u32), Vec<usize>>>,
    citing: OnceCell<HashMap<String, Vec<usize>>>,
}

impl Knowledge {
    /// The entry of this id, which may be qualified by that of its document: `tea:kettle`.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        if let Some(position) = self.position(id) {
            return self.entries.get(position);
        }
        let EntryId { document, local } = EntryId::parse(id);
        let entry = self.entries.get(self.position(local)?)?;
        (document == Some(&self.document_of(entry).id)).then_some(entry)
    }

    /// The position of the entry of this id, as it is printed, among the entries.
    pub fn position(&self, id: &str) -> Option<usize> {
        let ids = self.positions.ids.get_or_init(|| {
            let ids = self.entries.iter().map(|entry| entry.id.clone());
            ids.zip(0..).collect()
        });
        ids.get(id).copied()
    }

    /// The document that states an entry.
    ///
    /// # Panics
    ///
    /// For an entry of other knowledge.
    pub fn document_of(&self, entry: &Entry) -> &Document {
        &self.documents[entry.document]
    }

    /// The entries of a section of a document, the question first.
    pub fn of_section(&self, document: usize, section: u32) -> impl Iterator<Item = &Entry> {
        let sections = self
            .positions
            .sections
            .get_or_init(|| self.grouped(|entry| std::iter::once((entry.document, entry.section))));
        self.at(sections.get(&(document, section)))
    }

    /// The question that a section of a document answers.
    pub fn question(&self, document: usize, section: u32) -> Option<&Entry> {
        self.of_section(document, section)
            .find(|entry| entry.kind() == Kind::Question)
    }

    /// The entries of one kind, in the order of the file.
    pub fn of(&self, kind: Kind) -> impl Iterator<Item = &Entry> {
        self.entries
            .iter()
            .filter(move |entry| entry.kind() == kind)
    }

    /// The sources that an entry cites, without the document itself.
    pub fn sources_of<'k>(&'k self, entry: &'k Entry) -> impl Iterator<Item = &'k Entry> {
        entry.sources.iter().filter_map(|id| self.entry(id))
    }

    /// The entries that cite a source.
    pub fn citing(&self, source: &str) -> impl Iterator<Item = &Entry> {
        let citing = self
            .positions
            .citing
            .get_or_init(|| self.grouped(|entry| entry.sources.iter().cloned()));
        self.at(citing.get(source))
    }

    /// The positions of the entries by keys of theirs; a key that an entry has twice counts once.
    fn grouped<'k, K, I>(&'k self, keys: impl Fn(&'k Entry) -> I) -> HashMap<K, Vec<usize>>
    where
        K: Eq + std::hash::Hash,
        I: Iterator<Item = K>,
    {
        let mut groups: HashMap<K, Vec<usize>> = HashMap::default();
        for (position, entry) in self.entries.iter().enumerate() {
            for key in keys(entry) {
                let group = groups.entry(key).or_default();
                if group.last() != Some(&position) {
                    group.push(position);
                }
            }
        }
        groups
    }

    fn at<'k>(&'k self, positions: Option<&'k Vec<usize>>) -> impl Iterator<Item = &'k Entry> {
        let positions = positions.into_iter().flatten();
        positions.filter_map(|position| self.entries.get(*position))
    }
}
