//! Dates that options take; `today` is the only use of the clock.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result, anyhow};

use crate::knowledge::Date;

/// The date that was typed, of which `today` is one: the day in Universal Time.
///
/// # Errors
///
/// It is no date.
pub(super) fn date(typed: &str) -> Result<Date> {
    if typed.trim().eq_ignore_ascii_case("today") {
        return today();
    }
    typed.parse().map_err(|fault| anyhow!("{fault}"))
}

fn today() -> Result<Date> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH)?;
    of_day(since.as_secs() / 86_400).context("the clock is wrong: give the date instead of today")
}

/// The date that is a number of days after 1 January 1970.
fn of_day(mut day: u64) -> Option<Date> {
    for year in 1970..=9999_u16 {
        for month in 1..=12 {
            let is_day = |of_month: &u8| Date::new(year, Some(month), Some(*of_month)).is_some();
            let days = (28..=31).rev().find(is_day)?;
            if day < days.into() {
                return Date::new(year, Some(month), Some(u8::try_from(day + 1).ok()?));
            }
            day -= u64::from(days);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::of_day;

    #[test]
    fn days_since_1970() {
        for (day, date) in [
            (0, "1970-01-01"),
            (30, "1970-01-31"),
            (11_016, "2000-02-29"),
            (11_017, "2000-03-01"),
            (20_784, "2026-11-27"),
        ] {
            assert_eq!(
                of_day(day).map(|date| date.to_string()).as_deref(),
                Some(date)
            );
        }
    }
}
