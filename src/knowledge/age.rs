//! How long ago something was, to the precision that both dates have.

use std::fmt;

use super::Date;

/// A stretch of whole years and, where both dates have months, whole months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Age {
    /// Whole years, at least 0.
    pub years: u32,
    /// Whole months beyond them, 0 to 11.
    pub months: Option<u32>,
}

impl Date {
    /// How long before this date another one was; `None` where that one is later, as far as both
    /// are known.
    pub fn since(self, earlier: Self) -> Option<Age> {
        if earlier.is_after(self) {
            return None;
        }
        let years = u32::from(self.year - earlier.year);
        let months = self.month.zip(earlier.month).map(|(month, from)| {
            let days = self.day.zip(earlier.day);
            let unfinished = days.is_some_and(|(day, from)| day < from);
            years * 12 + u32::from(month) - u32::from(from) - u32::from(unfinished)
        });
        Some(Age {
            years: months.map_or(years, |months| months / 12),
            months: months.map(|months| months % 12),
        })
    }
}

/// A duration of ISO 8601: `P10Y1M`.
impl fmt::Display for Age {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "P{}Y", self.years)?;
        self.months.map_or(Ok(()), |months| write!(f, "{months}M"))
    }
}

impl Age {
    /// The age as a reader writes it: `10 years 1 month`, `about 10 years`.
    pub fn spelled_out(self) -> String {
        let count = |number: u32, one: &str| match number {
            1 => format!("1 {one}"),
            _ => format!("{number} {one}s"),
        };
        match (self.years, self.months) {
            (0, None) => "less than 2 years".to_owned(),
            (years, None) => format!("about {}", count(years, "year")),
            (0, Some(0)) => "less than a month".to_owned(),
            (0, Some(months)) => count(months, "month"),
            (years, Some(0)) => count(years, "year"),
            (years, Some(months)) => {
                format!("{} {}", count(years, "year"), count(months, "month"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn age(earlier: &str, later: &str) -> Option<(String, String)> {
        let date = |text: &str| text.parse::<Date>().expect(text);
        let age = date(later).since(date(earlier))?;
        Some((age.to_string(), age.spelled_out()))
    }

    #[test]
    fn to_the_precision_that_both_have() {
        for (earlier, later, iso, spelled) in [
            ("2016-10-23", "2026-11-25", "P10Y1M", "10 years 1 month"),
            ("2016-10-23", "2026-10-22", "P9Y11M", "9 years 11 months"),
            ("2016-10-23", "2017-10-23", "P1Y0M", "1 year"),
            ("2016-05", "2026-11-25", "P10Y6M", "10 years 6 months"),
            ("2016-10-23", "2026", "P10Y", "about 10 years"),
            ("2016-10-23", "2016-10-30", "P0Y0M", "less than a month"),
            ("2016", "2016-10-30", "P0Y", "less than 2 years"),
        ] {
            let is = age(earlier, later);
            assert_eq!(is, Some((iso.to_owned(), spelled.to_owned())), "{earlier}");
        }
        for (earlier, later) in [("2016-10-23", "2016-10-22"), ("2016-10-23", "2015")] {
            assert_eq!(age(earlier, later), None);
        }
    }
}
