//! The parts of a Word file (Office Open XML, ECMA-376) and the archive that holds them. The same
//! text gives the same bytes: no time, no chance, one order.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::xml;

const CONTENT_TYPES: &str = include_str!("parts/content-types.xml");
const RELATIONS: &str = include_str!("parts/relations.xml");
const DOCUMENT_RELATIONS: &str = include_str!("parts/document-relations.xml");
const STYLES: &str = include_str!("parts/styles.xml");
const SETTINGS: &str = include_str!("parts/settings.xml");

/// A Word file.
pub(super) struct Package {
    /// The title in the properties.
    pub(super) title: String,
    /// One or two sentences about it.
    pub(super) description: String,
    /// Who made it: the name of the site.
    pub(super) creator: String,
    /// The language of the text: `nl-NL`.
    pub(super) language: &'static str,
    /// The day of the text.
    pub(super) day: jiff::civil::Date,
    /// What stands between the tags of `w:body`.
    pub(super) body: String,
    /// The line at the foot of every page.
    pub(super) footer: String,
}

impl Package {
    /// The bytes of the file.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let styles = STYLES.replace("{language}", self.language);
        let settings = SETTINGS.replace("{language}", self.language);
        let parts = [
            ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
            ("_rels/.rels", RELATIONS.to_owned()),
            ("word/document.xml", self.document()),
            ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS.to_owned()),
            ("word/styles.xml", styles),
            ("word/settings.xml", settings),
            ("word/footer1.xml", self.footer()),
            ("docProps/core.xml", self.core()),
        ];
        archive(&parts).expect("an archive in memory can be written")
    }

    fn document(&self) -> String {
        format!(
            "{}<w:document {} mc:Ignorable=\"w14\"><w:body>{}</w:body></w:document>",
            xml::DECLARATION,
            xml::NAMESPACES,
            self.body
        )
    }

    fn footer(&self) -> String {
        let field = "<w:r><w:tab/></w:r><w:fldSimple w:instr=\"PAGE\"><w:r><w:t>1</w:t></w:r></w:fldSimple>";
        let text = xml::run(&self.footer, "");
        format!(
            "{}<w:ftr {} mc:Ignorable=\"w14\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{text}{field}</w:p></w:ftr>",
            xml::DECLARATION,
            xml::NAMESPACES,
        )
    }

    fn core(&self) -> String {
        let text = |tag: &str, text: &str| format!("<{tag}>{}</{tag}>", xml::escape(text));
        let time = |tag: &str| {
            format!("<{tag} xsi:type=\"dcterms:W3CDTF\">{}T00:00:00Z</{tag}>", self.day)
        };
        let fields = [
            text("dc:title", &self.title),
            text("dc:creator", &self.creator),
            text("dc:description", &self.description),
            text("dc:language", self.language),
            time("dcterms:created"),
            time("dcterms:modified"),
        ];
        format!(
            "{}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">{}</cp:coreProperties>",
            xml::DECLARATION,
            fields.concat(),
        )
    }
}

fn archive(parts: &[(&str, String)]) -> zip::result::ZipResult<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, options)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
