/**
 * The same search, asked of an OpenSearch or Quickwit index that `export_engine` filled. The words
 * are analysed here, so that the service need not know any Dutch.
 *
 * @typedef {import('./types.js').Question} Question
 * @typedef {import('./types.js').Answer} Answer
 * @typedef {import('./types.js').Manifest} Manifest
 * @typedef {import('./types.js').Client} Client
 */
import { Analyser } from './analyse.js';
import { Fragments } from './fragments.js';
import { parseQuery } from './query.js';
import { MissingFile } from './store.js';

const VALUES = 1000;

/** @implements {Client} */
export class RemoteClient {
  /**
   * @param {Manifest} manifest of the same site: its rules, weights and facets
   * @param {string} endpoint the address that takes `_search` requests
   * @param {typeof fetch} [send]
   */
  constructor(manifest, endpoint, send = (...request) => fetch(...request)) {
    this.manifest = manifest;
    this.endpoint = endpoint;
    this.send = send;
    this.facets = manifest.facets;
    this.analyser = new Analyser(manifest.rules, manifest.protected);
    this.fragments = new Fragments(/** @type {any} */ (null), manifest, this.analyser);
    /** @type {any[]} */
    this.pages = [];
  }

  /**
   * @param {Question} question
   * @param {AbortSignal} [signal]
   * @returns {Promise<Answer>}
   */
  async search(question, signal) {
    const { query, filters = {}, order = 'relevance', limit = 10 } = question;
    const items = parseQuery(query, this.analyser);
    const asked = items.filter((item) => !item.isExcluded).map((item) => this.clause(item));
    const excluded = items.filter((item) => item.isExcluded).map((item) => this.clause(item));
    const words = asked.map(({ typed }) => ({ typed, isStruck: false, corrected: null }));
    const onlyCommonWords = !items.length && this.analyser.words(query).length > 0;
    if (onlyCommonWords) return { hits: [], total: 0, facets: {}, words, onlyCommonWords, stems: [] };
    const body = (/** @type {string | null} */ except) => ({
      query: {
        bool: {
          must: asked.length ? asked.map(({ clause }) => clause) : [{ match_all: {} }],
          must_not: excluded.map(({ clause }) => clause),
          filter: Object.entries(filters).filter(([name, values]) => name !== except && values.length)
            .map(([name, values]) => ({ terms: { [`facets.${name}`]: values } })),
        },
      },
      aggs: Object.fromEntries(this.facets.filter(({ name }) => (except === null ? !filters[name]?.length : name === except))
        .map(({ name }) => [name, { terms: { field: `facets.${name}`, size: VALUES } }])),
    });
    const sort = { relevance: ['_score'], newest: ['date', '_score'], evidence: ['evidence', '_score'] }[order]
      .map((field) => ({ [field]: { order: 'desc' } }));
    const chosen = this.facets.filter(({ name }) => filters[name]?.length).map(({ name }) => name);
    const [main, ...others] = await Promise.all([
      this.ask({ ...body(null), sort, size: limit, track_total_hits: true }, signal),
      ...chosen.map((name) => this.ask({ ...body(name), size: 0 }, signal)),
    ]);
    const buckets = Object.assign({}, main.aggregations, ...others.map((answer) => answer.aggregations));
    const first = this.pages.length;
    this.pages.push(...main.hits.hits.map((/** @type {any} */ hit) => hit._source));
    return {
      hits: main.hits.hits.map((/** @type {any} */ hit, /** @type {number} */ at) => ({ page: first + at, score: hit._score ?? 0, missing: [] })),
      total: typeof main.hits.total === 'number' ? main.hits.total : main.hits.total.value,
      facets: Object.fromEntries(this.facets.map(({ name, values }) => [name, countsOf(values, buckets[name])])),
      words,
      onlyCommonWords: false,
      stems: asked.flatMap(({ stems }) => stems),
    };
  }

  /**
   * A clause for one item of the query.
   * @param {import('./types.js').Item} item
   */
  clause({ typed, kind }) {
    if (kind.name === 'phrase') {
      const stems = kind.words.map(([, stem]) => stem);
      return { typed, stems, clause: { match_phrase: { body_stems: { query: stems.join(' ') } } } };
    }
    const { boosts } = this.manifest;
    const words = kind.name === 'word' ? [[kind.form, kind.stem]] : kind.words;
    const must = words.map(([form, stem]) => {
      const family = kind.name === 'word' && kind.isStrict ? [] : this.analyser.relatives(stem);
      /** @type {{ term: Record<string, { value: string, boost: number }> }[]} */
      const should = [{ term: { exact: { value: form, boost: boosts.exact } } }];
      for (const [at, text] of [stem, ...family].entries()) {
        const factor = at ? boosts.family : 1;
        for (const field of /** @type {const} */ (['title', 'headings', 'body', 'parts'])) {
          should.push({ term: { [field === 'parts' ? field : `${field}_stems`]: { value: text, boost: boosts[field] * factor } } });
        }
      }
      return { bool: { should, minimum_should_match: 1 } };
    });
    return { typed, stems: words.map(([, stem]) => stem), clause: must.length === 1 ? must[0] : { bool: { must } } };
  }

  /**
   * @param {object} body
   * @param {AbortSignal} [signal]
   */
  async ask(body, signal) {
    let response;
    try {
      response = await this.send(`${this.endpoint}/_search`, {
        method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), signal, credentials: 'omit',
      });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new MissingFile(this.endpoint, 'unreachable');
    }
    if (!response.ok) throw new MissingFile(this.endpoint, 'unreachable');
    return response.json();
  }

  /** @param {number} page */
  async fragment(page) {
    const { address, title, kind, date, summary, headings, body } = this.pages[page];
    return { address, title, kind, date, summary, headings, body, facets: [] };
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
 * @param {[string, string][]} values
 * @param {{ buckets: { key: string, doc_count: number }[] } | undefined} found
 * @returns {[string, number][]}
 */
function countsOf(values, found) {
  const counts = new Map(found?.buckets.map(({ key, doc_count: count }) => [key, count]));
  return values.map(([value]) => [value, counts.get(value) ?? 0]);
}
