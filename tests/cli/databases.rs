//! The lines of docs/packs.md that load an export into databases, run by the databases themselves.

use std::env;
use std::path::Path;
use std::process::Command;

use crate::terminal::has;

/// What the block of docs/packs.md prints that calls this program, or none where it is not there.
fn of_page(program: &str) -> Option<String> {
    if !has(program) || !has("sh") {
        eprintln!("skipped: {program} is not installed");
        return None;
    }
    let page = include_str!("../../docs/packs.md");
    let blocks = page.split("```sh\n").skip(1);
    let mut blocks = blocks.filter_map(|rest| rest.split("```").next());
    let commands = blocks.find(|block| block.contains(&format!("\n{program} ")));
    let commands = commands.expect("the page has it");
    let directory = tempfile::tempdir().expect("a directory");
    let binary = Path::new(env!("CARGO_BIN_EXE_smugfaq")).parent();
    let path = env::var_os("PATH").unwrap_or_default();
    let path = binary
        .map(Path::to_owned)
        .into_iter()
        .chain(env::split_paths(&path));
    let output = Command::new("sh")
        .args(["-euc", commands])
        .current_dir(directory.path())
        .env("PATH", env::join_paths(path).expect("a path"))
        .env("HOME", directory.path())
        .output()
        .expect("it runs");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn sqlite_finds_entries_by_words() {
    if let Some(found) = of_page("sqlite3") {
        assert!(
            found.starts_with("mediterranean-deaths-2016|nearly 3,700\n"),
            "{found}"
        );
    }
}

#[test]
fn duckdb_reads_the_lines() {
    if let Some(found) = of_page("duckdb") {
        for figure in ["nearly 3,700", "6750000000", "1.82 million"] {
            assert!(found.contains(figure), "{found}");
        }
    }
}
