//! Italian.

use snowball_stemmers_rs::{Algorithm, Stemmer};
use unicode_script::Script;

use crate::language::words::Words;
use crate::language::{Hedge, Language, PLAIN, Time, Wanted};

pub(super) const ITALIAN: Language = Language {
    tag: "it",
    name: "Italian",
    scripts: &[Script::Latin],
    marks: Words(
        "cch cchi ett ggi ghi gio gli gn iamo$ ità$ izi ngono$ nno$ ono$ tt tta$ tte$ tti$ \
        tto$ uzi vano$ zio zion zz è ì$ ò$",
    ),
    stemmer: Some(|| Stemmer::create(Algorithm::Italian)),
    // The accent of endings that the stemmer knows, which people leave out.
    endings: &[("ita", "ità")],
    function: Words(
        "a abbiamo ad adesso affinche agli ai al alcun alcuna alcune alcuni all alla alle \
        allo allora altra altre altri altro anche ancora anzi appena avanti avere avete \
        aveva avevano avuto benche bene c ce cert che chi chiunque ci ciao ciascun ciascuno \
        cio cioe circa co coi col colla com come con contro cosa cose cosi cui d da dagli \
        dai dal dall dalla dalle dallo davanti degli dei del dell della delle dello dentro \
        dev deve devono di dice dicono dire dirmi dopo dov dove dovrebbe due dunque durante \
        e ecco ed egli ella entrambi era erano essa esse essere essi esso fa fanno far fare \
        fatto finche fino fra fu fuori furono gia giacche gli grazie ha hai hanno ho i il \
        in infatti inoltre insieme intanto io l la le lei li lo loro lui lungo ma magari \
        mai me meno mentre mi mia mie miei mio molta molte molti molto n ne neanche negli \
        nei nel nell nella nelle nello nemmeno neppure nessun nessuna nessuno niente no noi \
        non nostra nostre nostri nostro nulla o od ogni ognuno oltre oppure ora ovvero per \
        perche percio pero piu poca poche pochi poco poi poiche possibile posso possono \
        potete potrebbe prima puo pure qual qualche qualcosa qualcuno quale quali qualsiasi \
        qualunque quand quando quanta quante quanti quanto quasi quegli quei quel quell \
        quella quelle quelli quello quest questa queste questi questo qui quindi s sa salve \
        sapere sara saranno se sebbene secondo sei sembra sempre senza si sia siamo siano \
        siete sono sopra sotto sta stanno stata state stati stato stessa stessi stesso su \
        sua subito sue sugli sui sul sull sulla sulle sullo suo suoi tale tali tanta tanti \
        tanto te ti tra tranne troppo tu tua tue tuo tutta tuttavia tutte tutti tutto un \
        una uno v va vanno verso vi via voglio voi vorrei vostra vostri vostro vuole",
    ),
    elisions: Words(
        "all anch c ch com cos d dall dell dov l m n nell nessun quand quant quest s sull t \
        tutt un v",
    ),
    decimal: ',',
    thousands: &[' ', '.'],
    ordinals: Words("a o"),
    numbers: "zero=0 uno=1 una=1 due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 \
        dieci=10 undici=11 dodici=12 dozzina=12 venti=20 trenta=30 quaranta=40 cinquanta=50 \
        sessanta=60 settanta=70 ottanta=80 novanta=90 cento=100 centinaia=100 mille=1000 \
        mila=1000 migliaia=1000 milione=1e6 milioni=1e6 miliardo=1e9 miliardi=1e9 mld=1e9",
    months: [
        "gennaio|gen",
        "febbraio|feb",
        "marzo|mar",
        "aprile|apr",
        "maggio|mag",
        "giugno|giu",
        "luglio|lug",
        "agosto|ago",
        "settembre|set|sett",
        "ottobre|ott",
        "novembre|nov",
        "dicembre|dic",
    ],
    abbreviations: Words("art avv ca cfr dott dr ecc fig ing n p pag pp prof sig vol"),
    asks: &[
        (
            Wanted::Number,
            "quanti|quante|quanto|quanta|numero di|quale numero|il numero|qual e il numero|\
            totale|cifra|cifre|statistica|statistiche|quantita|che quantita|bilancio|\
            quanto spesso|quanto grande|quale tasso|il tasso|quale dimensione",
        ),
        (
            Wanted::Share,
            "quale percentuale|che percentuale|qual e la percentuale|percentuale|per cento|\
            percento|quale quota|che quota|quota|quale parte|che parte|quale proporzione|\
            proporzione",
        ),
        (
            Wanted::Money,
            "quanto denaro|quanti soldi|quanto costa|quanto costano|quanto * guadagnano|\
            quanto * guadagna|quanto * pagano|quanto * paga|quanto * vale|quanto * rende|\
            quanto * incassano|quanti dollari|quanti euro|che prezzo|quale prezzo|\
            qual e il prezzo|prezzo|prezzi|costo|costi|tariffa|tariffe|importo|fatturato|\
            ricavi|profitti|guadagni|quale somma|che somma",
        ),
        (
            Wanted::Date,
            "quando|da quando|fino a quando|in che data|che data|quale data|la data|data|\
            in che anno|che anno|quale anno|in quale anno|in che mese|che mese|quale mese|\
            che giorno|quale periodo|che periodo|a che ora|che ora|orario|orari|\
            quanto tempo fa",
        ),
        (
            Wanted::Place,
            "dove|dov|da dove|in che paese|in quale paese|in quali paesi|quale paese|\
            quali paesi|che paese|che paesi|in che citta|quale citta|che citta|che luogo|\
            quale luogo|luogo|quale regione|quali regioni|quale mare|che mare|\
            quale continente|quale frontiera|quale confine|sede",
        ),
        (
            Wanted::Actor,
            "chi|con chi|a chi|da chi|secondo chi|di chi|per chi|quale organizzazione|\
            quali organizzazioni|che organizzazione|quale organismo|quali organismi|\
            quale agenzia|quali agenzie|quale istituzione|quali istituzioni|quale ente|\
            quale fonte|quali persone|quali partner|quale polizia",
        ),
        (
            Wanted::List,
            "lista|elenco|elenco di|lista di|quali|quali sono|quali sono i|quali sono le|\
            che tipi|che tipo|quali tipi|quali altri|quali altre|elenca|esempi|esempi di|\
            nomina|che altro|cos altro",
        ),
        (
            Wanted::Definition,
            "che cosa e|che cos e|cos e|cosa e|che cosa sono|cosa sono|che cosa significa|\
            cosa significa|cosa vuol dire|cosa si intende per|che cosa si intende|\
            definizione|definizione di|definisci|significato|spiega|spiegami|spieghi|\
            descrivi|qual e|quale e",
        ),
        (
            Wanted::Reason,
            "perche|per quale motivo|per quale ragione|per che motivo|motivo|motivi|ragione|\
            ragioni|qual e la causa|quali sono le cause|causa|cause|a che scopo|\
            a cosa serve|a cosa servono|qual e lo scopo|come mai",
        ),
        (
            Wanted::Way,
            "come|in che modo|in quale modo|in che maniera|con quale mezzo|con quali mezzi|\
            quali mezzi|quale metodo|quali metodi|metodo|metodi|modo di",
        ),
        (Wanted::YesNo, "e vero|vero o falso|si o no|c e|ci sono"),
    ],
    openers: Words("deve devono era esiste esistono fu ha hanno posso possono puo si sono"),
    times: &[
        (
            Time::Since,
            "dal|a partire da|a partire dal|fin dal|sin dal",
        ),
        (Time::Until, "fino a|fino al|sino a|fino ad"),
        (Time::Before, "prima di|prima del|prima"),
        (Time::After, "dopo|dopo il|a seguito di|in seguito a"),
        (Time::Between, "tra|fra|da * a|dal * al"),
        (
            Time::During,
            "durante|nel corso di|nel corso del|per tutto|in tutto",
        ),
        (
            Time::Latest,
            "ultimo|ultima|ultimi|ultime|piu recente|piu recenti",
        ),
        (
            Time::Now,
            "ora|adesso|attualmente|oggi|al momento|attuale|attuali|recentemente|recente|\
            recenti|negli ultimi anni|finora|di recente|al giorno d oggi",
        ),
        (Time::ThisYear, "quest anno|l anno in corso|questo anno"),
        (Time::ThisMonth, "questo mese"),
        (Time::ThisWeek, "questa settimana|ieri|stamattina|stasera"),
        (
            Time::LastYear,
            "l anno scorso|lo scorso anno|anno scorso|l anno precedente",
        ),
        (Time::LastMonth, "il mese scorso|lo scorso mese|mese scorso"),
        (
            Time::LastWeek,
            "la settimana scorsa|la scorsa settimana|settimana scorsa",
        ),
        (
            Time::Future,
            "l anno prossimo|il prossimo anno|il mese prossimo|in futuro|nei prossimi anni|\
            domani|futuro",
        ),
        (
            Time::Yearly,
            "all anno|ogni anno|per anno|annuale|annuali|annualmente|al mese|ogni mese|\
            al giorno|ogni giorno|alla settimana|tutti gli anni",
        ),
    ],
    hedges: &[
        (
            Hedge::About,
            "circa|all incirca|intorno a|piu o meno|approssimativamente|attorno a",
        ),
        (Hedge::Nearly, "quasi|poco meno di|vicino a"),
        (Hedge::Over, "piu di|oltre|superiore a|sopra"),
        (Hedge::Under, "meno di|sotto|inferiore a"),
        (Hedge::AtLeast, "almeno|non meno di|come minimo|minimo"),
        (Hedge::AtMost, "al massimo|non piu di|massimo|tutt al piu"),
    ],
    negations: Words(
        "mai ne neanche nemmeno neppure nessun nessuna nessuno niente no non nulla senza",
    ),
    ..PLAIN
};
