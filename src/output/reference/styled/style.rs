//! The citation styles that are built in, by name.

use anyhow::{Result, bail};
use hayagriva::archive::ArchivedStyle;
use hayagriva::citationberg::{IndependentStyle, Style};

use crate::knowledge::nearest_few;

/// Short names that people type, with those of the Citation Style Language.
const ALIASES: [(&str, &str); 4] = [
    ("chicago", "chicago-author-date"),
    ("harvard", "harvard-cite-them-right"),
    ("modern-language-association-8th-edition", "mla-8"),
    ("turabian", "turabian-author-date"),
];

/// The style of this name.
///
/// # Errors
///
/// The name is unknown; the error suggests the most similar names.
pub fn named(name: &str) -> Result<IndependentStyle> {
    let wanted = name.trim().to_lowercase();
    let alias = ALIASES.iter().find(|(short, _)| *short == wanted);
    let wanted = alias.map_or(wanted.as_str(), |(_, full)| full);
    let by_id = || ArchivedStyle::by_id(&format!("http://www.zotero.org/styles/{wanted}"));
    let archived = ArchivedStyle::by_name(wanted).or_else(by_id);
    // None of those that are built in only names another.
    if let Some(Style::Independent(style)) = archived.map(ArchivedStyle::get) {
        return Ok(style);
    }
    let mut hint = nearest_few(wanted, names()).join(", ");
    if !hint.is_empty() {
        hint = format!("did you mean {hint}? ");
    }
    bail!("there is no style `{name}`\n{hint}`smugfaq cite --style list` lists those there are")
}

/// Every name that a style goes by.
pub fn names() -> impl Iterator<Item = &'static str> {
    let archived = ArchivedStyle::all().iter().flat_map(|style| style.names());
    archived.copied().chain(ALIASES.map(|(short, _)| short))
}
