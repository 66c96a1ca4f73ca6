//! Which language a text is in.

use unicode_script::{Script, UnicodeScript};

use super::fold::folded;
use super::tokens::{APOSTROPHES, is_unspaced};
use super::{Language, UNKNOWN};

/// As much of a text as tells its language, in characters.
const SAMPLE: usize = 2000;

/// The fewest characters from which trigrams tell any language from any other.
const TRIGRAMS_FROM: usize = 80;

/// How many words or so a language is ahead of the others where nothing else needs to be asked.
const SURE_LEAD: f32 = 2.0;

/// The language of a text and how sure that is, from 0 to 1: from 0.5 on it is more than a guess.
/// `None` where no word, letter or script tells anything. For texts of any length, queries too.
pub fn detect(text: &str) -> Option<(&'static Language, f32)> {
    let end = text.char_indices().nth(SAMPLE);
    let text = &text[..end.map_or(text.len(), |(end, _)| end)];
    let script = main_script(text)?;
    let languages = Language::declared().filter(|language| language.scripts.contains(&script));
    let candidate = |language| Candidate {
        language,
        weight: 0.0,
    };
    let mut candidates: Vec<Candidate> = languages.map(candidate).collect();
    match candidates[..] {
        [] => return Some((&*UNKNOWN, 0.9)),
        [Candidate { language, .. }] => return Some((language, 0.95)),
        _ if script == Script::Han => return Some((Language::of("zh"), 0.8)),
        _ => {}
    }
    // From the cheapest evidence to the dearest.
    let weighers = [weigh_words, weigh_marks, weigh_trigrams];
    for weigh in weighers {
        weigh(text, &mut candidates);
        if best(&candidates)?.1 >= SURE_LEAD {
            break;
        }
    }
    let (language, lead) = best(&candidates)?;
    // Half as much doubt for each word or so that speaks for the best alone; a word by itself may
    // be a name.
    let alone = text.split_whitespace().nth(1).is_none();
    let sure = (1.0 - (-1.2 * lead).exp2()) * if alone { 0.5 } else { 1.0 };
    (sure > 0.0).then_some((language, sure))
}

/// A language that a text may be in.
struct Candidate {
    language: &'static Language,
    /// How many words or so speak for it.
    weight: f32,
}

impl Candidate {
    /// Of two that are as likely, it is the one of which more is declared.
    fn prior(&self) -> f32 {
        if self.language.is_full() { 1.0 } else { 0.6 }
    }
}

/// The likeliest language, and how many words or so it is ahead of the next.
fn best(candidates: &[Candidate]) -> Option<(&'static Language, f32)> {
    let heavier = |one: &&Candidate, other: &&Candidate| one.weight.total_cmp(&other.weight);
    let best = candidates.iter().rev().max_by(heavier)?;
    let others = candidates
        .iter()
        .filter(|other| other.language != best.language);
    let second = others.map(|other| other.weight).fold(0.0, f32::max);
    Some((best.language, best.weight - second))
}

/// The script that most of a text is in. Of Japanese it is that of its syllables.
fn main_script(text: &str) -> Option<Script> {
    let mut counts: Vec<(Script, u32)> = Vec::new();
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        let script = match c.script() {
            Script::Common | Script::Inherited | Script::Unknown => continue,
            Script::Katakana => Script::Hiragana,
            script => script,
        };
        // Such characters stand for more than a letter.
        let weight = if is_unspaced(c) { 3 } else { 1 };
        match counts.iter_mut().find(|(known, _)| *known == script) {
            Some((_, count)) => *count += weight,
            None => counts.push((script, weight)),
        }
    }
    let main = counts.iter().max_by_key(|(_, count)| *count)?.0;
    let syllables = counts.iter().any(|(script, _)| *script == Script::Hiragana);
    Some(match main {
        Script::Han if syllables => Script::Hiragana,
        main => main,
    })
}

/// Adds what words speak for each language.
fn weigh_words(text: &str, candidates: &mut [Candidate]) {
    for text in words(text) {
        let word: String = text.split(APOSTROPHES).map(folded).collect();
        for candidate in candidates.iter_mut().filter(|_| !word.is_empty()) {
            candidate.weight += candidate.language.word_weight(text, &word) * candidate.prior();
        }
    }
}

/// Adds what letters speak for each language.
fn weigh_marks(text: &str, candidates: &mut [Candidate]) {
    const MOST: f32 = 0.6;
    let text = text.to_lowercase();
    for word in words(&text).filter(|word| !word.is_empty()) {
        let ended = format!("{word}$");
        for candidate in candidates.iter_mut() {
            let marks = candidate.language.marks.iter();
            let marks = marks.filter(|mark| ended.contains(*mark));
            let weight = marks.map(|_| 0.3).sum::<f32>().min(MOST);
            candidate.weight += weight * candidate.prior();
        }
    }
}

/// The words of a text with the apostrophes in them.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && !APOSTROPHES.contains(&c))
}

/// Adds what its trigrams speak for a language; in short texts for one that is declared in full.
fn weigh_trigrams(text: &str, candidates: &mut [Candidate]) {
    let is_short = text.chars().nth(TRIGRAMS_FROM).is_none();
    let full = candidates.iter().map(|candidate| candidate.language);
    let full: Vec<&Language> = full.filter(|language| language.is_full()).collect();
    let is_full = |lang: &&whatlang::Lang| full.iter().any(|full| full.name == lang.eng_name());
    let known = whatlang::Lang::all().iter();
    let known = known.filter(|lang| !is_short || is_full(lang));
    let detector = whatlang::Detector::with_allowlist(known.copied().collect());
    let Some(guess) = detector.detect_lang(text) else {
        return;
    };
    let alone = full.len() == 1;
    let leads = best(candidates)
        .is_some_and(|(language, lead)| language.name == guess.eng_name() && lead > 0.0);
    for candidate in candidates {
        if candidate.language.name == guess.eng_name() {
            candidate.weight += match candidate.weight {
                _ if !is_short => SURE_LEAD,
                // A word agrees, or there is little else that it could be.
                weight if alone || leads && weight > 0.5 => 1.0,
                // It may be misspelt, or names.
                _ => 0.6,
            };
        }
    }
}

impl Language {
    /// Whether more is declared of it than how it is recognised and stemmed.
    fn is_full(&self) -> bool {
        self.asks.iter().next().is_some()
    }

    /// How much a word speaks for a language, with its apostrophes and as it is normalised.
    fn word_weight(&self, text: &str, word: &str) -> f32 {
        let known = self
            .contractions
            .binary_search_by_key(&word, |(short, _)| short);
        if known.is_ok() || self.function.contain(word) {
            // Shorter words are shared by more languages.
            return match word.len() {
                1 => 0.3,
                2 => 0.7,
                _ => 1.0,
            };
        }
        if self.ordinary.contain(word) {
            return 0.7;
        }
        let (first, rest) = text.split_once(APOSTROPHES).unwrap_or_default();
        if self.elisions.contain(&folded(first)) {
            let rest = folded(rest);
            1.0 + self.word_weight(&rest, &rest)
        } else {
            0.0
        }
    }
}
