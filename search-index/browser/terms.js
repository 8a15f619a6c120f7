/**
 * Shards of terms.
 *
 * @typedef {import('./types.js').List} List
 * @typedef {import('./types.js').Shard} Shard
 * @typedef {import('./types.js').TermRecord} TermRecord
 * @typedef {import('./types.js').FieldName} FieldName
 */
import { Bytes, isBefore } from './bytes.js';
import { pathOf } from './store.js';

/** @type {FieldName[]} */
const FIELDS = ['title', 'headings', 'body', 'parts'];
const HAS_FORMS = 1 << 4;
const HAS_RELATIVES = 1 << 5;
const HAS_PARTS = 1 << 6;

export class Terms {
  /**
   * @param {import('./store.js').Store} store
   * @param {import('./types.js').Manifest} manifest
   */
  constructor(store, { terms, positions }) {
    this.store = store;
    this.root = terms;
    this.first = wordsOf(terms);
    this.places = positions;
  }

  /**
   * What the index knows of a stem.
   * @param {string} stem
   * @returns {Promise<TermRecord | undefined>}
   */
  async record(stem) {
    const at = placeOf(this.first, stem);
    if (at < 0) return undefined;
    const shard = await this.store.get(pathOf('t', this.root, at), (bytes) => decodeShard(bytes, at));
    return shard.records.get(stem);
  }

  /**
   * For each page of the stem's body list, the positions, one after the other.
   * @param {TermRecord} record
   * @returns {Promise<Uint32Array>}
   */
  async positions(record) {
    const { number, bodies } = record.shard;
    const { together } = this.places;
    record.shard.positions ??= this.store
      .get(pathOf('x', this.places, Math.floor(number / together)), decodeStreams)
      .then((streams) => decodePositions(streams[number % together], bodies));
    record.shard.positions.catch(() => { record.shard.positions = null; });
    return (await record.shard.positions)[record.body];
  }
}

/**
 * The number of the last entry that does not stand after `word`; -1 when all do.
 * @param {string[]} first
 * @param {string} word
 */
export function placeOf(first, word) {
  let low = 0;
  let high = first.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(word, first[middle])) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

/**
 * The least words of the files of a root.
 * @param {import('./types.js').Root} root
 */
export function wordsOf({ first, folders }) {
  return folders ? first.split('\n') : [];
}

/**
 * @param {Uint8Array} bytes
 * @param {number} number its place among the shards
 * @returns {Shard}
 */
function decodeShard(bytes, number) {
  const source = new Bytes(bytes);
  const count = source.number();
  const sizes = [source.number(), source.number(), source.number(), source.number()];
  const [keys, gaps, counts, lengths] = sizes.map((size) => new Bytes(source.take(size)));
  /** @type {Shard} */
  const shard = { number, records: new Map(), bodies: [], positions: null };
  let stem = '';
  for (let at = 0; at < count; at += 1) {
    stem = keys.after(stem);
    const flags = keys.number();
    /** @type {TermRecord} */
    const record = { stem, lists: {}, forms: null, relatives: [], parts: [], shard, body: -1 };
    FIELDS.forEach((field, bit) => {
      if (!((flags >> bit) & 1)) return;
      const list = field === 'parts' ? bareList(keys.number(), gaps) : fullList(keys.number(), gaps, counts, lengths);
      record.lists[field] = list;
      if (field === 'body') record.body = shard.bodies.push(list) - 1;
    });
    if (flags & HAS_FORMS) {
      record.forms = new Map();
      for (let left = keys.number(); left > 0; left -= 1) {
        const form = keys.after(stem);
        record.forms.set(form, bareList(keys.number(), gaps));
      }
    }
    if (flags & HAS_RELATIVES) {
      for (let left = keys.number(); left > 0; left -= 1) record.relatives.push(keys.after(stem));
    }
    if (flags & HAS_PARTS) {
      for (let left = keys.number(); left > 0; left -= 1) record.parts.push(keys.text());
    }
    shard.records.set(stem, record);
  }
  return shard;
}

/**
 * @param {number} length
 * @param {Bytes} gaps
 * @returns {List}
 */
function bareList(length, gaps) {
  const pages = new Uint32Array(gaps.atMostLeft(length));
  let next = 0;
  for (let at = 0; at < length; at += 1) {
    const page = next + gaps.number();
    pages[at] = page;
    next = page + 1;
  }
  return { pages, counts: null, lengths: null };
}

/**
 * @param {number} length
 * @param {Bytes} gaps
 * @param {Bytes} counts
 * @param {Bytes} lengths
 * @returns {List}
 */
function fullList(length, gaps, counts, lengths) {
  const pages = new Uint32Array(gaps.atMostLeft(length));
  const times = new Uint32Array(length);
  let next = 0;
  for (let at = 0; at < length; at += 1) {
    const code = gaps.number();
    const page = next + Math.floor(code / 2);
    pages[at] = page;
    times[at] = code % 2 ? counts.number() + 2 : 1;
    next = page + 1;
  }
  return { pages, counts: times, lengths: lengths.take(length) };
}

/**
 * The positions of each of some shards.
 * @param {Uint8Array} bytes
 */
function decodeStreams(bytes) {
  const source = new Bytes(bytes);
  const lengths = Array.from({ length: source.number() }, () => source.number());
  return lengths.map((length) => source.take(length));
}

/**
 * @param {Uint8Array} bytes
 * @param {List[]} bodies
 */
function decodePositions(bytes, bodies) {
  const source = new Bytes(bytes);
  return bodies.map(({ counts }) => {
    const times = /** @type {Uint32Array} */ (counts);
    const positions = new Uint32Array(source.atMostLeft(times.reduce((sum, count) => sum + count, 0)));
    let to = 0;
    for (const count of times) {
      let position = 0;
      for (let left = count; left > 0; left -= 1) {
        position += source.number();
        positions[to] = position;
        to += 1;
      }
    }
    return positions;
  });
}
