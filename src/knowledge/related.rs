//! How figures relate to one another, and what follows from them.

use super::entry::Entry;
use super::kind::Kind;
use super::named::named;
use super::{Date, Grade, Knowledge, Role};

/// How a figure relates to a statistic, of another document as a rule.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Related<'e> {
    /// The id of that statistic.
    pub of: &'e str,
    /// How it stands to it.
    pub relation: Relation,
    /// How far the count had come.
    pub status: Option<Status>,
    /// When it was published or last revised.
    pub vintage: Date,
    /// How it came to be known.
    pub grade: Grade,
    /// What else sets it apart: definition, coverage.
    pub compared: Option<&'e str>,
}

named! {
    /// How one figure stands to another, in the order of readers.
    #[derive(PartialOrd, Ord)]
    Relation {
        /// What the source behind the other one prints.
        Source = "source",
        /// The same measure and period, counted again.
        Revises = "revises",
        /// The same measure, a later period.
        Updates = "updates",
        /// The same measure, an earlier period or publication.
        Precedes = "precedes",
        /// The same figure without a new measurement.
        Repeats = "repeats",
        /// Another measure.
        Different = "different",
    }
}

impl Relation {
    /// What stands over figures of this relation.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Source => "In the original source",
            Self::Revises => "The same period, counted again",
            Self::Updates => "The same measure, later",
            Self::Precedes => "The same measure, earlier",
            Self::Different => "Other measures, not to be compared as like with like",
            Self::Repeats => "The same figure again, without a new measurement",
        }
    }
}

named! {
    /// How far a count had come when it was published.
    Status {
        /// A first count of a whole period, soon after its end.
        Preliminary = "preliminary",
        /// A count of a part of a year.
        Partial = "partial",
        /// A later count.
        Revised = "revised",
    }
}

impl Knowledge {
    /// What is about a statistic, in the order in which readers have it: what must be known with it,
    /// other figures by how they stand to it, what they cover and when they were published, and what
    /// follows from figures.
    pub fn about(&self, statistic: &Entry) -> Vec<&Entry> {
        let about = |entry: &&Entry| entry.about() == Some(&statistic.id);
        let mut entries: Vec<&Entry> = self.entries.iter().filter(about).collect();
        entries.sort_by_cached_key(|entry| {
            let related = entry.related();
            let period = entry.period("period");
            (
                entry.kind() != Kind::Caveat,
                entry.kind(),
                related.map(|related| related.relation),
                period.map(|period| (period.from, period.to)),
                related.map(|related| related.vintage),
            )
        });
        entries
    }

    /// Whether an entry is of a document that is printed apart from the others.
    pub fn is_context(&self, entry: &Entry) -> bool {
        self.document_of(entry).role == Role::Context
    }

    /// Whether several documents answer for themselves, so that their names have to be told.
    pub fn has_several(&self) -> bool {
        let roles = self.documents.iter().map(|document| document.role);
        roles.filter(|role| *role == Role::Main).count() > 1
    }
}

impl Entry {
    /// The id of the statistic that the entry is about, where it is about one.
    pub fn about(&self) -> Option<&str> {
        self.text("of")
    }

