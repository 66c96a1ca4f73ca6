//! Chinese.

use unicode_script::Script;

use crate::language::words::Words;
use crate::language::{Hedge, Language, PLAIN, Time, Wanted};

pub(super) const CHINESE: Language = Language {
    tag: "zh",
    name: "Chinese",
    scripts: &[Script::Han],
    function: Words(
        "一个 一些 不 不是 与 为 为什 为何 之间 也 什么 从 他 以 以上 以下 以及 会 但是 何地 \
        何时 关于 其中 几个 到 及 可以 可否 向 吗 呢 和 哪个 哪些 哪儿 哪里 因为 在 多少 她 \
        如何 如果 它 对 对于 将 就 就是 已经 很 怎么 怎样 想 或 或者 所以 把 按照 是 是什 \
        是否 是谁 有 有没 来自 根据 正在 没 没有 由于 而且 能 能否 被 要 请 请问 谁 还 还是 \
        通过 都",
    ),
    particles: "的了吗呢吧么们您我你这那哪",
    numbers: "零=0 一=1 二=2 两=2 三=3 四=4 五=5 六=6 七=7 八=8 九=9 十=10 百=100 千=1000 万=1e4 \
        百万=1e6 千万=1e7 亿=1e8 十亿=1e9",
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
            "多少|几个|几次|几人|多少人|数量|人数|有多少|有几|总数|多大|多高|多长|多远|统计|\
            数字|多久",
        ),
        (
            Wanted::Share,
            "百分之几|百分之多少|多大比例|比例|占比|百分比|几成|所占",
        ),
        (
            Wanted::Money,
            "多少钱|价格|费用|票价|多少美元|多少欧元|收费|多少元|金额|利润|收入|赚多少|成本",
        ),
        (
            Wanted::Date,
            "什么时候|何时|哪年|哪一年|哪天|哪一天|几月|几号|几点|日期|什么时间|哪个月|何年|\
            几时",
        ),
        (
            Wanted::Place,
            "哪里|哪儿|何处|何地|什么地方|哪个国家|哪些国家|哪个城市|哪个地区|地点|在哪|从哪|\
            去哪|总部",
        ),
        (
            Wanted::Actor,
            "谁|哪个机构|哪些机构|哪个组织|哪些组织|什么人|哪些人|何人|哪家|哪个部门",
        ),
        (
            Wanted::List,
            "哪些|有哪些|列出|列举|清单|名单|哪几个|哪几种|什么种类|例子|举例|还有什么",
        ),
        (
            Wanted::Definition,
            "什么是|是什么|什么叫|何谓|定义|含义|什么意思|解释|是指什么|指的是什么",
        ),
        (
            Wanted::Reason,
            "为什么|为何|原因|何以|什么原因|怎么会|目的|干嘛|理由|动机",
        ),
        (
            Wanted::Way,
            "怎么|怎样|如何|方法|方式|用什么|什么方式|手段|怎么办",
        ),
        (
            Wanted::YesNo,
            "吗|是否|是不是|有没有|能不能|可不可以|能否|会不会|对不对|可否",
        ),
    ],
    times: &[
        (Time::Since, "自从|以来|自|从"),
        (Time::Until, "直到|截至|到"),
        (Time::Before, "之前|以前|前"),
        (Time::After, "之后|以后|后"),
        (Time::Between, "之间|期间"),
        (Time::During, "整个|期间|全年"),
        (Time::Latest, "最新|最近一次|最后"),
        (Time::Now, "现在|目前|如今|当前|今天|近来|最近|近年来|迄今"),
        (Time::ThisYear, "今年|本年"),
        (Time::ThisMonth, "这个月|本月"),
        (Time::ThisWeek, "本周|这周|昨天"),
        (Time::LastYear, "去年|上一年"),
        (Time::LastMonth, "上个月|上月"),
        (Time::LastWeek, "上周"),
        (Time::Future, "明年|下个月|未来|将来|明天"),
        (Time::Yearly, "每年|年均|每月|每天|每周|年度"),
    ],
    hedges: &[
        (Hedge::About, "大约|约|左右|大概|估计"),
        (Hedge::Nearly, "近|将近|几乎|接近"),
        (Hedge::Over, "超过|多于|以上|高于"),
        (Hedge::Under, "少于|低于|不到|以下"),
        (Hedge::AtLeast, "至少|不少于|最少"),
        (Hedge::AtMost, "至多|不超过|最多"),
    ],
    negations: Words("不 不是 无 没 没有 非"),
    ..PLAIN
};
