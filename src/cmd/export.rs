//! `smugfaq export`: all that is loaded, as a file or a directory of files.

use std::io::Write;

use anyhow::{Result, bail};
use clap::Args;

use super::target::{Target, cannot};
use super::{Context, Found, Run};
use crate::args::ExportFormat;
use crate::args::format::{named, names_of_export};
use crate::output::export::{Exported, export};
use crate::output::file::write_directory;
use crate::records::WholeRecord;

/// `smugfaq export`
#[derive(Args, Debug)]
pub struct Export {
    /// What to write: one JSON value, an entry a line, a directory of tables, or a fact sheet.
    #[arg(long = "format", default_value = "json", value_parser = names_of_export(), value_name = "FORMAT")]
    pub format: String,

    /// Where it goes.
    #[command(flatten)]
    pub target: Target,
}

impl Run for Export {
    fn prints_records(&self) -> bool {
        false
    }

    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        context.check_no_fields("export")?;
        let name = &self.format;
        let Some(format) = named::<ExportFormat>(name) else {
            bail!(
                "`export` has no format `{name}`: `smugfaq export --help` lists those that it has"
            );
        };
        match export(&WholeRecord::new(&context.whole()), format)? {
            Exported::File(bytes) => self.target.write(out, &bytes)?,
            Exported::Directory(files) => {
                let Some(path) = self.target.path() else {
                    bail!(
                        "csv is a file for each kind of entry\n\
                         name a directory for them: `smugfaq export --format csv -o DIR`"
                    );
                };
                write_directory(path, &files, self.target.force)
                    .map_err(|fault| cannot(path, &fault))?;
            }
        }
        Ok(Found::Something)
    }
}
