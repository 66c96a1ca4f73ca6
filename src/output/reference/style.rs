//! Citation styles: those that are built in, by name, and CSL files.

use std::fs;
use std::path::Path;

use anyhow::{Result, anyhow, bail};
use hayagriva::archive::ArchivedStyle;
use hayagriva::citationberg::{self, IndependentStyle, LocaleCode};

use super::limits;
use crate::knowledge::nearest_few;

/// A citation style and the language that it is written for.
pub struct Style {
    /// The style.
    pub rules: IndependentStyle,
    /// The language, where a variant of the style sets another.
    pub locale: Option<LocaleCode>,
}

/// Short names that people type, with those of the Citation Style Language.
const ALIASES: [(&str, &str); 3] = [
    ("chicago", "chicago-author-date"),
    ("harvard", "harvard-cite-them-right"),
    ("turabian", "turabian-author-date"),
];

/// A larger file is no style.
const LARGEST: u64 = 1024 * 1024;

/// The style of this name, or in the file of this name.
///
/// # Errors
///
/// There is none, with the names most like it; or what is wrong with the file.
pub fn named(name: &str) -> Result<Style> {
    let is_file = Path::new(name)
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("csl"));
    if is_file {
        return from_file(name);
    }
    let wanted = name.trim().to_lowercase();
    let alias = ALIASES.iter().find(|(short, _)| *short == wanted);
    let wanted = alias.map_or(wanted.as_str(), |(_, full)| full);
    if let Some(style) = ArchivedStyle::by_name(wanted) {
        return independent(style.get(), name);
    }
    let near = nearest_few(wanted, names());
    let meant = if near.is_empty() {
        String::new()
    } else {
        format!("did you mean {}? ", near.join(", "))
    };
    bail!(
        "there is no style `{name}`\n\
         {meant}there are apa, chicago, mla, harvard, ieee and {} more; or name a .csl file",
        names().count() - 5
    )
}

/// Every name that a style goes by.
pub fn names() -> impl Iterator<Item = &'static str> {
    let archived = ArchivedStyle::all().iter().flat_map(|style| style.names());
    archived.copied().chain(ALIASES.map(|(short, _)| short))
}

fn from_file(name: &str) -> Result<Style> {
    let cannot = |why: &dyn std::fmt::Display| anyhow!("cannot read {name}: {why}");
    let about = fs::metadata(name).map_err(|fault| cannot(&reason(&fault)))?;
    if !about.is_file() || about.len() > LARGEST {
        bail!("{name} is no citation style: not a file of at most 1 MiB");
    }
    let text = fs::read(name).map_err(|fault| cannot(&reason(&fault)))?;
    let text = String::from_utf8(text).map_err(|_| cannot(&"it is not UTF-8"))?;
    limits::check_text(&text).map_err(|why| anyhow!("{name} is no citation style: {why}"))?;
    let style = citationberg::Style::from_xml(&text).map_err(|fault| {
        let what = fault.source.to_string();
        let what = what.lines().next().unwrap_or_default();
        anyhow!("{name} is no citation style: {what}\nstyles are written in CSL 1.0, as at citationstyles.org")
    })?;
    let style = independent(style, name)?;
    limits::check_macros(&style.rules).map_err(|why| anyhow!("{name}: {why}"))?;
    Ok(style)
}

/// The operating system's reason without its error number.
fn reason(fault: &std::io::Error) -> String {
    let text = fault.to_string();
    text.split(" (os error").next().unwrap_or(&text).to_owned()
}

/// The style itself, or for a variant that only names another, that one.
fn independent(style: citationberg::Style, name: &str) -> Result<Style> {
    match style {
        citationberg::Style::Independent(rules) => Ok(Style {
            rules,
            locale: None,
        }),
        citationberg::Style::Dependent(variant) => {
            let parent = &variant.parent_link.href;
            match ArchivedStyle::by_id(parent).map(ArchivedStyle::get) {
                Some(citationberg::Style::Independent(rules)) => Ok(Style {
                    rules,
                    locale: variant.default_locale,
                }),
                _ => bail!(
                    "{name} is a variant of {parent}, which is not built in\n\
                     name the .csl file of that style instead"
                ),
            }
        }
    }
}
