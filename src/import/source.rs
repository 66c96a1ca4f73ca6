//! Makes plain Markdown of what site generators and hasty writers add to it, line by line.

use pulldown_cmark::Tag::{CodeBlock, MetadataBlock};
use pulldown_cmark::{CodeBlockKind, Event, Parser};

use super::blocks::OPTIONS;
use super::heading::asks;
use super::left_out::{LeftOut, NO_TEXT};

/// A document as Markdown, and what it lost on the way.
#[derive(Debug, Default)]
pub(super) struct Source {
    /// The Markdown, which has the lines of the document.
    pub text: String,
    /// What is left out.
    pub left_out: Vec<LeftOut>,
}

impl Source {
    /// Reads a document.
    pub fn new(document: &str) -> Self {
        let mut source = Self::default();
        let mut dedented = None;
        let events = Parser::new_ext(document, OPTIONS).into_offset_iter();
        // Where code or metadata stands, in which nothing is to be changed.
        let verbatim = events.filter_map(|(event, range)| match event {
            Event::Start(CodeBlock(CodeBlockKind::Fenced(_)) | MetadataBlock(_)) => Some(range),
            _ => None,
        });
        let mut verbatim = verbatim.peekable();
        for (number, line) in (1..).zip(document.lines()) {
            let at = line.as_ptr() as usize - document.as_ptr() as usize;
            while verbatim.next_if(|range| range.end <= at).is_some() {}
            let line = within_admonition(line, &mut dedented);
            if verbatim.peek().is_some_and(|range| range.start <= at) {
                source.text.push_str(line);
            } else if let Some(title) = admonition(line, &mut dedented) {
                source.text.push_str(&title);
            } else if !is_attributes(line) {
                let line = source.without_templates(number, line);
                // Underlined words that a line end cut in two when the text was laid out.
                source
                    .text
                    .push_str(&with_blank(&line).replace("</u> <u>", " "));
            }
            source.text.push('\n');
        }
        source
    }

    /// A line without `{% tags %}` and `{{< shortcodes >}}`.
    fn without_templates(&mut self, number: usize, line: &str) -> String {
        const PAIRS: [(&str, &str); 3] = [("{%", "%}"), ("{{<", ">}}"), ("{{%", "%}}")];
        let mut text = line.to_owned();
        for (open, close) in PAIRS {
            let mut kept = String::new();
            let mut rest = text.as_str();
            while let Some((before, after)) = rest.split_once(open)
                && let Some((within, after)) = after.split_once(close)
            {
                kept.push_str(before);
                let words = format!("{open}{within}{close}");
                self.left_out.push(LeftOut::new(NO_TEXT, number, words));
                rest = after;
            }
            kept.push_str(rest);
            text = kept;
        }
        text
    }
}

/// A line of an admonition without its indentation, which is at least `dedented`.
fn within_admonition<'l>(line: &'l str, dedented: &mut Option<usize>) -> &'l str {
    let indent = line.len() - line.trim_start_matches(' ').len();
    match *dedented {
        Some(_) if line.trim().is_empty() => {}
        Some(least) if indent >= least => return &line[4..],
        _ => *dedented = None,
    }
    line
}

/// The title, as a paragraph, of an admonition that a line opens or, empty, that it closes:
/// `!!! tip "Title"`, `::: tip Title`, `:::note[Title]`.
fn admonition(line: &str, dedented: &mut Option<usize>) -> Option<String> {
    let marks = ["!!!", "???+", "???", ":::"];
    let words = line.trim();
    let (mark, rest) = marks
        .iter()
        .find_map(|mark| Some((*mark, words.strip_prefix(mark)?)))?;
    let indent = line.len() - line.trim_start().len();
    let rest = rest.trim_start_matches(':');
    if mark != ":::" {
        let kind = rest.strip_prefix([' ', '\t'])?.trim_start();
        kind.starts_with(char::is_alphabetic).then_some(())?;
        *dedented = Some(indent + 4);
    }
    let rest = rest.trim();
    let kind = rest.find(|c: char| c.is_whitespace() || "[{".contains(c));
    let title = kind.map_or("", |end| rest[end..].trim());
    let attributes = title.rfind('{').filter(|_| title.ends_with('}'));
    let title = attributes.map_or(title, |at| &title[..at]).trim();
    let title = title.trim_matches(['"', '[', ']']);
    let blank = &line[..indent];
    // Markdown ends a line at either of the two marks; lines of the document are counted by the other.
    Some(match title {
        "" => String::new(),
        title => format!("\r{blank}{title}\r\r"),
    })
}

/// Whether a line has nothing but attributes of the block before it.
fn is_attributes(line: &str) -> bool {
    line.trim().starts_with("{:") && line.trim().ends_with('}')
}

/// A line with a blank after the marks of a heading.
fn with_blank(line: &str) -> String {
    let marks = line.len() - line.trim_start_matches('#').len();
    let words = &line[marks..];
    let heading = (1..=6).contains(&marks) && words.starts_with(|c: char| !c.is_whitespace());
    if heading && (marks > 1 || asks(words)) {
        format!("{} {words}", &line[..marks])
    } else {
        line.to_owned()
    }
}
