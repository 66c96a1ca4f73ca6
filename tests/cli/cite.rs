//! `smugfaq cite`: references in every format, and what is typed wrong.

use std::fs;

use crate::terminal::has;
use crate::{run, smugfaq, stderr, stdout, transcript};

const FIGURES: [&str; 5] = [
    "mediterranean-deaths-2016",
    "eu-migrants-facilitated-2016",
    "smuggling-income-two-routes",
    "eu-border-detections-2015",
    "eu-detections-increase-2015",
];

#[test]
fn exports_of_everything() {
    for format in ["ris", "csl-json"] {
        let output = run(&["cite", "--all", "--format", format]);
        insta::assert_snapshot!(format!("all-{format}"), transcript(&output));
    }
}

/// Whoever counted comes first, and the briefing is named as where that is quoted.
#[test]
fn a_figure_is_its_producers() {
    for id in FIGURES {
        let text = stdout(&run(&["cite", id, "--format", "ris"]));
        assert!(
            !text.contains("AU  - INTERPOL") || text.contains("AU  - Europol"),
            "{text}"
        );
        assert!(
            text.contains("As cited in INTERPOL, People smuggling"),
            "{text}"
        );
        let alone = stdout(&run(&["cite", id, "--briefing", "--format", "ris"]));
        assert!(
            alone.contains("AU  - INTERPOL\nTI  - People smuggling"),
            "{alone}"
        );
    }
    let text = stdout(&run(&[
        "cite",
        "frontex",
        "--primary",
        "--format",
        "csl-json",
    ]));
    assert!(
        text.contains("Risk Analysis") && !text.contains("INTERPOL"),
        "{text}"
    );
}

#[test]
fn what_nothing_published_prints_has_no_primary_source() {
    for id in ["smuggling-income-two-routes", "6"] {
        let output = run(&["cite", id, "--primary", "--format", "ris"]);
        assert_eq!(output.status.code(), Some(1), "{id}");
        assert!(
            stderr(&output).contains("no publication is known for: "),
            "{id}"
        );
    }
}

#[test]
fn ids_come_from_standard_input_too() {
    let mut command = smugfaq(&["cite", "-", "--format", "ris"]);
    let output = command
        .write_stdin("frontex\n\neu-border-detections-2015\nnowhere\n")
        .output()
        .expect("the binary runs");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stdout(&output).matches("TY  - ").count(), 1);
    assert!(stderr(&output).contains("no entry `nowhere`"));
}

#[test]
fn the_access_date_is_what_was_typed_or_none() {
    let without = stdout(&run(&["cite", "iom", "--format", "ris"]));
    assert!(!without.contains("Y2"), "{without}");
    let with = stdout(&run(&[
        "cite",
        "iom",
        "--format",
        "ris",
        "--accessed",
        "2026-11-23",
    ]));
    assert!(with.contains("Y2  - 2026/11/23"), "{with}");
    for date in ["23.11.2026", "2026-02-30", "yesterday", "2026-1-1", ""] {
        let output = run(&["cite", "iom", "--accessed", date]);
        assert_eq!(output.status.code(), Some(2), "{date}");
        assert!(
            stderr(&output).contains("--accessed"),
            "{}",
            stderr(&output)
        );
    }
}

#[test]
fn formats_of_records_are_not_those_of_references() {
    for (arguments, says) in [
        (
            &["cite", "iom", "--format", "csv"][..],
            "invalid value 'csv'",
        ),
        (
            &["--format", "csv", "cite", "iom"],
            "not available for `cite`",
        ),
        (&["stats", "--format", "ris"], "invalid value 'ris'"),
        (&["cite", "iom", "--fields", "id"], "does not take --fields"),
        (&["cite"], "name what to cite"),
        (&["cite", "iom", "--all"], "cannot be used with"),
        (
            &["cite", "iom", "--primary", "--briefing"],
            "cannot be used with",
        ),
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(stderr(&output).contains(says), "{}", stderr(&output));
    }
    let before = run(&["--format", "ris", "cite", "iom"]);
    assert_eq!(
        stdout(&before),
        stdout(&run(&["cite", "iom", "--format", "ris"]))
    );
}

/// A pack with persons, diacritics, another script, no date, and text that means something to a
/// format.
const STRANGE: &str = r#"
[document]
title = "Tea {and} \\ 50 % milk & <sugar> #1 _x_ ~ ^ $2"
publisher = "Żółty Imbryk"

[[question]]
id = "kettle"
question = "How hot?"
answer = "Hot."

[[source]]
id = "lu-yu"
section = 1
name = "Lu Yu"
what = "Wrote on tea."

[source.publication]
type = "book"
title = "茶經"
authors = [{ family = "陸", given = "羽" }]

[[source]]
id = "board"
section = 1
name = "Tea Board"
what = "Counts tea."

