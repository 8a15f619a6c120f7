// The archive of the site, unpacked and opened from the disk: pages, links, tools and search work without a server.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launchChromium } from './lib/browser.mjs';
import { expectNone } from './lib/expect.mjs';
import { loadSite } from './lib/site.mjs';

const ARCHIVE = 'offline.zip';
const ADDRESS = /\s(?:href|src|action)="([^"]+)"/g;
/** What only programs ask for: it is not in the archive. */
const FOR_PROGRAMS = /\.xml$/;
const site = loadSite();
const archive = join(site.dir, ARCHIVE);
const skip = !existsSync(archive);

describe('the archive of the site', { skip }, () => {
  let folder;
  let browser;
  let page;
  let root;
  const errors = [];
  const open = (path) => page.goto(pathToFileURL(join(root, path)).href);

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'watwerkt-offline-'));
    execFileSync('python3', ['-m', 'zipfile', '-e', archive, folder]);
    root = join(folder, readdirSync(folder)[0]);
    browser = await launchChromium();
    page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(`uncaught error: ${error.message}`));
    page.on('console', (message) => message.type() === 'error' && errors.push(`console: ${message.text()}`));
    page.on('requestfailed', (request) => errors.push(`failed: ${request.url()}`));
    page.on('request', (request) => /^https?:/.test(request.url()) && errors.push(`request: ${request.url()}`));
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it('is one folder', () => assert.equal(readdirSync(folder).length, 1));

  it('opens with its styles, and its links lead to files', async () => {
    await open('index.html');
    const font = await page.evaluate(async () => {
      await document.fonts.ready;
      return [getComputedStyle(document.body).margin, [...document.fonts].map(({ status }) => status)];
    });
    assert.equal(font[0], '0px', 'the style sheet is there');
    await page.getByRole('navigation').getByRole('link', { name: 'Toolkit' }).first().click();
    await page.waitForURL(/toolkit\/index\.html$/);
    assert.equal(await page.locator('h1').count(), 1);
  });

  it('has every file that its pages link to', () => {
    const missing = new Set();
    const pages = readdirSync(root, { recursive: true }).filter((file) => file.endsWith('.html'));
    assert.ok(pages.length >= site.pages.length - 1, 'every page but that for unknown addresses');
    for (const file of pages) {
      const here = pathToFileURL(join(root, file));
      for (const [, address] of readFileSync(join(root, file), 'utf8').matchAll(ADDRESS)) {
        const target = new URL(address.replaceAll('&amp;', '&'), here);
        if (target.protocol !== 'file:' || FOR_PROGRAMS.test(target.pathname)) continue;
        const path = fileURLToPath(new URL(target.pathname, here));
        if (!path.startsWith(root) || !existsSync(path) || statSync(path).isDirectory()) missing.add(`${file}: ${address}`);
      }
    }
    expectNone([...missing], 'links to nothing');
  });

  it('searches', async () => {
    await open('index.html');
    await page.getByRole('searchbox').first().fill('sleutelpersonen');
    await page.keyboard.press('Enter');
    const first = page.locator('.zoekresultaat a').first();
    await first.waitFor();
    assert.match(await page.locator('.zoekresultaat').first().innerText(), /sleutel/i);
    assert.match(await page.locator('[data-zoek="status"]').innerText(), /\d+ resulta/);
    await page.locator('[data-zoek="filters"] fieldset').first().waitFor({ state: 'attached' });
    await first.click();
    await page.waitForURL(/index\.html$/);
    assert.equal(await page.locator('h1').count(), 1);
  });

  it('compares and fills in', async () => {
    await open('vergelijken/index.html');
    await page.locator('#vergelijk').waitFor();
    await open('hulpmiddelen/checklist-plan-van-aanpak/index.html');
    assert.ok(await page.locator('form.fill-in [role=status]').count());
    await page.locator('.point').first().getByRole('radio').first().check();
    assert.match(await page.locator('form.fill-in [role=status]').first().innerText(), /1/);
    await page.evaluate(() => document.querySelector('form.fill-in').reset());
  });

  it('asks nothing of another host, and nothing fails', () => expectNone([...new Set(errors)], 'errors'));
});
