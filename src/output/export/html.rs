//! A fact sheet as a page of HTML.

use maud::{Markup, PreEscaped, html};

use super::sheet::{Cell, Part, Sheet, Table, cited, paragraphs};
use crate::output::printable;
use crate::output::style::link;
use crate::records::{WholeEntryRecord, WholeRecord, heading};

const SCRIPT: &str = include_str!("find.js");

/// The whole page. Ids that are the page's own have an underscore, which no id of an entry has.
pub(super) fn page(whole: &WholeRecord) -> String {
    let sheet = Sheet::new(whole);
    let page = Page {
        sheet: &sheet,
        several: sheet.parts.len() > 1,
    };
    crate::output::page::page(&printable(&sheet.title), &page.body())
}

struct Page<'s> {
    sheet: &'s Sheet<'s>,
    /// Whether there are several documents, each with a heading of its own.
    several: bool,
}

impl<'s> Page<'s> {
    fn body(&self) -> Markup {
        html! {
            a.skip href="#_content" { "Skip to the answers" }
            header {
                h1 { (printable(&self.sheet.title)) }
                @if let [part] = self.sheet.parts.as_slice() { (about(part)) }
            }
            form #_find role="search" hidden {
                label for="_words" { "Find " }
                input #_words type="search" autocomplete="off" spellcheck="false";
                " "
                output for="_words" {}
            }
            nav aria-labelledby="_contents" { (self.contents()) }
            main #_content {
                @for (place, part) in self.sheet.parts.iter().enumerate() {
                    (self.part(place, part))
                }
            }
            script { (PreEscaped(SCRIPT)) }
        }
    }

    fn contents(&self) -> Markup {
        html! {
            h2 #_contents { "Contents" }
            @for (place, part) in self.sheet.parts.iter().enumerate() {
                @if self.several {
                    p { a href={ "#_document_" (place) } { (printable(&part.document.title)) } }
                }
                ul {
                    @for question in &part.questions {
                        li {
                            a href={ "#" (question.entry.id) } {
                                (question.entry.section) ". " (printable(&question.entry.title))
                            }
                        }
                    }
                    @for (table, content) in part.tables.iter().enumerate() {
                        li { a href={ "#" (table_id(place, table)) } { (content.heading) } }
                    }
                }
            }
        }
    }

    fn part(&self, place: usize, part: &'s Part<'s>) -> Markup {
        let language = part.document.language.as_deref();
        html! {
            article lang=[language] dir=[language.map(direction)] {
                @if self.several {
                    h2 id={ "_document_" (place) } { (printable(&part.document.title)) }
                    (about(part))
                }
                @for question in &part.questions { (self.question(question)) }
                @for (table, content) in part.tables.iter().enumerate() {
                    (self.table(&table_id(place, table), part, content))
                }
            }
        }
    }

    /// A heading under the title of its document.
    fn heading(&self, id: &str, text: &Markup) -> Markup {
        html! {
            @if self.several { h3 id=(id) { (text) } } @else { h2 id=(id) { (text) } }
        }
    }

    fn question(&self, question: &'s WholeEntryRecord) -> Markup {
        let entry = &question.entry;
        let title = html! { (entry.section) ". " (printable(&entry.title)) };
        let sources = cited(question);
        html! {
            section aria-labelledby=(entry.id) {
                (self.heading(&entry.id, &title))
                @if let Some(summary) = &question.summary {
                    p.short { strong { "In short:" } " " (worded(summary)) }
                }
                @for lines in paragraphs(&entry.text) { p { (in_lines(&lines)) } }
                @if !entry.points.is_empty() {
                    ul {
                        @for point in &entry.points { li { (in_lines(&paragraphs(point).concat())) } }
                    }
                }
                @if !sources.is_empty() { p.sources { "Sources: " (links(&sources)) } }
                @for (label, link) in self.sheet.notes(question) {
                    p.sources { (label) ": " (links(&[link])) }
                }
            }
        }
    }

    fn table(&self, id: &str, part: &'s Part<'s>, table: &Table<'s>) -> Markup {
        html! {
            section aria-labelledby=(id) {
                (self.heading(id, &html! { (table.heading) }))
                div.wide role="region" aria-labelledby=(id) tabindex="0" {
                    table {
                        thead {
                            tr {
                                @for column in &table.columns { th scope="col" { (heading(column)) } }
                            }
                        }
                        tbody { @for row in &table.rows { (self.row(part, table, row)) } }
                    }
                }
            }
        }
    }

    fn row(&self, part: &'s Part<'s>, table: &Table<'s>, row: &'s WholeEntryRecord) -> Markup {
        let cell = |column: &str| match self.sheet.cell(part, row, column) {
            Cell::Text(text) => worded(&text),
            Cell::Links(all) => links(&all),
        };
        html! {
            tr id=(row.entry.id) {
                @for (place, column) in table.columns.iter().enumerate() {
                    @if place == 0 {
                        th scope="row" {
                            (cell(column))
                            @for (label, link) in self.sheet.notes(row) {
                                br; (label) " " (links(&[link]))
                            }
                        }
                    } @else {
                        td { (cell(column)) }
                    }
                }
            }
        }
    }
}

fn about(part: &Part<'_>) -> Markup {
    html! { @for line in part.about() { p.about { (worded(&line)) } } }
}

fn table_id(part: usize, table: usize) -> String {
    format!("_table_{part}_{table}")
}

fn links(all: &[(&str, String)]) -> Markup {
    html! {
        @for (place, (id, name)) in all.iter().enumerate() {
            @if place > 0 { ", " }
            a href={ "#" (id) } { (printable(name)) }
        }
    }
}

fn in_lines(lines: &[String]) -> Markup {
    html! {
        @for (place, line) in lines.iter().enumerate() {
            @if place > 0 { br; }
            (worded(line))
        }
    }
}

/// Text in which addresses are links.
fn worded(text: &str) -> Markup {
    let text = printable(text);
    html! {
        @for word in text.split_inclusive(char::is_whitespace) {
            @let bare = word.trim_end_matches(|c: char| c.is_whitespace() || ".,;:!?)".contains(c));
            @if let Some(address) = link(bare) {
                a href=(address) { (bare) } (word[bare.len()..])
            } @else {
                (word)
            }
        }
    }
}

/// The direction in which a language is written, by its tag: the scripts that run from right to
/// left, by the languages that use them first.
fn direction(language: &str) -> &'static str {
    const RIGHT_TO_LEFT: [&str; 12] = [
        "ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi",
    ];
    let primary = language.split(['-', '_']).next().unwrap_or_default();
    if RIGHT_TO_LEFT.contains(&primary.to_lowercase().as_str()) {
        "rtl"
    } else {
        "ltr"
    }
}
