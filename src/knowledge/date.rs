//! Dates to the precision that a source gives them: a day, a month or a year.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;
use toml::value::Datetime;

use super::kind::Field;

/// A calendar date of ISO 8601 with reduced precision: `2015`, `2015-10` or `2016-10-23`.
///
/// Ordered by its parts; a year sorts before its own months, a month before its own days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year, 1 to 9999.
    pub year: u16,
    /// The month, 1 to 12, where it is known.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31, where it is known; never without a month.
    pub day: Option<u8>,
}

/// The months in English, in their order.
pub const MONTHS: &str =
    "January February March April May June July August September October November December";

impl Date {
    /// Whether any part of this date may lie after all of `other`: `2015` is not after `2015-10`.
    pub fn is_after(self, other: Self) -> bool {
        let shared =
            |one: Self, other: Self| (one.year, other.month.and(one.month), other.day.and(one.day));
        shared(self, other) > shared(other, self)
    }

    /// The last day of it: a year ends on 31 December.
    #[must_use]
    pub fn last_day(self) -> Self {
        let month = self.month.unwrap_or(12);
        let date = |day: u8| format!("{:04}-{month:02}-{day}", self.year).parse().ok();
        match self.day {
            Some(_) => self,
            None => (28..=31).rev().find_map(date).unwrap_or(self),
        }
    }

    /// The name of its month, where that is known.
    pub fn month_name(self) -> Option<&'static str> {
        let position = usize::from(self.month?).checked_sub(1)?;
        MONTHS.split(' ').nth(position)
    }

    /// The date as a reader writes it: `23 October 2016`, `October 2015`, `2015`.
    pub fn spelled_out(self) -> String {
        match (self.month_name(), self.day) {
            (Some(month), Some(day)) => format!("{day} {month} {}", self.year),
            (Some(month), None) => format!("{month} {}", self.year),
            (None, _) => self.year.to_string(),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

/// A text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("not a date: write 2015, 2015-10 or 2015-10-23")]
pub struct NoDate;

impl FromStr for Date {
    type Err = NoDate;

    /// Reads `2015`, `2015-10` or `2016-10-23`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // TOML knows the calendar, but whole days alone.
        let (has_month, has_day, rest) = match text.len() {
            4 => (false, false, "-01-01"),
            7 => (true, false, "-01"),
            10 => (true, true, ""),
            _ => return Err(NoDate),
        };
        let day: Result<Datetime, _> = format!("{text}{rest}").parse();
        let day = day.ok().and_then(|day| day.date);
        let day = day.filter(|day| day.year > 0).ok_or(NoDate)?;
        Ok(Self {
            year: day.year,
            month: has_month.then_some(day.month),
            day: has_day.then_some(day.day),
        })
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A stretch of time, both ends included, each to its own precision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The first day, month or year.
    pub from: Date,
    /// The last day, month or year.
    pub to: Date,
}

/// The fields of a period.
pub const PERIOD: [Field; 2] = [
    Field::of::<Date>("from", "The first day, month or year."),
    Field::of::<Date>("to", "The last day, month or year."),
];

impl Period {
    /// Whether any part of the period lies in this year.
    pub fn touches(self, year: u16) -> bool {
        (self.from.year..=self.to.year).contains(&year)
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut from, to) = (self.from.spelled_out(), self.to.spelled_out());
        if self.from == self.to {
            return f.write_str(&to);
        }
        let has_days = self.from.day.is_some() && self.to.day.is_some();
        if has_days && self.from.year == self.to.year {
            from.truncate(from.rfind(' ').unwrap_or(0));
        }
        write!(f, "{from} to {to}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().expect(text)
    }

    #[test]
    fn reads_and_prints_each_precision() {
        for (text, spelled) in [
            ("2015", "2015"),
            ("2015-10", "October 2015"),
            ("2016-10-23", "23 October 2016"),
            ("2016-02-29", "29 February 2016"),
        ] {
            assert_eq!(date(text).to_string(), text);
            assert_eq!(date(text).spelled_out(), spelled);
        }
    }

    #[test]
    fn refuses_what_the_calendar_lacks() {
        for text in [
            "",
            "15",
            "2015-13",
            "2015-00",
            "2015-02-29",
            "2015-4",
            "2015-04-31",
            "2015-04-01-1",
            "0000",
            "+015",
            "2015-+1",
            "2015-10-",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_date_ends_with_its_last_day() {
        for (text, last) in [
            ("2015", "2015-12-31"),
            ("2024-02", "2024-02-29"),
            ("2016-10-23", "2016-10-23"),
        ] {
            assert_eq!(date(text).last_day(), date(last));
        }
    }

    #[test]
    fn compares_to_the_precision_both_have() {
        assert!(date("2016-01").is_after(date("2015")));
        assert!(!date("2015-12").is_after(date("2015")));
        assert!(!date("2015").is_after(date("2015-10")));
        assert!(date("2016-10-23").is_after(date("2016-10-01")));
    }

    #[test]
    fn periods_read_as_a_reader_writes_them() {
        let period = |from, to| {
            Period {
                from: date(from),
                to: date(to),
            }
            .to_string()
        };
        assert_eq!(
            period("2016-01-01", "2016-10-23"),
            "1 January to 23 October 2016"
        );
        assert_eq!(period("2015", "2015"), "2015");
        assert_eq!(period("2014", "2015-10"), "2014 to October 2015");
    }
}
