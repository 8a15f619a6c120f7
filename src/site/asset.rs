//! Files that are copied as they are.

use std::collections::BTreeMap;
use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};

use crate::source::SourceFile;

/// A file of the content folder that the site gives out.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Its path in the output, with a part of its hash in the name, so that browsers may keep it.
    pub output: String,
    /// Its bytes.
    pub bytes: Arc<[u8]>,
    /// Width and height in pixels, if it is an image.
    pub size: Option<(usize, usize)>,
}

/// All assets by path.
pub(super) fn collect(files: &[SourceFile]) -> BTreeMap<String, Asset> {
    let asset = |file: &SourceFile| {
        let size = imagesize::blob_size(&file.bytes).ok();
        let asset = Asset {
            output: hashed_name(&file.path, &file.stamp.hash),
            bytes: Arc::clone(&file.bytes),
            size: size.map(|size| (size.width, size.height)),
        };
        (file.path.clone(), asset)
    };
    files.iter().map(asset).collect()
}

/// Enough of a hash to tell the versions of one file apart.
const HASH_LENGTH: usize = 10;

/// `img/kaart.png` as `img/kaart.3f2a9c81d0.png`.
pub(crate) fn hashed_name(path: &str, hash: &blake3::Hash) -> String {
    let short = &hash.to_hex()[..HASH_LENGTH];
    match path.rsplit_once('.') {
        Some((name, extension)) if !extension.contains('/') => {
            format!("{name}.{short}.{extension}")
        }
        _ => format!("{path}.{short}"),
    }
}

/// What a page says of a script or style that it loads, so that a browser refuses any other bytes:
/// `sha384-…`, as <https://www.w3.org/TR/SRI/> has it.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::integrity;

    #[test]
    fn integrity_is_that_of_the_specification() {
        // The example of the specification itself.
        assert_eq!(
            integrity(b"alert('Hello, world.');"),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
    }
}
