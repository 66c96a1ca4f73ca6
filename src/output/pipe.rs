//! Standard output, whose reader may go away and whose disk may be full.

use std::io::{self, BufWriter, ErrorKind, Write};

/// A buffered output that remembers why writing to it failed.
///
/// Where the reader has gone, the rest is dropped without an error: how a command ends does not
/// depend on how much of its output was read. Only a command that goes on as long as there is
/// input ends with its reader.
pub struct Out<W: Write> {
    buffer: BufWriter<W>,
    /// Whether a reader that has gone ends the command.
    ends_with_reader: bool,
    gone: bool,
    failure: Option<io::Error>,
}

impl<W: Write> Out<W> {
    /// Nothing is written yet.
    pub fn new(out: W, ends_with_reader: bool) -> Self {
        Self {
            buffer: BufWriter::new(out),
            ends_with_reader,
            gone: false,
            failure: None,
        }
    }

    /// The first failure of a write, if there was one. What is still in the buffer is dropped.
    pub fn into_failure(self) -> Option<io::Error> {
        let _ = self.buffer.into_parts();
        self.failure
    }

    /// The outcome of a write; a reader that has gone counts as if it had read on.
    fn note<T>(&mut self, outcome: io::Result<T>, written: T) -> io::Result<T> {
        match outcome {
            Err(fault) if fault.kind() == ErrorKind::BrokenPipe && !self.ends_with_reader => {
                self.gone = true;
                Ok(written)
            }
            Err(fault) if fault.kind() != ErrorKind::Interrupted => {
                let kind = fault.kind();
                self.failure.get_or_insert(fault);
                Err(kind.into())
            }
            outcome => outcome,
        }
    }
}

impl<W: Write> Write for Out<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.gone {
            return Ok(bytes.len());
        }
        let outcome = self.buffer.write(bytes);
        self.note(outcome, bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.gone {
            return Ok(());
        }
        let outcome = self.buffer.flush();
        self.note(outcome, ())
    }
}
