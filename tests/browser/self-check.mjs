// The tests of the tests: a good site passes them all, and each fault is found by the test that is there for it.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { writeSample } from './lib/sample.mjs';

const RUNS_AT_ONCE = 2;
const SUITES = ['axe', 'keyboard', 'layout', 'not-found', 'print', 'privacy', 'structure'];

/** Adds CSS to the style sheet of the sample. */
const css = (text) => (files) => files.set('style.css', files.get('style.css') + text);

/** Replaces text in one page of the sample (default: the toolkit). */
const replace = (from, to, file = 'toolkit/index.html') => (files) => {
  const before = files.get(file);
  assert.ok(before.includes(from), `the sample has '${from}' in ${file}`);
  files.set(file, before.replace(from, to));
};

/** Adds HTML at the end of the text of the toolkit page. */
const body = (html) => replace('</main>', `${html}</main>`);

/** Adds code to the script of the sample. */
const script = (code) => (files) => files.set('page.js', files.get('page.js') + code);

// Each fault: what is wrong, the suite that must find it, the text of its message, the change to the sample.
const FAULTS = [
  ['an image without alt text', 'axe', /image-alt \[light, 1280 px\]/, body('<img src="x.png">')],
  ['grey text in dark mode', 'axe', /color-contrast \[dark, 1280 px\]/,
    css('@media (prefers-color-scheme: dark) { main p { color: #444; } }')],
  ['grey text on a phone', 'axe', /color-contrast \[light, 390 px\]/, css('@media (width < 600px) { main p { color: #aaa; } }')],
  ['small targets on a phone', 'axe', /target-size \[dark, 390 px\]/,
    css('@media (width < 600px) { nav a { display: block; font-size: 9px; line-height: 1; padding: 0; } }')],
  ['grey text in a closed disclosure', 'axe', /color-contrast/, css('details p { color: #999; }')],

  ['a wide box', 'layout', /320 px: scrolls sideways.*div\.wide/, body('<div class="wide">breed</div><style></style>'),
    css('.wide { width: 500px; }')],
  ['a box of fixed height', 'layout', /with text spacing: text does not fit/, body('<p class="low">Twee regels tekst in een lage doos</p>'),
    css('.low { height: 2.4em; line-height: 1.2; width: 9.5em; overflow: hidden; }')],
  ['text cut with dots', 'layout', /text does not fit/, body('<p class="dots">Een regel die niet meer op een klein scherm past</p>'),
    css('.dots { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }')],
  ['a layout that cannot grow', 'layout', /200 %: scrolls sideways/, body('<div class="rem">rem</div>'),
    css('@media (width > 600px) { .rem { width: 60rem; } }')],

  ['a request to another host', 'privacy', /request to another host: https:\/\/fonts\.example/,
    body('<img alt="" src="https://fonts.example/a.png">')],
  ['a hint for another host', 'privacy', /preconnect of/, replace('</head>', '<link rel="preconnect" href="https://fonts.example"></head>')],
  ['a cookie', 'privacy', /cookie visit of/, script("document.cookie = 'visit=1';")],
  ['local storage', 'privacy', /localStorage holds theme/, script("localStorage.setItem('theme', 'dark');")],
  ['a database', 'privacy', /indexedDB holds search/, script("indexedDB.open('search');")],
  ['an error in a script', 'privacy', /uncaught error: broken/, script("throw new Error('broken');")],
  ['an inline style', 'privacy', /console: .*Content Security Policy/, body('<p style="color: red">rood</p>')],
  ['a missing image', 'privacy', /status 404: .*weg\.png/, body('<img alt="" src="/weg.png">')],
  ['storage after a search', 'privacy', /privacy of a search[^]*sessionStorage holds query/,
    replace('</main>', '<input type="search" aria-label="Zoek"></main>', 'index.html'),
    script("document.querySelector('input')?.addEventListener('input', () => sessionStorage.setItem('query', '1'));")],

  ['two h1 headings', 'structure', /2 h1 headings/, body('<h1>Nog een</h1>')],
  ['a heading that needs a script', 'structure', /the h1 cannot be seen/, css('html:not(.js) h1 { display: none; }')],
  ['another language', 'structure', /language is 'en'/, replace('lang="nl"', 'lang="en"')],
  ['no banner', 'structure', /no visible text 'Voorbeeldsite/, replace('Voorbeeldsite', 'Site')],
  ['equal titles', 'structure', /'Interventies' on/, replace('<title>Toolkit', '<title>Interventies')],
  ['another footer', 'structure', /different footers/, replace('Mail de redactie', 'Mail ons')],
  ['another order of the navigation', 'structure', /navigation differs[^]*\/toolkit\//,
    replace('<ul>', '<ul><li><a href="/zoeken/">Zoeken</a></li>')],
  ['a page without links to it', 'structure', /not reachable by links[^]*\/los\//,
    (files) => files.set('los/index.html', files.get('toolkit/index.html').replaceAll('Toolkit<', 'Los<')),
    replace('</urlset>', '<url><loc>https://example.org/los/</loc></url></urlset>', 'sitemap.xml')],
  ['a page missing from disk', 'structure', /listed, but no page[^]*\/weg\//,
    replace('</urlset>', '<url><loc>https://example.org/weg/</loc></url></urlset>', 'sitemap.xml')],
  ['no sitemap', 'structure', /sitemap\.xml is missing/, (files) => files.delete('sitemap.xml')],
  ['a broken link', 'structure', /weg\.pdf \(status 404\)/, body('<a href="/weg.pdf">weg</a>')],
  ['a broken anchor', 'structure', /no such anchor/, replace('#theater', '#toneel')],
  ['a redirect to nowhere', 'structure', /\/oud\/ to \/weg\//, replace('/toolkit/', '/weg/', 'oud/index.html')],
  ['a menu that needs a script', 'structure', /'Toolkit' cannot be reached/, css('html:not(.js) nav a { visibility: hidden; }')],

  ['no skip link', 'keyboard', /the first stop is the skip link/, replace('Direct naar', 'Naar')],
  ['a skip link that stays hidden', 'keyboard', /the skip link can be seen/, css('.skip:focus { left: -999rem; }')],
  ['a skip link that moves no focus', 'keyboard', /moves the focus to main/, replace(' tabindex="-1"', '')],
  ['no outline', 'keyboard', /no outline: .*nav|no outline: li > a/, css('nav a:focus-visible { outline: none; }')],
  ['a hidden stop', 'keyboard', /cannot be seen/, css('footer a { position: absolute; left: -999rem; }')],
  ['a bar over the focus', 'keyboard', /covered by something else/,
    css('header { position: fixed; inset: 0; height: 100vh; background: white; } nav { display: none; }')],
  ['a keyboard trap', 'keyboard', /comes back to/,
    script("addEventListener('keydown', (e) => { if (document.activeElement.textContent === 'Interventies') { e.preventDefault(); document.querySelector('nav a').focus(); } });")],

  ['a printed menu', 'print', /header nav is not printed/, css('@media print { nav { display: block; } }')],
  ['light text on paper', 'print', /text is dark/, css('@media print and (prefers-color-scheme: dark) { main { color: #ddd !important; } }')],
  ['a dark sheet', 'print', /paper is white/, css('@media print { body { background: #333; } }')],
  ['a fixed bar on paper', 'print', /nothing is fixed/, css('header { position: fixed; }')],
  ['a table wider than paper', 'print', /fits the sheet/, body('<div class="broad">breed</div>'), css('.broad { width: 900px; }')],

  ['styles that a deep address misses', 'not-found', /cannot find from here/, replace('href="/style.css"', 'href="style.css"', '404.html')],
  ['links that a deep address misses', 'not-found', /status 404/, replace('href="/zoeken/"', 'href="zoeken/"', '404.html')],
  ['no way home', 'not-found', /a link to the home page/, (files) => files.set('404.html', files.get('404.html').replaceAll('href="/"', 'href="."'))],
];

describe('a good site passes', { concurrency: RUNS_AT_ONCE }, () => {
  for (const suite of SUITES) {
    for (const base of ['/', '/kennis/']) {
      it(`self: ${suite} under ${base}`, async () => {
        const { code, output } = await runSuite(suite, { base });
        assert.equal(code, 0, output);
      });
    }
  }

  it('self: a missing site is named', async () => {
    const { code, output } = await runSuite('axe', { change: (files) => files.clear() });
    assert.notEqual(code, 0);
    assert.match(output, /build it first/);
  });
});

describe('each fault is found', { concurrency: RUNS_AT_ONCE }, () => {
  for (const [fault, suite, message, ...changes] of FAULTS) {
    it(`self: ${fault}`, async () => {
      const { code, output } = await runSuite(suite, { change: (files) => changes.forEach((change) => change(files)) });
      assert.notEqual(code, 0, 'the suite fails');
      assert.match(output, message);
    });
  }
});

/** Runs one test file on a sample site of its own. */
async function runSuite(suite, options) {
  const dir = mkdtempSync(join(tmpdir(), 'sample-site-'));
  try {
    writeSample(dir, options);
    return await runNode(`${suite}.test.mjs`, { SITE_DIR: dir, BASE_PATH: options.base ?? '/' });
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function runNode(file, variables) {
  // The mark of the test runner above would make the run below report to it instead of to us.
  const { NODE_TEST_CONTEXT: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--test-reporter=./lib/reporter.mjs', file], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { ...inherited, ...variables },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  return new Promise((done) => child.on('close', (code) => done({ code, output })));
}