    /// How a figure relates to the statistic that it is about, if it is about one.
    pub fn related(&self) -> Option<Related<'_>> {
        Some(Related {
            of: self.about()?,
            relation: Relation::of_name(self.text("relation")?)?,
            status: self.text("status").and_then(Status::of_name),
            vintage: self.date("vintage")?,
            grade: Grade::of_name(self.text("grade")?)?,
            compared: self.text("compared"),
        })
    }

    /// What is wrong with the arithmetic of a derived number, if anything is: it must be the
    /// quotient of the two statistics that are found by their ids, to the decimals that it prints.
    /// Where one of them is of a document that is not loaded there is nothing to say.
    pub fn quotient_fault<'e>(&self, find: impl Fn(&str) -> Option<&'e Entry>) -> Option<String> {
        let [dividend, divisor] = self.ids("quotient") else {
            return None;
        };
        let operand = |id: &str| find(id)?.number("value");
        let quotient = operand(dividend)? / operand(divisor)?;
        let figure = self.text("figure")?;
        let decimals = figure.split_once('.').map_or(0, |(_, after)| {
            after.bytes().take_while(u8::is_ascii_digit).count()
        });
        let decimals = i32::try_from(decimals).unwrap_or(i32::MAX);
        let value = self.number("value")?;
        let near = (quotient - value).abs() <= 0.5 * 10_f64.powi(-decimals);
        (!near).then(|| format!("`{figure}` and the quotient, {quotient}, disagree"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::{EntryId, KnowledgeFile, Value, load};

    const FIGURES: &str = r#"
        [document]
        title = "Tea"
        [[question]]
        id = "cups"
        question = "Cups?"
        answer = "Many."
        [[source]]
        id = "who"
        section = 1
        name = "Who"
        what = "a counter"
    "#;

    fn statistic(id: &str, value: f64, rest: &str) -> String {
        format!(
            "[[statistic]]\nid = \"{id}\"\nsection = 1\ntitle = \"Cups\"\nstatement = \"Cups.\"\n\
             figure = \"{value}\"\nvalue = {value}\nunit = \"cups\"\nmeasure = \"cups\"\n\
             sources = [\"who\"]\n{rest}"
        )
    }

    fn knowledge(rest: &str) -> Knowledge {
        let text = &format!("{FIGURES}\n{rest}");
        let name = "tea.toml";
        load(&[KnowledgeFile { name, text }]).unwrap_or_else(|faults| panic!("{faults}"))
    }

    fn caveat(id: &str, of: &str) -> String {
        format!(
            "[[caveat]]\nid = \"{id}\"\nsection = 1\nname = \"Take care\"\n\
             statement = \"Cups differ.\"\nof = \"{of}\"\nsources = [\"who\"]\n"
        )
    }

    fn derived(id: &str, of: &str) -> String {
        format!(
            "[[derived]]\nid = \"{id}\"\nsection = 1\nname = \"So many times\"\n\
             statement = \"Two times.\"\nfigure = \"2\"\nvalue = 2\nunit = \"times\"\n\
             of = \"{of}\"\nquotient = [\"four\", \"two\"]\n"
        )
    }

    #[test]
    fn what_is_about_a_figure_is_in_the_order_of_readers() {
        let related = |id: &str, relation: &str, year: u16| {
            let rest = format!(
                "of = \"a\"\nrelation = \"{relation}\"\nvintage = {year}-01-15\ngrade = \"seen\"\n"
            );
            statistic(id, 5.0, &rest)
        };
        let document = knowledge(
            &[
                statistic("a", 3.0, ""),
                statistic("four", 4.0, ""),
                statistic("two", 2.0, ""),
                related("later", "updates", 2026),
                related("revised", "revises", 2027),
                related("first", "updates", 2025),
                derived("twice", "a"),
                caveat("one", "a"),
                caveat("other", "two"),
            ]
            .concat(),
        );
        let about = |id: &str| -> Vec<&str> {
            let statistic = document.entry(id).expect(id);
            document
                .about(statistic)
                .iter()
                .map(|entry| &*entry.id)
                .collect()
        };
        assert_eq!(about("a"), ["one", "revised", "first", "later", "twice"]);
        assert_eq!(about("two"), ["other"]);
        assert_eq!(about("four"), [""; 0]);
    }

    #[test]
    fn a_quotient_holds_to_the_decimals_that_it_prints() {
        let known = knowledge(&(statistic("four", 4.0, "") + &statistic("two", 2.0, "")));
        let fault = |figure: &str, value: f64| {
            let mut derived = Entry::new(Kind::Derived, "twice".to_owned());
            derived.set("figure", Value::Text(figure.to_owned()));
            derived.set("value", Value::Number(value));
            let operands = ["four", "two"].map(EntryId::new);
            derived.set("quotient", Value::Ids(operands.to_vec()));
            derived.quotient_fault(|id| known.entry(id)).is_some()
        };
        for (figure, value, faulty) in [
            ("2", 2.0, false),
            ("2", 2.5, false),
            ("2", 2.6, true),
            ("2.0", 2.04, false),
            ("2.0", 2.06, true),
            ("2.00 times", 1.996, false),
            ("2.00 times", 1.994, true),
        ] {
            assert_eq!(fault(figure, value), faulty, "{figure} {value}");
        }
    }
}
