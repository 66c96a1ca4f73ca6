//! Makes plain Markdown of what site generators and hasty writers add to it, line by line.

use std::collections::HashMap;

use super::heading::asks;
use super::html::Element;

/// A document as Markdown, and what it lost on the way.
#[derive(Debug, Default)]
pub(super) struct Source {
    /// The Markdown.
    pub text: String,
    /// Where each of its lines begins, in bytes, and the line of the document that it was, from 1.
    lines: Vec<(usize, usize)>,
    /// What is left out: the line and its words.
    pub left_out: Vec<(usize, String)>,
}

impl Source {
    /// Reads a document.
    pub fn new(document: &str) -> Self {
        let mut reader = Reader {
            source: Self::default(),
            closings: Closings::of(document),
            fence: None,
            dedented: None,
        };
        for (number, line) in (1..).zip(document.lines()) {
            let at = line.as_ptr() as usize - document.as_ptr() as usize;
            reader.line(number, at, line);
        }
        if let Some((_, _, line)) = reader.fence {
            let words = "code that is never closed runs from here to the end".to_owned();
            reader.source.left_out.push((line, words));
        }
        reader.source
    }

    /// The line of the document at which a byte of the Markdown stands.
    pub fn line(&self, at: usize) -> usize {
        let after = self.lines.partition_point(|(start, _)| *start <= at);
        let line = after
            .checked_sub(1)
            .and_then(|position| self.lines.get(position));
        line.map_or(1, |(_, line)| *line)
    }

    fn push(&mut self, line: usize, text: &str) {
        self.lines.push((self.text.len(), line));
        self.text.push_str(text);
        self.text.push('\n');
    }
}

struct Reader {
    source: Source,
    closings: Closings,
    /// The mark, its length and the line of code that is open.
    fence: Option<(char, usize, usize)>,
    /// How far the lines of an admonition are indented.
    dedented: Option<usize>,
}

impl Reader {
    fn line(&mut self, number: usize, at: usize, line: &str) {
        let (line, at) = self.within_admonition(line, at);
        let bare = line.trim_start_matches(|c: char| c.is_whitespace() || "->*+".contains(c));
        let fence = fence(bare);
        if self.fence.is_some() || fence.is_some() {
            self.fence = match (self.fence, fence) {
                (None, Some((mark, length))) => Some((mark, length, number)),
                (Some((open, least, _)), Some((mark, length)))
                    if mark == open && length >= least && bare.trim_end().len() == length =>
                {
                    None
                }
                (open, _) => open,
            };
            return self.source.push(number, line);
        }
        let indent = line.len() - line.trim_start().len();
        if let Some(title) = admonition(line.trim()) {
            let blank = &line[..indent];
            if line.trim().starts_with(['!', '?']) {
                self.dedented = Some(indent + 4);
            }
            self.source.push(number, "");
            self.source.push(number, &format!("{blank}{title}"));
            return self.source.push(number, "");
        }
        if line.trim().starts_with("{:") && line.trim().ends_with('}') {
            // Attributes of the block before, which have no words.
            return self.source.push(number, "");
        }
        let line = self.without_templates(number, line);
        let line = self.escaped(number, at, &line);
        self.source.push(number, &with_blank(&line));
    }

    /// A line of an admonition without its indentation.
    fn within_admonition<'l>(&mut self, line: &'l str, at: usize) -> (&'l str, usize) {
        let own = line.len() - line.trim_start_matches(' ').len();
        match self.dedented {
            Some(_) if line.trim().is_empty() => {}
            Some(indent) if own >= indent => return (&line[4..], at + 4),
            _ => self.dedented = None,
        }
        (line, at)
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
                self.source.left_out.push((number, words));
                rest = after;
            }
            kept.push_str(rest);
            text = kept;
        }
        text
    }

    /// A line in which what only looks like a tag or a comment is text.
    fn escaped(&mut self, number: usize, at: usize, line: &str) -> String {
        if !line.contains('<') {
            return line.to_owned();
        }
        let begins = line.trim_start().starts_with('<');
        let mut text = String::with_capacity(line.len());
        let mut rest = line;
        while let Some(next) = rest.find(['<', '`']) {
            text.push_str(&rest[..next]);
            rest = &rest[next..];
            let here = at + (line.len() - rest.len());
            let (kept, length) = if rest.starts_with('`') {
                let length = code_span(rest);
                (&rest[..length], length)
            } else {
                self.closings.tag(rest, here, begins)
            };
            if kept.is_empty() {
                let words = rest[..length].to_owned();
                self.source.left_out.push((number, words));
            }
            text.push_str(kept);
            rest = &rest[length..];
        }
        text + rest
    }
}

