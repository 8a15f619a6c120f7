// On paper only the content is left, dark on white, within the width of the sheet.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useBrowser } from './lib/browser.mjs';
import { measureLayout } from './lib/in-page.mjs';
import { loadSite, somePages } from './lib/site.mjs';

// A4 with margins of 2 cm at 96 pixels an inch.
const SHEET = { width: 642, height: 971 };
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
