//! No home, a home that may not be written, a locale that there is not.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::process::Output;

use super::{CALLS, Home, assert_same};

/// What may be wrong with where files of the user are looked for.
const NO_HOME: [&str; 9] = [
    "unset HOME",
    "unset HOME XDG_CACHE_HOME XDG_DATA_HOME",
    "export HOME=",
    "export HOME=/nowhere/at/all",
    "export HOME=/dev/null",
    "export HOME=relative/home",
    "export XDG_DATA_HOME= XDG_CACHE_HOME= XDG_CONFIG_HOME=",
    "export XDG_DATA_HOME=relative XDG_CACHE_HOME=./x XDG_CONFIG_HOME=..",
    "export HOME=\"$(printf '\\377\\n')\"",
];

const LOCALES: [&str; 7] = [
    "unset LC_ALL LANG LC_CTYPE TERM",
    "export LC_ALL=xx",
    "export LC_ALL=xx_YY.UTF-99 LANGUAGE=xx",
    "export LANG=\"$(printf '\\377\\033[31m;rm -rf')\"",
    "export LC_ALL=../../etc/passwd LANG=/dev/zero",
    "export LC_ALL=tr_TR.ISO-8859-9 LANG=ja_JP.EUC-JP",
    "export TERM=\"$(printf 'x%.0s' $(seq 5000))\" TZ=:/dev/zero",
];

#[test]
fn without_a_home() {
    let home = Home::new();
    let before = home.names();
    for call in CALLS {
        let plain = home.plainly(call);
        for without in NO_HOME {
            let output = home.shell(&format!("{without}; exec \"$@\""), call);
            assert_same(&output, &plain, &format!("{call:?} {without}"));
        }
    }
    assert_eq!(home.names(), before, "nothing was left here");
}

/// An output with lines in ASCII, as locales without UTF-8 have them.
fn drawn_in_ascii(output: Output) -> Output {
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    Output {
        stdout: text.replace('─', "-").replace('·', "|").into_bytes(),
        ..output
    }
}

#[test]
fn in_any_locale() {
    let home = Home::new();
    for call in CALLS {
        let plain = drawn_in_ascii(home.plainly(call));
        for locale in LOCALES {
            let output = home.shell(&format!("{locale}; exec \"$@\""), call);
            let output = drawn_in_ascii(output);
            assert_same(&output, &plain, &format!("{call:?} {locale}"));
        }
    }
}

/// As somebody who may read everything here and write nothing.
#[test]
fn a_home_that_is_read_only() {
    if !super::writes_nothing_else() {
        return;
    }
    let home = Home::new();
    let pack = "[document]\ntitle = \"Tea\"\n[[question]]\nid = \"milk\"\nquestion = \"Milk?\"\nanswer = \"Yes.\"\n";
    fs::write(home.path().join("tea.toml"), pack).expect("written");
    let binary = home.path().join("smugfaq");
    fs::copy(env!("CARGO_BIN_EXE_smugfaq"), &binary).expect("copied");
    fs::set_permissions(home.path(), fs::Permissions::from_mode(0o555)).expect("set");
    let call = ["ask", "milk", "--data", "tea.toml"];
    let script = "shift; [ -w . ] && exit 99; exec ./smugfaq \"$@\"";
    let run = |call: &[&str]| {
        let mut command = home.command(script, call);
        if fs::write(home.path().join("probe"), "").is_ok() {
            // Root may write everywhere, and nobody else may be here: 65534 is nobody.
            let _ = fs::remove_file(home.path().join("probe"));
            command.uid(65_534).gid(65_534);
        }
        command.output().expect("sh runs")
    };
    let (first, second) = (run(&call), run(&call));
    let small = run(&["ask", "difference", "trafficking"]);
    let written = run(&["new", "mine.toml"]);
    let exported = run(&["export", "-o", "all.json"]);
    fs::set_permissions(home.path(), fs::Permissions::from_mode(0o755)).expect("set");
    if first.status.code() == Some(99) {
        eprintln!("skipped: whoever runs this may write everywhere");
        return;
    }
    let plain = home.plainly(&call);
    assert_same(&first, &plain, "the first call");
    assert_same(&second, &plain, "the second call");
    let plain = home.plainly(&["ask", "difference", "trafficking"]);
    assert_same(&small, &plain, "the built-in document");
    for output in [written, exported] {
        let message = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{message}");
        assert!(message.contains("Permission denied"), "{message}");
        assert!(message.lines().count() <= 2, "{message}");
    }
}
