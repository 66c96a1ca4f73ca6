//! What is typed and chosen, and how each key changes it.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::Hit;
use super::line::Line;

/// What is on the screen, whatever its size.
#[derive(Debug)]
pub(super) struct State {
    /// The line that is typed.
    pub line: Line,
    /// What was found.
    pub hits: Vec<Hit>,
    /// The row that is chosen; 0 where there is none.
    pub chosen: usize,
    /// How many lines of the answer are above what is shown.
    pub above: usize,
    /// How many lines of the answer are shown at once.
    shown: usize,
    /// Whether the keys are explained in place of all else.
    pub helps: bool,
    /// What came of the last key, until the next one.
    pub told: Option<String>,
}

/// What a key asks for beside a change of the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    /// Nothing else.
    Nothing,
    /// To search for the line, which has changed.
    Search,
    /// To leave, and print the answer.
    Print,
    /// To copy the answer and who says so, in a line.
    CopyQuote,
    /// To copy the reference.
    CopyCitation,
    /// To open the source.
    Open,
    /// To leave.
    Leave,
    /// To leave at once.
    Interrupt,
}

impl State {
    /// The line has these words; nothing was found yet.
    pub fn new(words: &str) -> Self {
        Self {
            line: Line::new(words),
            hits: Vec::new(),
            chosen: 0,
            above: 0,
            shown: 1,
            helps: false,
            told: None,
        }
    }

    /// What is searched for.
    pub fn words(&self) -> &str {
        self.line.text()
    }

    /// What is chosen.
    pub fn hit(&self) -> Option<&Hit> {
        self.hits.get(self.chosen)
    }

    /// Shows what was found, the best chosen.
    pub fn show(&mut self, hits: Vec<Hit>) {
        self.hits = hits;
        self.choose(0);
    }

    /// Limits scrolling so that the last line of an answer stays on the last row.
    pub fn fit(&mut self, lines: usize, rows: usize) {
        self.above = self.above.min(lines.saturating_sub(rows));
        self.shown = rows.max(1);
    }

