//! What every command works with: the knowledge and the format of the output.

use std::cell::OnceCell;

use anyhow::Result;

use super::failure::tell;
use super::library::{Library, Needs, Origin};
use crate::args::format::named;
use crate::args::{self, General};
use crate::embedded;
use crate::knowledge::{Kind, Knowledge};
use crate::output::{Format, Look};
use crate::records::{EntryRecord, Selection};
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
    /// What is to be told after the results, if anything.
    pub summary: OnceCell<String>,
}

impl Context {
    /// Chooses the format and reads what a command needs of the knowledge. What is left out is told
    /// on standard error.
    ///
    /// # Errors
    ///
    /// A pack that cannot be read, or its faults.
    pub fn new(general: &General, needs: Needs, format: &str) -> Result<Self> {
        let library = Library::of(general, needs)?;
        for refused in &library.left_out {
            tell(&refused.to_string());
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
            format_name: format.to_owned(),
            summary: OnceCell::new(),
            general: general.clone(),
        })
    }

    /// The documents to be searched, with their indexes: built in, or built now. The context is
    /// among them where it is loaded and asked for.
    pub fn collection(&self, with_context: bool) -> Collection<'_> {
        let mut lexicon = None;
        let origins = self.origins.iter().enumerate();
        let origins = origins.filter(|(_, origin)| with_context || **origin != Origin::Context);
        let indexes = origins.map(|(document, origin)| match origin {
            Origin::FactSheet => embedded::index(),
            Origin::Context => embedded::context_index(),
            Origin::File(..) => {
                let lexicon = lexicon.get_or_insert_with(embedded::lexicon);
                build_index(&self.knowledge, document, lexicon)
            }
        });
        Collection::new(&self.knowledge, indexes.collect(), Weights::default())
    }

    /// The fields to print: those that were picked of the ones that a command knows, which are the
    /// usual ones where no others are given; else the usual ones.
    ///
    /// # Errors
    ///
    /// One was picked that the command has not.
    pub fn fields(
        &self,
        usual: Vec<&'static str>,
        known: Option<&[&'static str]>,
    ) -> Result<Selection> {
        match &self.general.fields {
            Some(typed) => Selection::picked(typed, known.unwrap_or(&usual)),
            None => Ok(Selection::all(usual)),
        }
    }

    /// The fields to print of entries of these kinds, of which some are about others if `related`;
    /// those of any kind can be picked.
    ///
    /// # Errors
    ///
    /// One was picked that no entry has.
    pub fn entry_fields(&self, kinds: &[Kind], related: bool) -> Result<Selection> {
        let known = EntryRecord::fields(&Kind::ALL, true);
        self.fields(EntryRecord::fields(kinds, related), Some(&known))
    }

    /// The documents as the subject of a sentence that says what is not in them.
    pub fn have_no(&self) -> &str {
        match self.knowledge.documents.as_slice() {
            _ if self.knowledge.has_several() => "the documents have no",
            [one, ..] if one.r#type.is_some() => "the fact sheet has no",
            _ => "this document has no",
        }
    }
}
