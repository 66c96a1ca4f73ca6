//! What large packs were made into, kept for the next call: their index, and their entries so that
//! each can be read by itself.
//!
//! A cache file is safe to delete, and made anew whenever it is not what was asked for: of other
//! files or of another build, cut short or damaged. Where none can be written, none is.

mod keep;
mod store;

use std::fs::{self, Metadata};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};

use crate::knowledge::{Document, Gap};

pub use keep::keep;
pub use store::Store;

/// Packs of fewer bytes together are read quickly enough without.
const LEAST: u64 = 1 << 20;

/// So many bytes are read and checked at a time.
const BLOCK: usize = 1 << 14;

/// The last bytes of a cache file.
const MARK: &[u8; 12] = b"smugfaqcache";

/// The last bytes of a cache file: length and checksum of its head, and the mark.
const TAIL: usize = 8 + 4 + MARK.len();

/// What a cache file was made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    /// Which build of smugfaq made it, and from what built-in knowledge.
    build: String,
    /// Whether the built-in document is among them.
    with_built_in: bool,
    files: Vec<Seen>,
}

/// A file as it was when it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Seen {
    path: Vec<u8>,
    length: u64,
    /// When it was last changed, in nanoseconds since 1970.
    modified: u128,
    /// What a file system changes with every change of the file, where it has such numbers.
    identity: [i64; 3],
}

/// What stands in a cache file beside the index and the entries.
#[derive(Debug, Serialize, Deserialize)]
struct Head {
    key: Key,
    documents: Vec<Document>,
    gaps: Vec<Gap>,
    /// How many entries there are.
    entries: usize,
    /// The bytes of the index, of all entries, of where each ends, and of their order by id: the
    /// body of the file, in this order.
    lengths: [usize; 4],
    /// The checksum of each block of the body.
    checksums: Vec<u32>,
}

impl Key {
    /// The key of these files as they are now, or `None` where they are too small to keep anything
    /// of them, or cannot be read.
    #[must_use]
    pub fn of(files: &[PathBuf], with_built_in: bool) -> Option<Self> {
        let files: Vec<Seen> = files
            .iter()
            .map(|file| Seen::of(file))
            .collect::<Option<_>>()?;
        let length: u64 = files.iter().map(|file| file.length).sum();
        (length >= LEAST).then(|| Self {
            build: env!("SMUGFAQ_BUILD").to_owned(),
            with_built_in,
            files,
        })
    }

    /// Where the cache of these files is: one file for the same paths, whatever is in them, so that
    /// what is out of date is replaced.
    fn path(&self) -> Option<PathBuf> {
        let home = etcetera::choose_base_strategy().ok()?;
        let mut hasher = DefaultHasher::new();
        self.with_built_in.hash(&mut hasher);
        for file in &self.files {
            file.path.hash(&mut hasher);
        }
        let name = format!("{:016x}.cache", hasher.finish());
        Some(home.cache_dir().join("smugfaq").join(name))
    }

    /// What was kept of these files as they are now; all of it is read and checked at once if
    /// `whole`, else each part when it is needed.
    #[must_use]
    pub fn open(&self, whole: bool) -> Option<Store> {
        Store::open(&self.path()?, self, whole)
    }

    /// Deletes what was kept of these files.
    pub fn discard(&self) {
        if let Some(path) = self.path() {
            // Where it cannot be deleted, it will be replaced.
            let _ = fs::remove_file(path);
        }
    }
}

impl Seen {
    fn of(file: &Path) -> Option<Self> {
        let about = fs::metadata(file).ok().filter(Metadata::is_file)?;
        let path = fs::canonicalize(file).ok()?;
        let modified = about.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        Some(Self {
            path: path.as_os_str().as_encoded_bytes().to_vec(),
            length: about.len(),
            modified: modified.as_nanos(),
            identity: identity(&about),
        })
    }
}

#[cfg(unix)]
fn identity(about: &Metadata) -> [i64; 3] {
    use std::os::unix::fs::MetadataExt;
    [about.ino().cast_signed(), about.ctime(), about.ctime_nsec()]
}

#[cfg(not(unix))]
const fn identity(_: &Metadata) -> [i64; 3] {
    [0; 3]
}