    /// Takes what the terminal tells.
    pub fn take(&mut self, event: Event) -> Action {
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => self.key(key),
            Event::Paste(text) if !self.helps => {
                self.line.insert(&text);
                Action::Search
            }
            _ => Action::Nothing,
        }
    }

    /// Takes a key.
    fn key(&mut self, key: KeyEvent) -> Action {
        self.told = None;
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        if control && key.code == KeyCode::Char('c') {
            return Action::Interrupt;
        }
        if self.helps {
            self.helps = false;
            return Action::Nothing;
        }
        match (key.code, control) {
            (KeyCode::Char('y'), true) => return Action::CopyQuote,
            (KeyCode::Char('t'), true) => return Action::CopyCitation,
            (KeyCode::Char('o'), true) => return Action::Open,
            (KeyCode::Enter, _) => return Action::Print,
            (KeyCode::Esc, _) => return Action::Leave,
            (KeyCode::Char('u'), true) => return self.delete_to(0),
            (KeyCode::Char('w'), true) => return self.delete_to(self.line.word()),
            // Ctrl-H is what Backspace sends on some terminals.
            (KeyCode::Backspace, _) | (KeyCode::Char('h'), true) => {
                return self.delete_to(self.line.left());
            }
            (KeyCode::Delete, _) => return self.delete_to(self.line.right()),
            (KeyCode::F(1), _) => self.helps = true,
            (KeyCode::Char('?'), false) if self.words().is_empty() => self.helps = true,
            (KeyCode::Up, _) | (KeyCode::Char('p'), true) => {
                self.choose(self.chosen.saturating_sub(1));
            }
            (KeyCode::Down, _) | (KeyCode::Char('n'), true) => self.choose(self.chosen + 1),
            (KeyCode::PageUp, _) => self.above = self.above.saturating_sub(self.shown),
            (KeyCode::PageDown, _) => self.above += self.shown,
            (KeyCode::Left, _) => self.line.go_to(self.line.left()),
            (KeyCode::Right, _) => self.line.go_to(self.line.right()),
            (KeyCode::Home, _) | (KeyCode::Char('a'), true) => self.line.go_to(0),
            (KeyCode::End, _) | (KeyCode::Char('e'), true) => self.line.go_to(self.line.end()),
            (KeyCode::Char(letter), false) if !key.modifiers.contains(KeyModifiers::ALT) => {
                self.line.insert(letter.encode_utf8(&mut [0; 4]));
                return Action::Search;
            }
            _ => {}
        }
        Action::Nothing
    }

    /// Chooses a row, or the last.
    fn choose(&mut self, row: usize) {
        self.chosen = row.min(self.hits.len().saturating_sub(1));
        self.above = 0;
    }

    fn delete_to(&mut self, position: usize) -> Action {
        self.line.delete_to(position);
        Action::Search
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::records::ReplyRecord;

    /// A hit of nothing but a title.
    pub fn hit(title: &str) -> Hit {
        Hit {
            title: title.to_owned(),
            notice: None,
            reply: ReplyRecord::nothing(title),
        }
    }

    fn press(state: &mut State, code: KeyCode) -> Action {
        state.take(Event::Key(code.into()))
    }

    fn with_control(state: &mut State, letter: char) -> Action {
        let key = KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL);
        state.take(Event::Key(key))
    }

    fn with_hits() -> State {
        let mut state = State::new("tea");
        state.show(vec![hit("green"), hit("black"), hit("mint")]);
        state
    }

    #[test]
    fn rows_are_chosen_by_arrows_and_letters() {
        let mut state = with_hits();
        for (code, title) in [
            (KeyCode::Up, "green"),
            (KeyCode::Down, "black"),
            (KeyCode::Down, "mint"),
            (KeyCode::Down, "mint"),
            (KeyCode::Up, "black"),
        ] {
            assert_eq!(press(&mut state, code), Action::Nothing);
            assert_eq!(state.hit().map(|hit| hit.title.as_str()), Some(title));
        }
        with_control(&mut state, 'n');
        assert_eq!(state.chosen, 2);
        with_control(&mut state, 'p');
        assert_eq!(state.chosen, 1);
        state.show(Vec::new());
        assert!(press(&mut state, KeyCode::Down) == Action::Nothing && state.hit().is_none());
    }

    #[test]
    fn what_keys_ask_for() {
        let mut state = with_hits();
        assert_eq!(press(&mut state, KeyCode::Char('s')), Action::Search);
        assert_eq!(state.words(), "teas");
        assert_eq!(press(&mut state, KeyCode::Backspace), Action::Search);
        assert_eq!(press(&mut state, KeyCode::Enter), Action::Print);
        assert_eq!(press(&mut state, KeyCode::Esc), Action::Leave);
        for (letter, action) in [
            ('c', Action::Interrupt),
            ('y', Action::CopyQuote),
            ('t', Action::CopyCitation),
            ('o', Action::Open),
            ('u', Action::Search),
        ] {
            assert_eq!(with_control(&mut state, letter), action);
        }
        assert_eq!(state.words(), "");
        let pasted = Event::Paste("two\nlines".to_owned());
        assert_eq!(state.take(pasted), Action::Search);
        assert_eq!(state.words(), "two lines");
    }

    #[test]
    fn help_is_a_question_mark_on_an_empty_line() {
        let mut state = with_hits();
        assert_eq!(press(&mut state, KeyCode::Char('?')), Action::Search);
        assert!(!state.helps);
        with_control(&mut state, 'u');
        press(&mut state, KeyCode::Char('?'));
        assert!(state.helps);
        // The next key leaves the help alone.
        assert_eq!(press(&mut state, KeyCode::Esc), Action::Nothing);
        assert!(!state.helps);
        press(&mut state, KeyCode::F(1));
        assert!(state.helps);
        assert_eq!(with_control(&mut state, 'c'), Action::Interrupt);
    }

    #[test]
    fn an_answer_is_scrolled_to_its_end_and_no_further() {
        let mut state = with_hits();
        state.fit(25, 10);
        for (code, above) in [
            (KeyCode::PageDown, 10),
            (KeyCode::PageDown, 15),
            (KeyCode::PageUp, 5),
            (KeyCode::PageUp, 0),
            (KeyCode::PageDown, 10),
            (KeyCode::Down, 0),
        ] {
            press(&mut state, code);
            state.fit(25, 10);
            assert_eq!(state.above, above, "{code:?}");
        }
    }

    #[test]
    fn what_was_told_is_gone_with_the_next_key() {
        let mut state = with_hits();
        state.told = Some("copied".to_owned());
        assert_eq!(state.told.as_deref(), Some("copied"));
        press(&mut state, KeyCode::Down);
        assert_eq!(state.told, None);
    }
}
