//! Finding entries in a body of knowledge: by id, kind, section and source.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::id::parts;
use super::{Document, Entry, EntryId, Kind, Knowledge};

/// Where entries are, by what they are looked up by; each map is made when it is first asked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Positions {
    owners: OnceCell<HashMap<String, Vec<(usize, usize)>>>,
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

    /// The question that a section of a document answers.
    pub fn question(&self, document: usize, section: u32) -> Option<&Entry> {
        let mut questions = self.of(Kind::Question);
        questions.find(|entry| (entry.document, entry.section) == (document, section))
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
        let citing = self.positions.citing.get_or_init(|| {
            let mut citing: HashMap<EntryId, Vec<usize>> = HashMap::new();
            for (position, entry) in self.entries.iter().enumerate() {
                for source in &entry.sources {
                    citing.entry(source.clone()).or_default().push(position);
                }
            }
            citing
        });
        let positions = citing.get(source).into_iter().flatten();
        positions.filter_map(|position| self.entries.get(*position))
    }
}
