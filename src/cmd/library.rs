//! Which documents are loaded, and from where.

use std::error::Error;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Instant;
use std::{env, fmt, fs};

use anyhow::{Result, anyhow, bail};
use etcetera::BaseStrategy;

use super::pack_file::{reason, text_of};
use crate::args::General;
use crate::cache::{Key, Store};
use crate::embedded;
use crate::knowledge::{Knowledge, KnowledgeFile, join, load};
use crate::output::progress::Progress;

/// Where a document was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// It is built in.
    BuiltIn,
    /// This file.
    File(PathBuf),
}

/// The documents that are loaded.
pub struct Library {
    /// What they state.
    pub knowledge: Knowledge,
    /// Where each was read from, in the order of the knowledge's documents.
    pub origins: Vec<Origin>,
    /// Where their index and entries were kept from an earlier call, if they were.
    pub store: Option<Rc<Store>>,
    /// What they are to be kept by for the next call, if they are.
    pub key: Option<Key>,
}

impl Library {
    /// The documents that the options and the environment ask for. What was kept of large files
    /// is read part by part, or as a whole for a command that `streams`.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, its faults, or two documents of one id.
    pub fn of(general: &General, streams: bool) -> Result<Self> {
        let named = origins(general)?;
        if named.len() == 1 && named[0].1 == Origin::BuiltIn {
            return Ok(Self::built_in());
        }
        let files: Vec<PathBuf> = named.iter().filter_map(|(_, of)| of.file()).collect();
        let large = Key::of(&files, general.data.is_empty());
        let progress = large
            .as_ref()
            .map(|_| Progress::of("reading", Instant::now()));
        let key = large.filter(|_| !general.no_cache);
        if let Some((key, store)) = key.as_ref().and_then(|key| Some((key, key.open(streams)?))) {
            let store = Rc::new(store);
            return Ok(Self {
                knowledge: store.knowledge(),
                origins: named.into_iter().map(|(_, origin)| origin).collect(),
                store: Some(store),
                key: Some(key.clone()),
            });
        }
        let mut all = Vec::with_capacity(named.len());
        for (asked, origin) in &named {
            all.push(match origin {
                Origin::BuiltIn => embedded::with_search(),
                Origin::File(path) => from_file(path, *asked)?,
            });
        }
        let ids: Vec<String> = all.iter().map(|one| one.documents[0].id.clone()).collect();
        let origins: Vec<Origin> = named.into_iter().map(|(_, origin)| origin).collect();
        let knowledge = join(all).map_err(|id| {
            let having = origins.iter().zip(&ids).filter(|(_, of)| **of == id);
            let having: Vec<String> = having.map(|(origin, _)| origin.name()).collect();
            anyhow!(
                "two documents have the id `{id}`: {}\n\
                 leave one out, or give it another `id` under [document]",
                having.join(" and ")
            )
        })?;
        drop(progress);
        Ok(Self {
            knowledge,
            origins,
            store: None,
            key,
        })
    }

    /// The built-in document alone.
    #[must_use]
    pub fn built_in() -> Self {
        Self {
            knowledge: embedded::knowledge(),
            origins: vec![Origin::BuiltIn],
            store: None,
            key: None,
        }
    }
}

/// How a document came to be loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// By what was typed.
    Now,
    /// By the environment or by its place, whatever is typed.
    Always,
}

/// What is to be loaded, in order: the files of `--data` or else the built-in document with
/// `SMUGFAQ_WITH` and the packs of the user, and on top of either the files of `--with`.
///
/// # Errors
///
/// The directory of the user's packs cannot be read.
pub fn origins(general: &General) -> Result<Vec<(Asked, Origin)>> {
    let file = |asked| move |path| (asked, Origin::File(path));
    let mut all: Vec<(Asked, Origin)> = Vec::new();
    if general.data.is_empty() {
        all.push((Asked::Always, Origin::BuiltIn));
        if !general.no_packs {
            all.extend(of_environment().into_iter().map(file(Asked::Always)));
            all.extend(of_user()?.into_iter().map(file(Asked::Always)));
        }
    }
    let typed = general.data.iter().chain(&general.with).cloned();
    all.extend(typed.map(file(Asked::Now)));
    Ok(all)
}

impl Origin {
    /// Its file, if it is one.
    fn file(&self) -> Option<PathBuf> {
        match self {
            Self::BuiltIn => None,
            Self::File(path) => Some(path.clone()),
        }
    }

    /// The origin as the user knows it.
    pub fn name(&self) -> String {
        match self {
            Self::BuiltIn => "built in".to_owned(),
            Self::File(path) => path.display().to_string(),
        }
    }
}

/// The files that `SMUGFAQ_WITH` names, separated as in `PATH`.
fn of_environment() -> Vec<PathBuf> {
    let named = env::var_os("SMUGFAQ_WITH").unwrap_or_default();
    let named = env::split_paths(&named);
    named.filter(|path| !path.as_os_str().is_empty()).collect()
}

/// The user's packs, in alphabetical order: `smugfaq/packs/*.toml` in the XDG data directory.
fn of_user() -> Result<Vec<PathBuf>> {
    let Ok(home) = etcetera::choose_base_strategy() else {
        return Ok(Vec::new());
    };
    let directory = home.data_dir().join("smugfaq").join("packs");
    let entries = match fs::read_dir(&directory) {
        Ok(entries) => entries,
        // The home of those who have none is a file that is no directory, such as /dev/null.
        Err(fault) if matches!(fault.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(Vec::new());
        }
        Err(fault) => {
            let why = reason(&fault);
            bail!(
                "cannot read {}: {why}\n`--no-packs` does without",
                directory.display()
            );
        }
    };
    let mut packs: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .collect();
    packs.sort();
    Ok(packs)
}

fn from_file(path: &Path, asked: Asked) -> Result<Knowledge> {
    let name = &path.display().to_string();
    let refused = |why: String| match asked {
        Asked::Now => why,
        // Whoever did not name the file is told where it comes from and how to go on.
        Asked::Always => format!(
            "{why}\nsmugfaq: {name} is one of your packs: `smugfaq check {name}` shows what is wrong\n\
             mend it, move it away, or go on without any of them by `--no-packs`"
        ),
    };
    let text = text_of(path).map_err(|fault| {
        let why = fault.to_string();
        // What to do about a file that was named does not hold for one that was not.
        let kept = if asked == Asked::Now { 2 } else { 1 };
        let why: Vec<&str> = why.lines().take(kept).collect();
        Refused(refused(format!("smugfaq: {}", why.join("\n"))))
    })?;
    let loaded = load(&[KnowledgeFile { name, text: &text }]);
    Ok(loaded.map_err(|faults| Refused(refused(faults.to_string())))?)
}

/// Why a file was not loaded, as it is to be printed.
#[derive(Debug)]
pub struct Refused(String);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for Refused {}
