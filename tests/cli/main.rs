//! Runs the real binary and looks at what a user sees.

mod against;
mod bad_input;
mod batch;
mod broken;
mod browse;
mod check;
mod cite;
mod colour;
mod completions;
mod context;
mod databases;
mod documents;
mod export;
mod faults;
mod fields;
mod first_guesses;
mod formats;
mod get;
mod hostile;
mod hostile_files;
mod import;
mod input;
mod integrity;
mod knowledge_files;
mod man;
mod pack_schema;
mod packs;
mod pictures;
mod properties;
mod provenance;
mod results_to_files;
mod schema;
mod sentences;
mod terminal;
mod width;

use std::ffi::OsString;
use std::process::Output;

use assert_cmd::Command;

/// The binary, in an environment that nothing on this machine leaks into.
fn smugfaq(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_smugfaq"));
    command
        .env_clear()
        .envs(measured())
        .env("COLUMNS", "80")
        .args(arguments);
    command
}

/// The one variable that a run may have of those around it: where the coverage of tests is
/// measured, it says where to note what ran.
fn measured() -> Option<(&'static str, OsString)> {
    let name = "LLVM_PROFILE_FILE";
    Some((name, std::env::var_os(name)?))
}

/// What one run printed and how it ended.
fn run(arguments: &[&str]) -> Output {
    smugfaq(arguments).output().expect("the binary runs")
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("standard output is UTF-8")
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("standard error is UTF-8")
}

/// A whole run as a snapshot shows it.
fn transcript(output: &Output) -> String {
    let status = output
        .status
        .code()
        .map_or("a signal".to_owned(), |code| code.to_string());
    let mut text = stdout(output);
    if !output.stderr.is_empty() {
        text.push_str("--- standard error ---\n");
        text.push_str(&stderr(output));
    }
    format!("{text}--- exit status {status} ---\n")
}
