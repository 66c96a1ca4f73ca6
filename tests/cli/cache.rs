//! What is kept of large packs: never seen but in how long a call takes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};

use tempfile::TempDir;

use crate::{smugfaq, stderr, stdout};

/// A pack that is large enough to be kept, though most of it is a comment.
struct Home(TempDir);

const ASK: [&str; 3] = ["ask", "does milk go in", "--explain"];

impl Home {
    fn new() -> Self {
        let home = Self(tempfile::tempdir().expect("a directory"));
        home.write_pack("");
        home
    }

    fn pack(&self) -> PathBuf {
        self.0.path().join("pack.toml")
    }

    fn write_pack(&self, more: &str) {
        let mut pack = String::from("[document]\ntitle = \"Tea\"\n");
        for place in 0..1200 {
            pack += &["[[question]]\nid = \"q", &place.to_string()].concat();
            pack += "\"\nquestion = \"What of ";
            pack += &"milk cup spoon tea pot"[place % 17..];
            pack += "?\"\nanswer = \"It goes in. Or not.\"\n";
        }
        pack += "[[source]]\nid = \"book\"\nsection = 1\nname = \"Book\"\nwhat = \"A book.\"\n";
        pack +=
            "[[fact]]\nid = \"milk\"\nsection = 7\nname = \"Milk goes in\"\nsources = [\"book\"]\n";
        pack += "statement = \"Does milk go in first? Opinions differ.\"\n";
        pack += more;
        pack += &"# Steep it long enough.\n".repeat(45_000);
        fs::write(self.pack(), pack).expect("written");
    }

    fn command(&self, arguments: &[&str]) -> assert_cmd::Command {
        let mut command = smugfaq(arguments);
        command
            .env("HOME", self.0.path())
            .arg("--data")
            .arg(self.pack());
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("it runs")
    }

    fn directory(&self) -> PathBuf {
        self.0.path().join(".cache/smugfaq")
    }

    /// The files in the cache directory.
    fn kept(&self) -> Vec<PathBuf> {
        let Ok(entries) = fs::read_dir(self.directory()) else {
            return Vec::new();
        };
        entries
            .map(|entry| entry.expect("an entry").path())
            .collect()
    }

    /// The one file in the cache directory, and when it was written.
    fn only(&self) -> (PathBuf, std::time::SystemTime) {
        let kept = self.kept();
        assert_eq!(kept.len(), 1, "{kept:?}");
        let written = fs::metadata(&kept[0]).expect("a file").modified();
        (kept[0].clone(), written.expect("a time"))
    }
}

/// Both runs must have printed the same and ended the same way.
fn assert_same(a: &Output, b: &Output, what: &str) {
    assert_eq!(stdout(a), stdout(b), "{what}");
    assert_eq!(stderr(a), stderr(b), "{what}");
    assert_eq!(a.status.code(), b.status.code(), "{what}");
}

#[test]
fn what_was_kept_gives_the_same_answers() {
    let home = Home::new();
    let calls: [&[&str]; 7] = [
        &ASK,
        &["ask", "mlik spon", "--format", "json"],
        &["ask", "what is the weather in oslo"],
        &["show", "milk", "q3", "9"],
        &["get", "milk", "text"],
        &["questions", "spoon", "--format", "csv"],
        &["show", "no-such-id"],
    ];
    let fresh = calls.map(|call| home.run(&[call, &["--no-cache"]].concat()));
    assert!(home.kept().is_empty());
    assert_same(&home.run(&ASK), &fresh[0], "the first call");
    let first = home.only();
    for (call, fresh) in calls.iter().zip(&fresh) {
        assert_same(&home.run(call), fresh, call[1]);
    }
    let queries = "milk first\nspoon\n\nno such thing\n";
    let batch = ["ask", "-", "--format", "jsonl"];
    let asked = |more: &[&str]| {
        let mut command = home.command(&[&batch, more].concat());
        command.write_stdin(queries).output().expect("it runs")
    };
    assert_same(&asked(&[]), &asked(&["--no-cache"]), "many at once");
    assert_eq!(home.only(), first, "it was there and was read");
}

#[test]
fn little_is_not_kept() {
    let home = Home::new();
    fs::write(
        home.pack(),
        "[document]\ntitle = \"T\"\n[[question]]\nid = \"q\"\nquestion = \"Q?\"\nanswer = \"A.\"\n",
    )
    .expect("written");
    home.run(&ASK);
    let mut built_in = smugfaq(&["ask", "difference trafficking"]);
    built_in.env("HOME", home.0.path());
    assert!(built_in.output().expect("it runs").status.success());
    assert!(!home.0.path().join(".cache").exists());
}

#[test]
fn a_changed_pack_is_read_anew() {
    let home = Home::new();
    home.run(&ASK);
    let more = "[[question]]\nid = \"kettle\"\nnumber = 5000\nquestion = \"Kettle on?\"\nanswer = \"Yes.\"\n";
    home.write_pack(more);
    for _ in 0..2 {
        let output = home.run(&["ask", "kettle on", "--limit", "1", "--format", "json"]);
        assert!(stdout(&output).contains("\"kettle\""));
        home.only();
    }
}

