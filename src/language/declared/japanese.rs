//! Japanese.

use unicode_script::Script;

use crate::language::words::Words;
use crate::language::{Hedge, Language, PLAIN, Time, Wanted};

pub(super) const JAPANESE: Language = Language {
    tag: "ja",
    name: "Japanese",
    scripts: &[Script::Hiragana, Script::Katakana, Script::Han],
    function: Words("事 何 彼 方 私 等 誰"),
    particles: "あいうえおかがきぎくぐけげこごさざしじすずせぜそぞただちぢつっづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろわをん",
    numbers: "零=0 一=1 二=2 三=3 四=4 五=5 六=6 七=7 八=8 九=9 十=10 百=100 千=1000 万=1e4 \
        百万=1e6 千万=1e7 億=1e8 兆=1e12",
    months: [
        "一月|1月",
        "二月|2月",
        "三月|3月",
        "四月|4月",
        "五月|5月",
        "六月|6月",
        "七月|7月",
        "八月|8月",
        "九月|9月",
        "十月|10月",
        "十一月|11月",
        "十二月|12月",
    ],
    asks: &[
        (
            Wanted::Number,
            "何人|何件|何回|いくつ|何個|何名|人数|件数|数は|どのくらい|どれくらい|どれだけ|\
            どれほど|統計|総数|何度|何倍",
        ),
        (
            Wanted::Share,
            "何パーセント|何%|割合|何割|比率|パーセンテージ",
        ),
        (
            Wanted::Money,
            "いくら|料金|値段|価格|費用|何円|何ドル|何ユーロ|入場料|金額|利益|収入|稼|儲",
        ),
        (
            Wanted::Date,
            "いつ|何年|何月|何日|何時|日付|いつから|いつまで|時期",
        ),
        (
            Wanted::Place,
            "どこ|どの国|どちらの国|何処|場所|どの地域|どの都市|どの海|本部|どこから|どこで",
        ),
        (
            Wanted::Actor,
            "誰|だれ|どの機関|どの組織|どの団体|どなた|どこの機関|どの国際機関",
        ),
        (
            Wanted::List,
            "どんな|どの|どれ|一覧|リスト|列挙|種類|例を|挙げて|他に何",
        ),
        (
            Wanted::Definition,
            "とは|って何|何ですか|意味|定義|とは何|説明|どういう意味",
        ),
        (
            Wanted::Reason,
            "なぜ|どうして|理由|原因|目的|何故|何のため|なんで|動機",
        ),
        (
            Wanted::Way,
            "どうやって|どのように|方法|手段|やり方|どうすれば|仕方|手口|どのような方法",
        ),
        (
            Wanted::YesNo,
            "ですか|ますか|でしょうか|ませんか|たか|るか|のか",
        ),
    ],
    times: &[
        (Time::Since, "以来|から"),
        (Time::Until, "まで"),
        (Time::Before, "以前|前に|までに"),
        (Time::After, "以降|以後|後に"),
        (Time::Between, "の間"),
        (Time::During, "期間中|全体|通して|を通じて"),
        (Time::Latest, "最新|直近|最後"),
        (Time::Now, "現在|今|最近|近年|今日|現時点"),
        (Time::ThisYear, "今年|本年"),
        (Time::ThisMonth, "今月"),
        (Time::ThisWeek, "今週|昨日"),
        (Time::LastYear, "去年|昨年|前年"),
        (Time::LastMonth, "先月"),
        (Time::LastWeek, "先週"),
        (Time::Future, "来年|来月|将来|今後|明日"),
        (Time::Yearly, "毎年|年間|毎月|毎日|毎週|年に"),
    ],
    hedges: &[
        (Hedge::About, "約|およそ|くらい|ほど|程度|推定"),
        (Hedge::Nearly, "近く|ほぼ|ほとんど"),
        (Hedge::Over, "以上|超|を超える"),
        (Hedge::Under, "未満|以下|弱"),
        (Hedge::AtLeast, "少なくとも|最低"),
        (Hedge::AtMost, "多くとも|最大|せいぜい"),
    ],
    negations: Words("不 未 無 非"),
    ..PLAIN
};
