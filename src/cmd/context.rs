//! What every command works with: the knowledge and the format of the output.

use std::borrow::Cow;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::Instant;

use anyhow::{Result, anyhow, bail};

use super::library::{Library, Origin};
use crate::args::format::named;
use crate::args::{self, General, Picture};
use crate::cache::{self, Key, Store};
use crate::embedded;
use crate::knowledge::{Knowledge, join};
use crate::output::progress::Progress;
use crate::output::{Format, Look};
use crate::records::Selection;
use crate::search::{Parts, Source, build_index};

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
    /// Where the index and the entries were kept from an earlier call, if they were.
    store: Option<Rc<Store>>,
    /// What they are to be kept by for the next call, if they are.
    key: Option<Key>,
    /// Since when this has been at work.
    since: Instant,
    /// How results are to look.
    pub look: Look,
    /// The picture that `--format` names, for a command that draws.
    pub picture: Option<Picture>,
}

/// The bytes of an index, wherever they are.
pub enum IndexBytes {
    /// In the binary.
    BuiltIn,
    /// Made by this call.
    Built(Vec<u8>),
    /// Kept from an earlier call.
    Kept(Rc<Store>),
}

impl IndexBytes {
    /// The bytes, to open the index in them.
    #[must_use]
    pub fn source(&self) -> Source<'_> {
        match self {
            Self::BuiltIn => embedded::INDEX.into(),
            Self::Built(bytes) => bytes.into(),
            Self::Kept(store) => {
                let parts: &dyn Parts = &**store;
                parts.into()
            }
        }
    }
}

impl Context {
    /// Chooses the format and reads the knowledge: what the options ask for if it is `asked`, for a
    /// command that `streams` or not, else the built-in document.
    ///
    /// # Errors
    ///
    /// A knowledge file that cannot be read, or its faults.
    pub fn new(general: &General, asked: bool, streams: bool) -> Result<Self> {
        let since = Instant::now();
        let library = if asked {
            Library::of(general, streams)?
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
            knowledge: library.knowledge,
            format: look.format(),
            look,
            origins: library.origins,
            store: library.store,
            key: library.key,
            since,
            picture: named(&general.format),
            general: general.clone(),
        })
    }

    /// Whether there is a context: the briefing is loaded, and its context not left out.
    #[must_use]
    pub fn has_context(&self) -> bool {
        !self.general.briefing_only && self.origins.contains(&Origin::BuiltIn)
    }

    /// The briefing and after it its context, where they are wanted. The context is read only
    /// now: what the briefing answers needs none of it.
    #[must_use]
    pub fn with_context(&self) -> Option<Knowledge> {
        let both = || join(vec![embedded::knowledge(), embedded::context()]).ok();
        self.has_context().then(both).flatten()
    }

    /// All documents with the context, for an option that is about nothing else.
    ///
    /// # Errors
    ///
    /// The context is left out, or a document of the user has its id.
    pub fn needed(&self, option: &str) -> Result<Knowledge> {
        if self.general.briefing_only {
            bail!(
                "`{option}` shows the context, which `--briefing-only` leaves out\n\
                 give one of the two"
            );
        }
        if !self.has_context() {
            // A document of the user may say itself what stands beside what.
            return Ok(self.knowledge.clone());
        }
        join(vec![self.knowledge.clone(), embedded::context()]).map_err(|id| {
            anyhow!(
                "the id `{id}` of a document is that of the context\n\
                 give it another `id` under [document], or leave the context out: --briefing-only"
            )
        })
    }

    /// The index of the knowledge: built in, kept from an earlier call, or built now and then kept.
    #[must_use]
    pub fn index(&self) -> IndexBytes {
        if self.origins == [Origin::BuiltIn] {
            return IndexBytes::BuiltIn;
        }
        if let Some(store) = &self.store {
            return IndexBytes::Kept(Rc::clone(store));
        }
        let _progress = self
            .key
            .as_ref()
            .map(|_| Progress::of("indexing", self.since));
        let index = build_index(&self.knowledge, &embedded::english());
        // Files that were changed while they were read are not what the key says.
        let now = Key::of(&self.files(), self.origins.contains(&Origin::BuiltIn));
        if let Some(key) = self.key.as_ref().filter(|key| now.as_ref() == Some(key)) {
            cache::keep(key, &self.knowledge, &index);
        }
        IndexBytes::Built(index)
    }

    fn files(&self) -> Vec<PathBuf> {
        let files = self.origins.iter().filter_map(|origin| match origin {
            Origin::BuiltIn => None,
            Origin::File(path) => Some(path.clone()),
        });
        files.collect()
    }

    /// Whether anything is read part by part from what an earlier call kept.
    #[must_use]
    pub const fn is_from_cache(&self) -> bool {
        self.store.is_some()
    }

    /// Where that turned out to be damaged, what came of it is void: its key, to discard it.
    #[must_use]
    pub fn damaged(&self) -> Option<&Key> {
        let damaged = self.store.as_ref().is_some_and(|store| store.is_damaged());
        self.key.as_ref().filter(|_| damaged)
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

    /// Refuses the options that shape records, for a command that prints something else.
    ///
    /// # Errors
    ///
    /// One of them was given.
    pub fn check_bare(&self, command: &str, does: &str) -> Result<()> {
        if self.general.fields.is_some() || self.look.format != args::Format::Table {
            bail!(
                "`{command}` {does}, and takes neither --format nor --fields\n\
                 `smugfaq show ID` takes both"
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
            bail!("`{command}` takes no --fields: `smugfaq show ID --fields` picks them");
        }
        Ok(())
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
            [one] if one.r#type.is_some() => "the briefing has no",
            [_] => "this document has no",
            _ => "the documents have no",
        }
    }
}
