//! What a kind of entry is, and what a field of it is. The kinds themselves are in [`KINDS`].

use super::kinds::{KINDS, SHARED};
use super::named::named;
use super::table::Typed;

named! {
    /// What kind of fact an entry holds. Each is described in [`KINDS`], at the same position.
    #[derive(PartialOrd, Ord, Hash)]
    Kind {
        /// One of the document's sections: its question and its whole answer.
        Question = "question",
        /// A cited figure.
        Statistic = "statistic",
        /// What must be known about a figure.
        Caveat = "caveat",
        /// A number that follows from cited figures.
        Derived = "derived",
        /// A word or phrase that the document defines.
        Term = "term",
        /// A way from somewhere to somewhere.
        Route = "route",
        /// An organisation that the publisher works with.
        Partner = "partner",
        /// Something that took place.
        Event = "event",
        /// Something that the publisher does.
        Measure = "measure",
        /// A part that people play in the crime.
        Role = "role",
        /// A crime that is linked with it.
        Crime = "crime",
        /// A use that technology is put to.
        Use = "use",
        /// Anything else that a section states.
        Fact = "fact",
        /// Where to read on or write to.
        Contact = "contact",
        /// An organisation, treaty or publication that is cited.
        Source = "source",
    }
}

impl Kind {
    /// What is declared of the kind.
    pub const fn spec(self) -> &'static KindSpec {
        &KINDS[self as usize]
    }

    /// The position of one of its own fields in its table.
    pub fn field(self, key: &str) -> Option<usize> {
        let mut fields = self.spec().fields.iter();
        fields.position(|field| field.key == key)
    }
}

/// What is declared of a kind: from this come loading, the JSON Schema, checks, records and lists.
#[derive(Debug)]
pub struct KindSpec {
    /// The kind.
    pub kind: Kind,
    /// The heading over entries of the kind; empty for those that no document has alone.
    pub heading: &'static str,
    /// The command that lists them, where there is one.
    pub list: Option<&'static str>,
    /// The key in packs of what every entry calls its title.
    pub title: Field,
    /// The key in packs of what every entry calls its statement.
    pub statement: Field,
    /// Whether an entry must cite a source, unless it is a draft.
    pub cites: bool,
    /// The fields that not all kinds have, in the order of every output.
    pub fields: &'static [Field],
    /// A field, and those that must stand with it and not without it.
    pub together: (&'static str, &'static [&'static str]),
    /// What a list shows of an entry, before its sources, section and id: keys of fields, `title`,
    /// `text`, and `when`.
    pub row: &'static [&'static str],
    /// What an exported sheet shows of an entry, likewise.
    pub sheet: &'static [&'static str],
}

impl KindSpec {
    /// Every field of its entries, in the order in which packs have them.
    pub fn all_fields(&self) -> Vec<Field> {
        let [id, number, section, mut sources, also, asked, supersedes] = SHARED;
        sources.required = self.cites;
        let place = match self.kind {
            Kind::Question => number,
            _ => section,
        };
        let before = [id, place, self.title];
        let after = [self.statement, sources, also, asked, supersedes];
        [&before, self.fields, &after].concat()
    }
}

/// A field that entries of a kind have.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub struct Field {
    /// Its key in packs and its name in every output.
    pub key: &'static str,
    /// What its value is.
    pub shape: Shape,
    /// Whether a pack must have it.
    pub required: bool,
    /// What it is, in a sentence.
    pub doc: &'static str,
    /// What stands over it or before it; empty where it is not shown as it is.
    pub heading: &'static str,
    /// When records for programs have it.
    pub printed: Printed,
}

/// When records for programs have a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printed {
    /// In every record of the kind; null where the entry does not state it.
    Always,
    /// In records of entries that are about another entry, which name it under `of`.
    Related,
    /// Never: it is printed as part of something else.
    Never,
}

