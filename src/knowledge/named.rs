//! Sets of names that packs and outputs spell.

/// Declares an enum, each value with its name: `Seen = "seen"`.
macro_rules! named {
    ($(#[$about:meta])+ $enum:ident { $($(#[doc = $doc:literal])+ $value:ident = $name:literal,)+ }) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        $(#[$about])+
        pub enum $enum {
            $($(#[doc = $doc])+ #[serde(rename = $name)] $value,)+
        }

        impl $enum {
            /// Every one, in the order in which they are declared.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$value),+];
            /// The names of all.
            pub const NAMES: &[&'static str] = &[$($name),+];

            /// Its name, as packs and every output spell it.
            pub const fn name(self) -> &'static str {
                Self::NAMES[self as usize]
            }

            /// What it is, in a sentence.
            pub const fn doc(self) -> &'static str {
                [$(concat!($($doc),+)),+][self as usize].trim_ascii()
            }

            /// The one of a name.
            pub fn of_name(name: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|one| one.name() == name)
            }
        }

        impl Default for $enum {
            fn default() -> Self {
                Self::ALL[0]
            }
        }

        impl $crate::knowledge::Typed for $enum {
            const SHAPE: $crate::knowledge::Shape = $crate::knowledge::Shape::OneOf(Self::NAMES);

            fn of(value: $crate::knowledge::Value) -> Option<Self> {
                match value {
                    $crate::knowledge::Value::Text(name) => Self::of_name(&name),
                    _ => None,
                }
            }
        }
    };
}

pub(crate) use named;
