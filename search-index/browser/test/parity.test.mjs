// The reader and tantivy give the same pages, order, score bits, totals and counts.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { pages, settings } from './corpus.mjs';
import { dice, makeIndex } from './lib.mjs';

const QUERIES = 800;
const ORDERS = ['relevance', 'relevance', 'newest', 'evidence'];

const bits = (score) => new Uint32Array(Float32Array.of(score).buffer)[0];

function questions(from) {
  const { next, pick, below } = dice(1);
  return Array.from({ length: QUERIES }, (_, at) => {
    const words = pick(from).body.split(' ');
    const start = below(words.length);
    const count = 1 + below(4);
    let query = at % 3 ? Array.from({ length: count }, () => pick(words)).join(' ') : words.slice(start, start + count).join(' ');
    if (at % 7 === 0) query = `"${query}"`;
    if (at % 11 === 0) query += ` -${pick(words)}`;
    if (at % 13 === 0) query = query.replace(/([a-z])([a-z])/, '$2$1');
    if (at % 17 === 0) query += ' re-integratie persoonsgerichte aanpak';
    if (at % 19 === 0) query = query.replaceAll(' ', '');
    const complete = at % 5 === 0;
    if (complete) query = query.slice(0, Math.max(3, query.length - 2));
    const filters = {};
    if (next() < 0.4) filters.land = [pick(['nl', 'be', 'de'])];
    if (next() < 0.3) filters.setting = ['school', 'wijk'].slice(below(2));
    return { query, filters, order: pick(ORDERS), limit: 10, complete };
  });
}

for (const count of [30, 400, 3000]) {
  test(`${QUERIES} queries over ${count} pages`, async () => {
    const all = pages(count);
    const index = makeIndex(all, settings);
    const asked = questions(all);
    const expected = index.ask(asked);
    for (const [at, question] of asked.entries()) {
      const answer = await index.engine.search(question);
      const tantivy = expected[at];
      const label = JSON.stringify(question);
      assert.equal(answer.total, tantivy.total, label);
      assert.deepEqual(answer.hits.map(({ page, score, missing }) => [page, bits(score), missing]), tantivy.hits.map(({ page, score, missing }) => [page, bits(score), missing]), label);
      assert.deepEqual(answer.facets, tantivy.facets, label);
      const words = tantivy.words.map(({ typed, is_struck: isStruck, corrected }) => ({ typed, isStruck, corrected }));
      assert.deepEqual(answer.words, words, label);
      assert.equal(answer.onlyCommonWords, tantivy.only_common_words, label);
    }
  });
}
