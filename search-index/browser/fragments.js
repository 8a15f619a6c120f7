/**
 * What a result shows of a page.
 *
 * @typedef {import('./types.js').Fragment} Fragment
 * @typedef {import('./types.js').Piece} Piece
 */
import { MissingFile, pathOf } from './store.js';

const PASSAGE_WORDS = 32;
const LEAD_WORDS = 6;
const SHORTEST_PART = 4;

export class Fragments {
  /**
   * @param {import('./store.js').Store} store
   * @param {import('./types.js').Manifest} manifest
   * @param {import('./analyse.js').Analyser} analyser
   */
  constructor(store, manifest, analyser) {
    this.store = store;
    this.place = manifest.fragments;
    this.analyser = analyser;
  }

  /**
   * @param {number} page
   * @returns {Promise<Fragment>}
   */
  async get(page) {
    const { together } = this.place;
    const path = pathOf('f', this.place, Math.floor(page / together));
    const group = await this.store.get(path, decodeFragments);
    const fragment = group[page % together];
    if (!fragment) throw new MissingFile(path, 'corrupt');
    return fragment;
  }

  /**
   * The piece of the page with the most of what was asked, cut into marked and unmarked text.
   * @param {Fragment} fragment
   * @param {string[]} stems
   * @returns {Piece[]}
   */
  passage({ body, summary }, stems) {
    const { words, marks } = this.marked(body, stems);
    if (!marks.some((mark) => mark >= 0)) return this.pieces(summary || firstWords(body), stems);
    const start = bestStart(marks, stems.length);
    const from = sentenceStart(body, words, start);
    const last = Math.min(from + PASSAGE_WORDS, words.length) - 1;
    const text = body.slice(words[from].start, words[last].end);
    const pieces = this.pieces(text, stems);
    if (from > 0) pieces.unshift({ text: '… ', isMarked: false });
    if (last < words.length - 1) pieces.push({ text: ' …', isMarked: false });
    else pieces.push({ text: body.slice(words[last].end).slice(0, 2).trimEnd(), isMarked: false });
    return pieces;
  }

  /**
   * `text` with what was asked marked.
   * @param {string} text
   * @param {string[]} stems
   */
  pieces(text, stems) {
    const { words, marks } = this.marked(text, stems);
    /** @type {Piece[]} */
    const pieces = [];
    let from = 0;
    words.forEach((word, at) => {
      if (marks[at] < 0) return;
      if (word.start > from) pieces.push({ text: text.slice(from, word.start), isMarked: false });
      pieces.push({ text: text.slice(word.start, word.end), isMarked: true });
      from = word.end;
    });
    if (from < text.length) pieces.push({ text: text.slice(from), isMarked: false });
    return pieces;
  }

  /**
   * The words of a text and for each the number of the stem that it answers, or -1.
   * @param {string} text
   * @param {string[]} stems
   */
  marked(text, stems) {
    const words = this.analyser.words(text);
    const numbers = new Map(stems.map((stem, at) => [stem, at]));
    const parts = stems.filter((stem) => stem.length >= SHORTEST_PART);
    const marks = words.map(({ stem, form, isStop }) => {
      if (isStop) return -1;
      const own = numbers.get(stem);
      if (own !== undefined) return own;
      const part = parts.find((known) => form.startsWith(known) || stem.endsWith(known));
      return part !== undefined && form.length >= 2 * SHORTEST_PART ? (numbers.get(part) ?? -1) : -1;
    });
    return { words, marks };
  }
}

/**
 * @param {Uint8Array} bytes
 * @returns {Fragment[]}
 */
function decodeFragments(bytes) {
  const group = JSON.parse(new TextDecoder().decode(bytes));
  return group.map((/** @type {unknown[]} */ [address, title, kind, date, summary, headings, body, facets]) => {
    const areTexts = [address, title, kind, date, summary, body].every((text) => typeof text === 'string');
    if (!areTexts || !Array.isArray(headings) || !Array.isArray(facets)) throw new TypeError('not a fragment');
    return { address, title, kind, date, summary, headings, body, facets };
  });
}

/**
 * The word at which the window with the most different stems begins, and of those the most marks.
 * @param {number[]} marks
 * @param {number} stems
 */
function bestStart(marks, stems) {
  let [best, bestValue] = [0, -1];
  for (let start = 0; start < marks.length; start += 1) {
    if (marks[start] < 0) continue;
    const inside = marks.slice(start, start + PASSAGE_WORDS - LEAD_WORDS).filter((mark) => mark >= 0);
    const value = new Set(inside).size * (stems + PASSAGE_WORDS) + inside.length;
    if (value > bestValue) [best, bestValue] = [start, value];
  }
  return best;
}

/**
 * The word at which the sentence of word `at` begins, if that is near.
 * @param {string} body
 * @param {import('./types.js').Word[]} words
 * @param {number} at
 */
function sentenceStart(body, words, at) {
  for (let from = at; from >= Math.max(0, at - LEAD_WORDS); from -= 1) {
    if (from === 0 || /[.?!:]\s/.test(body.slice(words[from - 1].end, words[from].start))) return from;
  }
  return Math.max(0, at - LEAD_WORDS);
}

/** @param {string} text */
function firstWords(text) {
  const words = text.split(/\s+/, PASSAGE_WORDS + 1);
  return words.length > PASSAGE_WORDS ? `${words.slice(0, PASSAGE_WORDS).join(' ')} …` : text;
}
