// The client of a search service: what it asks is on record, and a stand-in that knows the documents
// and the settings of the export answers as the reader of the files does.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';

import { RemoteClient } from '../remote.js';
import { pages, settings } from './corpus.mjs';
import { dice, makeIndex, unlines } from './lib.mjs';

const RECORD = new URL('service.json', import.meta.url);
const ENDPOINT = 'https://zoek.example.org/site';
const WORDS = 300;

const all = pages(400);
const index = makeIndex(all, { ...settings, synonyms: [] });
const { settings: [, file], documents } = index.service('opensearch');
const { properties } = JSON.parse(file).mappings;
const known = unlines(documents).filter(({ index: action }) => !action);

const asList = (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const only = (clause, ...names) => assert.deepEqual(Object.keys(clause).filter((name) => !names.includes(name)), [], JSON.stringify(clause));

/** What a document has in a field that the mapping knows, as the analyser of the mapping cuts it. */
function valuesOf(document, field) {
  assert.ok(properties[field], `the mapping has no ${field}`);
  const value = field.startsWith('facets.') ? document.facets[field.slice(7)] : document[field];
  assert.notEqual(properties[field].index, false, `${field} cannot be searched`);
  return properties[field].type === 'text' ? String(value).split(/\s+/) : asList(value);
}

/** Whether a document answers a clause, of the kinds that the search interface of OpenSearch describes. */
function answers(document, clause) {
  const [[name, value]] = Object.entries(clause);
  switch (name) {
    case 'match_all': return true;
    case 'bool': {
      only(value, 'must', 'must_not', 'filter', 'should', 'minimum_should_match');
      const should = asList(value.should).filter((one) => answers(document, one)).length;
      return [...asList(value.must), ...asList(value.filter)].every((one) => answers(document, one))
        && !asList(value.must_not).some((one) => answers(document, one)) && should >= (value.minimum_should_match ?? 0);
    }
    case 'term': { const [[field, term]] = Object.entries(value); return valuesOf(document, field).includes(term.value); }
    case 'terms': { const [[field, terms]] = Object.entries(value); return valuesOf(document, field).some((one) => terms.includes(one)); }
    case 'match_phrase': {
      const [[field, { query }]] = Object.entries(value);
      return ` ${valuesOf(document, field).join(' ')} `.includes(` ${query} `);
    }
    default: throw new Error(`no clause of OpenSearch: ${name}`);
  }
}

/** Answers `_search` as OpenSearch does, without scores. */
async function send(address, { method, headers, body, credentials }) {
  assert.deepEqual([address, method, headers['content-type'], credentials], [`${ENDPOINT}/_search`, 'POST', 'application/json', 'omit']);
  const asked = JSON.parse(body);
  only(asked, 'query', 'aggs', 'sort', 'size', 'track_total_hits');
  for (const field of (asked.sort ?? []).flatMap(Object.keys)) assert.ok(field === '_score' || properties[field], field);
  const found = known.filter((document) => answers(document, asked.query));
  const aggregations = Object.fromEntries(Object.entries(asked.aggs).map(([name, { terms }]) => {
    const counts = new Map();
    for (const value of found.flatMap((document) => valuesOf(document, terms.field))) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [name, { buckets: [...counts].map(([key, count]) => ({ key, doc_count: count })) }];
  }));
  const hits = found.slice(0, asked.size).map((document) => ({ _id: document.address, _score: 1, _source: document }));
  return new Response(JSON.stringify({ took: 1, hits: { total: { value: found.length, relation: 'eq' }, hits }, aggregations }));
}

const client = (answer = send) => new RemoteClient(index.manifest, ENDPOINT, answer);

test('requests are those on record', async () => {
  const questions = [
    { query: 'huizen' },
    { query: '"aanpak" "evalueren van interventies" -"school"' },
    { query: '"aanpak"', order: 'newest' },
    { query: '"jongeren"', filters: { land: ['nl', 'be'], setting: [] }, order: 'evidence', limit: 5 },
    { query: '' },
  ];
  const exchanges = [];
  for (const question of questions) {
    const requests = [];
    await client((address, request) => { requests.push(JSON.parse(request.body)); return send(address, request); }).search(question);
    exchanges.push({ question, requests });
  }
  const text = `${JSON.stringify(exchanges, null, 1)}\n`;
  if (process.env.UPDATE_EXPECTED || !existsSync(RECORD)) writeFileSync(RECORD, text);
  assert.equal(text, readFileSync(RECORD, 'utf8'));
});

test('a service finds the pages that the files find', async () => {
  const { pick } = dice(5);
  let compared = 0;
  for (let at = 0; at < WORDS; at += 1) {
    const word = pick(pick(all).body.split(' ')).replace('.', '');
    const [one] = index.engine.analyser.words(word);
    const record = await index.engine.terms.record(one?.stem ?? '');
    // The files also look for the parts of a compound, and beside a word that nobody wrote.
    if (!/^\p{L}+$/u.test(word) || !record || one.isStop || record.parts.length) continue;
    const filters = at % 2 ? { land: ['nl'] } : {};
    const [ours, theirs] = [await index.engine.search({ query: word, filters }), await client().search({ query: word, filters })];
    assert.equal(theirs.total, ours.total, word);
    assert.deepEqual(theirs.facets, ours.facets, word);
    compared += 1;
  }
  assert.ok(compared > WORDS / 4, `${compared} words`);
});

test('what a result shows comes with the answer', async () => {
  const service = client();
  const { hits } = await service.search({ query: 'aanpak', limit: 3 });
  const fragment = await service.fragment(hits[0].page);
  assert.equal(fragment.title, known.find(({ address }) => address === fragment.address).title);
});

test('a service that is away is told as a missing file is', async () => {
  const refuse = async () => { throw new TypeError('fetch failed'); };
  await assert.rejects(client(refuse).search({ query: 'aanpak' }), { why: 'unreachable' });
  await assert.rejects(client(async () => new Response('', { status: 503 })).search({ query: 'aanpak' }), { why: 'unreachable' });
});
