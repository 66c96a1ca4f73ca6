//! Words of the vocabulary that look like a word of the query: other forms of it, or what it was
//! meant to be.

use std::borrow::Cow;

use super::index::{GramRow, Index, TermId, Word, as_f32, run, small};

/// The lengths of the character n-grams by which words are compared, the marks of the beginning
/// and the end of the word counted (Cavnar and Trenkle 1994).
const LENGTHS: std::ops::RangeInclusive<usize> = 2..=4;

/// Words less similar than this are treated as different.
pub const LEAST: f32 = 0.36;

/// Words shorter than this resemble too many others.
const SHORTEST: usize = 3;

/// The largest number of words that may stand for one word of the query.
const MOST: usize = 30;

/// The n-grams of a word as 32-bit keys, each once, in ascending order.
pub fn grams(word: &str) -> Vec<u32> {
    let marked: Vec<char> = std::iter::once('^')
        .chain(word.chars())
        .chain(std::iter::once('$'))
        .collect();
    let mut grams: Vec<u32> = LENGTHS
        .flat_map(|length| marked.windows(length).map(key))
        .collect();
    let skeleton = skeleton(word);
    if skeleton.chars().count() >= 3 {
        // The sound of a word weighs as much as five n-grams.
        for weight in ['1', '2', '3', '4', '5'] {
            let marked: Vec<char> = skeleton.chars().chain([weight]).collect();
            grams.push(key(&marked));
        }
    }
    grams.sort_unstable();
    grams.dedup();
    grams
}

/// What a word sounds like: its consonants, those that sound alike as one and doubled ones once,
/// and a vowel at its beginning (after the idea of Soundex, Russell 1918).
pub fn skeleton(word: &str) -> String {
    let mut skeleton = String::new();
    let mut letters = word.chars().peekable();
    while let Some(letter) = letters.next() {
        let sound = match (letter, letters.peek()) {
            ('p', Some('h')) => {
                letters.next();
                'f'
            }
            ('c' | 'k' | 'q', _) => 'k',
            ('z' | 's', _) => 's',
            ('a' | 'e' | 'i' | 'o' | 'u' | 'y', _) if skeleton.is_empty() => 'a',
            ('a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | 'w', _) if !skeleton.is_empty() => continue,
            (letter, _) => letter,
        };
        if !skeleton.ends_with(sound) {
            skeleton.push(sound);
        }
    }
    skeleton
}

/// A 32-bit FNV-1a hash of an n-gram (Fowler, Noll and Vo 1991).
fn key(gram: &[char]) -> u32 {
    gram.iter().fold(0x811c_9dc5, |hash, letter| {
        (hash ^ *letter as u32).wrapping_mul(0x0100_0193)
    })
}

/// The weight of an n-gram by how many words of the vocabulary have it, above 0.
pub fn rarity(vocabulary: usize, words: usize) -> f32 {
    libm::logf(1.0 + as_f32(vocabulary) / as_f32(words.max(1)))
}

/// The terms of the words that look most like this one, with their similarity from [`LEAST`] to 1:
/// the cosine of the n-grams, each weighted by how few words have it. Best first.
pub fn similar(index: &Index<'_>, word: &str) -> Vec<(TermId, f32)> {
    let too_short = word.chars().take(SHORTEST).count() < SHORTEST;
    if too_short || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let vocabulary = index.words.len();
    let mut shared = vec![0.0_f32; vocabulary];
    let mut length = 0.0;
    for gram in grams(word) {
        let words = index.words_with(gram);
        let weight = rarity(vocabulary, words.len());
        length += weight * weight;
        for known in words {
            if let Some(shared) = shared.get_mut(*known as usize) {
                *shared += weight * weight;
            }
        }
    }
    let mut found: Vec<(u32, f32)> = Vec::new();
    for (known, shared) in shared.into_iter().enumerate() {
        // No word is nearer than if all of its n-grams were shared, so its own are not looked up.
        if shared < LEAST * LEAST * length {
            continue;
        }
        let Some(known_word) = index.words.get(known) else {
            continue;
        };
        let cosine = shared / (length * known_word.gram_length).sqrt();
        if cosine >= LEAST {
            found.push((known_word.term, cosine));
        }
    }
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut terms: Vec<(TermId, f32)> = Vec::new();
    for (term, similarity) in found {
        if terms.len() < MOST && !terms.iter().any(|(known, _)| *known == term) {
            terms.push((term, similarity));
        }
    }
    terms
}

impl Index<'_> {
    /// Whether a passage has this very word.
    pub fn has_word(&self, word: &str) -> bool {
        self.words
            .binary_search_by(|known| self.word(*known).cmp(word))
            .is_ok()
    }

    /// The words of the vocabulary that have an n-gram.
    fn words_with(&self, gram: u32) -> &[u32] {
        let Ok(position) = self.grams.binary_search_by_key(&gram, |row| row.key) else {
            return &[];
        };
        let words = run(&self.grams, position, self.gram_words.len(), |row| {
            row.first_word
        });
        self.gram_words.get(words).unwrap_or_default()
    }
}

/// Adds the vocabulary and its n-grams.
pub(super) fn add_words(
    index: &mut Index<'static>,
    mut words: Vec<(&str, TermId)>,
    mut text: Vec<u8>,
) {
    words.retain(|(word, _)| !word.bytes().any(|byte| byte.is_ascii_digit()));
    words.sort_unstable();
    words.dedup_by_key(|(word, _)| *word);
    let mut holding: Vec<(u32, u32)> = Vec::new();
    let mut table = Vec::with_capacity(words.len());
    for (position, (word, term)) in words.iter().enumerate() {
        table.push(Word {
            start: small(text.len()),
            length: small(word.len()),
            term: *term,
            gram_length: 0.0,
        });
        text.extend(word.bytes());
        holding.extend(grams(word).into_iter().map(|gram| (gram, small(position))));
    }
    holding.sort_unstable();
    let mut rows: Vec<GramRow> = Vec::new();
    let mut gram_words = Vec::with_capacity(holding.len());
    for having in holding.chunk_by(|one, next| one.0 == next.0) {
        rows.push(GramRow {
            key: having[0].0,
            first_word: small(gram_words.len()),
        });
        let weight = rarity(words.len(), having.len());
        for (_, word) in having {
            table[*word as usize].gram_length += weight * weight;
            gram_words.push(*word);
        }
    }
    index.words = Cow::Owned(table);
    index.grams = Cow::Owned(rows);
    index.gram_words = Cow::Owned(gram_words);
    index.text = Cow::Owned(text);
}
