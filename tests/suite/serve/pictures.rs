//! Pictures that an editor adds in the browser.

use std::fs;
use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage};

use super::client::{Answer, Served};
use super::forms::{fields, set};
use crate::support::TestSite;

const PAGE: &str = "---\ntitle: Plan\n---\nEen.\n\nTwee.\n";
const FORM: &str = "/.watwerkt/bewerken?bestand=toolkit%2Fplan%2Emd";

fn served() -> Served {
    Served::new(
        TestSite::new()
            .with("content/_index.md", "---\ntitle: Welkom\n---\nBegin.\n")
            .with("content/toolkit/plan.md", PAGE),
    )
}

/// A photo of 40 by 20 that was taken with the camera on its side, with the place and the maker.
fn photo() -> Vec<u8> {
    let mut jpeg = Vec::new();
    let image = DynamicImage::ImageRgb8(RgbImage::from_pixel(40, 20, image::Rgb([200, 30, 30])));
    image.write_to(&mut Cursor::new(&mut jpeg), ImageFormat::Jpeg).expect("can be written");
    // TIFF, little-endian: an orientation of 6, the name of a camera, and a folder with a latitude.
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x03\0".to_vec();
    let mut entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        exif.extend(tag.to_le_bytes());
        exif.extend(kind.to_le_bytes());
        exif.extend(count.to_le_bytes());
        exif.extend(value);
    };
    entry(0x010f, 2, 4, *b"Cam\0");
    entry(0x0112, 3, 1, [6, 0, 0, 0]);
    entry(0x8825, 4, 1, [50, 0, 0, 0]);
    exif.extend([0; 4]);
    exif.extend(b"\x02\0\x01\0\x02\0\x02\0\0\0N\0\0\0\x02\0\x05\0\x03\0\0\0\x50\0\0\0\0\0\0\0");
    exif.extend(b"GPS-52-04-GPS-in-The-Hague");
    let length = u16::try_from(exif.len() + 2).expect("is short").to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, &exif, &jpeg[2..]].concat()
}

/// Sends a form with a file, as a browser would.
fn upload(served: &mut Served, sent: &[(String, String)], (name, bytes): (&str, &[u8])) -> Answer {
    let mut body = Vec::new();
    for (field, value) in sent.iter().filter(|(field, _)| field != "afbeelding") {
        body.extend(
            format!(
                "--grens\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n"
            )
            .bytes(),
        );
    }
    body.extend(
        format!(
            "--grens\r\nContent-Disposition: form-data; name=\"afbeelding\"; filename=\"{name}\"\r\n\
             Content-Type: image/jpeg\r\n\r\n"
        )
        .bytes(),
    );
    body.extend(bytes);
    body.extend(b"\r\n--grens--\r\n");
    served.client.post_as("/.watwerkt/afbeelding", "multipart/form-data; boundary=grens", &body)
}

fn form(served: &mut Served, alt: &str) -> Vec<(String, String)> {
    let mut sent = fields(&served.get(FORM).text());
    set(&mut sent, "alt", alt);
    sent
}

fn has(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|window| window == words)
}

#[test]
fn a_photo_loses_what_the_camera_wrote_and_stands_in_the_text() {
    let mut served = served();
    let photo = photo();
    assert!(has(&photo, b"Exif") && has(&photo, b"The-Hague"));
    let mut sent = form(&mut served, "Twee mensen [aan] tafel");
    set(&mut sent, "plek", "1");
    let answer = upload(&mut served, &sent, ("IMG 0012.JPG", &photo));
    assert_eq!(answer.status, 200, "{}", answer.text());
    let written = fs::read(served.content("toolkit/img-0012.jpg")).expect("was written");
    for words in [&b"Exif"[..], b"GPS", b"Hague", b"Cam\0"] {
        assert!(!has(&written, words), "{words:?}");
    }
    let image = image::load_from_memory(&written).expect("is a picture");
    assert_eq!((image.width(), image.height()), (20, 40), "stands upright");
    // The page is as it was, and the form has the picture after the line of the cursor.
    assert_eq!(fs::read_to_string(served.content("toolkit/plan.md")).expect("can read"), PAGE);
    let again = fields(&answer.text());
    let body = again.iter().find(|(name, _)| name == "body").map(|(_, body)| body.as_str());
    assert_eq!(body, Some("Een.\n\n![Twee mensen \\[aan\\] tafel](img-0012.jpg)\n\nTwee.\n"));
    assert_eq!(super::forms::send(&mut served.client, &again).status, 303);
    let page = served.get("/toolkit/plan/").text();
    assert!(page.contains("alt=\"Twee mensen [aan] tafel\""), "{page}");
    // A second one of the same name stands beside the first.
    let sent = form(&mut served, "Nog een");
    assert_eq!(upload(&mut served, &sent, ("IMG 0012.JPG", &photo)).status, 200);
    assert!(served.content("toolkit/img-0012-2.jpg").is_file());
}

#[test]
fn what_is_no_picture_or_has_no_description_is_not_written() {
    let mut served = served();
    let photo = photo();
    let before = crate::support::files(&served.site.path("content"));
    let sent = form(&mut served, "Iets");
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    for (bytes, status) in [
        (&svg[..], 415),
        (b"GIF89a\x01\0\x01\0\0\0\0;", 415),
        (b"<!doctype html>", 415),
        (&photo[..200], 422),
        (b"", 422),
    ] {
        let answer = upload(&mut served, &sent, ("foto.jpg", bytes));
        assert_eq!(answer.status, status, "{}", answer.text());
        assert!(answer.text().contains("role=\"alert\"") && answer.text().contains("Twee."));
    }
    let without = form(&mut served, " \n ");
    assert_eq!(upload(&mut served, &without, ("foto.jpg", &photo)).status, 422);
    let mut strange = sent.clone();
    set(&mut strange, "token", "0");
    assert_eq!(upload(&mut served, &strange, ("foto.jpg", &photo)).status, 403);
    for path in ["../buiten.md", "toolkit/../../buiten.md", "/etc/x.md", ".git/x.md", "watwerkt"] {
        let mut elsewhere = sent.clone();
        set(&mut elsewhere, "bestand", path);
        set(&mut elsewhere, "was", "");
        assert_eq!(upload(&mut served, &elsewhere, ("foto.jpg", &photo)).status, 400, "{path}");
    }
    assert_eq!(crate::support::files(&served.site.path("content")), before);
    // A name with folders in it is a name.
    assert_eq!(upload(&mut served, &sent, ("../../../foto.jpg", &photo)).status, 200);
    assert!(served.content("toolkit/foto.jpg").is_file());
}
