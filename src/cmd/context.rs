//! What every command works with: the knowledge and the format of the output.

use std::borrow::Cow;
use std::fs;
use std::path::Path;

use anyhow::{Result, anyhow, bail};

use crate::args::{self, General};
use crate::embedded;
use crate::knowledge::{Faults, Knowledge, KnowledgeFile, load};
use crate::output::{Format, Look};
use crate::records::Selection;
use crate::search::build_index;

/// What every command works with.
pub struct Context {
    /// The knowledge that is asked.
    pub knowledge: Knowledge,
    /// How results are printed.
    pub format: Box<dyn Format>,
    /// Whether the knowledge is the one that is built in.
    embedded: bool,
    /// The fields that were picked, as typed.
    picked: Option<Vec<String>>,
    /// How results are to look.
    pub look: Look,
}

/// A larger knowledge file is refused rather than read.
const LARGEST: u64 = 256 * 1024 * 1024;

impl Context {
    /// Reads the knowledge and chooses the format.
    ///
    /// # Errors
    ///
    /// A knowledge file that cannot be read, or its faults.
    pub fn new(general: &General) -> Result<Self> {
        let knowledge = match &general.data {
            Some(path) => from_file(path)?,
            None => embedded::knowledge(),
        };
        let look = Look {
            format: general.format,
            width: general.width.map(usize::from),
            color: general.color,
        };
        Ok(Self {
            knowledge,
            format: look.format(),
            look,
            embedded: general.data.is_none(),
            picked: general.fields.clone(),
        })
    }

    /// The index of the knowledge as bytes: built in, or built now.
    #[must_use]
    pub fn index(&self) -> Cow<'static, [u8]> {
        if self.embedded {
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

    /// What the knowledge restates, in a word.
    #[must_use]
    pub fn document(&self) -> &str {
        match self.knowledge.document.r#type {
            Some(_) => "the briefing",
            None => "this document",
        }
    }
}

fn from_file(path: &Path) -> Result<Knowledge> {
    let name = path.display().to_string();
    let cannot = |why: String| anyhow!("cannot read {name}: {why}");
    let about = fs::metadata(path).map_err(|fault| cannot(reason(&fault)))?;
    if about.is_dir() {
        bail!("{name} is a directory: name a knowledge file in it");
    }
    if !about.is_file() {
        bail!("{name} is not a regular file");
    }
    if about.len() > LARGEST {
        bail!("{name} is larger than {} MiB", LARGEST >> 20);
    }
    let bytes = fs::read(path).map_err(|fault| cannot(reason(&fault)))?;
    let text = String::from_utf8(bytes).map_err(|fault| {
        let at = fault.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(&fault.as_bytes()[..at]);
        let line = before.matches('\n').count() + 1;
        anyhow!("{name}:{line}: not UTF-8 from here on: save the file as UTF-8")
    })?;
    load(&[KnowledgeFile {
        name: &name,
        text: &text,
    }])
    .map_err(|faults: Faults| faults.into())
}

/// The operating system's reason without its error number.
pub(super) fn reason(fault: &std::io::Error) -> String {
    let text = fault.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_owned()
}
