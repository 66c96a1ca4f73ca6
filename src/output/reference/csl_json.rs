//! CSL-JSON, which citeproc, Pandoc, Zotero and their like read.

use std::io::Write;

use anyhow::Result;
use serde_json::{Value, json};

use crate::output::json::pretty;
use crate::records::Reference;

/// Prints the references as an array of items.
pub(super) fn print(out: &mut dyn Write, references: &[Reference]) -> Result<()> {
    let items: Vec<Value> = references.iter().map(item).collect();
    Ok(pretty(out, &items)?)
}

fn item(reference: &Reference) -> Value {
    let mut item = reference.csl();
    if let Some(note) = reference.note() {
        item.insert("note".to_owned(), json!(note));
    }
    Value::Object(item)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::reference::tests::of_title;

    proptest::proptest! {
        #[test]
        fn titles_come_back(title in ".{0,20}") {
            let mut written = Vec::new();
            print(&mut written, &[of_title(&title)]).expect("written");
            let read: Value = serde_json::from_slice(&written).expect("JSON");
            proptest::prop_assert_eq!(&read[0]["title"], &json!(title));
        }
    }
}
