/**
 * Search over the shards of an index.
 *
 * @typedef {import('./types.js').Manifest} Manifest
 * @typedef {import('./types.js').Question} Question
 * @typedef {import('./types.js').Answer} Answer
 * @typedef {import('./types.js').Leaf} Leaf
 * @typedef {import('./types.js').Group} Group
 * @typedef {import('./types.js').List} List
 * @typedef {import('./types.js').Client} Client
 */
import { Analyser } from './analyse.js';
import { Facets, Pages } from './facets.js';
import { Forms } from './forms.js';
import { Fragments } from './fragments.js';
import { Planner } from './plan.js';
import { parseQuery } from './query.js';
import { Scorer } from './score.js';
import { Terms } from './terms.js';

export const FORMAT = 2;

// Fewer pages than this make a page of results that is worth filling with others.
const ENOUGH = 10;

// A query without any word, such as `?`, is not blank: it finds nothing, not everything.
const BLANK = /^[ \t\n\r\u00a0]*$/;

/** The index is of another version than this script. */
export class OtherVersion extends Error {}

/** @implements {Client} */
export class Engine {
  /**
   * @param {Manifest} manifest
   * @param {import('./store.js').Store} store
   */
  constructor(manifest, store) {
    if (manifest.format !== FORMAT) throw new OtherVersion(String(manifest.format));
    this.size = manifest.pages;
    this.facets = manifest.facets;
    this.analyser = new Analyser(manifest.rules, manifest.protected);
    this.terms = new Terms(store, manifest);
    this.columns = new Facets(store, manifest);
    this.fragments = new Fragments(store, manifest, this.analyser);
    this.planner = new Planner(manifest, this.analyser, this.terms, new Forms(store, manifest.forms, this.analyser));
    this.scorer = new Scorer(manifest, this.terms);
  }

  /**
   * @param {Question} question
   * @param {AbortSignal} [signal] stops the work when something else was asked
   * @returns {Promise<Answer>}
   */
  async search(question, signal) {
    const { query, filters = {}, order = 'relevance', limit = 10, complete = false, counts = true } = question;
    const items = parseQuery(query, this.analyser);
    const plan = await this.planner.plan(items, complete);
    signal?.throwIfAborted();
    const found = await this.find(plan.groups);
    signal?.throwIfAborted();
    const words = plan.groups.map(({ typed, corrected }, at) => ({ typed, isStruck: !found[at].pages.count(), corrected }));
    const answers = found.filter(({ pages }) => pages.count());
    if (!answers.length && !plan.excluded.length && !BLANK.test(query)) {
      const hasWords = this.analyser.words(query).length > 0;
      const facets = counts ? await this.columns.counts(new Pages(this.size), {}) : {};
      return { hits: [], total: 0, facets, words, onlyCommonWords: hasWords && words.length === 0, stems: [] };
    }
    const { all, answered } = enough(answers, await this.find(plan.excluded), this.size);
    const facets = counts ? await this.columns.counts(all, filters) : {};
    const chosen = await this.columns.chosen(filters);
    const open = chosen ? chosen.intersect(all) : all;
    const scores = new Float32Array(this.size);
    for (const [leaf, list] of unique(answers)) this.scorer.add(leaf, list, scores);
    const rank = order === 'relevance' ? null : (await this.columns.orders())[order];
    signal?.throwIfAborted();
    const { pages, total } = best(open, scores, { answered, rank, limit });
    const missing = (/** @type {number} */ page) => answers.filter((one) => !one.pages.has(page)).map((one) => one.group.typed);
    const hits = pages.map((page) => ({ page, score: scores[page], missing: missing(page) }));
    return { hits, total, facets, words, onlyCommonWords: false, stems: stemsOf(answers) };
  }

