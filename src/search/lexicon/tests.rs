use super::super::fixture::{Fixture, sections};
use super::*;

/// A lexicon that knows these phrases, with the words of a text.
fn read(synonyms: &str, texts: &[&str]) -> (Lexicon, Vec<Word>) {
    let fixture = Fixture::new(&(sections(&["Milk."]) + synonyms));
    let analyzer = Analyzer::default();
    let thesaurus = Thesaurus::new(&fixture.knowledge.synonyms, &[], &analyzer);
    let mut lexicon = Lexicon::new(&thesaurus);
    let mut words = Vec::new();
    for text in texts {
        lexicon.read(text, &mut words);
    }
    (lexicon, words)
}

#[test]
fn a_word_is_known_again_whatever_its_length() {
    let letters = |count: usize| "x".repeat(count);
    for length in 1..30 {
        let (one, more) = (letters(length), letters(length + 1));
        let (lexicon, words) = read("", &[&format!("{one} {more}"), &one, &more]);
        let stems: Vec<u32> = words.iter().map(|word| word.stem()).collect();
        assert_ne!(stems[0], stems[1], "{length}");
        assert_eq!(stems[..2], stems[2..], "{length}");
        assert_eq!(lexicon.stems(), 2);
        let (_, mut surfaces) = lexicon.into_words();
        surfaces.sort_by_key(|(surface, _)| surface.len());
        let surfaces: Vec<&str> = surfaces.iter().map(|(surface, _)| &**surface).collect();
        assert_eq!(surfaces, [one, more]);
    }
}

#[test]
fn forms_share_a_stem_and_function_words_are_told_apart() {
    let (lexicon, words) = read("", &["The kettle and the kettles"]);
    let stems: Vec<u32> = words.iter().map(|word| word.stem()).collect();
    assert_eq!(stems, [0, 1, 2, 0, 1]);
    let stops: Vec<bool> = words.iter().map(|word| word.is_stop()).collect();
    assert_eq!(stops, [true, false, true, true, false]);
    assert_eq!(lexicon.stems(), 3);
}

#[test]
fn every_phrase_of_a_text_names_its_concept() {
    let synonyms = "[[synonyms]]\nconcept = \"brew\"\nwords = [\"tea\", \"hot drink\"]\n\
                    [[synonyms]]\nconcept = \"heat\"\nwords = [\"hot\", \"hot drink of leaves\"]\n";
    for (text, concepts) in [
        ("tea", &[0][..]),
        ("a hot drink", &[1, 0]),
        ("hot drinks of a leaf", &[1, 0]),
        ("hot drinks of leaves", &[1, 0, 1]),
        ("drink hot", &[1]),
        ("drink", &[]),
        ("hot hot drink tea", &[1, 1, 0, 0]),
    ] {
        let (lexicon, words) = read(synonyms, &[text]);
        let mut named = Vec::new();
        lexicon.concepts(&words, |concept, _| named.push(concept));
        assert_eq!(named, concepts, "{text}");
    }
}
