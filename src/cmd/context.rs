//! What every command works with: the knowledge and the format of the output.

use std::borrow::Cow;

use anyhow::{Result, bail};

use super::library::{Library, Origin};
use crate::args::format::named;
use crate::args::{self, General};
use crate::embedded;
use crate::knowledge::Knowledge;
use crate::output::{Format, Look};
use crate::records::Selection;
use crate::search::build_index;

/// What every command works with.
pub struct Context {
    /// The knowledge that is asked.
    pub knowledge: Knowledge,
    /// How results are printed.
    pub format: Box<dyn Format>,
    /// Where each of its documents was read from.
    pub origins: Vec<Origin>,
    /// The options as typed.
    pub general: General,
    /// How results are to look.
    pub look: Look,
}

impl Context {
    /// Chooses the format and reads the knowledge: what the options ask for if it is `asked`,
    /// else the built-in document.
    ///
    /// # Errors
    ///
    /// A knowledge file that cannot be read, or its faults.
    pub fn new(general: &General, asked: bool) -> Result<Self> {
        let Library { knowledge, origins } = if asked {
            Library::of(general)?
        } else {
            Library::built_in()
        };
        let look = Look {
            // A command with formats of its own prints no records.
            format: named(&general.format).unwrap_or(args::Format::Table),
            width: general.width.map(usize::from),
            color: general.color,
        };
        Ok(Self {
            knowledge,
            format: look.format(),
            look,
            origins,
            general: general.clone(),
        })
    }

    /// The index of the knowledge as bytes: built in, or built now.
    #[must_use]
    pub fn index(&self) -> Cow<'static, [u8]> {
        if self.origins == [Origin::BuiltIn] {
            Cow::Borrowed(embedded::INDEX)
        } else {
            Cow::Owned(build_index(&self.knowledge, &embedded::english()))
        }
    }

    /// The fields to print, of those that a command has.
    ///
    /// # Errors
    ///
    /// One was picked that the command has not.
    pub fn fields(&self, known: Vec<&'static str>) -> Result<Selection> {
        match &self.general.fields {
            Some(typed) => Selection::picked(typed, &known),
            None => Ok(Selection::all(known)),
        }
    }

    /// Refuses the options that shape records, for a command that prints bare values.
    ///
    /// # Errors
    ///
    /// One of them was given.
    pub fn check_bare(&self) -> Result<()> {
        if self.general.fields.is_some() || self.look.format != args::Format::Table {
            bail!(
                "`get` prints bare values, and takes neither --format nor --fields\n\
                 `smugfaq get ID FIELD` picks a field, `smugfaq show ID` takes both options"
            );
        }
        Ok(())
    }

    /// Refuses `--fields`, for a command that prints no records.
    ///
    /// # Errors
    ///
    /// The option was given.
    pub fn check_no_fields(&self, command: &str) -> Result<()> {
        if self.general.fields.is_some() {
            bail!("`{command}` prints no fields: `smugfaq show ID --fields` picks them");
        }
        Ok(())
    }

    /// The documents as the subject of a sentence that says what is not in them.
    #[must_use]
    pub fn have_no(&self) -> &str {
        match self.knowledge.documents.as_slice() {
            [one] if one.r#type.is_some() => "the briefing has no",
            [_] => "this document has no",
            _ => "the documents have no",
        }
    }
}
