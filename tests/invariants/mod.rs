//! What holds of any input, as functions that panic where it does not.
//!
//! The fuzz targets in `fuzz/` call them, and `tests/fuzz.rs` does where there is no fuzzer.

mod import;
mod numbers;
mod pack;
mod references;

pub use import::import;
pub use numbers::numbers;
pub use pack::pack;
pub use references::references;

use smugfaq::knowledge::steers;

/// What was printed is text, in which nothing but these characters steers a terminal.
fn harmless(printed: Vec<u8>, allowed: &[char], by: &str) -> String {
    let text = String::from_utf8(printed).expect("UTF-8");
    if let Some(at) = text.find(|c| steers(c) && !allowed.contains(&c)) {
        let before: String = text[..at].chars().rev().take(40).collect();
        let before: String = before.chars().rev().collect();
        let after: String = text[at..].chars().take(20).collect();
        panic!("{by}: {:?}", before + &after);
    }
    text
}
