//! The terminal while the browser has it, and as it was afterwards, whatever happens.

use std::fs::File;
use std::io::{self, Write};
use std::os::fd::AsFd;
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crossterm::clipboard::CopyToClipboard;
use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::event::{self, DisableBracketedPaste, EnableBracketedPaste, Event};
use crossterm::terminal::{
    BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate, EnterAlternateScreen,
    LeaveAlternateScreen, disable_raw_mode, enable_raw_mode, size,
};
use crossterm::{execute, queue};
use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::draw::Screen;

/// Whether the browser has the terminal.
static OPEN: AtomicBool = AtomicBool::new(false);

/// Held by whoever writes to the terminal: a signal must not find half an escape there.
static WRITING: Mutex<()> = Mutex::new(());

/// The terminal, which is given back when this is dropped; only an open one is read and written.
pub(super) struct Terminal;

impl Terminal {
    /// Takes the terminal, and sees to it that it is given back.
    pub fn open() -> io::Result<Self> {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            give_back();
            usual(panic);
        }));
        watch_signals()?;
        enable_raw_mode()?;
        OPEN.store(true, Ordering::SeqCst);
        // From here on it is given back, even if the next line fails.
        let terminal = Self;
        let _writing = writing();
        execute!(screen()?, EnterAlternateScreen, EnableBracketedPaste)?;
        Ok(terminal)
    }

    /// Its size in columns and rows.
    pub fn size() -> io::Result<(usize, usize)> {
        let (columns, rows) = size()?;
        Ok((columns.into(), rows.into()))
    }

    /// Shows a screen.
    pub fn show(shown: &Screen) -> io::Result<()> {
        let mut frame = Vec::new();
        queue!(frame, BeginSynchronizedUpdate, Hide)?;
        for (row, line) in (0..).zip(&shown.lines) {
            queue!(frame, MoveTo(0, row), Clear(ClearType::UntilNewLine))?;
            frame.write_all(line.as_bytes())?;
        }
        queue!(frame, Clear(ClearType::FromCursorDown))?;
        if let Some(column) = shown.cursor {
            queue!(frame, MoveTo(column, 0), Show)?;
        }
        queue!(frame, EndSynchronizedUpdate)?;
        let _writing = writing();
        let mut screen = screen()?;
        screen.write_all(&frame)?;
        screen.flush()
    }

    /// Gives the terminal a text for its clipboard, by the escape OSC 52.
    pub fn copy(text: &str) -> io::Result<()> {
        let _writing = writing();
        execute!(screen()?, CopyToClipboard::to_clipboard_from(text))
    }

    /// Waits for what the user does, and gives all that has come by then.
    pub fn events() -> io::Result<Vec<Event>> {
        let mut events = vec![event::read()?];
        while event::poll(Duration::ZERO)? {
            events.push(event::read()?);
        }
        Ok(events)
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _writing = writing();
        give_back();
    }
}

/// The right to write to the terminal.
fn writing() -> MutexGuard<'static, ()> {
    WRITING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Gives the terminal back as it was, if that has not been done. Nothing is left to be done where
/// it takes no more.
fn give_back() {
    if OPEN.swap(false, Ordering::SeqCst) {
        if let Ok(mut screen) = screen() {
            let _ = execute!(
                screen,
                EndSynchronizedUpdate,
                DisableBracketedPaste,
                LeaveAlternateScreen,
                Show
            );
        }
        let _ = disable_raw_mode();
    }
}

/// Standard output, past its lock, which the main thread may hold while a signal comes.
fn screen() -> io::Result<File> {
    Ok(File::from(io::stdout().as_fd().try_clone_to_owned()?))
}

/// Gives the terminal back before a signal ends the process. A thread waits for it: the one that
/// reads the keys cannot be woken once the terminal is gone.
fn watch_signals() -> io::Result<()> {
    let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM])?;
    std::thread::spawn(move || {
        for signal in signals.forever() {
            let was_open = OPEN.load(Ordering::SeqCst);
            // Kept until the process has ended, so that nothing is drawn any more.
            let _writing = writing();
            give_back();
            // A pager that runs after the browser takes Ctrl-C itself.
            if was_open || signal != SIGINT {
                let _ = emulate_default_handler(signal);
            }
        }
    });
    Ok(())
}
