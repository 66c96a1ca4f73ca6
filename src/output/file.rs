//! Files that are written in full or not at all.

use std::fs::{self, Permissions};
use std::io::{self, Write};
use std::path::Path;

/// Writes a file through a temporary one beside it, so that it is there in full or not at all.
/// What stood there before is replaced only with `force`.
///
/// # Errors
///
/// The directory cannot be written, the disk is full, or the file exists and `force` is false
/// ([`io::ErrorKind::AlreadyExists`]).
pub fn write_whole(path: &Path, text: &[u8], force: bool) -> io::Result<()> {
    let directory = match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    };
    let mut file = tempfile::NamedTempFile::new_in(directory)?;
    file.write_all(text)?;
    readable_by_all(file.as_file())?;
    if force {
        file.persist(path)?;
    } else {
        file.persist_noclobber(path)?;
    }
    Ok(())
}

#[cfg(unix)]
fn readable_by_all(file: &fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_by_all(_: &fs::File) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_there_is_kept_unless_forced() -> io::Result<()> {
        let directory = tempfile::tempdir()?;
        let path = directory.path().join("a");
        write_whole(&path, b"first", false)?;
        let refused = write_whole(&path, b"second", false);
        assert_eq!(
            refused.map_err(|fault| fault.kind()),
            Err(io::ErrorKind::AlreadyExists)
        );
        assert_eq!(fs::read(&path)?, b"first");
        write_whole(&path, b"third", true)?;
        assert_eq!(fs::read(&path)?, b"third");
        assert_eq!(fs::read_dir(directory.path())?.count(), 1);
        Ok(())
    }
}
