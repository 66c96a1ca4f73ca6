//! References as a style has them, in text, Markdown or HTML.

use std::borrow::Cow;
use std::io::Write;

use anyhow::{Result, anyhow, bail};
use hayagriva::citationberg::json::Item;
use hayagriva::citationberg::{Locale, LocaleCode};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild, archive,
};
use serde_json::{Map, Value};

use super::markup::Markup;
use super::style::Style;
use crate::args::CiteFormat;
use crate::records::{Reference, csl};

/// Prints the references in the order of the style.
pub(super) fn print(
    out: &mut dyn Write,
    references: &[Reference],
    format: CiteFormat,
    style: &Style,
) -> Result<()> {
    print_in(out, references, format, style, &archive::locales())
}

/// The same with the words of these languages, which take long to read.
fn print_in(
    out: &mut dyn Write,
    references: &[Reference],
    format: CiteFormat,
    style: &Style,
    locales: &[Locale],
) -> Result<()> {
    let markup = Markup(format);
    let items = references.iter().map(Reference::csl).collect();
    let rendered = render(items, style, locales, markup)?;
    if format == CiteFormat::Html {
        writeln!(out, "<div class=\"csl-bib-body\">")?;
    }
    for (place, (key, number, text)) in rendered.iter().enumerate() {
        let reference = references.iter().find(|reference| reference.key == *key);
        let reference = reference.ok_or_else(|| anyhow!("the style lost `{key}`"))?;
        let whole = with_place(reference, text, style, locales, markup)?;
        let number = number
            .as_ref()
            .map_or_else(String::new, |number| format!("{number} "));
        match format {
            CiteFormat::Html => writeln!(out, "  <div class=\"csl-entry\">{number}{whole}</div>")?,
            // References are paragraphs, which an empty line parts.
            CiteFormat::Markdown if place > 0 => writeln!(out, "\n{number}{whole}")?,
            _ => writeln!(out, "{number}{whole}")?,
        }
    }
    if format == CiteFormat::Html {
        writeln!(out, "</div>")?;
    }
    Ok(())
}

/// A reference and where it is quoted, or at which section of it the fact stands.
fn with_place(
    reference: &Reference,
    text: &str,
    style: &Style,
    locales: &[Locale],
    markup: Markup,
) -> Result<String> {
    let place = reference.place().map(|place| format!(" ({place})"));
    let place = place.unwrap_or_default();
    let Some(document) = &reference.quoted_in else {
        return Ok(before_stop(text, &place));
    };
    let mut item = csl(document);
    item.insert("id".to_owned(), Value::from("quoted-in"));
    if let Some(accessed) = reference.csl().remove("accessed") {
        item.insert("accessed".to_owned(), accessed);
    }
    let rendered = render(vec![item], style, locales, markup)?;
    let quoting = rendered.first().map_or("", |(_, _, text)| text);
    let quoting = before_stop(quoting, &place);
    Ok(format!("{}, as quoted in {quoting}", without_stop(text)))
}

/// The text with an insertion before the stop that ends it.
fn before_stop(text: &str, insertion: &str) -> String {
    match without_stop(text) {
        sentence if sentence.len() < text.len() && !insertion.is_empty() => {
            format!("{sentence}{insertion}.")
        }
        _ => format!("{text}{insertion}"),
    }
}

/// The text without the stop that ends it, which may stand within a closing quotation mark; that
/// of an abbreviation stays: `n.d.`.
fn without_stop(text: &str) -> Cow<'_, str> {
    let word = text.rsplit(' ').next().unwrap_or(text);
    match text.strip_suffix('.') {
        Some(sentence) if !word.trim_end_matches('.').contains('.') || word.contains("//") => {
            without_stop(sentence)
        }
        Some(_) => Cow::Borrowed(text),
        None => match text.strip_suffix(".”") {
            Some(quoted) => Cow::Owned(format!("{quoted}”")),
            None => Cow::Borrowed(text),
        },
    }
}

/// A reference as a style has it: its key, its number in a numbered style, its text.
type Rendered = (String, Option<String>, String);

