//! A source as it is named with a fact, and what is said of all the sources of one.

use serde::Serialize;

use crate::knowledge::{Date, Document, Entry, Kind, Knowledge, Publication};

/// A source as it is named with a fact.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SourceRecord {
    /// Its id.
    pub id: String,
    /// Its full name; for the document itself its publisher and title.
    pub name: String,
    /// Its short name, where it has one.
    pub short: Option<String>,
    /// For the document itself, the section where the fact stands.
    pub section: Option<u32>,
    /// The title of what it published, where that is known; for the document its own.
    pub publication: Option<String>,
    /// When that was published, in ISO 8601.
    #[cfg_attr(test, schemars(with = "Option<String>"))]
    pub issued: Option<Date>,
    /// Where it can be read.
    pub url: Option<String>,
}

impl SourceRecord {
    /// The sources of an entry, the document itself last.
    pub fn all_of(knowledge: &Knowledge, entry: &Entry) -> Vec<Self> {
        let cited = cited(knowledge, entry).into_iter().map(Self::cited);
        let document = Self::document(knowledge.document_of(entry), entry.section);
        cited.chain([document]).collect()
    }

    /// The sources of a passage of an entry, the document itself last. The answer to a question is the
    /// document's own: of what it cites only that which the passage names, or has a figure from.
    pub fn of_passage(knowledge: &Knowledge, entry: &Entry, passage: &str) -> Vec<Self> {
        let names = |source: &Self| {
            let figures = knowledge.citing(&source.id);
            let figures = figures.filter(|citing| citing.section == entry.section);
            let figures = figures.filter_map(|citing| citing.text("figure"));
            let mut names = figures
                .chain([&*source.name])
                .chain(source.short.as_deref());
            names.any(|name| is_said(name, passage))
        };
        let mut sources = Self::all_of(knowledge, entry);
        if knowledge.is_context(entry) {
            // The context quotes nothing: it names what was read.
            sources.retain(|source| source.section.is_none());
        } else if entry.kind() == Kind::Question {
            sources.retain(|source| source.section.is_some() || names(source));
        }
        sources
    }

    /// A source that an entry cites.
    fn cited(source: &Entry) -> Self {
        let publication = source.publication();
        let own = source.text("url").map(str::to_owned);
        Self {
            id: source.id.to_string(),
            name: source.title.clone(),
            short: source.acronym().map(str::to_owned),
            section: None,
            publication: publication.map(|publication| publication.title.clone()),
            issued: publication.and_then(|publication| publication.issued),
            url: publication.and_then(address).or(own),
        }
    }

    /// The document that states a fact in this section.
    fn document(document: &Document, section: u32) -> Self {
        let name = match &document.publisher {
            Some(publisher) => format!("{publisher}, {}", document.title),
            None => document.title.clone(),
        };
        let publication = document.publication.as_ref();
        Self {
            id: document.id.clone(),
            name,
            short: document.publisher.clone(),
            section: Some(section),
            publication: Some(document.title.clone()),
            issued: publication.and_then(|publication| publication.issued),
            url: document
                .url
                .clone()
                .or_else(|| publication.and_then(address)),
        }
    }

    /// The source in a line, with the section where it has one.
    pub fn line(&self) -> String {
        match (self.section, &self.short) {
            (Some(section), _) => format!("{}, section {section}", self.name),
            (None, Some(short)) if !self.name.contains(short.as_str()) => {
                format!("{} ({short})", self.name)
            }
            _ => self.name.clone(),
        }
    }

    /// Its short name where it has one, else its name.
    pub fn called(&self) -> &str {
        self.short.as_deref().unwrap_or(&self.name)
    }

