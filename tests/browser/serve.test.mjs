// `watwerkt serve` in a browser: a page follows its file in place, says what is wrong, and can be edited.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { after, before, beforeEach, describe, it } from 'node:test';
import AxeBuilder from '@axe-core/playwright';
import { addStyles, launchChromium } from './lib/browser.mjs';
import { serveCopy } from './lib/served.mjs';

const PAGE = '/toolkit/evaluatietypen/planevaluatie/';
const FILE = 'content/toolkit/evaluatietypen/planevaluatie.md';
const FORM = `/.watwerkt/bewerken?bestand=${encodeURIComponent(FILE.replace('content/', ''))}`;
const STUDY_FORM = '/.watwerkt/bewerken?bestand=onderzoek%2Fjugl2021.md';
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('serve', () => {
  let server;
  let browser;
  let page;
  let original;
  const complaints = [];

  const read = () => readFileSync(server.file(FILE), 'utf8');
  const write = (text) => writeFileSync(server.file(FILE), text);
  const append = (words) => write(`${read().trimEnd()}\n\n${words}\n`);

  before(async () => {
    server = await serveCopy();
    original = read();
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL' });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  beforeEach(async () => {
    if (read() !== original) {
      write(original);
      await page.goto(server.url(PAGE));
      await page.waitForTimeout(600);
    }
    complaints.length = 0;
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it('a page follows its file, keeps its place and is not loaded anew', async () => {
    await page.goto(server.url(PAGE));
    await page.evaluate(() => {
      window.same = true;
      scrollTo({ top: 400, behavior: 'instant' });
    });
    append('Een nieuwe laatste zin.');
    await page.getByText('Een nieuwe laatste zin.').waitFor();
    assert.deepEqual(await page.evaluate(() => [window.same, scrollY]), [true, 400]);
    assert.deepEqual(complaints, []);
  });

  it('a style sheet is swapped and the page is left alone', async () => {
    await page.goto(server.url(PAGE));
    await page.evaluate(() => {
      window.heading = document.querySelector('h1');
    });
    const css = server.file('theme/assets/site.css');
    const before = readFileSync(css, 'utf8');
    writeFileSync(css, `${before}\nh1 { letter-spacing: 7px; }\n`);
    const spaced = () => getComputedStyle(document.querySelector('h1')).letterSpacing === '7px';
    await page.waitForFunction(spaced);
    assert.equal(await page.evaluate(() => window.heading === document.querySelector('h1')), true);
    writeFileSync(css, before);
    await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).letterSpacing !== '7px');
    const sheets = await page.locator('head link[rel=stylesheet]').count();
    assert.equal(sheets, 1);
    assert.deepEqual(complaints, []);
  });

  it('what is wrong stands over the page and goes by itself', async () => {
    await page.goto(server.url(PAGE));
    write(original.replace('---\n\n', '---\n\nZie [niets](nergens.md).\n\n'));
    // A file that is seen while it is written half has something else wrong with it.
    const overlay = page.locator('.watwerkt-overlay', { hasText: 'WW205' });
    await overlay.waitFor();
    assert.match(await overlay.innerText(), /WW205[\s\S]*nergens\.md[\s\S]*planevaluatie\.md, regel \d+/);
    assert.deepEqual(await violations(page), []);
    assert.equal(await fits(page, 320), true);
    write(original);
    await page.locator('.watwerkt-overlay').waitFor({ state: 'detached' });
    assert.deepEqual(complaints, []);
  });

  it('a browser that was away catches up', async () => {
    await page.goto(server.url(PAGE));
    await page.context().setOffline(true);
    append('Geschreven terwijl niemand keek.');
    await page.waitForTimeout(500);
    await page.context().setOffline(false);
    await page.getByText('Geschreven terwijl niemand keek.').waitFor();
  });

  it('a page is edited with the keyboard alone', async () => {
    await page.goto(server.url(PAGE));
    await page.getByRole('link', { name: 'Bewerken' }).focus();
    await page.keyboard.press('Enter');
    const title = page.getByLabel('Titel');
    await title.focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' nu');
    await page.getByRole('button', { name: 'Opslaan' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(server.url(PAGE));
    assert.match(await page.locator('h1').innerText(), / nu$/);
    const changed = read().split('\n').filter((line, at) => line !== original.split('\n')[at]);
    assert.equal(changed.length, 1, changed.join('\n'));
    assert.deepEqual(complaints, []);
  });

  it('the preview and the search for a source work while typing', async () => {
    await page.goto(server.url(FORM));
    const text = page.locator('#body');
    await text.fill('## Een kop\n\nEen zin ');
    await text.press('Control+End');
    const field = page.locator('.w-split');
    await field.getByText('Bron invoegen').click();
    await page.keyboard.type('jugl');
    await page.keyboard.press('Enter');
    assert.match(await text.inputValue(), /Een zin \[@jugl2021\]$/);
    await page.locator('#voorbeeld h2', { hasText: 'Een kop' }).waitFor();
    await page.locator('#voorbeeld', { hasText: 'Jugl' }).waitFor();
    assert.equal(read(), original);
    assert.deepEqual(complaints, []);
    page.once('dialog', (dialog) => dialog.accept());
  });

  it('all pages of an editor are accessible and fit a narrow screen', async () => {
    const controle = FORM.replace('bewerken', 'controle');
    for (const path of [PAGE, FORM, `${FORM}&als=tekst`, STUDY_FORM, controle, '/.watwerkt/nieuw', '/.watwerkt/redactie']) {
      await page.goto(server.url(path));
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await violations(page), [], `${path} ${colorScheme}`);
      }
      await page.emulateMedia({ colorScheme: 'light' });
      assert.equal(await fits(page, 320), true, path);
    }
  });

  it('without JavaScript the form saves as well', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(server.url(FORM));
    await plain.getByLabel('Titel').fill('Zonder script');
    await plain.getByRole('button', { name: 'Opslaan' }).click();
    assert.equal(await plain.locator('h1').innerText(), 'Zonder script');
    await context.close();
  });
});

async function violations(page) {
  // What sticks to the window covers whatever is behind it at the moment, which is no fault of that.
  await addStyles(page, '.watwerkt-bar, .w-buttons { position: static !important; }');
  const axe = new AxeBuilder({ page }).setLegacyMode().withTags(TAGS);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function fits(page, width) {
  const { width: before, height } = page.viewportSize();
  await page.setViewportSize({ width, height });
  const result = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
  await page.setViewportSize({ width: before, height });
  return result;
}
