//! What a citation style made of a reference, as text, Markdown or HTML.

use hayagriva::citationberg::{FontStyle, FontVariant, FontWeight, TextDecoration, VerticalAlign};
use hayagriva::{ElemChild, Formatting};

use super::mend;
use crate::args::CiteFormat;
use crate::output::style::is_web;
use crate::output::{markdown, printable};

/// Writes texts in one of the formats.
#[derive(Clone, Copy)]
pub(super) struct Markup(pub CiteFormat);

impl Markup {
    /// The text alone.
    pub(super) fn text(self, text: &str) -> String {
        let text = printable(&mend::revealed(text));
        match self.0 {
            // A lone ampersand begins no entity.
            CiteFormat::Markdown => markdown::escaped_line(&text).replace("&amp; ", "& "),
            CiteFormat::Html => html(&text),
            _ => text,
        }
    }

    /// These elements one after the other.
    pub(super) fn all(self, children: &[ElemChild]) -> String {
        children.iter().map(|child| self.one(child)).collect()
    }

    fn one(self, child: &ElemChild) -> String {
        match child {
            ElemChild::Text(text) => self.formatted(&text.text, text.formatting),
            ElemChild::Elem(elem) => {
                let inner = self.all(&elem.children.0);
                // A block within a reference begins a new line where there are lines.
                if elem.display.is_some() && !inner.is_empty() {
                    format!("{inner} ")
                } else {
                    inner
                }
            }
            ElemChild::Markup(text) => self.text(text),
            ElemChild::Link { text, url } => {
                let url = printable(&mend::revealed(url));
                let inner = self.formatted(&text.text, text.formatting);
                match self.0 {
                    // Only addresses of the web become links: a pack could name a script.
                    _ if !is_web(&url) => inner,
                    CiteFormat::Html => format!("<a href=\"{}\">{inner}</a>", html(&url)),
                    CiteFormat::Markdown if text.text == url => format!("<{}>", address(&url)),
                    CiteFormat::Markdown => format!("[{inner}](<{}>)", address(&url)),
                    _ => inner,
                }
            }
            ElemChild::Transparent { .. } => String::new(),
        }
    }

    fn formatted(self, text: &str, formatting: Formatting) -> String {
        let inner = self.text(text);
        match self.0 {
            CiteFormat::Markdown => in_markdown(&inner, formatting),
            CiteFormat::Html => in_html(inner, formatting),
            _ => inner,
        }
    }
}

/// Emphasis begins and ends at a letter, or it is none.
fn in_markdown(text: &str, formatting: Formatting) -> String {
    let mark = match (formatting.font_style, formatting.font_weight) {
        (FontStyle::Italic, FontWeight::Bold) => "***",
        (FontStyle::Italic, _) => "*",
        (_, FontWeight::Bold) => "**",
        _ => "",
    };
    let inner = text.trim();
    if inner.is_empty() {
        return text.to_owned();
    }
    text.replacen(inner, &format!("{mark}{inner}{mark}"), 1)
}

fn in_html(mut text: String, formatting: Formatting) -> String {
    for (is_so, tag) in [
        (formatting.font_style == FontStyle::Italic, "i"),
        (formatting.font_weight == FontWeight::Bold, "b"),
        (formatting.text_decoration == TextDecoration::Underline, "u"),
        (formatting.vertical_align == VerticalAlign::Sup, "sup"),
        (formatting.vertical_align == VerticalAlign::Sub, "sub"),
    ] {
        if is_so {
            text = format!("<{tag}>{text}</{tag}>");
        }
    }
    if formatting.font_variant == FontVariant::SmallCaps {
        text = format!("<span style=\"font-variant: small-caps\">{text}</span>");
    }
    text
}

/// An address between angle brackets.
fn address(url: &str) -> String {
    url.replace('<', "%3C")
        .replace('>', "%3E")
        .replace(' ', "%20")
}

fn html(text: &str) -> String {
    maud::html! { (text) }.into_string()
}
