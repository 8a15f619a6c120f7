//! The dictionary of forms, in both directions.

use super::bytes::{Bytes, gzip};
use super::{Files, Numbered, RANGE, Root};
use crate::error::Error;
use crate::forms::{Blocks, Entry};

/// Writes the blocks and, in a file of their own, their roots. Returns the name of that file.
pub(super) fn write(blocks: &Blocks, files: &mut Files) -> Result<String, Error> {
    let forward = direction("w", &blocks.forward, files)?;
    let backward = direction("v", &blocks.backward, files)?;
    let roots = serde_json::json!({ "forward": forward, "backward": backward });
    Ok(files.add("c", gzip(roots.to_string().as_bytes())?))
}

fn direction(kind: &str, blocks: &[Vec<Entry>], files: &mut Files) -> Result<Root, Error> {
    // The whole first word: a block holds exactly the words from it up to the next block's.
    let first: Vec<&str> = blocks.iter().map(|block| block[0].0.as_str()).collect();
    let contents: Vec<Vec<u8>> = blocks.iter().map(|block| content(block)).collect();
    let files = Numbered::put((kind, RANGE), &contents, files)?;
    Ok(Root { first: first.join("\n"), files })
}

fn content(block: &[Entry]) -> Vec<u8> {
    let (mut bytes, mut counts) = (Bytes::default(), Bytes::default());
    bytes.number(block.len());
    let mut before = "";
    for (text, pages) in block {
        bytes.after(before, text);
        counts.number(*pages as usize);
        before = text;
    }
    bytes.0.extend(counts.0);
    bytes.0
}
