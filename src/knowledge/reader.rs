//! Reads a file of TOML and notes every fault with its place.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use serde_spanned::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::Fault;
use super::fields::Fields;
use super::limits;
use super::lines::Lines;
use super::number::NumberStyle;

/// One knowledge file being read: its text, for positions, and the faults found so far.
pub struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    /// Its lines, once something is wrong in one of them.
    lines: OnceCell<Lines<'a>>,
    faults: Vec<Fault>,
    /// How the document writes its numbers.
    pub style: NumberStyle,
}

/// A value of the file and where it stands.
pub struct Located<T> {
    /// The value as read.
    pub value: T,
    /// Its bytes in the file.
    pub at: Range<usize>,
}

impl<'a> Reader<'a> {
    /// A reader of the file of this name, as the user gave it, with this text.
    pub fn new(file: &'a str, text: &'a str) -> Self {
        Self {
            file,
            text,
            lines: OnceCell::new(),
            faults: Vec::new(),
            style: NumberStyle::default(),
        }
    }

    /// Parses the file; syntax faults are noted, and then there is no table.
    pub fn parse(&mut self) -> Option<DeTable<'a>> {
        if limits::too_many_tokens(self.text) {
            self.fault(&(0..0), "the file has too many values", limits::BEYOND);
            return None;
        }
        let first = match DeTable::parse(self.text) {
            Ok(table) => return Some(table.into_inner()),
            Err(first) => first,
        };
        let mut errors = vec![first];
        if self.text.len() <= limits::RECOVERED {
            errors = DeTable::parse_recoverable(self.text).1;
        }
        for error in &errors {
            let at = error.span().unwrap_or(0..0);
            let message = error.message().replace('\n', ", ");
            // The parser's two ways of saying so.
            if message.contains("recurs") {
                self.fault(&at, "nested too deeply", "80 levels are the most");
            } else {
                self.fault(&at, format!("not valid TOML: {message}"), "");
            }
        }
        None
    }

    /// Notes a fault; an empty hint is none.
    pub fn fault(
        &mut self,
        at: &Range<usize>,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        if self.is_full() {
            return;
        }
        let lines = self.lines.get_or_init(|| Lines::new(self.text));
        let (line, column) = lines.position(at.start);
        let hint = Some(hint.into()).filter(|hint| !hint.is_empty());
        self.faults.push(Fault {
            file: self.file.to_owned(),
            line,
            column,
            at: at.clone(),
            message: message.into(),
            hint,
        });
        if self.is_full() {
            let message = format!("there are more than {} faults", limits::FAULTS - 1);
            if let Some(last) = self.faults.last_mut() {
                last.message = message;
                last.hint = Some("mend these first".to_owned());
            }
        }
    }

    /// Whether as many faults were noted as are looked for.
    pub fn is_full(&self) -> bool {
        self.faults.len() >= limits::FAULTS
    }

    /// The faults noted so far, by line.
    pub fn into_faults(mut self) -> Vec<Fault> {
        let full = self.is_full();
        let sorted = self.faults.len() - usize::from(full);
        self.faults[..sorted].sort_by_key(|fault| (fault.line, fault.column));
        self.faults
    }

    /// The tables of `[[name]]` in this file, none where the key is not there.
    pub fn tables<'t>(
        &mut self,
        root: &'t DeTable<'a>,
        name: &str,
    ) -> Vec<(&'t DeTable<'a>, Range<usize>)> {
        let Some(value) = root.get(name) else {
            return Vec::new();
        };
        let Some(array) = value.get_ref().as_array() else {
            let what = described(value.get_ref());
            self.fault(
                &value.span(),
                format!("`{name}` is {what}"),
                format!("write [[{name}]]"),
            );
            return Vec::new();
        };
        let mut tables = Vec::with_capacity(array.len());
        for item in array {
            if let Some(table) = item.get_ref().as_table() {
                tables.push((table, item.span()));
            } else {
                let message = format!("`{name}` holds a value that is no table");
                self.fault(&item.span(), message, format!("write [[{name}]]"));
            }
        }
        tables
    }

    /// The texts of a list; `key` names it in messages, after `what`.
    pub fn texts(
        &mut self,
        value: &Spanned<DeValue<'_>>,
        key: &str,
        what: impl Fn() -> String,
    ) -> Vec<Located<String>> {
        let Some(array) = value.get_ref().as_array() else {
            let (what, is) = (what(), described(value.get_ref()));
            let hint = "write a list of texts in brackets";
            self.fault(&value.span(), format!("{what}`{key}` is {is}"), hint);
            return Vec::new();
        };
        if array.len() > limits::ITEMS {
            let what = what();
            let message = format!("{what}`{key}` has more than {} items", limits::ITEMS);
            self.fault(&value.span(), message, "shorten the list");
            return Vec::new();
        }
        let mut texts = Vec::with_capacity(array.len());
        for item in array {
            match item.get_ref().as_str().map(str::trim) {
                Some(text) if !text.is_empty() => {
                    let item_of = || format!("{}an item of `{key}`", what());
                    if !self.is_too_long(text, item, limits::TEXT, item_of) {
                        texts.push(Located {
                            value: text.to_owned(),
                            at: item.span(),
                        });
                    }
                }
                Some(_) => {
                    let message = format!("{}`{key}` holds an empty item", what());
                    self.fault(&item.span(), message, "write it or leave it out");
                }
                None => {
                    let message = format!("{}`{key}` holds an item that is no text", what());
                    self.fault(&item.span(), message, "put it in quotes");
                }
            }
        }
        texts
    }

    /// Whether a text has more than so many characters, which is noted; `what` names it.
    pub fn is_too_long(
        &mut self,
        text: &str,
        value: &Spanned<DeValue<'_>>,
        most: usize,
        what: impl FnOnce() -> String,
    ) -> bool {
        let long = text.len() > most && text.chars().nth(most).is_some();
        if long {
            let message = format!("{} is longer than {most} characters", what());
            self.fault(&value.span(), message, "shorten it");
        }
        long
    }

    /// The fields of one table; `what` names it in messages.
    pub fn fields<'r, 't>(
        &'r mut self,
        table: &'t DeTable<'a>,
        at: Range<usize>,
        what: impl Into<Cow<'r, str>>,
    ) -> Fields<'r, 't, 'a> {
        Fields::new(self, table, at, what.into())
    }

    /// The name of the file.
    pub const fn file(&self) -> &'a str {
        self.file
    }
}

/// What a value is, to say that it is not what was wanted.
pub fn described(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
