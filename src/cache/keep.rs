//! Writes a cache file.

use std::error::Error;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use tempfile::NamedTempFile;

use super::{BLOCK, Head, Key, MARK};
use crate::knowledge::Knowledge;

/// How the name of a file begins that is still being written.
const BEGUN: &str = ".begun-";

/// No file takes so long to write.
const LONGEST: Duration = Duration::from_secs(600);

/// Keeps what was made of the files of this key. The file is there in full or not at all, and
/// nothing is said where it cannot be: the next call then does the work again.
pub fn keep(key: &Key, knowledge: &Knowledge, index: &[u8]) {
    // A file that was changed while it was read is not what its key says.
    let _ = try_to_keep(key, knowledge, index);
}

fn try_to_keep(key: &Key, knowledge: &Knowledge, index: &[u8]) -> Result<(), Box<dyn Error>> {
    let path = key.path().ok_or("no home")?;
    let directory = path.parent().ok_or("no directory")?;
    fs::create_dir_all(directory)?;
    clear(directory);
    let mut body = Body {
        file: tempfile::Builder::new()
            .prefix(BEGUN)
            .tempfile_in(directory)?,
        block: Vec::with_capacity(BLOCK),
        checksums: Vec::new(),
        length: 0,
    };
    body.write(index)?;
    let (mut ends, mut entry) = (Vec::new(), Vec::new());
    let first = body.length;
    for one in &knowledge.entries {
        entry = postcard::to_extend(one, entry)?;
        body.write(&entry)?;
        entry.clear();
        let end = u64::try_from(body.length - first)?;
        ends.extend_from_slice(&end.to_le_bytes());
    }
    let entries = body.length - first;
    body.write(&ends)?;
    let order = knowledge.entries.ordered().iter();
    let order: Vec<u8> = order.flat_map(|place| place.to_le_bytes()).collect();
    body.write(&order)?;
    body.end_block()?;
    let head = postcard::to_stdvec(&Head {
        key: key.clone(),
        documents: knowledge.documents.clone(),
        gaps: knowledge.gaps.clone(),
        entries: knowledge.entries.len(),
        lengths: [index.len(), entries, ends.len(), order.len()],
        checksums: body.checksums,
    })?;
    let mut file = body.file;
    file.write_all(&head)?;
    file.write_all(&u64::try_from(head.len())?.to_le_bytes())?;
    file.write_all(&crc32fast::hash(&head).to_le_bytes())?;
    file.write_all(MARK)?;
    file.persist(&path)?;
    Ok(())
}

/// Deletes what was begun here long ago and not ended: whoever began it was killed.
fn clear(directory: &Path) {
    let entries = fs::read_dir(directory).into_iter().flatten().flatten();
    for entry in entries {
        let changed = entry.metadata().and_then(|about| about.modified());
        let age = changed.ok().and_then(|changed| changed.elapsed().ok());
        let begun = entry.file_name().to_string_lossy().starts_with(BEGUN);
        if begun && age.is_some_and(|age| age > LONGEST) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// The body of a cache file, written block by block.
struct Body {
    file: NamedTempFile,
    block: Vec<u8>,
    checksums: Vec<u32>,
    length: usize,
}

impl Body {
    fn write(&mut self, mut bytes: &[u8]) -> std::io::Result<()> {
        self.length += bytes.len();
        while !bytes.is_empty() {
            let room = (BLOCK - self.block.len()).min(bytes.len());
            let (now, later) = bytes.split_at(room);
            self.block.extend_from_slice(now);
            bytes = later;
            if self.block.len() == BLOCK {
                self.end_block()?;
            }
        }
        Ok(())
    }

    fn end_block(&mut self) -> std::io::Result<()> {
        if !self.block.is_empty() {
            self.checksums.push(crc32fast::hash(&self.block));
            self.file.write_all(&self.block)?;
            self.block.clear();
        }
        Ok(())
    }
}
