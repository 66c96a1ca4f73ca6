//! Sparse vectors of terms.

use super::index::TermId;

/// Adds up the weights of terms.
#[derive(Default)]
pub(super) struct Sum {
    /// By the numbers of the terms.
    weights: Vec<f32>,
    /// The terms that have a weight, each once.
    terms: Vec<TermId>,
}

impl Sum {
    /// Adds a weight above 0.
    pub(super) fn add(&mut self, term: TermId, weight: f32) {
        let position = term as usize;
        if position >= self.weights.len() {
            self.weights.resize(position + 1, 0.0);
        }
        if self.weights[position] <= 0.0 {
            self.terms.push(term);
        }
        self.weights[position] += weight;
    }

    /// The terms with their weights in the order in which they were first added. Nothing remains.
    pub(super) fn take(&mut self) -> impl Iterator<Item = (TermId, f32)> {
        let weights = &mut self.weights;
        let terms = self.terms.drain(..);
        terms.map(|term| (term, std::mem::take(&mut weights[term as usize])))
    }
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
