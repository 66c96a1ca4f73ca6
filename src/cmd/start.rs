//! `smugfaq` alone: what it is and where to start.

use std::io::Write;

use anyhow::Result;

use super::{Context, Found, Needs, Run};
use crate::output::printable;

/// The start.
pub(super) struct Start;

impl Run for Start {
    fn needs(&self) -> Needs {
        Needs::Main
    }

    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        let document = &context.knowledge.documents[0];
        let publisher = document.publisher.iter();
        let name: Vec<&str> = publisher
            .chain([&document.title])
            .map(String::as_str)
            .collect();
        let document = printable(&name.join(", "));
        writeln!(
            out,
            "smugfaq looks up what one document says, and names the source of everything.\n\
             The document: {document}\n\
             \n\
             \x20 smugfaq ask QUESTION   the answer, in any words\n\
             \x20 smugfaq stats          the cited figures\n\
             \x20 smugfaq questions      all that the document answers\n\
             \x20 smugfaq partners       the organisations that INTERPOL works with\n\
             \x20 smugfaq show ID        an entry in full\n\
             \n\
             For example:\n\
             \x20 smugfaq ask difference trafficking\n\
             \x20 smugfaq stats --source frontex\n\
             \n\
             `smugfaq --help` has the rest, `smugfaq help COMMAND` more examples."
        )?;
        Ok(Found::Something)
    }
}
