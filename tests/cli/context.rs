//! The context: visibly apart from the briefing, never before it, and gone when it is unwanted.

use std::fs;

use serde_json::Value;

use crate::{run, smugfaq, stderr, stdout, transcript};

const QUERIES: [&str; 2] = [
    include_str!("../queries/dev.jsonl"),
    include_str!("../queries/test.jsonl"),
];

fn replies(options: &[&str], questions: &str) -> Vec<Value> {
    let arguments = [&["ask", "-", "--format", "jsonl"], options].concat();
    let output = smugfaq(&arguments).write_stdin(questions).output();
    let output = stdout(&output.expect("the binary runs"));
    let replies = output.lines().map(serde_json::from_str);
    replies.collect::<Result<_, _>>().expect("JSON lines")
}

#[test]
fn the_briefing_answers_the_same_with_and_without_the_context() {
    let lines = QUERIES.iter().flat_map(|set| set.lines());
    let queries = lines.map(|line| serde_json::from_str::<Value>(line).expect("a query"));
    let questions: Vec<String> = queries
        .map(|query| query["q"].as_str().expect("text").to_owned())
        .collect();
    let questions = questions.join("\n");
    let mut with = replies(&[], &questions);
    let mut without = replies(&["--briefing-only"], &questions);
    assert_eq!(with.len(), without.len());
    let mut beside = 0;
    for (with, without) in with.iter_mut().zip(&mut without) {
        let fields = with.as_object_mut().expect("an object");
        if let Some(context) = fields.remove("context") {
            // Beside an answer it has all of the time of which that covers a part.
            let is_part = fields["covers"].is_string();
            beside += usize::from(!is_part);
            assert_eq!(fields["answered"], is_part, "{context}");
            assert_eq!(context[0]["document"], "context");
        }
        // A caveat of the context stands with a figure.
        for reply in [&mut *with, without] {
            let answers = reply["answers"].as_array_mut().into_iter().flatten();
            for answer in answers.filter_map(Value::as_object_mut) {
                answer.remove("note");
            }
        }
        assert_eq!(*with, *without);
    }
    assert!(beside < 60, "{beside} replies have a context");
}

/// What answers a question is the same to the byte in every format.
#[test]
fn answers_and_lists_are_the_same_bytes() {
    let commands: [&[&str]; 14] = [
        &["ask", "difference trafficking"],
        &["ask", "what is a red notice"],
        &["questions"],
        &["partners"],
        &["routes"],
        &["terms"],
        &["events"],
        &["sources", "frontex"],
        &["show", "2"],
        &["show", "partner-iom"],
        &["get", "eu-border-detections-2015"],
        &["stats", "--fields", "id,figure"],
        &["schema", "ask"],
        &[],
    ];
    for command in commands {
        for format in ["table", "json", "csv", "plain", "markdown"] {
            let format: &[&str] = match command.first() {
                Some(&"get" | &"schema") => &[],
                _ => &["--format", format],
            };
            let with = run(&[command, format].concat());
            let without = run(&[command, format, &["--briefing-only"]].concat());
            assert_eq!(stdout(&with), stdout(&without), "{command:?} {format:?}");
            assert_eq!(with.status, without.status);
        }
    }
}

/// Where the context is told of, it follows what the briefing has.
#[test]
fn the_context_follows_the_briefing() {
    for command in [
        &["stats"][..],
        &["stats", "--as-of", "2026-11-25"],
        &["show", "mediterranean-deaths-2016"],
        &["sources"],
    ] {
        let with = stdout(&run(command));
        let without = stdout(&run(&[command, &["--briefing-only"]].concat()));
        let context = with.strip_prefix(&without).expect("the briefing first");
        assert!(
            context.trim().starts_with("Context, not in the fact sheet"),
            "{context}"
        );
        for format in ["json", "jsonl", "csv", "tsv", "plain", "markdown"] {
            let format = [command, &["--format", format]].concat();
            let without = [&format[..], &["--briefing-only"]].concat();
            let (with, without) = (stdout(&run(&format)), stdout(&run(&without)));
            if command == ["sources"] {
                // What a table has under a heading is among the records of all other formats.
                assert!(with.contains("iom-release-2016-10-25"), "{with}");
                assert!(!without.contains("iom-release-2016-10-25"), "{without}");
            } else {
                assert_eq!(with, without);
            }
        }
    }
}

