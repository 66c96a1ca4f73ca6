//! A publication in a line, for those who only look what there is; `cite` has it in full.

use crate::knowledge::{Author, Grade, Publication};

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
    let doi = of.doi.as_ref().map(|doi| format!("https://doi.org/{doi}"));
    let parts = [
        who,
        Some(of.title.clone()),
        of.genre.clone(),
        of.container.clone(),
        volume,
        page,
        of.number.clone(),
        of.place.clone(),
        of.issued.map(crate::knowledge::Date::spelled_out),
        doi.or_else(|| of.url.clone()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// How its record came to be known.
pub(super) const fn read(of: &Publication) -> &'static str {
    match of.grade {
        Some(Grade::Seen) => "read at the publisher's",
        Some(Grade::Mirror) => "read in the publisher's words on another site",
        Some(Grade::News) => "read of in the press",
        Some(Grade::Calc) => "computed from the publisher's data",
        None => "",
    }
}