[source.publication]
type = "article-journal"
title = "Thé, naïve\nTY  - BOOK"
authors = ["Board, Tea and Sons", { family = "Żółć", given = "Łucja" }]
container = "Herbata"
volume = "1"
page = "2-3"
issued = "1999-04"
archived = "https://kept.example/x"
"#;

fn strange() -> (tempfile::TempDir, String) {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("tea.toml");
    fs::write(&path, STRANGE).expect("written");
    let path = path.display().to_string();
    (directory, path)
}

#[test]
fn a_line_end_in_a_title_begins_no_record() {
    let (_directory, path) = strange();
    let text = stdout(&run(&["cite", "--all", "--format", "ris", "--data", &path]));
    insta::assert_snapshot!("strange-ris", text);
    assert_eq!(
        text.lines()
            .filter(|line| line.starts_with("TY  - "))
            .count(),
        3
    );
}

/// What Pandoc makes of an export, or nothing where it is not installed.
fn by_pandoc(format: &str, text: String) -> Option<Vec<serde_json::Value>> {
    if !has("pandoc") {
        eprintln!("skipped: there is no pandoc");
        return None;
    }
    let output = assert_cmd::Command::new("pandoc")
        .args(["--from", format, "--to", "csljson"])
        .write_stdin(text)
        .output()
        .expect("pandoc runs");
    assert!(output.status.success(), "{}", stderr(&output));
    Some(serde_json::from_str(&stdout(&output)).expect("JSON"))
}

#[test]
fn pandoc_reads_csl_json() {
    let text = stdout(&run(&["cite", "--all", "--format", "csl-json"]));
    let written: Vec<serde_json::Value> = serde_json::from_str(&text).expect("JSON");
    let Some(read) = by_pandoc("csljson", text) else {
        return;
    };
    let titles = |items: &[serde_json::Value]| -> Vec<String> {
        let titles = items.iter().map(|item| item["title"].to_string());
        titles.map(|title| title.replace('’', "'")).collect()
    };
    assert_eq!(titles(&read), titles(&written));
}

/// Figures of the context are from what was read; the context itself quotes nothing.
#[test]
fn context_names_what_was_read() {
    let later = stdout(&run(&["stats", "--later", "--format", "jsonl"]));
    let ids = later.lines().filter_map(|line| {
        let row: serde_json::Value = serde_json::from_str(line).expect("JSON");
        (row["document"] != "interpol-people-smuggling")
            .then(|| row["id"].as_str().map(str::to_owned))?
    });
    let ids: Vec<String> = ids.take(5).collect();
    assert_eq!(ids.len(), 5, "{later}");
    for id in ids {
        let output = run(&["cite", &id, "--format", "csl-json"]);
        assert_eq!(output.status.code(), Some(0), "{id}: {}", stderr(&output));
        let text = stdout(&output);
        assert!(!text.contains("As cited in"), "{text}");
        let briefing = run(&["cite", &id, "--briefing", "--format", "ris"]);
        assert_eq!(briefing.status.code(), Some(1), "{id}");
        assert!(stderr(&briefing).contains("it is context, not in the fact sheet"));
    }
}

#[cfg(feature = "cite")]
mod styled {
    use super::*;

    #[test]
    fn pandoc_reads_bibtex_and_biblatex() {
        for format in ["bibtex", "biblatex"] {
            let text = stdout(&run(&["cite", "--all", "--format", format]));
            let Some(read) = by_pandoc(format, text) else {
                return;
            };
            let all = stdout(&run(&["cite", "--all", "--format", "csl-json"]));
            let all: Vec<serde_json::Value> = serde_json::from_str(&all).expect("JSON");
            assert_eq!(read.len(), all.len());
            for item in &read {
                assert!(
                    item["title"]
                        .as_str()
                        .is_some_and(|title| !title.is_empty())
                );
            }
        }
    }

    #[test]
    fn every_figure_in_the_usual_styles() {
        for style in ["apa", "chicago", "mla", "harvard", "ieee"] {
            let references = FIGURES.map(|id| stdout(&run(&["cite", id, "--style", style])));
            insta::assert_snapshot!(format!("style-{style}"), references.concat());
        }
    }

    #[test]
    fn everything_in_every_format() {
        for format in [
            "text",
            "markdown",
            "html",
            "bibtex",
            "biblatex",
            "hayagriva",
        ] {
            let day = [
                "cite",
                "--all",
                "--accessed",
                "2026-11-23",
                "--format",
                format,
            ];
            insta::assert_snapshot!(format!("all-{format}"), transcript(&run(&day)));
        }
        let bare = stdout(&run(&["cite", "--all"]));
        assert_eq!(
            bare,
            stdout(&run(&["cite", "--all", "--format", "biblatex"]))
        );
    }

