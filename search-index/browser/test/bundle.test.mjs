// The script that a page loads, as it is exported: it runs in a worker, and small sites come as one.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { createContext, runInContext } from 'node:vm';

import { Store, readFrom, readFromScripts } from '../store.js';
import { pages, settings } from './corpus.mjs';
import { makeIndex, openEngine } from './lib.mjs';

const small = makeIndex(pages(60), settings);
const BASE = 'https://voorbeeld.test/zoek/';
const file = (name) => readFileSync(join(small.base, name), 'utf8');
const script = readdirSync(small.base).find((name) => /^zoek\..*\.js$/.test(name));

/** Runs the script where there is no page, as in a worker, and sends it one message. */
function askWorker(message) {
  return new Promise((resolve) => {
    const fetch = async (address) => new Response(readFileSync(join(small.base, address.slice(BASE.length))));
    const listeners = [];
    const context = createContext({
      URL, AbortController, Blob, Response, DecompressionStream, TextDecoder, TextEncoder, fetch,
      location: { href: BASE + script },
      addEventListener: (_, listener) => listeners.push(listener),
      postMessage: resolve,
    });
    runInContext(file(script), context, { filename: script });
    for (const listener of listeners) listener({ data: { id: 1, ...message } });
  });
}

test('the exported script answers as its modules do', async () => {
  const question = { query: 'aanpak', limit: 5 };
  const { error, answer } = await askWorker({ question });
  assert.equal(error, undefined);
  const expected = await small.engine.search(question);
  assert.ok(expected.total > 0);
  assert.equal(JSON.stringify(answer), JSON.stringify(expected));
});

test('one script holds a small site, for a copy without a server', async () => {
  const context = createContext({});
  runInContext(file(small.manifest.all), context);
  const engine = openEngine(BASE, small.manifest, readFrom(context.watwerktZoek, BASE));
  assert.ok(engine.terms.store instanceof Store);
  assert.deepEqual(await engine.search({ query: 'aanpak' }), await small.engine.search({ query: 'aanpak' }));
});

test('a larger site has a script for each file, for a copy without a server', async () => {
  const loaded = [];
  // What `without_server` makes of a file; the browser test of the archive reads the real ones.
  const load = async (address) => {
    loaded.push(address);
    const path = address.slice(BASE.length).replace(/\.js$/, '');
    (globalThis.watwerktZoek ??= {})[path] = readFileSync(join(small.base, path)).toString('base64');
  };
  const engine = openEngine(BASE, small.manifest, readFromScripts(BASE, load));
  assert.deepEqual(await engine.search({ query: 'aanpak' }), await small.engine.search({ query: 'aanpak' }));
  assert.ok(loaded.length > 0 && loaded.every((address) => address.endsWith('.bin.js')));
});
