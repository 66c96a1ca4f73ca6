//! `smugfaq export`: all that is loaded, as a file or a directory of files.

use std::io::Write;

use anyhow::{Context as _, Result, bail};
use clap::Args;

use super::target::Target;
use super::{Context, Found, Run};
use crate::args::ExportFormat;
use crate::args::format::named;
use crate::output::export::{Exported, export};
use crate::output::file::write_directory;
use crate::records::WholeRecord;

/// Write all that is loaded, for other programs or as a fact sheet.
#[derive(Args, Debug)]
#[command(before_long_help = "\
Examples:
  smugfaq export > all.json
  smugfaq export -o fact-sheet.html
  smugfaq export --format csv -o tables/")]
pub struct Export {}

impl Run for Export {
    /// A directory of tables, which it writes itself.
    fn writes_files(&self, context: &Context) -> bool {
        context.format_name == "csv"
    }

    fn run(&self, context: &Context, out: &mut dyn Write) -> Result<Found> {
        let format = named::<ExportFormat>(&context.format_name).context("no such format")?;
        match export(&WholeRecord::new(&context.knowledge), format)? {
            Exported::File(bytes) => out.write_all(&bytes)?,
            Exported::Directory(files) => {
                let Some(target) = Target::of(&context.general) else {
                    bail!(
                        "csv is a file for each kind of entry\n\
                         name a directory for them: `smugfaq export --format csv -o DIR`"
                    );
                };
                write_directory(&target.path, &files, target.force)
                    .map_err(|fault| target.cannot(&fault))?;
            }
        }
        Ok(Found::Something)
    }
}
