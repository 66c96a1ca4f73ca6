//! The values of fields.

use serde::{Deserialize, Serialize};

use super::{Author, Date, EntryId, Period, Publication};

/// A number as the file writes it, whole or not.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Number {
    /// A whole number.
    Whole(i64),
    /// Any other finite number.
    Real(f64),
}

impl Number {
    /// The number as a float; whole numbers beyond 2^53 lose their last digits.
    #[allow(
        clippy::cast_precision_loss,
        reason = "only compared, with a tolerance"
    )]
    pub const fn as_f64(self) -> f64 {
        match self {
            Self::Whole(whole) => whole as f64,
            Self::Real(real) => real,
        }
    }
}

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
    /// A number.
    Number(Number),
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
