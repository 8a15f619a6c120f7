//! The XML of text in a Word file: runs, paragraphs, cells and controls.

use crate::markdown;

/// What every part begins with.
pub(super) const DECLARATION: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
/// The name spaces of the parts with text.
pub(super) const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

/// The longest name of a control that Word takes, in characters.
const LONGEST_NAME: usize = 64;

/// `text` without characters that XML cannot hold, for between tags and in attributes.
pub(super) fn escape(text: &str) -> String {
    let allowed: String = text.chars().filter(|c| !c.is_control() || *c == '\t').collect();
    markdown::escape(&allowed)
}

/// A piece of text in one look; `properties` are elements of `w:rPr`.
pub(super) fn run(text: &str, properties: &str) -> String {
    let properties = match properties {
        "" => String::new(),
        properties => format!("<w:rPr>{properties}</w:rPr>"),
    };
    format!("<w:r>{properties}<w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(text))
}

/// A paragraph in a style of `styles.xml`.
pub(super) fn paragraph(style: &str, text: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{}</w:p>", run(text, ""))
}

/// A box to tick, with its label. A screen reader says `name`.
pub(super) fn checkbox(name: &str, label: &str) -> String {
    let font = "<w:rFonts w:ascii=\"MS Gothic\" w:hAnsi=\"MS Gothic\" w:eastAsia=\"MS Gothic\"/>";
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Answer\"/></w:pPr><w:sdt><w:sdtPr>{}<w14:checkbox><w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/><w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>{}</w:p>",
        alias(name),
        run("\u{2610}", font),
        run(&format!(" {label}"), ""),
    )
}

/// A place to write in. A screen reader says `name`; `prompt` stands there while it is empty. The
/// control stands inside a paragraph, because a cell has to end with one.
pub(super) fn answer(name: &str, prompt: &str) -> String {
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Answer\"/></w:pPr><w:sdt><w:sdtPr>{}<w:showingPlcHdr/><w:text w:multiLine=\"1\"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt></w:p>",
        alias(name),
        run(prompt, "<w:rStyle w:val=\"PlaceholderText\"/>"),
    )
}

fn alias(name: &str) -> String {
    let name: String = name.chars().take(LONGEST_NAME).collect();
    format!("<w:alias w:val=\"{}\"/>", escape(&name))
}

/// A cell of a table.
pub(super) struct Cell {
    /// In twentieths of a point.
    pub(super) width: u32,
    /// How many columns it takes.
    pub(super) columns: usize,
    /// Paragraphs.
    pub(super) content: String,
}

impl Cell {
    /// A cell of one column.
    pub(super) fn new(width: u32, content: String) -> Self {
        Self { width, columns: 1, content }
    }

    fn write(&self, out: &mut String) {
        let span = match self.columns {
            1 => String::new(),
            columns => format!("<w:gridSpan w:val=\"{columns}\"/>"),
        };
        out.push_str(&format!(
            "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>{span}</w:tcPr>{}</w:tc>",
            self.width, self.content
        ));
    }
}

/// A row of a table.
pub(super) struct Row {
    /// The lowest height, in twentieths of a point.
    pub(super) height: u32,
    /// Whether it names the columns; it is then repeated on every page.
    pub(super) is_head: bool,
    /// Its cells.
    pub(super) cells: Vec<Cell>,
}

/// A table with a name for screen readers; `widths` are those of its columns.
pub(super) fn table(name: &str, widths: &[u32], rows: &[Row]) -> String {
    let has_head = rows.first().is_some_and(|row| row.is_head);
    let (look, head) = if has_head { ("0620", "1") } else { ("0600", "0") };
    let mut out = format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"{look}\" w:firstRow=\"{head}\" w:noVBand=\"1\" w:noHBand=\"1\"/><w:tblCaption w:val=\"{}\"/></w:tblPr><w:tblGrid>",
        widths.iter().sum::<u32>(),
        escape(name),
    );
    for width in widths {
        out.push_str(&format!("<w:gridCol w:w=\"{width}\"/>"));
    }
    out.push_str("</w:tblGrid>");
    for row in rows {
        let head = if row.is_head { "<w:tblHeader/>" } else { "" };
        out.push_str(&format!(
            "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"{}\" w:hRule=\"atLeast\"/>{head}</w:trPr>",
            row.height
        ));
        row.cells.iter().for_each(|cell| cell.write(&mut out));
        out.push_str("</w:tr>");
    }
    out.push_str("</w:tbl>");
    out
}