    #[test]
    fn strange_names_and_titles_in_every_format() {
        let (_directory, path) = strange();
        for format in [
            "text",
            "markdown",
            "html",
            "bibtex",
            "biblatex",
            "hayagriva",
        ] {
            let output = run(&["cite", "--all", "--format", format, "--data", &path]);
            insta::assert_snapshot!(format!("strange-{format}"), transcript(&output));
        }
    }

    #[test]
    fn unknown_styles_are_told_what_is_near() {
        for (style, says) in [
            ("harvrd", "did you mean harvard"),
            ("ape", "did you mean apa"),
            ("zzz", "--style list"),
            ("nowhere.csl", "there is no style"),
        ] {
            let output = run(&["cite", "iom", "--style", style]);
            assert_eq!(output.status.code(), Some(2), "{style}");
            assert!(stderr(&output).contains(says), "{}", stderr(&output));
        }
    }

    #[test]
    fn styles_are_listed_and_each_is_known() {
        let list = stdout(&run(&["cite", "--style", "list"]));
        for name in ["apa", "chicago-notes", "mla", "ieee", "vancouver"] {
            assert!(list.lines().any(|line| line == name), "{name}");
        }
        for name in [
            "chicago-notes-bibliography",
            "modern-language-association-8th-edition",
        ] {
            let output = run(&["cite", "iom", "--style", name]);
            assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        }
    }

    #[test]
    fn a_style_is_honoured_or_refused() {
        let all = stdout(&run(&["cite", "--all", "--style", "chicago"]));
        assert!(!all.contains("@report"), "{all}");
        for arguments in [
            &["cite", "--all", "--style", "nosuch"][..],
            &["cite", "--all", "--style", "nosuch", "--format", "ris"],
            &["cite", "--all", "--style", "apa", "--format", "bibtex"],
        ] {
            let output = run(arguments);
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
            assert_eq!(stdout(&output), "", "{arguments:?}");
        }
    }

    /// Works as other reference lists have them; what each must look like is after its manual.
    const WORKS: &str = r#"
[document]
title = "Kettles"
publisher = "Example Press"

[[question]]
id = "hot"
question = "How hot?"
answer = "Hot."
sources = ["pair"]

[[source]]
id = "pair"
section = 1
name = "Pair"
what = "A report."
publication = { type = "report", title = "Heat of Kettles: annual report", authors = ["Tea Board", "Milk Board"], issued = "2016-05", number = "24/2016", doi = "https://doi.org/10.1000/1", note = "The document names the Tea Board alone" }

[[source]]
id = "again"
section = 1
name = "The pair again"
what = "The same report."
publication = { type = "report", title = "Heat of Kettles, annual report", authors = ["Tea Board", "Milk Board"], issued = "2016", doi = "10.1000/1" }

[[source]]
id = "journal"
section = 1
name = "Journal"
what = "An article."
publication = { type = "article-journal", title = "On the eKettle in the EU's homes", authors = [{ family = "van der Kan", given = "J.P." }], container = "Kettle Review", volume = "4", number = "2", page = "11–19", issued = "2011-10" }

[[source]]
id = "early"
section = 1
name = "Early"
what = "A page."
publication = { type = "webpage", title = "Zinc kettles", authors = ["Tea Board"], issued = "2014", url = "https://tea.example/z" }

[[source]]
id = "late"
section = 1
name = "Late"
what = "Another page."
publication = { type = "webpage", title = "Brass kettles", authors = ["Tea Board"], issued = "2014", url = "https://tea.example/b" }

[[source]]
id = "undated-one"
section = 1
name = "Undated one"
what = "A page."
publication = { type = "webpage", title = "One", authors = ["Cup Office"] }

[[source]]
id = "undated-two"
section = 1
name = "Undated two"
what = "A page."
publication = { type = "webpage", title = "Two", authors = ["Cup Office"] }
"#;

    fn works(arguments: &[&str]) -> String {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("kettles.toml");
        fs::write(&path, WORKS).expect("written");
        let path = path.display().to_string();
        let mut all = vec!["cite", "--data", &path];
        all.extend(arguments);
        stdout(&run(&all))
    }

    /// Each style has names, letters after years, numbers and capitals as its manual.
    #[test]
    fn references_follow_their_manuals() {
        for style in [
            "apa",
            "chicago",
            "chicago-notes",
            "mla",
            "ieee",
            "harvard",
            "vancouver",
        ] {
            let list = works(&["--all", "--style", style]);
            let cited = works(&["pair", "hot", "--style", style]);
            insta::assert_snapshot!(format!("manual-{style}"), format!("{list}\n{cited}"));
        }
    }

    #[test]
    fn undated_works_have_letters_too() {
        let text = works(&["undated-one", "undated-two", "--primary"]);
        assert_eq!(
            text,
            "Cup Office. (n.d.-a). One.\nCup Office. (n.d.-b). Two.\n"
        );
    }

