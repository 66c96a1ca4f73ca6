//! Parse, run, turn the outcome into an exit status.

use std::process::ExitCode;

fn main() -> ExitCode {
    if let Some(status) = smugfaq::complete::answer_a_shell() {
        return status;
    }
    match smugfaq::cmd::parse() {
        Ok(typed) => smugfaq::cmd::run(&typed),
        Err(status) => status,
    }
}
