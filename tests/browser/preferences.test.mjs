// What a visitor asked of the device is respected: forced colours, less motion; and the colours of the theme
// contrast as WCAG asks (1.4.3, 1.4.11), light and dark.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useBrowser } from './lib/browser.mjs';
import { expectNone } from './lib/expect.mjs';
import { loadSite, somePages } from './lib/site.mjs';

// Pairs of tokens that the style sheet puts on each other, with the contrast that each needs.
const PAPERS = ['paper', 'sheet', 'tint'];
const PAIRS = [
  ...PAPERS.flatMap((paper) => ['ink', 'ink-soft', 'link', 'accent', 'tip', 'note', 'warn', 'risk', 'own'].map((ink) => [ink, paper, 4.5])),
  ...PAPERS.flatMap((paper) => ['line-strong', 'focus'].map((line) => [line, paper, 3])),
  ['accent-ink', 'accent', 4.5],
  ['deep-ink', 'deep', 4.5],
  ['deep-soft', 'deep', 4.5],
  ['deep', 'deep-mark', 4.5],
  ['deep-mark', 'deep', 3],
  ['deep-line', 'deep', 3],
];

const site = loadSite();
const browser = useBrowser(site);

describe('the colours contrast', () => {
  for (const colorScheme of ['light', 'dark']) {
    it(`tokens, ${colorScheme}`, () => browser.visit('/', async (page) => {
      const colours = await page.evaluate(readTokens, [...new Set(PAIRS.flatMap(([a, b]) => [a, b]))]);
      const weak = PAIRS.map(([a, b, least]) => [a, b, least, contrast(colours[a], colours[b])]).filter(([, , least, has]) => !(has >= least));
      expectNone(weak.map(([a, b, least, has]) => `--${a} on --${b}: ${has.toFixed(2)}, not ${least}`), 'too little contrast');
    }, { colorScheme }));
  }
});

describe('forced colours', { concurrency: browser.concurrency }, () => {
  for (const path of somePages(site, 8)) {
    it(`what is pressed, filled in or current can be seen: ${path}`, () =>
      browser.visit(path, async (page) => expectNone(await page.evaluate(findUnmarked), path), { forcedColors: 'active' }));
  }
});

describe('less motion', { concurrency: browser.concurrency }, () => {
  for (const path of somePages(site, 4)) {
    it(`nothing moves: ${path}`, () => browser.visit(path, async (page) => expectNone(await page.evaluate(findMotion), path)));
  }
});

/** The colours as red, green and blue from 0 to 1. */
function readTokens(names) {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(names.map((name) => {
    const value = style.getPropertyValue(`--${name}`).trim();
    if (!CSS.supports('color', value)) throw new Error(`--${name} is no colour: '${value}'`);
    canvas.fillStyle = value;
    canvas.fillRect(0, 0, 1, 1);
    return [name, [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255)];
  }));
}

function contrast(a, b) {
  const [dark, light] = [a, b].map(luminance).sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour) {
  const [r, g, b] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Fills vanish in forced colours: a border, an outline, a picture or other words have to say it. */
function findUnmarked() {
  const shown = (element) => element.checkVisibility() && element.getClientRects().length > 0;
  const bordered = (style) => ['Top', 'Right', 'Bottom', 'Left'].some(
    (side) => style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) >= 1 && !/rgba\(.*, 0\)$/.test(style[`border${side}Color`]),
  );
  const marked = (element) => [undefined, '::before', '::after'].some((part) => {
    const style = getComputedStyle(element, part);
    return (!part || style.content !== 'none') && bordered(style);
  });
  const bold = (element) => Number(getComputedStyle(element).fontWeight) >= 600;
  const controls = [...document.querySelectorAll('button, input:not([type=radio], [type=checkbox], [type=file]), textarea, select, .action')];
  const current = [...document.querySelectorAll('main [aria-current], .menu [aria-current]')];
  return [
    ...controls.filter((element) => shown(element) && !marked(element)).map((element) => `no border: ${testName(element)}`),
    ...current.filter((element) => shown(element) && !marked(element) && !bold(element)).map((element) => `not marked as current: ${testName(element)}`),
  ];
}

function findMotion() {
  const lasts = (times) => times.split(',').some((time) => parseFloat(time) > 0);
  const moving = [...document.querySelectorAll('*')].filter((element) => {
    const style = getComputedStyle(element);
    return lasts(style.animationDuration) || lasts(style.transitionDuration);
  });
  const scrolls = getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['the page scrolls smoothly'] : [];
  return [...moving.map(testName), ...scrolls];
}
