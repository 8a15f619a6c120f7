//! Files that are copied as they are.

use std::collections::BTreeMap;
use std::sync::Arc;

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
