//! Answers questions about people smuggling from one INTERPOL fact sheet, with the sources.
//!
//! The way of the data: arguments, [`knowledge`], [`search`], [`records`], [`output`]. The modules in
//! order, each of which knows only those before it: [`args`], [`language`], [`knowledge`], [`search`],
//! [`embedded`], [`import`], [`check`], [`records`], [`output`], [`browse`], [`cmd`] with one file for each
//! command, [`complete`]. `ARCHITECTURE.md` says more.

pub mod args;
pub mod browse;
pub mod check;
pub mod cmd;
pub mod complete;
pub mod embedded;
pub mod import;
pub mod knowledge;
pub mod language;
pub mod output;
pub mod records;
pub mod search;
