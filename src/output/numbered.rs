//! Sources by number, as a report has them: marks where they are used, and a list at the end.

use crate::records::SourceRecord;

/// The sources that were used so far, each once.
#[derive(Debug, Default)]
pub(super) struct Numbered(Vec<String>);

impl Numbered {
    /// The mark of what is from these sources: `[1,3]`.
    pub(super) fn mark(&mut self, sources: &[SourceRecord]) -> String {
        let lines = sources.iter().map(SourceRecord::line);
        let numbers: Vec<String> = lines.map(|line| self.number(line).to_string()).collect();
        // Without a blank, so that it stays on one line.
        format!("[{}]", numbers.join(","))
    }

    /// The number of the source with this line, from 1.
    pub(super) fn number(&mut self, line: String) -> usize {
        let known = self.0.iter().position(|known| *known == line);
        known.unwrap_or_else(|| {
            self.0.push(line);
            self.0.len() - 1
        }) + 1
    }

    /// The lines of the sources in the order of their numbers.
    pub(super) fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.0.iter().map(String::as_str))
    }

    /// The list: each number as its mark, and the source.
    pub(super) fn list(&self) -> impl Iterator<Item = (String, &str)> {
        let lines = self.lines();
        lines.map(|(number, line)| (format!("[{number}]"), line))
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
        let mut numbered = Numbered::default();
        assert_eq!(
            numbered.mark(&[source("A", None), source("D", Some(3))]),
            "[1,2]"
        );
        assert_eq!(
            numbered.mark(&[source("B", None), source("D", Some(3))]),
            "[3,2]"
        );
        assert_eq!(
            numbered.mark(&[source("A", None), source("D", Some(9))]),
            "[1,4]"
        );
        let list: Vec<(String, &str)> = numbered.list().collect();
        assert_eq!(list[1], ("[2]".to_owned(), "D, section 3"));
        assert_eq!(list.len(), 4);
    }
}
