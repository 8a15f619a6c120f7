// A tool is filled in on screen, saved by the visitor as a file, opened again and printed; on paper it is a form.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { useBrowser } from './lib/browser.mjs';
import { loadSite } from './lib/site.mjs';

const CHECKLIST = '/hulpmiddelen/checklist-plan-van-aanpak/';
const CANVAS = '/hulpmiddelen/canvas-programmatheorie/';
const REMARK = 'Bladzijde 4 </script><b>vet</b>';
const A3_LYING = [1191, 842];

const site = loadSite();
const browser = useBrowser(site);
const withoutScript = useBrowser(site, { javaScriptEnabled: false });
const exists = (path) => ({ skip: !site.pages.includes(path) });

describe('a checklist', exists(CHECKLIST), () => {
  it('is filled in, saved, cleared and opened again', () => browser.visit(CHECKLIST, async (page) => {
    const requests = [];
    page.on('request', (request) => requests.push(request.url()));
    page.once('dialog', (dialog) => dialog.accept());
    const points = page.locator('.point');
    const all = await points.count();
    const status = page.locator('form.fill-in [role=status]');
    assert.equal(await status.innerText(), `Ingevuld: 0 van ${all}.`);
    await points.nth(0).getByRole('radio', { name: 'Deels' }).check();
    await points.nth(1).getByRole('textbox').fill(REMARK);
    await points.nth(1).getByRole('textbox').blur();
    assert.equal(await status.innerText(), `Ingevuld: 2 van ${all}.`);

    const text = await saved(page, 'Bewaar als tekst');
    assert.match(text.name, /^checklist-plan-van-aanpak-\d{4}-\d\d-\d\d\.md$/);
    const [question, other] = await points.locator('.point-text').allInnerTexts();
    assert.ok(text.body.includes(`**${question}**\n\nDeels\n`), text.body);
    assert.ok(text.body.includes(`**${other}**\n\n_niet ingevuld_\n\nVindplaats of opmerking: ${REMARK}\n`), text.body);
    const file = await saved(page, 'Bewaar als webpagina');
    assert.match(await status.innerText(), /Bewaard als checklist-plan-van-aanpak-.*\.html/);

    await page.getByRole('button', { name: 'Leegmaken' }).click();
    assert.equal(await page.locator('form.fill-in :checked').count(), 0);
    const open = page.getByLabel('Verder met een bewaarde webpagina');
    await open.setInputFiles({ name: 'vreemd.html', mimeType: 'text/html', buffer: Buffer.from('<p>Iets anders</p>') });
    await hasStatus(status, /geen bestand dat u/);
    await open.setInputFiles({ name: 'mijn.html', mimeType: 'text/html', buffer: Buffer.from(file.body) });
    await hasStatus(status, /Geopend: mijn\.html/);
    assert.ok(await points.nth(0).getByRole('radio', { name: 'Deels' }).isChecked());
    assert.equal(await points.nth(1).getByRole('textbox').inputValue(), REMARK);

    await page.setContent(file.body);
    assert.equal(await page.locator('h1').innerText(), 'Checklist plan van aanpak');
    assert.equal(await page.locator('b').count(), 0, 'an answer is text');
    assert.ok((await page.locator('body').innerText()).includes(REMARK));
    // The browser may ask for the icon of the page late.
    const sent = requests.filter((url) => !url.startsWith('blob:') && !/\/icon\.[0-9a-f]+\.svg$/.test(url));
    assert.deepEqual(sent, [], 'nothing is sent');
  }));

  it('has an empty Word file of the size that the link says', () => browser.visit(CHECKLIST, async (page) => {
    const link = page.getByRole('link', { name: /^Download als Word-bestand \(leeg\) \(docx, \d+ kB\)$/ });
    const [, size] = /(\d+) kB/.exec(await link.innerText());
    const download = page.waitForEvent('download');
    await link.click();
    const file = await download;
    assert.equal(file.suggestedFilename(), 'checklist-plan-van-aanpak.docx');
    const bytes = readFileSync(await file.path());
    assert.equal(Math.ceil(bytes.length / 1000), Number(size));
    assert.equal(bytes.subarray(0, 2).toString(), 'PK');
  }));

  it('can be filled in without JavaScript, and does not offer what does not work', () =>
    withoutScript.visit(CHECKLIST, async (page) => {
      await page.locator('.point').nth(0).getByRole('radio', { name: 'Ja' }).check();
      assert.equal(await page.getByRole('button', { name: 'Bewaar' }).count(), 0);
      assert.ok(await page.getByText('Zonder JavaScript kunt u invullen').isVisible());
    }));

  it('asks before it is left with answers in it', () => browser.visit(CHECKLIST, async (page) => {
    await page.locator('.point').nth(0).getByRole('radio', { name: 'Ja' }).check();
    const asked = page.waitForEvent('dialog');
    page.evaluate(() => location.reload()).catch(() => {});
    const dialog = await asked;
    assert.equal(dialog.type(), 'beforeunload');
    await dialog.accept();
    await page.waitForLoadState();
  }));
});

describe('a canvas', exists(CANVAS), () => {
  for (const words of [0, 40]) {
    it(`is one sheet of A3 with ${words} words in each box`, () => browser.visit(CANVAS, async (page) => {
      const boxes = page.locator('form.fill-in textarea');
      for (const box of await boxes.all()) await box.fill('gesprek '.repeat(words).trim());
      await page.emulateMedia({ media: 'print' });
      const cut = await boxes.evaluateAll((all) => all.filter((box) => box.scrollHeight > box.clientHeight + 1).length);
      assert.equal(cut, 0, 'boxes that hide a part of their text');
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      assert.equal(Number(/\/Count (\d+)/.exec(pdf)[1]), 1, 'sheets');
      const size = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf).slice(1).map((side) => Math.round(side));
      assert.deepEqual(size, A3_LYING);
      // Leave the page as it was, or it asks before it goes.
      await page.evaluate(() => document.querySelector('form.fill-in').reset());
    }));
  }
});

/** Saves with a button; the name and the text of the file. */
async function saved(page, button) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await download;
  return { name: file.suggestedFilename(), body: readFileSync(await file.path(), 'utf8') };
}

async function hasStatus(status, expected) {
  await status.filter({ hasText: expected }).waitFor();
}