/// The items as a bibliography has them, in its order.
fn render(
    items: Vec<Map<String, Value>>,
    style: &Style,
    locales: &[Locale],
    markup: Markup,
) -> Result<Vec<Rendered>> {
    let items: Vec<Item> = items
        .into_iter()
        .map(|item| serde_json::from_value(Value::Object(item)))
        .collect::<Result<_, _>>()?;
    let locale = || {
        style
            .locale
            .clone()
            .or_else(|| style.rules.default_locale.clone())
    };
    let locale = locale().or_else(|| Some(LocaleCode::en_us()));
    let mut driver = BibliographyDriver::new();
    for (number, item) in items.iter().enumerate() {
        let cited = vec![CitationItem::with_entry(item)];
        driver.citation(CitationRequest::new(
            cited,
            &style.rules,
            locale.clone(),
            locales,
            Some(number + 1),
        ));
    }
    let rendered = driver.finish(BibliographyRequest::new(&style.rules, locale, locales));
    let undated = items.iter().all(|item| !item.0.contains_key("accessed"));
    let finished = |children: &[ElemChild]| {
        let text = tidy(&markup.all(children));
        if undated { unretrieved(&text) } else { text }
    };
    let all: Vec<Rendered> = if let Some(bibliography) = rendered.bibliography {
        let items = bibliography.items.into_iter().map(|item| {
            let number = item.first_field.map(|field| finished(&[field]));
            (item.key, number, finished(&item.content.0))
        });
        items.collect()
    } else {
        // A style of notes alone has no bibliography; its first note is as full.
        let keys = items.iter().filter_map(Item::id);
        let notes = keys.zip(&rendered.citations).map(|(key, note)| {
            let text = finished(&note.citation.0);
            (key.into_owned(), None, text)
        });
        notes.collect()
    };
    if all.iter().any(|(_, _, text)| text.is_empty()) {
        bail!("the style prints nothing of such a source: try `--style apa`");
    }
    Ok(all)
}

/// The APA style announces the access date of what is undated even where there is none.
fn unretrieved(text: &str) -> String {
    ["http", "<http", "<a "]
        .iter()
        .fold(text.to_owned(), |text, address| {
            text.replace(&format!("Retrieved {address}"), address)
        })
}

/// One line without blanks at its ends or one after the other.
fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::embedded;
    use crate::output::reference::style;
    use crate::output::reference::tests::of_title;
    use crate::records::Wanted;

    /// None of the styles that are built in loses a source or prints nothing of it.
    #[test]
    fn every_style_prints_every_source() {
        let all = Reference::all(&embedded::knowledge(), Wanted::Quoted);
        let locales = archive::locales();
        for name in style::names() {
            let style = style::named(name).unwrap_or_else(|fault| panic!("{name}: {fault}"));
            let mut written = Vec::new();
            print_in(&mut written, &all, CiteFormat::Text, &style, &locales)
                .unwrap_or_else(|fault| panic!("{name}: {fault}"));
            let text = String::from_utf8(written).expect("UTF-8");
            assert_eq!(text.lines().count(), all.len(), "{name}:\n{text}");
        }
    }

    /// Whatever a title holds, HTML has no tags but ours.
    #[test]
    fn titles_are_no_markup() {
        let style = style::named("apa").expect("built in");
        let locales = archive::locales();
        proptest!(ProptestConfig::with_cases(64), |(title in r#"[<>&"'a-z/= ]{1,20}"#)| {
            let all = [of_title(&format!("T{title}"))];
            let mut written = Vec::new();
            print_in(&mut written, &all, CiteFormat::Html, &style, &locales).expect("written");
            let text = String::from_utf8(written).expect("UTF-8");
            let bare = text.replace("<i>", "").replace("</i>", "").replace("</div>", "");
            let bare = bare.replace("<div class=\"csl-bib-body\">", "");
            let bare = bare.replace("<div class=\"csl-entry\">", "");
            prop_assert!(!bare.contains(['<', '>', '"']), "{}", text);
        });
    }

    #[test]
    fn stops_move_behind_what_follows() {
        for (text, without) in [
            ("Title.", "Title"),
            ("“Title.”", "“Title”"),
            ("Title. n.d.", "Title. n.d."),
            ("https://tea.example/x.", "https://tea.example/x"),
            ("", ""),
        ] {
            assert_eq!(without_stop(text), without);
        }
        assert_eq!(before_stop("Title.", " (section 3)"), "Title (section 3).");
        assert_eq!(before_stop("n.d.", " (section 3)"), "n.d. (section 3)");
        assert_eq!(before_stop("“Title.”", ""), "“Title.”");
    }
}
