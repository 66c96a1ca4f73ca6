//! Where the document's own words differ from what the file says, and why.

use toml::de::DeTable;

use super::Loader;
use crate::knowledge::Difference;
use crate::knowledge::reader::Reader;

impl Loader {
    pub(super) fn differences<'a>(&mut self, reader: &mut Reader<'a>, root: &DeTable<'a>) {
        for (table, at) in reader.tables(root, "difference") {
            let mut fields = reader.fields(table, at, "[[difference]]");
            let section = fields.ordinal("section");
            if let Some(section) = &section {
                self.check_section(&mut fields, section);
            }
            let texts = fields.texts("texts");
            if fields.lacks("texts") {
                let at = fields.at();
                let hint = "add the words that one of the two lacks, texts = [\"...\"]";
                fields.fault(&at, "`texts` is missing", hint);
            }
            let why = fields.required("why");
            fields.finish();
            if let Some(why) = why {
                self.differences.push(Difference {
                    document: 0,
                    section: section.map(|section| section.value),
                    texts,
                    why: why.value,
                });
            }
        }
    }
}
