//! The ids of entries as they are typed and printed.

use std::borrow::Borrow;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

/// The id of an entry in its document, after the id of that document where it is named: `tea:kettle`.
/// Neither of the two has a colon of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntryId(String);

impl EntryId {
    /// The id that is written so.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The id of an entry, with that of its document where this is to be named.
    pub fn of(document: Option<&str>, local: &str) -> Self {
        let document = document.map(|document| format!("{document}:"));
        Self(document.unwrap_or_default() + local)
    }

    /// The id of the document, where it is named.
    pub fn document(&self) -> Option<&str> {
        parts(self).0
    }

    /// The id in the document.
    pub fn local(&self) -> &str {
        parts(self).1
    }
}

/// The document that an id names, if it names one, and the id in it.
pub fn parts(id: &str) -> (Option<&str>, &str) {
    id.split_once(':')
        .map_or((None, id), |(document, local)| (Some(document), local))
}

impl Deref for EntryId {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for EntryId {
    fn borrow(&self) -> &str {
        self
    }
}

impl std::fmt::Display for EntryId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self)
    }
}

impl<T: AsRef<str> + ?Sized> PartialEq<T> for EntryId {
    fn eq(&self, other: &T) -> bool {
        self.0 == other.as_ref()
    }
}
