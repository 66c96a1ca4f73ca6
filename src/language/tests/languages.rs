//! What is told of each language: itself, its stems, its words and its questions.

use super::super::{Wanted, detect};
use super::{asked, stem, surfaces};

/// The languages of short queries, written for this test; those of `en?` are full of mistakes.
const QUERIES: &str = include_str!("../queries.tsv");

#[test]
fn the_language_of_short_queries_is_told() {
    let (mut told, mut mistaken, mut queries) = (0, 0, 0);
    for line in QUERIES.lines() {
        let (tag, query) = line.split_once('\t').unwrap();
        let sure = detect(query).filter(|(_, sure)| *sure >= 0.5);
        let detected = sure.map(|(language, _)| language.tag);
        if tag == "en?" {
            assert!(
                matches!(detected, None | Some("en")),
                "{query}: {detected:?}"
            );
        } else {
            queries += 1;
            told += usize::from(detected == Some(tag));
            mistaken += usize::from(detected.is_some_and(|detected| detected != tag));
        }
    }
    // Those that are too short to tell are no mistake: a caller that knows the words decides.
    assert!(told * 100 >= queries * 94, "{told} of {queries}");
    assert!(mistaken * 100 <= queries, "{mistaken} of {queries}");
}

#[test]
fn the_language_of_documents_is_told() {
    for (tag, text) in [
        (
            "en",
            "Opening hours. The museum is open from Tuesday to Sunday. Dogs are not allowed.",
        ),
        (
            "nl",
            "Het museum is geopend van dinsdag tot en met zondag. Honden zijn niet toegestaan in de zalen.",
        ),
        (
            "pl",
            "Muzeum jest czynne od wtorku do niedzieli. Nie wolno wprowadzać psów do sal wystawowych.",
        ),
        (
            "uk",
            "Музей відчинено з вівторка до неділі. Собак до залів не пускають, крім поводирів.",
        ),
        (
            "fa",
            "موزه از سه شنبه تا یکشنبه باز است. ورود سگ به سالن ها ممنوع است.",
        ),
        ("el", "Το μουσείο είναι ανοιχτό από Τρίτη έως Κυριακή."),
        ("ko", "박물관은 화요일부터 일요일까지 엽니다."),
        ("ja", "INTERPOLの役割は何ですか"),
        ("und", "ამ მუზეუმში ძაღლები არ შეიძლება"),
    ] {
        let detected = detect(text).map(|(language, _)| language.tag);
        assert_eq!(detected, Some(tag), "{text}");
    }
    assert!(detect("").is_none() && detect("12 %").is_none());
}

#[test]
fn other_forms_of_a_word_have_its_stem() {
    for (tag, words) in [
        ("fr", "signalé signalée signalees signaler"),
        ("fr", "frontière frontieres"),
        ("es", "migración migraciones migracion"),
        ("pt", "migração migrações migracoes"),
        ("it", "città citta"),
        ("de", "größte groesste"),
        ("ru", "мигрант мигрантов мигрантами"),
        ("ar", "المسبح مسبح والمسبح بالمسبح للمسبح مُسَبَّح"),
        ("ar", "هجرة الهجره والهجرة"),
        ("ar", "مهاجر المهاجرين وبالمهاجرين"),
        ("ar", "شبكة الشبكات"),
        ("hi", "तस्करी तस्कर"),
    ] {
        let stems: Vec<String> = words.split(' ').map(|word| stem(tag, word)).collect();
        assert!(
            stems.windows(2).all(|pair| pair[0] == pair[1]),
            "{tag}: {stems:?}"
        );
    }
}

#[test]
fn words_are_parted_as_the_language_wants() {
    for (tag, text, words) in [
        (
            "fr",
            "L’audioguide d'où qu'est-ce aujourd'hui",
            "l audioguide d ou qu est ce aujourdhui",
        ),
        (
            "fr",
            "3 700 ou 1 822 102,5 en 2015 300",
            "3700 ou 1822102.5 en 2015 300",
        ),
        ("it", "dov'è un'opera", "dov e un opera"),
        ("de", "3.700 Straßen, 6,75 Mrd.", "3700 strassen 6.75 mrd"),
        ("ru", "ещё 3 700 человек, мой", "еще 3700 человек мой"),
        ("ar", "كَتَبَ أخيراً ٣٬٧٠٠٫٥", "كتب اخيرا 3700.5"),
        ("zh", "偷运移民3,700人。是", "偷运 运移 移民 3700 人 是"),
        ("ja", "入国とは", "入国 とは"),
        ("th", "คน", "คน"),
    ] {
        assert_eq!(surfaces(tag, text).join(" "), words, "{text}");
    }
}

#[test]
fn questions_of_other_languages_ask_for_something() {
    use Wanted::{Actor, Date, Definition, Money, Number, Place, Reason, Share, Way, YesNo};
    for (tag, question, wanted) in [
        ("fr", "combien de migrants sont morts", Number),
        ("fr", "quel pourcentage des migrants", Share),
        ("fr", "combien gagnent les passeurs", Money),
        ("fr", "Qu'est-ce que le trafic ?", Definition),
        ("fr", "est-ce que c'est légal", YesNo),
        ("es", "¿cuántos murieron?", Number),
        ("es", "por que se reúnen", Reason),
        ("es", "hay otros delitos", YesNo),
        ("ar", "كم عدد المهاجرين", Number),
        ("ar", "ما هو تهريب المهاجرين", Definition),
        ("ar", "متى عقد المنتدى", Date),
        ("ar", "من نظم المنتدى", Actor),
        ("ar", "من أين يأتون", Place),
        ("de", "wie viele starben", Number),
        ("de", "wo fand es statt", Place),
        ("pt", "por que se reúnem", Reason),
        ("it", "cos'è il traffico", Definition),
        ("ru", "кто преступники", Actor),
        ("zh", "门票多少钱", Money),
        ("zh", "这是犯罪吗", YesNo),
        ("zh", "怎么走", Way),
        ("ja", "どこで行われましたか", Place),
        ("ja", "なぜですか", Reason),
    ] {
        assert_eq!(asked(tag, question), [wanted], "{question}");
    }
}
