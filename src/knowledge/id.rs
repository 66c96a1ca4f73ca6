//! The ids of entries as they are typed and printed.

use std::fmt;

/// The id of an entry in its document, perhaps after the id of that document: `tea:kettle`. Ids have
/// no colon of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryId<'a> {
    /// The id of the document, where it is named.
    pub document: Option<&'a str>,
    /// The id in the document.
    pub local: &'a str,
}

impl<'a> EntryId<'a> {
    /// The parts of an id that was typed or is printed.
    pub fn parse(text: &'a str) -> Self {
        match text.split_once(':') {
            Some((document, local)) => Self {
                document: Some(document),
                local,
            },
            None => Self {
                document: None,
                local: text,
            },
        }
    }
}

impl fmt::Display for EntryId<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.document {
            Some(document) => write!(f, "{document}:{}", self.local),
            None => f.write_str(self.local),
        }
    }
}
