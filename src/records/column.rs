//! What a table for people shows of an entry, and under which headings.

use super::beside::BesideRecord;
use super::detail::DetailRecord;
use super::entry::{EntryRecord, NOT_STATED};
use super::source::SourceRecord;

/// What a table can show of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Its id.
    Id,
    /// Its kind.
    Kind,
    /// The number of its section.
    Section,
    /// The id of its document.
    Document,
    /// Its question or name.
    Title,
    /// The fact in whole sentences.
    Text,
    /// The items of a question's list.
    Points,
    /// Other names.
    Also,
    /// All sources in full.
    Sources,
    /// All sources by their short names.
    Source,
    /// What cites it.
    CitedBy,
    /// The figure as printed.
    Figure,
    /// What is counted.
    Measure,
    /// The place.
    Where,
    /// The period or date.
    When,
    /// The origins of a route.
    From,
    /// Its destination.
    To,
    /// The short form of a name.
    Short,
    /// Who does it.
    By,
    /// The address of a contact or a source.
    Address,
    /// What it replaces.
    Supersedes,
    /// What replaces it.
    SupersededBy,
    /// How old it was on the day that was asked for.
    Age,
    /// How it stands to the figure that it is beside.
    Relation,
    /// How far the count had come.
    Status,
    /// When it was published or last revised.
    Vintage,
    /// How it came to be known.
    Grade,
    /// The publication that is cited.
    Published,
    /// How the record of that came to be known.
    Read,
    /// What else sets it apart.
    Compared,
    /// The statistic that it is about.
    Of,
    /// How it follows from cited figures.
    Formula,
}

impl Column {
    /// The columns of an entry in full; those without content are left out.
    pub const FULL: &'static [Self] = &[
        Self::Figure,
        Self::Formula,
        Self::Measure,
        Self::From,
        Self::To,
        Self::Where,
        Self::When,
        Self::Vintage,
        Self::Status,
        Self::Of,
        Self::Relation,
        Self::Compared,
        Self::Grade,
        Self::Age,
        Self::By,
        Self::Short,
        Self::Address,
        Self::Text,
        Self::Points,
        Self::Also,
        Self::Published,
        Self::Read,
        Self::CitedBy,
        Self::Supersedes,
        Self::SupersededBy,
        Self::Sources,
        Self::Id,
    ];

    /// What stands above the column.
    #[must_use]
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Id => "Id",
            Self::Kind => "Kind",
            Self::Section => "Section",
            Self::Published => "Publication",
            Self::Read => "Record",
            Self::Title => "Name",
            Self::Text => "Text",
            Self::Points => "Points",
            Self::Also => "Also called",
            Self::Sources => "Sources",
            Self::Source => "Source",
            Self::CitedBy => "Cited by",
            Self::Figure => "Figure",
            Self::Measure => "Measure",
            Self::Where => "Where",
            Self::When => "When",
            Self::From => "From",
            Self::To => "To",
            Self::Short => "Short",
            Self::By => "By",
            Self::Address => "Address",
            Self::Supersedes => "Supersedes",
            Self::SupersededBy => "Superseded by",
            Self::Document => "Document",
            Self::Age => "Age",
            Self::Relation => "Relation",
            Self::Status => "Status",
            Self::Vintage => "Published",
            Self::Grade => "Known from",
            Self::Compared => "Compared",
            Self::Of => "Beside",
            Self::Formula => "Derived from",
        }
    }
}

impl EntryRecord {
    /// Whether it stands beside a statistic: as a caveat, a figure or a derived number.
    #[must_use]
    pub fn is_beside(&self) -> bool {
        match &self.detail {
            DetailRecord::Statistic { beside, .. } => beside.is_some(),
            DetailRecord::Caveat { .. } | DetailRecord::Derived { .. } => true,
            _ => false,
        }
    }

    /// How it stands to the statistic that it is beside, as data has it.
    pub(super) fn relation(&self) -> Option<&'static str> {
        match &self.detail {
            DetailRecord::Statistic { beside, .. } => beside.as_ref().map(|beside| beside.relation),
            _ => None,
        }
    }

    /// What a table shows of the record under this column.
    #[must_use]
    pub fn cell(&self, column: Column) -> String {
        match (column, &self.detail) {
            (Column::Id, _) => self.id.clone(),
            (Column::Kind, _) => self.kind.name().to_owned(),
            (Column::Section, _) => self.section.to_string(),
            (Column::Document, _) => self.document.clone(),
            (Column::Supersedes, _) => self.supersedes.clone().unwrap_or_default(),
            (Column::SupersededBy, _) => self.superseded_by.clone().unwrap_or_default(),
            (Column::Title, _) => self.title.clone(),
            (Column::Text, _) => self.text.clone(),
            (Column::Published, _) => self.published.clone(),
            (Column::Read, _) => self.read.clone(),
            (Column::Also, _) => self.also.join("; "),
            (Column::Sources, _) => self
                .sources
                .iter()
                .map(SourceRecord::line)
                .collect::<Vec<_>>()
                .join("; "),
            (Column::Source, _) => {
                // A row has its section in a column of its own.
                let name = |source: &SourceRecord| match &source.short {
                    Some(short) if short.len() < source.name.len() => short.clone(),
                    _ => source.name.clone(),
                };
                // What stands under the heading of the context need not name it again.
                let beside = self.is_beside();
                let named = self.sources.iter();
                let named = named.filter(|source| !beside || source.section.is_none());
                named.map(name).collect::<Vec<_>>().join("; ")
            }
            (Column::CitedBy, _) => self.cited_by.join(", "),
            (Column::When, _) => self.when.clone(),
            (Column::Age, _) => self.aged.clone(),
            (Column::Figure, DetailRecord::Statistic { figure, draft, .. }) => {
                let draft = if *draft { " (draft)" } else { "" };
                format!("{figure}{draft}")
            }
            (Column::Figure, DetailRecord::Derived { figure, .. }) => figure.clone(),
            (Column::Formula, DetailRecord::Derived { formula, .. }) => formula.clone(),
            (Column::Of, DetailRecord::Derived { of, .. } | DetailRecord::Caveat { of }) => {
                of.clone()
            }
            (
                _,
                DetailRecord::Statistic {
                    beside: Some(beside),
                    ..
                },
            ) if BesideRecord::shows(column) => beside.cell(column),
            (Column::Measure, DetailRecord::Statistic { measure, .. }) => measure.clone(),
            (
                Column::Where,
                DetailRecord::Statistic { place, .. } | DetailRecord::Event { place, .. },
            ) => place.clone().unwrap_or_else(|| NOT_STATED.to_owned()),
            (Column::Points, DetailRecord::Question { points }) => points.join("; "),
            (Column::From, DetailRecord::Route { origins, .. }) => origins.join(", "),
            (Column::To, DetailRecord::Route { destination, .. }) => destination.clone(),
            (
                Column::Short,
                DetailRecord::Partner { acronym: short } | DetailRecord::Source { short, .. },
            ) => short.clone().unwrap_or_default(),
            (Column::By, DetailRecord::Use { by }) => by.clone(),
            (Column::Address, DetailRecord::Contact { address }) => address.clone(),
            (Column::Address, DetailRecord::Source { url, .. }) => url.clone().unwrap_or_default(),
            _ => String::new(),
        }
    }
}
