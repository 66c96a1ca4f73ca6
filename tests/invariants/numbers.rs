//! Whatever a text holds, its numbers and dates are read in one way.

use smugfaq::knowledge::{
    Date, MONTHS, NoNumber, NumberStyle, Period, numbers as read, stated_number,
};

/// Reads the numbers of a text in each style, and its words as dates.
pub fn numbers(text: &str) {
    for style in [None, Some("en"), Some("de")].map(NumberStyle::of) {
        let quantities = read(text, style);
        let mut end = 0;
        for quantity in &quantities {
            let range = quantity.range.clone();
            assert!(range.start >= end && range.end > range.start, "{range:?}");
            end = range.end;
            let words = text.get(range).expect("it ends between characters");
            assert!(quantity.value.is_none_or(f64::is_finite), "{words}");
            // Alone it is read as it is in its text, or not at all: a minus needs a blank before it.
            let _ = stated_number(words, style);
        }
        let stated = stated_number(text, style);
        let is_single = stated != Err(NoNumber::NotSingle);
        assert_eq!(is_single, quantities.len() == 1, "{stated:?}");
    }
    let dates: Vec<Date> = text
        .split_whitespace()
        .filter_map(|word| word.parse().ok())
        .collect();
    for date in &dates {
        assert_eq!(date.to_string().parse(), Ok(*date));
        let spelled = date.spelled_out();
        let names_month = MONTHS.split(' ').any(|month| spelled.contains(month));
        assert_eq!(names_month, date.month.is_some(), "{spelled}");
        assert!(!date.is_after(*date), "{spelled}");
    }
    for pair in dates.windows(2) {
        assert!(!(pair[0].is_after(pair[1]) && pair[1].is_after(pair[0])));
        let period = Period {
            from: pair[0].min(pair[1]),
            to: pair[0].max(pair[1]),
        };
        assert!(!period.to_string().is_empty());
        assert!(period.touches(pair[0].year));
    }
}