#[test]
fn a_figure_of_another_year_is_found_and_said_to_be_context() {
    let question = ["ask", "how many irregular crossings in 2024"];
    insta::assert_snapshot!("context-table", transcript(&run(&question)));
    for format in ["json", "jsonl", "csv", "tsv", "plain", "markdown"] {
        let output = run(&[&question[..], &["--format", format]].concat());
        assert_eq!(output.status.code(), Some(0), "{format}");
        insta::assert_snapshot!(format!("context-{format}"), transcript(&output));
    }
    let output = run(&[&question[..], &["--briefing-only"]].concat());
    assert_eq!(output.status.code(), Some(1));
    assert!(!stdout(&output).contains("Context"));
}

/// What the press reports of a publisher's count goes before what others compiled, and sums are last.
#[test]
fn counts_of_a_year_come_in_the_order_of_who_printed_them() {
    let replies = replies(&[], "how many migrants died in 2018\n");
    let counts = replies[0]["context"].as_array().expect("counts").iter();
    let grades: Vec<&str> = counts.filter_map(|count| count["grade"].as_str()).collect();
    assert_eq!(grades, ["news", "summary", "calc"]);
}

/// What was published comes before what was added up from a file.
#[test]
fn the_context_answers_on_clear_evidence_alone() {
    for (question, id) in [
        (
            "how many people drowned in 2019",
            Some("mediterranean-2019-first"),
        ),
        (
            "illegal border crossings 2023",
            Some("detections-2023-first"),
        ),
        (
            "mediteranean deaths 2021",
            Some("mediterranean-2021-statement-2024"),
        ),
        (
            "dead and missing in the mediterranean 2025",
            Some("mediterranean-2025-first"),
        ),
        ("people smuggled in 2016 worldwide", Some("smuggled-2016")),
        // Another place, another measure, another year.
        ("deaths in the english channel in 2021", None),
        ("crossings to greece in 2019", None),
        ("crossings at the mexican border in 2019", None),
        ("crossings on the balkan route in 2022", None),
        ("asylum applications in 2023", None),
        ("mortgage rates 2024", None),
        ("best pasta recipe in 2019", None),
        ("how many drowned in 1999", None),
        ("crossings in 2016 and 2024", None),
    ] {
        let replies = replies(&[], question);
        let found = replies[0]["context"][0]["id"].as_str();
        assert_eq!(found, id, "{question}");
    }
}

#[test]
fn caveats_later_figures_and_what_is_derived() {
    for (name, words) in [
        ("later-facilitated", "facilitated"),
        ("later-increase", "eu-detections-increase-2015"),
        ("later-income", "money"),
    ] {
        let output = run(&["stats", words, "--later", "--width", "120"]);
        insta::assert_snapshot!(name, transcript(&output));
    }
    let rows = stdout(&run(&["stats", "--later", "--format", "json"]));
    let rows: Vec<Value> = serde_json::from_str(&rows).expect("JSON");
    let of = |document: &str| {
        rows.iter()
            .filter(|row| row["document"] == document)
            .count()
    };
    assert_eq!(of("interpol-people-smuggling"), 5);
    assert!(of("context") > 90);
    for row in rows.iter().filter(|row| row["document"] == "context") {
        assert!(row["of"].is_string(), "{row}");
        if row["kind"] == "statistic" {
            assert!(
                row["vintage"].is_string() && row["relation"].is_string(),
                "{row}"
            );
        }
    }
}

