//! Answers questions about people smuggling from one INTERPOL fact sheet, with the sources.
//!
//! The way through the house: [`args`], [`knowledge`], [`search`], [`check`], [`records`], [`output`], with
//! one file for each command in [`cmd`]. Each step knows only those before it.

pub mod args;
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
