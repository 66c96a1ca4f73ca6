//! The tables of a pack that are no entries: each is declared once, as the struct that it is read into.

use super::kind::{Field, Shape};
use super::limits::TEXT;
use super::{Author, Date, EntryId, Period, Publication, Role, Value};

/// A table, from which come loading and the JSON Schema.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its key in packs.
    pub key: &'static str,
    /// What it is, in a sentence.
    pub doc: &'static str,
    /// Its fields, in the order of the schema.
    pub fields: &'static [Field],
}

/// What the value of a field is read into.
pub trait Typed: Sized {
    /// How a pack writes it.
    const SHAPE: Shape;
    /// Whether a pack must have it.
    const REQUIRED: bool = true;

    /// The value, unless it is of another type.
    fn of(value: Value) -> Option<Self>;
}

/// Declares a table by its key and the struct of its fields, each with its doc line, its type and,
/// in brackets, what sets it apart from others of the type. `of document` adds a field with the
/// position of the document, which is not read from the table.
macro_rules! table {
    ($(#[doc = $about:literal])+ $key:literal $table:ident $(of $document:ident)? {
        $($(#[doc = $doc:literal])+ $field:ident $(as $name:literal)?: $type:ty $([$($set:tt)+])?,)+
    }) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(default)]
        pub struct $table {
            $(
                /// The document, by its position.
                pub $document: usize,
            )?
            $($(#[doc = $doc])+ pub $field: $type,)+
        }

        impl $table {
            /// What is declared of it.
            pub const TABLE: $crate::knowledge::Table = $crate::knowledge::Table {
                key: $key,
                doc: concat!($($about),+).trim_ascii(),
                fields: &[$(
                    $crate::knowledge::Field::of::<$type>(
                        $crate::knowledge::table::table!(@key $field $($name)?),
                        concat!($($doc),+),
                    )$(.$($set)+)?
                ),+],
            };

            /// What was read of it; what is missing or faulty is as if it were empty.
            pub(in $crate::knowledge) fn of_fields(
                fields: &mut $crate::knowledge::fields::Fields<'_, '_, '_>,
            ) -> Self {
                let mut table = Self::default();
                $(
                    let key = $crate::knowledge::table::table!(@key $field $($name)?);
                    if let Some(value) = fields.take(key) {
                        table.$field = value;
                    }
                )+
                table
            }
        }
    };
    (@key $field:ident $name:literal) => { $name };
    (@key $field:ident) => { stringify!($field) };
}

pub(in crate::knowledge) use table;

impl<T: Typed> Typed for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    const REQUIRED: bool = false;

    fn of(value: Value) -> Option<Self> {
        T::of(value).map(Some)
    }
}

/// Says of types how a pack writes them, whether it must have them, and which value is theirs.
macro_rules! typed {
    ($($type:ty: $shape:expr, $required:literal, $value:pat => $typed:expr;)+) => {$(
        impl Typed for $type {
            const SHAPE: Shape = $shape;
            const REQUIRED: bool = $required;

            fn of(value: Value) -> Option<Self> {
                match value {
                    $value => $typed,
                    _ => None,
                }
            }
        }
    )+};
}

typed! {
    String: Shape::Text(TEXT), true, Value::Text(text) => Some(text);
    Vec<String>: Shape::Texts, false, Value::Texts(texts) => Some(texts);
    Vec<EntryId>: Shape::Sources, false, Value::Ids(ids) => Some(ids);
    bool: Shape::Flag, false, Value::Flag => Some(true);
    u32: Shape::Ordinal, true, Value::Number(number) => number.to_string().parse().ok();
    f64: Shape::Number, true, Value::Number(number) => Some(number);
    EntryId: Shape::Id, true, Value::Id(id) => Some(id);
    Period: Shape::Period, true, Value::Period(period) => Some(period);
    Date: Shape::Date, true, Value::Date(date) => Some(date);
    Role: Shape::OneOf(&["context"]), false, Value::Text(_) => Some(Self::Context);
    Publication: Shape::Publication, true, Value::Publication(publication) => Some(*publication);
    Vec<Author>: Shape::Authors, false, Value::Authors(authors) => Some(authors);
}
