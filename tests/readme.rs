//! What the README and the pages of `docs` show is what the binary prints.
//!
//! `TRYCMD=overwrite cargo test --test readme` writes the examples anew. Some of them cite in styles.

#![cfg(feature = "cite")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn examples_of_the_pages() {
    trycmd::TestCases::new()
        .case("README.md")
        .case("docs/*.md")
        .env("COLUMNS", "100");
}

/// The README and the pages.
fn pages() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let docs = fs::read_dir(root.join("docs")).expect("the pages");
    let mut pages: Vec<PathBuf> = docs.map(|page| page.expect("a page").path()).collect();
    pages.retain(|page| page.extension().is_some_and(|ending| ending == "md"));
    pages.push(root.join("README.md"));
    pages.sort();
    pages
}

/// The commands that a page names without showing what they print: lines of blocks for a shell and
/// spans of code. Those with a placeholder in capitals, or that need another program or a terminal, are
/// left out.
fn commands(page: &str) -> Vec<Vec<String>> {
    let mut known = BTreeSet::new();
    let mut fence = false;
    let lines = page.lines().flat_map(|line| {
        fence ^= line.starts_with("```");
        let own = std::iter::once(line.split(" #").next().unwrap_or_default());
        let spans = line.split('`').skip(1).step_by(2);
        let commands: Vec<&str> = if fence {
            own.collect()
        } else {
            spans.collect()
        };
        commands
    });
    let commands = lines.filter(|text| text.starts_with("smugfaq ") && known.insert(text.trim()));
    let words = commands.map(|text| text.split_whitespace().map(str::to_owned).collect());
    words
        .filter(|words: &Vec<String>| {
            !words.iter().any(|word| {
                let name = word.trim_start_matches('[');
                let placeholder = name.len() > 1 && name.chars().all(|c| c.is_ascii_uppercase());
                placeholder || word == "browse" || word.contains(['|', '>', '.']) && !is_file(word)
            })
        })
        .collect()
}

fn is_file(word: &str) -> bool {
    let (name, ending) = word.rsplit_once('.').unwrap_or((word, ""));
    !name.contains('.') && ["toml", "md", "html", "jsonl"].contains(&ending)
}

#[test]
fn commands_of_the_pages_run() {
    let readme = include_str!("../README.md");
    let pack = readme.split("```toml\n").nth(1);
    let pack = pack.and_then(|rest| rest.split("```").next());
    let mut count = 0;
    for page in pages() {
        let directory = tempfile::tempdir().expect("a directory");
        let write = |name, text| fs::write(directory.path().join(name), text).expect("written");
        write("tea.toml", pack.expect("the pack of the README"));
        write("faq.md", "# Tea\n\n## How much is it?\n\nTwo euros.\n");
        for words in commands(&fs::read_to_string(&page).expect("the page")) {
            let output = assert_cmd::Command::cargo_bin("smugfaq")
                .expect("the binary")
                .args(&words[1..])
                .current_dir(directory.path())
                .env("HOME", directory.path())
                .output()
                .expect("it runs");
            let errors = String::from_utf8_lossy(&output.stderr);
            let status = output.status.code();
            let faults = words[1] == "check" && status == Some(1);
            assert!(
                status == Some(0) || faults,
                "{}: {}\n{errors}",
                page.display(),
                words.join(" ")
            );
            count += 1;
        }
    }
    assert!(count > 20, "only {count} commands were found");
}
