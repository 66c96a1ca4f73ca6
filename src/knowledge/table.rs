//! The tables of a pack that are no entries: each is declared once, as the struct that it is read into.

use std::path::Path;

use super::Date;
use super::fields::Fields;
use super::kind::{Field, Shape};
use super::limits::TEXT;

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

    /// The value of a field; `None` where it is faulty, which is noted, or must be there and is not.
    fn read(fields: &mut Fields<'_, '_, '_>, field: &Field) -> Option<Self>;
}

/// The value of a field; where it must be there and is not, that is noted, and faults end loading.
pub fn read<T: Typed>(fields: &mut Fields<'_, '_, '_>, field: &Field) -> Option<T> {
    if field.required && fields.lacks(field.key) {
        fields.missing(field);
    }
    T::read(fields, field)
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
                doc: concat!($($about),+),
                fields: &[$(
                    $crate::knowledge::Field::of::<$type>(
                        $crate::knowledge::table::table!(@key $field $($name)?),
                        concat!($($doc),+),
                    )$(.$($set)+)?
                ),+],
            };

            /// Reads it; what is missing or faulty is noted, and as if it were empty.
            pub(in $crate::knowledge) fn of_fields(
                fields: &mut $crate::knowledge::fields::Fields<'_, '_, '_>,
            ) -> Self {
                let mut declared = Self::TABLE.fields.iter();
                let mut table = Self::default();
                $(if let Some(value) = declared.next().and_then(|field| {
                    $crate::knowledge::table::read(fields, field)
                }) {
                    table.$field = value;
                })+
                table
            }
        }
    };
    (@key $field:ident $name:literal) => { $name };
    (@key $field:ident) => { stringify!($field) };
}

pub(in crate::knowledge) use table;

impl Typed for String {
    const SHAPE: Shape = Shape::Text(TEXT);

    fn read(fields: &mut Fields<'_, '_, '_>, field: &Field) -> Option<Self> {
        let text = fields.text(field);
        match field.shape {
            Shape::Name if !field.required => text.or_else(|| Some(of_file(fields.reader.file))),
            Shape::Address => text.inspect(|address| {
                if !address.starts_with("http://") && !address.starts_with("https://") {
                    let message = format!("`{}` is no address of the web", field.key);
                    fields.fault(&fields.at(field.key), message, "begin it with https://");
                }
            }),
            _ => text,
        }
    }
}

/// The id of a document that states none: the name of its file as far as it can be an id.
fn of_file(name: &str) -> String {
    let stem = Path::new(name).file_stem().unwrap_or_default();
    let stem = stem.to_string_lossy().to_lowercase();
    let words = stem.split(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        "document".to_owned()
    } else {
        words.join("-")
    }
}

impl<T: Typed> Typed for Option<T> {
    const SHAPE: Shape = T::SHAPE;
    const REQUIRED: bool = false;

    fn read(fields: &mut Fields<'_, '_, '_>, field: &Field) -> Option<Self> {
        Some(T::read(fields, field))
    }
}

impl Typed for Vec<String> {
    const SHAPE: Shape = Shape::Texts;
    const REQUIRED: bool = false;

    fn read(fields: &mut Fields<'_, '_, '_>, field: &Field) -> Option<Self> {
        Some(fields.texts(field.key))
    }
}

impl Typed for bool {
    const SHAPE: Shape = Shape::Flag;
    const REQUIRED: bool = false;

    fn read(fields: &mut Fields<'_, '_, '_>, field: &Field) -> Option<Self> {
        Some(fields.flag(field.key))
    }
}

impl Typed for u32 {
    const SHAPE: Shape = Shape::Ordinal;

    fn read(fields: &mut Fields<'_, '_, '_>, field: &Field) -> Option<Self> {
        fields.ordinal(field.key)
    }
}

impl Typed for Date {
    const SHAPE: Shape = Shape::Date;

    fn read(fields: &mut Fields<'_, '_, '_>, field: &Field) -> Option<Self> {
        fields.date(field.key)
    }
}
