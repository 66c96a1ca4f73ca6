//! Compares a query with the ways of asking nearest to it.

use std::ops::Range;

use super::index::Index;
use super::passage::{Field, Target};
use super::rank::Ranking;
use crate::language::Wanted;

/// What the nearest ways of asking indicate about the best entry.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NearestWays {
    /// How near the entry's nearest way is that asks for the same kind of thing as the query, of how
    /// near its nearest one is, 0 to 1: an entry that nobody asks for a reason states none.
    pub same_kind: f32,
    /// The share of gaps among the nearest ways that ask for the same kind of thing, 0 to 1.
    pub gaps: f32,
}

/// The number of nearest ways of asking that vote.
const VOTES: usize = 8;

/// The share of gaps assumed when no way of asking is near.
const UNDECIDED: f32 = 0.5;

/// Compares a query, by the kind of thing that it asks for, with the ways of asking near it.
pub fn nearest_ways(
    index: &Index<'_>,
    ranking: &Ranking,
    best: usize,
    wanted: Option<Wanted>,
) -> NearestWays {
    let own = index.passages_of(best);
    let nearest_own = ways(index, ranking, own.clone(), None).map(|(score, _)| score);
    let same_kind = ways(index, ranking, own, wanted).map(|(score, _)| score);
    let nearest_own = nearest_own.fold(0.0, f32::max);
    let mut nearest: Vec<_> = ways(index, ranking, 0..ranking.passages.len(), wanted).collect();
    if nearest.len() > VOTES {
        let order = |a: &(f32, usize), b: &(f32, usize)| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1));
        nearest.select_nth_unstable_by(VOTES, order);
        nearest.truncate(VOTES);
    }
    let (mut of_gaps, mut votes) = (0.0, 0.0);
    for (score, target) in nearest {
        let vote = score * score;
        votes += vote;
        if matches!(index.target(target), Target::Gap(_)) {
            of_gaps += vote;
        }
    }
    NearestWays {
        same_kind: if nearest_own > 0.0 {
            same_kind.fold(0.0, f32::max) / nearest_own
        } else {
            0.0
        },
        gaps: if votes > 0.0 {
            of_gaps / votes
        } else {
            UNDECIDED
        },
    }
}

/// The scores and targets of the ways of asking among some passages that match at all, of those that
/// ask for a kind of thing if one is given.
fn ways<'a>(
    index: &'a Index<'_>,
    ranking: &'a Ranking,
    passages: Range<usize>,
    wanted: Option<Wanted>,
) -> impl Iterator<Item = (f32, usize)> + 'a {
    let scores = ranking.passages.get(passages.clone()).unwrap_or_default();
    let matching = passages.zip(scores).filter(|(_, score)| **score > 0.0);
    matching.filter_map(move |(position, score)| {
        let passage = index.passage(position)?;
        let is_way = matches!(passage.field(), Field::Title | Field::Asked);
        let is_alike = wanted.is_none_or(|wanted| passage.asks_for(wanted));
        (is_way && is_alike).then_some((*score, passage.target as usize))
    })
}
