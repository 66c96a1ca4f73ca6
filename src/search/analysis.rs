//! From text to tokens: normalised, split, stemmed.

use snowball_stemmers_rs::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// One word of a text or a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The word in lower case, without accents.
    pub surface: String,
    /// Its English Snowball stem (Porter 2001).
    pub stem: String,
    /// Whether it is a function word, which says little by itself.
    pub stop: bool,
}

/// Longer words are cut to this many bytes, at a character: no language needs them whole.
const LONGEST: usize = 64;

/// Splits texts into tokens; made once, used for documents and queries alike.
pub struct Analyzer {
    stemmer: Stemmer,
}

impl Default for Analyzer {
    fn default() -> Self {
        Self {
            stemmer: Stemmer::create(Algorithm::English),
        }
    }
}

impl Analyzer {
    /// The tokens of a text in order.
    #[must_use]
    pub fn tokens(&self, text: &str) -> Vec<Token> {
        words(text)
            .into_iter()
            .map(|surface| self.token(surface))
            .collect()
    }

    /// One normalised word as a token.
    #[must_use]
    pub fn token(&self, surface: String) -> Token {
        let stop = is_stop_word(&surface);
        let plain = stop || surface.bytes().any(|b| b.is_ascii_digit());
        let stem = if plain {
            surface.clone()
        } else {
            self.stemmer.stem(&surface).into_owned()
        };
        Token {
            surface,
            stem,
            stop,
        }
    }
}

/// The words of a text: compatibility forms folded, accents and possessives dropped, numbers
/// without their thousands separators, `%` and `$` as words.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let folded: Vec<char> = if text.is_ascii() {
        text.chars().map(|c| c.to_ascii_lowercase()).collect()
    } else {
        text.nfkd()
            .filter(|c| !is_combining_mark(*c))
            .flat_map(char::to_lowercase)
            .collect()
    };
    for (i, &c) in folded.iter().enumerate() {
        let next = folded.get(i + 1).copied().unwrap_or(' ');
        let numeric = word.starts_with(|first: char| first.is_ascii_digit());
        match c {
            '.' | ','
                if numeric
                    && next.is_ascii_digit()
                    && word.ends_with(|c: char| c.is_ascii_digit()) =>
            {
                if c == '.' {
                    word.push('.');
                }
            }
            '\'' | '\u{2019}' | '\u{2bc}' => {
                if !word.is_empty() && next == 's' && !follows_letter(&folded, i + 2) {
                    finish(&mut words, &mut word);
                    // The `s` of a possessive is dropped as a word of one letter below.
                }
            }
            '%' => {
                finish(&mut words, &mut word);
                words.push("percent".to_owned());
            }
            '$' => {
                finish(&mut words, &mut word);
                words.push("usd".to_owned());
            }
            c if c.is_alphanumeric() => {
                // "6.75bn" is a number and a word.
                if numeric && c.is_alphabetic() && word.ends_with(|c: char| c.is_ascii_digit()) {
                    finish(&mut words, &mut word);
                }
                if word.len() + c.len_utf8() <= LONGEST {
                    word.push(c);
                }
            }
            _ => finish(&mut words, &mut word),
        }
    }
    finish(&mut words, &mut word);
    words
}

fn follows_letter(text: &[char], at: usize) -> bool {
    text.get(at).is_some_and(|c| c.is_alphanumeric())
}

fn finish(words: &mut Vec<String>, word: &mut String) {
    let ordinal = matches!(word.as_str(), "st" | "nd" | "rd" | "th")
        && words
            .last()
            .is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit()));
    if word == "s" || ordinal {
        word.clear();
    } else if !word.is_empty() {
        words.push(std::mem::take(word));
    }
}

