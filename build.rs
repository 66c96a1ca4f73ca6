//! Checks the files of `data/` and makes of them what the binary starts with: the facts, and the
//! finished index. A fault in them ends the build with its line and column.

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde::de::DeserializeOwned;

use knowledge::{Kind, Knowledge, KnowledgeFile, Language, join, load};

#[path = "src/knowledge/mod.rs"]
#[expect(dead_code, unused_imports, reason = "the build only loads and indexes")]
mod knowledge;
#[path = "src/language/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the build only loads and indexes")]
mod language;
#[path = "src/search/mod.rs"]
#[expect(dead_code, unused_imports, reason = "the build only loads and indexes")]
mod search;

/// The files of the briefing, in the order in which they are read.
const BRIEFING: [&str; 8] = [
    "data/briefing.toml",
    "data/asked.toml",
    "data/asked-fr.toml",
    "data/asked-es.toml",
    "data/asked-ar.toml",
    "data/gaps.toml",
    "data/thesaurus.toml",
    "data/differences.toml",
];

/// The files of the context, likewise. Its index takes in the words of the field as well.
const CONTEXT: [&str; 4] = [
    "data/context.toml",
    "data/context-mediterranean.toml",
    "data/context-detections.toml",
    "data/thesaurus.toml",
];

/// What serves every knowledge file.
const ENGLISH: &str = "data/english.toml";

/// The languages of the lists of words by what they are.
const WORDS: [&str; 10] = ["en", "fr", "es", "ar", "de", "pt", "it", "ru", "zh", "ja"];

/// What decides how knowledge is read and indexed.
const MADE_OF: [&str; 4] = ["data", "src/knowledge", "src/language", "src/search"];

fn main() -> Result<(), Box<dyn Error>> {
    for path in ["build.rs"].iter().chain(&MADE_OF) {
        println!("cargo::rerun-if-changed={path}");
    }
    if env::var("CARGO_CFG_TARGET_OS")? == "linux" && env::var("CARGO_CFG_TARGET_ENV")? == "gnu" {
        // Some 15,000 addresses need not be put right at every start then, a third of its time.
        // Linux still moves stack, heap and libraries about.
        println!("cargo::rustc-link-arg-bins=-no-pie");
        // The unwinder of the C compiler, where it has one, need not be loaded at every start.
        if env::var("HOST")? == env::var("TARGET")? && has_library("libgcc_eh.a") {
            println!("cargo::rustc-link-lib=static:-bundle=gcc_eh");
        }
    }
    let briefing = read(&BRIEFING)?;
    let context = read(&CONTEXT)?;
    let mut lists: Language = parsed(ENGLISH)?;
    for language in WORDS {
        let words = parsed(&format!("data/words/{language}.toml"))?;
        lists.typed.push((language.to_owned(), words));
    }
    let lexicon = search::Lexicon::new(&lists);
    println!("cargo::rustc-env=SMUGFAQ_DOCUMENT={}", identity(&briefing));
    let out = env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?;
    let out = Path::new(&out);
    for (name, knowledge) in [("index.bin", &briefing), ("context-index.bin", &context)] {
        let index = search::build_index(knowledge, 0, &lexicon);
        fs::write(out.join(name), index.to_bytes())?;
    }
    fs::write(out.join("whole.bin"), postcard::to_stdvec(&briefing)?)?;
    let caveats = context.of(Kind::Caveat);
    let caveats = caveats.filter_map(|caveat| Some((caveat.about()?, &caveat.statement)));
    let caveats: Vec<(&str, &String)> = caveats.collect();
    fs::write(out.join("caveats.bin"), postcard::to_stdvec(&caveats)?)?;
    // They must join without fault, since they are joined in every call that wants both.
    join(vec![briefing.clone(), context.clone()])?;
    for (name, document) in [("fact-sheet.bin", briefing), ("context.bin", context)] {
        fs::write(out.join(name), postcard::to_stdvec(&document.facts())?)?;
    }
    fs::write(out.join("english.bin"), postcard::to_stdvec(&lexicon)?)?;
    Ok(())
}

/// Whether what links has this library, as C compilers tell.
fn has_library(name: &str) -> bool {
    let linker = env::var_os("RUSTC_LINKER").unwrap_or_else(|| "cc".into());
    let asked = Command::new(linker)
        .arg(format!("-print-file-name={name}"))
        .output();
    let found = asked.map(|answer| String::from_utf8_lossy(&answer.stdout).into_owned());
    found.is_ok_and(|path| Path::new(path.trim()).is_absolute())
}

/// What a file of words says.
fn parsed<T: DeserializeOwned>(name: &str) -> Result<T, Box<dyn Error>> {
    let text = fs::read_to_string(name)?;
    Ok(toml::from_str(&text).map_err(|fault| format!("{name}: {fault}"))?)
}

/// The knowledge in these files.
fn read(names: &[&str]) -> Result<Knowledge, Box<dyn Error>> {
    let texts: Vec<String> = names
        .iter()
        .map(fs::read_to_string)
        .collect::<Result<_, _>>()?;
    let files: Vec<KnowledgeFile<'_>> = names
        .iter()
        .zip(&texts)
        .map(|(name, text)| KnowledgeFile { name, text })
        .collect();
    Ok(load(&files).map_err(|faults| faults.to_string())?)
}

/// Which document it is, and how much of it there is, in a line.
fn identity(knowledge: &Knowledge) -> String {
    let document = &knowledge.documents[0];
    let publisher = document.publisher.as_deref().unwrap_or("unknown publisher");
    let latest = document.latest_figure.map_or_else(String::new, |date| {
        format!(", figures to {}", date.spelled_out())
    });
    let entries = knowledge.entries.len();
    let restated = document
        .restated_by
        .as_ref()
        .map_or_else(String::new, |who| format!("a restatement by {who} of "));
    format!(
        "{restated}{publisher}, {}{latest}, {entries} entries",
        document.title
    )
}
