// What a first visit to a page costs: the page, its styles and its scripts, compressed as a server sends them.

import { describe, it } from 'node:test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expectNone } from './lib/expect.mjs';
import { loadSite, withoutBase } from './lib/site.mjs';

/** The most that a page may take, in bytes; fonts and pictures are counted apart. */
const MOST = 60_000;
/** A whole section on one page, to print: nobody comes across it. */
const WHOLE = { path: 'toolkit/alles/', most: 80_000 };
const LOADED = /<(?:link rel="stylesheet" href|script[^>]* src)="([^"]+)"/g;

const site = loadSite();
const sizes = new Map();

function sizeOf(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(site.dir, file)), { level: 6 }).length);
  return sizes.get(file);
}

describe('a page is light', () => {
  it(`no page but the whole toolkit takes more than ${MOST / 1000} kB`, () => {
    const heavy = [];
    for (const path of site.pages) {
      const file = path.endsWith('/') ? `${path}index.html` : path;
      const html = readFileSync(join(site.dir, file), 'utf8');
      const loaded = [...html.matchAll(LOADED)].map(([, address]) => withoutBase(site, address));
      const missing = loaded.filter((address) => !address || !existsSync(join(site.dir, address)));
      if (missing.length) heavy.push(`${path}: cannot find ${loaded}`);
      const bytes = [file, ...loaded.filter((address) => !missing.includes(address))].reduce((sum, one) => sum + sizeOf(one), 0);
      const most = path.endsWith(WHOLE.path) ? WHOLE.most : MOST;
      if (bytes > most) heavy.push(`${path}: ${Math.round(bytes / 1000)} kB`);
    }
    expectNone(heavy, 'pages above the budget');
  });
});
