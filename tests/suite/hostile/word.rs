//! A Word file whose archive names files outside it.

use crate::support::{TestSite, files, stderr};

/// An archive with these files, stored as they are.
fn zip(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let number = |n: usize| u32::try_from(n).expect("is small").to_le_bytes();
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in entries {
        let offset = number(archive.len());
        let length = u16::try_from(name.len()).expect("is short").to_le_bytes();
        let mut about = Vec::new();
        about.extend([20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]);
        about.extend(crc(bytes).to_le_bytes());
        about.extend(number(bytes.len()));
        about.extend(number(bytes.len()));
        about.extend(length);
        about.extend([0, 0]);
        archive.extend(b"PK\x03\x04");
        archive.extend(&about);
        archive.extend(name.as_bytes());
        archive.extend(*bytes);
        directory.extend(b"PK\x01\x02\x14\0");
        directory.extend(&about);
        directory.extend([0; 10]);
        directory.extend(offset);
        directory.extend(name.as_bytes());
    }
    let start = number(archive.len());
    let count = u16::try_from(entries.len()).expect("is small").to_le_bytes();
    let size = number(directory.len());
    archive.extend(directory);
    archive.extend(b"PK\x05\x06\0\0\0\0");
    archive.extend(count);
    archive.extend(count);
    archive.extend(size);
    archive.extend(start);
    archive.extend([0, 0]);
    archive
}

/// The checksum of an archive (CRC-32 of ISO 3309).
fn crc(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    !crc
}

const TYPES: &str = "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
    <Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>\
    <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
    <Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
const ROOT: &str = "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

/// A document with a paragraph and a picture that the archive keeps at `target`, seen from `word/`.
fn document(target: &str) -> Vec<u8> {
    let body = "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
        xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
        xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
        <w:body><w:p><w:r><w:t>Een alinea.</w:t></w:r></w:p><w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"9\" cy=\"9\"/>\
        <wp:docPr id=\"1\" name=\"p\" descr=\"Een plaat\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
        <pic:pic><pic:blipFill><a:blip r:embed=\"r9\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p></w:body></w:document>";
    let relations = format!(
        "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
        <Relationship Id=\"r9\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"{target}\"/></Relationships>"
    );
    zip(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", ROOT.as_bytes()),
        ("word/document.xml", body.as_bytes()),
        ("word/_rels/document.xml.rels", relations.as_bytes()),
        (&format!("word/{target}"), super::scan::PIXEL),
    ])
}

#[test]
fn a_word_file_writes_nothing_outside_its_section() {
    let mut with_picture = 0;
    for target in [
        "media/p.png",
        "../../../gekraakt.png",
        "media/../../../../../gekraakt.png",
        "/tmp/watwerkt-gekraakt.png",
        "media/..\\..\\gekraakt.png",
    ] {
        let site = TestSite::new()
            .with(
                "content/watwerkt.yaml",
                "title: P\nbase_url: https://example.org\nkinds:\n  toolkit: chapter\n",
            )
            .with("diep/in/map/bron.docx", document(target));
        let before = files(&site.path(""));
        let outside = |path: &str| !path.starts_with("content/toolkit/");
        let command = ["import", "docx", "diep/in/map/bron.docx", "--to", "toolkit"];
        let imported = site.run(&command);
        assert!(matches!(imported.status.code(), Some(0..=2)), "{target}: {}", stderr(&imported));
        let after = files(&site.path(""));
        let strange: Vec<_> =
            after.iter().filter(|file| outside(&file.0) && !before.contains(file)).collect();
        assert!(strange.is_empty(), "{target}: {strange:?}");
        let pictures = after.iter().filter(|(path, _)| path.ends_with(".png")).count();
        with_picture += pictures;
        let parent = site.path("").parent().expect("has a parent").to_owned();
        for folder in [parent.as_path(), std::env::temp_dir().as_path()] {
            for name in ["gekraakt.png", "watwerkt-gekraakt.png"] {
                assert!(
                    !folder.join(name).exists(),
                    "{target} wrote {}",
                    folder.join(name).display()
                );
            }
        }
    }
    // An honest file brings its picture, so the test looks at something.
    assert!(with_picture >= 1);
}