    /// Who published what and when: `Frontex, "Risk Analysis for 2016", March 2016`.
    fn published(&self, with_title: bool, with_address: bool) -> String {
        let title = self.publication.as_deref();
        let title = title.filter(|title| with_title && *title != self.called());
        let is_named = |date: &Date| self.called().contains(&date.year.to_string());
        let date = self.issued.filter(|date| !is_named(date));
        let parts = [
            Some(self.called().to_owned()),
            title.map(|title| format!("\"{title}\"")),
            date.map(Date::spelled_out),
            self.section.map(|section| format!("section {section}")),
            self.url.clone().filter(|_| with_address),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// The source in a line with all that is known of it: title, date, section and address.
    pub fn in_full(&self) -> String {
        self.published(true, true)
    }

    /// Who says it, in a line: what is cited, and by which document it is quoted. For a line to
    /// paste there are addresses, and no titles of what is cited.
    pub fn credit(sources: &[Self], to_paste: bool) -> String {
        let cited = sources.iter().filter(|source| source.section.is_none());
        let mut parts: Vec<String> = cited
            .map(|source| source.published(!to_paste, to_paste))
            .collect();
        let document = sources.iter().find(|source| source.section.is_some());
        parts.extend(document.map(|document| {
            let quoted = if parts.is_empty() { "" } else { "quoted by " };
            format!(
                "{quoted}{}",
                document.published(true, to_paste && parts.is_empty())
            )
        }));
        parts.join("; ")
    }
}

/// Whether a text has a phrase, in whole words.
fn is_said(phrase: &str, text: &str) -> bool {
    let joins = |side: Option<char>| side.is_some_and(char::is_alphanumeric);
    let mut places = text.match_indices(phrase);
    places.any(|(at, _)| {
        let after = text[at + phrase.len()..].chars().next();
        !joins(text[..at].chars().next_back()) && !joins(after)
    })
}

/// Where a publication can be read.
pub(super) fn address(publication: &Publication) -> Option<String> {
    let doi = publication
        .doi
        .as_ref()
        .map(|doi| format!("https://doi.org/{doi}"));
    publication.url.clone().or(doi)
}

/// The sources that an entry cites; a derived number has those of what it follows from.
pub(super) fn cited<'k>(knowledge: &'k Knowledge, entry: &'k Entry) -> Vec<&'k Entry> {
    let operands = entry.ids("quotient");
    if operands.is_empty() {
        return knowledge.sources_of(entry).collect();
    }
    let mut sources: Vec<&Entry> = Vec::new();
    let divided = operands.iter().filter_map(|id| knowledge.entry(id));
    for source in divided.flat_map(|entry| knowledge.sources_of(entry)) {
        if !sources.iter().any(|known| known.id == source.id) {
            sources.push(source);
        }
    }
    sources
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::embedded;

    fn credited(id: &str, passage: &str) -> Vec<String> {
        let knowledge = embedded::knowledge();
        let entry = knowledge.entry(id).expect("an entry");
        let sources = SourceRecord::of_passage(&knowledge, entry, passage);
        sources.into_iter().map(|source| source.id).collect()
    }

    #[test]
    fn a_passage_is_credited_to_whom_it_is_from() {
        let sheet = "interpol-people-smuggling";
        let knowledge = embedded::knowledge();
        for question in knowledge.of(Kind::Question) {
            let summary = question.summary().unwrap_or(&question.statement);
            assert_eq!(credited(&question.id, summary), [sheet], "{}", question.id);
        }
        for statistic in knowledge.of(Kind::Statistic) {
            let sources = &statistic.sources;
            let question = knowledge.question(0, statistic.section).expect("a section");
            let credited = credited(&question.id, &statistic.statement);
            let sources = sources.iter().map(ToString::to_string);
            assert_eq!(
                credited,
                sources.chain([sheet.to_owned()]).collect::<Vec<_>>()
            );
        }
        for (id, passage, source) in [
            (
                "are-smugglers-helping",
                "More than this, 190% or 3,700.",
                None,
            ),
            (
                "are-smugglers-helping",
                "more than 90%",
                Some("europol-interpol-report-2016"),
            ),
            ("are-smugglers-helping", "AXIOM", None),
            (
                "joint-meetings",
                "INTERPOL and Europol decided on a forum.",
                None,
            ),
        ] {
            let wanted: Vec<&str> = source.into_iter().chain([sheet]).collect();
            assert_eq!(credited(id, passage), wanted, "{passage}");
        }
    }

    #[test]
    fn the_context_names_what_was_read_with_its_date_once() {
        let own = embedded::knowledge();
        let knowledge = crate::knowledge::join(vec![own, embedded::context()]).expect("two");
        let counts = knowledge.of(Kind::Statistic);
        for count in counts.filter(|count| knowledge.is_context(count)) {
            let sources = SourceRecord::of_passage(&knowledge, count, &count.statement);
            let credit = SourceRecord::credit(&sources, true);
            assert!(
                !credit.is_empty() && !credit.contains("quoted by"),
                "{credit}"
            );
        }
        let count = knowledge.entry("mediterranean-2018-in-2020").expect("it");
        let sources = SourceRecord::of_passage(&knowledge, count, &count.statement);
        let credit = SourceRecord::credit(&sources, true);
        assert!(credit.starts_with("HLN, 2020, https://"), "{credit}");
    }

    /// Whoever is credited with a sentence of the fact sheet is named in it, or has its figure.
    #[test]
    fn no_passage_is_credited_to_whom_it_does_not_name() {
        let knowledge = embedded::knowledge();
        for entry in &knowledge.entries {
            let document = knowledge.document_of(entry);
            let language =
                crate::language::Language::of(document.language.as_deref().unwrap_or("en"));
            let points = entry.points().iter().map(String::as_str);
            let passages = language.sentences(&entry.statement).into_iter();
            let passages: Vec<&str> = match entry.kind() {
                Kind::Question => passages.chain(points).chain(entry.summary()).collect(),
                _ => vec![&entry.statement],
            };
            for passage in passages {
                let sources = SourceRecord::of_passage(&knowledge, entry, passage);
                for source in sources.iter().filter(|source| source.section.is_none()) {
                    let is_named =
                        passage.contains(source.called()) || passage.contains(&source.name);
                    assert!(is_named, "{}: {} in {passage}", entry.id, source.id);
                }
            }
        }
    }
}
