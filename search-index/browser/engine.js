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

export const FORMAT = 1;

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
    this.terms = new Terms(store, manifest.terms);
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
    const kept = bestSubset(found.map((one) => one.pages));
    const words = plan.groups.map(({ typed, corrected }, at) => ({ typed, isStruck: !kept[at], corrected }));
    const answers = found.filter((_, at) => kept[at]);
    const hasWords = this.analyser.words(query).length > 0;
    if (!answers.length && hasWords && !plan.excluded.length) {
      const facets = counts ? await this.columns.counts(new Pages(this.size), {}) : {};
      return { hits: [], total: 0, facets, words, onlyCommonWords: words.length === 0, stems: [] };
    }
    const all = answers.length ? answers.map((one) => one.pages.copy()).reduce((sum, one) => sum.intersect(one)) : new Pages(this.size).fill();
    for (const { pages } of await this.find(plan.excluded)) all.remove(pages);
    const facets = counts ? await this.columns.counts(all, filters) : {};
    const chosen = await this.columns.chosen(filters);
    const open = chosen ? chosen.intersect(all) : all;
    const scores = new Float32Array(this.size);
    for (const [leaf, list] of unique(answers)) this.scorer.add(leaf, list, scores);
    const rank = order === 'relevance' ? null : (await this.columns.orders())[order];
    signal?.throwIfAborted();
    const { hits, total } = best(open, scores, { rank, limit });
    return { hits, total, facets, words, onlyCommonWords: false, stems: stemsOf(answers) };
  }

  /**
   * For each group its pages, and its leaves with their lists.
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
      return { pages, found };
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
 * Which answers to keep so that as many as possible have a page in common; of equally many the
 * ones with the fewest pages.
 * @param {Pages[]} answers
 */
export function bestSubset(answers) {
  const counts = answers.map((pages) => pages.count());
  const useful = answers.map((_, at) => at).filter((at) => counts[at] > 0);
  const all = useful.map((at) => answers[at].copy());
  if (all.length === answers.length && all.length && all.reduce((sum, one) => sum.intersect(one)).count()) {
    return answers.map(() => true);
  }
  const masks = Array.from({ length: 2 ** useful.length - 1 }, (_, at) => {
    const members = useful.filter((__, bit) => ((at + 1) >> bit) & 1);
    return { mask: at + 1, members, weight: members.reduce((sum, member) => sum + counts[member], 0) };
  });
  masks.sort((one, other) => other.members.length - one.members.length || one.weight - other.weight || one.mask - other.mask);
  const found = masks.find(({ members }) =>
    members.map((member) => answers[member].copy()).reduce((sum, one) => sum.intersect(one)).count());
  return answers.map((_, at) => found?.members.includes(at) ?? false);
}

/**
 * The first pages of `open`, and how many there are.
 * @param {Pages} open
 * @param {Float32Array} scores
 * @param {{ rank: Float64Array | null, limit: number }} order
 */
function best(open, scores, { rank, limit }) {
  const found = [];
  for (let page = 0; page < scores.length; page += 1) if (open.has(page)) found.push(page);
  const total = found.length;
  const isBetter = (/** @type {number} */ one, /** @type {number} */ other) =>
    (rank ? rank[other] - rank[one] : 0) || scores[other] - scores[one] || one - other;
  found.sort(isBetter);
  return { hits: found.slice(0, limit).map((page) => ({ page, score: scores[page] })), total };
}
