//! What is checked, and how bad it is to break it.

use crate::knowledge::named;

named! {
    /// What is checked.
    Rule {
        /// The file can be read as text.
        Unreadable = "unreadable",
        /// The file has the form of a pack.
        Invalid = "invalid",
        /// No two loaded documents have the same id.
        DocumentTwice = "document-twice",
        /// A figure in an answer is that of the statistic that it is about.
        FigureDiffers = "figure-differs",
        /// A figure in an answer has a statistic.
        FigureUnbacked = "figure-unbacked",
        /// A statistic's statement states its figure.
        FigureUnstated = "figure-unstated",
        /// A statistic says when.
        StatisticUndated = "statistic-undated",
        /// A statistic is finished.
        StatisticDraft = "statistic-draft",
        /// A hedge stands with the figure or with what is measured.
        HedgeHidden = "hedge-hidden",
        /// A source is cited.
        SourceUncited = "source-uncited",
        /// An address is one.
        UrlMalformed = "url-malformed",
        /// An address has no character that has to be encoded for LaTeX.
        UrlUnencoded = "url-unencoded",
        /// A question is found by its own words.
        QuestionUnfindable = "question-unfindable",
        /// A question is asked once.
        QuestionTwice = "question-twice",
        /// No two questions are nearly the same.
        QuestionAlike = "question-alike",
        /// A text does not repeat itself.
        TextRepeats = "text-repeats",
        /// What is superseded is there.
        SupersedesNothing = "supersedes-nothing",
        /// A text has no character that steers a terminal.
        Unprintable = "unprintable",
        /// A figure of the original is there.
        FigureMissing = "figure-missing",
        /// A figure is in the original.
        FigureAdded = "figure-added",
        /// A name of the original is there.
        NameMissing = "name-missing",
        /// A name is in the original.
        NameAdded = "name-added",
        /// The original has the section.
        SectionMissing = "section-missing",
        /// A difference that is explained is one.
        DifferenceUnused = "difference-unused",
    }
}

impl Rule {
    /// Whether it is an error to break it; else an editor would only ask.
    pub const fn is_error(self) -> bool {
        matches!(
            self,
            Self::Unreadable
                | Self::Invalid
                | Self::FigureDiffers
                | Self::FigureUnstated
                | Self::UrlMalformed
                | Self::QuestionTwice
                | Self::FigureMissing
                | Self::FigureAdded
        )
    }
}