  /**
   * Each group with its pages, and its leaves with their lists.
   * @param {Group[]} groups
   */
  async find(groups) {
    return Promise.all(groups.map(async (group) => {
      const leaves = group.alternatives.flat(2);
      const found = new Map(await Promise.all(leaves.map(async (leaf) =>
        /** @type {[Leaf, { list: List, idf: number } | null]} */ ([leaf, await this.scorer.found(leaf)]))));
      const pages = new Pages(this.size);
      for (const atoms of group.alternatives) {
        const sets = atoms.map((atom) => {
          const set = new Pages(this.size);
          for (const leaf of atom) {
            const list = found.get(leaf)?.list;
            if (list && (leaf.field === 'body' || leaf.field === 'parts')) set.addAll(list.pages);
          }
          return set;
        });
        if (sets.length) pages.unite(sets.reduce((all, set) => all.intersect(set)));
      }
      return { group, pages, found };
    }));
  }

  /** @param {number} page */
  fragment(page) {
    return this.fragments.get(page);
  }

  /**
   * @param {import('./types.js').Fragment} fragment
   * @param {string[]} stems
   */
  passage(fragment, stems) {
    return this.fragments.passage(fragment, stems);
  }
}

/**
 * Each leaf once, in the order in which scores are added.
 * @param {{ found: Map<Leaf, { list: List, idf: number } | null> }[]} answers
 */
function unique(answers) {
  const seen = new Set();
  /** @type {[Leaf, { list: List, idf: number }][]} */
  const leaves = [];
  for (const { found } of answers) {
    for (const [leaf, list] of found) {
      const key = `${leaf.words ? 'phrase' : leaf.field} ${leaf.text}`;
      if (list && !seen.has(key)) leaves.push([leaf, list]);
      seen.add(key);
    }
  }
  return leaves;
}

/** @param {{ found: Map<Leaf, unknown> }[]} answers */
function stemsOf(answers) {
  const stems = new Set();
  for (const { found } of answers) {
    for (const [leaf, list] of found) {
      if (list) for (const stem of leaf.words ? leaf.words.map((word) => word[1]) : [leaf.stem]) stems.add(stem);
    }
  }
  return [...stems];
}

/**
 * The pages with all words, or with fewer where those are few, and how many words each page has.
 * Nobody knows which words of a long question the one page that answers it has.
 * @param {{ group: Group, pages: Pages }[]} answers
 * @param {{ pages: Pages }[]} excluded
 * @param {number} size
 */
function enough(answers, excluded, size) {
  const answered = new Uint8Array(size);
  for (const { pages } of answers) for (const page of pages.members()) answered[page] += 1;
  const open = new Pages(size).fill();
  for (const { group, pages } of answers) if (group.isRequired) open.intersect(pages);
  for (const { pages } of excluded) open.remove(pages);
  const withSome = new Uint32Array(answers.length + 1);
  for (let page = 0; page < size; page += 1) {
    if (open.has(page)) withSome[answered[page]] += 1;
  }
  const least = Math.ceil(answers.length / 2);
  let needed = answers.length;
  for (let count = withSome[needed]; needed > least && count < ENOUGH; count += withSome[needed]) needed -= 1;
  const all = new Pages(size);
  for (let page = 0; page < size; page += 1) if (open.has(page) && answered[page] >= needed) all.add(page);
  return { all, answered };
}

/**
 * The first pages of `open`, and how many there are.
 * @param {Pages} open
 * @param {Float32Array} scores
 * @param {{ answered: Uint8Array, rank: Float64Array | null, limit: number }} order
 */
function best(open, scores, { answered, rank, limit }) {
  const found = [];
  for (let page = 0; page < scores.length; page += 1) if (open.has(page)) found.push(page);
  const total = found.length;
  const isBetter = (/** @type {number} */ one, /** @type {number} */ other) =>
    answered[other] - answered[one] || (rank ? rank[other] - rank[one] : 0) || scores[other] - scores[one] || one - other;
  found.sort(isBetter);
  return { pages: found.slice(0, limit), total };
}
