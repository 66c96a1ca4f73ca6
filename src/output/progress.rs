//! Tells whoever sits at a terminal that work is going on.

use std::io::{IsTerminal, stderr};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use indicatif::ProgressBar;

/// Work that takes no longer needs no word.
const PATIENCE: Duration = Duration::from_secs(1);

/// Work that is going on, until this is dropped.
pub struct Progress(Option<(Sender<()>, JoinHandle<()>)>);

impl Progress {
    /// Says on standard error what is being done once a second has gone by since then; never where
    /// that is no terminal.
    #[must_use]
    pub fn of(what: &'static str, since: Instant) -> Self {
        let begin = || {
            let (done, wait) = mpsc::channel();
            // Where no thread can be had, the work is done without a word.
            let shown = thread::Builder::new().spawn(move || {
                let patience = PATIENCE.saturating_sub(since.elapsed());
                if wait.recv_timeout(patience) == Err(RecvTimeoutError::Timeout) {
                    let spinner = ProgressBar::new_spinner().with_message(what);
                    spinner.enable_steady_tick(PATIENCE / 10);
                    let _ = wait.recv();
                    spinner.finish_and_clear();
                }
            });
            Some((done, shown.ok()?))
        };
        Self(stderr().is_terminal().then(begin).flatten())
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((done, shown)) = self.0.take() {
            drop(done);
            let _ = shown.join();
        }
    }
}
