//! What an unknown word was most likely meant to be.

/// How likely `meant` was meant by the unknown word `typed`: 0 (not at all), else above 0.5 up to
/// 1 (the same word).
///
/// One minus the weighted optimal string alignment distance (Damerau 1964; the restricted form)
/// over what the word's length allows. The costs follow what people mistype: doubling or
/// dropping a doubled letter, swapping two letters or one vowel for another is cheap, a wrong
/// first letter is dear (Kernighan, Church and Gale 1990 learn such costs; these are set).
#[must_use]
pub fn likeness(typed: &[char], meant: &[char]) -> f32 {
    let digits = |word: &[char]| word.iter().any(char::is_ascii_digit);
    let Some(allowed) = allowed(typed.len(), meant.len()) else {
        return 0.0;
    };
    if digits(typed) || digits(meant) {
        return 0.0;
    }
    let distance = distance(typed, meant, allowed);
    if distance >= allowed {
        0.0
    } else {
        1.0 - 0.5 * distance / allowed
    }
}

/// The distance below which words of these lengths are alike; none are that differ too much.
fn allowed(typed: usize, meant: usize) -> Option<f32> {
    let allowed = match typed.min(meant) {
        0..=3 => return None,
        4 => 1.2,
        5..=6 => 1.6,
        7..=8 => 2.2,
        _ => 3.0,
    };
    (typed.abs_diff(meant) <= 2).then_some(allowed)
}

/// Which letters a word has: a bit for each from a to z, one for all else.
#[must_use]
pub fn letters(word: impl Iterator<Item = char>) -> u32 {
    word.fold(0, |letters, c| match c {
        'a'..='z' => letters | 1 << (u32::from(c) - u32::from('a')),
        _ => letters | 1 << 26,
    })
}

/// Whether words of these letters and lengths can be alike at all: a cheap test before
/// [`likeness`]. No change that it allows costs less than 0.7 and alters more than two letters.
#[must_use]
pub fn may_be_alike(typed: (u32, usize), meant: (u32, usize)) -> bool {
    let altered = (typed.0 ^ meant.0).count_ones();
    let most = match allowed(typed.1, meant.1) {
        None => return false,
        Some(allowed) if allowed < 1.4 => 2,
        Some(allowed) if allowed < 2.1 => 4,
        Some(allowed) if allowed < 2.8 => 6,
        Some(_) => 8,
    };
    altered <= most
}

/// The weighted distance, or `bound` where it is at least that.
fn distance(a: &[char], b: &[char], bound: f32) -> f32 {
    let width = b.len() + 1;
    let mut before = vec![0.0_f32; width];
    let mut above: Vec<f32> = Vec::with_capacity(width);
    above.push(0.0);
    for j in 1..width {
        above.push(above[j - 1] + gap(b, j - 1));
    }
    let mut row = vec![0.0_f32; width];
    for i in 1..=a.len() {
        row[0] = above[0] + gap(a, i - 1);
        let mut least = row[0];
        for j in 1..width {
            let (x, y) = (a[i - 1], b[j - 1]);
            let substitute = above[j - 1]
                + if x == y {
                    0.0
                } else {
                    swap(x, y, i == 1 && j == 1)
                };
            let mut best = substitute
                .min(above[j] + gap(a, i - 1))
                .min(row[j - 1] + gap(b, j - 1));
            if i > 1 && j > 1 && x == b[j - 2] && a[i - 2] == y {
                best = best.min(before[j - 2] + 0.7);
            }
            row[j] = best;
            least = least.min(best);
        }
        if least >= bound {
            return bound;
        }
        std::mem::swap(&mut before, &mut above);
        std::mem::swap(&mut above, &mut row);
    }
    above[width - 1]
}

/// The cost of leaving out or adding the letter at `at`.
fn gap(word: &[char], at: usize) -> f32 {
    let doubled = at > 0 && word[at - 1] == word[at];
    match (at, doubled) {
        (_, true) => 0.5,
        (0, false) => 1.5,
        _ => 1.0,
    }
}

/// The cost of one letter for another.
fn swap(x: char, y: char, first: bool) -> f32 {
    const VOWELS: [char; 6] = ['a', 'e', 'i', 'o', 'u', 'y'];
    let sound_alike = matches!(
        (x, y),
        ('c' | 'k', 'k' | 'c') | ('s' | 'z', 'z' | 's') | ('s' | 'c', 'c' | 's')
    );
    if first {
        1.5
    } else if sound_alike || (VOWELS.contains(&x) && VOWELS.contains(&y)) {
        0.7
    } else {
        1.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(typed: &str, meant: &str) -> f32 {
        let (typed, meant): (Vec<char>, Vec<char>) =
            (typed.chars().collect(), meant.chars().collect());
        likeness(&typed, &meant)
    }

    #[test]
    fn slips_of_the_finger_are_likely() {
        for (typed, meant) in [
            ("smugler", "smuggler"),
            ("eurojsut", "eurojust"),
            ("mediteranean", "mediterranean"),
            ("fronntex", "frontex"),
            ("definiton", "definition"),
            ("rutes", "routes"),
        ] {
            assert!(
                alike(typed, meant) > 0.0,
                "{typed} {meant} {}",
                alike(typed, meant)
            );
        }
    }

    #[test]
    fn other_words_are_not() {
        for (typed, meant) in [
            ("boil", "toil"),
            ("cat", "car"),
            ("soup", "group"),
            ("2014", "2015"),
            ("oslo", "also"),
        ] {
            assert!(
                alike(typed, meant) == 0.0,
                "{typed} {meant} {}",
                alike(typed, meant)
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn likeness_is_a_share_and_the_same_both_ways(a in "[a-z]{0,12}", b in "[a-z]{0,12}") {
            let there = alike(&a, &b);
            proptest::prop_assert!((0.0..=1.0).contains(&there));
            proptest::prop_assert!((there - alike(&b, &a)).abs() < 1e-5);
            if a.len() > 3 { proptest::prop_assert!(alike(&a, &a) > 0.999); }
            let cheap = |word: &str| (letters(word.chars()), word.chars().count());
            if there > 0.0 { proptest::prop_assert!(may_be_alike(cheap(&a), cheap(&b))); }
        }
    }
}
