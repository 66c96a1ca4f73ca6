//! Reading the number out of a figure as it is printed, to check it against its value.

/// The number that a printed figure states, whatever stands around it.
///
/// "nearly 3,700" is 3700, "USD 6.75 billion" is 6 750 000 000, "six times" is 6, "half a
/// million" is 500 000.
/// `None` where the text states no number, or more than one.
#[must_use]
pub fn stated_number(figure: &str) -> Option<f64> {
    let mut found = None;
    let mut words = figure
        .split(|c: char| c.is_whitespace() || c == '%')
        .filter(|word| !word.is_empty())
        .peekable();
    while let Some(word) = words.next() {
        let Some(number) = digits(word).or_else(|| spelled(word)) else {
            continue;
        };
        if word.eq_ignore_ascii_case("half") {
            words.next_if(|word| matches!(*word, "a" | "an"));
        }
        let scale = words.peek().and_then(|word| scale(word)).unwrap_or(1.0);
        if found.replace(number * scale).is_some() {
            return None;
        }
    }
    found
}

/// Whether a figure and a value state the same number, to within rounding of the arithmetic.
#[must_use]
pub fn agrees(figure: &str, value: f64) -> bool {
    stated_number(figure).is_some_and(|stated| {
        (stated - value).abs() <= 1e-9 * stated.abs().max(value.abs()).max(1.0)
    })
}

/// A number in digits, with commas between thousands and perhaps a currency sign before it.
fn digits(word: &str) -> Option<f64> {
    let number = word.trim_matches(|c: char| !c.is_ascii_digit());
    number.replace(',', "").parse().ok()
}

fn spelled(word: &str) -> Option<f64> {
    const WORDS: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    let word = word.to_ascii_lowercase();
    if word == "half" {
        return Some(0.5);
    }
    let position = WORDS.iter().position(|known| *known == word)?;
    u8::try_from(position).ok().map(f64::from)
}

fn scale(word: &str) -> Option<f64> {
    match word.to_ascii_lowercase().as_str() {
        "thousand" => Some(1e3),
        "million" => Some(1e6),
        "billion" => Some(1e9),
        "trillion" => Some(1e12),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_figures_of_the_field() {
        for (figure, value) in [
            ("nearly 3,700", 3_700.0),
            ("more than 90%", 90.0),
            ("USD 6.75 billion", 6_750_000_000.0),
            ("1.82 million", 1_820_000.0),
            ("six times", 6.0),
            ("over half a million", 500_000.0),
            ("€2.5 million", 2_500_000.0),
        ] {
            assert!(agrees(figure, value), "{figure}");
        }
        assert!(!agrees("nearly 3,700", 3_770.0));
        assert!(!agrees("many", 1.0));
        assert!(!agrees("between 3 and 5", 3.0));
    }
}