    #[test]
    fn a_work_is_listed_once() {
        for format in ["ris", "bibtex", "csl-json", "hayagriva", "text"] {
            let text = works(&["--all", "--primary", "--format", format]);
            assert_eq!(text.matches("Heat of Kettles").count(), 1, "{text}");
        }
    }

    #[test]
    fn exports_have_the_fields_of_their_formats() {
        for (format, lines) in [
            (
                "bibtex",
                &["month = oct,", "number = {2},", "pages = {11--19},"][..],
            ),
            (
                "biblatex",
                &["date = {2011-10},", "author = {{van der Kan}, J. P.},"],
            ),
            (
                "ris",
                &[
                    "IS  - 2",
                    "SP  - 11",
                    "EP  - 19",
                    "AU  - van der Kan, J. P.",
                ],
            ),
            ("csl-json", &["\"issue\": \"2\"", "\"page\": \"11-19\""]),
            ("hayagriva", &["issue: \"2\"", "page-range: \"11-19\""]),
        ] {
            let text = works(&["journal", "--primary", "--format", format]);
            for line in lines {
                assert!(text.contains(line), "{line} in {text}");
            }
        }
    }

    /// A title that ends its value early to a program that counts braces, and a DOI that ends its
    /// field and begins others.
    const HOSTILE: &str = r#"
[document]
title = "Tea"
[[question]]
id = "hot"
question = "How hot?"
answer = "Hot."
sources = ["open"]
[[source]]
id = "open"
section = 1
name = "Open"
what = "A book."
publication = { type = "book", title = "Cups } , note = { WRONG ", authors = ["Tea & Co {"], issued = "2016" }
[[source]]
id = "field"
section = 1
name = "Field"
what = "A book."
publication = { type = "book", title = "Half a { cup", authors = ["Tea"], issued = "2016", doi = '10.1/x} , note = "^^5cinput wrong', url = 'https://tea.example/a}b\c#d%zz' }
[[source]]
id = "after"
section = 1
name = "After"
what = "A book."
publication = { type = "book", title = "Fine", authors = ["Tea"], issued = "2016" }
"#;

    /// Runs a program on the export of what is hostile, in its own directory, and returns what it
    /// printed with the text of a file that it wrote; nothing where there is no such program.
    fn fed(format: &str, program: &str, arguments: &[&str], written: &str) -> Option<[String; 2]> {
        if !has(program) {
            eprintln!("skipped: there is no {program}");
            return None;
        }
        let directory = tempfile::tempdir().expect("a directory");
        let pack = directory.path().join("tea.toml");
        fs::write(&pack, HOSTILE).expect("written");
        let pack = pack.display().to_string();
        let text = stdout(&run(&[
            "cite", "--all", "--data", &pack, "--format", format,
        ]));
        fs::write(directory.path().join("tea.bib"), text).expect("written");
        let list = "\\citation{*}\n\\bibdata{tea}\n\\bibstyle{plain}\n";
        fs::write(directory.path().join("tea.aux"), list).expect("written");
        let output = assert_cmd::Command::new(program)
            .args(arguments)
            .current_dir(directory.path())
            .output()
            .expect("it runs");
        let printed = stdout(&output) + &stderr(&output);
        assert!(output.status.success(), "{printed}");
        let written = fs::read_to_string(directory.path().join(written)).expect("written");
        Some([printed, written])
    }

    #[test]
    fn check_warns_of_what_no_address_has() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("tea.toml");
        fs::write(&path, HOSTILE).expect("written");
        let output = run(&["check", &path.display().to_string()]);
        let text = stdout(&output) + &stderr(&output);
        for field in ["`url`", "`doi`"] {
            assert!(
                text.contains(&format!("{field} of the publication")),
                "{text}"
            );
        }
    }

    #[test]
    fn bibtex_reads_what_is_hostile() {
        let Some([printed, list]) = fed("bibtex", "bibtex", &["tea"], "tea.bbl") else {
            return;
        };
        assert!(!printed.contains("error"), "{printed}");
        assert_eq!(list.matches("\\bibitem").count(), 4, "{list}");
        assert!(list.contains("Cups \\textbraceright{} , note"), "{list}");
    }

    #[test]
    fn biber_reads_what_is_hostile() {
        let tool = ["--tool", "--nolog", "tea.bib"];
        let Some([printed, entries]) = fed("biblatex", "biber", &tool, "tea_bibertool.bib") else {
            return;
        };
        assert!(
            !printed.contains("WARN") && !printed.contains("ERROR"),
            "{printed}"
        );
        assert_eq!(entries.matches('@').count(), 4, "{entries}");
        assert!(entries.contains("10.1/x%7D"), "{entries}");
        assert!(
            entries.to_lowercase().contains("title = {{fine}}"),
            "{entries}"
        );
    }
}
