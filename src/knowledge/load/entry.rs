//! The entries, read as the table of kinds declares them.

use toml::de::DeTable;

use super::Loader;
use crate::knowledge::entry::Entry;
use crate::knowledge::fields::Fields;
use crate::knowledge::kind::{Field, Kind};
use crate::knowledge::limits::{self, quoted};
use crate::knowledge::number::{NoNumber, same, stated_number};
use crate::knowledge::reader::Reader;
use crate::knowledge::{EntryId, did_you_mean};

impl Loader {
    /// Reads the entries of one kind in a file.
    pub(super) fn kind<'a>(&mut self, reader: &mut Reader<'a>, root: &DeTable<'a>, kind: Kind) {
        let what = format!("[[{}]]", kind.name());
        let declared = kind.spec().all_fields();
        for (table, at) in reader.tables(root, kind.name()) {
            if self.knowledge.entries.len() >= limits::ENTRIES {
                let message = format!("more than {} entries", limits::ENTRIES);
                return reader.fault(&at, message, limits::BEYOND);
            }
            let mut fields = Fields::read(reader, (table, at), &what, &declared);
            let entry = self.entry(&mut fields, kind);
            self.knowledge.entries.push(entry);
        }
    }

    /// The entry of these fields; what is missing or faulty is as if it were empty.
    fn entry(&mut self, fields: &mut Fields<'_, '_, '_>, kind: Kind) -> Entry {
        let spec = kind.spec();
        let id: String = fields.take("id").unwrap_or_default();
        self.claim(fields, &id, self.knowledge.entries.len());
        let mut entry = Entry::new(kind, id);
        entry.section = match kind {
            Kind::Question => self.number(fields),
            _ => self.section(fields),
        };
        entry.title = fields.take(spec.title.key).unwrap_or_default();
        entry.statement = fields.take(spec.statement.key).unwrap_or_default();
        entry.sources = fields.take("sources").unwrap_or_default();
        entry.also = fields.take("also").unwrap_or_default();
        entry.asked = fields.take("asked").unwrap_or_default();
        let old: Option<String> = fields.take("supersedes");
        entry.supersedes = old.map(EntryId::new);
        for field in spec.fields {
            if let Some(value) = fields.values.remove(field.key) {
                entry.set(field.key, value);
            }
        }
        self.check(fields, &entry);
        entry
    }

    /// Notes what of an entry does not agree with other fields or entries.
    fn check(&self, fields: &mut Fields<'_, '_, '_>, entry: &Entry) {
        // Whoever finishes a draft looks for its source.
        if entry.kind().spec().cites && entry.sources.is_empty() && !entry.is_draft() {
            let message = format!("a {} without a source", entry.kind().name());
            fields.fault("", &message, "add sources = [\"...\"]");
        }
        for source in fields.items("sources") {
            let id = source.get_ref().as_str().unwrap_or_default().trim();
            if !id.is_empty() && !self.sources.contains(id) {
                let id = quoted(id);
                let hint = did_you_mean(&id, self.sources.iter().map(String::as_str));
                let hint = hint.unwrap_or_else(|| format!("add [[source]] with id = \"{id}\""));
                fields.fault_at(&source.span(), &format!("there is no source `{id}`"), hint);
            }
        }
        let statistic = |id: &str| self.knowledge.entries.get(*self.ids.get(id)?);
        if let Some(message) = entry.quotient_fault(statistic) {
            fields.fault("", &message, "print the quotient to the decimals that hold");
        }
        self.check_figure(fields, entry);
        check_together(fields, entry);
    }

    /// The number of a question: as given, or else its position.
    fn number(&mut self, fields: &mut Fields<'_, '_, '_>) -> u32 {
        let position = u32::try_from(self.sections.len() + 1).unwrap_or(u32::MAX);
        let number = fields.take("number").unwrap_or(position);
        if !self.sections.insert(number) {
            let message = format!("a second question number {number}");
            fields.fault("number", &message, "number them apart");
        }
        number
    }

    /// The section that an entry names.
    fn section(&self, fields: &mut Fields<'_, '_, '_>) -> u32 {
        let section = fields.take("section");
        section.inspect(|section| self.check_section(fields, *section));
        section.unwrap_or(1)
    }

    /// Notes that a section does not exist; the hint names the last one.
    pub(super) fn check_section(&self, fields: &mut Fields<'_, '_, '_>, section: u32) {
        if !self.sections.contains(&section) {
            let message = format!("there is no section {section}");
            let last = self.sections.last().copied().unwrap_or(0);
            let hint = format!("the last section is {last}");
            fields.fault("section", &message, hint);
        }
    }

    /// A printed figure and its value must agree.
    fn check_figure(&self, fields: &mut Fields<'_, '_, '_>, entry: &Entry) {
        let (Some(figure), Some(value)) = (entry.text("figure"), entry.number("value")) else {
            return;
        };
        let hint = match stated_number(figure, self.style) {
            Ok(stated) if same(stated, value) => return,
            Ok(stated) => format!("the figure states {stated}"),
            Err(NoNumber::NotSingle) => "the figure states no single number".to_owned(),
            Err(NoNumber::Ambiguous) => {
                "its point or comma may stand for decimals or for thousands: write 1.82 and 3,500, \
                 or give [document] its language"
                    .to_owned()
            }
        };
        let message = format!("`value` does not agree with \"{}\"", quoted(figure));
        fields.fault("value", &message, hint);
    }
}

/// Fields that stand together or not at all.
fn check_together(fields: &mut Fields<'_, '_, '_>, entry: &Entry) {
    let spec = entry.kind().spec();
    let (first, others) = spec.together;
    let together = |field: &&Field| field.key == first || others.contains(&field.key);
    let together = spec.fields.iter().filter(together);
    let (lacking, there): (Vec<&Field>, Vec<&Field>) =
        together.partition(|field| fields.lacks(field.key));
    for field in lacking.iter().filter(|_| !there.is_empty()) {
        fields.missing(field);
    }
}
