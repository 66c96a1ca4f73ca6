//! Which documents are loaded, and from where.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Result, anyhow, bail};
use etcetera::BaseStrategy;
use thiserror::Error;

use super::failure::shown;
use super::pack_file::{reason, text_of};
use super::shell;
use crate::args::General;
use crate::embedded;
use crate::knowledge::{Knowledge, KnowledgeFile, SameDocument, join, limits, load};
use crate::output::printable;

/// Where a document was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The fact sheet, which is built in.
    FactSheet,
    /// Its context, which is built in too.
    Context,
    /// This file, for that reason.
    File(PathBuf, Asked),
}

/// The documents that are loaded.
pub struct Library {
    /// What they state.
    pub knowledge: Knowledge,
    /// Where each was read from, in the order of the knowledge's documents.
    pub origins: Vec<Origin>,
    /// Why packs in the directory of the user's packs were left out.
    pub left_out: Vec<Refused>,
}

/// Which documents a command needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
pub enum Needs {
    /// No pack; only the built-in fact sheet.
    Nothing,
    /// The packs, without the context.
    Main,
    /// The context of the fact sheet too.
    Context,
    /// All of it, with ways of asking and synonyms.
    Everything,
}

impl Library {
    /// The documents that the options and the environment ask for, as far as they are needed. A
    /// faulty pack in the directory of the user's packs is left out; a faulty file that was named is
    /// an error.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, its faults, or two documents of one id.
    pub fn of(general: &General, needs: Needs) -> Result<Self> {
        let mut named = match needs {
            Needs::Nothing => vec![Origin::FactSheet],
            _ => origins(general)?,
        };
        named.retain(|origin| needs > Needs::Main || *origin != Origin::Context);
        // The index of what is built in has the ways of asking; other documents are indexed now.
        let is_file = |origin: &Origin| matches!(origin, Origin::File(..));
        let facts = needs < Needs::Everything && !named.iter().any(is_file);
        let mut loaded = Vec::with_capacity(named.len());
        let mut origins = Vec::with_capacity(named.len());
        let mut left_out = Vec::new();
        for origin in named {
            let knowledge = match &origin {
                Origin::FactSheet if facts => embedded::knowledge(),
                Origin::FactSheet => embedded::with_search(),
                Origin::Context => embedded::context(),
                Origin::File(path, asked) => match from_file(path, *asked) {
                    Err(refused) if *asked == Asked::Directory => {
                        left_out.push(refused);
                        continue;
                    }
                    loaded => loaded?,
                },
            };
            loaded.push(knowledge);
            origins.push(origin);
        }
        let ids = loaded.iter().map(|pack| pack.documents[0].id.clone());
        let ids: Vec<String> = ids.collect();
        let knowledge = join(loaded).map_err(|SameDocument(id)| {
            let having = origins.iter().zip(&ids).filter(|(_, known)| **known == id);
            let having = having.map(|(origin, _)| printable(&origin.name()));
            let files: Vec<String> = having.collect();
            anyhow!(
                "two documents have the id `{id}`: {}\n\
                 leave one out, or give it another `id` under [document]",
                files.join(" and ")
            )
        })?;
        Ok(Self {
            knowledge,
            origins,
            left_out,
        })
    }
}

/// Why a file is loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// It was named by what was typed.
    Typed,
    /// `SMUGFAQ_WITH` names it.
    Environment,
    /// It lies in the directory of the user's packs.
    Directory,
}

/// What is to be loaded, in order: the files of `--data` or else the built-in document with
/// `SMUGFAQ_WITH` and the packs of the user, on top of either the files of `--with`, and last the
/// context.
///
/// # Errors
///
/// The directory of the user's packs cannot be read.
pub fn origins(general: &General) -> Result<Vec<Origin>> {
    let file = |asked| move |path| Origin::File(path, asked);
    let mut origins = Vec::new();
    if general.data.is_empty() {
        origins.push(Origin::FactSheet);
        if !general.no_packs {
            origins.extend(of_environment().into_iter().map(file(Asked::Environment)));
            origins.extend(of_user()?.into_iter().map(file(Asked::Directory)));
        }
    }
    let typed = general.data.iter().chain(&general.with).cloned();
    origins.extend(typed.map(file(Asked::Typed)));
    if general.has_context() {
        origins.push(Origin::Context);
    }
    Ok(origins)
}

impl Origin {
    /// The origin as the user knows it.
    pub fn name(&self) -> String {
        match self {
            Self::File(path, _) => path.display().to_string(),
            _ => "built in".to_owned(),
        }
    }
}

/// The files that `SMUGFAQ_WITH` names, separated as in `PATH`.
fn of_environment() -> Vec<PathBuf> {
    let named = env::var_os("SMUGFAQ_WITH").unwrap_or_default();
    let named = env::split_paths(&named);
    named.filter(|path| !path.as_os_str().is_empty()).collect()
}

/// The user's packs, in alphabetical order: `smugfaq/packs/*.toml` in the XDG data directory. Names
/// that begin with a dot are the locks and copies of editors and of other systems.
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
            let (directory, why) = (shown(&directory), reason(&fault));
            bail!("cannot read {directory}: {why}\n`--no-packs` leaves your packs out");
        }
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let is_pack = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default();
        !name.as_encoded_bytes().starts_with(b".") && path.extension() == Some("toml".as_ref())
    };
    let mut packs: Vec<PathBuf> = paths.filter(is_pack).collect();
    packs.sort();
    Ok(packs)
}

fn from_file(path: &Path, asked: Asked) -> Result<Knowledge, Refused> {
    let name = &shown(path);
    let loaded = match text_of(path, limits::BEYOND) {
        Ok(text) => {
            load(&[KnowledgeFile { name, text: &text }]).map_err(|faults| faults.to_string())
        }
        Err(fault) if asked == Asked::Typed => Err(format!("smugfaq: {fault}")),
        // What to do about a file that was named does not hold for one that was not.
        Err(fault) => Err(format!("smugfaq: {name} {}", fault.message)),
    };
    let advice = match asked {
        Asked::Typed => return loaded.map_err(Refused),
        Asked::Environment => "mend it or move it away",
        Asked::Directory => "it is left out: mend it or move it away",
    };
    // Whoever did not name the file is told where it comes from and how to go on.
    loaded.map_err(|why| {
        let quoted = shell::quoted(name);
        Refused(format!(
            "{why}\nsmugfaq: {name} is one of your packs: `smugfaq check {quoted}` shows what is wrong\n\
             {advice}, or leave all of them out with `--no-packs`"
        ))
    })
}

/// Why a file was not loaded, as it is to be printed.
#[derive(Debug, Error)]
#[error("{0}")]
pub struct Refused(String);
