//! A picture as it may stand on a site: of a kind that every browser shows, no wider than the page,
//! and with nothing in it but the picture. A photo of a telephone says where and when it was taken.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::codecs::webp::WebPEncoder;
use image::imageops::FilterType as Scaling;
use image::metadata::Orientation;
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageFormat, ImageReader, Limits,
};

/// The widest that a page shows a picture (41rem at 16 pixels), on a screen with two dots for each
/// pixel.
const WIDEST: u32 = 2 * 656;

/// The longest side that is decoded, in pixels. More is a mistake or an attack.
const LONGEST_SIDE: u32 = 20_000;

/// The most memory that a picture may take while it is decoded, in bytes.
const MOST_MEMORY: u64 = 512 << 20;

/// The quality of a JPEG, from 1 to 100. No loss can be seen from here on.
const QUALITY: u8 = 85;

/// A picture ready to be written.
#[derive(Debug)]
pub(super) struct Picture {
    pub(super) bytes: Vec<u8>,
    /// The ending of its name, without the dot.
    pub(super) ending: &'static str,
}

/// Why a file is no picture for a site.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum PictureError {
    /// It is no JPEG, PNG or WebP, whatever its name says.
    #[error("not a JPEG, PNG or WebP image")]
    Kind,
    /// It is one of these and cannot be read, or it is larger than any page needs.
    #[error("an image that cannot be read")]
    Broken,
}

impl Picture {
    /// The picture in `bytes`, made anew.
    ///
    /// # Errors
    /// If the bytes are no such picture, by what they are and not by what they are called.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, PictureError> {
        let format = image::guess_format(bytes).map_err(|_| PictureError::Kind)?;
        if !matches!(format, ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP) {
            return Err(PictureError::Kind);
        }
        let (image, profile) = decode(bytes, format).map_err(|_| PictureError::Broken)?;
        let image = match image.width() > WIDEST {
            // The height follows from the width.
            true => image.resize(WIDEST, u32::MAX, Scaling::Lanczos3),
            false => image,
        };
        encode(&image, format, profile).map_err(|_| PictureError::Broken)
    }
}

/// The picture the right way up, and the profile of its colours.
fn decode(
    bytes: &[u8],
    format: ImageFormat,
) -> image::ImageResult<(DynamicImage, Option<Vec<u8>>)> {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    // How the camera was held is among what is thrown away.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().unwrap_or_default();
    let mut image = DynamicImage::from_decoder(decoder)?;
    image.apply_orientation(orientation);
    Ok((image, profile))
}

fn encode(
    image: &DynamicImage,
    format: ImageFormat,
    profile: Option<Vec<u8>>,
) -> image::ImageResult<Picture> {
    let mut bytes = Vec::new();
    let is_opaque = !image.color().has_alpha();
    let ending = match format {
        ImageFormat::Png => {
            let image = depth(image, true);
            let (best, filter) = (CompressionType::Best, FilterType::Adaptive);
            let encoder = PngEncoder::new_with_quality(&mut bytes, best, filter);
            write(encoder, &image, profile)?;
            "png"
        }
        // A WebP can only be written without loss here, which for a photo is many times as large.
        ImageFormat::WebP if !is_opaque => {
            write(WebPEncoder::new_lossless(&mut bytes), &depth(image, false), profile)?;
            "webp"
        }
        _ => {
            let image = match image.color().has_color() {
                true => DynamicImage::ImageRgb8(image.to_rgb8()),
                false => DynamicImage::ImageLuma8(image.to_luma8()),
            };
            write(JpegEncoder::new_with_quality(&mut bytes, QUALITY), &image, profile)?;
            "jpg"
        }
    };
    Ok(Picture { bytes, ending })
}

/// The picture with eight bits for each colour, which is what a screen shows.
fn depth(image: &DynamicImage, may_be_grey: bool) -> DynamicImage {
    match (image.color().has_color() || !may_be_grey, image.color().has_alpha()) {
        (true, true) => DynamicImage::ImageRgba8(image.to_rgba8()),
        (true, false) => DynamicImage::ImageRgb8(image.to_rgb8()),
        (false, true) => DynamicImage::ImageLumaA8(image.to_luma_alpha8()),
        (false, false) => DynamicImage::ImageLuma8(image.to_luma8()),
    }
}

fn write(
    mut encoder: impl ImageEncoder,
    image: &DynamicImage,
    profile: Option<Vec<u8>>,
) -> image::ImageResult<()> {
    if let Some(profile) = profile {
        // A kind without a place for it shows its colours as any screen would.
        let _ = encoder.set_icc_profile(profile);
    }
    let (width, height) = (image.width(), image.height());
    let color: ExtendedColorType = image.color().into();
    encoder.write_image(image.as_bytes(), width, height, color)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut image = image::RgbaImage::new(width, height);
        for (x, y, pixel) in image.enumerate_pixels_mut() {
            *pixel = image::Rgba([(x % 256) as u8, (y % 256) as u8, 90, 255 - (x % 2) as u8 * 99]);
        }
        let image = DynamicImage::ImageRgba8(image);
        let image = match format {
            ImageFormat::Jpeg | ImageFormat::Bmp => DynamicImage::ImageRgb8(image.to_rgb8()),
            _ => image,
        };
        let mut bytes = Vec::new();
        image.write_to(&mut Cursor::new(&mut bytes), format).expect("can be written");
        bytes
    }

    /// The size of a picture, read again.
    fn size(picture: &Picture) -> (u32, u32) {
        let image = image::load_from_memory(&picture.bytes).expect("is a picture");
        (image.width(), image.height())
    }

    #[test]
    fn wide_ones_are_made_smaller_and_others_keep_their_size_and_kind() {
        for (format, ending) in
            [(ImageFormat::Jpeg, "jpg"), (ImageFormat::Png, "png"), (ImageFormat::WebP, "webp")]
        {
            let picture = Picture::read(&encoded(2624, 100, format)).expect("is a picture");
            assert_eq!((picture.ending, size(&picture)), (ending, (WIDEST, 50)));
            let picture = Picture::read(&encoded(30, 2000, format)).expect("is a picture");
            assert_eq!((picture.ending, size(&picture)), (ending, (30, 2000)));
        }
    }

    #[test]
    fn what_is_no_picture_is_refused_by_what_it_is() {
        let read = |bytes: &[u8]| Picture::read(bytes).map(|picture| picture.ending);
        let jpeg = encoded(9, 9, ImageFormat::Jpeg);
        for bytes in [
            &b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"[..],
            b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            b"BM\x00\x00\x00\x00",
            b"%PDF-1.7",
            b"PK\x03\x04",
            b"",
        ] {
            assert_eq!(read(bytes), Err(PictureError::Kind));
        }
        assert_eq!(read(&jpeg[..20]), Err(PictureError::Broken));
        assert_eq!(read(b"\x89PNG\r\n\x1a\n and then nothing"), Err(PictureError::Broken));
        // A head that says 65,535 by 65,535: nothing is set apart for it.
        let mut bomb = encoded(9, 9, ImageFormat::Png);
        bomb[16..24].copy_from_slice(&[0, 0, 255, 255, 0, 0, 255, 255]);
        assert_eq!(read(&bomb), Err(PictureError::Broken));
    }
}
