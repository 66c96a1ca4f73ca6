//! Writes a pack of so many entries, and queries on it that know their answer: `generate N DIR`.
//!
//! The same N gives the same bytes. Words are made of syllables and as rare as words are in
//! English (Zipf 1949); each entry has some rare words of its own, which its answer comes back to.

use std::fmt::Write as _;
use std::{env, fs};

use anyhow::{Context, Result};
use fastrand::Rng;

/// So many queries are written.
const QUERIES: usize = 10_000;

const SYLLABLES: [&str; 40] = [
    "ba", "ren", "to", "lis", "ma", "ken", "do", "ra", "vin", "pel", "su", "mor", "ta", "gri", "lo",
    "fen", "ca", "dri", "ne", "pos", "ri", "hal", "mi", "ter", "ze", "bro", "ja", "cul", "ve", "sti",
    "pa", "nor", "di", "lem", "fu", "gar", "te", "win", "ko", "sha",
];

const OPENINGS: [&str; 8] = [
    "How does the", "What is a", "Why can the", "When should a", "Where is the", "Which", "Can a",
    "Who has the",
];

const BETWEEN: [&str; 12] = [
    "of the", "with", "in a", "for", "and the", "from", "to", "without", "by the", "on", "into", "at",
];

/// Words from common to rare.
struct Words {
    words: Vec<String>,
    /// The sum of the shares of all words up to each.
    shares: Vec<f64>,
}

impl Words {
    fn new(count: usize, rng: &mut Rng) -> Self {
        let mut known = std::collections::HashSet::new();
        let mut words = Vec::with_capacity(count);
        while words.len() < count {
            let syllables = if words.len() < 300 { 2 } else { rng.usize(2..=4) };
            let word: String = (0..syllables)
                .map(|_| SYLLABLES[rng.usize(..SYLLABLES.len())])
                .collect();
            if known.insert(word.clone()) {
                words.push(word);
            }
        }
        let mut sum = 0.0;
        let shares = (0..u32::try_from(count).unwrap_or(u32::MAX))
            .map(|rank| {
                sum += 1.0 / (f64::from(rank) + 2.7);
                sum
            })
            .collect();
        Self { words, shares }
    }

    /// A word as often as it is used.
    fn any(&self, rng: &mut Rng) -> &str {
        let all = self.shares.last().copied().unwrap_or_default();
        let drawn = rng.f64() * all;
        let place = self.shares.partition_point(|share| *share < drawn);
        &self.words[place.min(self.words.len() - 1)]
    }

    /// A word that is not among the common ones.
    fn rare(&self, rng: &mut Rng) -> &str {
        &self.words[rng.usize(self.words.len() / 50..self.words.len())]
    }
}

/// What one entry is about.
struct Subject<'w> {
    rare: Vec<&'w str>,
    common: Vec<&'w str>,
}

impl<'w> Subject<'w> {
    fn new(words: &'w Words, rng: &mut Rng) -> Self {
        Self {
            rare: (0..3).map(|_| words.rare(rng)).collect(),
            common: (0..4).map(|_| words.any(rng)).collect(),
        }
    }

    /// A question with most of its words.
    fn question(&self, rng: &mut Rng) -> String {
        let mut named: Vec<&str> = self.rare.iter().chain(&self.common).copied().collect();
        rng.shuffle(&mut named);
        named.truncate(rng.usize(4..=6));
        if !named.iter().any(|word| self.rare.contains(word)) {
            named[0] = self.rare[0];
        }
        let mut question = OPENINGS[rng.usize(..OPENINGS.len())].to_owned();
        for (place, word) in named.iter().enumerate() {
            if place > 0 && rng.bool() {
                question.push(' ');
                question.push_str(BETWEEN[rng.usize(..BETWEEN.len())]);
            }
            question.push(' ');
            question.push_str(word);
        }
        question.push('?');
        question
    }

    /// A sentence in which its words come back among any others.
    fn sentence(&self, words: &Words, rng: &mut Rng) -> String {
        let mut sentence = String::from("The");
        for _ in 0..rng.usize(6..=10) {
            let word = match rng.u8(..10) {
                0 => self.rare[rng.usize(..self.rare.len())],
                1 => self.common[rng.usize(..self.common.len())],
                _ => words.any(rng),
            };
            let between = BETWEEN[rng.usize(..BETWEEN.len())];
            let _ = if rng.bool() {
                write!(sentence, " {word} {between}")
            } else {
                write!(sentence, " {word}")
            };
        }
        sentence.push_str(" end.");
        sentence
    }
}

/// A question as somebody else would type it: some words left out, one in six misspelt.
fn asked(question: &str, rng: &mut Rng) -> String {
    let question = question.trim_end_matches('?').to_lowercase();
    let mut words: Vec<String> = question.split(' ').map(str::to_owned).collect();
    if words.len() > 5 {
        words.remove(rng.usize(2..words.len()));
    }
    if rng.u8(..6) == 0 {
        let long: Vec<usize> = (0..words.len()).filter(|place| words[*place].len() > 5).collect();
        if let Some(place) = rng.choice(long) {
            let mut letters: Vec<char> = words[place].chars().collect();
            let at = rng.usize(1..letters.len() - 1);
            letters.swap(at, at + 1);
            words[place] = letters.into_iter().collect();
        }
    }
    words.join(" ")
}

fn main() -> Result<()> {
    let mut arguments = env::args().skip(1);
    let usage = "usage: generate N DIR";
    let count: usize = arguments.next().context(usage)?.parse().context(usage)?;
    let directory = arguments.next().context(usage)?;
    let mut rng = Rng::with_seed(2016);
    // The more is written, the more words there are, by the square root (Heaps 1978).
    let words = Words::new(count.isqrt() * 190, &mut rng);
    let mut pack = String::from("[document]\nid = \"generated\"\ntitle = \"Generated\"\n");
    let mut queries = Vec::new();
    for entry in 0..count {
        let subject = Subject::new(&words, &mut rng);
        let question = subject.question(&mut rng);
        let ways: Vec<String> = (0..2).map(|_| subject.question(&mut rng)).collect();
        let answer: Vec<String> = (0..rng.usize(3..=4))
            .map(|_| subject.sentence(&words, &mut rng))
            .collect();
        let answer = answer.join(" ");
        writeln!(
            pack,
            "\n[[question]]\nid = \"e{entry}\"\nquestion = \"{question}\"\nanswer = \"{answer}\"\n\
             asked = {ways:?}"
        )?;
        queries.push((entry, subject.question(&mut rng)));
    }
    rng.shuffle(&mut queries);
    let mut questions = String::new();
    let mut relevant = String::new();
    for (entry, question) in queries.iter().cycle().take(QUERIES) {
        writeln!(questions, "{}", asked(question, &mut rng))?;
        writeln!(relevant, "e{entry}")?;
    }
    fs::create_dir_all(&directory)?;
    fs::write(format!("{directory}/pack.toml"), pack)?;
    fs::write(format!("{directory}/queries.txt"), questions)?;
    fs::write(format!("{directory}/relevant.txt"), relevant)?;
    Ok(())
}
