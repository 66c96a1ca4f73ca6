//! The screen of a state: rows of text, the same for the same state and size.

use anstyle::Style;
use textwrap::{Options, wrap};

use super::Hit;
use super::clip::clipped;
use super::state::State;
use crate::output::printable;

/// What is shown.
#[derive(Debug)]
pub(super) struct Screen {
    /// Its rows from the top, none wider than the terminal.
    pub lines: Vec<String>,
    /// The column of the cursor in the first row, if it is seen.
    pub cursor: Option<u16>,
}

/// Where things are: the line, a rule, the list, a rule, the answer, and the last row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    /// The columns of the terminal.
    pub columns: usize,
    /// Its rows.
    rows: usize,
    /// The rows of the list.
    list: usize,
    /// The rows of the answer.
    pub answer: usize,
}

/// What stands before the line that is typed.
const PROMPT: &str = "Question: ";

/// What stands for the end of a text that was cut off.
const CUT: &str = "...";

/// The keys and what they do.
const HELP: &str = "\
Up Down    choose another row; Ctrl-P and Ctrl-N do the same
PgUp PgDn  scroll a long answer
Enter      leave and print the answer
Ctrl-Y     copy the answer and who says so, in one line
Ctrl-T     copy the citation
Ctrl-O     open the source in the browser
Ctrl-W     delete a word; Ctrl-U the line up to the cursor
F1         this help; on an empty line ? as well
Esc        leave; the exit status is 0
Ctrl-C     leave; the exit status is 130
Copying needs a terminal that allows OSC 52; in tmux:
`set -g set-clipboard on`.";

/// The keys that the last row names, the most needed first.
const KEYS: &str = "Enter print, Esc leave, F1 help, Ctrl-Y copy, Ctrl-T cite, Ctrl-O open";

impl Layout {
    /// The layout for a terminal of some columns and rows and a number of hits.
    pub fn of((columns, rows): (usize, usize), hits: usize) -> Self {
        let body = rows.saturating_sub(3);
        let list = hits.clamp(1, (body / 3).max(1));
        Self {
            columns,
            rows,
            list,
            answer: body.saturating_sub(list + 1),
        }
    }
}

/// The screen of a state, whose chosen hit has an answer of these lines.
pub(super) fn draw(state: &State, answer: &[String], layout: Layout, colour: bool) -> Screen {
    let Layout { columns, rows, .. } = layout;
    let prompt = clipped(PROMPT, columns / 2, "");
    let (typed, cursor) = state.line.window(columns - prompt.len());
    let strong = styled(Style::new().bold(), &prompt, colour);
    let rule = "-".repeat(columns);
    let mut lines = vec![format!("{strong}{typed}"), rule.clone()];
    if state.helps {
        let options = Options::new(columns.max(20)).subsequent_indent("           ");
        let help = HELP.lines().flat_map(|line| wrap(line, &options));
        lines.extend(help.map(|line| clipped(&line, columns, "")));
    } else {
        lines.extend(list(state, columns, layout.list, colour));
        lines.push(rule);
        let shown = answer.iter().skip(state.above).take(layout.answer);
        lines.extend(shown.map(|line| clipped(line, columns, CUT)));
    }
    lines.resize(rows.saturating_sub(1), String::new());
    // A message may need more than one row: an address is to be read to its end.
    let below = answer.len() > state.above + layout.answer;
    let last = last(state, below, columns, colour);
    lines.truncate(rows.saturating_sub(last.len()));
    lines.extend(last);
    lines.truncate(rows);
    let cursor = u16::try_from(prompt.len() + cursor);
    Screen {
        lines,
        cursor: cursor.ok().filter(|_| !state.helps),
    }
}

/// The rows of the list, that of the chosen hit among them.
fn list(state: &State, columns: usize, rows: usize, colour: bool) -> Vec<String> {
    let hits = &state.hits;
    if hits.is_empty() {
        return vec![clipped("Nothing matches.", columns, CUT)];
    }
    let last = hits.len().saturating_sub(rows);
    let first = state.chosen.saturating_sub(rows / 2).min(last);
    let shown = hits.iter().enumerate().skip(first).take(rows);
    let row = |(position, hit): (usize, &Hit)| {
        let is_chosen = position == state.chosen;
        let mark = if is_chosen { "> " } else { "  " };
        let line = format!("{mark}{}", printable(&hit.title));
        let style = Style::new().bold().invert();
        styled(style, &clipped(&line, columns, CUT), colour && is_chosen)
    };
    shown.map(row).collect()
}

