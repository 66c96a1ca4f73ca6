//! Characters that do something to what shows them, rather than being shown.

/// Whether this could steer a terminal: a control character, or a mark that changes the order in
/// which it shows other characters.
pub fn steers(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The escape of such a character in JSON and TOML: `\u202e`.
pub fn escaped(c: char) -> String {
    // All of them are in the plane of four digits.
    format!("\\u{:04x}", u32::from(c))
}
