//! Finding entries in a body of knowledge: by id, kind, section and source.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::id::parts;
use super::{Document, Entry, EntryId, Kind, Knowledge};

/// Where entries are, by what they are looked up by; each map is made when it is first asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Positions {
    owners: OnceCell<HashMap<String, Vec<(usize, usize)>>>,
    sections: OnceCell<HashMap<(usize, u32), Vec<usize>>>,
    citing: OnceCell<HashMap<EntryId, Vec<usize>>>,
}

impl Knowledge {
    /// The entry of this id, which may name its document: `tea:kettle`. It must, where several have
    /// an entry of the id.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.entries.get(self.position(id)?)
    }

    /// The position of that entry.
    pub fn position(&self, id: &str) -> Option<usize> {
        let mut named = self.named(id);
        let (_, position) = named.next()?;
        named.next().is_none().then_some(position)
    }

    /// Each document that has an entry of this id, by its position, with that of the entry.
    pub(super) fn named(&self, id: &str) -> impl Iterator<Item = (usize, usize)> {
        let owners = self.positions.owners.get_or_init(|| {
            let mut owners: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
            for (position, entry) in self.entries.iter().enumerate() {
                let local = entry.id.local().to_owned();
                let owner = (entry.document, position);
                owners.entry(local).or_default().push(owner);
            }
            owners
        });
        let (wanted, local) = parts(id);
        let owners = owners.get(local).into_iter().flatten().copied();
        owners.filter(move |(document, _)| {
            wanted.is_none_or(|wanted| self.documents[*document].id == wanted)
        })
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
