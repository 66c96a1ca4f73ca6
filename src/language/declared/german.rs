//! German.

use snowball_stemmers_rs::{Algorithm, Stemmer};
use unicode_script::Script;

use crate::language::words::Words;
use crate::language::{Hedge, Language, PLAIN, Time, Wanted};

pub(super) const GERMAN: Language = Language {
    tag: "de",
    name: "German",
    scripts: &[Script::Latin],
    compounds: true,
    stemmer: Some(|| Stemmer::create(Algorithm::German)),
    function: Words(
        "ab aber alle allem allen aller alles als also am an ander andere anderem anderen \
        anderer anderes auch auf aus ausser ausserdem ausserhalb bei beide beiden beim \
        bevor bis bist bitte da dabei dadurch dafur dagegen daher dahin damals damit danach \
        dann daran darauf daraus darf darin daruber darum darunter das dass davon dazu dein \
        deine deinem deinen deiner dem den denen denn der deren derer derselbe des deshalb \
        desselben dessen deswegen dich die dies diese diesem diesen dieser dieses dir doch \
        dort du durch durfen ebenso ein eine einem einen einer eines einige einigen einmal \
        er es etwa etwas euch euer eure falls fur ganz gar geben gegen gegenuber gehabt \
        genau gern gibt habe haben hallo hast hat hatte hatten heisst her hier hin hinter \
        ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem innerhalb ins \
        irgend ist ja je jede jedem jeden jeder jedes jedoch jemals jemand jene jenem jenen \
        jener jenes jetzt kann kannst kein keine keinem keinen keiner konnen konnte konnten \
        machen macht man manche mancher mehr mein meine meinem meinen meiner mich mir mit \
        muss mussen nach nachdem nein nicht nichts nie niemals niemand noch nun nur ob oder \
        ohne sagen sagt schon sehr sein seine seinem seinen seiner seit selbst sich sie \
        siehe sind so sobald sodass solche solchem solchen solcher soll sollen sollte \
        sollten sondern sonst soviel sowie sowohl statt tun tut uber um und uns unser \
        unsere unserem unseren unter viel viele vielen vom von vor wahrend wann war ware \
        waren warum was wegen weil weiter welche welchem welchen welcher welches wem wen \
        wenig wenige wenn wer werde werden wessen wie wieder wieso wieviel wieviele will \
        wir wird wirst wo wobei wodurch wofur wogegen woher wohin wohl wollen womit woran \
        worauf woraus worin woruber worum wovon wozu wurde wurden zu zum zur zwar zwischen",
    ),
    decimal: ',',
    thousands: &['.', ' ', '\''],
    numbers: "null=0 eins=1 ein=1 eine=1 zwei=2 drei=3 vier=4 funf=5 sechs=6 sieben=7 acht=8 \
        neun=9 zehn=10 elf=11 zwolf=12 dutzend=12 zwanzig=20 dreissig=30 vierzig=40 \
        funfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 hundert=100 hunderte=100 \
        tausend=1000 tausende=1000 million=1e6 millionen=1e6 mio=1e6 milliarde=1e9 \
        milliarden=1e9 mrd=1e9 billion=1e12 billionen=1e12",
    months: [
        "januar|jan|janner",
        "februar|feb",
        "marz|mrz",
        "april|apr",
        "mai",
        "juni|jun",
        "juli|jul",
        "august|aug",
        "september|sept|sep",
        "oktober|okt",
        "november|nov",
        "dezember|dez",
    ],
    abbreviations: Words(
        "abs art bzw ca d.h dr etc evtl fr ggf hr inkl mio mrd nr o.a prof s.o sog st str \
        tel u.a usw vgl z.b zzgl",
    ),
    asks: &[
        (
            Wanted::Number,
            "wie viele|wieviele|wie viel|wieviel|wie oft|wie gross|wie hoch|wie lange|\
            wie weit|wie lang|anzahl|anzahl der|zahl der|welche zahl|die zahl|zahlen|\
            statistik|statistiken|gesamtzahl|menge|welche menge|wie haufig|wie stark|\
            welches ausmass|um wie viel",
        ),
        (
            Wanted::Share,
            "wie viel prozent|wieviel prozent|welcher anteil|welchen anteil|anteil|\
            anteil der|prozentsatz|prozent|wie viele von|welcher teil|welcher prozentsatz|\
            wie gross ist der anteil|wie hoch ist der anteil",
        ),
        (
            Wanted::Money,
            "wie viel geld|wieviel geld|wie viel * kostet|was kostet|was kosten|\
            wie viel * kosten|wieviel * kostet|wie viel * verdienen|wie viel * verdient|\
            wieviel * verdienen|wie viel * zahlen|wie viel * bezahlen|wie viel euro|\
            wie viele euro|wie viel dollar|wie teuer|preis|preise|kosten|gebuhr|gebuhren|\
            umsatz|einnahmen|erlos|erlose|gewinn|gewinne|welche summe|welcher betrag|betrag|\
            eintrittspreis|welcher preis",
        ),
        (
            Wanted::Date,
            "wann|seit wann|bis wann|ab wann|von wann|welches datum|datum|an welchem tag|\
            in welchem jahr|welches jahr|in welchem monat|welcher monat|welcher zeitraum|\
            in welchem zeitraum|um wie viel uhr|wie spat|offnungszeiten|uhrzeit|\
            wie lange her",
        ),
        (
            Wanted::Place,
            "wo|woher|wohin|von wo|in welchem land|in welchen landern|welches land|\
            welche lander|aus welchen landern|aus welchem land|welche stadt|\
            in welcher stadt|welcher ort|an welchem ort|ort|welche region|in welcher region|\
            welche regionen|welches meer|auf welchem meer|welcher kontinent|\
            an welcher grenze|welche grenze|sitz",
        ),
        (
            Wanted::Actor,
            "wer|wem|wen|wessen|mit wem|von wem|fur wen|laut wem|welche organisation|\
            welche organisationen|welche behorde|welche behorden|welche agentur|\
            welche einrichtung|welche institution|welche institutionen|welche stelle|\
            welche quelle|welche personen|welche leute|welche partner|welche polizei",
        ),
        (
            Wanted::List,
            "liste|liste der|welche|welcher|welches|welchen|welche sind|was fur|was fur ein|\
            welche arten|welche anderen|nenne|nennen sie|nenn|beispiele|beispiele fur|\
            zahle * auf|was noch",
        ),
        (
            Wanted::Definition,
            "was ist|was sind|was bedeutet|was heisst|was versteht man unter|was meint|\
            definition|definition von|definiere|bedeutung|bedeutung von|erklare|\
            erklaren sie|erklar|beschreibe|was war|was waren|worin besteht",
        ),
        (
            Wanted::Reason,
            "warum|wieso|weshalb|weswegen|aus welchem grund|aus welchen grunden|\
            was ist der grund|was sind die grunde|wozu|wofur|zu welchem zweck|ursache|\
            ursachen|grund|grunde|motiv|motive|was verursacht|was treibt",
        ),
        (
            Wanted::Way,
            "wie|auf welche weise|auf welche art|in welcher weise|mit welchen mitteln|\
            wodurch|womit|methode|methoden|welche methoden|welche mittel",
        ),
        (
            Wanted::YesNo,
            "stimmt es|ist es wahr|richtig oder falsch|ja oder nein|gibt es",
        ),
    ],
    openers: Words(
        "darf durfen gibt haben hat ist kann konnen muss mussen sind soll sollen war waren \
        werden wird wurde",
    ),
    times: &[
        (Time::Since, "seit|ab|seitdem|von * an"),
        (Time::Until, "bis|bis zu|bis zum"),
        (Time::Before, "vor|vor dem|bevor|fruher als"),
        (Time::After, "nach|nach dem|nachdem|spater als"),
        (Time::Between, "zwischen|von * bis|vom * bis"),
        (
            Time::During,
            "wahrend|im laufe|im laufe des|im gesamten|im ganzen|das ganze jahr",
        ),
        (
            Time::Latest,
            "letzte|letzten|letzter|letztes|neueste|neuesten|neuester|neuestes|aktuellste|\
            aktuellsten|jungste|jungsten",
        ),
        (
            Time::Now,
            "jetzt|heute|heutzutage|derzeit|gegenwartig|aktuell|aktuelle|aktuellen|zurzeit|\
            momentan|kurzlich|neulich|in den letzten jahren|bisher|bis heute|im moment",
        ),
        (
            Time::ThisYear,
            "dieses jahr|in diesem jahr|im laufenden jahr|heuer",
        ),
        (Time::ThisMonth, "diesen monat|in diesem monat|dieser monat"),
        (
            Time::ThisWeek,
            "diese woche|in dieser woche|gestern|heute morgen|heute abend",
        ),
        (
            Time::LastYear,
            "letztes jahr|im letzten jahr|voriges jahr|im vorigen jahr|im vergangenen jahr|\
            vergangenes jahr|im vorjahr",
        ),
        (
            Time::LastMonth,
            "letzten monat|im letzten monat|vorigen monat|im vergangenen monat",
        ),
        (
            Time::LastWeek,
            "letzte woche|in der letzten woche|vorige woche",
        ),
        (
            Time::Future,
            "nachstes jahr|im nachsten jahr|nachsten monat|in zukunft|kunftig|zukunftig|\
            in den kommenden jahren|morgen",
        ),
        (
            Time::Yearly,
            "pro jahr|im jahr|jedes jahr|jahrlich|jahrliche|pro monat|jeden monat|monatlich|\
            pro tag|jeden tag|taglich|pro woche|wochentlich",
        ),
    ],
    hedges: &[
        (
            Hedge::About,
            "etwa|ungefahr|rund|zirka|circa|ca|schatzungsweise|um die|geschatzt",
        ),
        (Hedge::Nearly, "fast|beinahe|nahezu|knapp|annahernd"),
        (Hedge::Over, "mehr als|uber|oberhalb von"),
        (Hedge::Under, "weniger als|unter|unterhalb von"),
        (
            Hedge::AtLeast,
            "mindestens|wenigstens|nicht weniger als|zumindest",
        ),
        (Hedge::AtMost, "hochstens|maximal|nicht mehr als"),
    ],
    negations: Words(
        "kein keine keinem keinen keiner nein nicht nichts nie niemals niemand ohne weder",
    ),
    ..PLAIN
};
