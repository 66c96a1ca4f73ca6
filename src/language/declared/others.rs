//! Languages with a stemmer where there is one, and the words by which they are recognised.

use snowball_stemmers_rs::{Algorithm, Stemmer};
use unicode_script::Script;

use crate::language::words::Words;
use crate::language::{Language, PLAIN};

const fn language(
    tag: &'static str,
    name: &'static str,
    scripts: &'static [Script],
    marks: &'static str,
    function: &'static str,
) -> Language {
    Language {
        tag,
        name,
        scripts,
        marks: Words(marks),
        function: Words(function),
        ..PLAIN
    }
}

pub(super) const DUTCH: Language = Language {
    stemmer: Some(|| Stemmer::create(Algorithm::Dutch)),
    compounds: true,
    ..language(
        "nl",
        "Dutch",
        &[Script::Latin],
        "aa cht ij oe uu ë",
        "aan als bij dan dat de deze die dit door een en er geen hebben heeft het hoe \
        hoeveel ik is je kan kunnen maar met naar niet nog of om ook op over te uit van \
        voor waar waarom wanneer wat we wel welke wie wij worden wordt ze zij zijn",
    )
};

pub(super) const POLISH: Language = Language {
    stemmer: Some(|| Stemmer::create(Algorithm::Polish)),
    ..language(
        "pl",
        "Polish",
        &[Script::Latin],
        "cz rz sz ą ć ę ł ń ś ź ż",
        "ale byc byl byla bylo co czy dla dlaczego do gdzie i ich ile jak jaka jaki jakie \
        jego jest kiedy kto ktora ktore ktory lub na nie o od oraz po przez sa sie ta te \
        tego tej ten to tym w z za ze",
    )
};

pub(super) const TURKISH: Language = Language {
    stemmer: Some(|| Stemmer::create(Algorithm::Turkish)),
    ..language(
        "tr",
        "Turkish",
        &[Script::Latin],
        "ç ö ü ğ ı ş",
        "ama bir bu cok da daha de degil en gibi hangi her icin ile kac kadar kim kimdir mi \
        mu nasil ne neden nedir nerede nicin o olan olarak once sonra su var ve veya yok \
        zaman",
    )
};

pub(super) const ROMANIAN: Language = Language {
    stemmer: Some(|| Stemmer::create(Algorithm::Romanian)),
    ..language(
        "ro",
        "Romanian",
        &[Script::Latin],
        "â î ă ş ţ ș ț",
        "a al ale are au cand care cat cate cati ce cine cu cum dar de din este fi in la mai \
        nu o pe pentru prin sa sau se si sunt un unde",
    )
};

pub(super) const SWEDISH: Language = Language {
    stemmer: Some(|| Stemmer::create(Algorithm::Swedish)),
    ..language(
        "sv",
        "Swedish",
        &[Script::Latin],
        "ä å ö",
        "ar att av de den det du eller en ett finns for fran har hur i inte jag kan manga \
        med nar och om pa sa ska som till vad var varfor vem vi vilka vilken",
    )
};

pub(super) const DANISH: Language = Language {
    stemmer: Some(|| Stemmer::create(Algorithm::Danish)),
    ..language(
        "da",
        "Danish",
        &[Script::Latin],
        "å æ ø",
        "af at de den det du eller en er et for fra har hvad hvem hvilke hvilken hvor \
        hvorfor hvornar i ikke jeg kan mange med og om pa sa skal som til vi",
    )
};

pub(super) const NORWEGIAN: Language = Language {
    stemmer: Some(|| Stemmer::create(Algorithm::Norwegian)),
    ..language(
        "no",
        "Norwegian",
        &[Script::Latin],
        "å æ ø",
        "at av de den det du eller en er et for fra har hva hvem hvilke hvilken hvor hvorfor \
        i ikke jeg kan mange med nar og om pa sa skal som til vi",
    )
};

pub(super) const FINNISH: Language = Language {
    stemmer: Some(|| Stemmer::create(Algorithm::Finnish)),
    ..language(
        "fi",
        "Finnish",
        &[Script::Latin],
        "yy ä ää ö",
        "ei etta ja joka jotka kuinka kuka kun mika miksi milloin missa mita miten monta \
        mutta myos niin oli olla on ovat se tai tama voi",
    )
};

pub(super) const CZECH: Language = Language {
    stemmer: Some(|| Stemmer::create(Algorithm::Czech)),
    ..language(
        "cs",
        "Czech",
        &[Script::Latin],
        "ý č ď ě ň ř š ť ů ž",
        "a ale by byl bylo co do jak jake jako jaky je jsou kde kdo kdy kolik ktera ktere \
        ktery na nebo o od po pri pro proc s se to v z ze",
    )
};

pub(super) const HUNGARIAN: Language = Language {
    stemmer: Some(|| Stemmer::create(Algorithm::Hungarian)),
    ..language(
        "hu",
        "Hungarian",
        &[Script::Latin],
        "á é í ó ö ú ü ő ű",
        "a az azt csak de egy es ez ezt hany hogy hogyan hol is ki meg melyik mennyi mi \
        miert mikor milyen mint nem vagy van volt",
    )
};