/// Function words of English in alphabetical order, contractions without their apostrophe.
const STOP_WORDS: [&str; 254] = [
    "a",
    "about",
    "actually",
    "after",
    "again",
    "all",
    "also",
    "although",
    "always",
    "am",
    "an",
    "and",
    "another",
    "any",
    "anybody",
    "anyone",
    "anything",
    "are",
    "arent",
    "as",
    "at",
    "be",
    "because",
    "been",
    "before",
    "being",
    "bit",
    "both",
    "but",
    "by",
    "came",
    "can",
    "cannot",
    "cant",
    "come",
    "comes",
    "coming",
    "could",
    "couldnt",
    "did",
    "didnt",
    "do",
    "does",
    "doesnt",
    "doing",
    "done",
    "dont",
    "each",
    "either",
    "else",
    "ever",
    "everybody",
    "everyone",
    "exactly",
    "few",
    "for",
    "from",
    "gave",
    "get",
    "gets",
    "getting",
    "give",
    "given",
    "gives",
    "go",
    "goes",
    "going",
    "gone",
    "got",
    "gotten",
    "had",
    "hadnt",
    "has",
    "hasnt",
    "have",
    "havent",
    "having",
    "he",
    "hello",
    "her",
    "here",
    "heres",
    "hers",
    "herself",
    "hes",
    "hey",
    "hi",
    "him",
    "himself",
    "his",
    "how",
    "however",
    "hows",
    "i",
    "id",
    "if",
    "ill",
    "im",
    "in",
    "instead",
    "into",
    "is",
    "isnt",
    "it",
    "its",
    "itself",
    "ive",
    "just",
    "keeps",
    "kind",
    "knew",
    "know",
    "known",
    "knows",
    "let",
    "like",
    "lot",
    "made",
    "make",
    "makes",
    "making",
    "many",
    "may",
    "maybe",
    "me",
    "might",
    "more",
    "most",
    "much",
    "must",
    "my",
    "myself",
    "need",
    "needs",
    "neither",
    "no",
    "nobody",
    "nor",
    "not",
    "now",
    "of",
    "ok",
    "okay",
    "on",
    "once",
    "one",
    "ones",
    "only",
    "or",
    "other",
    "our",
    "ours",
    "ourselves",
    "out",
    "over",
    "own",
    "per",
    "perhaps",
    "please",
    "put",
    "quite",
    "rather",
    "really",
    "said",
    "same",
    "say",
    "saying",
    "says",
    "seem",
    "seemed",
    "seems",
    "shall",
    "she",
    "shes",
    "should",
    "shouldnt",
    "shows",
    "so",
    "some",
    "somebody",
    "someone",
    "something",
    "sort",
    "still",
    "such",
    "take",
    "takes",
    "taking",
    "tell",
    "telling",
    "than",
    "thanks",
    "that",
    "thats",
    "the",
    "their",
    "theirs",
    "them",
    "themselves",
    "then",
    "there",
    "these",
    "they",
    "theyre",
    "thing",
    "things",
    "think",
    "this",
    "those",
    "though",
    "thought",
    "to",
    "told",
    "too",
    "under",
    "until",
    "up",
    "upon",
    "us",
    "very",
    "want",
    "wanted",
    "wants",
    "was",
    "wasnt",
    "way",
    "we",
    "went",
    "were",
    "werent",
    "what",
    "whats",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "who",
    "whom",
    "whose",
    "why",
    "will",
    "with",
    "wonder",
    "wondering",
    "wont",
    "would",
    "wouldnt",
    "yet",
    "you",
    "your",
    "youre",
    "yours",
    "yourself",
];

/// Whether a normalised word is a function word.
#[must_use]
pub fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.binary_search(&word).is_ok()
}

/// The sentences of a text, trimmed: cut after `.`, `!` or `?` before a blank and a capital,
/// a digit or a quotation mark, and at blank lines.
#[must_use]
pub fn sentences(text: &str) -> Vec<&str> {
    let mut cuts = vec![0];
    let bytes: Vec<(usize, char)> = text.char_indices().collect();
    for window in bytes.windows(3) {
        if let [(_, end), (at, blank), (_, next)] = window {
            let ends = matches!(end, '.' | '!' | '?' | '"' | ')') && blank.is_whitespace();
            let ends = ends && (matches!(end, '.' | '!' | '?') || closes_sentence(&text[..*at]));
            let starts = next.is_uppercase() || next.is_ascii_digit() || matches!(next, '"' | '“');
            if (ends && starts) || (*blank == '\n' && *next == '\n') {
                cuts.push(*at);
            }
        }
    }
    cuts.push(text.len());
    cuts.windows(2)
        .filter_map(|cut| text.get(cut[0]..cut[1]).map(str::trim))
        .filter(|sentence| !sentence.is_empty())
        .collect()
}

/// Whether a text that ends in a quotation mark or bracket ended a sentence before it.
fn closes_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', ')', '”'])
        .ends_with(['.', '!', '?'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn surfaces(text: &str) -> Vec<String> {
        Analyzer::default()
            .tokens(text)
            .into_iter()
            .map(|token| token.surface)
            .collect()
    }

    #[test]
    fn numbers_keep_their_value() {
        assert_eq!(
            surfaces("nearly 3,700, or $6.75bn; 90%."),
            ["nearly", "3700", "or", "usd", "6.75", "bn", "90", "percent"]
        );
        assert_eq!(surfaces("1st, 2nd"), ["1", "2"]);
    }

    #[test]
    fn possessives_and_accents_go() {
        assert_eq!(
            surfaces("INTERPOL’s café, aren't"),
            ["interpol", "cafe", "arent"]
        );
        assert_eq!(surfaces("Darién Gap"), ["darien", "gap"]);
    }

    #[test]
    fn stop_words_are_in_order() {
        assert!(STOP_WORDS.is_sorted());
        assert!(is_stop_word("the") && !is_stop_word("smuggling"));
    }

    #[test]
    fn sentences_survive_abbreviations_of_numbers() {
        assert_eq!(
            sentences("It made USD 6.75 billion. That is much! \"Is it?\" Yes."),
            [
                "It made USD 6.75 billion.",
                "That is much!",
                "\"Is it?\"",
                "Yes."
            ]
        );
        assert!(sentences(" \n").is_empty());
    }

    proptest::proptest! {
        #[test]
        fn any_text_gives_normalised_tokens(text in "\\PC*") {
            for token in Analyzer::default().tokens(&text) {
                proptest::prop_assert!(!token.surface.is_empty());
                proptest::prop_assert!(token.surface.len() <= LONGEST);
            }
        }

        #[test]
        fn sentences_lose_nothing_but_blanks(text in "[A-Za-z0-9.!?\"“”() \n]{0,80}") {
            let glue = |text: &str| text.split_whitespace().collect::<String>();
            proptest::prop_assert_eq!(glue(&sentences(&text).concat()), glue(&text));
        }
    }
}
