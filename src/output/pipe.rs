//! Output whose reader may go away.

use std::io::{self, ErrorKind, Write};

/// Passes on what is written until its reader has gone, and drops the rest: how a command ends
/// does not hang on how much of it was read.
pub struct Pipe<W> {
    out: W,
    gone: bool,
}

impl<W: Write> Pipe<W> {
    /// A way to this output.
    pub const fn new(out: W) -> Self {
        Self { out, gone: false }
    }

    /// Notes that the reader has gone, and that what it was to get counts as `written`.
    fn unless_gone<T>(&mut self, outcome: io::Result<T>, written: T) -> io::Result<T> {
        match outcome {
            Err(fault) if fault.kind() == ErrorKind::BrokenPipe => {
                self.gone = true;
                Ok(written)
            }
            outcome => outcome,
        }
    }
}

impl<W: Write> Write for Pipe<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.gone {
            return Ok(bytes.len());
        }
        let outcome = self.out.write(bytes);
        self.unless_gone(outcome, bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.gone {
            return Ok(());
        }
        let outcome = self.out.flush();
        self.unless_gone(outcome, ())
    }
}
