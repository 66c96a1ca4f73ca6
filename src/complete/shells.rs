//! How shells register for completion, where `clap_complete` alone does not do.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;

use clap_complete::env::{self, EnvCompleter};

use crate::cmd::NOGLOB;

/// Bash, which takes `:` and `=` for the end of a word: words are split at blanks here, and of a
/// completion only what follows the last such character is given back. Works from bash 3.2 on.
pub(super) struct Bash;

const BASH: &str = r#"
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

impl EnvCompleter for Bash {
    fn name(&self) -> &'static str {
        env::Bash.name()
    }

    fn is(&self, name: &str) -> bool {
        env::Bash.is(name)
    }

    fn write_registration(
        &self,
        var: &str,
        _name: &str,
        bin: &str,
        completer: &str,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let completer = format!("'{}'", completer.replace('\'', r"'\''"));
        let script = BASH.replace("VAR", var).replace("BIN", bin);
        out.write_all(script.replace("COMPLETER", &completer).as_bytes())
    }

    fn write_complete(
        &self,
        command: &mut clap::Command,
        typed: Vec<OsString>,
        directory: Option<&Path>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        env::Bash.write_complete(command, typed, directory, out)
    }
}

/// Zsh, with the alias for questions.
pub(super) struct Zsh;

impl EnvCompleter for Zsh {
    fn name(&self) -> &'static str {
        env::Zsh.name()
    }

    fn is(&self, name: &str) -> bool {
        env::Zsh.is(name)
    }

    fn write_registration(
        &self,
        var: &str,
        name: &str,
        bin: &str,
        completer: &str,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        env::Zsh.write_registration(var, name, bin, completer, out)?;
        writeln!(out, "{NOGLOB}")
    }

    fn write_complete(
        &self,
        command: &mut clap::Command,
        typed: Vec<OsString>,
        directory: Option<&Path>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        env::Zsh.write_complete(command, typed, directory, out)
    }
}
