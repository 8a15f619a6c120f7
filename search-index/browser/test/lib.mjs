// What the tests share: the program that indexes, and a reader over files on disk.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

import { Engine } from '../engine.js';
import { MissingFile, Store } from '../store.js';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

const BIG = 1 << 30;

/** Runs the example `index`; SEARCH_INDEX names one that is built already. */
export function run(words, input = '') {
  const built = process.env.SEARCH_INDEX;
  const [program, ...first] = built ? [built] : ['cargo', 'run', '-q', '-p', 'search-index', '--example', 'index', '--'];
  return execFileSync(program, [...first, ...words], { cwd: ROOT, input, maxBuffer: BIG, encoding: 'utf8' });
}

export const lines = (values) => values.map((value) => `${JSON.stringify(value)}\n`).join('');
export const unlines = (text) => text.split('\n').filter(Boolean).map((line) => JSON.parse(line));

/** An index of `pages` on disk, gone when the tests are done. */
export function makeIndex(pages, settings = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
  after(() => rmSync(folder, { recursive: true }));
  const [pagesFile, settingsFile, out] = ['pages.jsonl', 'settings.json', 'site'].map((name) => join(folder, name));
  writeFileSync(pagesFile, lines(pages));
  writeFileSync(settingsFile, JSON.stringify(settings));
  run(['write', pagesFile, settingsFile, out]);
  const base = join(out, 'zoek/');
  const manifest = JSON.parse(readFileSync(join(base, 'manifest.json'), 'utf8'));
  return {
    base,
    manifest,
    engine: openEngine(base, manifest),
    ask: (requests) => unlines(run(['ask', pagesFile, settingsFile], lines(requests))),
    related: (count) => unlines(run(['related', pagesFile, settingsFile, String(count)])),
    service: (target) => JSON.parse(run(['engine', pagesFile, settingsFile, target])),
  };
}

/** A reader over the files in `base`. */
export function openEngine(base, manifest, read = readFile) {
  return new Engine(manifest, new Store(base, read));
}

export async function readFile(path) {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    throw new MissingFile(path, 'gone');
  }
}

/** Numbers that look random and are the same each time. */
export function dice(seed) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
  return { next, below: (count) => Math.floor(next() * count), pick: (values) => values[Math.floor(next() * values.length)] };
}
