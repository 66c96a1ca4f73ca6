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
    for months in 0..=u16::MAX {
        let month = Date {
            year: 1970 + months / 12,
            month: u8::try_from(months % 12 + 1).ok(),
            day: None,
        };
        let days = u64::from(month.last_day().day?);
        if day < days {
            let day = u8::try_from(day + 1).ok();
            return Some(Date { day, ..month });
        }
        day -= days;
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
