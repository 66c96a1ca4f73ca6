//! English.

use snowball_stemmers_rs::{Algorithm, Stemmer};
use unicode_script::Script;

use crate::language::words::Words;
use crate::language::{Hedge, Language, PLAIN, Time, Wanted};

pub(super) const ENGLISH: Language = Language {
    tag: "en",
    name: "English",
    scripts: &[Script::Latin],
    marks: Words("ck ee gh ight ing ly ness oo ough ould sh tch th wh"),
    stemmer: Some(|| Stemmer::create(Algorithm::English)),
    // One spelling for British and American: "-ise", so that "organised" stays away from "organ".
    endings: &[
        ("programmes", "programs"),
        ("izational", "isational"),
        ("programme", "program"),
        ("defences", "defenses"),
        ("izations", "isations"),
        ("licences", "licenses"),
        ("offences", "offenses"),
        ("ourhoods", "orhoods"),
        ("cheques", "checks"),
        ("defence", "defense"),
        ("ization", "isation"),
        ("licence", "license"),
        ("offence", "offense"),
        ("ourable", "orable"),
        ("ourhood", "orhood"),
        ("ourless", "orless"),
        ("cheque", "check"),
        ("ellers", "elers"),
        ("elling", "eling"),
        ("ellors", "elors"),
        ("izable", "isable"),
        ("logues", "logs"),
        ("ourers", "orers"),
        ("ouring", "oring"),
        ("elled", "eled"),
        ("eller", "eler"),
        ("ellor", "elor"),
        ("izers", "isers"),
        ("izing", "ising"),
        ("logue", "log"),
        ("oural", "oral"),
        ("oured", "ored"),
        ("ourer", "orer"),
        ("yzers", "ysers"),
        ("yzing", "ysing"),
        ("bres", "bers"),
        ("grey", "gray"),
        ("ized", "ised"),
        ("izer", "iser"),
        ("izes", "ises"),
        ("ours", "ors"),
        ("tres", "ters"),
        ("yzed", "ysed"),
        ("yzer", "yser"),
        ("yzes", "yses"),
        ("bre", "ber"),
        ("ize", "ise"),
        ("our", "or"),
        ("tre", "ter"),
        ("yze", "yse"),
    ],
    function: Words(
        "a about above actually after again all also although always am among an and another \
        any anybody anyone anything anyway anywhere are as at be because been before being \
        below between bit both but by came can come comes coming could did do does doing done \
        during each eg either else etc even ever every everybody everyone everything exactly \
        few for from gave get gets getting give given gives go goes going gone got gotten had \
        has have having he hello her here hers herself hey hi him himself his how however i id \
        ie if ill in instead into is it its itself just keeps kind knew know known knows let \
        like lot made make makes making many may maybe me might more most much must my myself \
        need needs neither no nobody nor not nothing now nowhere of ok okay on once one ones \
        only or other ought our ours ourselves out over own per perhaps please pls plz put \
        quite rather really s said same say saying says seem seemed seems shall she should \
        shows since so some somebody someone something somewhere sort still such t take takes \
        taking tell telling than thanks that the their theirs them themselves then there these \
        they thing things think this tho those though thought thx till to told too under until \
        up upon us very via want wanted wants was way we went were what whatever when whenever \
        where whereas wherever whether which whichever while who whoever whom whose why will \
        with within without wonder wondering would yeah yep yes yet you your yours yourself",
    ),
    ordinary: Words(
        "art bald brief car chose come comment con court date dear die dies dire era fare \
         figure fin fine font force fort gift hat host late main man men mine not note nun \
         once pan pay pays per place plus point port pour pro pure quit rat real sale sea \
         seal see sent side sin sol sole son sue tale tan tape tell ten van war wider",
    ),
    contractions: &[
        ("aint", "is not"),
        ("arent", "are not"),
        ("cannot", "can not"),
        ("cant", "can not"),
        ("couldnt", "could not"),
        ("couldve", "could have"),
        ("didnt", "did not"),
        ("doesnt", "does not"),
        ("dont", "do not"),
        ("gonna", "going to"),
        ("hadnt", "had not"),
        ("hasnt", "has not"),
        ("havent", "have not"),
        ("heres", "here is"),
        ("hes", "he is"),
        ("howd", "how did"),
        ("howre", "how are"),
        ("hows", "how is"),
        ("im", "i am"),
        ("isnt", "is not"),
        ("itd", "it would"),
        ("itll", "it will"),
        ("ive", "i have"),
        ("lets", "let us"),
        ("mustnt", "must not"),
        ("neednt", "need not"),
        ("shes", "she is"),
        ("shouldnt", "should not"),
        ("thats", "that is"),
        ("theres", "there is"),
        ("theyd", "they would"),
        ("theyll", "they will"),
        ("theyre", "they are"),
        ("theyve", "they have"),
        ("wanna", "want to"),
        ("wasnt", "was not"),
        ("werent", "were not"),
        ("weve", "we have"),
        ("whatll", "what will"),
        ("whatre", "what are"),
        ("whats", "what is"),
        ("whend", "when did"),
        ("whens", "when is"),
        ("whered", "where did"),
        ("wheres", "where is"),
        ("whod", "who would"),
        ("wholl", "who will"),
        ("whos", "who is"),
        ("whove", "who have"),
        ("whyd", "why did"),
        ("whyre", "why are"),
        ("whys", "why is"),
        ("wont", "will not"),
        ("wouldnt", "would not"),
        ("youd", "you would"),
        ("youll", "you will"),
        ("youre", "you are"),
        ("youve", "you have"),
    ],
    ordinals: Words("nd rd st th"),
    numbers: "zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 \
              eleven=11 twelve=12 dozen=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 \
              seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 \
              seventy=70 eighty=80 ninety=90 hundred=1e2 hundreds=1e2 thousand=1e3 thousands=1e3 \
              k=1e3 million=1e6 millions=1e6 mn=1e6 mln=1e6 m=1e6 billion=1e9 billions=1e9 bn=1e9 \
              trillion=1e12 trn=1e12",
    months: [
        "january|jan",
        "february|feb",
        "march|mar",
        "april|apr",
        "may",
        "june|jun",
        "july|jul",
        "august|aug",
        "september|sept|sep",
        "october|oct",
        "november|nov",
        "december|dec",
    ],
    abbreviations: Words(
        "al approx art ca cf dr e.g etc fig i.e inc jr ltd mr mrs ms no nos p para pp prof sec sr st u.k u.n u.s vol vs",
    ),
    asks: &[
        (
            Wanted::Number,
            "how many|how much|how often|how big|how large|how high|how long|how old|how far|\
             how fast|how tall|how deep|how wide|how heavy|how frequently|number of|what number|\
             which number|the number|numbers|figure|figures|statistic|statistics|stats|count|\
             total|toll|quantity|tally|amount of|what amount|how few|estimate|how numerous|\
             to what extent|by how much|how strong|what size|the size|the scale|the rate|\
             what rate|how steep",
        ),
        (
            Wanted::Share,
            "what share|which share|what percentage|which percentage|percentage|percentages|\
             percent|per cent|proportion|what part|what fraction|fraction|the share|share of|\
             how much of|how many in a hundred|out of every|out of ten|out of a hundred",
        ),
        (
            Wanted::Money,
            "how much money|how much cash|how much profit|how much revenue|how much income|\
             how much * cost|how much * costs|how much * pay|how much * paid|how much * charge|\
             how much * earn|how much * make|how much * made|how much * worth|how much * spend|\
             how much * spent|how much * generate|how much * generated|how much * bring in|\
             how many dollars|how many usd|how many euros|what price|the price|price|prices|cost|\
             costs|fee|fees|revenue|revenues|turnover|earnings|proceeds|income|what sum|\
             amount of money|sum of money|how lucrative|how profitable|how valuable|how rich|\
             how expensive|how costly",
        ),
        (
            Wanted::Date,
            "when|what date|which date|the date|date of|what year|which year|the year|what month|\
             which month|what day|which day|what time|what period|which period|since when|\
             until when|as of when|how recent|how recently|how long ago|dates|time span|\
             what dates|which dates|what years|which years",
        ),
        (
            Wanted::Place,
            "where|which + city|what + city|which + country|what + country|which + countries|\
             what + countries|what place|which place|what places|which places|what country|which country|\
             what countries|which countries|what city|which city|what town|which town|\
             what region|which region|what regions|which regions|what sea|which sea|\
             which continent|what continent|venue|location|whereabouts|headquarters|\
             what location|which location|what area|which area|at which border|which border",
        ),
        (
            Wanted::Actor,
            "who|whom|whose|source|sources|source of|\
             which + agency|what + agency|which + organisation|which + organization|\
             which organisation|which organization|which organisations|\
             which organizations|what organisation|what organization|what organisations|\
             what organizations|which agency|which agencies|what agency|what agencies|which body|\
             which bodies|what body|which institution|which institutions|which group|\
             which groups|which person|which people|what sort of people|what kind of people|\
             what people|according to whom|says who|by whom|which source|what source|\
             whose figure|which police|which force|which office|which company|which companies",
        ),
        (
            Wanted::List,
            "list|list of|which|what is * doing|what are * doing|what does * do|what do * do|\
             what did * do|name the|name all|name some|what kinds|what kind|what types|\
             what type|what sorts|what sort|what are the|what are some|what other|which other|\
             examples|example of|give examples|enumerate|what else|which ones|all the",
        ),
        (
            Wanted::Definition,
            "what is|what are|what does * mean|what do you mean|what is meant|define|definition|\
             definition of|meaning|meaning of|what counts as|explain|describe|what was|what were|\
             wat is",
        ),
        (
            Wanted::Reason,
            "why|how come|what for|for what reason|what reason|what reasons|reason|reasons|\
             what is the reason|what are the reasons|what causes|what caused|what cause|cause of|\
             causes of|what makes|what made|what drives|what is the point|what is the purpose|\
             purpose of|what explains|motive|motives|motivation",
        ),
        (
            Wanted::Way,
            "how|how do|how does|how did|how can|how is|how are|how to|in what way|in which way|\
             by what means|what way|what ways|which ways|method|methods|what methods|\
             which methods|by which means|what steps|means of",
        ),
        (
            Wanted::YesNo,
            "how bad|how big a|how common|how complex|how dangerous|how deadly|how good|how important|\
             how lethal|how likely|how organised|how organized|how professional|how risky|how safe|\
             how serious|how sure|how widespread|true or false|is it true|is that true|yes or no|right or wrong",
        ),
    ],
    openers: Words(
        "am are can could did do does had has have is may might must shall should was were will \
         would",
    ),
    times: &[
        (
            Time::Since,
            "since|from * on|from * onwards|starting|ever since|as of",
        ),
        (
            Time::Until,
            "until|till|up to|up until|to date|by the end of|through to",
        ),
        (
            Time::Before,
            "before|prior to|earlier than|preceding|ahead of",
        ),
        (Time::After, "after|later than|following|past"),
        (Time::Between, "between|from * to"),
        (
            Time::During,
            "during|throughout|all through|in the whole of|in all of|in the course of|the whole of|all of",
        ),
        (
            Time::Latest,
            "latest|newest|most recent|most recently|up to date|last known|the last|last available",
        ),
        (
            Time::Now,
            "now|today|nowadays|currently|current|at present|at the moment|right now|these days|\
             recently|recent|lately|in recent years|so far|to this day|presently",
        ),
        (
            Time::ThisYear,
            "this year|the current year|the present year|so far this year|year to date",
        ),
        (Time::ThisMonth, "this month|the current month"),
        (
            Time::ThisWeek,
            "this week|yesterday|this morning|tonight|last night",
        ),
        (
            Time::LastYear,
            "last year|the past year|the previous year|previous year",
        ),
        (
            Time::LastMonth,
            "last month|the past month|the previous month|previous month",
        ),
        (Time::LastWeek, "last week|the past week|the previous week"),
        (
            Time::Future,
            "next year|next month|next week|in future|in the future|in the coming years|\
             in years to come|tomorrow|going forward|in the years ahead|upcoming",
        ),
        (
            Time::Yearly,
            "per year|a year|each year|every year|yearly|annually|annual|per annum|every month|\
             per month|a month|each month|monthly|per day|a day|each day|daily|per week|a week|\
             weekly|every day",
        ),
    ],
    hedges: &[
        (
            Hedge::About,
            "about|around|approximately|roughly|some|circa|or so|estimated|approx",
        ),
        (
            Hedge::Nearly,
            "nearly|almost|close to|just under|not quite|up to",
        ),
        (
            Hedge::Over,
            "more than|over|above|exceeding|upwards of|greater than|in excess of",
        ),
        (Hedge::Under, "less than|fewer than|under|below|lower than"),
        (
            Hedge::AtLeast,
            "at least|no less than|no fewer than|not less than|a minimum of|minimum",
        ),
        (
            Hedge::AtMost,
            "at most|no more than|not more than|a maximum of|maximum",
        ),
    ],
    negations: Words("never no nobody none nor not nothing nowhere without"),
    ..PLAIN
};
