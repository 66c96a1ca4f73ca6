//! The work of a check.

use super::*;
use crate::embedded;
use crate::knowledge::{KnowledgeFile, load, work};

const HEAD: &str =
    "[document]\ntitle = \"T\"\nlanguage = \"en\"\n[[question]]\nid = \"q\"\nquestion = \"Tea?\"\n";

/// Twice as much of anything takes twice the work, and not four times. One step is bounded by a number
/// of its own instead: questions are searched for up to `SEARCHED`.
#[test]
fn the_work_grows_with_the_pack() {
    type Shape = fn(usize) -> String;
    let shapes: [(&str, Shape); 9] = [
        ("words", |n| format!("answer = \"{}\"\n", "tea ".repeat(n))),
        ("sentences", |n| {
            format!("answer = \"{}\"\n", "It is hot. ".repeat(n))
        }),
        ("figures", |n| {
            let figures = (0..n).map(|n| format!("{}% ", n % 7_000));
            format!("answer = \"{}\"\n", figures.collect::<String>())
        }),
        ("points", |n| {
            format!(
                "answer = \"A.\"\npoints = [{}]\n",
                "\"Yes. Yes.\",".repeat(n)
            )
        }),
        ("unprintable", |n| {
            format!("answer = \"A.\"\npoints = [{}]\n", "\"\\u202e\",".repeat(n))
        }),
        ("statements", |n| {
            let fact = |n| {
                format!("[[fact]]\nid = \"f{n}\"\nsection = 1\nname = \"N\"\nstatement = \"S.\"\n")
            };
            "answer = \"A.\"\n".to_owned() + &(0..n).map(fact).collect::<String>()
        }),
        ("superseded", |n| {
            let fact = |n: usize| {
                let next = n + 1;
                format!(
                    "[[fact]]\nid = \"f{n}\"\nsection = 1\nname = \"N\"\nstatement = \"S {n}.\"\n\
                     supersedes = \"t:f{next}\"\n"
                )
            };
            "answer = \"A.\"\n".to_owned() + &(0..n).map(fact).collect::<String>()
        }),
        ("sources", |n| {
            let source = |n| {
                format!("[[source]]\nid = \"s{n}\"\nsection = 1\nname = \"N\"\nwhat = \"W.\"\n")
            };
            "answer = \"A.\"\n".to_owned() + &(0..n).map(source).collect::<String>()
        }),
        // All of one subject, and what is said agrees with none of them.
        ("statistics", |n| {
            let statistic = |n| {
                format!(
                    "[[statistic]]\nid = \"f{n}\"\nsection = 1\ntitle = \"N\"\nfigure = \"{n} cups\"\n\
                     value = {n}\nunit = \"cups\"\nmeasure = \"cups\"\nstatement = \"S.\"\nsources = [\"s\"]\n"
                )
            };
            let said: Vec<String> = (0..n)
                .map(|n| format!("{}.5 cups, {n} cups. ", n + 9_000))
                .collect();
            let said = said.concat();
            let source = "[[source]]\nid = \"s\"\nsection = 1\nname = \"N\"\nwhat = \"W.\"\n";
            format!(
                "answer = \"{said}\"\n{source}{}",
                (0..n).map(statistic).collect::<String>()
            )
        }),
    ];
    let lexicon = embedded::lexicon();
    for (name, shape) in shapes {
        let work = |size: usize| {
            let text = HEAD.to_owned() + &shape(size);
            let file = KnowledgeFile { name, text: &text };
            let knowledge = load(&[file]).expect(name);
            let surroundings = Surroundings {
                lexicon: &lexicon,
                documents: &[],
            };
            work::taken();
            let findings = check(&knowledge, file, surroundings);
            work::taken() + findings.len()
        };
        let (once, twice) = (work(500), work(1000));
        assert!(once > 0, "{name}");
        assert!(twice < 3 * once, "{name}: {once}, then {twice}");
    }
}