/// The mark of a fence and its length.
fn fence(line: &str) -> Option<(char, usize)> {
    let mark = line.chars().next().filter(|mark| "`~".contains(*mark))?;
    let info = line.trim_start_matches(mark);
    let length = line.len() - info.len();
    (length >= 3 && !(mark == '`' && info.contains('`'))).then_some((mark, length))
}

/// How long a code span is that begins here, or else its backquotes.
fn code_span(text: &str) -> usize {
    let run = |text: &str| text.len() - text.trim_start_matches('`').len();
    let length = run(text);
    let mut end = length;
    while let Some(next) = text[end..].find('`') {
        let closing = run(&text[end + next..]);
        end += next + closing;
        if closing == length {
            return end;
        }
    }
    length
}

/// The title of an admonition that a line opens or, empty, that it closes: `!!! tip "Title"`,
/// `::: tip Title`, `:::note[Title]`.
fn admonition(line: &str) -> Option<String> {
    let marks = ["!!!", "???+", "???", ":::"];
    let (mark, rest) = marks
        .iter()
        .find_map(|mark| Some((*mark, line.strip_prefix(mark)?)))?;
    let rest = rest.trim_start_matches(':');
    let is_named = || rest.trim_start().starts_with(char::is_alphabetic);
    if mark != ":::" && !(rest.starts_with([' ', '\t']) && is_named()) {
        return None;
    }
    let rest = rest.trim();
    let kind = rest.find(|c: char| c.is_whitespace() || "[{".contains(c));
    let title = kind.map_or("", |end| rest[end..].trim());
    let attributes = title.rfind('{').filter(|_| title.ends_with('}'));
    let title = attributes.map_or(title, |at| &title[..at]).trim();
    let title = title.trim_matches(['"', '[', ']']);
    Some(title.to_owned())
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

/// What opens and what closes the constructs of HTML that are no elements.
const OTHERS: [(&str, &str); 3] = [("<!--", "-->"), ("<![", "]]>"), ("<?", "?>")];

/// Where in a document each element, by its name, and each other construct of HTML, by what opens it,
/// is closed last.
struct Closings(HashMap<String, usize>);

impl Closings {
    fn of(document: &str) -> Self {
        let elements = document.match_indices("</");
        let elements = elements.map(|(at, _)| (name(&document[at + 2..]).to_lowercase(), at));
        let others = OTHERS.into_iter();
        let others =
            others.filter_map(|(open, close)| Some((open.to_owned(), document.rfind(close)?)));
        Self(elements.chain(others).collect())
    }

    fn is_closed(&self, name: &str, at: usize) -> bool {
        self.0.get(name).is_some_and(|last| *last > at)
    }

    /// What stands for what begins with `<` at this byte of the document, `&lt;` if that is text, and
    /// how many bytes it stands for; `begins` where its line begins with it.
    fn tag(&self, text: &str, at: usize, begins: bool) -> (&'static str, usize) {
        let read = |is_markup| (if is_markup { "<" } else { "&lt;" }, 1);
        if let Some((open, _)) = OTHERS.iter().find(|(open, _)| text.starts_with(open)) {
            return read(self.is_closed(open, at));
        }
        let is_closing = text.starts_with("</");
        let start = 1 + usize::from(is_closing);
        let name = name(&text[start..]);
        let after = &text[start + name.len()..];
        if name.is_empty() || after.starts_with([':', '@', '.', '+']) {
            // No tag, or an address in angle brackets.
            return read(true);
        }
        let name = name.to_lowercase();
        let is_closed = is_closing || self.is_closed(&name, at);
        // No further than the next, so that all of a line is looked at once.
        let within = after.split(['>', '<']).next().unwrap_or_default();
        let is_empty = within.ends_with('/') && after[within.len()..].starts_with('>');
        read(match Element::of(&name) {
            None | Some(Element::Unseen | Element::Page) if is_empty => {
                return ("", start + name.len() + within.len() + 1);
            }
            None => is_closed || within.contains('='),
            Some(Element::Void) => true,
            Some(Element::Inline) => is_closed,
            Some(Element::Block) if name != "pre" => begins || is_closed,
            Some(_) => begins && is_closed,
        })
    }
}

/// The name of an element that stands here.
fn name(text: &str) -> &str {
    let letters = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
    let after = text.trim_start_matches(letters);
    let name = text[..text.len() - after.len()].trim_end_matches(['-', '.']);
    if name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        name
    } else {
        ""
    }
}
