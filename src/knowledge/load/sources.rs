//! The sources that entries cite.

use super::{Cited, Loader};
use crate::knowledge::fields::Fields;
use crate::knowledge::kind::Kind;
use crate::knowledge::limits::{CANDIDATES, quoted};
use crate::knowledge::nearest;
use crate::knowledge::reader::Reader;

impl Loader {
    /// Sources that an entry cites; those of questions and of sources are checked once all sources are
    /// read.
    pub(super) fn sources(&mut self, fields: &mut Fields<'_, '_, '_>, kind: Kind) -> Vec<String> {
        let cited = fields.list("sources");
        let ids = cited.iter().map(|id| id.value.clone()).collect();
        if matches!(kind, Kind::Question | Kind::Source) {
            let (file, fields) = (self.file, &*fields);
            self.unchecked.extend(cited.into_iter().map(|id| Cited {
                file,
                by: fields.what(),
                id,
            }));
        } else {
            for id in &cited {
                if let Some((message, hint)) = self.unknown_source(&id.value) {
                    fields.fault(&id.at, message, hint);
                }
            }
        }
        ids
    }

    pub(super) fn check_sources(&self, reader: &mut Reader<'_>, file: usize) {
        for cited in self.unchecked.iter().filter(|cited| cited.file == file) {
            if let Some((message, hint)) = self.unknown_source(&cited.id.value) {
                reader.fault(&cited.id.at, format!("{}: {message}", cited.by), hint);
            }
        }
    }

    fn unknown_source(&self, id: &str) -> Option<(String, String)> {
        // A faulty source is there all the same; its faults are told already.
        if let Some(place) = self.ids.get(id) {
            return match self.entries.get(*place) {
                Some(entry) if entry.id == id && entry.kind() != Kind::Source => {
                    let kind = entry.kind().name();
                    let message = format!("`{}` is no source but a {kind}", quoted(id));
                    Some((message, "name the id of a [[source]]".to_owned()))
                }
                _ => None,
            };
        }
        let sources = self.entries.iter();
        let sources = sources.filter(|entry| entry.kind() == Kind::Source);
        let ids = sources.take(CANDIDATES).map(|source| source.id.as_str());
        let id = quoted(id);
        let hint = match nearest(&id, ids) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("add [[source]] with id = \"{id}\""),
        };
        Some((format!("there is no source `{id}`"), hint))
    }
}
