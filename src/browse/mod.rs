//! Search as you type: a line, what fits it, and the answer with its sources.
//!
//! What is typed changes a state, and a state with a size is a screen: both without a terminal.

mod clip;
mod draw;
mod line;
mod state;
mod terminal;

use std::io;

use anyhow::Context as _;

use crate::records::{AnswerRecord, ReplyRecord};
use draw::{Layout, draw};
use state::{Action, State};
use terminal::Terminal;

/// What is searched, and what can be done with what it finds.
pub trait Shelf {
    /// What fits these words, best first; without words what one may begin with.
    fn find(&self, words: &str) -> Vec<Hit>;

    /// The answer of a hit in lines for a terminal of about this width.
    fn text(&self, hit: &Hit, width: usize) -> Vec<String>;

    /// The reference of a hit.
    ///
    /// # Errors
    ///
    /// No reference can be given: why.
    fn citation(&self, hit: &Hit) -> anyhow::Result<String>;

    /// Opens the source of a hit in the browser, and says what came of it.
    fn open(&self, hit: &Hit) -> String;
}

/// One row of the list.
#[derive(Clone, Debug)]
pub struct Hit {
    /// What its row says.
    pub title: String,
    /// What is to be told before its text, where that is not an answer to what was typed.
    pub notice: Option<String>,
    /// What is shown below the list, and printed.
    pub reply: ReplyRecord,
}

impl Hit {
    /// The row of a reply, which is called as the entry that it is about.
    pub fn new(reply: ReplyRecord) -> Self {
        let title = reply.shown().map(|answer| answer.title.clone());
        Self {
            title: title.unwrap_or_default(),
            notice: None,
            reply,
        }
    }

    /// The entry that it is about.
    pub fn answer(&self) -> Option<&AnswerRecord> {
        self.reply.shown()
    }
}

/// How the browser was left.
#[derive(Debug)]
pub enum Left {
    /// Without a hit.
    Quietly,
    /// With a hit to print.
    With(Box<Hit>),
    /// By Ctrl-C.
    Interrupted,
}

/// Lets the user search, beginning with these words, until the browser is left; with colour or
/// without.
///
/// # Errors
///
/// The terminal cannot be read or written.
pub fn run(shelf: &dyn Shelf, words: &str, colour: bool) -> io::Result<Left> {
    let _terminal = Terminal::open()?;
    let mut state = State::new(words);
    state.show(shelf.find(words));
    loop {
        let layout = Layout::of(Terminal::size()?, state.hits.len());
        let text = |hit| shelf.text(hit, layout.columns);
        let answer = state.hit().map(text).unwrap_or_default();
        state.fit(answer.len(), layout.answer);
        Terminal::show(&draw(&state, &answer, layout, colour))?;
        // Keys that came meanwhile are taken together, so that typing never waits for the search.
        let mut changed = false;
        for event in Terminal::events()? {
            let action = state.take(event);
            if action == Action::Search {
                changed = true;
                continue;
            }
            // What a key is about is what was typed before it.
            if changed && action != Action::Nothing {
                state.show(shelf.find(state.words()));
                changed = false;
            }
            match (action, state.hit()) {
                (Action::Print, Some(hit)) => return Ok(Left::With(Box::new(hit.clone()))),
                (Action::CopyQuote, Some(hit)) => {
                    let quote = hit.answer().map(AnswerRecord::quote);
                    state.told = Some(copy(quote.context("There is nothing to copy"))?);
                }
                (Action::CopyCitation, Some(hit)) => {
                    state.told = Some(copy(shelf.citation(hit))?);
                }
                (Action::Open, Some(hit)) => state.told = Some(shelf.open(hit)),
                (Action::Leave, _) => return Ok(Left::Quietly),
                (Action::Interrupt, _) => return Ok(Left::Interrupted),
                _ => {}
            }
        }
        if changed {
            state.show(shelf.find(state.words()));
        }
    }
}

/// Puts a text on the clipboard, and says so, or why there is none.
fn copy(text: anyhow::Result<String>) -> io::Result<String> {
    match text {
        Ok(text) => {
            Terminal::copy(text.trim_end())?;
            Ok("Sent to the clipboard".to_owned())
        }
        Err(fault) => Ok(fault.to_string()),
    }
}
