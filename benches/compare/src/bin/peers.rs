//! Puts the same questions to the same pack with smugfaq, SQLite's FTS5 and tantivy:
//! `peers DIR SMUGFAQ [QUERIES]`, with what `generate` wrote to DIR.
//!
//! smugfaq is run as a whole process that reads its pack and prints all it says as JSON; the other
//! two have their index in memory before the clock starts, and read the three best entries. Each
//! has a stemmer and BM25 over question, other ways of asking and answer.

use std::fs::{self, File};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use rusqlite::Connection;
use serde::Deserialize;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Occur, Query, TermQuery};
use tantivy::schema::{
    IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions, Value,
};
use tantivy::tokenizer::TokenStream;
use tantivy::{Index, Searcher, TantivyDocument, Term, doc};

#[derive(Deserialize)]
struct Pack {
    question: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    id: String,
    question: String,
    answer: String,
    asked: Vec<String>,
}

/// So many answers are read of each.
const LIMIT: usize = 3;

/// FTS5, which scores every entry that has any of the words, gets so many times fewer questions.
const FEWER: usize = 50;

/// So often each takes its turn; the medians are printed.
const ROUNDS: usize = 3;

fn main() -> Result<()> {
    let usage = "usage: peers DIR SMUGFAQ [QUERIES]";
    let mut arguments = std::env::args().skip(1);
    let directory = arguments.next().context(usage)?;
    let smugfaq = arguments.next().context(usage)?;
    let count: usize = arguments
        .next()
        .map_or(Ok(usize::MAX), |count| count.parse())?;
    let read = |name: &str| fs::read_to_string(format!("{directory}/{name}"));
    let pack: Pack = toml::from_str(&read("pack.toml")?)?;
    let (queries, relevant) = (read("queries.txt")?, read("relevant.txt")?);
    let queries: Vec<&str> = queries.lines().take(count).collect();
    let relevant: Vec<&str> = relevant.lines().take(count).collect();
    let asked = format!("{directory}/asked.txt");
    fs::write(&asked, queries.join("\n") + "\n")?;
    let fts5 = Fts5::new(&pack)?;
    let tantivy = Tantivy::new(&pack)?;
    drop(pack);

    let ask = || of_smugfaq(&smugfaq, &directory, &asked);
    // The first call may have to make its cache.
    ask()?;
    let few = &queries[..queries.len().div_ceil(FEWER)];
    let mut times: [Vec<Duration>; 3] = Default::default();
    let mut right = [0; 3];
    for _ in 0..ROUNDS {
        let found = [
            timed(&mut times[0], ask)?,
            timed(&mut times[1], || few.iter().map(|query| fts5.first(query)).collect())?,
            timed(&mut times[2], || queries.iter().map(|query| tantivy.first(query)).collect())?,
        ];
        right = found.map(|ids| ids.iter().zip(&relevant).filter(|(id, of)| id == of).count());
    }
    println!("| program | questions | a second | first answer right |");
    println!("|---|---|---|---|");
    let counts = [queries.len(), few.len(), queries.len()];
    let names = ["smugfaq, a whole process", "SQLite FTS5, in process", "tantivy, in process"];
    for (place, name) in names.iter().enumerate() {
        times[place].sort();
        let seconds = times[place][ROUNDS / 2].as_secs_f64();
        let all = f64::from(u32::try_from(counts[place])?);
        let right = f64::from(u32::try_from(right[place])?);
        println!("| {name} | {all} | {:.0} | {:.3} |", all / seconds, right / all);
    }
    Ok(())
}

fn timed(
    times: &mut Vec<Duration>,
    run: impl FnOnce() -> Result<Vec<String>>,
) -> Result<Vec<String>> {
    let start = Instant::now();
    let found = run()?;
    times.push(start.elapsed());
    Ok(found)
}

/// The id of the first answer to each question, or nothing.
fn of_smugfaq(smugfaq: &str, directory: &str, asked: &str) -> Result<Vec<String>> {
    #[derive(Deserialize)]
    struct Reply {
        answers: Vec<Answer>,
    }
    #[derive(Deserialize)]
    struct Answer {
        id: String,
    }
    let printed = format!("{directory}/replies.jsonl");
    let pack = format!("{directory}/pack.toml");
    Command::new(smugfaq)
        .args(["ask", "-", "--format", "jsonl", "--limit", "3", "--data", &pack])
        .stdin(File::open(asked)?)
        .stdout(File::create(&printed)?)
        .stderr(Stdio::null())
        .status()?;
    fs::read_to_string(&printed)?
        .lines()
        .map(|line| {
            let reply: Reply = serde_json::from_str(line)?;
            let first = reply.answers.into_iter().next();
            Ok(first.map_or(String::new(), |first| first.id))
        })
        .collect()
}

