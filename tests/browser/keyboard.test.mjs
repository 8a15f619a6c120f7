// The keyboard reaches everything: skip link first, then stops that can be seen, in a walk that ends.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useBrowser } from './lib/browser.mjs';
import { expectNone } from './lib/expect.mjs';
import { describeFocus } from './lib/in-page.mjs';
import { loadSite, somePages, sample } from './lib/site.mjs';

const SKIP_LINK = 'Direct naar de inhoud';
const MOST_STOPS = 600;
const WALKED = ['/', '/toolkit/evaluatietypen/planevaluatie/', '/interventies/', '/interventies/theater/'];

const site = loadSite();
const browser = useBrowser(site);

describe('the skip link comes first', { concurrency: browser.concurrency }, () => {
  for (const path of sample(site)) {
    it(`skip link: ${path}`, () => browser.visit(path, skipToContent));
  }
});

describe('the focus can be followed', { concurrency: browser.concurrency }, () => {
  for (const path of somePages(site, 4, WALKED)) {
    for (const width of [1280, 390]) {
      it(`focus: ${path} at ${width} px`, () =>
        browser.visit(path, async (page) => expectNone(await badStops(page), path), { width }));
    }
  }
});

async function skipToContent(page) {
  const first = await press(page, 'Tab');
  assert.equal(first?.text, SKIP_LINK, 'the first stop is the skip link');
  assert.ok(first.visible && first.fits && !first.covered, 'the skip link can be seen when it has the focus');
  assert.ok(first.outlined, 'the skip link has an outline');
  const target = await press(page, 'Enter');
  assert.ok(target?.insideMain, `the skip link moves the focus to main, not to ${target?.name ?? 'nothing'}`);
}

async function badStops(page) {
  const seen = new Set();
  const bad = [];
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    const focus = await press(page, 'Tab');
    if (!focus || (seen.has(focus.stop) && focus.stop === 0)) break;
    if (seen.has(focus.stop)) return [...bad, `the focus comes back to ${focus.name} before the end of the page`];
    seen.add(focus.stop);
    if (!focus.visible) bad.push(`cannot be seen: ${focus.name}`);
    else if (!focus.fits) bad.push(`partly outside the window: ${focus.name}`);
    else if (focus.covered) bad.push(`covered by something else: ${focus.name}`);
    if (!focus.outlined) bad.push(`no outline: ${focus.name}`);
  }
  if (seen.size < 2) bad.push('the Tab key stops nowhere');
  if (seen.size === MOST_STOPS) bad.push(`more than ${MOST_STOPS} stops`);
  return bad;
}

async function press(page, key) {
  await page.keyboard.press(key);
  return page.evaluate(describeFocus);
}
