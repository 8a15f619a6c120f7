/**
 * Which pages answer a plan, and how well: tantivy's BM25, bit for bit.
 *
 * Every step is rounded to 32 bits where tantivy rounds it, and sums are taken in the order of the
 * plan's leaves, so that the scores are the same numbers.
 *
 * @typedef {import('./types.js').List} List
 * @typedef {import('./types.js').Leaf} Leaf
 * @typedef {import('./types.js').Group} Group
 * @typedef {import('./types.js').FieldName} FieldName
 */

const { fround: round32 } = Math;
const K1 = round32(1.2);
const B = round32(0.75);
const UNIT_LENGTH = 1;

export class Scorer {
  /**
   * @param {import('./types.js').Manifest} manifest
   * @param {import('./terms.js').Terms} terms
   */
  constructor(manifest, terms) {
    this.terms = terms;
    this.pages = manifest.pages;
    this.oddIdf = new Set(manifest.idf);
    this.norms = /** @type {Record<FieldName, Float32Array>} */ ({});
    for (const [field, tokens] of Object.entries(manifest.tokens)) {
      this.norms[/** @type {FieldName} */ (field)] = normTable(round32(tokens) / round32(manifest.pages));
    }
  }

  /** @param {number} having how many pages have the term */
  idf(having) {
    const ratio = round32(round32(this.pages - having + 0.5) / round32(having + 0.5));
    const nearest = round32(Math.log(round32(1 + ratio)));
    return neighbour(nearest, Number(this.oddIdf.has(having)) - Number(this.oddIdf.has(-having)));
  }

  /**
   * The pages and frequencies of a leaf; null when no page has it.
   * @param {Leaf} leaf
   * @returns {Promise<{ list: List, idf: number } | null>}
   */
  async found(leaf) {
    if (leaf.words) return this.phrase(leaf.words);
    const record = await this.terms.record(leaf.stem);
    const list = leaf.field === 'exact' ? record?.forms?.get(leaf.text) : record?.lists[leaf.field];
    return list?.pages.length ? { list, idf: this.idf(list.pages.length) } : null;
  }

  /**
   * Pages that have the words at these distances.
   * @param {[number, string][]} words
   */
  async phrase(words) {
    const records = await Promise.all(words.map(([, stem]) => this.terms.record(stem)));
    let idf = 0;
    const sources = [];
    for (const [at, record] of records.entries()) {
      const list = record?.lists.body;
      if (!record || !list) return null;
      idf = round32(idf + this.idf(list.pages.length));
      sources.push({ list, positions: await this.terms.positions(record), offset: words[at][0] });
    }
    const list = phraseList(sources);
    return list.pages.length ? { list, idf } : null;
  }

  /**
   * Adds what a leaf gives to the scores of its pages.
   * @param {Leaf} leaf
   * @param {{ list: List, idf: number }} found
   * @param {Float32Array} scores
   */
  add(leaf, { list, idf }, scores) {
    const weight = round32(round32(idf * round32(1 + K1)) * leaf.boost);
    const norms = this.norms[leaf.field];
    const { pages, counts, lengths } = list;
    for (let at = 0; at < pages.length; at += 1) {
      const count = counts ? counts[at] : 1;
      const norm = norms[lengths ? lengths[at] : UNIT_LENGTH];
      const factor = round32(count / round32(count + norm));
      scores[pages[at]] += round32(weight * factor);
    }
  }
}

/**
 * The 32-bit number so many places after a positive one.
 * @param {number} value
 * @param {number} places
 */
function neighbour(value, places) {
  const bits = new Int32Array(new Float32Array([value]).buffer);
  bits[0] += places;
  return new Float32Array(bits.buffer)[0];
}

/** @param {number} average */
function normTable(average) {
  const mean = round32(average);
  const table = new Float32Array(256);
  for (let code = 0; code < 256; code += 1) {
    const share = round32(round32(B * round32(lengthOf(code))) / mean);
    table[code] = K1 * round32(round32(1 - B) + share);
  }
  return table;
}

/**
 * The length of a field that tantivy writes as `code`: exact up to 40, then eight steps for each doubling.
 * @param {number} code
 */
export function lengthOf(code) {
  if (code < 40) return code;
  const step = Math.floor((code - 40) / 8) + 1;
  return 24 + 2 ** step * (8 + ((code - 40) % 8));
}

/** @param {{ list: List, positions: Uint32Array, offset: number }[]} sources */
function phraseList(sources) {
  const places = sources.map(({ list, positions, offset }) => {
    const counts = /** @type {Uint32Array} */ (list.counts);
    const byPage = new Map();
    let from = 0;
    list.pages.forEach((page, at) => {
      byPage.set(page, positions.subarray(from, from + counts[at]));
      from += counts[at];
    });
    return { byPage, offset };
  });
  const [first, ...rest] = places;
  const { pages: candidates, lengths: codes } = sources[0].list;
  const pages = [];
  const counts = [];
  const lengths = [];
  for (let at = 0; at < candidates.length; at += 1) {
    const page = candidates[at];
    const others = rest.map(({ byPage, offset }) => ({ has: new Set(byPage.get(page)), offset }));
    const starts = first.byPage.get(page).filter((/** @type {number} */ position) =>
      others.every(({ has, offset }) => has.has(position - first.offset + offset)));
    if (!starts.length) continue;
    pages.push(page);
    counts.push(starts.length);
    lengths.push(/** @type {Uint8Array} */ (codes)[at]);
  }
  return { pages: Uint32Array.from(pages), counts: Uint32Array.from(counts), lengths: Uint8Array.from(lengths) };
}
