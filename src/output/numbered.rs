//! Sources by number, as a report has them: marks where they are used, and a list at the end.

use crate::records::{EntryRecord, SourceRecord};

/// The sources that were used so far, each once.
#[derive(Debug)]
pub(super) struct Numbered {
    lines: Vec<String>,
    /// What is written of a source.
    line: fn(&SourceRecord) -> String,
}

impl Numbered {
    /// No source yet.
    pub(super) const fn new(line: fn(&SourceRecord) -> String) -> Self {
        let lines = Vec::new();
        Self { lines, line }
    }

    /// The mark of what is from these sources: `[1,3]`.
    fn mark(&mut self, sources: &[&SourceRecord]) -> String {
        let numbers = sources.iter().map(|source| self.number(source).to_string());
        let numbers: Vec<String> = numbers.collect();
        // Without a blank, so that it stays on one line.
        format!("[{}]", numbers.join(","))
    }

    /// The mark of the text of an entry, and of what a section cites beside it.
    pub(super) fn mark_entry(&mut self, entry: &EntryRecord) -> String {
        let (sources, cited) = entry.credited();
        let mark = self.mark(&sources);
        if cited.is_empty() {
            return mark;
        }
        format!("{mark} The section also cites {}.", self.mark(&cited))
    }

    /// The number of a source, from 1.
    fn number(&mut self, source: &SourceRecord) -> usize {
        let line = (self.line)(source);
        let known = self.lines.iter().position(|known| *known == line);
        known.unwrap_or_else(|| {
            self.lines.push(line);
            self.lines.len() - 1
        }) + 1
    }

    /// The lines of the sources in the order of their numbers.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.lines.iter().map(String::as_str))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_keeps_its_number() {
        let source = |name: &str, section| SourceRecord {
            id: name.to_lowercase(),
            name: name.to_owned(),
            short: None,
            section,
            ..SourceRecord::default()
        };
        let mut numbered = Numbered::new(SourceRecord::line);
        assert_eq!(
            numbered.mark(&[&source("A", None), &source("D", Some(3))]),
            "[1,2]"
        );
        assert_eq!(
            numbered.mark(&[&source("B", None), &source("D", Some(3))]),
            "[3,2]"
        );
        assert_eq!(
            numbered.mark(&[&source("A", None), &source("D", Some(9))]),
            "[1,4]"
        );
        let list: Vec<(usize, &str)> = numbered.lines().collect();
        assert_eq!(list[1], (2, "D, section 3"));
        assert_eq!(list.len(), 4);
    }
}
