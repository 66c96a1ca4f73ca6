//! What a misspelt name was most likely meant to be.

use super::limits::CANDIDATES;

/// The candidate that the text was most likely meant to be, if one is near enough.
pub fn nearest<'c>(text: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    nearest_few(text, candidates).first().copied()
}

/// The question whether that candidate was meant.
pub fn did_you_mean<'c>(
    text: &str,
    candidates: impl IntoIterator<Item = &'c str>,
) -> Option<String> {
    nearest(text, candidates).map(|candidate| format!("did you mean `{candidate}`?"))
}

/// The few candidates that the text may have been meant to be, the likeliest first.
///
/// Near by Jaro-Winkler similarity of the lower-case forms (Winkler 1990), at least 0.8 of 1.
pub fn nearest_few<'c>(text: &str, candidates: impl IntoIterator<Item = &'c str>) -> Vec<&'c str> {
    let text = text.to_lowercase();
    let similarity = |candidate: &str| strsim::jaro_winkler(&text, &candidate.to_lowercase());
    let candidates = candidates.into_iter().take(CANDIDATES);
    let near = candidates.map(|candidate| (similarity(candidate), candidate));
    let mut near: Vec<(f64, &str)> = near.filter(|(similarity, _)| *similarity >= 0.8).collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    let nearest = near.into_iter().take(3);
    nearest.map(|(_, candidate)| candidate).collect()
}
