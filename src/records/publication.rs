//! A publication in a line, for those who only look what there is; `cite` has it in full.

use super::source::address;
use crate::knowledge::{Author, Date, Grade, Publication};

/// Who wrote it, its title, what it calls itself, its number, when and where it was published,
/// and where it can be read.
pub(super) fn published(of: &Publication) -> String {
    let authors: Vec<String> = of.authors.iter().map(Author::in_full).collect();
    let who = if authors.is_empty() {
        of.publisher.clone()
    } else {
        Some(authors.join(" and "))
    };
    let page = of.page.as_ref().map(|page| format!("p. {page}"));
    let volume = of.volume.as_ref().map(|volume| format!("vol. {volume}"));
    let parts = [
        who,
        Some(of.title.clone()),
        of.genre.clone(),
        of.container.clone(),
        volume,
        page,
        of.number.clone(),
        of.place.clone(),
        of.issued.map(Date::spelled_out),
        address(of),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// How something came to be known.
pub(super) const fn known(grade: Grade) -> &'static str {
    match grade {
        Grade::Seen => "read on the publisher's own site",
        Grade::Mirror => "read in a copy",
        Grade::Summary => "known from a catalogue, table or summary by others",
        Grade::News => "known from a press report",
        Grade::Calc => "computed from the publisher's data",
    }
}

/// How its record came to be known, with the host of the page where that is not the publisher's.
pub(super) fn read(publication: &Publication) -> String {
    let Some(grade) = publication.grade else {
        return String::new();
    };
    let known = known(grade);
    if matches!(grade, Grade::Seen | Grade::Calc) {
        return known.to_owned();
    }
    let address = publication.url.as_deref().unwrap_or_default();
    let host = address.split("://").nth(1).unwrap_or_default();
    match host.split('/').next() {
        None | Some("") => known.to_owned(),
        Some(host) => format!("{known} at {}", host.trim_start_matches("www.")),
    }
}
