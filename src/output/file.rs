//! Files that are written in full or not at all.

use std::fs::{self, File, Permissions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Writes a file through a temporary one beside it, so that it is there in full or not at all.
/// What was there before is replaced only with `force`, and its mode is kept; of a symbolic link it
/// is the file that it leads to. A new file has the mode that the umask gives.
///
/// # Errors
///
/// The directory cannot be written, the disk is full, what is there is no regular file, or the file
/// exists and `force` is false ([`io::ErrorKind::AlreadyExists`]).
pub fn write_whole(path: &Path, text: &[u8], force: bool) -> io::Result<()> {
    let path = replaceable(path, force)?;
    let mut file = hidden(0o666).tempfile_in(directory_of(&path))?;
    fill(file.as_file_mut(), text)?;
    if let Ok(before) = fs::metadata(&path) {
        file.as_file().set_permissions(before.permissions())?;
    }
    if force {
        file.persist(path)?;
    } else {
        file.persist_noclobber(path)?;
    }
    Ok(())
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
    let exists = match fs::read_dir(path) {
        Ok(mut entries) => {
            if entries.next().is_some() && !force {
                return Err(ErrorKind::AlreadyExists.into());
            }
            true
        }
        Err(fault) if fault.kind() == ErrorKind::NotFound => false,
        Err(fault) => return Err(fault),
    };
    let new = hidden(0o777).tempdir_in(if exists { path } else { directory_of(path) })?;
    for (name, text) in files {
        fill(&mut File::create_new(new.path().join(name))?, text)?;
    }
    if exists {
        for (name, _) in files {
            fs::rename(new.path().join(name), replaceable(&path.join(name), true)?)?;
        }
    } else {
        fs::rename(new.path(), path)?;
        // It is no longer where it would be removed.
        let _ = new.keep();
    }
    Ok(())
}

/// Temporary files and directories by a name that says whose they are, should a kill leave one,
/// and with this mode, of which the umask takes its part.
fn hidden(mode: u32) -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".smugfaq-");
    builder.permissions(Permissions::from_mode(mode));
    builder
}

/// Makes a write beyond the limit of `ulimit -f` fail like any other, instead of ending the
/// process before it has tidied up and said so.
pub fn survive_file_size_limit() {
    // What the flag says is of no use: the write itself says that it failed.
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
}

fn directory_of(path: &Path) -> &Path {
    path.parent().unwrap_or(path)
}

/// The path of the file itself, where it may be written.
fn replaceable(path: &Path, force: bool) -> io::Result<PathBuf> {
    match fs::metadata(path) {
        Ok(about) if about.is_dir() => Err(ErrorKind::IsADirectory.into()),
        Err(_) if !path.is_symlink() => Ok(path.to_owned()),
        _ if !force => Err(ErrorKind::AlreadyExists.into()),
        Err(fault) => Err(fault),
        Ok(about) if about.is_file() => fs::canonicalize(path),
        // A device or a pipe must not be replaced by a file.
        Ok(_) => Err(io::Error::other("it is not a regular file")),
    }
}

fn fill(file: &mut File, text: &[u8]) -> io::Result<()> {
    file.write_all(text)?;
    file.sync_all()
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

    #[test]
    fn a_replaced_file_keeps_its_mode() -> io::Result<()> {
        use std::os::unix::fs::PermissionsExt;
        let directory = tempfile::tempdir()?;
        let path = directory.path().join("a");
        write_whole(&path, b"first", false)?;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640))?;
        write_whole(&path, b"second", true)?;
        let mode = fs::metadata(&path)?.permissions().mode() & 0o777;
        assert_eq!(mode, 0o640);
        Ok(())
    }

    #[test]
    fn links_stay_links_and_pipes_stay_pipes() -> io::Result<()> {
        let directory = tempfile::tempdir()?;
        let (file, link) = (directory.path().join("file"), directory.path().join("link"));
        fs::write(&file, "old")?;
        std::os::unix::fs::symlink(&file, &link)?;
        write_whole(&link, b"new", true)?;
        assert!(fs::symlink_metadata(&link)?.is_symlink());
        assert_eq!(fs::read(&file)?, b"new");
        let dangling = directory.path().join("dangling");
        std::os::unix::fs::symlink("absent", &dangling)?;
        for force in [false, true] {
            assert!(write_whole(&dangling, b"x", force).is_err());
        }
        assert!(write_whole(Path::new("/dev/null"), b"x", true).is_err());
        assert!(write_whole(directory.path(), b"x", true).is_err());
        Ok(())
    }
}
