//! The pictures that the README shows: real output in colour.
//!
//! `SMUGFAQ_WRITE=1 cargo test pictures` draws them anew.

use std::fs;
use std::path::Path;

use anstyle_svg::Term;

use crate::{smugfaq, stdout};

fn draw(name: &str, arguments: &[&str]) {
    let output = smugfaq(&[arguments, &["--color", "always", "--width", "90"]].concat())
        .output()
        .expect("it runs");
    let text = format!("$ smugfaq {}\n{}", arguments.join(" "), stdout(&output));
    let picture = Term::new().render_svg(&text);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/pictures/{name}.svg"));
    if std::env::var_os("SMUGFAQ_WRITE").is_some() {
        fs::write(&path, &picture).expect("written");
    }
    let committed = fs::read_to_string(&path).expect("the picture is there");
    assert!(
        committed == picture,
        "{name}.svg is stale; what is printed now:\n{text}"
    );
}

#[test]
fn ask() {
    draw("ask", &["how", "many", "migrants", "died"]);
}

#[test]
fn stats() {
    draw("stats", &["stats"]);
}
