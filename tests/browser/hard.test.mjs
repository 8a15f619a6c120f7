// The design holds with content that is long, wide, many or empty, and with a theme that leaves blocks out: no page
// scrolls sideways, no text lies over other text, and axe finds nothing.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { violations } from './lib/axe.mjs';
import { useBrowser } from './lib/browser.mjs';
import { expectNone } from './lib/expect.mjs';
import { BLOCKS, LONG_TITLE, writeHardSite } from './lib/hard-site.mjs';
import { findOverlaps, measureLayout } from './lib/in-page.mjs';
import { program } from './lib/served.mjs';
import { loadSite } from './lib/site.mjs';

const WIDTHS = [320, 1280];
const PAGES = [
  '/',
  '/toolkit/',
  '/toolkit/titel/',
  '/toolkit/tabel/',
  '/toolkit/lang/',
  '/toolkit/alles/',
  '/toolkit/trefwoorden/',
  '/onderzoek/',
  '/onderzoek/leeg2020/',
  '/hulpmiddelen/groot/',
  '/begrippen/',
  '/onderwerpen/',
  '/keuzehulp/',
  '/keuzehulp/uitkomst-0/',
  '/zoeken/',
];
const BARE_PAGES = ['/toolkit/titel/', '/toolkit/tabel/', '/onderzoek/leeg2020/', '/hulpmiddelen/groot/'];

const folder = mkdtempSync(join(tmpdir(), 'watwerkt-hard-'));
after(() => rmSync(folder, { recursive: true }));

describe('hard content', () => {
  holds(build('theme', {}), PAGES);
  it('the title of the fixture has 200 characters', () => assert.equal(LONG_TITLE.length, 200));
});

describe('a theme of bare pages', () => {
  holds(build('bare', { blocks: BLOCKS }), BARE_PAGES);

  it('is refused while a block is missing, with the name of the block', () => {
    const [missing, ...others] = BLOCKS;
    const { status, stderr } = run('broken', { blocks: others });
    assert.equal(status, 1);
    assert.match(stderr, /WW401/);
    assert.ok(stderr.includes(`\`${missing}\``) && stderr.includes('study.html'), stderr);
  });
});

function build(name, options) {
  const { status, stderr } = run(name, options);
  assert.equal(status, 0, stderr);
  return loadSite(join(folder, name, 'public'), '/');
}

/** Runs a build of the fixture in a folder of its own. */
function run(name, options) {
  const dir = join(folder, name);
  writeHardSite(dir, options);
  return spawnSync(program(), ['build', '--date', '2026-11-25'], { cwd: dir, encoding: 'utf8' });
}

function holds(site, paths) {
  const browser = useBrowser(site);
  for (const path of paths) {
    for (const width of WIDTHS) {
      it(`fits: ${path}, ${width} px`, () => browser.visit(path, async (page) => {
        const { width: has, scrollWidth, wide, cut } = await page.evaluate(measureLayout);
        assert.ok(scrollWidth <= has, `scrolls sideways, ${scrollWidth} in ${has} px; too wide: ${wide.join(', ')}`);
        expectNone(cut, 'text that does not fit its box');
        expectNone(await page.evaluate(findOverlaps), 'texts that lie over each other');
      }, { width }));
    }
    it(`axe: ${path}`, () => browser.visit(path, async (page) => expectNone(await violations(page), path)));
  }
}
