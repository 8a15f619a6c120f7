// On paper only the content is left, dark on white, within the width of the sheet.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useBrowser } from './lib/browser.mjs';
import { measureLayout } from './lib/in-page.mjs';
import { loadSite, somePages } from './lib/site.mjs';

// A4 with margins of 2 cm at 96 pixels an inch.
const SHEET = { width: 642, height: 971 };
const WHOLE = '/toolkit/alles/';
const MOST_SHEETS = 200;
const DARK_TEXT = 0.2;
const LIGHT_PAPER = 0.9;

const site = loadSite();
const browser = useBrowser(site);

describe('pages can be printed', { concurrency: browser.concurrency }, () => {
  for (const path of somePages(site, 6)) {
    for (const colorScheme of ['light', 'dark']) {
      it(`print: ${path}, ${colorScheme}`, () => browser.visit(path, checkPaper, { ...SHEET, media: 'print', colorScheme }));
    }
  }
});

describe('the whole toolkit is one document', { skip: !site.pages.includes(WHOLE) }, () => {
  it('each chapter begins on a sheet of its own, and links between chapters stay in the document', () =>
    browser.visit(WHOLE, async (page) => {
      const chapters = await page.locator('.whole-chapter').count();
      assert.ok(chapters > 10, `only ${chapters} chapters`);
      const breaks = await page.locator('.whole-chapter').evaluateAll((all) => all.map((one) => getComputedStyle(one).breakBefore));
      assert.deepEqual([...new Set(breaks)], ['page']);
      const own = await page.locator('.whole-chapter').evaluateAll((all) =>
        all.flatMap((one) => [...one.querySelectorAll('a[href^="#hoofdstuk-"]')]).filter((link) => !document.querySelector(link.hash)).length);
      assert.equal(own, 0, 'links to places that are not there');
      const linked = await page.locator('.whole-chapter a[href^="#hoofdstuk-"]').count();
      assert.ok(linked > chapters, `only ${linked} links between chapters`);
      const closed = await page.locator('main details:not([open])').count();
      assert.equal(closed, 0, 'what is closed is not printed');
      const pdf = (await page.pdf({ format: 'A4', tagged: true })).toString('latin1');
      // A tree of sheets: the root counts them all.
      const sheets = Math.max(...[...pdf.matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)));
      assert.ok(sheets > chapters && sheets < MOST_SHEETS, `${sheets} sheets for ${chapters} chapters`);
    }, { ...SHEET, media: 'print' }));
});

async function checkPaper(page) {
  assert.ok(await page.locator('h1').first().isVisible(), 'the h1 is printed');
  for (const part of ['header nav', 'input[type=search]']) {
    const printed = await page.locator(part).locator('visible=true').count();
    assert.equal(printed, 0, `${part} is not printed`);
  }
  const { text, paper, fixed } = await page.evaluate(readInk);
  assert.ok(text < DARK_TEXT, `text is dark (luminance ${text})`);
  assert.ok(paper > LIGHT_PAPER, `paper is white (luminance ${paper})`);
  assert.deepEqual(fixed, [], 'nothing is fixed over the text');
  const { width, scrollWidth, wide } = await page.evaluate(measureLayout);
  assert.ok(scrollWidth <= width, `fits the sheet: ${scrollWidth} in ${width} px; too wide: ${wide.join(', ')}`);
  const pdf = await page.pdf({ format: 'A4' });
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
}

function readInk() {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const luminance = (color) => {
    // An unpainted background is the white sheet.
    canvas.fillStyle = 'white';
    canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data]
      .map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const style = (element) => getComputedStyle(element);
  const paint = [document.querySelector('main'), document.body, document.documentElement]
    .map((element) => style(element).backgroundColor)
    .find((color) => color !== 'rgba(0, 0, 0, 0)');
  return {
    text: luminance(style(document.querySelector('main p, main li, main') ?? document.body).color),
    paper: luminance(paint ?? 'white'),
    fixed: [...document.body.querySelectorAll('*')]
      .filter((element) => style(element).position === 'fixed' && element.checkVisibility())
      .map(testName),
  };
}
