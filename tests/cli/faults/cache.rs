//! What is kept of large packs, cut off or changed under those who read it.

use std::fs;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::{Duration, SystemTime};

use super::{Home, assert_same};

const ASK: [&str; 4] = ["ask", "what of cup 77", "--data", "large.toml"];

/// A pack of so many questions that is large enough to be kept; the same text in all its answers.
fn pack(count: usize, answer: &str) -> String {
    let mut pack = String::from("[document]\ntitle = \"Tea\"\n");
    for place in 0..count {
        let number = place.to_string();
        pack += &[
            "[[question]]\nid = \"q",
            &number,
            "\"\nquestion = \"What of cup ",
        ]
        .concat();
        pack += &[&number, "?\"\nanswer = \"", answer, "\"\n"].concat();
    }
    pack + &"# Steep it long enough.\n".repeat(45_000)
}

fn kept(home: &Home) -> Option<PathBuf> {
    let mut entries = fs::read_dir(home.path().join(".cache/smugfaq")).ok()?;
    let entry = entries.find(|entry| {
        let name = entry.as_ref().expect("an entry").file_name();
        name.to_string_lossy().ends_with(".cache")
    });
    Some(entry?.expect("an entry").path())
}

/// At the bounds of blocks, in each part, and in each number at the end of the file.
#[test]
fn cut_off_anywhere() {
    let home = Home::new();
    fs::write(home.path().join("large.toml"), pack(300, "It goes in.")).expect("written");
    let plain = home.plainly(&ASK);
    let whole = fs::read(kept(&home).expect("it was kept")).expect("read");
    let mut places: Vec<usize> = (0..whole.len()).step_by(whole.len() / 8).collect();
    for block in (1..=whole.len() >> 14).map(|block| block << 14) {
        places.extend([block - 1, block, block + 1]);
    }
    places.extend((0..26).step_by(5).map(|back| whole.len() - 1 - back));
    for place in places {
        let path = kept(&home).expect("it was kept");
        fs::write(&path, &whole[..place.min(whole.len())]).expect("written");
        assert_same(&home.plainly(&ASK), &plain, &format!("cut to {place}"));
    }
}

/// One bit is wrong, in every other block in turn: what is read there is not believed.
#[test]
fn a_bit_turns_over() {
    let home = Home::new();
    fs::write(home.path().join("large.toml"), pack(3000, "It goes in.")).expect("written");
    let ask = ["ask", "what of cup 1321", "--data", "large.toml"];
    let plain = home.plainly(&ask);
    let whole = fs::read(kept(&home).expect("it was kept")).expect("read");
    let blocks = (0..whole.len()).step_by(1 << 14).enumerate();
    for (block, start) in blocks.step_by(2) {
        let mut damaged = whole.clone();
        let place = (start + block * 1009 % (1 << 14)).min(whole.len() - 1);
        damaged[place] ^= 1 << (block % 8);
        fs::write(kept(&home).expect("it was kept"), damaged).expect("written");
        assert_same(
            &home.plainly(&ask),
            &plain,
            &format!("a bit of byte {place}"),
        );
    }
}

/// Some write, some read, one changes the pack and one deletes the cache: each answer is that of
/// the pack before or after.
#[test]
fn changed_and_deleted_under_its_readers() {
    let home = Home::new();
    let path = home.path().join("large.toml");
    let answers = ["It goes in.", "It stays out."].map(|answer| {
        fs::write(&path, pack(300, answer)).expect("written");
        home.plainly(&[&ASK[..], &["--no-cache"]].concat())
    });
    for round in 0..6 {
        let mut running = Vec::new();
        for reader in 0..6 {
            let mut command = home.command("exec \"$@\"", &ASK);
            command.stdout(Stdio::piped()).stderr(Stdio::piped());
            running.push(command.spawn().expect("it runs"));
            if reader == 2 {
                let new = home.path().join("new.toml");
                let text = pack(300, ["It goes in.", "It stays out."][round % 2]);
                fs::write(&new, text).expect("written");
                fs::rename(&new, &path).expect("moved");
            }
            if reader == 4 {
                let _ = fs::remove_dir_all(home.path().join(".cache"));
            }
        }
        for child in running {
            let output = child.wait_with_output().expect("it ends");
            let known = answers.iter().any(|answer| answer.stdout == output.stdout);
            assert!(known, "{}", String::from_utf8_lossy(&output.stdout));
            assert_eq!(String::from_utf8_lossy(&output.stderr), "");
        }
        assert_same(&home.plainly(&ASK), &answers[round % 2], "afterwards");
    }
    let directory = fs::read_dir(home.path().join(".cache/smugfaq")).expect("a cache");
    assert_eq!(directory.count(), 1, "no temporary file is left");
}

/// A call that is killed while it writes leaves what it began, which a later one clears away; what
/// another is writing just now stays.
#[test]
fn what_was_begun_long_ago_is_cleared() {
    let home = Home::new();
    fs::write(home.path().join("large.toml"), pack(300, "It goes in.")).expect("written");
    home.plainly(&ASK);
    let directory = home.path().join(".cache/smugfaq");
    let begun = |name: &str, seconds: u64| {
        let file = fs::File::create(directory.join(name)).expect("made");
        let then = SystemTime::now() - Duration::from_secs(seconds);
        file.set_modified(then).expect("set");
    };
    begun(".begun-old", 3_600);
    begun(".begun-new", 1);
    begun("mine", 3_600);
    fs::write(home.path().join("large.toml"), pack(300, "It stays out.")).expect("written");
    home.plainly(&ASK);
    let entries = fs::read_dir(&directory).expect("a directory");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_none_or(|end| end != "cache"))
        .map(|path| path.file_name().expect("a name").display().to_string())
        .collect();
    names.sort();
    assert_eq!(names, [".begun-new", "mine"]);
}
