//! The values of fields.

use serde::{Deserialize, Serialize};

use super::{Author, Date, EntryId, Period, Publication};

/// The value of a field, by its [`Shape`](super::Shape).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// A text, an address or one of some names.
    Text(String),
    /// A list of texts.
    Texts(Vec<String>),
    /// The id of another entry.
    Id(EntryId),
    /// The ids of other entries.
    Ids(Vec<EntryId>),
    /// A finite number; whole ones beyond 2^53 lose their last digits.
    Number(f64),
    /// It is so; what is not so has no value.
    Flag,
    /// A date.
    Date(Date),
    /// A period.
    Period(Period),
    /// The document states no period.
    NotStated,
    /// A bibliographic record.
    Publication(Box<Publication>),
    /// The authors in one.
    Authors(Vec<Author>),
}
