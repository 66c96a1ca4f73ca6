//! A reader that goes away, at whatever byte: that is nobody's fault, and changes nothing else.

use std::io::Read;
use std::process::{Command, Output, Stdio};

use rustix::pipe::{PipeFlags, fcntl_setpipe_size, pipe_with};

use super::{CALLS, Home, ended_well};

/// A pipe holds no less than this page.
const PAGE: usize = 4096;

/// Runs a call whose output is read for so many bytes, and then closed.
fn read_until(command: &mut Command, bytes: usize) -> Output {
    let (reader, writer) = pipe_with(PipeFlags::CLOEXEC).expect("a pipe");
    // The smaller it is, the less a call can write that nobody reads.
    fcntl_setpipe_size(&writer, PAGE).expect("a small one");
    let mut child = command
        .stdout(writer)
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    // It holds the writing end too.
    command.stdout(Stdio::null());
    let mut reader = std::fs::File::from(reader);
    let mut read = vec![0; bytes];
    reader.read_exact(&mut read).expect("it writes so much");
    drop(reader);
    let mut message = Vec::new();
    let mut stderr = child.stderr.take().expect("a pipe");
    stderr.read_to_end(&mut message).expect("read");
    Output {
        status: child.wait().expect("it ends"),
        stdout: read,
        stderr: message,
    }
}

/// Where to stop: at the first and the last bytes, around what buffers hold, and in between.
fn places(length: usize) -> Vec<usize> {
    let around = |place: usize| [place.saturating_sub(1), place, place + 1];
    let mut places: Vec<usize> = (0..3).flat_map(around).collect();
    places.extend((1..=(length / PAGE).min(4)).flat_map(|page| around(page * PAGE)));
    places.extend((0..3).flat_map(|back| around(length.saturating_sub(back))));
    places.extend((1..5).map(|part| part * length / 5));
    places.retain(|place| *place <= length);
    places.sort_unstable();
    places.dedup();
    places
}

/// A call prints what it would have, up to where its reader goes, and nothing else changes.
fn goes_at(places: impl Fn(usize) -> Vec<usize>) {
    let home = Home::new();
    let mut count = 0;
    for call in CALLS {
        let plain = home.plainly(call);
        for place in places(plain.stdout.len()) {
            count += 1;
            let what = format!("{call:?}, closed after {place} bytes");
            let output = read_until(&mut home.command("exec \"$@\"", call), place);
            assert_eq!(output.stdout, plain.stdout[..place], "{what}");
            let message = String::from_utf8_lossy(&output.stderr);
            assert_eq!(message, String::from_utf8_lossy(&plain.stderr), "{what}");
            let code = ended_well(&output, &what);
            assert_eq!(code, ended_well(&plain, &what), "{what}");
        }
    }
    eprintln!("closed at {count} places");
}

#[test]
fn a_reader_may_go_at_any_byte() {
    goes_at(places);
}

/// Every byte but for the middle of what is long, of which it is every 61st.
#[test]
#[ignore = "takes minutes: `cargo test --release --test cli -- --ignored`"]
fn a_reader_may_go_at_every_byte() {
    let every = |length: usize| {
        let near =
            |place: &usize| *place < 10_000 || length - place < 2_000 || place.is_multiple_of(61);
        (0..=length).filter(near).collect()
    };
    goes_at(every);
}

/// Where there is no end of questions, the first answer that nobody reads is the last.
#[test]
fn a_batch_ends_with_its_reader() {
    let home = Home::new();
    for (call, line) in [
        (&["ask", "-", "--format", "jsonl"][..], "osce"),
        (&["ask", "-"], "zebra"),
        (&["show", "-", "--format", "jsonl"], "frontex"),
        (&["get", "-", "id"], "frontex"),
    ] {
        for place in [0, 1, 4095, 4096, 4097, 9000] {
            let script = format!("yes {line} | {{ trap '' PIPE; exec \"$@\"; }}");
            let output = read_until(&mut home.command(&script, call), place);
            let what = format!("{call:?}, closed after {place} bytes");
            assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{what}");
            assert_eq!(ended_well(&output, &what), 0, "{what}");
        }
    }
}
