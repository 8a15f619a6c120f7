// Every page fits a window of 320 CSS pixels (WCAG 1.4.10), and keeps its text whole
// with wide text spacing (1.4.12) and with text twice as large (1.4.4).

import { describe, it } from 'node:test';
import { addStyles, useBrowser } from './lib/browser.mjs';
import { expectNone } from './lib/expect.mjs';
import { measureLayout } from './lib/in-page.mjs';
import { loadSite, sample } from './lib/site.mjs';

const NARROW = 320;
const WIDE = 1280;
const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;
const LARGE_TEXT = 'html { font-size: 200% !important; }';

const site = loadSite();
const browser = useBrowser(site);

describe('pages fit their window', { concurrency: browser.concurrency }, () => {
  for (const path of sample(site)) {
    it(`layout: ${path}`, () =>
      browser.visit(path, async (page) => expectNone(await misfits(page), path), { width: NARROW }));
  }
});

async function misfits(page) {
  const found = [];
  const look = async (circumstance) => {
    const { width, scrollWidth, wide, cut } = await page.evaluate(measureLayout);
    if (scrollWidth > width) {
      found.push(`${circumstance}: scrolls sideways, ${scrollWidth} in ${width} px; too wide: ${list(wide)}`);
    }
    if (cut.length > 0) found.push(`${circumstance}: text does not fit its box: ${list(cut)}`);
  };

  await look(`${NARROW} px`);
  await addStyles(page, TEXT_SPACING);
  await look(`${NARROW} px with text spacing`);
  await page.setViewportSize({ width: WIDE, height: 800 });
  await look(`${WIDE} px with text spacing`);
  await page.evaluate(() => (document.adoptedStyleSheets = []));
  await addStyles(page, LARGE_TEXT);
  await look(`${WIDE} px with text of 200 %`);
  return found;
}

function list(elements) {
  return elements.join(', ') || '(no single element)';
}
