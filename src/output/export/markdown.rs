//! A fact sheet in Markdown, which `import` reads again.

// Writing to a text cannot fail, so what comes of it is dropped.
use std::fmt::Write;

use super::sheet::{Cell, Link, Sheet, Table, paragraphs};
use crate::output::markdown::{Markdown, escaped, escaped_line};
use crate::output::printable;
use crate::output::rows::Rows;
use crate::records::{self, WholeEntryRecord, WholeRecord};

/// The whole page: blocks with an empty line between them.
pub(super) fn page(whole: &WholeRecord<'_>) -> String {
    let sheet = Sheet::new(whole);
    let has_several = sheet.parts.len() > 1;
    let level = if has_several { "###" } else { "##" };
    let mut blocks = vec![format!("# {}", heading(&sheet.title))];
    for part in &sheet.parts {
        if has_several {
            blocks.push(format!("## {}", heading(&part.document.title)));
        }
        blocks.extend(part.about().iter().flat_map(|line| texts(line)));
        let contents = part.questions.iter().map(|question| {
            let entry = &question.entry;
            let name = escaped_line(&one_line(&entry.title));
            format!("- [{}. {name}](#{})", entry.section, entry.id)
        });
        blocks.push(contents.collect::<Vec<_>>().join("\n"));
        for question in &part.questions {
            let (id, section) = (&question.entry.id, question.entry.section);
            blocks.push(format!("<a id=\"{id}\"></a>"));
            let title = heading(&question.entry.title);
            blocks.push(format!("{level} {section}. {title}"));
            blocks.extend(answer(&sheet, question));
        }
        for content in &part.tables {
            blocks.push(format!("{level} {}", content.heading));
            blocks.push(table(&sheet, content));
        }
    }
    blocks.retain(|block| !block.is_empty());
    blocks.join("\n\n") + "\n"
}

fn answer<'s>(sheet: &Sheet<'s>, question: &'s WholeEntryRecord) -> Vec<String> {
    let summary = question.summary.iter();
    let summary = summary.map(|summary| format!("**In short:** {}", in_lines(summary, "")));
    let points = question.entry.points.iter();
    let points = points.map(|point| format!("- {}", in_lines(point, "  ")));
    let points = points.collect::<Vec<_>>().join("\n");
    let beside = sheet.beside(question).into_iter();
    let beside = beside.map(|(label, entries)| format!("*{label}:* {}", links(&entries)));
    let texts = texts(&question.entry.text);
    summary.chain(texts).chain([points]).chain(beside).collect()
}

fn table<'s>(sheet: &Sheet<'s>, table: &Table<'s>) -> String {
    let headings: Vec<String> = table.columns.iter().map(|c| records::heading(c)).collect();
    let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
    let mut text = Markdown.header(&headings);
    for row in &table.rows {
        text.push('|');
        for (number, column) in table.columns.iter().enumerate() {
            let mut cell = match sheet.cell(row, column) {
                Cell::Text(text) => escaped(&text),
                Cell::Links(entries) => links(&entries),
            };
            if number == 0 {
                cell.insert_str(0, &format!("<a id=\"{}\"></a>", row.entry.id));
                for (label, entries) in sheet.notes(row) {
                    let _ = write!(cell, "<br>{label} {}", links(&entries));
                }
            }
            let _ = write!(text, " {cell} |");
        }
        text.push('\n');
    }
    text.trim_end().to_owned()
}

/// The paragraphs of a text.
fn texts(text: &str) -> Vec<String> {
    let paragraphs = paragraphs(text).into_iter();
    paragraphs.map(|lines| joined(&lines, "")).collect()
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
