//! Why a query is not answered.

use super::answer::Found;
use super::conditions::Difference;
use super::confidence::COVERAGE;
use super::index::Index;
use super::passage::Field;
use super::question::Aspect;
use super::rank::{Ranked, coverage, holding};
use crate::language::{Language, Wanted};

/// Why a query is not answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// The nearest entry is about something else in these respects.
    Differs(Vec<Difference>),
    /// The nearest entry does not state what is asked for.
    NotStated(Wanted),
    /// It asks for advice or help.
    Advice,
    /// It is about a subject that the document is known to leave out.
    LeftOut(String),
    /// It is in a language that no document has.
    Language(&'static Language),
    /// Nothing matches well enough.
    Unknown,
}

/// An entry that holds this share of the query is near enough to say how it differs.
const NEAR: f32 = 0.45;

/// A query this similar to what people ask about a gap is about its topic, if the gap holds this share of
/// it: set by reading the reasons that 300 queries got.
const SAME_GAP: f32 = 0.35;

/// The share of the query that such a gap holds.
const IN_GAP: f32 = 0.6;

/// From this many content words a query tells by itself what it is about. Set by eye.
const FEW: usize = 3;

/// Of fewer words each stands in the topic of a gap, or in this many ways of asking about it. Set by eye.
const OFTEN: usize = 3;

/// Why the best entry is not an answer; uncertain reasons are left out.
pub(super) fn reason(found: &Found, index: &Index<'_>, same: bool) -> Reason {
    let (sure, unsure): (Vec<Difference>, Vec<Difference>) = found
        .differences
        .iter()
        .cloned()
        .partition(|difference| difference.aspect.is_decisive());
    // A pack may be intended to give advice.
    let asks = unsure
        .iter()
        .any(|difference| difference.aspect == Aspect::Request);
    if asks && index.is_built_in() {
        return Reason::Advice;
    }
    let near = same
        || found
            .features
            .is_some_and(|features| features[COVERAGE] >= NEAR);
    // A group is an equally certain reason when people are counted.
    let groups = || {
        let counted = found.question.wants_number();
        let groups = unsure
            .iter()
            .filter(|difference| difference.aspect == Aspect::Group);
        groups.filter(|_| counted).cloned().collect()
    };
    let differ: Vec<Difference> = if sure.is_empty() { groups() } else { sure };
    if near && !differ.is_empty() {
        return Reason::Differs(differ);
    }
    let gap = found.ranking.gaps.first();
    let entry = found
        .candidates
        .first()
        .map_or(0.0, |best| best.ranked.score);
    let terms = || {
        found
            .terms
            .iter()
            .filter(|term| !term.function && !term.pair)
    };
    // A few words tell what they are about only if people who ask about it often use them.
    let is_usual = |gap: &Ranked| {
        terms().nth(FEW - 1).is_some()
            || terms().all(|term| {
                let mut candidates = term.candidates.iter();
                candidates.any(|candidate| {
                    let mut holding = holding(index, candidate.term, gap.target);
                    let title = index.passages_of(gap.target).start;
                    holding.clone().any(|passage| passage == title)
                        || holding.nth(OFTEN - 1).is_some()
                })
            })
    };
    let is_sure = |gap: &&Ranked| {
        gap.score > entry
            && gap.nearest >= SAME_GAP
            && is_usual(gap)
            && coverage(
                index,
                terms(),
                gap.target,
                &|_| true,
                &found.ranking.passages,
            ) >= IN_GAP
    };
    if let Some(gap) = gap.filter(is_sure) {
        let title = index.passages_of(gap.target).start;
        let title = index
            .passage(title)
            .filter(|passage| passage.field() == Field::Title);
        if let Some(title) = title {
            return Reason::LeftOut(index.text(title).to_owned());
        }
    }
    if near && found.owes_number {
        return Reason::NotStated(Wanted::Number);
    }
    Reason::Unknown
}

/// The most that is left of the likelihood where a query is refused however well the rest matches.
/// Set, not fitted.
pub(super) const REFUSED: f32 = 0.3;

/// A request counts if it starts within this many words of the start of the query.
const OPENING: usize = 2;

/// A query this similar to a listed way of asking is that question.
const SAME: f32 = 0.8;

impl Found {
    /// Whether the query begins with a request for advice or help.
    pub(super) fn asks_for_advice(&self) -> bool {
        let mut conditions = self.question.conditions.iter();
        conditions.any(|condition| {
            condition.aspect == Aspect::Request && condition.tokens.start < OPENING
        })
    }

    /// Whether the query has only function words or punctuation.
    pub(super) fn has_no_word(&self) -> bool {
        self.terms.iter().all(|term| term.function)
    }

    /// Whether the document has the query itself as a way of asking.
    pub(super) fn is_listed(&self) -> bool {
        let best = self.candidates.first();
        best.is_some_and(|best| best.ranked.nearest >= SAME)
    }
}
