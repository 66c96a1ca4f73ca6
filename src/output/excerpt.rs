//! Findings for people: what is wrong, and the line where it stands with a mark below.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use super::printable;
use crate::check::Excerpt;
use crate::records::FindingRecord;

/// The finding in lines of a limited width.
pub(super) fn finding(record: &FindingRecord, width: usize, colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let level = match record.severity {
        "error" => Level::ERROR,
        _ => Level::WARNING,
    };
    let title = level.primary_title(printable(&record.message));
    let title = title.id(record.rule);
    let file = printable(&record.file);
    let mut group = match (&record.excerpt, record.line, record.column) {
        (Some(excerpt), Some(line), Some(column)) => {
            let (text, mark) = shown(excerpt);
            let snippet = Snippet::source(text).line_start(line);
            let snippet = snippet.annotation(AnnotationKind::Primary.span(mark));
            if excerpt.cut_before {
                // The renderer would count the column from the cut.
                let origin = Origin::path(file).line(line).char_column(column);
                title.element(snippet).element(origin)
            } else {
                title.element(snippet.path(file))
            }
        }
        _ => title.element(Origin::path(file)),
    };
    if let Some(hint) = &record.hint {
        group = group.element(Level::HELP.message(printable(hint)));
    }
    renderer.term_width(width).render(&[group])
}

/// The excerpt with nothing in it that steers a terminal, and the bytes that are meant.
fn shown(excerpt: &Excerpt) -> (String, Range<usize>) {
    let Range { start, end } = excerpt.mark;
    let cut = |is_cut| if is_cut { "…" } else { "" };
    let before = cut(excerpt.cut_before).to_owned() + &printable(&excerpt.text[..start]);
    let marked = before.clone() + &printable(&excerpt.text[start..end]);
    let mark = before.len()..marked.len();
    let after = printable(&excerpt.text[end..]);
    (marked + &after + cut(excerpt.cut_after), mark)
}