/// The last rows: what came of a key, or which keys there are.
fn last(state: &State, below: bool, columns: usize, colour: bool) -> Vec<String> {
    if let Some(told) = &state.told {
        let told = printable(told);
        let lines = wrap(&told, columns.max(1)).into_iter();
        let lines = lines.map(|line| clipped(&line, columns, ""));
        return lines
            .map(|line| styled(Style::new().bold(), &line, colour))
            .collect();
    }
    let keys = match (state.helps, below) {
        (true, _) => "Press any key to go back.",
        (_, true) => &format!("PgDn more, {KEYS}"),
        _ => KEYS,
    };
    vec![clipped(keys, columns, CUT)]
}

fn styled(style: Style, text: &str, colour: bool) -> String {
    if colour {
        format!("{style}{text}{style:#}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use textwrap::core::display_width;

    use super::super::state::tests::hit;
    use super::*;

    const PLAIN: bool = false;

    fn screen(state: &mut State, answer: &[&str], size: (usize, usize), colour: bool) -> Screen {
        let answer: Vec<String> = answer.iter().map(|line| (*line).to_owned()).collect();
        let layout = Layout::of(size, state.hits.len());
        state.fit(answer.len(), layout.answer);
        draw(state, &answer, layout, colour)
    }

    fn tea() -> State {
        let mut state = State::new("tea");
        state.show(vec![hit("green tea, which is not fermented"), hit("茶")]);
        state
    }

    #[test]
    fn the_answer_is_below_the_list() {
        let lines = ["one", "two", "three", "four"];
        let screen = screen(&mut tea(), &lines, (30, 9), PLAIN);
        assert_eq!(
            screen.lines,
            [
                "Question: tea",
                &"-".repeat(30),
                "> green tea, which is not f...",
                "  茶",
                &"-".repeat(30),
                "one",
                "two",
                "three",
                "PgDn more, Enter print, Esc...",
            ]
        );
        assert_eq!(screen.cursor, Some(13));
    }

    #[test]
    fn every_size_is_filled_and_none_exceeded() {
        let long = "https://example.org/an-address-that-nothing-may-break";
        for columns in 0..100 {
            for rows in 0..12 {
                for colour in [false, true] {
                    let mut state = tea();
                    let screen = screen(&mut state, &[long, long], (columns, rows), colour);
                    assert_eq!(screen.lines.len(), rows, "{columns} x {rows}");
                    let widest = screen.lines.iter().map(|line| display_width(line)).max();
                    assert!(
                        widest.unwrap_or(0) <= columns,
                        "{columns} x {rows}: {screen:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_message_has_as_many_rows_as_it_needs() {
        let mut state = tea();
        state.told = Some("It is at https://example.org/a-long-address".to_owned());
        let screen = screen(&mut state, &["one", "two"], (30, 8), PLAIN);
        assert_eq!(screen.lines.len(), 8);
        assert_eq!(
            screen.lines[5..].concat(),
            "It is athttps://example.org/a-long-address"
        );
    }

    #[test]
    fn nothing_of_a_title_steers_the_terminal() {
        let mut state = State::new("");
        state.show(vec![hit("evil\u{1b}]0;title\u{7}\n")]);
        let screen = screen(&mut state, &[], (40, 10), PLAIN);
        assert_eq!(screen.lines[2], "> evil\u{fffd}]0;title\u{fffd} ");
    }

    #[test]
    fn colour_only_where_it_is_wanted() {
        let painted = |colour| screen(&mut tea(), &["a"], (80, 8), colour).lines.concat();
        assert!(painted(true).contains("\u{1b}[7m"));
        assert!(!painted(PLAIN).contains('\u{1b}'));
    }

    #[test]
    fn the_chosen_row_is_always_seen() {
        let mut state = State::new("");
        state.show(
            (0..50)
                .map(|number| hit(&format!("row {number}")))
                .collect(),
        );
        for place in 0..50 {
            let lines = screen(&mut state, &[], (40, 12), PLAIN).lines;
            assert!(lines.contains(&format!("> row {place}")), "{lines:?}");
            let down = crossterm::event::KeyCode::Down;
            state.take(crossterm::event::Event::Key(down.into()));
        }
    }

    #[test]
    fn the_help_fits_a_small_terminal() {
        let mut state = State::new("");
        let key = crossterm::event::KeyCode::F(1);
        state.take(crossterm::event::Event::Key(key.into()));
        let screen = screen(&mut state, &[], (40, 24), PLAIN);
        let text = screen.lines.join("\n");
        assert!(
            text.contains("set-clipboard on") && text.contains("Press any key"),
            "{text}"
        );
        assert_eq!(screen.cursor, None);
    }
}