#[test]
fn a_damaged_cache_is_made_anew() {
    let home = Home::new();
    let sound = home.run(&ASK);
    let (path, _) = home.only();
    let whole = fs::read(&path).expect("a file");
    let damage = |bytes: &[u8], what: &str| {
        fs::write(&path, bytes).expect("written");
        assert_same(&home.run(&ASK), &sound, what);
        // Damage that no part of the answer lies in may stay.
        if fs::read(&path).expect("a file") != bytes {
            let read = fs::read(home.only().0).expect("a file");
            assert_eq!(read.len(), whole.len(), "{what}");
            assert_same(&home.run(&ASK), &sound, what);
        }
    };
    for keep in [
        0,
        1,
        11,
        23,
        24,
        5000,
        whole.len() / 2,
        whole.len() - 24,
        whole.len() - 1,
    ] {
        damage(&whole[..keep], &format!("cut to {keep} bytes"));
    }
    for place in (0..24).map(|part| part * (whole.len() - 1) / 23) {
        let mut flipped = whole.clone();
        flipped[place] ^= 0x55;
        damage(&flipped, &format!("another byte at {place}"));
    }
    damage(&vec![b'x'; 100_000], "garbage");
    damage(&[&whole[..], b"more"].concat(), "more at the end");
    let zeros = vec![0; whole.len() - 24];
    damage(&[&zeros[..], &whole[whole.len() - 24..]].concat(), "zeros");
    let mut body = whole.clone();
    body[8..20_000].fill(0xff);
    damage(&body, "a garbled beginning");
}

#[test]
fn a_cache_of_another_build_is_not_read() {
    let home = Home::new();
    let sound = home.run(&ASK);
    let (path, _) = home.only();
    let mut other = fs::read(&path).expect("a file");
    let version = concat!(env!("CARGO_PKG_VERSION"), "-").as_bytes();
    let place = other
        .windows(version.len())
        .rposition(|bytes| bytes == version);
    let head = place.expect("the build") - 1;
    other[head + 1] = b'9';
    // Its checksum is right: only the build tells it apart.
    let (tail, end) = (other.len() - 24, other.len());
    let length = u64::from_le_bytes(other[tail..tail + 8].try_into().expect("8 bytes"));
    let length = usize::try_from(length).expect("a length");
    let sum = crc32fast::hash(&other[tail - length..tail]).to_le_bytes();
    other[tail + 8..end - 12].copy_from_slice(&sum);
    fs::write(&path, &other).expect("written");
    assert_same(&home.run(&ASK), &sound, "another build");
    assert_ne!(fs::read(&path).expect("a file"), other, "it was replaced");
}

#[test]
fn where_nothing_can_be_kept_nothing_is() {
    let home = Home::new();
    let sound = home.run(&[&ASK[..], &["--no-cache"]].concat());
    let file = home.0.path().join("file");
    fs::write(&file, "").expect("written");
    let nowhere = Path::new("/dev/null/nowhere");
    for (variable, value) in [
        ("XDG_CACHE_HOME", file.as_path()),
        ("XDG_CACHE_HOME", nowhere),
        ("HOME", nowhere),
        ("HOME", Path::new("")),
    ] {
        let mut command = home.command(&ASK);
        // In a directory of its own, in which nothing is to be left.
        let empty = tempfile::tempdir().expect("a directory");
        let output = command.current_dir(&empty).env(variable, value).output();
        let what = format!("{variable}={}", value.display());
        assert_same(&output.expect("it runs"), &sound, &what);
        assert_eq!(
            fs::read_dir(&empty).expect("a directory").count(),
            0,
            "{what}"
        );
    }
    // A directory stands where the file would.
    home.run(&ASK);
    let (path, _) = home.only();
    fs::remove_file(&path).expect("removed");
    fs::create_dir(&path).expect("made");
    assert_same(&home.run(&ASK), &sound, "a directory in its place");
    assert_eq!(home.kept().len(), 1, "no temporary file is left");
}

#[test]
fn many_at_once_leave_one_whole_file() {
    let home = Home::new();
    let sound = home.run(&[&ASK[..], &["--no-cache"]].concat());
    let start = || {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_smugfaq"));
        command
            .env_clear()
            .envs(crate::measured())
            .env("HOME", home.0.path())
            .env("COLUMNS", "80");
        command.args(ASK).arg("--data").arg(home.pack());
        command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it runs")
    };
    let running: Vec<_> = (0..6).map(|_| start()).collect();
    for child in running {
        assert_same(
            &child.wait_with_output().expect("it ends"),
            &sound,
            "at once",
        );
    }
    let kept = home.only();
    assert_same(&home.run(&ASK), &sound, "afterwards");
    assert_eq!(home.only(), kept);
}
