//! The languages that are known, one file each.

mod english;

use super::Language;

/// All of them, English first.
pub(super) static LANGUAGES: [Language; 1] = [english::ENGLISH];
