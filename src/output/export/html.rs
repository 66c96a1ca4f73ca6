//! A fact sheet as a page of HTML.

use maud::{Markup, PreEscaped, html};

use super::sheet::{Cell, Link, Part, Sheet, Table, paragraphs};
use crate::knowledge::Document;
use crate::language::Language;
use crate::output::printable;
use crate::output::style::{bare, link};
use crate::records::{WholeEntryRecord, WholeRecord, heading};

const SCRIPT: &str = include_str!("find.js");

/// The whole page. Ids that are the page's own have an underscore, which no id of an entry has.
pub(super) fn page(whole: &WholeRecord<'_>) -> String {
    let page = Page(Sheet::new(whole));
    crate::output::page::page(&printable(&page.0.title), &page.body())
}

struct Page<'r>(Sheet<'r>);

impl<'r> Page<'r> {
    fn body(&self) -> Markup {
        html! {
            a.skip href="#_content" { "Skip to the answers" }
            header { h1 { (printable(&self.0.title)) } }
            form #_find role="search" hidden {
                label for="_words" { "Find " }
                input #_words type="search" autocomplete="off" spellcheck="false";
                " "
                output for="_words" {}
            }
            nav aria-labelledby="_contents" { (self.contents()) }
            main #_content {
                @for (number, part) in self.0.parts.iter().enumerate() {
                    (self.part(number, part))
                }
            }
            script { (PreEscaped(SCRIPT)) }
        }
    }

    fn contents(&self) -> Markup {
        html! {
            h2 #_contents { "Contents" }
            @for (number, part) in self.0.parts.iter().enumerate() {
                p { a href={ "#_document_" (number) } { (printable(&part.document.title)) } }
                ul {
                    @for question in &part.questions {
                        li {
                            a href={ "#" (question.entry.id) } {
                                (question.entry.section) ". " (printable(&question.entry.title))
                            }
                        }
                    }
                    @for (table, content) in part.tables.iter().enumerate() {
                        li { a href={ "#" (table_id(number, table)) } { (content.heading) } }
                    }
                }
            }
        }
    }

    fn part(&self, number: usize, part: &Part<'r>) -> Markup {
        html! {
            article lang=[part.document.language.as_deref()] dir=(direction(part.document)) {
                h2 id={ "_document_" (number) } { (printable(&part.document.title)) }
                @for line in part.about() { p.about { (worded(&line)) } }
                @for question in &part.questions { (self.question(question)) }
                @for (table, content) in part.tables.iter().enumerate() {
                    (self.table(&table_id(number, table), content))
                }
            }
        }
    }

    fn question(&self, question: &'r WholeEntryRecord) -> Markup {
        let entry = &question.entry;
        html! {
            section aria-labelledby=(entry.id) {
                h3 id=(entry.id) { (entry.section) ". " (printable(&entry.title)) }
                @if let Some(summary) = &question.summary {
                    p.short { strong { "In short:" } " " (worded(summary)) }
                }
                @for lines in paragraphs(&entry.text) { p { (in_lines(&lines)) } }
                @if !entry.points.is_empty() {
                    ul {
                        @for point in &entry.points { li { (in_lines(&paragraphs(point).concat())) } }
                    }
                }
                @for (label, entries) in self.0.beside(question) {
                    p.sources { (label) ": " (links(&entries)) }
                }
            }
        }
    }

    fn table(&self, id: &str, table: &Table<'r>) -> Markup {
        html! {
            section aria-labelledby=(id) {
                h3 id=(id) { (table.heading) }
                div.wide role="region" aria-labelledby=(id) tabindex="0" {
                    table {
                        thead {
                            tr {
                                @for column in &table.columns { th scope="col" { (heading(column)) } }
                            }
                        }
                        tbody { @for row in &table.rows { (self.row(table, row)) } }
                    }
                }
            }
        }
    }

    fn row(&self, table: &Table<'r>, row: &'r WholeEntryRecord) -> Markup {
        let cell = |column: &str| match self.0.cell(row, column) {
            Cell::Text(text) => worded(&text),
            Cell::Links(entries) => links(&entries),
        };
        let (first, rest) = table.columns.split_first().unzip();
        html! {
            tr id=(row.entry.id) {
                @if let Some(first) = first {
                    th scope="row" {
                        (cell(first))
                        @for (label, entries) in self.0.notes(row) { br; (label) " " (links(&entries)) }
                    }
                }
                @for column in rest.unwrap_or_default() { td { (cell(column)) } }
            }
        }
    }
}

/// The direction of a document's writing; where its language says nothing, that of its first letter.
fn direction(document: &Document) -> &'static str {
    let language = document.language.as_deref().map(Language::of);
    match language {
        Some(language) if language.is_right_to_left() => "rtl",
        _ => "auto",
    }
}

fn table_id(part: usize, table: usize) -> String {
    format!("_table_{part}_{table}")
}

fn links(entries: &[Link<'_>]) -> Markup {
    html! {
        @for (number, (id, name)) in entries.iter().enumerate() {
            @if number > 0 { ", " }
            a href={ "#" (id) } { (printable(name)) }
        }
    }
}

fn in_lines(lines: &[String]) -> Markup {
    html! {
        @for (number, line) in lines.iter().enumerate() {
            @if number > 0 { br; }
            (worded(line))
        }
    }
}

/// Text in which addresses are links.
fn worded(text: &str) -> Markup {
    let text = printable(text);
    html! {
        @for word in text.split_inclusive(char::is_whitespace) {
            @if let Some(address) = link(bare(word)) {
                a href=(address) { (bare(word)) } (word[bare(word).len()..])
            } @else {
                (word)
            }
        }
    }
}
