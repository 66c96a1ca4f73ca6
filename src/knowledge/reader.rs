//! Reads a file of TOML and notes every fault with its place.

use std::cell::OnceCell;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::Fault;
use super::lines::Lines;
use super::{KnowledgeFile, did_you_mean, limits};

/// One pack that is read: its text, for positions, and the faults found so far.
pub struct Reader<'a> {
    /// The name of the file.
    pub file: &'a str,
    text: &'a str,
    /// Its lines, once something is wrong in one of them.
    lines: OnceCell<Lines<'a>>,
    faults: Vec<Fault>,
}

impl<'a> Reader<'a> {
    /// A reader of a file.
    pub fn new(file: &KnowledgeFile<'a>) -> Self {
        Self {
            file: file.name,
            text: file.text,
            lines: OnceCell::new(),
            faults: Vec::new(),
        }
    }

    /// Parses the file; syntax faults are noted, and then there is no table.
    pub fn parse(&mut self) -> Option<DeTable<'a>> {
        if limits::more_tokens_than(limits::TOKENS, self.text) {
            self.fault(&(0..0), "the file has too many values", limits::BEYOND);
            return None;
        }
        let mut errors = match DeTable::parse(self.text) {
            Ok(table) => return Some(table.into_inner()),
            Err(error) => vec![error],
        };
        if self.text.len() <= limits::RECOVERED {
            errors = DeTable::parse_recoverable(self.text).1;
        }
        for error in errors {
            let at = error.span().unwrap_or(0..0);
            let message = error.message().replace('\n', ", ");
            // The parser's two ways of saying so.
            if message.contains("recurs") {
                self.fault(&at, "nested too deeply", "use at most 80 levels");
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
        let (message, hint) = match limits::FAULTS - self.faults.len() {
            0 => return,
            1 => (
                format!("there are more than {} faults", limits::FAULTS - 1),
                "mend these first".to_owned(),
            ),
            _ => (message.into(), hint.into()),
        };
        let lines = self.lines.get_or_init(|| Lines::new(self.text));
        let (line, column) = lines.position(at.start);
        self.faults.push(Fault {
            file: self.file.to_owned(),
            line,
            column,
            at: at.clone(),
            message,
            hint: Some(hint).filter(|hint| !hint.is_empty()),
        });
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

    /// Notes each unknown key of a table; `what` says what kind of key it is.
    pub fn unknown(&mut self, table: &DeTable<'_>, known: &[&str], what: &str) {
        for key in table.keys() {
            let name: &str = key.get_ref();
            if known.contains(&name) || self.is_full() {
                continue;
            }
            let hint = did_you_mean(name, known.iter().copied());
            let hint = hint.unwrap_or_else(|| format!("known here: {}", known.join(", ")));
            let message = format!("{what} `{}`", limits::quoted(name));
            self.fault(&key.span(), message, hint);
        }
    }

    /// The table of `[name]` in this file, if there is one.
    pub fn table<'t>(
        &mut self,
        root: &'t DeTable<'a>,
        name: &str,
    ) -> Option<(&'t DeTable<'a>, Range<usize>)> {
        let value = root.get(name)?;
        let table = value.get_ref().as_table();
        if table.is_none() {
            let message = format!("`{name}` is not a table");
            self.fault(&value.span(), message, format!("write [{name}]"));
        }
        Some((table?, value.span()))
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
        let list = value.get_ref().as_array();
        let tables = list.and_then(|list| {
            let tables = list.iter();
            let tables = tables.map(|item| Some((item.get_ref().as_table()?, item.span())));
            tables.collect()
        });
        tables.unwrap_or_else(|| {
            let message = format!("`{name}` is not a list of tables");
            self.fault(&value.span(), message, format!("write [[{name}]]"));
            Vec::new()
        })
    }

    /// The text of a value, of so many characters at most; `name` stands for it in messages.
    pub fn text<'v>(
        &mut self,
        name: &str,
        most: usize,
        value: &'v Spanned<DeValue<'_>>,
    ) -> Option<&'v str> {
        let text = value.get_ref().as_str().map(str::trim);
        let (is, hint) = match text {
            None => ("not a text in quotes".to_owned(), ""),
            Some("") => ("empty".to_owned(), "write it or leave it out"),
            Some(text) if text.len() > most && text.chars().nth(most).is_some() => {
                (format!("longer than {most} characters"), "shorten it")
            }
            _ => return text,
        };
        self.fault(&value.span(), format!("{name} is {is}"), hint);
        None
    }

    /// The texts of a list; `what` and `key` name it in messages.
    pub fn texts(&mut self, what: &str, key: &str, list: &[Spanned<DeValue<'_>>]) -> Vec<String> {
        if let Some(beyond) = list.get(limits::ITEMS) {
            let message = format!("{what}: `{key}` has more than {} items", limits::ITEMS);
            self.fault(&beyond.span(), message, "shorten the list");
        }
        let name = format!("{what}: an item of `{key}`");
        let texts = list.iter().take(limits::ITEMS);
        let texts = texts.filter_map(|item| self.text(&name, limits::TEXT, item));
        texts.map(str::to_owned).collect()
    }
}
