//! French.

use snowball_stemmers_rs::{Algorithm, Stemmer};
use unicode_script::Script;

use crate::language::words::Words;
use crate::language::{Hedge, Language, PLAIN, Time, Wanted};

pub(super) const FRENCH: Language = Language {
    tag: "fr",
    name: "French",
    scripts: &[Script::Latin],
    marks: Words(
        "ais ait aux eau ement ette$ euse eux ez$ gn ieu ille ique ir$ oi oir ux â ç è ée és \
        ê î ô ù û œ",
    ),
    stemmer: Some(|| Stemmer::create(Algorithm::French)),
    // The accents of endings that the stemmer knows, which people leave out.
    endings: &[("erent", "èrent"), ("ees", "ées"), ("ee", "ée")],
    function: Words(
        "a afin ai aie ailleurs ainsi alors apres assez au aucun aucune aujourdhui auquel \
        aussi autour autre autres aux auxquels avaient avait avant avec avez avoir avons \
        ayant beaucoup bien bonjour bonsoir c ca car ce ceci cela celle celles celui \
        cependant certain certaines certains ces cet cette ceux chacun chaque chez ci \
        combien comme comment contre d dans de dehors deja depuis des desquels dire dis dit \
        dois doit doivent donc donne donner donnez dont du duquel durant elle elles en \
        encore entre est et etaient etais etait ete etes etre eu eux faire fais fait faites \
        faut font fut grace hors ici il ils j jamais je jusqu jusque l la laquelle le \
        lequel les lesquelles lesquels leur leurs lors lorsqu lorsque lui m ma mais malgre \
        me meme memes merci mes mien moi moins mon n ne ni non nos notre nous on ont ou oui \
        par parce parmi pas pendant peu peut peuvent peux plus plusieurs plutot pour \
        pourquoi pourrait pouvez puis puisqu puisque qu quand quant que quel quelle quelles \
        quelqu quelque quelques quels qui quoi s sa sais sait salut sans sauf savoir se \
        selon sera seront ses seulement si sien soient soit sommes son sont sous suis sur \
        svp t ta tandis te tel telle telles tels tes toi ton tous tout toute toutes tres \
        trop tu un une va vers veut veux via voici voila vont vos votre voudrais vous vu y",
    ),
    elisions: Words("c d j jusqu l lorsqu m n puisqu qu quelqu quoiqu s t"),
    decimal: ',',
    thousands: &[' ', '.'],
    ordinals: Words("e eme emes er ere ers ieme nd nde re"),
    numbers: "zero=0 un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 \
        onze=11 douze=12 douzaine=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 \
        trente=30 quarante=40 cinquante=50 soixante=60 cent=100 cents=100 centaines=100 \
        mille=1000 milliers=1000 million=1e6 millions=1e6 milliard=1e9 milliards=1e9 md=1e9 \
        mds=1e9",
    months: [
        "janvier|janv",
        "fevrier|fevr|fev",
        "mars",
        "avril|avr",
        "mai",
        "juin",
        "juillet|juil",
        "aout",
        "septembre|sept",
        "octobre|oct",
        "novembre|nov",
        "decembre|dec",
    ],
    abbreviations: Words(
        "art av cf dr env etc ex fig m min mlle mm mme no p pp prof st ste tel vol",
    ),
    asks: &[
        (
            Wanted::Number,
            "combien de|combien d|combien|nombre de|nombre d|quel nombre|le nombre|\
            quel est le nombre|quel total|total|bilan|chiffre|chiffres|statistique|\
            statistiques|quelle quantite|a combien|quel taux|le taux|quelle taille|\
            quelle ampleur|l ampleur|de combien|combien de fois|quelle distance|\
            quelle longueur|quelle hauteur|quel age",
        ),
        (
            Wanted::Share,
            "quel pourcentage|le pourcentage|pourcentage|pour cent|pourcent|quelle part|\
            la part|quelle proportion|la proportion|proportion|quelle fraction|\
            combien sur cent|combien parmi",
        ),
        (
            Wanted::Money,
            "combien d argent|combien * coute|combien * coutent|combien * gagnent|\
            combien * gagne|combien * rapporte|combien * rapportent|combien * paient|\
            combien * payent|combien * paie|combien * valent|combien * vaut|\
            combien de dollars|combien d euros|combien de benefices|combien de profits|\
            quel prix|quel est le prix|prix|cout|couts|tarif|tarifs|quel montant|montant|\
            chiffre d affaires|revenus|revenu|recettes|benefices|quelle somme|somme d argent",
        ),
        (
            Wanted::Date,
            "quand|depuis quand|jusqu a quand|a quelle date|quelle date|la date|date de|\
            quelle annee|en quelle annee|quel mois|en quel mois|quel jour|quelle periode|\
            a quelle heure|quelle heure|quelles heures|horaires|il y a combien de temps",
        ),
        (
            Wanted::Place,
            "ou|d ou|par ou|dans quel pays|dans quels pays|quel pays|quels pays|de quel pays|\
            quelle ville|dans quelle ville|quel endroit|a quel endroit|quel lieu|lieu|\
            quelle region|quelles regions|quelle mer|quel continent|a quelle frontiere|\
            quelle frontiere|siege",
        ),
        (
            Wanted::Actor,
            "qui|qui est ce qui|avec qui|a qui|par qui|selon qui|de qui|chez qui|pour qui|\
            quelle organisation|quelles organisations|quel organisme|quels organismes|\
            quelle agence|quelles agences|quelle institution|quelles institutions|\
            quelle source|quelles personnes|quels partenaires|quels acteurs|quelle police",
        ),
        (
            Wanted::List,
            "liste|liste des|la liste|quels|quelles|lesquels|lesquelles|lequel|laquelle|\
            quels sont les|quelles sont les|quels types|quelles sortes|citez|cite|enumerez|\
            exemples|exemples de|donnez des exemples|quels autres|quelles autres|\
            quoi d autre",
        ),
        (
            Wanted::Definition,
            "qu est ce que|qu est ce qu|c est quoi|qu est que|quoi|quel est|quelle est|\
            que signifie|que veut dire|qu entend on par|definition|definition de|definir|\
            definissez|signification|sens de|expliquez|explique|expliquer|decrivez|decris|\
            qu appelle t on|qu est ce qui",
        ),
        (
            Wanted::Reason,
            "pourquoi|pour quelle raison|pour quelles raisons|quelle raison|\
            quelle est la raison|quelles sont les raisons|quelle est la cause|\
            quelles sont les causes|a cause de quoi|dans quel but|quel est le but|\
            a quoi sert|a quoi servent|raison|raisons|causes|motif|motifs|motivation",
        ),
        (
            Wanted::Way,
            "comment|de quelle facon|de quelle maniere|par quel moyen|par quels moyens|\
            quel moyen|quels moyens|quelle methode|quelles methodes|methode|methodes|\
            comment faire|moyen de",
        ),
        (
            Wanted::YesNo,
            "est ce que|est ce qu|est il|est elle|sont ils|sont elles|y a t il|existe t il|\
            peut on|est il vrai|est ce vrai|vrai ou faux|oui ou non|a t on|a t il|a t elle|\
            ont ils",
        ),
    ],
    times: &[
        (Time::Since, "depuis|a partir de|a partir du"),
        (Time::Until, "jusqu a|jusqu au|jusqu en|jusque"),
        (Time::Before, "avant|avant le|precedant"),
        (Time::After, "apres|suivant|au dela de|a la suite de"),
        (Time::Between, "entre|de * a|du * au"),
        (
            Time::During,
            "pendant|durant|au cours de|tout au long de|sur l ensemble de|toute l annee|\
            l ensemble de",
        ),
        (
            Time::Latest,
            "dernier|derniere|derniers|dernieres|le plus recent|la plus recente|\
            les plus recents|les plus recentes|plus recent|plus recente|plus recents|\
            plus recentes",
        ),
        (
            Time::Now,
            "maintenant|actuellement|aujourdhui|actuel|actuelle|actuels|actuelles|a present|\
            en ce moment|recemment|recent|recente|recents|recentes|ces dernieres annees|\
            a ce jour|de nos jours",
        ),
        (Time::ThisYear, "cette annee|l annee en cours"),
        (Time::ThisMonth, "ce mois|ce mois ci|le mois en cours"),
        (Time::ThisWeek, "cette semaine|hier|ce matin|ce soir"),
        (
            Time::LastYear,
            "l annee derniere|l an dernier|l annee passee|l an passe|l annee precedente",
        ),
        (
            Time::LastMonth,
            "le mois dernier|le mois passe|mois dernier",
        ),
        (
            Time::LastWeek,
            "la semaine derniere|la semaine passee|semaine derniere",
        ),
        (
            Time::Future,
            "l annee prochaine|l an prochain|le mois prochain|a l avenir|\
            dans les annees a venir|demain|prochainement|futur",
        ),
        (
            Time::Yearly,
            "par an|chaque annee|tous les ans|annuel|annuelle|annuellement|par mois|\
            chaque mois|par jour|chaque jour|par semaine",
        ),
    ],
    hedges: &[
        (
            Hedge::About,
            "environ|a peu pres|autour de|pres de|approximativement|quelque|aux alentours de|\
            estime|estimes",
        ),
        (Hedge::Nearly, "presque|pres de|pas loin de"),
        (
            Hedge::Over,
            "plus de|plus d|au dessus de|superieur a|depassant",
        ),
        (
            Hedge::Under,
            "moins de|moins d|au dessous de|en dessous de|inferieur a",
        ),
        (Hedge::AtLeast, "au moins|pas moins de|au minimum|minimum"),
        (
            Hedge::AtMost,
            "au plus|au maximum|pas plus de|maximum|tout au plus",
        ),
    ],
    negations: Words("aucun aucune jamais ne ni non pas personne rien sans"),
    ..PLAIN
};