#[test]
fn what_was_not_yet_published_is_left_out() {
    let output = run(&[
        "stats",
        "crossings",
        "--later",
        "--as-of",
        "2019",
        "--format",
        "jsonl",
    ]);
    for row in stdout(&output).lines() {
        let row: Value = serde_json::from_str(row).expect("JSON");
        let vintage = row["vintage"].as_str().unwrap_or("2016");
        assert!(vintage < "2020", "{row}");
    }
    assert!(stderr(&output).contains("published after 2019 are left out"));
    let series = ["stats", "eu-border-detections-2015", "--series", "--as-of"];
    let output = run(&[&series[..], &["2020-12-31"]].concat());
    assert!(!stdout(&output).contains("2025"));
    let output = run(&[&series[..], &["2014"]].concat());
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn ages_on_a_day() {
    let output = run(&["stats", "--as-of", "2026-11-25", "--width", "140"]);
    insta::assert_snapshot!("as-of", transcript(&output));
    let ages = |day: &str| {
        let fields = [
            "stats", "--as-of", day, "--fields", "age", "--format", "tsv",
        ];
        let printed = stdout(&run(&fields));
        printed
            .lines()
            .skip(1)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        ages("2026-11-25"),
        ["P10Y1M", "P10Y6M", "", "P10Y10M", "P10Y10M"]
    );
    assert_eq!(ages("2026"), ["P10Y", "P10Y", "", "P11Y", "P11Y"]);
    // Before the figure there is no age, and the table says so.
    assert_eq!(ages("2010-01-01"), ["", "", "", "", ""]);
    let output = run(&["stats", "--as-of", "2010-01-01", "--width", "140"]);
    assert!(stdout(&output).contains("later than 1"));
}

#[test]
fn a_series_as_a_picture_of_characters() {
    for id in ["eu-border-detections-2015", "mediterranean-deaths-2016"] {
        let output = run(&["stats", id, "--series"]);
        insta::assert_snapshot!(format!("series-{id}"), transcript(&output));
    }
    let output = run(&[
        "stats",
        "eu-border-detections-2015",
        "--series",
        "--format",
        "csv",
    ]);
    insta::assert_snapshot!("series-csv", transcript(&output));
    for width in ["20", "30", "60"] {
        let output = run(&[
            "stats",
            "eu-border-detections-2015",
            "--series",
            "--width",
            width,
        ]);
        assert_eq!(output.status.code(), Some(0), "{width}");
    }
}

#[test]
fn a_series_as_a_file() {
    let directory = tempfile::tempdir().expect("a directory");
    for id in ["eu-border-detections-2015", "mediterranean-deaths-2016"] {
        for format in ["svg", "html"] {
            let output = run(&["stats", id, "--series", "--format", format]);
            assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
            let printed = stdout(&output);
            assert!(printed.contains("<svg") && printed.contains("prefers-color-scheme"));
            // Each source stands under it, and a year without a count has no bar.
            for line in [
                "INTERPOL, People smuggling",
                "Context, not in the fact sheet",
                "not known",
            ] {
                assert!(printed.contains(line), "{format}: {line}");
            }
            let path = directory.path().join(format!("{id}.{format}"));
            let path = path.to_str().expect("UTF-8");
            let named = run(&["stats", id, "--series", "-o", path]);
            assert_eq!(named.status.code(), Some(0), "{}", stderr(&named));
            assert_eq!(fs::read_to_string(path).expect("written"), printed);
        }
    }
    assert_eq!(
        fs::read_dir(directory.path()).expect("a directory").count(),
        4
    );
}

#[test]
fn faults_say_what_to_do() {
    let runs: [&[&str]; 12] = [
        &["stats", "--as-of", "yesterday"],
        &["stats", "--as-of", "2026-02-30"],
        &["stats", "--series"],
        &["stats", "unodc", "--series"],
        &["stats", "no-such-id", "--series"],
        &["stats", "frontex", "--later", "--series"],
        &["stats", "--later", "--briefing-only"],
        &[
            "stats",
            "eu-border-detections-2015",
            "--series",
            "--briefing-only",
        ],
        &["stats", "--format", "svg"],
        &["ask", "smuggling", "--format", "html"],
        &["stats", "-o", "x.svg"],
        &[
            "stats",
            "eu-border-detections-2015",
            "--series",
            "-o",
            "/no/such/directory/x.svg",
        ],
    ];
    let mut all = String::new();
    for arguments in runs {
        let output = run(arguments);
        assert_ne!(output.status.code(), Some(0), "{arguments:?}");
        assert_eq!(stdout(&output), "", "{arguments:?}");
        all.extend([
            "$ smugfaq ",
            &arguments.join(" "),
            "\n",
            &transcript(&output),
        ]);
    }
    insta::assert_snapshot!("context-faults", all);
}

#[test]
fn a_pack_may_have_caveats_and_figures_of_its_own() {
    let directory = tempfile::tempdir().expect("a directory");
    let faults = |rest: &str| {
        let path = directory.path().join("tea.toml");
        let head = "[document]\nid = \"tea\"\ntitle = \"Tea\"\n\
            [[question]]\nid = \"tea-question\"\nquestion = \"Tea?\"\nanswer = \"Yes.\"\n\
            [[source]]\nid = \"board\"\nsection = 1\nname = \"Tea Board\"\nwhat = \"It counts.\"\n";
        fs::write(&path, format!("{head}{rest}")).expect("written");
        let output = run(&["stats", "--data", path.to_str().expect("UTF-8"), "--later"]);
        transcript(&output).replace(directory.path().to_str().expect("UTF-8"), "")
    };
    let statistic = |id: &str, value: &str, rest: &str| {
        format!(
            "[[statistic]]\nid = \"{id}\"\nsection = 1\ntitle = \"Cups\"\nfigure = \"{value}\"\n\
             value = {value}\nunit = \"cups\"\nmeasure = \"cups drunk\"\nstatement = \"{value}.\"\n\
             sources = [\"board\"]\n{rest}"
        )
    };
    let derived = |figure: &str| {
        format!(
            "[[derived]]\nid = \"growth\"\nsection = 1\nof = \"cups\"\nname = \"Growth\"\n\
             figure = \"{figure} times\"\nvalue = {figure}\nunit = \"times\"\n\
             quotient = [\"later\", \"cups\"]\nstatement = \"More.\"\n"
        )
    };
    let later = "of = \"cups\"\nrelation = \"updates\"\nvintage = 2024-02-01\ngrade = \"seen\"\n";
    let cups = statistic("cups", "40", "");
    let later = statistic("later", "60", later);
    let caveat = "[[caveat]]\nid = \"size\"\nsection = 1\nof = \"cups\"\nname = \"Size\"\n\
        statement = \"Cups differ.\"\n";
    let sound = [
        cups.as_str(),
        &later,
        caveat,
        "sources = [\"board\"]\n",
        &derived("1.5"),
    ]
    .concat();
    insta::assert_snapshot!("pack-with-context", faults(&sound));
    let mut all = faults(&[cups.as_str(), caveat].concat());
    all += &faults(&[cups.as_str(), &later, &derived("1.6")].concat());
    all += &faults(&statistic("cups", "40", "of = \"x\"\n"));
    all += &faults(&statistic("cups", "40", "vintage = 2024\n"));
    all += &faults(&statistic(
        "cups",
        "40",
        "of = \"x\"\nrelation = \"better\"\nvintage = 2024-01-01\ngrade = \"seen\"\n",
    ));
    insta::assert_snapshot!("pack-with-faulty-context", all);
}

#[test]
fn who_asks_for_the_latest_or_since_a_year_gets_what_the_context_counts_then() {
    let contexts = |question: &str| {
        let reply = replies(&[], question).remove(0);
        assert_eq!(reply["answered"], false, "{question}");
        let answers = reply["context"].as_array().cloned();
        answers.unwrap_or_default()
    };
    for (question, figure) in [
        ("latest frontex figures", "detections-"),
        ("drowned since 2017", "mediterranean-"),
        ("crossings since 2017", "detections-"),
    ] {
        let context = contexts(question);
        let id = context[0]["id"].as_str().expect("an id");
        assert!(id.starts_with(figure), "{question}: {id}");
    }
    for answer in contexts("drowned since 2017") {
        let id = answer["id"].as_str().expect("an id");
        let year = id.split('-').find_map(|part| part.parse::<u16>().ok());
        assert!(year >= Some(2017), "{id}");
    }
    // The context may have counts of this year, and none of the last one that it could know to be that.
    assert!(!contexts("how many drowned this year").is_empty());
    assert!(contexts("how many drowned last year").is_empty());
    // Who asks for deaths in another year does not want something else of that year.
    for question in [
        "deaths 2015",
        "How many deaths in 2015?",
        "how many people died in 2015",
    ] {
        let id = contexts(question)[0]["id"].clone();
        assert_eq!(id, "mediterranean-2015-in-november-2016", "{question}");
    }
}

#[test]
fn the_us_is_a_place_however_it_is_typed() {
    for question in [
        "is 90% of migration to the US facilitated",
        "share of migrants to the us who are facilitated",
    ] {
        let reply = replies(&[], question).remove(0);
        assert_eq!(reply["answered"], false, "{question}");
        assert_eq!(reply["differs"][0]["aspect"], "place", "{question}");
    }
}

#[test]
fn the_statistics_with_a_series_are_told() {
    let alone = run(&["stats", "--series"]);
    assert_eq!(alone.status.code(), Some(2));
    assert!(stderr(&alone).contains("there are: mediterranean-deaths-2016"));
    let early = [
        "stats",
        "eu-border-detections-2015",
        "--series",
        "--as-of",
        "2012-01-01",
    ];
    let message = stderr(&run(&early));
    assert!(
        message.contains("no yearly series, as known on 1 January 2012\nthere are: "),
        "{message}"
    );
}
