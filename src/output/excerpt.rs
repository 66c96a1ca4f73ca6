//! Findings for people: what is wrong, and the line where it stands with a mark below.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::printable;
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
    let title = level
        .primary_title(printable(&record.message))
        .id(record.rule);
    let file = printable(&record.file);
    let mut group = match (&record.excerpt, record.line, record.column) {
        (Some(excerpt), Some(line), Some(column)) => {
            let (text, mark) = shown(excerpt);
            let annotation = AnnotationKind::Primary.span(mark);
            let snippet = Snippet::source(text)
                .line_start(line)
                .annotation(annotation);
            if excerpt.cut_before {
                // The renderer would count the column from the cut.
                let origin = Origin::path(file).line(line).char_column(column);
                title.element(snippet).element(origin)
            } else {
                title.element(snippet.path(file))
            }
        }
        (_, Some(line), _) => title.element(Origin::path(file).line(line)),
        _ => title.element(Origin::path(file)),
    };
    if let Some(hint) = &record.hint {
        group = group.element(Level::HELP.message(printable(hint)));
    }
    let report: [Group<'_>; 1] = [group];
    renderer.term_width(width).render(&report)
}

/// The excerpt with nothing in it that steers a terminal, and the bytes that are meant.
fn shown(excerpt: &crate::check::Excerpt) -> (String, std::ops::Range<usize>) {
    let mark = &excerpt.mark;
    let mut text = String::new();
    if excerpt.cut_before {
        text.push('…');
    }
    text.push_str(&printable(&excerpt.text[..mark.start]));
    let start = text.len();
    text.push_str(&printable(&excerpt.text[mark.clone()]));
    let end = text.len();
    text.push_str(&printable(&excerpt.text[mark.end..]));
    if excerpt.cut_after {
        text.push('…');
    }
    (text, start..end)
}
