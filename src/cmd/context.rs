//! What every command works with: the knowledge and the format of the output.

use std::borrow::Cow;

use anyhow::{Result, anyhow, bail};

use super::failure::say;
use super::library::{Library, Origin};
use crate::args::format::named;
use crate::args::{self, General, Picture};
use crate::embedded;
use crate::knowledge::{Knowledge, SameDocument, join};
use crate::output::{Format, Look};
use crate::records::Selection;
use crate::search::{Collection, Weights, build_index};

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
    /// Whether a faulty pack in the directory of the user's packs was left out.
    pub left_out: bool,
    /// How results are to look.
    pub look: Look,
    /// The name of the format that was chosen.
    pub format_name: String,
    /// The picture that it is, for a command that draws.
    pub picture: Option<Picture>,
}

impl Context {
    /// Chooses the format and reads the knowledge: what the options ask for if it is `asked`, else
    /// the built-in document. What is left out is told on standard error.
    ///
    /// # Errors
    ///
    /// A pack that cannot be read, or its faults.
    pub fn new(general: &General, asked: bool, format: &str) -> Result<Self> {
        let library = if asked {
            Library::of(general)?
        } else {
            Library::built_in()
        };
        for refused in &library.left_out {
            say(&refused.to_string());
        }
        let look = Look {
            // A command with formats of its own prints no records.
            format: named(format).unwrap_or(args::Format::Table),
            width: general.width.map(usize::from),
            color: general.color,
        };
        Ok(Self {
            knowledge: library.knowledge,
            format: look.format(),
            look,
            origins: library.origins,
            left_out: !library.left_out.is_empty(),
            picture: named(format),
            format_name: format.to_owned(),
            general: general.clone(),
        })
    }

    /// Whether there is a context: the briefing is loaded, and its context not left out.
    #[must_use]
    pub fn has_context(&self) -> bool {
        !self.general.no_context && self.origins.contains(&Origin::BuiltIn)
    }

    /// The briefing and after it its context, where they are wanted. The context is read only
    /// now: what the briefing answers needs none of it.
    #[must_use]
    pub fn with_context(&self) -> Option<Knowledge> {
        let both = || join(vec![embedded::knowledge(), embedded::context()]).ok();
        self.has_context().then(both).flatten()
    }

    /// All that is loaded, the context included where it is wanted, with ways of asking and synonyms.
    ///
    /// # Errors
    ///
    /// A document of the user has the id of the context.
    pub fn everything(&self) -> Result<Cow<'_, Knowledge>> {
        if !self.has_context() {
            return Ok(self.whole());
        }
        joined(self.whole().into_owned()).map(Cow::Owned)
    }

    /// All documents with the context, for an option that is about nothing else.
    ///
    /// # Errors
    ///
    /// The context is left out, or a document of the user has its id.
    pub fn needed(&self, option: &str) -> Result<Knowledge> {
        if self.general.no_context {
            bail!(
                "`{option}` shows the context, which `--no-context` leaves out\n\
                 give one of the two"
            );
        }
        if !self.has_context() {
            // A document of the user may say itself what stands beside what.
            return Ok(self.knowledge.clone());
        }
        joined(self.knowledge.clone())
    }

    /// The documents to be searched, with their indexes: built in, or built now.
    #[must_use]
    pub fn collection(&self) -> Collection<'_> {
        let mut lexicon = None;
        let origins = self.origins.iter().enumerate();
        let indexes = origins.map(|(document, origin)| match origin {
            Origin::BuiltIn => embedded::index(),
            Origin::File(_) => {
                let lexicon = lexicon.get_or_insert_with(embedded::lexicon);
                build_index(&self.knowledge, document, lexicon)
            }
        });
        Collection::new(&self.knowledge, indexes.collect(), Weights::default())
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

    /// Whether fields were picked, so that nothing else is to be printed.
    #[must_use]
    pub const fn picks(&self) -> bool {
        self.general.fields.is_some()
    }

    /// The knowledge with ways of asking and synonyms, which the built-in one is without until they
    /// are wanted.
    #[must_use]
    pub fn whole(&self) -> Cow<'_, Knowledge> {
        if self.origins == [Origin::BuiltIn] {
            Cow::Owned(embedded::with_search())
        } else {
            Cow::Borrowed(&self.knowledge)
        }
    }

    /// The documents as the subject of a sentence that says what is not in them.
    #[must_use]
    pub fn have_no(&self) -> &str {
        match self.knowledge.documents.as_slice() {
            [one] if one.r#type.is_some() => "the fact sheet has no",
            [_] => "this document has no",
            _ => "the documents have no",
        }
    }
}

/// Documents and after them the context.
fn joined(documents: Knowledge) -> Result<Knowledge> {
    join(vec![documents, embedded::context()]).map_err(|SameDocument(id)| {
        anyhow!(
            "the id `{id}` of a document is that of the context\n\
             give it another `id` under [document], or leave the context out: --no-context"
        )
    })
}
