//! What every command works with: the knowledge and the format of the output.

use std::borrow::Cow;

use anyhow::{Result, anyhow, bail};

use super::library::{Library, Origin};
use crate::args::format::named;
use crate::args::{self, General, Picture};
use crate::embedded;
use crate::knowledge::{Knowledge, join};
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
    /// The fields that were picked, as typed.
    picked: Option<Vec<String>>,
    /// How results are to look.
    pub look: Look,
    /// Whether the context is left out.
    pub briefing_only: bool,
    /// The picture that `--format` names, for a command that draws.
    pub picture: Option<Picture>,
}

impl Context {
    /// Reads the knowledge and chooses the format.
    ///
    /// # Errors
    ///
    /// A knowledge file that cannot be read, or its faults.
    pub fn new(general: &General) -> Result<Self> {
        let Library { knowledge, origins } = Library::of(general)?;
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
            picked: general.fields.clone(),
            briefing_only: general.briefing_only,
            picture: named(&general.format),
        })
    }

    /// Whether there is a context: the briefing is loaded, and its context not left out.
    #[must_use]
    pub fn has_context(&self) -> bool {
        !self.briefing_only && self.origins.contains(&Origin::BuiltIn)
    }

    /// The knowledge and after it the context, where the briefing is loaded and its context is
    /// wanted. It is read only now: what the briefing answers needs none of it.
    ///
    /// # Errors
    ///
    /// A document of the user has the id of the context.
    pub fn whole(&self) -> Result<Option<Knowledge>> {
        if !self.has_context() {
            return Ok(None);
        }
        let whole = join(vec![self.knowledge.clone(), embedded::context()]);
        let whole = whole.map_err(|id| {
            anyhow!(
                "the id `{id}` of a document is that of the context\n\
                 give it another `id` under [document], or leave the context out: --briefing-only"
            )
        })?;
        Ok(Some(whole))
    }

    /// The knowledge with the context, for an option that is about nothing else.
    ///
    /// # Errors
    ///
    /// There is no context to be had.
    pub fn needed(&self, option: &str) -> Result<Knowledge> {
        match self.whole()? {
            Some(whole) => Ok(whole),
            None if self.briefing_only => bail!(
                "`{option}` shows the context, which `--briefing-only` leaves out\n\
                 give one of the two"
            ),
            // A document of the user may say itself what stands beside what.
            None => Ok(self.knowledge.clone()),
        }
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
        match &self.picked {
            Some(typed) => Selection::picked(typed, &known),
            None => Ok(Selection::all(known)),
        }
    }

    /// Whether fields were picked, so that nothing else is to be printed.
    #[must_use]
    pub const fn picks(&self) -> bool {
        self.picked.is_some()
    }

    /// Refuses the options that shape records, for a command that prints bare values.
    ///
    /// # Errors
    ///
    /// One of them was given.
    pub fn check_bare(&self) -> Result<()> {
        if self.picked.is_some() || self.look.format != args::Format::Table {
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
        if self.picked.is_some() {
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
