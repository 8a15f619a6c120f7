// Files of the index that are not what they should be: cut off, changed on the way, mixed up. A
// question then has an answer or a MissingFile, soon, and never any other error.
//
// WATWERKT_CORRUPT=20000 tries as many damages instead of a few.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { gunzipSync, gzipSync } from 'node:zlib';

import { MissingFile } from '../store.js';
import { pages, settings } from './corpus.mjs';
import { dice, makeIndex, openEngine } from './lib.mjs';

const ROUNDS = Number(process.env.WATWERKT_CORRUPT ?? 250);
// A round takes milliseconds; one that takes this long never ends.
const PATIENCE = 20_000;
const BASE = 'https://voorbeeld.test/zoek/';
const QUESTIONS = [
  { query: 'aanpak' },
  { query: 'aanpak radicalisering jongeren', filters: { kind: ['onderzoek'] } },
  { query: '"lokale aanpak"', order: 'newest' },
  { query: 'aanpka jongerne', complete: true },
  { query: 'preventieaanpak -school', order: 'evidence' },
  { query: '' },
];

/** A number as the index writes them, of any size. */
function number({ below, pick }) {
  const bytes = Array.from({ length: pick([1, 2, 4, 8, 9]) }, () => 0x80 | below(128));
  bytes.push(below(128));
  return Uint8Array.from(bytes);
}

/** Damages the content of a file. */
function damaged(content, others, roll) {
  const { below, pick } = roll;
  const bytes = Uint8Array.from(content);
  const at = below(bytes.length || 1);
  const insert = (piece) => Uint8Array.from([...bytes.subarray(0, at), ...piece, ...bytes.subarray(at)]);
  switch (below(8)) {
    case 0: return bytes.subarray(0, at);
    case 1: return insert(number(roll));
    case 2: return bytes.map((byte, place) => (place === at ? byte ^ (1 << below(8)) : byte));
    case 3: return bytes.map((byte) => (below(20) ? byte : below(256)));
    case 4: return pick(others);
    case 5: return bytes.fill(pick([0, 0x7f, 0x80, 0xff]), at, at + 1 + below(12));
    case 6: return insert(bytes.subarray(below(at + 1), at));
    default: return new Uint8Array(Array.from({ length: below(200) }, () => below(256)));
  }
}

/** Damages some files of an index, as the file itself or inside of its packing. */
function damage(files, roll) {
  const names = [...files.keys()];
  const contents = [...files.values()];
  const broken = new Map();
  const share = roll.pick([0.05, 0.3, 1]);
  for (const name of names) {
    if (roll.next() > share) continue;
    const isDeep = roll.below(5) > 0;
    const bytes = damaged(isDeep ? files.get(name) : gzipSync(files.get(name)), contents, roll);
    broken.set(name, isDeep ? gzipSync(bytes, { level: 1 }) : bytes);
  }
  return broken;
}

async function tryOne(seed, { files, packed, manifest }) {
  const roll = dice(seed);
  for (let warm = 0; warm < 3; warm += 1) roll.next();
  const broken = damage(files, roll);
  const engine = openEngine(BASE, manifest, async (address) => {
    const name = address.slice(BASE.length);
    const bytes = broken.get(name) ?? packed.get(name);
    if (!bytes) throw new MissingFile(address, 'gone');
    return bytes;
  });
  const counts = { answers: 0, refusals: 0 };
  const attempt = async (work) => {
    try {
      await work();
      counts.answers += 1;
    } catch (error) {
      if (!(error instanceof MissingFile)) throw error;
      counts.refusals += 1;
    }
  };
  for (const question of QUESTIONS) {
    await attempt(async () => {
      const answer = await engine.search(question);
      assert.ok(answer.total >= answer.hits.length && answer.hits.length <= 10);
      for (const { page } of answer.hits) {
        await attempt(async () => {
          const fragment = await engine.fragment(page);
          const pieces = engine.passage(fragment, answer.stems);
          assert.ok(pieces.every(({ text }) => typeof text === 'string'));
          for (const text of [fragment.address, fragment.title, fragment.kind]) assert.equal(typeof text, 'string');
        });
      }
    });
  }
  return counts;
}

if (isMainThread) {
  test('a damaged index gives an answer or says that it is damaged', async () => {
    const { base, manifest } = makeIndex(pages(60), settings);
    const packed = new Map();
    for (const name of readdirSync(base, { recursive: true })) {
      if (name.endsWith('.bin')) packed.set(name, readFileSync(join(base, name)));
    }
    const files = new Map([...packed].map(([name, bytes]) => [name, new Uint8Array(gunzipSync(bytes))]));
    const worker = new Worker(new URL(import.meta.url), { workerData: { files, packed, manifest } });
    const counts = { answers: 0, refusals: 0 };
    try {
      for (let seed = 1; seed <= ROUNDS; seed += 1) {
        const done = new Promise((resolve, reject) => {
          const timer = setTimeout(() => reject(new Error(`seed ${seed} does not end`)), PATIENCE);
          worker.once('message', (message) => {
            clearTimeout(timer);
            if (message.error) reject(new Error(`seed ${seed}: ${message.error}`));
            else resolve(message);
          });
          worker.once('error', reject);
        });
        worker.postMessage(seed);
        const { answers, refusals } = await done;
        worker.removeAllListeners('error');
        counts.answers += answers;
        counts.refusals += refusals;
      }
    } finally {
      await worker.terminate();
    }
    console.log(`${ROUNDS} damages: ${counts.answers} answers, ${counts.refusals} refusals`);
    assert.ok(counts.refusals > 0 && counts.answers > 0);
  });
} else {
  process.on('unhandledRejection', (error) => parentPort.postMessage({ error: `unhandled: ${error.stack}` }));
  parentPort.on('message', async (seed) => {
    try {
      parentPort.postMessage(await tryOne(seed, workerData));
    } catch (error) {
      parentPort.postMessage({ error: error.stack });
    }
  });
}
