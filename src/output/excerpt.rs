//! Findings for people: what is wrong, and the line where it stands with a mark below.

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use super::printable;
use crate::check::{Excerpt, Finding};

/// The finding in lines of a limited width.
pub(super) fn finding(finding: &Finding, width: usize, colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let level = match finding.severity {
        "error" => Level::ERROR,
        _ => Level::WARNING,
    };
    let title = level.primary_title(printable(&finding.message));
    let title = title.id(finding.rule);
    let file = printable(&finding.file);
    let place = finding.line.zip(finding.column);
    let mut group =
        if let (Some(Excerpt { text, mark }), Some((line, column))) = (&finding.excerpt, place) {
            // Nothing in it is to steer a terminal.
            let before = printable(&text[..mark.start]);
            let marked = printable(&text[mark.clone()]);
            let after = printable(&text[mark.end..]);
            let mark = before.len()..before.len() + marked.len();
            let snippet = Snippet::source([before, marked, after].concat()).line_start(line);
            let snippet = snippet.annotation(AnnotationKind::Primary.span(mark));
            if text.starts_with('…') {
                // The renderer would count the column from the cut.
                let origin = Origin::path(file).line(line).char_column(column);
                title.element(snippet).element(origin)
            } else {
                title.element(snippet.path(file))
            }
        } else {
            title.element(Origin::path(file))
        };
    if let Some(hint) = &finding.hint {
        group = group.element(Level::HELP.message(printable(hint)));
    }
    renderer.term_width(width).render(&[group])
}
