//! `smugfaq check --against`: a pack and the document that it restates.

use std::fs;

use crate::{smugfaq, transcript};

const ORIGINAL: &str = "\
# Tea: questions and answers

Printed in 1999 by the Tea Board.

## 1. How much tea is drunk?

According to the [Tea Board](https://tea.example), **more than 84%** of people in Britain drink
tea: 100 million cups a day, as counted on 3 May 2016. See the ISO standard.

### 1.1 Kinds

| kind | share |
|---|---|
| black | 60% |

## 2. WHO GROWS IT?

- Assam
- Kenya
";

const PACK: &str = r#"
[document]
title = "Tea: questions and answers"

[[question]]
id = "how-much"
question = "How much tea is drunk?"
answer = """
The Tea Board says that over 84 per cent of the people in Britain drink tea: 100,000,000 cups a \
day, as counted on 3 May 2016, by the ISO standard. Of that, 60% is black."""

[[question]]
id = "growers"
question = "Who grows it?"
answer = "It is grown in Assam and in Kenya."
points = ["Assam", "Kenya"]
"#;

/// What `check` says of a pack against an original of that name, in a row for each finding.
fn compared(pack: &str, name: &str, original: &str) -> String {
    let directory = tempfile::tempdir().expect("a directory");
    fs::write(directory.path().join("pack.toml"), pack).expect("written");
    fs::write(directory.path().join(name), original).expect("written");
    let mut command = smugfaq(&["check", "pack.toml", "--against", name, "--format", "tsv"]);
    command.args(["--fields", "line,column,severity,rule,entry,message"]);
    command.args(["--allow", "figure-unbacked"]);
    transcript(&command.current_dir(&directory).output().expect("it runs"))
}

#[test]
fn what_says_the_same_passes_as_markdown_and_as_plain_text() {
    let clean = compared(PACK, "tea.md", ORIGINAL);
    assert!(clean.ends_with("--- exit status 0 ---\n"), "{clean}");
    let plain = ORIGINAL.replace(['#', '*', '|'], "").replace("---", "");
    let plain = plain.replace("(https://tea.example)", "");
    let clean = compared(PACK, "tea.txt", &plain);
    assert!(clean.ends_with("--- exit status 0 ---\n"), "{clean}");
}

#[test]
fn what_differs_is_told_both_ways() {
    let pack = PACK
        .replace("84 per cent", "48 per cent")
        .replace("3 May 2016", "May 2015")
        .replace("ISO", "DIN")
        .replace("Kenya", "Ceylon");
    insta::assert_snapshot!(compared(&pack, "tea.md", ORIGINAL));
}

/// Every figure, year, name and acronym of the original, changed by itself, is told both ways.
#[test]
fn no_single_change_goes_unseen() {
    for (from, to) in [
        ("84%", "85%"),
        ("100 million", "101 million"),
        ("3 May", "4 May"),
        ("2016", "2017"),
        ("May 2016", "June 2016"),
        ("60%", "61%"),
        ("ISO", "IEC"),
        ("Tea Board", "Tea Council"),
        ("Britain", "Ireland"),
        ("Assam", "Ceylon"),
        ("Kenya", "Malawi"),
    ] {
        let changed = ORIGINAL.replace(from, to);
        assert_ne!(changed, ORIGINAL, "{from}");
        let told = compared(PACK, "tea.md", &changed);
        assert!(told.contains("-missing\t"), "{from}: {told}");
        assert!(told.contains("-added\t"), "{from}: {told}");
    }
}

#[test]
fn differences_are_explained_and_none_in_vain() {
    let explained =
        "\n[[difference]]\nsection = 2\ntexts = [\"Ceylon\", \"Kenya\"]\nwhy = \"Test.\"\n";
    let pack = PACK.replace("Kenya", "Ceylon") + explained;
    let text = compared(&pack, "tea.md", ORIGINAL);
    assert!(text.ends_with("--- exit status 0 ---\n"), "{text}");
    let elsewhere = pack.replace("section = 2", "section = 1");
    let text = compared(&elsewhere, "tea.md", ORIGINAL);
    assert!(text.contains("name-missing"), "{text}");
    assert!(text.contains("difference-unused"), "{text}");
}

#[test]
fn a_section_that_is_not_there() {
    let text = compared(PACK, "tea.md", "# How much tea is drunk?\n\nSome.\n");
    assert!(text.contains("tea.md has no section 2"), "{text}");
    for (name, original, says) in [
        ("tea.md", "", "has no section 1"),
        ("no.md/x", "", "cannot be read"),
    ] {
        let directory = tempfile::tempdir().expect("a directory");
        fs::write(directory.path().join("pack.toml"), PACK).expect("written");
        fs::write(directory.path().join("tea.md"), original).expect("written");
        let mut command = smugfaq(&["check", "pack.toml", "--against", name]);
        let output = command.current_dir(&directory).output().expect("it runs");
        let text = transcript(&output);
        assert!(text.contains(says), "{text}");
    }
}
