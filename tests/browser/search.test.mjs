// The search page: results, filters, the address, the keyboard, and what a visitor sees when it fails.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import AxeBuilder from '@axe-core/playwright';
import { addStyles, useBrowser } from './lib/browser.mjs';
import { expectNone } from './lib/expect.mjs';
import { loadSite } from './lib/site.mjs';

const SEARCH = '/zoeken/';
const site = loadSite();
const browser = useBrowser(site);
const skip = !site.pages.includes(SEARCH);

const results = (page) => page.locator('.zoekresultaat a');
const status = (page) => page.locator('[data-zoek="status"]');
const asked = (query, more = '') => `${SEARCH}?q=${encodeURIComponent(query)}${more}`;

async function titles(page) {
  await results(page).first().waitFor();
  return results(page).allInnerTexts();
}

describe('the search page', { skip, concurrency: browser.concurrency }, () => {
  it('answers a question from any page, and keeps it in the address', () => browser.visit('/', async (page) => {
    const box = page.getByRole('search').getByRole('searchbox').first();
    await box.fill('sleutelpersonen');
    await box.press('Enter');
    const first = (await titles(page)).slice(0, 3);
    assert.ok(first.some((title) => /sleutelfiguren/i.test(title)), `a synonym finds the type: ${first}`);
    assert.equal(new URL(page.url()).searchParams.get('q'), 'sleutelpersonen');
    await page.getByRole('search').getByRole('searchbox').fill('theater');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /theater/i.test(document.querySelector('.zoekresultaat a')?.textContent));
    await page.goBack();
    await page.waitForFunction(() => /sleutel/i.test(document.querySelector('.zoekresultaat a')?.textContent));
    assert.equal(await page.getByRole('searchbox').inputValue(), 'sleutelpersonen');
  }));

  it('narrows by facets with numbers that come true', () => browser.visit(asked('radicalisering'), async (page) => {
    await titles(page);
    const box = page.locator('[data-zoek="filters"] label', { hasText: 'Onderzoek' }).first();
    await box.waitFor();
    const [, count] = /\((\d+)\)/.exec(await box.innerText());
    await box.locator('input').check();
    await page.waitForFunction((n) => document.querySelector('[data-zoek="status"]').textContent.startsWith(`${n} `), count);
    assert.match(page.url(), /kind=study/);
    await page.locator('[data-zoek="chips"] button').last().click();
    await page.waitForFunction((n) => !document.querySelector('[data-zoek="status"]').textContent.startsWith(`${n} `), count);
    assert.doesNotMatch(page.url(), /kind=/);
  }));

  it('corrects a slip, and says so', () => browser.visit(asked('radicalisreing'), async (page) => {
    assert.ok((await titles(page)).length > 3);
    assert.match(await page.locator('[data-zoek="woorden"]').innerText(), /radicalisering/);
  }));

  it('helps when there is nothing', () => browser.visit(asked('xqzwv', '&kind=study'), async (page) => {
    await page.locator('[data-zoek="leeg"]').waitFor();
    assert.match(await status(page).innerText(), /xqzwv/);
    assert.ok((await page.locator('[data-zoek="leeg"] a').count()) > 5, 'the intervention types are there');
  }));

  it('shows what is typed as text', () => browser.visit(asked('<img src=x onerror=alert(1)>'), async (page) => {
    await page.waitForFunction(() => document.querySelector('[data-zoek="status"]').textContent);
    assert.equal(await page.locator('main img').count(), 0);
  }));

  it('goes by keyboard alone', () => browser.visit(SEARCH, async (page) => {
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('evaluatie uitbesteden');
    await page.keyboard.press('Enter');
    await titles(page);
    for (let at = 0; at < 60; at += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement.matches('.zoekresultaat a'))) break;
    }
    const target = await page.evaluate(() => document.activeElement.href);
    await page.keyboard.press('Enter');
    await page.waitForURL(target);
  }));

  it('says what to do when a file does not come, and goes on after it', () => browser.visit(SEARCH, async (page) => {
    const stop = (route) => route.abort();
    await page.route('**/zoek/**/*.bin', stop);
    await page.getByRole('searchbox').fill('theater');
    await page.keyboard.press('Enter');
    const again = status(page).getByRole('button');
    await again.waitFor();
    await page.unroute('**/zoek/**/*.bin', stop);
    await again.click();
    assert.match((await titles(page))[0], /theater/i);
  }));

  for (const [width, colorScheme] of [[320, 'light'], [1280, 'dark']]) {
    it(`has no fault that axe finds: ${width} ${colorScheme}`, () => browser.visit(asked('aanpak jongeren', '&kind=study'), async (page) => {
      await titles(page);
      await page.locator('[data-zoek="filters"] fieldset').first().waitFor({ state: 'attached' });
      await page.locator('details').evaluateAll((all) => all.forEach((one) => { one.open = true; }));
      await addStyles(page, '*{transition:none!important}');
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
      expectNone(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), 'no violations');
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      assert.equal(wide, false, 'nothing is wider than the window');
    }, { width, colorScheme }));
  }
});

describe('the search page without JavaScript', { skip }, () => {
  const plain = useBrowser(site, { javaScriptEnabled: false });
  it('leads to every list', () => plain.visit(asked('theater'), async (page) => {
    assert.ok((await page.locator('noscript').innerText()).length > 10);
    assert.ok((await page.locator('main a').count()) > 8);
  }));
});
