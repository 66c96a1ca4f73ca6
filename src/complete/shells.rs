//! How shells register for completion, where `clap_complete` alone does not do.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;

use clap_complete::env::{self, EnvCompleter};

use crate::cmd::NOGLOB;

/// A shell that registers in its own way and completes as `clap_complete` has it.
pub(super) struct Shell {
    completer: &'static (dyn EnvCompleter + Sync),
    registration: fn(&str, &str, &str, &str, &mut dyn Write) -> io::Result<()>,
}

/// Bash, which takes `:` and `=` for the end of a word: words are split at blanks here, and of a
/// completion only what follows the last such character is given back. Works from bash 3.2 on.
pub(super) static BASH: Shell = Shell {
    completer: &env::Bash,
    registration: |var, _, bin, completer, out| {
        let completer = format!("'{}'", completer.replace('\'', r"'\''"));
        let script = BASH_SCRIPT.replace("VAR", var).replace("BIN", bin);
        out.write_all(script.replace("COMPLETER", &completer).as_bytes())
    },
};

/// Zsh, with the alias for questions.
pub(super) static ZSH: Shell = Shell {
    completer: &env::Zsh,
    registration: |var, name, bin, completer, out| {
        env::Zsh.write_registration(var, name, bin, completer, out)?;
        writeln!(out, "{NOGLOB}")
    },
};

const BASH_SCRIPT: &str = r#"
_clap_complete_smugfaq() {
    local line="${COMP_LINE:0:COMP_POINT}" words=() index
    IFS=$' \t\n' read -r -a words <<< "$line"
    [[ "$line" == *[[:blank:]] ]] && words+=("")
    index=$((${#words[@]} - 1))
    local current="${words[index]}" rest c
    local IFS=$'\013'
    COMPREPLY=( $( \
        _CLAP_IFS="$IFS" _CLAP_COMPLETE_INDEX="$index" _CLAP_COMPLETE_COMP_TYPE="$COMP_TYPE" \
        _CLAP_COMPLETE_SPACE=false VAR="bash" \
        COMPLETER -- "${words[@]}" 2> /dev/null \
    ) )
    rest="$current"
    for c in : =; do
        [[ "$COMP_WORDBREAKS" == *"$c"* ]] && rest="${rest##*"$c"}"
    done
    COMPREPLY=("${COMPREPLY[@]#"${current%"$rest"}"}")
}
complete -o bashdefault -F _clap_complete_smugfaq BIN
"#;

impl EnvCompleter for Shell {
    fn name(&self) -> &'static str {
        self.completer.name()
    }

    fn is(&self, name: &str) -> bool {
        self.completer.is(name)
    }

    fn write_registration(
        &self,
        var: &str,
        name: &str,
        bin: &str,
        completer: &str,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        (self.registration)(var, name, bin, completer, out)
    }

    fn write_complete(
        &self,
        command: &mut clap::Command,
        typed: Vec<OsString>,
        directory: Option<&Path>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        self.completer
            .write_complete(command, typed, directory, out)
    }
}
