// An official with five minutes: from a question to the profile, the tool and the memo, with a mouse on a desk,
// with a finger on a phone, and without JavaScript by the situations.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useBrowser } from './lib/browser.mjs';
import { loadSite } from './lib/site.mjs';

const QUESTION = 'werkt theater op school';
const PROFILE = '/interventies/theater/';
const SITUATION = '/situaties/raad-informeren/';

const site = loadSite();
const browser = useBrowser(site);
const withoutScript = useBrowser(site, { javaScriptEnabled: false });
const skip = ![PROFILE, SITUATION].every((path) => site.pages.includes(path));

describe('an official', { skip }, () => {
  for (const width of [1280, 360]) {
    it(`finds the profile, the tool and the memo at ${width} px`, () => browser.visit('/', async (page) => {
      await page.getByRole('searchbox').fill(QUESTION);
      await page.keyboard.press('Enter');
      const result = page.locator('main ol.results').getByRole('link', { name: /theater/i }).first();
      await result.waitFor();
      await page.locator(`main ol.results a[href="${site.base}${PROFILE.slice(1)}"]`).first().click();
      assert.equal(await page.locator('h1').innerText(), 'Theater');
      await stateComesFirst(page);

      await page.getByRole('navigation', { name: 'Kiezen, uitvoeren, evalueren' }).getByRole('link', { name: 'Uitvoeren' }).click();
      assert.ok(page.url().endsWith('#deel-uitvoeren'));
      await page.getByRole('main').getByRole('link', { name: 'Checklist plan van aanpak' }).first().click();
      await page.locator('.point').first().getByRole('radio').first().check();
      await page.evaluate(() => document.querySelector('form.fill-in').reset());

      await page.goto(browser.server.url(PROFILE));
      await page.getByRole('link', { name: 'Raadsmemo' }).first().click();
      await isMemo(page);
    }, { width }));
  }

  it('reaches the memo by a situation, without JavaScript', () => withoutScript.visit('/', async (page) => {
    await page.getByRole('link', { name: 'Ik moet de raad informeren' }).click();
    await page.getByRole('main').getByRole('link', { name: /^Memo/ }).first().click();
    await isMemo(page);
  }, { width: 360 }));
});

/** The state of the evidence and the summary stand above everything else. */
async function stateComesFirst(page) {
  const order = await page.evaluate(() =>
    ['h1', '.glance', '.in-short', '#deel-kiezen'].map((name) => document.querySelector(name).getBoundingClientRect().top));
  assert.deepEqual(order, [...order].sort((a, b) => a - b));
}

async function isMemo(page) {
  await page.locator('.memo').waitFor();
  const text = await page.locator('.memo').innerText();
  for (const part of ['In het kort', 'Wat zegt het onderzoek?', 'Bronnen']) assert.ok(text.includes(part), part);
}
