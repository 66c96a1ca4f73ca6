//! Which documents are loaded, and from where.

use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::time::Instant;
use std::{env, fs};

use anyhow::{Result, anyhow, bail};
use etcetera::BaseStrategy;

use crate::args::General;
use crate::cache::{Key, Store};
use crate::embedded;
use crate::knowledge::{Faults, Knowledge, KnowledgeFile, join, load};
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

/// A larger knowledge file is refused rather than read.
const LARGEST: u64 = 256 * 1024 * 1024;

impl Library {
    /// The documents that the options and the environment ask for: the files of `--data` or else
    /// the built-in document with `SMUGFAQ_WITH` and the packs of the user, and on top of either
    /// the files of `--with`. What was kept of large files is read part by part, or as a whole
    /// for a command that `streams`.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, its faults, or two documents of one id.
    pub fn of(general: &General, streams: bool) -> Result<Self> {
        let mut files = general.data.clone();
        if general.data.is_empty() && !general.no_packs {
            files.extend(of_environment());
            files.extend(of_user()?);
        }
        files.extend(general.with.iter().cloned());
        let built_in = general.data.is_empty();
        let large = Key::of(&files, built_in);
        let progress = large
            .as_ref()
            .map(|_| Progress::of("reading", Instant::now()));
        let key = large.filter(|_| !general.no_cache);
        if let Some((key, store)) = key.as_ref().and_then(|key| Some((key, key.open(streams)?))) {
            let built_in = built_in.then_some(Origin::BuiltIn).into_iter();
            let store = Rc::new(store);
            return Ok(Self {
                knowledge: store.knowledge(),
                origins: built_in
                    .chain(files.into_iter().map(Origin::File))
                    .collect(),
                store: Some(store),
                key: Some(key.clone()),
            });
        }
        let mut all = Vec::with_capacity(files.len() + 1);
        let mut origins = Vec::with_capacity(files.len() + 1);
        if general.data.is_empty() {
            if files.is_empty() {
                return Ok(Self {
                    knowledge: embedded::knowledge(),
                    origins: vec![Origin::BuiltIn],
                    store: None,
                    key: None,
                });
            }
            all.push(embedded::with_search());
            origins.push(Origin::BuiltIn);
        }
        for file in files {
            all.push(from_file(&file)?);
            origins.push(Origin::File(file));
        }
        let ids: Vec<String> = all.iter().map(|one| one.documents[0].id.clone()).collect();
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
}

impl Origin {
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
        Err(fault) if fault.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
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
