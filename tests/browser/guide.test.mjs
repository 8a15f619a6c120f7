// The guide: every way through its questions, without JavaScript, ends at two or three pages with a reason for each.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useBrowser } from './lib/browser.mjs';
import { loadSite } from './lib/site.mjs';

const GUIDE = '/keuzehulp/';
const MOST_QUESTIONS = 5;

const site = loadSite();
const browser = useBrowser(site, { javaScriptEnabled: false });
const skip = !site.pages.includes(GUIDE);

describe('the guide', { skip }, () => {
  it('leads every reader to pages with a reason', () => browser.visit(GUIDE, async (page) => {
    const start = page.url();
    const found = { results: 0, stillPossible: 0, pages: new Set([start]) };
    await walk(page, [], found);
    const all = site.pages.filter((path) => path.startsWith(GUIDE)).length;
    assert.equal(found.pages.size, all, 'every page of the guide is reached');
    assert.ok(found.results > 10 && found.stillPossible > 3, JSON.stringify([found.results, found.stillPossible]));
  }, { width: 360 }));

  it('shows the answers on the way, and lets a reader change one', () => browser.visit(GUIDE, async (page) => {
    await page.getByRole('link', { name: 'Onze interventie loopt' }).click();
    await page.getByRole('link', { name: 'Er is geen plan van aanpak' }).click();
    assert.equal(await page.locator('h1').innerText(), 'Schrijf het plan alsnog');
    assert.ok(await page.locator('h1').evaluate((heading) => heading.getBoundingClientRect().bottom < innerHeight));
    const given = page.getByRole('region', { name: 'Uw antwoorden' });
    assert.deepEqual(await given.locator('strong').allInnerTexts(), ['Onze interventie loopt', 'Er is geen plan van aanpak']);
    await given.getByRole('link', { name: /^Wijzigen.*Waar loopt u tegenaan\?$/ }).click();
    assert.equal(await page.locator('h1').innerText(), 'Waar loopt u tegenaan?');
    await page.getByRole('link', { name: 'Terug naar de vorige vraag' }).click();
    assert.equal(new URL(page.url()).pathname, `${site.base}${GUIDE.slice(1)}`);
  }, { width: 360, height: 640 }));
});

/** Follows every answer from the page that is open; `way` is what was answered so far. */
async function walk(page, way, found) {
  assert.deepEqual(await page.locator('.given strong').allInnerTexts(), way);
  const choices = await page.locator('.choices a').evaluateAll((links) =>
    links.map((link) => ({ href: link.href, text: link.querySelector('.choice-text').textContent })));
  if (choices.length === 0) return checkResult(page, found);
  assert.ok(way.length < MOST_QUESTIONS, way.join(' > '));
  for (const { href, text } of choices) {
    assert.ok(!found.pages.has(href), `${href} is reached twice`);
    found.pages.add(href);
    await page.goto(href);
    await walk(page, [...way, text], found);
  }
}

async function checkResult(page, found) {
  const advised = page.locator('.advised > li');
  const count = await advised.count();
  assert.ok(count >= 2 && count <= 3, `${page.url()} has ${count} pages`);
  for (const item of await advised.all()) {
    const target = new URL(await item.locator('a').first().getAttribute('href'), page.url()).pathname;
    assert.ok(site.pages.includes(`/${target.slice(site.base.length)}`), target);
    assert.ok((await item.locator('p').first().innerText()).length > 20, 'has a reason');
    const origin = await item.locator('.own-mark, .cite').count();
    assert.ok(origin > 0, `${page.url()}: a reason is our own advice or names its source`);
  }
  found.results += 1;
  found.stillPossible += await page.getByText('Kan evalueren nog?').count();
}