/// What the value of a field is.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// A text in the entry's own words, with a limit on its characters.
    Text(usize),
    /// A list of such texts.
    Texts,
    /// A number, whole or not.
    Number,
    /// Whether something is so.
    Flag,
    /// A date, to whatever precision.
    Date,
    /// A period, or that the document states none.
    Period,
    /// A whole number from 1.
    Ordinal,
    /// Its own id.
    Name,
    /// The id of another entry, perhaps of another document.
    Id,
    /// So many ids of other entries.
    Ids(usize),
    /// The ids of the sources behind it.
    Sources,
    /// One of these names.
    OneOf(&'static [&'static str]),
    /// The address of a page, perhaps as it is printed.
    Url,
    /// The same, whole.
    Address,
    /// The bibliographic record of what is cited.
    Publication,
    /// Names, and persons with the fields of [`PERSON`](super::PERSON).
    Authors,
}

impl Shape {
    /// What a value of it is, as a pack writes it.
    pub fn described(self) -> String {
        let described = match self {
            Self::OneOf(names) => return format!("one of {}", names.join(", ")),
            Self::Ids(count) => return format!("a list of {count} ids"),
            Self::Text(_) | Self::Url => "a text in quotes",
            Self::Id => "an id in quotes",
            Self::Texts | Self::Sources => "a list of texts in brackets",
            Self::Authors => "a list of names and of { family = \"...\", given = \"...\" }",
            Self::Name => {
                "a name in kebab-case: lower-case letters and digits, such as \"two-words\""
            }
            Self::Number => "a number, such as 3700",
            Self::Ordinal => "a whole number from 1",
            Self::Flag => "true or false",
            Self::Date => "a date: 2015-10-23, or \"2015-10\" or \"2015\" in quotes",
            Self::Period => "a period: { from = \"2015\", to = \"2015\" } or \"not stated\"",
            Self::Address => "an address that begins with https://",
            Self::Publication => "a table, such as { type = \"report\", title = \"...\" }",
        };
        described.to_owned()
    }
}

impl Field {
    /// A field that may be left out, and is in every record of the kind.
    pub const fn new(key: &'static str, shape: Shape, doc: &'static str) -> Self {
        Self {
            key,
            shape,
            required: false,
            doc: doc.trim_ascii(),
            heading: "",
            printed: Printed::Always,
        }
    }

    /// A field that is read into this type.
    pub const fn of<T: Typed>(key: &'static str, doc: &'static str) -> Self {
        let field = Self::new(key, T::SHAPE, doc);
        if T::REQUIRED { field.required() } else { field }
    }

    /// The same of another shape.
    pub const fn shaped(self, shape: Shape) -> Self {
        Self { shape, ..self }
    }

    /// The same, which may be left out.
    pub const fn optional(mut self) -> Self {
        self.required = false;
        self
    }

    /// The same, which must be there.
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The same with what stands over it.
    pub const fn heading(self, heading: &'static str) -> Self {
        Self { heading, ..self }
    }

    /// The same, printed only then.
    pub const fn printed(self, printed: Printed) -> Self {
        Self { printed, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_stand_at_their_own_position() {
        for (position, kind) in Kind::ALL.into_iter().enumerate() {
            assert_eq!(kind as usize, position, "{}", kind.name());
            assert_eq!(kind.spec().kind, kind);
        }
    }

    #[test]
    fn what_a_kind_names_of_its_fields_is_there() {
        for kind in Kind::ALL {
            let spec = kind.spec();
            let (first, rest) = spec.together;
            let together = rest.iter().chain([&first]).filter(|key| !key.is_empty());
            let of_all = ["section", "title", "called", "text", "when", "cited_by"];
            let shown = spec.row.iter().chain(spec.sheet);
            for key in together.chain(shown.filter(|key| !of_all.contains(key))) {
                assert!(kind.field(key).is_some(), "{}: {key}", kind.name());
            }
        }
    }
}
