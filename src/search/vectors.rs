//! Sparse vectors of terms.

use super::index::TermId;

/// A vector in the order of its terms, each once.
pub(super) fn added_up(mut vector: Vec<(TermId, f32)>) -> Vec<(TermId, f32)> {
    vector.sort_unstable_by_key(|(term, _)| *term);
    vector.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            kept.1 += next.1;
        }
        same
    });
    vector
}

pub(super) fn to_length_one(vector: &mut [(TermId, f32)]) {
    let length = vector.iter().map(|(_, weight)| weight * weight);
    let length = length.sum::<f32>().sqrt();
    if length > 0.0 {
        for (_, weight) in vector {
            *weight /= length;
        }
    }
}
