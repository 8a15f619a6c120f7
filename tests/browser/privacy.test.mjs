// A visit asks nothing of another host, leaves nothing on the device, and gives no error in the console.

import { describe, it } from 'node:test';
import { useBrowser } from './lib/browser.mjs';
import { expectNone } from './lib/expect.mjs';
import { loadSite, somePages, sample } from './lib/site.mjs';

const SETTLE_MS = 150;
const SEARCH_MS = 1000;
const SEARCH_FIELD = 'input[type=search]';

const site = loadSite();
const browser = useBrowser(site);

describe('a visit stays between reader and site', { concurrency: browser.concurrency }, () => {
  for (const path of sample(site)) {
    it(`privacy: ${path}`, () => browser.withPage(async (page) => expectNone(await traces(page, path), path)));
  }

  for (const path of somePages(site, 1)) {
    it(`privacy of a search on ${path}`, () =>
      browser.withPage(async (page) => expectNone(await traces(page, path, search), path)));
  }
});

/** Everything that a visit should not cause. */
async function traces(page, path, act = async () => {}) {
  const found = [];
  const listeners = listenersFor(found);
  for (const [event, listener] of listeners) page.on(event, listener);
  try {
    await page.goto(browser.server.url(path));
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await act(page);
    await page.waitForTimeout(SETTLE_MS);
    found.push(...(await page.evaluate(findForeignHints)), ...(await page.evaluate(findStorage)));
    const cookies = await page.context().cookies();
    found.push(...cookies.map(({ name, domain }) => `cookie ${name} of ${domain}`));
  } finally {
    for (const [event, listener] of listeners) page.off(event, listener);
    await page.context().clearCookies();
  }
  return found;
}

function listenersFor(found) {
  const isForeign = (url) => /^(https?|wss?):/.test(url) && new URL(url).host !== new URL(browser.server.origin).host;
  return Object.entries({
    request: (request) => isForeign(request.url()) && found.push(`request to another host: ${request.url()}`),
    websocket: (socket) => found.push(`web socket: ${socket.url()}`),
    response: (response) => response.status() >= 400 && found.push(`status ${response.status()}: ${response.url()}`),
    requestfailed: (request) => {
      if (!isForeign(request.url())) found.push(`failed request (${request.failure()?.errorText}): ${request.url()}`);
    },
    console: (message) => message.type() === 'error' && found.push(`console: ${message.text()} (${message.location().url})`),
    pageerror: (error) => found.push(`uncaught error: ${error.message}`),
  });
}

async function search(page) {
  const field = page.locator(SEARCH_FIELD).locator('visible=true').first();
  if ((await field.count()) === 0) return;
  await field.pressSequentially('sleutelfiguren');
  await page.waitForTimeout(SEARCH_MS);
  await field.press('Enter');
  await page.waitForTimeout(SEARCH_MS);
}

/** Hints that make a browser contact another host without a request that can be seen here. */
function findForeignHints() {
  const links = document.querySelectorAll('link[rel~=preconnect], link[rel~=dns-prefetch], link[rel~=prefetch]');
  const foreign = [...links].filter((link) => new URL(link.href).host !== location.host);
  const pings = [...document.querySelectorAll('a[ping]')];
  return [...foreign.map((link) => `${link.rel} of ${link.href}`), ...pings.map((link) => `ping of ${link.ping}`)];
}

async function findStorage() {
  const names = {
    localStorage: Object.keys(localStorage),
    sessionStorage: Object.keys(sessionStorage),
    indexedDB: (await indexedDB.databases()).map(({ name }) => name),
    'cache storage': await caches.keys(),
    'service worker': (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  };
  const found = Object.entries(names).flatMap(([store, keys]) => keys.map((key) => `${store} holds ${key}`));
  localStorage.clear();
  sessionStorage.clear();
  return found;
}
