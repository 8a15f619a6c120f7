// The evidence pages: a memo is one sheet of paper, and the free comparison works and can be shared.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useBrowser } from './lib/browser.mjs';
import { loadSite } from './lib/site.mjs';

const COMPARISON = '/vergelijken/';

const site = loadSite();
const browser = useBrowser(site);
const memos = site.pages.filter((path) => path.endsWith('/raadsmemo/'));

describe('a memo is one sheet', { concurrency: browser.concurrency }, () => {
  for (const path of memos) {
    it(`one sheet: ${path}`, () => browser.visit(path, async (page) => {
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      const [, pages] = /\/Count (\d+)/.exec(pdf.toString('latin1')) ?? [];
      assert.equal(Number(pages), 1, 'pages');
    }, { media: 'print' }));
  }
});

describe('the comparison', { skip: !site.pages.includes(COMPARISON) }, () => {
  it('shows the chosen types and puts them in the address', () => browser.visit(COMPARISON, async (page) => {
    const boxes = page.getByRole('checkbox');
    assert.ok((await boxes.count()) > 4);
    assert.equal(await page.locator('#vergelijking').isVisible(), false, 'nothing chosen, nothing shown');
    for (const at of [0, 2]) await boxes.nth(at).check();
    await assertColumns(page, [0, 2]);
    const address = new URL(page.url());
    assert.equal([...address.searchParams.keys()].length, 2);
    await page.reload();
    await assertColumns(page, [0, 2]);
  }));

  it('takes four at most', () => browser.visit(COMPARISON, async (page) => {
    const boxes = page.getByRole('checkbox');
    for (const at of [0, 1, 2, 3]) await boxes.nth(at).check();
    assert.equal(await boxes.nth(4).isDisabled(), true);
    await boxes.nth(0).uncheck();
    assert.equal(await boxes.nth(4).isDisabled(), false);
  }));

  it('offers every pair as a page without JavaScript', () => {
    const pairs = site.pages.filter((path) => path.startsWith(COMPARISON) && path !== COMPARISON);
    const types = new Set(pairs.flatMap((path) => path.split('/').slice(2, 4)));
    assert.equal(pairs.length, (types.size * (types.size - 1)) / 2);
  });
});

async function assertColumns(page, chosen) {
  const visible = page.locator('#vergelijking thead th').locator('visible=true');
  assert.equal(await visible.count(), chosen.length + 1);
  const labels = await page.locator('#vergelijk label').allInnerTexts();
  const heads = (await visible.allInnerTexts()).slice(1);
  assert.deepEqual(heads, chosen.map((at) => labels[at].trim()));
}
