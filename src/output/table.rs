//! Tables and paragraphs for people, fitted to the width of the terminal.

mod cells;
mod entries;
mod page;
mod reply;
mod series;
mod sheet;
mod short;

use std::io::{self, Write};

use super::style::{Paint, Role};
use super::{Format, excerpt};
use crate::records::{Results, Selection};
use cells::of_fields;
use page::Page;

/// Tables and paragraphs.
pub(super) struct Table {
    /// How many columns they may take.
    pub width: usize,
    /// How they are painted.
    pub paint: Paint,
}

/// What stands over everything that is not in the fact sheet.
const APART: &str = "Context, not in the fact sheet:";

impl Format for Table {
    fn print(
        &self,
        out: &mut dyn Write,
        results: Results<'_>,
        fields: &Selection,
    ) -> io::Result<()> {
        let mut page = Page::new(self.width, self.paint);
        match (fields.asked_for(), results) {
            (Some(names), _) => page.sheet(&of_fields(names, &results.rows())),
            (None, Results::Entries(listing)) => page.entries(listing),
            (None, Results::Reply(reply)) => page.reply(reply),
            (None, Results::Series(series)) => page.chart(series),
            (None, Results::Packs(_)) => page.sheet(&of_fields(fields.names(), &results.rows())),
            (None, Results::Findings(findings)) => {
                for finding in findings {
                    let text = excerpt::finding(finding, self.width, self.paint.colour);
                    page.lines.extend([text, String::new()]);
                }
            }
        }
        page.write(out)
    }

    fn next(
        &self,
        out: &mut dyn Write,
        results: Results<'_>,
        fields: &Selection,
        printed: usize,
    ) -> io::Result<()> {
        if printed > 0 {
            writeln!(out)?;
        }
        let mut page = Page::new(self.width, self.paint);
        match (fields.asked_for(), results) {
            (_, Results::Reply(reply)) => {
                page.paragraph("? ", Role::Heading, &reply.query, &[]);
                page.blank();
                page.write(out)?;
                return self.print(out, results, fields);
            }
            // The columns of a grid are as wide as all of its rows ask for, and those are not known.
            (Some(names), _) => page.one_by_one(&of_fields(names, &results.rows())),
            (None, Results::Entries(listing)) => page.cards(listing, &listing.rows),
            (None, _) => return self.print(out, results, fields),
        }
        page.write(out)
    }
}
