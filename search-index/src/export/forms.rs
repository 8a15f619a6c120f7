//! The dictionary of forms, in both directions.

use super::bytes::{Bytes, gzip};
use super::{Files, Root};
use crate::error::Error;
use crate::forms::{Blocks, Entry};

/// Writes the blocks and, in a file of their own, their roots. Returns the name of that file.
pub(super) fn write(blocks: &Blocks, files: &mut Files) -> Result<String, Error> {
    let forward = direction(&blocks.forward, files)?;
    let backward = direction(&blocks.backward, files)?;
    let roots = serde_json::json!({ "forward": forward, "backward": backward });
    Ok(files.add("w", gzip(roots.to_string().as_bytes())?))
}

fn direction(blocks: &[Vec<Entry>], files: &mut Files) -> Result<Root, Error> {
    let mut root = Root::default();
    for block in blocks {
        let mut bytes = Bytes::default();
        let mut counts = Bytes::default();
        bytes.number(block.len());
        let mut before = "";
        for (text, pages) in block {
            bytes.after(before, text);
            counts.number(*pages as usize);
            before = text;
        }
        bytes.0.extend(counts.0);
        // The whole first word: a block holds exactly the words from it up to the next block's.
        root.add(&block[0].0, files.add("w", gzip(&bytes.0)?));
    }
    Ok(root)
}
