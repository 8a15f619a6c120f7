// Chromium for the tests: one browser a test file, and a few pages that the tests take turns in using.

import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { nameElements } from './in-page.mjs';
import { serve } from './server.mjs';

const PAGES_AT_ONCE = 2;
const LOAD_TIMEOUT_MS = 30_000;
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Nothing but the server of the tests exists.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Starts Chromium; CHROMIUM names another binary than Debian's. */
export function launchChromium() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
}

/**
 * Serves the site and opens the browser before the tests of a file, and closes both after them.
 * `visit(path, work, options)` loads a page of the site in a free browser page and hands that to `work`.
 */
export function useBrowser(site, contextOptions = {}) {
  const shared = { site, concurrency: PAGES_AT_ONCE };
  const free = [];
  const waiting = [];

  const start = async () => {
    shared.server = await serve(site);
    shared.browser = await launchChromium();
    const context = await newContext(shared.browser, contextOptions);
    for (let i = 0; i < PAGES_AT_ONCE; i += 1) free.push(await context.newPage());
  };
  // A failure to start is kept for the tests: thrown here, it would only cancel them, without saying why.
  before(() => start().catch((error) => (shared.failure = error)));
  after(async () => {
    await shared.browser?.close();
    await shared.server?.close();
  });

  shared.withPage = async (work, { width = 1280, height = 800, ...media } = {}) => {
    if (shared.failure) throw shared.failure;
    const page = free.pop() ?? (await new Promise((taken) => waiting.push(taken)));
    try {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce', media: 'screen', ...media });
      return await work(page);
    } finally {
      const next = waiting.shift();
      if (next) next(page);
      else free.push(page);
    }
  };
  shared.visit = (path, work, options) =>
    shared.withPage(async (page) => {
      await page.goto(shared.server.url(path));
      return work(page);
    }, options);
  return shared;
}

async function newContext(browser, options) {
  const context = await browser.newContext({ locale: 'nl-NL', ...options });
  context.setDefaultTimeout(LOAD_TIMEOUT_MS);
  await context.addInitScript(nameElements);
  return context;
}

/** Applies CSS through an adopted style sheet, which the Content Security Policy of the page allows. */
export function addStyles(page, css) {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);
}
