//! Spanish.

use snowball_stemmers_rs::{Algorithm, Stemmer};
use unicode_script::Script;

use crate::language::words::Words;
use crate::language::{Hedge, Language, PLAIN, Time, Wanted};

pub(super) const SPANISH: Language = Language {
    tag: "es",
    name: "Spanish",
    scripts: &[Script::Latin],
    marks: Words(
        "adas$ ados$ aje ajo an$ aron$ cion ciones ción cuá cómo dad$ dades$ dó$ dón eje iem \
        ien iento ier ieron$ illo ll qué$ rr ue$ uel uen uer uest uev uje ¡ ¿ ía$ ían$ ñ ó$ \
        ón$",
    ),
    stemmer: Some(|| Stemmer::create(Algorithm::Spanish)),
    // The accent of endings that the stemmer knows, which people leave out.
    endings: &[
        ("abamos", "ábamos"),
        ("logias", "logías"),
        ("acion", "ación"),
        ("logia", "logía"),
        ("ucion", "ución"),
        ("aria", "aría"),
        ("eria", "ería"),
    ],
    function: Words(
        "a aca acaso ademas adonde ahi ahora al algo alguien algun alguna algunas alguno \
        algunos alla alli ambos ante antes apenas aquel aquella aquellas aquello aquellos \
        aqui asi aun aunque bajo bastante bien buenas buenos cada casi como con contra cosa \
        cosas cual cuales cualquier cualquiera cuando cuanta cuantas cuanto cuantos cuya \
        cuyo dan dar de debe deben decir del demas dentro desde despues dia dice dicen dime \
        donde dos durante e el ella ellas ello ellos en encima entonces entre era eran eres \
        es esa esas ese eso esos esta estaba estaban estado estan estar estas este esto \
        estos estoy excepto existe existen fue fuera fueron gracias ha haber habia habian \
        hace hacen hacer hacia han hasta hay he hola hubo igual incluso jamas junto la las \
        le les lo los luego mas me mediante mi mia mientras mio mis misma mismas mismo \
        mismos mucha muchas mucho muchos muy nada nadie ni ningun ninguna ninguno no nos \
        nosotros nuestra nuestras nuestro nuestros nunca o os otra otras otro otros para \
        pero poca pocas poco pocos podria podrian por porque pueda puede pueden puedo pues \
        que quien quienes quiere quiero quisiera sabe saber se sea sean segun ser sera \
        seran si sido siempre sin sino sobre sois solo somos son soy su sus suya suyo tal \
        tambien tampoco tan tanta tanto te tenemos tener tengo ti tiene tienen toda todas \
        todavia todo todos tras tu tus u un una unas uno unos usted ustedes va van vosotros \
        y ya yo",
    ),
    decimal: ',',
    thousands: &[' ', '.'],
    ordinals: Words("a er o ra ro"),
    numbers: "cero=0 uno=1 un=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 \
        diez=10 once=11 doce=12 docena=12 veinte=20 treinta=30 cuarenta=40 cincuenta=50 \
        sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 cientos=100 \
        mil=1000 miles=1000 millon=1e6 millones=1e6 billon=1e12 billones=1e12",
    months: [
        "enero|ene",
        "febrero|feb",
        "marzo|mar",
        "abril|abr",
        "mayo",
        "junio|jun",
        "julio|jul",
        "agosto|ago",
        "septiembre|setiembre|sept|sep",
        "octubre|oct",
        "noviembre|nov",
        "diciembre|dic",
    ],
    abbreviations: Words(
        "aprox art av dr dra ee.uu etc fig num p pag pp prof sr sra sta ud uds vol",
    ),
    asks: &[
        (
            Wanted::Number,
            "cuantos|cuantas|cuanto|cuanta|numero de|que numero|el numero|la cifra|cifra|\
            cifras|estadistica|estadisticas|total|cantidad|que cantidad|cantidad de|saldo|\
            que tan grande|que tamano|que tasa|la tasa|con que frecuencia|que magnitud|\
            a cuanto|a cuantos",
        ),
        (
            Wanted::Share,
            "que porcentaje|porcentaje|por ciento|porciento|que parte|que proporcion|\
            proporcion|que fraccion|la proporcion|el porcentaje|cuantos de cada",
        ),
        (
            Wanted::Money,
            "cuanto dinero|cuanta plata|cuanto cuesta|cuanto cuestan|cuanto * cobran|\
            cuanto * cobra|cuanto * ganan|cuanto * gana|cuanto * pagan|cuanto * paga|\
            cuanto * vale|cuanto * genera|cuanto * mueve|cuantos dolares|cuantos euros|\
            que precio|precio|precios|costo|coste|costos|tarifa|tarifas|que suma|\
            suma de dinero|ingresos|ganancias|beneficios|importe|monto",
        ),
        (
            Wanted::Date,
            "cuando|desde cuando|hasta cuando|que fecha|en que fecha|la fecha|fecha|que ano|\
            en que ano|que mes|en que mes|que dia|que periodo|a que hora|que hora|horario|\
            horarios|hace cuanto",
        ),
        (
            Wanted::Place,
            "donde|de donde|adonde|a donde|por donde|en que pais|en que paises|que pais|\
            que paises|de que paises|que ciudad|en que ciudad|que lugar|en que lugar|lugar|\
            que region|que regiones|que mar|que continente|que frontera|en que frontera|sede",
        ),
        (
            Wanted::Actor,
            "quien|quienes|con quien|con quienes|a quien|por quien|segun quien|de quien|\
            para quien|que organizacion|que organizaciones|que organismo|que organismos|\
            que agencia|que agencias|que institucion|que instituciones|que entidad|\
            que fuente|que personas|que socios|que policia",
        ),
        (
            Wanted::List,
            "lista|lista de|cuales|cuales son|que tipos|que tipo|que clases|que otros|\
            que otras|enumera|enumere|ejemplos|ejemplos de|dame ejemplos|nombra|que mas|\
            mencione|menciona",
        ),
        (
            Wanted::Definition,
            "que es|que son|que significa|que quiere decir|que se entiende por|definicion|\
            definicion de|define|defina|definir|significado|explica|explique|explicame|\
            describe|describa|cual es|que era|en que consiste|a que se llama",
        ),
        (
            Wanted::Reason,
            "por que|por que razon|por que motivo|razon|razones|cual es la causa|\
            cuales son las causas|causa de|causas|para que|con que fin|con que objetivo|\
            cual es el objetivo|motivo|motivos|a que se debe|debido a que",
        ),
        (
            Wanted::Way,
            "como|de que manera|de que forma|de que modo|por que medio|por que medios|\
            con que medios|que medios|que metodo|que metodos|metodo|metodos|forma de|\
            manera de",
        ),
        (
            Wanted::YesNo,
            "es cierto|es verdad|verdadero o falso|si o no",
        ),
    ],
    openers: Words(
        "debe deben era es esta estan existe existen fue fueron ha han hay puede pueden son \
        tiene tienen",
    ),
    times: &[
        (Time::Since, "desde|a partir de|a partir del"),
        (Time::Until, "hasta|hasta el"),
        (Time::Before, "antes de|antes del|antes"),
        (Time::After, "despues de|despues del|despues|tras"),
        (Time::Between, "entre|de * a|desde * hasta"),
        (
            Time::During,
            "durante|a lo largo de|en todo|en el transcurso de|todo el ano",
        ),
        (
            Time::Latest,
            "ultimo|ultima|ultimos|ultimas|mas reciente|mas recientes|el mas reciente|\
            lo mas reciente",
        ),
        (
            Time::Now,
            "ahora|actualmente|hoy|hoy en dia|actual|actuales|en la actualidad|recientemente|\
            reciente|recientes|en los ultimos anos|hasta la fecha|en este momento",
        ),
        (Time::ThisYear, "este ano|el ano en curso|el presente ano"),
        (Time::ThisMonth, "este mes|el mes en curso"),
        (Time::ThisWeek, "esta semana|ayer|esta manana|esta noche"),
        (Time::LastYear, "el ano pasado|ano pasado|el ano anterior"),
        (Time::LastMonth, "el mes pasado|mes pasado"),
        (Time::LastWeek, "la semana pasada|semana pasada"),
        (
            Time::Future,
            "el proximo ano|el ano que viene|el proximo mes|en el futuro|\
            en los proximos anos|manana|futuro",
        ),
        (
            Time::Yearly,
            "por ano|al ano|cada ano|todos los anos|anual|anuales|anualmente|al mes|cada mes|\
            por mes|al dia|cada dia|por dia|por semana",
        ),
    ],
    hedges: &[
        (
            Hedge::About,
            "alrededor de|aproximadamente|cerca de|unos|unas|mas o menos|en torno a|se estima",
        ),
        (Hedge::Nearly, "casi|cerca de|poco menos de"),
        (Hedge::Over, "mas de|por encima de|superior a|mas del"),
        (Hedge::Under, "menos de|por debajo de|inferior a|menos del"),
        (
            Hedge::AtLeast,
            "al menos|por lo menos|no menos de|como minimo|minimo",
        ),
        (
            Hedge::AtMost,
            "como maximo|a lo sumo|no mas de|maximo|como mucho",
        ),
    ],
    negations: Words("jamas nada nadie ni ningun ninguna ninguno no nunca sin tampoco"),
    ..PLAIN
};