pub(super) const INDONESIAN: Language = Language {
    stemmer: Some(|| Stemmer::create(Algorithm::Indonesian)),
    ..language(
        "id",
        "Indonesian",
        &[Script::Latin],
        "",
        "ada adalah akan apa atau bagaimana berapa bisa dalam dan dapat dari dengan di ini \
        itu juga kapan ke mana mengapa oleh pada para siapa tidak untuk yang",
    )
};

pub(super) const VIETNAMESE: Language = language(
    "vi",
    "Vietnamese",
    &[Script::Latin],
    "â ê ô ă đ ơ ư ạ ả ấ ầ ẩ ẫ ậ ắ ằ ẳ ẵ ặ ẹ ẻ ẽ ế ề ể ễ ệ ỉ ị ọ ỏ ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ụ ủ ứ ừ ử ữ ự ỳ ỵ ỷ ỹ",
    "ai bao cac cho co cua dau do duoc gi khi khong la mot nao nay nguoi nhieu nhu nhung \
        sao tai the trong va voi",
);

pub(super) const CATALAN: Language = Language {
    stemmer: Some(|| Stemmer::create(Algorithm::Catalan)),
    ..language(
        "ca",
        "Catalan",
        &[Script::Latin],
        "· à ç è é í ï ò ó ú ü",
        "al als amb com de del dels el els en es i la les mes no o on per quan quantes \
        quants que qui quin quina quines quins son un una",
    )
};

pub(super) const GREEK: Language = Language {
    stemmer: Some(|| Stemmer::create(Algorithm::Greek)),
    ..language(
        "el",
        "Greek",
        &[Script::Greek],
        "",
        "απο για γιατι δεν ειναι η θα και με να ο οι ποια ποιος ποσες ποσοι ποτε που πως σε \
        στη στην στο τα της τι το του των",
    )
};

pub(super) const UKRAINIAN: Language = Language {
    stemmer: Some(|| Stemmer::create(Algorithm::Ukrainian)),
    ..language(
        "uk",
        "Ukrainian",
        &[Script::Cyrillic],
        "є і ї ґ",
        "або в від де для до з за коли на не про скільки та у хто це чому що як яка яке який \
        які є і",
    )
};

pub(super) const SERBIAN: Language = language(
    "sr",
    "Serbian",
    &[Script::Cyrillic],
    "ђ ј љ њ ћ џ",
    "где да за зашто и када како ко колико која које који на не од са се су у што је",
);

pub(super) const BULGARIAN: Language = language(
    "bg",
    "Bulgarian",
    &[Script::Cyrillic],
    "щ ъ",
    "в да е за защо и как какво кога които кой който колко която къде ли на не от са се",
);

pub(super) const PERSIAN: Language = Language {
    stemmer: Some(|| Stemmer::create(Algorithm::Persian)),
    right_to_left: true,
    ..language(
        "fa",
        "Persian",
        &[Script::Arabic],
        "پ چ ژ ک گ ی",
        "از است ان اين با براي به در را شود كجا كدام كه كي مي ها هاي و يك چرا چقدر چند چه \
        چگونه",
    )
};

pub(super) const URDU: Language = Language {
    right_to_left: true,
    ..language(
        "ur",
        "Urdu",
        &[Script::Arabic],
        "ٹ ڈ ڑ ں ہ ے",
        "اور تھا سے كا كب كتنا كتنے كو كون كي كيا كيسے كيوں كہ كہاں كے ميں نے يہ پر ہيں ہے",
    )
};

pub(super) const HEBREW: Language = Language {
    right_to_left: true,
    ..language(
        "he",
        "Hebrew",
        &[Script::Hebrew],
        "",
        "או איזה איך אילו איפה את גם הוא היא זה כי כמה לא למה מה מי מתי על עם של",
    )
};

pub(super) const HINDI: Language = Language {
    stemmer: Some(|| Stemmer::create(Algorithm::Hindi)),
    ..language(
        "hi",
        "Hindi",
        &[Script::Devanagari],
        "",
        "और कब कहाँ का कितना कितने की के कैसे को कौन क्या क्यों था ने पर में यह से है हैं",
    )
};

pub(super) const BENGALI: Language = language(
    "bn",
    "Bengali",
    &[Script::Bengali],
    "",
    "এবং কখন কত কি কিভাবে কে কেন কোথায়",
);

pub(super) const TAMIL: Language = Language {
    stemmer: Some(|| Stemmer::create(Algorithm::Tamil)),
    ..language(
        "ta",
        "Tamil",
        &[Script::Tamil],
        "",
        "எங்கே எத்தனை என்ன எப்படி எப்போது ஏன் மற்றும் யார்",
    )
};

pub(super) const KOREAN: Language = language("ko", "Korean", &[Script::Hangul], "", "");

pub(super) const THAI: Language = language("th", "Thai", &[Script::Thai], "", "");
