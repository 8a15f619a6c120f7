// The Dutch cases, typos, and bad input, asked of the reader.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

import { OtherVersion } from '../engine.js';
import { pages, settings } from './corpus.mjs';
import { ROOT, dice, makeIndex, openEngine, readFile } from './lib.mjs';

const { pages: texts, cases } = JSON.parse(readFileSync(`${ROOT}/tests/relevance/dutch.json`, 'utf8'));
const small = makeIndex(Object.entries(texts).map(([address, body]) => ({ address, title: `Bladzijde ${address.length}`, body })));

test('every Dutch case passes', async () => {
  const failures = [];
  for (const { group, query, complete = false, find = [], never = [] } of cases) {
    const { hits } = await small.engine.search({ query, complete, limit: 100 });
    const found = await Promise.all(hits.map(async ({ page }) => (await small.engine.fragment(page)).address));
    for (const page of find) if (!found.includes(page)) failures.push(`${group} '${query}' misses ${page}`);
    for (const page of never) if (found.includes(page)) failures.push(`${group} '${query}' wrongly finds ${page}`);
  }
  assert.deepEqual(failures, []);
});

test('99 of 100 words with one wrong letter are found', async () => {
  const all = pages(2000);
  const { engine } = makeIndex(all, settings);
  const { next, pick, below } = dice(5);
  const known = [...new Set(all.flatMap(({ body }) => engine.analyser.words(body))
    .filter(({ form, isStop }) => !isStop && /^[a-z]{5,}$/.test(form)).map(({ form }) => form))];
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  let [tried, found] = [0, 0];
  while (tried < 1000) {
    const word = pick(known);
    const at = below(word.length - 1);
    const kind = next();
    const typo = kind < 0.25 ? word.slice(0, at) + word.slice(at + 1)
      : kind < 0.5 ? word.slice(0, at) + pick(letters) + word.slice(at)
        : kind < 0.75 ? word.slice(0, at) + pick(letters) + word.slice(at + 1)
          : word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    const stem = engine.analyser.stem(typo);
    const isWord = known.includes(typo) || (await engine.terms.record(stem)) || (await engine.planner.relatives(stem, undefined)).length;
    if (isWord) continue;
    tried += 1;
    const { stems } = await engine.search({ query: typo, counts: false });
    if (stems.includes(engine.analyser.stem(word))) found += 1;
  }
  console.log(`found ${found} of ${tried}`);
  assert.ok(found >= 990, `${found} of ${tried}`);
});

test('bad input has an answer', async () => {
  const odd = ['', 'de het een', '\u0000\u0001', 'a'.repeat(10000), 'gemeente '.repeat(2000), '"', '-', '"""', '\ud83d', '<b>', '\u{1f600}'];
  for (const query of odd) {
    const [expected] = small.ask([{ query: query.isWellFormed?.() === false ? '' : query, limit: 10 }]);
    const { total } = await small.engine.search({ query });
    if (query !== '\ud83d') assert.equal(total, expected.total, query.slice(0, 20));
  }
  assert.ok((await small.engine.search({ query: 'de het een' })).onlyCommonWords);
});

test('a file that is corrupt or gone says so, and the rest works', async () => {
  let isBroken = true;
  const read = async (path) => (isBroken && path.includes('/t/') ? new Uint8Array([1, 2, 3]) : readFile(path));
  const engine = openEngine(small.base, small.manifest, read);
  await assert.rejects(engine.search({ query: 'gemeente' }), { why: 'corrupt' });
  assert.equal((await engine.search({ query: '' })).total, small.manifest.pages);
  isBroken = false;
  assert.ok((await engine.search({ query: 'gemeente' })).total > 0, 'tried again');
  assert.throws(() => openEngine(small.base, { ...small.manifest, format: 99 }), OtherVersion);
});

test('a question that is not wanted any more stops', async () => {
  const stop = new AbortController();
  const answer = small.engine.search({ query: 'gemeente' }, stop.signal);
  stop.abort();
  await assert.rejects(answer, { name: 'AbortError' });
});

test('markup in pages stays text', async () => {
  const { engine } = makeIndex([{ address: '/', title: '<img onerror=x> gevaar', body: 'Dit is <script>gevaar</script>.' }]);
  const { hits, stems } = await engine.search({ query: 'gevaar' });
  const fragment = await engine.fragment(hits[0].page);
  assert.equal(fragment.title, '<img onerror=x> gevaar');
  const passage = engine.passage(fragment, stems);
  assert.equal(passage.map(({ text }) => text).join(''), fragment.body);
  assert.deepEqual(passage.filter(({ isMarked }) => isMarked).map(({ text }) => text), ['gevaar']);
});

test('the bundle is one script whose names differ', () => {
  const name = readdirSync(small.base).find((file) => /^zoek\..*\.js$/.test(file));
  const script = readFileSync(small.base + name, 'utf8');
  assert.doesNotThrow(() => new Function(script));
  assert.doesNotMatch(script, /^\s*(import|export)\b/m);
});
