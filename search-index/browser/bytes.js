/** Reads what `src/export/bytes.rs` writes. */

const UTF8 = new TextDecoder('utf-8', { fatal: true });

export class Bytes {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  /** Seven bits a byte, lowest first. */
  number() {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new RangeError('the file ends too early');
      this.at += 1;
      if (byte < 0x80) return value + byte * factor;
      value += (byte & 0x7f) * factor;
      factor *= 128;
    }
  }

  /** How many bytes are left. */
  left() {
    return this.bytes.length - this.at;
  }

  /**
   * As many as are said to follow; each takes a byte at least, so a number beyond that is none, and
   * no room is made for it.
   * @param {number} count
   */
  atMostLeft(count) {
    if (count > this.left()) throw new RangeError('the file ends too early');
    return count;
  }

  /** @param {number} length */
  take(length) {
    if (this.at + length > this.bytes.length) throw new RangeError('the file ends too early');
    const taken = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return taken;
  }

  text() {
    return UTF8.decode(this.take(this.number()));
  }

  /**
   * A text that is written as what follows a beginning of `before`.
   * @param {string} before
   */
  after(before) {
    const shared = this.number();
    const rest = this.text();
    // The number counts bytes; letters outside ASCII have more than one.
    return isAscii(before) ? before.slice(0, shared) + rest : UTF8.decode(new TextEncoder().encode(before).subarray(0, shared)) + rest;
  }
}

/** @param {string} text */
function isAscii(text) {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

/**
 * Whether `one` stands before `other` in the order of code points, which is that of the index.
 * @param {string} one
 * @param {string} other
 */
export function isBefore(one, other) {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const a = one.charCodeAt(at);
    const b = other.charCodeAt(at);
    // Halves of a pair stand for code points above all single ones.
    if (a !== b) return lifted(a) < lifted(b);
  }
  return one.length < other.length;
}

/** @param {number} unit */
function lifted(unit) {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
