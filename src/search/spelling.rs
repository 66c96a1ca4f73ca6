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

/// Tells for words in alphabetical order which of them can be like an unknown one at all: what
/// words share at their beginnings is compared once.
pub struct Beginnings<'t> {
    typed: &'t [char],
    /// No word is alike from this distance on.
    bound: f32,
    /// The beginning that was followed last.
    letters: Vec<char>,
    /// For each beginning of `letters`, none of them first, its distances from each beginning of
    /// the unknown word.
    rows: Vec<f32>,
}

impl<'t> Beginnings<'t> {
    /// For an unknown word; `None` where no word is like it.
    #[must_use]
    pub fn of(typed: &'t [char]) -> Option<Self> {
        let bound = allowed(typed.len(), typed.len())?;
        let mut rows = vec![0.0];
        for i in 0..typed.len() {
            rows.push(rows[i] + gap(typed, i));
        }
        (!typed.iter().any(char::is_ascii_digit)).then_some(Self {
            typed,
            bound,
            letters: Vec::new(),
            rows,
        })
    }

    /// The beginning of a word, in bytes, with which no word is alike; `None` where this one may be.
    pub fn hopeless(&mut self, word: &str) -> Option<usize> {
        let width = self.typed.len() + 1;
        let known = self.letters.iter().zip(word.chars());
        let shared = known.take_while(|(a, b)| **a == *b).count();
        self.letters.truncate(shared);
        self.rows.truncate((shared + 1) * width);
        for (at, letter) in word.char_indices().skip(shared) {
            self.add(letter);
            let near = self.rows.iter().rev().take(2 * width);
            // A swap of two letters leaps over a row.
            let lost = near.fold(f32::INFINITY, |least, d| least.min(*d)) >= self.bound;
            if lost || self.letters.len() > self.typed.len() + 2 {
                return Some(at + letter.len_utf8());
            }
        }
        None
    }

    /// Goes on by a letter.
    fn add(&mut self, letter: char) {
        let width = self.typed.len() + 1;
        let j = self.letters.len();
        self.letters.push(letter);
        let above = j * width;
        let added = gap(&self.letters, j);
        self.rows.push(self.rows[above] + added);
        for (i, typed) in self.typed.iter().enumerate() {
            let swapped = if *typed == letter {
                0.0
            } else {
                swap(*typed, letter, i == 0 && j == 0)
            };
            let mut best = (self.rows[above + i] + swapped)
                .min(self.rows[above + i + 1] + added)
                .min(self.rows[above + width + i] + gap(self.typed, i));
            let crossed =
                i > 0 && j > 0 && *typed == self.letters[j - 1] && self.typed[i - 1] == letter;
            if crossed {
                best = best.min(self.rows[above - width + i - 1] + 0.7);
            }
            self.rows.push(best);
        }
    }
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
    let mut least_above = 0.0;
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
        // A swap of two letters leaps over a row.
        if least.min(least_above) >= bound {
            return bound;
        }
        least_above = least;
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
mod tests;
