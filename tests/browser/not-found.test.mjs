// An unknown address, however deep, gives the page for it: with style, navigation and a way on.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useBrowser } from './lib/browser.mjs';
import { expectNone } from './lib/expect.mjs';
import { loadSite } from './lib/site.mjs';

const UNKNOWN = ['/bestaat-niet', '/bestaat/ook/niet/', '/toolkit/bestaat-niet.html'];

const site = loadSite();
const browser = useBrowser(site);

describe('an unknown address', { concurrency: browser.concurrency }, () => {
  for (const path of UNKNOWN) {
    it(`not found: ${path}`, () => browser.withPage((page) => getLost(page, path)));
  }
});

async function getLost(page, path) {
  const failed = [];
  const onResponse = (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) failed.push(response.url());
  };
  // A style sheet or script that arrives as HTML is refused before it counts as a response.
  const onFailure = (request) => failed.push(request.url());
  page.on('response', onResponse).on('requestfailed', onFailure);
  try {
    const response = await page.goto(browser.server.url(path));
    assert.equal(response.status(), 404);
  } finally {
    page.off('response', onResponse).off('requestfailed', onFailure);
  }
  expectNone([...new Set(failed)], 'files that the page cannot find from here');
  assert.ok(await page.locator('h1').first().isVisible(), 'there is a heading');
  const home = page.locator(`a[href="${site.base}"], a[href="${browser.server.url('/')}"]`);
  assert.ok((await home.count()) > 0, 'there is a link to the home page that works from any depth');
  expectNone(await brokenLinks(page), 'broken links');
}

async function brokenLinks(page) {
  const links = await page.locator('a[href]').evaluateAll((all) => [...new Set(all.map((link) => link.href))]);
  const own = links.filter((link) => link.startsWith(browser.server.origin) && !link.includes('#'));
  const answers = await Promise.all(own.map((link) => fetch(link, { method: 'HEAD' })));
  return answers.filter(({ status }) => status !== 200).map(({ status, url }) => `${url} (status ${status})`);
}
