//! A fact sheet in Markdown, which `import` reads again.

// Writing to a text cannot fail, so what comes of it is dropped.
use std::fmt::Write;

use super::sheet::{Cell, Link, Part, Sheet, Table, cited, paragraphs};
use crate::output::markdown::{Markdown, escaped, escaped_line};
use crate::output::printable;
use crate::output::rows::Rows;
use crate::records::{self, WholeEntryRecord, WholeRecord};

/// The whole page.
pub(super) fn page(whole: &WholeRecord<'_>) -> String {
    let sheet = Sheet::new(whole);
    let has_several = sheet.parts.len() > 1;
    let mut page = Page {
        sheet: &sheet,
        text: String::new(),
        level: if has_several { "##" } else { "#" },
    };
    page.block(&format!("# {}", heading(&sheet.title)));
    for part in &sheet.parts {
        if has_several {
            page.block(&format!("## {}", heading(&part.document.title)));
        }
        page.part(part);
    }
    page.text
}

struct Page<'s> {
    sheet: &'s Sheet<'s>,
    text: String,
    /// The level of the titles of documents.
    level: &'static str,
}

impl<'s> Page<'s> {
    fn part(&mut self, part: &Part<'s>) {
        for line in part.about() {
            self.paragraphs(&line);
        }
        let mut contents = String::new();
        for WholeEntryRecord { entry, .. } in &part.questions {
            let name = escaped_line(&one_line(&entry.title));
            let _ = writeln!(contents, "- [{}. {name}](#{})", entry.section, entry.id);
        }
        self.block(contents.trim_end());
        for question in &part.questions {
            self.question(question);
        }
        for table in &part.tables {
            self.table(table);
        }
    }

    fn question(&mut self, question: &'s WholeEntryRecord) {
        let entry = &question.entry;
        self.block(&format!("<a id=\"{}\"></a>", entry.id));
        let title = heading(&entry.title);
        self.block(&format!("{}# {}. {title}", self.level, entry.section));
        if let Some(summary) = &question.summary {
            self.block(&format!("**In short:** {}", in_lines(summary, "")));
        }
        self.paragraphs(&entry.text);
        let points = entry.points.iter();
        let points = points.map(|point| format!("- {}", in_lines(point, "  ")));
        self.block(&points.collect::<Vec<_>>().join("\n"));
        let sources = cited(question);
        if !sources.is_empty() {
            self.block(&format!("*References:* {}", links(&sources)));
        }
        for (label, link) in self.sheet.notes(question) {
            self.block(&format!("*{label}:* {}", links(&[link])));
        }
    }

    fn table(&mut self, table: &Table<'s>) {
        self.block(&format!("{}# {}", self.level, table.heading));
        let headings: Vec<String> = table.columns.iter().map(|c| records::heading(c)).collect();
        let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
        let mut text = Markdown.header(&headings);
        for row in &table.rows {
            text.push('|');
            for (number, column) in table.columns.iter().enumerate() {
                let mut cell = match self.sheet.cell(row, column) {
                    Cell::Text(text) => escaped(&text),
                    Cell::Links(entries) => links(&entries),
                };
                if number == 0 {
                    cell.insert_str(0, &format!("<a id=\"{}\"></a>", row.entry.id));
                    for (label, link) in self.sheet.notes(row) {
                        let _ = write!(cell, "<br>{label} {}", links(&[link]));
                    }
                }
                let _ = write!(text, " {cell} |");
            }
            text.push('\n');
        }
        self.block(text.trim_end());
    }

    fn paragraphs(&mut self, text: &str) {
        for lines in paragraphs(text) {
            self.block(&joined(&lines, ""));
        }
    }

    /// A block with an empty line after those before it.
    fn block(&mut self, block: &str) {
        if block.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.extend([block, "\n"]);
    }
}

fn links(entries: &[Link<'_>]) -> String {
    let link = |(id, name): &Link<'_>| format!("[{}](#{id})", escaped_line(&one_line(name)));
    entries.iter().map(link).collect::<Vec<_>>().join(", ")
}

/// The lines of a text, whatever its paragraphs.
fn in_lines(text: &str, indent: &str) -> String {
    joined(&paragraphs(text).concat(), indent)
}

/// Lines that stay lines, each as text.
fn joined(lines: &[String], indent: &str) -> String {
    let lines = lines
        .iter()
        .map(|line| begun(&escaped_line(&one_line(line))));
    let lines: Vec<String> = lines.collect();
    lines.join(&format!("\\\n{indent}"))
}

fn one_line(text: &str) -> String {
    printable(text).trim().to_owned()
}

/// A line of text that begins no heading, list, rule or definition.
fn begun(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = line.split_at(digits);
    if digits > 0 && rest.starts_with(['.', ')']) {
        format!("{number}\\{rest}")
    } else if line.starts_with(['#', '+', '-', '=', ':']) {
        format!("\\{line}")
    } else {
        line.to_owned()
    }
}

/// Text as a heading: all of it, whatever it ends with.
fn heading(text: &str) -> String {
    escaped_line(&one_line(text))
        .replace('#', "\\#")
        .replace('{', "&#123;")
        .replace('}', "&#125;")
}
