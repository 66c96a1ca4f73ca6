//! Colour where the output is no terminal; `terminal.rs` sees what a terminal gets.

use crate::{smugfaq, stdout};

/// Whether the output of a run with these variables is painted.
fn painted(variables: &[(&str, &str)], arguments: &[&str]) -> bool {
    let output = smugfaq(&[&["stats", "--source", "frontex"], arguments].concat())
        .envs(variables.iter().copied())
        .output();
    stdout(&output.expect("it runs")).contains('\u{1b}')
}

#[test]
fn the_conventions_of_the_environment_hold() {
    for (variables, arguments, expected) in [
        (&[][..], &[][..], false),
        (&[], &["--color", "always"], true),
        (&[], &["--color", "never"], false),
        (&[("CLICOLOR_FORCE", "1")], &[], true),
        (&[("CLICOLOR_FORCE", "0")], &[], false),
        (&[("CLICOLOR_FORCE", "")], &[], false),
        (&[("CLICOLOR", "1")], &[], false),
        (&[("CLICOLOR", "0"), ("CLICOLOR_FORCE", "1")], &[], true),
        (&[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], &[], false),
        (&[("NO_COLOR", ""), ("CLICOLOR_FORCE", "1")], &[], true),
        (&[("NO_COLOR", "1")], &["--color", "always"], true),
        (&[("CLICOLOR_FORCE", "1")], &["--color", "never"], false),
    ] {
        let seen = painted(variables, arguments);
        assert_eq!(seen, expected, "{variables:?} {arguments:?}");
    }
}

/// What programs read is never painted.
#[test]
fn formats_for_programs_have_no_colour() {
    for format in ["json", "jsonl", "plain", "csv", "tsv", "markdown"] {
        assert!(!painted(&[], &["--color", "always", "--format", format]));
    }
}
