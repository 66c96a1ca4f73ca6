//! Which language a text is in.

use super::Language;

/// The language of a text and how sure that is, from 0 to 1.
#[must_use]
pub fn detect(text: &str) -> Option<(&'static Language, f32)> {
    let _ = text;
    None
}
