//! `--open`: the address of a source in the browser.

use std::env;
use std::io::Write;

use anyhow::Result;

use super::say;
use crate::output::{link, printable};
use crate::records::SourceRecord;

/// Opens the first address of these sources, and prints it where there is no browser.
pub(super) fn first(out: &mut dyn Write, sources: &[SourceRecord]) -> Result<()> {
    match address(sources) {
        None => say("no address of its source is known"),
        Some(address) if opens(&address) => {}
        Some(address) => writeln!(out, "{}", printable(&address))?,
    }
    Ok(())
}

/// The first address of these sources.
pub(super) fn address(sources: &[SourceRecord]) -> Option<String> {
    let mut addresses = sources.iter().map(|source| source.url.as_deref());
    addresses.find_map(|address| link(address?))
}

/// Opens an address in the browser; false where there is none.
pub(super) fn opens(address: &str) -> bool {
    has_browser() && open::that_detached(address).is_ok()
}

/// Whether there is a screen for one: what is started without would wait for a keyboard.
fn has_browser() -> bool {
    let screens = ["DISPLAY", "WAYLAND_DISPLAY", "BROWSER"];
    let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(target_os = "macos") || screens.iter().any(|name| is_set(name))
}
