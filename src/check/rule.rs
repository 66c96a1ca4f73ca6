//! What is checked, and how bad it is to break it.

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It is wrong.
    Error,
    /// An editor would ask.
    Warning,
}

impl Severity {
    /// The name, as every output spells it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// What is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The file can be read as text.
    Unreadable,
    /// The file has the form of a pack.
    Invalid,
    /// No two loaded documents have the same id.
    DocumentTwice,
    /// A figure in an answer is that of the statistic that it is about.
    FigureDiffers,
    /// A figure in an answer has a statistic.
    FigureUnbacked,
    /// A statistic's statement states its figure.
    FigureUnstated,
    /// A statistic says when.
    StatisticUndated,
    /// A statistic is finished.
    StatisticDraft,
    /// A hedge stands with the figure or with what is measured.
    HedgeHidden,
    /// A source is cited.
    SourceUncited,
    /// An address is one.
    UrlMalformed,
    /// An address has no character that has to be encoded for LaTeX.
    UrlUnencoded,
    /// A question is found by its own words.
    QuestionUnfindable,
    /// A question is asked once.
    QuestionTwice,
    /// No two questions are nearly the same.
    QuestionAlike,
    /// A text does not repeat itself.
    TextRepeats,
    /// What is superseded is there.
    SupersedesNothing,
    /// A text has no character that steers a terminal.
    Unprintable,
    /// A figure of the original is there.
    FigureMissing,
    /// A figure is in the original.
    FigureAdded,
    /// A name of the original is there.
    NameMissing,
    /// A name is in the original.
    NameAdded,
    /// The original has the section.
    SectionMissing,
    /// A difference that is explained is one.
    DifferenceUnused,
}

/// Each rule at its own position, with its name in every output and its severity.
static RULES: [(Rule, &str, Severity); 24] = [
    (Rule::Unreadable, "unreadable", Severity::Error),
    (Rule::Invalid, "invalid", Severity::Error),
    (Rule::DocumentTwice, "document-twice", Severity::Warning),
    (Rule::FigureDiffers, "figure-differs", Severity::Error),
    (Rule::FigureUnbacked, "figure-unbacked", Severity::Warning),
    (Rule::FigureUnstated, "figure-unstated", Severity::Error),
    (
        Rule::StatisticUndated,
        "statistic-undated",
        Severity::Warning,
    ),
    (Rule::StatisticDraft, "statistic-draft", Severity::Warning),
    (Rule::HedgeHidden, "hedge-hidden", Severity::Warning),
    (Rule::SourceUncited, "source-uncited", Severity::Warning),
    (Rule::UrlMalformed, "url-malformed", Severity::Error),
    (Rule::UrlUnencoded, "url-unencoded", Severity::Warning),
    (
        Rule::QuestionUnfindable,
        "question-unfindable",
        Severity::Warning,
    ),
    (Rule::QuestionTwice, "question-twice", Severity::Error),
    (Rule::QuestionAlike, "question-alike", Severity::Warning),
    (Rule::TextRepeats, "text-repeats", Severity::Warning),
    (
        Rule::SupersedesNothing,
        "supersedes-nothing",
        Severity::Warning,
    ),
    (Rule::Unprintable, "unprintable", Severity::Warning),
    (Rule::FigureMissing, "figure-missing", Severity::Error),
    (Rule::FigureAdded, "figure-added", Severity::Error),
    (Rule::NameMissing, "name-missing", Severity::Warning),
    (Rule::NameAdded, "name-added", Severity::Warning),
    (Rule::SectionMissing, "section-missing", Severity::Warning),
    (
        Rule::DifferenceUnused,
        "difference-unused",
        Severity::Warning,
    ),
];

impl Rule {
    /// Every rule.
    pub const ALL: [Self; RULES.len()] = {
        let mut rules = [Self::Unreadable; RULES.len()];
        let mut position = 0;
        while position < RULES.len() {
            rules[position] = RULES[position].0;
            position += 1;
        }
        rules
    };

    /// The name, as every output spells it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        RULES[self as usize].1
    }

    /// How bad it is to break it.
    #[must_use]
    pub const fn severity(self) -> Severity {
        RULES[self as usize].2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_stand_at_their_own_position() {
        for (position, rule) in Rule::ALL.into_iter().enumerate() {
            assert_eq!(rule as usize, position, "{}", rule.name());
        }
    }
}
