//! A fact sheet as a page of HTML that needs nothing beside it.

use std::fmt::Write;

use super::sheet::{Cell, Part, Sheet, Table, cited, paragraphs};
use crate::output::printable;
use crate::output::style::link;
use crate::records::{WholeEntryRecord, WholeRecord};

const STYLE: &str = include_str!("sheet.css");

/// The whole page. Ids that are the page's own have an underscore, which no id of an entry has.
pub(super) fn page(whole: &WholeRecord) -> String {
    let sheet = Sheet::new(whole);
    let mut page = Page {
        sheet: &sheet,
        html: String::new(),
        level: if sheet.parts.len() > 1 { 2 } else { 1 },
    };
    let title = escaped(&sheet.title);
    page.add(&format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"generator\" content=\"smugfaq {}\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#_content\">Skip to the answers</a>\n\
         <header>\n<h1>{title}</h1>\n",
        env!("CARGO_PKG_VERSION")
    ));
    if let [part] = sheet.parts.as_slice() {
        page.about(part);
    }
    page.add("</header>\n");
    page.contents();
    page.add("<main id=\"_content\">\n");
    for (place, part) in sheet.parts.iter().enumerate() {
        page.part(place, part);
    }
    page.add("</main>\n</body>\n</html>\n");
    page.html
}

struct Page<'s> {
    sheet: &'s Sheet<'s>,
    html: String,
    /// The level of the titles of documents.
    level: usize,
}

impl<'s> Page<'s> {
    fn add(&mut self, html: &str) {
        self.html.push_str(html);
    }

    fn about(&mut self, part: &Part<'_>) {
        for line in part.about() {
            let line = worded(&line);
            self.add(&format!("<p class=\"about\">{line}</p>\n"));
        }
    }

    fn contents(&mut self) {
        self.add("<nav aria-labelledby=\"_contents\">\n<h2 id=\"_contents\">Contents</h2>\n");
        let several = self.sheet.parts.len() > 1;
        for (place, part) in self.sheet.parts.iter().enumerate() {
            if several {
                let title = escaped(&part.document.title);
                self.add(&format!(
                    "<p><a href=\"#_document_{place}\">{title}</a></p>\n"
                ));
            }
            self.add("<ul>\n");
            for question in &part.questions {
                let (number, title) = (question.entry.section, escaped(&question.entry.title));
                let id = escaped(&question.entry.id);
                self.add(&format!(
                    "<li><a href=\"#{id}\">{number}. {title}</a></li>\n"
                ));
            }
            for (table, of) in part.tables.iter().enumerate() {
                let (id, heading) = (table_id(place, table), of.heading);
                self.add(&format!("<li><a href=\"#{id}\">{heading}</a></li>\n"));
            }
            self.add("</ul>\n");
        }
        self.add("</nav>\n");
    }

    fn part(&mut self, place: usize, part: &'s Part<'s>) {
        let language = part
            .document
            .language
            .as_deref()
            .map(|tag| format!(" lang=\"{}\"", escaped(tag)));
        self.add(&format!("<article{}>\n", language.unwrap_or_default()));
        if self.level > 1 {
            let title = escaped(&part.document.title);
            self.add(&format!("<h2 id=\"_document_{place}\">{title}</h2>\n"));
            self.about(part);
        }
        for question in &part.questions {
            self.question(question);
        }
        for (table, of) in part.tables.iter().enumerate() {
            self.table(&table_id(place, table), part, of);
        }
        self.add("</article>\n");
    }

    fn question(&mut self, question: &'s WholeEntryRecord) {
        let entry = &question.entry;
        let (id, level) = (escaped(&entry.id), self.level + 1);
        let (number, title) = (entry.section, escaped(&entry.title));
        self.add(&format!(
            "<section aria-labelledby=\"{id}\">\n<h{level} id=\"{id}\">{number}. {title}</h{level}>\n"
        ));
        if let Some(summary) = &question.summary {
            let summary = worded(summary);
            self.add(&format!(
                "<p class=\"short\"><strong>In short:</strong> {summary}</p>\n"
            ));
        }
        for lines in paragraphs(&entry.text) {
            let lines = in_lines(&lines);
            self.add(&format!("<p>{lines}</p>\n"));
        }
        if !entry.points().is_empty() {
            self.add("<ul>\n");
            for point in entry.points() {
                let point = in_lines(&paragraphs(point).concat());
                self.add(&format!("<li>{point}</li>\n"));
            }
            self.add("</ul>\n");
        }
        let sources = cited(question);
        if !sources.is_empty() {
            let sources = links(&sources);
            self.add(&format!("<p class=\"sources\">Sources: {sources}</p>\n"));
        }
        for (label, link) in self.sheet.notes(question) {
            let link = links(&[link]);
            self.add(&format!("<p class=\"sources\">{label}: {link}</p>\n"));
        }
        self.add("</section>\n");
    }

    fn table(&mut self, id: &str, part: &'s Part<'s>, table: &Table<'s>) {
        let (level, heading) = (self.level + 1, table.heading);
        self.add(&format!(
            "<section aria-labelledby=\"{id}\">\n<h{level} id=\"{id}\">{heading}</h{level}>\n\
             <div class=\"wide\" role=\"region\" aria-labelledby=\"{id}\" tabindex=\"0\">\n\
             <table>\n<thead>\n<tr>"
        ));
        for column in &table.columns {
            self.add(&format!("<th scope=\"col\">{}</th>", column.heading()));
        }
        self.add("</tr>\n</thead>\n<tbody>\n");
        for row in &table.rows {
            let id = escaped(&row.entry.id);
            self.add(&format!("<tr id=\"{id}\">"));
            for (place, column) in table.columns.iter().enumerate() {
                let mut cell = match self.sheet.cell(part, row, *column) {
                    Cell::Text(text) => worded(&text),
                    Cell::Links(all) => links(&all),
                };
                if place == 0 {
                    for (label, link) in self.sheet.notes(row) {
                        // Writing to a text cannot fail.
                        let _ = write!(cell, "<br>{label} {}", links(&[link]));
                    }
                    self.add(&format!("<th scope=\"row\">{cell}</th>"));
                } else {
                    self.add(&format!("<td>{cell}</td>"));
                }
            }
            self.add("</tr>\n");
        }
        self.add("</tbody>\n</table>\n</div>\n</section>\n");
    }
}

fn table_id(part: usize, table: usize) -> String {
    format!("_table_{part}_{table}")
}

fn links(all: &[(&str, String)]) -> String {
    let link =
        |(id, name): &(&str, String)| format!("<a href=\"#{}\">{}</a>", escaped(id), escaped(name));
    all.iter().map(link).collect::<Vec<_>>().join(", ")
}

fn in_lines(lines: &[String]) -> String {
    lines
        .iter()
        .map(|line| worded(line))
        .collect::<Vec<_>>()
        .join("<br>\n")
}

/// Text in which addresses are links.
fn worded(text: &str) -> String {
    let words = text.split_inclusive(char::is_whitespace).map(|word| {
        let bare = word.trim_end_matches(|c: char| c.is_whitespace() || ".,;:!?)".contains(c));
        let rest = &word[bare.len()..];
        match link(bare) {
            Some(address) => format!(
                "<a href=\"{}\">{}</a>{}",
                escaped(&address),
                escaped(bare),
                escaped(rest)
            ),
            None => escaped(word),
        }
    });
    words.collect()
}

/// Text as it is: neither markup nor anything that reorders what is read.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in printable(text).chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}
