//! Portuguese.

use snowball_stemmers_rs::{Algorithm, Stemmer};
use unicode_script::Script;

use crate::language::words::Words;
use crate::language::{Hedge, Language, PLAIN, Time, Wanted};

pub(super) const PORTUGUESE: Language = Language {
    tag: "pt",
    name: "Portuguese",
    scripts: &[Script::Latin],
    marks: Words(
        "agem ao$ aram$ dade$ dades$ ei$ eir em$ eram$ lh nh ns$ oes$ ou$ ss à â ã ç ém ê ô õ",
    ),
    stemmer: Some(|| Stemmer::create(Algorithm::Portuguese)),
    // The nasal vowels and accents of endings that the stemmer knows, which people leave out, and
    // one form for singular and plural.
    endings: &[
        ("encias", "ências"),
        ("encia", "ência"),
        ("coes", "ção"),
        ("soes", "são"),
        ("aos", "ão"),
        ("cao", "ção"),
        ("oes", "ão"),
        ("sao", "são"),
    ],
    function: Words(
        "a acerca ainda alem algo alguem algum alguma algumas alguns ali ambos ante antes ao \
        aonde aos apenas apos aquela aquelas aquele aqueles aqui aquilo as assim ate \
        atraves bem boa bom cada com como conforme contra contudo cuja cujo da dai das de \
        dela delas dele deles demais dentro depois desde dessa desse desta deste deve devem \
        dia diante disso disto diz dizer do dos durante e ela elas ele eles em enquanto \
        entao entre era eram essa essas esse esses esta estao estar estas estava este estes \
        estou eu existe existem faz fazem fazer foi foram fosse ha haver havia hoje isso \
        isto ja junto la lhe lhes lo logo mais mas me mediante menos mesma mesmas mesmo \
        mesmos meu meus minha minhas muita muitas muito muitos na nada nao nas nela nele \
        nem nenhum nenhuma nessa nesse nesta neste ninguem no nos nossa nosso nossos num \
        numa nunca o obrigado ola onde os ou outra outras outro outros para pela pelas pelo \
        pelos per perante pode podem poderia por porem porque portanto posso pouco poucos \
        pra quais qual qualquer quando quanta quantas quanto quantos quao que quem quer \
        quero sabe saber sao se seja sejam sem sempre sendo ser sera serao seu seus so sob \
        sobre sua suas tambem tao te tem temos tenho ter teu ti tinha toda todas todavia \
        todo todos tu tua tudo um uma umas uns vai vao voce voces vos",
    ),
    decimal: ',',
    thousands: &[' ', '.'],
    ordinals: Words("a o"),
    numbers: "zero=0 um=1 uma=1 dois=2 duas=2 tres=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 \
        dez=10 onze=11 doze=12 duzia=12 vinte=20 trinta=30 quarenta=40 cinquenta=50 \
        sessenta=60 setenta=70 oitenta=80 noventa=90 cem=100 cento=100 centenas=100 \
        mil=1000 milhares=1000 milhao=1e6 milhoes=1e6 bilhao=1e9 bilhoes=1e9 trilhao=1e12",
    months: [
        "janeiro|jan",
        "fevereiro|fev",
        "marco|mar",
        "abril|abr",
        "maio|mai",
        "junho|jun",
        "julho|jul",
        "agosto|ago",
        "setembro|set",
        "outubro|out",
        "novembro|nov",
        "dezembro|dez",
    ],
    abbreviations: Words("aprox art av dr dra etc fig n p pag pp prof sr sra vol"),
    asks: &[
        (
            Wanted::Number,
            "quantos|quantas|quanto|quanta|numero de|qual o numero|qual e o numero|o numero|\
            total|cifra|cifras|estatistica|estatisticas|quantidade|que quantidade|\
            qual a quantidade|qual o tamanho|com que frequencia|qual a taxa|a taxa",
        ),
        (
            Wanted::Share,
            "que percentagem|qual a percentagem|qual percentagem|que porcentagem|\
            qual a porcentagem|qual porcentagem|percentagem|porcentagem|percentual|\
            qual percentual|por cento|que parte|qual parte|que proporcao|qual a proporcao|\
            proporcao|que fracao",
        ),
        (
            Wanted::Money,
            "quanto dinheiro|quanto custa|quanto custam|quanto * cobram|quanto * cobra|\
            quanto * ganham|quanto * ganha|quanto * lucram|quanto * pagam|quanto * paga|\
            quanto * vale|quanto * gera|quanto * rende|quantos dolares|quantos euros|\
            que preco|qual o preco|qual e o preco|preco|precos|custo|custos|tarifa|tarifas|\
            receita|receitas|lucro|lucros|qual o valor|montante",
        ),
        (
            Wanted::Date,
            "quando|desde quando|ate quando|em que data|que data|qual a data|a data|data|\
            em que ano|que ano|qual ano|em que mes|que mes|que dia|em que dia|que periodo|\
            a que horas|que horas|horario|horarios|ha quanto tempo",
        ),
        (
            Wanted::Place,
            "onde|de onde|aonde|para onde|por onde|em que pais|em que paises|que pais|\
            que paises|quais paises|qual pais|que cidade|em que cidade|qual cidade|\
            que lugar|qual lugar|local|que regiao|quais regioes|que mar|que continente|\
            em que fronteira|sede",
        ),
        (
            Wanted::Actor,
            "quem|com quem|a quem|por quem|segundo quem|de quem|para quem|que organizacao|\
            que organizacoes|qual organizacao|quais organizacoes|que organismo|que agencia|\
            qual agencia|quais agencias|que agencias|que instituicao|que entidade|que fonte|\
            qual fonte|que pessoas|que policia|quais parceiros|que parceiros",
        ),
        (
            Wanted::List,
            "lista|lista de|quais|quais sao|quais os|quais as|que tipos|que tipo|que outros|\
            que outras|enumere|liste|exemplos|exemplos de|cite|o que mais",
        ),
        (
            Wanted::Definition,
            "o que e|que e|o que sao|o que significa|que significa|o que quer dizer|\
            o que se entende por|definicao|definicao de|defina|definir|significado|explique|\
            explica|descreva|qual e|qual o|qual a|em que consiste",
        ),
        (
            Wanted::Reason,
            "por que|por que razao|por que motivo|porque|qual a razao|qual o motivo|razao|\
            razoes|qual a causa|quais as causas|causas|para que|com que objetivo|\
            qual o objetivo|motivo|motivos",
        ),
        (
            Wanted::Way,
            "como|de que maneira|de que forma|de que modo|por que meio|por que meios|\
            que meios|que metodo|que metodos|metodo|metodos|forma de|maneira de",
        ),
        (
            Wanted::YesNo,
            "e verdade|e certo|verdadeiro ou falso|sim ou nao|sera que",
        ),
    ],
    openers: Words("deve devem era esta estao existe existem foi foram ha pode podem sao tem"),
    times: &[
        (Time::Since, "desde|a partir de|a partir do"),
        (Time::Until, "ate|ate o|ate ao"),
        (Time::Before, "antes de|antes do|antes"),
        (Time::After, "depois de|depois do|depois|apos"),
        (Time::Between, "entre|de * a|desde * ate"),
        (
            Time::During,
            "durante|ao longo de|em todo|no decorrer de|todo o ano",
        ),
        (
            Time::Latest,
            "ultimo|ultima|ultimos|ultimas|mais recente|mais recentes",
        ),
        (
            Time::Now,
            "agora|atualmente|hoje|hoje em dia|atual|atuais|actualmente|actual|recentemente|\
            recente|recentes|nos ultimos anos|ate hoje|neste momento",
        ),
        (Time::ThisYear, "este ano|neste ano|o ano corrente"),
        (Time::ThisMonth, "este mes|neste mes"),
        (
            Time::ThisWeek,
            "esta semana|nesta semana|ontem|hoje de manha",
        ),
        (
            Time::LastYear,
            "o ano passado|no ano passado|ano passado|ano anterior",
        ),
        (Time::LastMonth, "o mes passado|no mes passado|mes passado"),
        (
            Time::LastWeek,
            "a semana passada|na semana passada|semana passada",
        ),
        (
            Time::Future,
            "o proximo ano|no proximo ano|no proximo mes|no futuro|nos proximos anos|amanha|\
            futuro",
        ),
        (
            Time::Yearly,
            "por ano|ao ano|cada ano|todos os anos|anual|anuais|anualmente|por mes|cada mes|\
            por dia|cada dia|por semana",
        ),
    ],
    hedges: &[
        (
            Hedge::About,
            "cerca de|aproximadamente|por volta de|em torno de|mais ou menos|uns|umas|\
            estima se",
        ),
        (Hedge::Nearly, "quase|perto de|pouco menos de"),
        (Hedge::Over, "mais de|acima de|superior a|mais do que"),
        (Hedge::Under, "menos de|abaixo de|inferior a|menos do que"),
        (
            Hedge::AtLeast,
            "pelo menos|ao menos|no minimo|nao menos de|minimo",
        ),
        (Hedge::AtMost, "no maximo|nao mais de|maximo|quando muito"),
    ],
    negations: Words("jamais nada nao nem nenhum nenhuma ninguem nunca sem tampouco"),
    ..PLAIN
};