/// SQLite's full-text search, in memory.
struct Fts5(Connection);

impl Fts5 {
    fn new(pack: &Pack) -> Result<Self> {
        let base = Connection::open_in_memory()?;
        base.execute_batch(
            "CREATE VIRTUAL TABLE entries USING fts5
             (id UNINDEXED, question, asked, answer, tokenize = 'porter unicode61'); BEGIN",
        )?;
        let mut add = base.prepare("INSERT INTO entries VALUES (?, ?, ?, ?)")?;
        for entry in &pack.question {
            let asked = entry.asked.join("\n");
            add.execute((&entry.id, &entry.question, asked, &entry.answer))?;
        }
        drop(add);
        base.execute_batch("COMMIT; INSERT INTO entries (entries) VALUES ('optimize')")?;
        Ok(Self(base))
    }

    fn first(&self, query: &str) -> Result<String> {
        let any: Vec<String> = query.split(' ').map(|word| format!("\"{word}\"")).collect();
        let mut search = self.0.prepare_cached(
            "SELECT id, question, answer FROM entries WHERE entries MATCH ? ORDER BY rank LIMIT ?",
        )?;
        let mut rows = search.query((any.join(" OR "), i64::try_from(LIMIT)?))?;
        let mut found: Vec<[String; 3]> = Vec::new();
        while let Some(row) = rows.next()? {
            found.push([row.get(0)?, row.get(1)?, row.get(2)?]);
        }
        let first = found.into_iter().next();
        Ok(first.map_or(String::new(), |[id, ..]| id))
    }
}

/// tantivy, in memory, in one segment.
struct Tantivy {
    index: Index,
    searcher: Searcher,
}

impl Tantivy {
    fn new(pack: &Pack) -> Result<Self> {
        let mut schema = Schema::builder();
        let stemmed = TextFieldIndexing::default()
            .set_tokenizer("en_stem")
            .set_index_option(IndexRecordOption::WithFreqs);
        let text = TextOptions::default().set_indexing_options(stemmed).set_stored();
        let id = schema.add_text_field("id", STRING | STORED);
        let fields = ["question", "asked", "answer"];
        let [question, asked, answer] = fields.map(|name| schema.add_text_field(name, text.clone()));
        let index = Index::create_in_ram(schema.build());
        let mut writer = index.writer_with_num_threads(1, 1 << 30)?;
        for entry in &pack.question {
            writer.add_document(doc!(
                id => entry.id.as_str(),
                question => entry.question.as_str(),
                asked => entry.asked.join("\n"),
                answer => entry.answer.as_str(),
            ))?;
        }
        writer.commit()?;
        writer.wait_merging_threads()?;
        let searcher = index.reader()?.searcher();
        Ok(Self { index, searcher })
    }

    fn first(&self, query: &str) -> Result<String> {
        let schema = self.index.schema();
        let mut any: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        for name in ["question", "asked", "answer"] {
            let field = schema.get_field(name)?;
            let mut tokenizer = self.index.tokenizer_for_field(field)?;
            let mut tokens = tokenizer.token_stream(query);
            tokens.process(&mut |token| {
                let term = Term::from_field_text(field, &token.text);
                let term = TermQuery::new(term, IndexRecordOption::WithFreqs);
                any.push((Occur::Should, Box::new(term)));
            });
        }
        let best = TopDocs::with_limit(LIMIT).order_by_score();
        let best = self.searcher.search(&BooleanQuery::new(any), &best)?;
        let id = schema.get_field("id")?;
        let found: Vec<TantivyDocument> = best
            .into_iter()
            .map(|(_, place)| self.searcher.doc(place))
            .collect::<tantivy::Result<_>>()?;
        let first = found.first().and_then(|found| found.get_first(id)?.as_str());
        Ok(first.unwrap_or_default().to_owned())
    }
}
