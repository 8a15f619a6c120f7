/**
 * The dictionary of forms in blocks: completions, corrections, and parts of new compounds.
 *
 * @typedef {[string, number]} Entry a form and the number of pages that have it
 */
import { Bytes, isBefore } from './bytes.js';
import { pathOf } from './store.js';
import { placeOf, wordsOf } from './terms.js';

const COMPLETED_BLOCKS = 2;
const COMPLETIONS = 8;
export const SHORTEST_BEGINNING = 3;
const SHORTEST_CORRECTED = 4;
const CORRECTIONS = 8;
const SHORTEST_TWICE_CORRECTED = 8;

export class Forms {
  /**
   * @param {import('./store.js').Store} store
   * @param {string} file
   * @param {import('./analyse.js').Analyser} analyser
   */
  constructor(store, file, analyser) {
    this.store = store;
    this.file = file;
    this.analyser = analyser;
  }

  async roots() {
    return this.store.get(`c/${this.file}.bin`, (bytes) => {
      /** @type {Record<'forward' | 'backward', import('./types.js').Root>} */
      const { forward, backward } = JSON.parse(new TextDecoder().decode(bytes));
      return { forward: { ...forward, words: wordsOf(forward) }, backward: { ...backward, words: wordsOf(backward) } };
    });
  }

  /**
   * The blocks from the one on in which `word` stands or would stand.
   * @param {'forward' | 'backward'} direction
   * @param {string} word
   * @param {number} count
   * @returns {Promise<Entry[]>}
   */
  async near(direction, word, count) {
    const root = (await this.roots())[direction];
    const first = Math.max(placeOf(root.words, word), 0);
    const blocks = [];
    for (let at = first; at < Math.min(first + count, root.words.length); at += 1) {
      blocks.push(this.store.get(pathOf(direction === 'forward' ? 'w' : 'v', root, at), decodeBlock));
    }
    return (await Promise.all(blocks)).flat();
  }

  /**
   * The most common forms that begin with `beginning`.
   * @param {string} beginning
   */
  async completions(beginning) {
    const found = (await this.near('forward', beginning, COMPLETED_BLOCKS))
      .filter(([text]) => text.startsWith(beginning) && text !== beginning);
    return found.sort(mostCommon).slice(0, COMPLETIONS);
  }

  /**
   * The forms that were probably meant: all that are one letter away, the most common first, or
   * else the best that is two away.
   * @param {string} word
   */
  async corrections(word) {
    if (word.length < SHORTEST_CORRECTED || !/^[a-z]+$/.test(word)) return [];
    const [forward, backward] = await this.both(word);
    /** @type {[number, Entry][]} */
    const found = [];
    for (const entry of [...forward, ...backward.map(mirrored)]) {
      const edits = distance(word, entry[0]);
      if (edits === 1 || edits === 2) found.push([edits, entry]);
    }
    found.sort((one, other) => one[0] - other[0] || mostCommon(one[1], other[1]));
    const least = found[0]?.[0];
    const most = least === 1 ? CORRECTIONS : Number(word.length >= SHORTEST_TWICE_CORRECTED);
    const nearest = found.filter(([edits]) => edits === least).map(([, [text]]) => text);
    return [...new Set(nearest)].slice(0, most);
  }

  /**
   * The two or three forms that `word` is put together from, if any.
   * @param {string} word
   */
  async compound(word) {
    const pair = await this.split(word);
    if (pair) return pair;
    const starts = await this.starts(word);
    const start = starts.reduce((longest, [text]) => (text.length > longest.length ? text : longest), '');
    if (!start) return null;
    for (const link of this.analyser.rules.compound.links) {
      const rest = word.slice(start.length);
      const rests = rest.startsWith(link) ? await this.split(rest.slice(link.length)) : null;
      if (rests) return [start, ...rests];
    }
    return null;
  }

  /**
   * The forms that `word` may begin with as a compound does.
   * @param {string} word
   */
  async starts(word) {
    return (await this.near('forward', word, 1)).filter(([text]) => this.isPart(text) && word.startsWith(text));
  }

  /** @param {string} form */
  isPart(form) {
    const { shortest_part: shortest } = this.analyser.rules.compound;
    return form.length >= shortest && /^[\x00-\x7f]*$/.test(form) && !this.analyser.neverPart.has(form);
  }

  /** @param {string} word */
  async split(word) {
    const { links } = this.analyser.rules.compound;
    const [starts, backward] = await Promise.all([this.starts(word), this.near('backward', reversed(word), 1)]);
    const ends = backward.map(mirrored).filter(([text]) => this.isPart(text) && word.endsWith(text));
    /** @type {string[] | null} */
    let best = null;
    let most = -1;
    for (const [start, startPages] of starts) {
      for (const [end, endPages] of ends) {
        if (start.length + end.length > word.length) continue;
        const link = word.slice(start.length, word.length - end.length);
        const pages = Math.min(startPages, endPages);
        if (links.includes(link) && pages > most) {
          most = pages;
          best = [start, end];
        }
      }
    }
    return best;
  }

  /** @param {string} word */
  both(word) {
    return Promise.all([this.near('forward', word, 1), this.near('backward', reversed(word), 1)]);
  }
}

/**
 * @param {Uint8Array} bytes
 * @returns {Entry[]}
 */
function decodeBlock(bytes) {
  const source = new Bytes(bytes);
  const texts = new Array(source.atMostLeft(source.number()));
  let text = '';
  for (let at = 0; at < texts.length; at += 1) {
    text = source.after(text);
    texts[at] = text;
  }
  return texts.map((form) => [form, source.number()]);
}

/** @param {string} word */
function reversed(word) {
  return [...word].reverse().join('');
}

/**
 * @param {Entry} entry
 * @returns {Entry}
 */
function mirrored([text, pages]) {
  return [reversed(text), pages];
}

/**
 * @param {Entry} one
 * @param {Entry} other
 */
function mostCommon(one, other) {
  if (one[1] !== other[1]) return other[1] - one[1];
  if (one[0] === other[0]) return 0;
  return isBefore(one[0], other[0]) ? -1 : 1;
}

/**
 * How many letters were put in, left out, replaced or swapped; 3 stands for more than two.
 * @param {string} one
 * @param {string} two
 */
function distance(one, two) {
  const other = [...two];
  if (Math.abs(one.length - other.length) > 2) return 3;
  /** @type {number[]} */
  let before = [];
  let row = other.map((_, at) => at);
  row.push(other.length);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const replaced = one[at - 1] === other[to - 1] ? 0 : 1;
      let best = Math.min(row[to] + 1, next[to - 1] + 1, row[to - 1] + replaced);
      if (at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1]) {
        best = Math.min(best, before[to - 2] + 1);
      }
      next.push(best);
    }
    before = row;
    row = next;
  }
  return Math.min(row[other.length], 3);
}
