//! What the context has beside entries of the briefing, as commands say it after those.

use std::io::Write;

use anyhow::Result;

use super::Context;
use crate::embedded;
use crate::knowledge::{Date, Entry, Extent, Kind, Knowledge};
use crate::records::{ContextRecord, EntryRecord, covered};

/// What the context has on each of the entries; of figures only those published by a day, if one
/// is given.
pub(super) fn all(whole: &Knowledge, entries: &[&Entry], by: Option<Date>) -> Vec<ContextRecord> {
    let record = |entry: &&Entry| ContextRecord::new(whole, entry, by);
    entries.iter().map(record).collect()
}

/// Says under a list which of its statistics the context has something on, and what it has from
/// its sources. Formats for programs print nothing of it.
pub(super) fn mark(context: &Context, out: &mut dyn Write, entries: &[&Entry]) -> Result<()> {
    let kinds = [Kind::Statistic, Kind::Source];
    let concerned = entries.iter().any(|entry| kinds.contains(&entry.kind()));
    if !concerned || context.picks() || !context.format.marks_context() {
        return Ok(());
    }
    if !context.has_context() {
        return Ok(());
    }
    let known = embedded::extents();
    let extent = |entry: &&Entry| {
        // The briefing comes first; an id that a pack has too is after that of the briefing.
        let document = &context.knowledge.documents.first()?.id;
        let id = entry.id.strip_prefix(document.as_str());
        let id = id.and_then(|id| id.strip_prefix(':'));
        let id = id.unwrap_or(&entry.id);
        let of = known.iter().find(|extent| extent.of == id);
        of.filter(|_| entry.document == 0).cloned()
    };
    let extents: Vec<Extent> = entries.iter().filter_map(extent).collect();
    if !extents.is_empty() {
        context.format.marks(out, &extents)?;
    }
    if !entries.iter().any(|entry| entry.kind() == Kind::Source) {
        return Ok(());
    }
    let Some(whole) = context.with_context() else {
        return Ok(());
    };
    // Packs of the user may have sources of their own: the context is none of theirs.
    let of_briefing = |entry: &&Entry| whole.entry(&entry.id).filter(|of| of.document == 0);
    let entries: Vec<&Entry> = entries.iter().filter_map(of_briefing).collect();
    for source in entries.iter().filter(|entry| entry.kind() == Kind::Source) {
        let figures = from(&whole, source);
        if !figures.is_empty() {
            let heading = format!("from {}", source.title);
            context
                .format
                .listed_beside(out, &heading, &figures, &FIGURES)?;
        }
    }
    Ok(())
}

/// Lists under the sources of the briefing those of the context, with what cites them.
pub(super) fn sources(context: &Context, out: &mut dyn Write) -> Result<()> {
    if context.picks() || !context.format.marks_context() {
        return Ok(());
    }
    let Some(whole) = context.with_context() else {
        return Ok(());
    };
    let last = whole.documents.len() - 1;
    let sources = whole.of(Kind::Source).filter(|of| of.document == last);
    let rows: Vec<EntryRecord> = sources.map(|of| EntryRecord::new(&whole, of)).collect();
    let columns = ["title", "cited_by", "id"];
    context
        .format
        .listed_beside(out, "its sources", &rows, &columns)?;
    Ok(())
}

/// What is shown of figures that are from one source.
const FIGURES: [&str; 7] = [
    "when", "figure", "status", "vintage", "measure", "source", "grade",
];

/// The figures of the context that are from an organisation.
fn from(whole: &Knowledge, organisation: &Entry) -> Vec<EntryRecord> {
    let issued = |source: &Entry| source.text("issuer") == Some(&*organisation.id);
    let from = |figure: &&Entry| figure.related().is_some() && whole.sources_of(figure).any(issued);
    let mut figures: Vec<&Entry> = whole.of(Kind::Statistic).filter(from).collect();
    figures.sort_by_key(|figure| covered(figure));
    let records = figures.iter().map(|figure| EntryRecord::new(whole, figure));
    records.collect()
}
