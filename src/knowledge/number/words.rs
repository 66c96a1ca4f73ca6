//! The words that numbers stand beside, of many languages together: few mean two things.

/// The codes of currencies, which are not taken for acronyms (ISO 4217).
pub const CURRENCIES: &str = "AUD BRL CAD CHF CNY CZK DKK EUR GBP HKD HUF INR JPY KRW MXN NOK NZD \
                              PLN RUB SEK SGD TRY USD ZAR";

/// Words of scale by their powers of ten: English; French, Spanish, Portuguese and Italian; German,
/// Dutch and Scandinavian; Polish and Russian; Arabic.
const LARGE: [(i32, &str); 5] = [
    (2, "hundred"),
    (
        3,
        "thousand mille mil miles mila tausend tsd duizend tusen tusind tys tysięcy тыс тысяч тысячи \
         тысяча ألف آلاف",
    ),
    (
        6,
        "million millions mn millón millones milhão milhões milione milioni mln millionen mio miljoen \
         miljoner millioner milionów miliony млн миллион миллиона миллионов مليون ملايين",
    ),
    (
        9,
        "billion billions bn milliard milliards bilhão bilhões miliardo miliardi mld milliarde \
         milliarden mrd miljard miljarder milliarder miliardów млрд миллиард миллиарда миллиардов مليار",
    ),
    (
        12,
        "trillion trillions tn billón billones bilião biliões billionen biljoen триллион триллиона",
    ),
];

/// Scales that follow digits where no blanks stand between words.
pub const UNSPACED: [(char, i32); 8] = [
    ('百', 2),
    ('千', 3),
    ('万', 4),
    ('萬', 4),
    ('만', 4),
    ('億', 8),
    ('亿', 8),
    ('억', 8),
];

/// What is written onto the digits: 1.82m.
const SUFFIXES: [(i32, &str); 4] = [
    (3, "k K"),
    (6, "m M mn mln Mio млн"),
    (9, "bn Mrd mld"),
    (12, "tn"),
];

/// Numbers in English words.
const SMALL: [(f64, &str); 23] = [
    (0.0, "zero"),
    (0.5, "half"),
    (1.0, "one"),
    (2.0, "two twice"),
    (3.0, "three"),
    (4.0, "four"),
    (5.0, "five"),
    (6.0, "six"),
    (7.0, "seven"),
    (8.0, "eight"),
    (9.0, "nine"),
    (10.0, "ten"),
    (11.0, "eleven"),
    (12.0, "twelve dozen"),
    (15.0, "fifteen"),
    (20.0, "twenty"),
    (30.0, "thirty"),
    (40.0, "forty"),
    (50.0, "fifty"),
    (60.0, "sixty"),
    (70.0, "seventy"),
    (80.0, "eighty"),
    (90.0, "ninety"),
];

/// The percent sign as a word; `cent` and the like follow a preposition.
const PERCENT: &str = "percent prozent procent prosent prosenttia процент процента процентов";
const PER: &str = "per pour por";
const CENT: &str = "cent ciento cento";

/// What makes a number a factor.
const TIMES: &str = "times fois mal veces vezes volte keer раз";

/// What is numbered rather than counted.
const NUMBERED: &str = "annex appendix art article articles artikel artículo artigo articolo chapter \
                        directive form level no number nr page pages paragraph part phase protocol \
                        question regulation resolution room rule section sections stage step table \
                        type version étape paso schritt seite статья § № #";

/// Months in French; Spanish and Portuguese; Italian; German, Dutch and Scandinavian; Polish;
/// Russian; Arabic; as they stand after a day.
const MONTHS: &str = "janvier février mars avril mai juin juillet août septembre octobre novembre \
                      décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre \
                      noviembre diciembre janeiro fevereiro março maio junho julho setembro outubro \
                      novembro dezembro gennaio febbraio aprile maggio giugno luglio settembre \
                      ottobre dicembre januar jänner februar märz april juni juli august september \
                      oktober dezember januari februari maart mei augustus maj augusti marts \
                      desember stycznia lutego marca kwietnia maja czerwca lipca sierpnia września \
                      października listopada grudnia января февраля марта апреля мая июня июля \
                      августа сентября октября ноября декабря يناير فبراير مارس أبريل مايو يونيو \
                      يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر";

fn lists(words: &str, word: &str) -> bool {
    words.split(' ').any(|known| known == word)
}

fn value<T: Copy>(table: &[(T, &str)], word: &str) -> Option<T> {
    let (value, _) = table.iter().find(|(_, words)| lists(words, word))?;
    Some(*value)
}

/// The power of ten of a word of scale in lower case.
pub fn scale(word: &str) -> Option<i32> {
    value(&LARGE, word)
}

/// The power of ten of letters after digits.
pub fn suffix(letters: &str) -> Option<i32> {
    value(&SUFFIXES, letters)
}

/// The number of an English word in lower case: "six", "twenty-five".
pub fn spelled(word: &str) -> Option<f64> {
    value(&SMALL, word).or_else(|| {
        let (tens, ones) = word.split_once('-')?;
        let (tens, ones) = (value(&SMALL, tens)?, value(&SMALL, ones)?);
        (tens >= 20.0 && (1.0..10.0).contains(&ones)).then_some(tens + ones)
    })
}

/// How many of these two words, in lower case, stand for the percent sign.
pub fn percent(first: &str, second: &str) -> usize {
    if lists(PERCENT, first) || first.starts_with("パーセント") {
        1
    } else if lists(PER, first) && lists(CENT, second) {
        2
    } else {
        0
    }
}

/// Whether a number before this word, in lower case, is a factor.
pub fn is_times(word: &str) -> bool {
    lists(TIMES, word) || word.starts_with('倍')
}

/// Whether numbers after this word name things: article, §, RFC.
pub fn numbers_things(word: &str) -> bool {
    let acronym = word.len() > 1 && word.bytes().all(|b| b.is_ascii_uppercase());
    acronym && !lists(CURRENCIES, word) || lists(NUMBERED, &word.to_lowercase())
}

/// Whether this is the name of a month. The English verbs are none, as they have no capital.
#[must_use]
pub fn is_month(word: &str) -> bool {
    let english = |word: &str| {
        let mut months = super::super::date::MONTHS.iter();
        months.any(|month| month.eq_ignore_ascii_case(word))
    };
    let chinese = word.starts_with(['月', '日', '号']);
    let known = || english(word) || lists(MONTHS, &word.to_lowercase());
    !matches!(word, "may" | "march") && (chinese || known())
}
