//! The findings of one file, as they are made: located, counted and bounded.

use super::finding::Finding;
use super::places::Places;
use super::rule::Rule;

/// So many findings of a rule are told of a file; the rest are counted.
pub const TOLD: usize = 100;

/// The findings of one file.
pub struct Findings<'a> {
    places: &'a Places<'a>,
    told: Vec<Finding>,
    counts: [usize; Rule::ALL.len()],
}

/// What is meant: the id of an entry, a field of it, and words in that. An empty id is that of the
/// document; empty words are the whole field.
pub type At<'t> = (&'t str, &'t str, &'t str);

impl<'a> Findings<'a> {
    /// No findings yet of the file with these places.
    pub fn new(places: &'a Places<'a>) -> Self {
        Self {
            places,
            told: Vec::new(),
            counts: [0; Rule::ALL.len()],
        }
    }

    /// Adds a finding about a part of an entry.
    pub fn add(&mut self, rule: Rule, at: At<'_>, message: String, hint: &str) {
        let count = &mut self.counts[rule as usize];
        *count += 1;
        // Those that are only counted are not looked for in the file.
        if *count > TOLD {
            return;
        }
        let (id, field, words) = at;
        let mut finding = self.finding(rule, message, hint);
        finding.spot = self.places.spot(id, field, words);
        finding.entry = Some(id.to_owned()).filter(|id| !id.is_empty() && !id.contains(' '));
        self.told.push(finding);
    }

    /// A finding about the whole file.
    fn finding(&self, rule: Rule, message: String, hint: &str) -> Finding {
        Finding {
            file: self.places.name().to_owned(),
            spot: None,
            rule,
            entry: None,
            message,
            hint: Some(hint.to_owned()),
        }
    }

    /// The findings in the order of the file, and after them how many more there are.
    pub fn finish(mut self) -> Vec<Finding> {
        self.told
            .sort_by_key(|finding| finding.spot.as_ref().map(|spot| (spot.line, spot.column)));
        for (rule, count) in Rule::ALL.into_iter().zip(self.counts) {
            if count > TOLD {
                let message = format!("{} more of this rule are not shown", count - TOLD);
                let hint = "mend those that are shown first";
                self.told.push(self.finding(rule, message, hint));
            }
        }
        self.told
    }
}
