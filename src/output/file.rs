//! Files that are written in full or not at all.

use std::fs::{self, File, Permissions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempDir};

/// Writes a file through a temporary one beside it, so that it is there in full or not at all.
/// What stood there before is replaced only with `force`; of a symbolic link it is the file that it
/// leads to.
///
/// # Errors
///
/// The directory cannot be written, the disk is full, what is there is no regular file, or the file
/// exists and `force` is false ([`io::ErrorKind::AlreadyExists`]).
pub fn write_whole(path: &Path, text: &[u8], force: bool) -> io::Result<()> {
    let path = replaceable(path, force)?;
    let mut file = hidden().tempfile_in(directory_of(&path))?;
    fill(file.as_file_mut(), text)?;
    put(file, &path, force)
}

/// Writes files into a directory so that all of them are there in full or none is. A directory that
/// holds anything is written to only with `force`, which replaces files of the same names and leaves
/// all others.
///
/// # Errors
///
/// As [`write_whole`]. Where files are replaced and moving one of them fails, those before it are
/// new and the rest as they were.
pub fn write_directory(path: &Path, files: &[(String, Vec<u8>)], force: bool) -> io::Result<()> {
    let holds_something = match fs::read_dir(path) {
        Ok(mut entries) => entries.next().is_some(),
        Err(fault) if fault.kind() == ErrorKind::NotFound => false,
        Err(fault) => return Err(fault),
    };
    if holds_something && !force {
        return Err(ErrorKind::AlreadyExists.into());
    }
    let exists = path.exists();
    let new = hidden().tempdir_in(if exists { path } else { directory_of(path) })?;
    for (name, text) in files {
        fill(&mut File::create_new(new.path().join(name))?, text)?;
    }
    if exists {
        for (name, _) in files {
            fs::rename(new.path().join(name), replaceable(&path.join(name), true)?)?;
        }
        return Ok(());
    }
    open_to_all(new.path())?;
    move_whole(new, path)
}

/// Moves a directory to where nothing is.
fn move_whole(new: TempDir, path: &Path) -> io::Result<()> {
    fs::rename(new.path(), path)?;
    // It is no longer where it would be removed.
    let _ = new.keep();
    Ok(())
}

/// Temporary files and directories by a name that says whose they are, should a kill leave one.
fn hidden() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".smugfaq-");
    builder
}

fn directory_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    }
}

/// The path of the file itself, where it may be written.
fn replaceable(path: &Path, force: bool) -> io::Result<PathBuf> {
    let Ok(about) = fs::metadata(path) else {
        return Ok(path.to_owned());
    };
    if about.is_dir() {
        return Err(ErrorKind::IsADirectory.into());
    }
    if !force {
        return Err(ErrorKind::AlreadyExists.into());
    }
    // A device or a pipe must not be replaced by a file.
    if !about.is_file() {
        return Err(io::Error::other("it is not a regular file"));
    }
    fs::canonicalize(path)
}

fn fill(file: &mut File, text: &[u8]) -> io::Result<()> {
    file.write_all(text)?;
    readable_by_all(file)?;
    file.sync_all()
}

fn put(file: NamedTempFile, path: &Path, force: bool) -> io::Result<()> {
    if force {
        file.persist(path)?;
    } else {
        file.persist_noclobber(path)?;
    }
    Ok(())
}

#[cfg(unix)]
fn readable_by_all(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(Permissions::from_mode(0o644))
}

#[cfg(unix)]
fn open_to_all(directory: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(directory, Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn readable_by_all(_: &File) -> io::Result<()> {
    Ok(())
}

#[cfg(not(unix))]
fn open_to_all(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(outcome: io::Result<()>) -> Option<ErrorKind> {
        outcome.err().map(|fault| fault.kind())
    }

    #[test]
    fn what_stands_there_is_kept_unless_forced() -> io::Result<()> {
        let directory = tempfile::tempdir()?;
        let path = directory.path().join("a");
        write_whole(&path, b"first", false)?;
        let refused = write_whole(&path, b"second", false);
        assert_eq!(kind(refused), Some(ErrorKind::AlreadyExists));
        assert_eq!(fs::read(&path)?, b"first");
        write_whole(&path, b"third", true)?;
        assert_eq!(fs::read(&path)?, b"third");
        assert_eq!(fs::read_dir(directory.path())?.count(), 1);
        Ok(())
    }

    #[test]
    fn directories_are_whole_and_leave_other_files_alone() -> io::Result<()> {
        let directory = tempfile::tempdir()?;
        let path = directory.path().join("a");
        let files = |text: &str| {
            let text = text.as_bytes().to_vec();
            [("x".to_owned(), text.clone()), ("y".to_owned(), text)]
        };
        write_directory(&path, &files("first"), false)?;
        fs::write(path.join("mine"), "mine")?;
        let refused = write_directory(&path, &files("second"), false);
        assert_eq!(kind(refused), Some(ErrorKind::AlreadyExists));
        assert_eq!(fs::read(path.join("y"))?, b"first");
        write_directory(&path, &files("third"), true)?;
        assert_eq!(fs::read(path.join("y"))?, b"third");
        assert_eq!(fs::read(path.join("mine"))?, b"mine");
        assert_eq!(fs::read_dir(&path)?.count(), 3);
        let empty = directory.path().join("empty");
        fs::create_dir(&empty)?;
        write_directory(&empty, &files("fourth"), false)?;
        assert_eq!(fs::read_dir(&empty)?.count(), 2);
        assert_eq!(fs::read_dir(directory.path())?.count(), 2);
        assert!(write_directory(&path.join("x"), &files("fifth"), true).is_err());
        Ok(())
    }

    #[cfg(unix)]
    #[test]
    fn links_stay_links_and_pipes_stay_pipes() -> io::Result<()> {
        let directory = tempfile::tempdir()?;
        let (file, link) = (directory.path().join("file"), directory.path().join("link"));
        fs::write(&file, "old")?;
        std::os::unix::fs::symlink(&file, &link)?;
        write_whole(&link, b"new", true)?;
        assert!(fs::symlink_metadata(&link)?.is_symlink());
        assert_eq!(fs::read(&file)?, b"new");
        assert!(write_whole(Path::new("/dev/null"), b"x", true).is_err());
        assert!(write_whole(directory.path(), b"x", true).is_err());
        Ok(())
    }
}
