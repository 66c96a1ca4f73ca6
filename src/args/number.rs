//! Numbers that options take.

use std::fmt::Display;
use std::ops::RangeInclusive;
use std::str::FromStr;

use anyhow::{Result, anyhow};
use clap::builder::TypedValueParser;

/// A parser of whole numbers in a range, whose message says what is wanted.
pub fn whole<T>(range: RangeInclusive<T>) -> impl TypedValueParser<Value = T>
where
    T: FromStr + PartialOrd + Display + Clone + Send + Sync + 'static,
{
    move |typed: &str| -> Result<T> {
        let number = typed
            .trim()
            .parse()
            .ok()
            .filter(|number| range.contains(number));
        number.ok_or_else(|| {
            anyhow!(
                "give a whole number from {} to {}",
                range.start(),
                range.end()
            )
        })
    }
}
