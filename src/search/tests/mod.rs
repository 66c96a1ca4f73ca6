//! A small document, and what each part of the search makes of it.

mod indexes;
mod outcomes;
mod questions;
mod words;

use std::sync::LazyLock;

use super::{Collection, Index, Options, Outcome, Weights, build_index};
use crate::embedded;
use crate::knowledge::{Knowledge, KnowledgeFile, load};

const PACK: &str = r#"
[document]
title = "The ferries of Exampleton"

[[question]]
id = "ferries"
question = "How many ferries cross the bay?"
answer = "Four ferries cross the bay. Each one carries ninety passengers and no lorries."
summary = "Four ferries cross the bay."
asked = ["number of boats on the bay"]
sources = ["harbour"]

[[question]]
id = "tickets"
question = "Where are tickets sold?"
answer = "Tickets are sold by the kiosk on the quay, and on board by the purser."
points = ["the kiosk on the quay", "the purser on board"]
asked = ["somebody from Norway with no cash on him"]

[[statistic]]
id = "crossings"
section = 1
title = "Passengers of the ferries, 2015"
figure = "about 41,300"
value = 41300
unit = "passengers"
measure = "passengers who crossed the bay"
place = "Greece"
period = { from = "2015-01", to = "2015-10" }
statement = "From January to October 2015 the ferries carried about 41,300 passengers."
sources = ["harbour"]

[[source]]
id = "harbour"
section = 1
name = "Harbour Office"
what = "The yearly count of the harbour office."

[[synonyms]]
concept = "ferry"
words = ["ferry", "boat", "vessel"]
narrower = ["catamaran"]

[[gap]]
id = "no-timetable"
topic = "the timetable of the ferries"
asked = ["when does the last ferry leave", "what time is the first departure"]
"#;

fn knowledge() -> Knowledge {
    let file = KnowledgeFile {
        name: "ferries.toml",
        text: PACK,
    };
    load(&[file]).expect("a pack without faults")
}

/// Built once: the words of a language take long to prepare.
static INDEX: LazyLock<Index<'static>> =
    LazyLock::new(|| build_index(&knowledge(), 0, &embedded::lexicon()));

const OPTIONS: Options = Options {
    limit: 3,
    explain: true,
};

fn collection<'a>(knowledge: &'a Knowledge, index: Index<'a>) -> Collection<'a> {
    Collection::new(knowledge, vec![index], Weights::default())
}

fn search(query: &str) -> Outcome {
    collection(&knowledge(), INDEX.clone()).search(query, OPTIONS)
}

/// The id of the first of the answers, or else of the closest matches.
fn first(outcome: &Outcome) -> Option<String> {
    let best = outcome.answers.iter().chain(&outcome.near).next()?;
    let entry = knowledge().entries.into_iter().nth(best.entry);
    entry.map(|entry| entry.id.to_string())
}
