//! Normal forms of words: one for all ways of typing the same letters.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};
use unicode_script::{Script, UnicodeScript};

/// Letters that no decomposition of Unicode makes one with those that people type for them.
const LETTERS: [(char, &str); 14] = [
    ('ß', "ss"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('ø', "o"),
    ('ł', "l"),
    ('đ', "d"),
    ('ı', "i"),
    ('ё', "е"),
    ('ى', "ي"),
    ('ة', "ه"),
    ('ک', "ك"),
    ('ی', "ي"),
    ('ـ', ""),
    ('\u{200d}', ""),
];

/// The digits of each script follow its zero: ASCII, Arabic, Persian, Devanagari, full-width.
const ZEROS: [char; 5] = ['0', '٠', '۰', '०', '０'];

/// A word in compatibility form and lower case, without accents, Arabic vowel signs and hamzas.
pub fn folded(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    fold_into(word, usize::MAX, &mut out);
    out
}

/// Adds the folded form of a word to a text that may grow to `longest` bytes; the rest is cut off.
pub(super) fn fold_into(word: &str, longest: usize, out: &mut String) {
    if word.is_ascii() {
        let room = longest.saturating_sub(out.len()).min(word.len());
        out.extend(word[..room].chars().map(|c| c.to_ascii_lowercase()));
        return;
    }
    let mut marks_count = true;
    let letters = word.nfkd().filter(|c| {
        if is_combining_mark(*c) {
            // The two dots of ё go with the letter below; й is a letter of its own.
            return marks_count || canonical_combining_class(*c) == 0;
        }
        // On letters of other scripts, marks make other letters of them, rather than accents.
        let accented = [Script::Latin, Script::Greek, Script::Arabic, Script::Hebrew];
        marks_count = !accented.contains(&c.script());
        true
    });
    for c in letters.nfc().flat_map(char::to_lowercase) {
        let mut bytes = [0; 4];
        let letter = LETTERS.iter().find(|(letter, _)| *letter == c);
        let plain = if let Some((_, plain)) = letter {
            plain
        } else {
            let ascii = digit(c).and_then(|value| char::from_digit(value, 10));
            &*ascii.unwrap_or(c).encode_utf8(&mut bytes)
        };
        if out.len() + plain.len() > longest {
            return;
        }
        out.push_str(plain);
    }
}

/// The value of a decimal digit.
pub fn digit(c: char) -> Option<u32> {
    ZEROS.iter().find_map(|zero| {
        let value = u32::from(c).checked_sub(u32::from(*zero))?;
        (value < 10).then_some(value)
    })
}
