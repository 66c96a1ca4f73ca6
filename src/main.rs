//! Parse, run, turn the outcome into an exit status.

use std::process::ExitCode;

fn main() -> ExitCode {
    smugfaq::complete::answer_a_shell();
    match smugfaq::cmd::parse() {
        Ok(arguments) => smugfaq::cmd::run(arguments),
        Err(status) => status,
    }
}
