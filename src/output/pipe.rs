//! Standard output of commands that go on as long as there is input.

use std::io::{self, BufWriter, ErrorKind, Write};

/// A buffered output that remembers why writing to it failed, whatever a command makes of that.
pub struct Out<W: Write> {
    buffer: BufWriter<W>,
    failure: Option<io::Error>,
}

impl<W: Write> Out<W> {
    /// Nothing is written yet.
    pub fn new(out: W) -> Self {
        Self {
            buffer: BufWriter::new(out),
            failure: None,
        }
    }

    /// The first failure of a write, if there was one. What is still in the buffer is dropped.
    pub fn into_failure(self) -> Option<io::Error> {
        let _ = self.buffer.into_parts();
        self.failure
    }

    fn note<T>(&mut self, outcome: io::Result<T>) -> io::Result<T> {
        outcome.map_err(|fault| {
            let kind = fault.kind();
            if kind != ErrorKind::Interrupted {
                self.failure.get_or_insert(fault);
            }
            kind.into()
        })
    }
}

impl<W: Write> Write for Out<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let outcome = self.buffer.write(bytes);
        self.note(outcome)
    }

    fn flush(&mut self) -> io::Result<()> {
        let outcome = self.buffer.flush();
        self.note(outcome)
    }
}
