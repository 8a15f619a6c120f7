//! The bytes of the files: numbers of variable length, texts, gzip, names.

use std::cell::RefCell;

use libdeflater::{CompressionError, CompressionLvl, Compressor};

/// The level of compression: one more costs nine times the time, for one byte in a hundred.
const LEVEL: i32 = 9;
/// Letters of a hash in the name of a file.
const NAME_LETTERS: usize = 8;

/// Bytes that grow.
#[derive(Debug, Default)]
pub(crate) struct Bytes(pub(crate) Vec<u8>);

impl Bytes {
    /// Seven bits a byte, lowest first; the high bit says that more follow.
    pub(crate) fn number(&mut self, mut value: usize) {
        while value > 0x7f {
            self.0.push((value as u8 & 0x7f) | 0x80);
            value >>= 7;
        }
        self.0.push(value as u8);
    }

    /// Length in bytes, then the bytes.
    pub(crate) fn text(&mut self, text: &str) {
        self.number(text.len());
        self.0.extend_from_slice(text.as_bytes());
    }

    /// How many bytes `text` begins with that `before` begins with too, then the rest as text.
    pub(crate) fn after(&mut self, before: &str, text: &str) {
        let shared = shared(before, text);
        self.number(shared);
        self.text(&text[shared..]);
    }
}

/// The length of the beginning that two texts share, in whole letters.
pub(crate) fn shared(one: &str, other: &str) -> usize {
    let mut length = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    while !other.is_char_boundary(length) || !one.is_char_boundary(length) {
        length -= 1;
    }
    length
}

/// `bytes` as a gzip file, the same for the same bytes: it names no time and no system.
pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>, CompressionError> {
    thread_local! {
        static COMPRESSOR: RefCell<Compressor> =
            RefCell::new(Compressor::new(CompressionLvl::new(LEVEL).unwrap_or_default()));
    }
    COMPRESSOR.with_borrow_mut(|compressor| {
        let mut packed = vec![0; compressor.gzip_compress_bound(bytes.len())];
        let length = compressor.gzip_compress(bytes, &mut packed)?;
        packed.truncate(length);
        packed.shrink_to_fit();
        Ok(packed)
    })
}

/// The name of a file with this content.
pub(crate) fn name(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex()[..NAME_LETTERS].to_owned()
}

/// `bytes` in base 64.
pub(crate) fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group = chunk.iter().fold(0u32, |group, byte| group << 8 | u32::from(*byte))
            << (8 * (3 - chunk.len()));
        for at in 0..4 {
            let letter = LETTERS[(group >> (18 - 6 * at) & 63) as usize];
            text.push(if at <= chunk.len() { letter.into() } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_standard() {
        assert_eq!(base64(b"zoek"), "em9law==");
        assert_eq!(base64(b"zoe"), "em9l");
    }
}
