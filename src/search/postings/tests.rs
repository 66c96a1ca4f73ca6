use super::super::fixture::{Fixture, sections};

/// Tea in passages 1, 3 and 7 of 8, and brews of which it is a weaker sort.
fn fixture() -> Fixture {
    let tables = sections(&["Tea.", "Tea.", "Milk.", "Infusion or tea."])
        + "[[synonyms]]\nconcept = \"brew\"\nwords = [\"infusion\"]\nnarrower = [\"tea\"]\n";
    Fixture::new(&tables)
}

#[test]
fn passages_hold_words_in_full_and_what_they_imply_less() {
    let fixture = fixture();
    let index = fixture.index();
    let tea = index.term(index.stem("tea").expect("a stem")).postings;
    let in_full = 1.0_f32.to_bits();
    let all: Vec<[u32; 2]> = tea.iter().collect();
    assert_eq!(all, [1, 3, 7].map(|passage| [passage, in_full]));
    assert_eq!((tea.len(), tea.is_empty()), (3, false));

    let brew = index.phrases("tea").and_then(|mut named| named.next());
    let brew = brew.expect("a concept");
    let weaker = brew.weight.to_bits();
    let all: Vec<[u32; 2]> = index.term(brew.concept).postings.iter().collect();
    assert_eq!(all, [[1, weaker], [3, weaker], [7, in_full]]);
}

#[test]
fn a_range_has_the_passages_within_it() {
    let fixture = fixture();
    let index = fixture.index();
    let brew = index.phrases("tea").and_then(|mut named| named.next());
    for term in [
        index.stem("tea").expect("a stem"),
        brew.expect("a concept").concept,
    ] {
        let postings = index.term(term).postings;
        let all: Vec<[u32; 2]> = postings.iter().collect();
        for from in 0..9 {
            for to in from..10 {
                let within: Vec<[u32; 2]> = postings.between(from as usize..to as usize).collect();
                let mut expected = all.clone();
                expected.retain(|[passage, _]| (from..to).contains(passage));
                assert_eq!(within, expected, "{from}..{to}");
            }
            let held = all.iter().find(|[passage, _]| *passage == from);
            assert_eq!(postings.find(from), held.map(|[_, weight]| *weight));
        }
        assert_eq!(postings.between(0..0).count(), 0);
    }
}

#[test]
fn a_list_may_be_empty() {
    let fixture = fixture();
    let index = fixture.index();
    let none = super::Postings::new(index.term(0).postings.passages.part(0, 0), None);
    assert!(none.is_empty() && none.find(0).is_none() && none.iter().count() == 0);
}
