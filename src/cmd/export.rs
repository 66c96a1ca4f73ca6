//! `smugfaq export`: all that is loaded, as a file or a directory of files.

use std::io::Write;

use anyhow::{Result, bail};
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::target::{Target, cannot};
use super::{Context, Found, Run};
use crate::args::Format;
use crate::output::export::{Exported, FORMATS, export};
use crate::output::file::write_directory;
use crate::records::WholeRecord;

/// `smugfaq export`
#[derive(Args, Debug)]
pub struct Export {
    /// What to write: one JSON value, an entry a line, a directory of tables, or a fact sheet.
    // Of the same name and type as the option of all commands, for which it stands here.
    #[arg(id = "format", long, default_value = "json", value_name = "FORMAT",
        value_parser = PossibleValuesParser::new(names()).map(|name| named(&name)))]
    pub format: Format,

    /// Where it goes.
    #[command(flatten)]
    pub target: Target,
}

impl Run for Export {
    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        context.check_whole("export")?;
        let whole = WholeRecord::new(&context.whole());
        match export(&whole, self.format)? {
            Some(Exported::File(bytes)) => self.target.write(out, &bytes)?,
            Some(Exported::Directory(files)) => {
                let Some(path) = self.target.path() else {
                    bail!(
                        "csv is a file for each kind of entry\n\
                         name a directory for them: `smugfaq export --format csv -o DIR`"
                    );
                };
                write_directory(path, &files, self.target.force)
                    .map_err(|fault| cannot(path, &fault))?;
            }
            None => {
                let names: Vec<&str> = names().collect();
                bail!(
                    "`export` does not write this format\nit writes {}",
                    names.join(", ")
                );
            }
        }
        Ok(Found::Something)
    }
}

fn names() -> impl Iterator<Item = &'static str> {
    FORMATS.into_iter().map(|(name, _)| name)
}

/// The format of a name that has been checked.
fn named(name: &str) -> Format {
    let mut formats = FORMATS.into_iter();
    formats
        .find(|(known, _)| *known == name)
        .map_or(Format::Json, |(_, format)| format)
}
