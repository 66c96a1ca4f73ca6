//! Standard input, output and error that are closed or full.

use super::{CALLS, Home, assert_same, ended_well};
use crate::stderr;

#[test]
fn closed_output_loses_the_results_alone() {
    let home = Home::new();
    for call in CALLS {
        let plain = home.plainly(call);
        let closed = home.shell("exec \"$@\" >&-", call);
        assert_eq!(stderr(&closed), stderr(&plain), "{call:?}");
        let what = format!("{call:?}");
        assert_eq!(ended_well(&closed, &what), ended_well(&plain, &what));
    }
}

#[test]
fn closed_error_loses_the_messages_alone() {
    let home = Home::new();
    let refused: [&[&str]; 4] = [
        &["show", "nobody"],
        &["ask", "zebra"],
        &["sats"],
        &["questions", "--data", "{home}/tea.toml"],
    ];
    for call in CALLS.iter().chain(&refused) {
        let plain = home.plainly(call);
        for script in ["exec \"$@\" 2>&-", "exec \"$@\" 2>/dev/full"] {
            let what = format!("{call:?} {script}");
            let closed = home.shell(script, call);
            assert_eq!(closed.stdout, plain.stdout, "{what}");
            assert_eq!(closed.stderr, b"", "{what}");
            assert_eq!(ended_well(&closed, &what), ended_well(&plain, &what));
        }
    }
}

#[test]
fn nothing_at_all_is_open() {
    let home = Home::new();
    for call in CALLS {
        let what = format!("{call:?}");
        let plain = ended_well(&home.plainly(call), &what);
        let closed = home.shell("exec \"$@\" <&- >&- 2>&-", call);
        assert_eq!(ended_well(&closed, &what), plain, "{what}");
    }
}

#[test]
fn closed_input_is_empty() {
    let home = Home::new();
    for call in [["ask", "-"], ["show", "-"], ["get", "-"]] {
        let closed = home.shell("exec \"$@\" <&-", &call);
        assert_same(&closed, &home.plainly(&call), call[0]);
        assert!(stderr(&closed).contains("standard input"));
    }
}

/// What takes nothing in must not say that it printed the results.
#[test]
fn full_output_is_told_in_a_line() {
    let home = Home::new();
    for call in CALLS {
        let printed = !home.plainly(call).stdout.is_empty();
        let full = home.shell("exec \"$@\" >/dev/full", call);
        let message = stderr(&full);
        if printed {
            assert_eq!(ended_well(&full, &message), 2, "{call:?}");
            let said = "smugfaq: cannot write the results: No space left on device\n";
            assert!(message.ends_with(said), "{call:?}: {message}");
        }
    }
}

#[test]
fn both_full() {
    let home = Home::new();
    for call in CALLS {
        let printed = !home.plainly(call).stdout.is_empty();
        let full = home.shell("exec \"$@\" >/dev/full 2>&1", call);
        let code = ended_well(&full, "full");
        assert!(code == 2 || !printed, "{call:?}");
    }
}

/// A shell that asks for completions gets them, or nothing.
#[test]
fn completions_into_nothing() {
    let home = Home::new();
    let ask = "export COMPLETE=bash _CLAP_COMPLETE_INDEX=1 _CLAP_IFS=' ';";
    for to in [">&-", ">/dev/full", "2>&-", "2>/dev/full"] {
        let script = format!("{ask} exec \"$@\" {to}");
        let output = home.shell(&script, &["--", "smugfaq", ""]);
        ended_well(&output, &script);
    }
}
