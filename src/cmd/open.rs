//! `--open`: the address of a source in the browser.

use std::env;
use std::io::Write;

use anyhow::Result;

use super::say;
use crate::output::{link, printable};
use crate::records::SourceRecord;

/// Opens the first address of these sources, and prints it where there is no browser.
pub(super) fn first(out: &mut dyn Write, sources: &[SourceRecord]) -> Result<()> {
    let mut addresses = sources
        .iter()
        .filter_map(|source| link(source.url.as_deref()?));
    let Some(address) = addresses.next() else {
        say("smugfaq: no address of its source is known");
        return Ok(());
    };
    if !has_browser() || open::that_detached(&address).is_err() {
        writeln!(out, "{}", printable(&address))?;
    }
    Ok(())
}

/// Whether there is a screen for one: what is started without would wait for a keyboard.
fn has_browser() -> bool {
    let screens = ["DISPLAY", "WAYLAND_DISPLAY", "BROWSER"];
    let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || screens.iter().any(|name| is_set(name))
}
