// The texts: every reference leads to a source, every number of an evidence page has one beside it, every source is used,
// and every section reads as easily as the guide for editors asks. No browser is needed for it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { claimedNumbers, countReferences, listedSources, uncitedNumbers, unresolved } from './lib/content.mjs';
import { expectNone } from './lib/expect.mjs';
import { find, hasClass, parse, text } from './lib/html.mjs';
import { PROJECT, program } from './lib/served.mjs';
import { loadSite } from './lib/site.mjs';

const EVIDENCE = ['/interventies/', '/onderzoek/', '/rapport/'];
/** A memo repeats texts of the page of its intervention type. */
const isMemo = (path) => path.endsWith('/raadsmemo/');
/** A study page speaks of one publication, which it names; what is drawn from its record needs no mark. */
const isStudy = (path) => /^\/onderzoek\/[^/]+\/$/.test(path);

/** The row of the guide for folders without a row of their own. */
const OTHER = 'andere';

const site = loadSite();
const pages = new Map(site.pages.map((path) => [path, parse(readFileSync(fileOf(path), 'utf8'))]));
const guide = readFileSync(join(PROJECT, 'content/redactie/controleren.md'), 'utf8');

describe('what the texts say has a source', () => {
  it('every reference leads to a source on its page', () => {
    const total = [...pages.values()].reduce((sum, page) => sum + countReferences(page), 0);
    assert.ok(total > 0, 'the site has references');
    expectNone(onPages(unresolved), 'references without a source');
  });

  it('every source of a page is used on it', () => {
    const unused = onPages((page) => listedSources(page).filter((key) => !uses(page, key)));
    expectNone(unused, 'sources that no text of the page refers to');
  });

  it('every number on an evidence page has a source beside it', () => {
    const evidence = site.pages.filter((path) => EVIDENCE.some((start) => path.startsWith(start)) && !isMemo(path));
    assert.ok(evidence.some(isStudy), 'the site has studies');
    const bare = evidence.flatMap((path) =>
      written(pages.get(path), path).flatMap(uncitedNumbers).map((block) => `${path} ${block.slice(0, 120)}`));
    expectNone(bare, 'numbers without a source');
  });

  it('every study page names its publication', () => {
    const nameless = site.pages.filter(isStudy).filter((path) => !byId(pages.get(path), 'deel-publicatie'));
    expectNone(nameless, 'no publication');
  });

  it('every source is used, or the page about coverage says why not', () => {
    const bibliography = readFileSync(join(PROJECT, 'content/referenties.bib'), 'utf8');
    const keys = [...bibliography.matchAll(/^@\w+\{\s*([^,\s]+),/gm)];
    assert.ok(keys.length > 0, 'referenties.bib has sources');
    const codes = find(pages.get('/over/dekking/'), ({ name }) => name === 'code');
    const reasons = new Set(codes.map((code) => text(code)));
    const idle = keys.map(([, key]) => key).filter((key) => !pages.has(`/bronnen/${key}/`) && !reasons.has(key));
    expectNone(idle, 'sources that no page uses or explains');
  });
});

describe('the texts are for their readers', () => {
  it('each section reads as easily as the guide asks', () => {
    const figures = readability();
    const asked = ranges();
    const sections = [...new Set(figures.map(sectionOf))];
    const hard = sections.flatMap((section) => {
      const own = figures.filter((page) => sectionOf(page) === section);
      return tooHard(section, asked.get(section) ?? asked.get(OTHER), own);
    });
    expectNone(hard, 'too hard');
    const named = [...asked.keys()].filter((section) => section !== OTHER);
    expectNone(named.filter((section) => !sections.includes(section)), 'sections of the guide without pages');
  });
});

describe('the rules find what they are for', () => {
  const cite = '<span class="cite">(<a href="#bron-a">A, 2021</a>)</span>';
  const bare = (html) => uncitedNumbers(parse(`<main>${html}</main>`)).length;

  it('numbers', () => {
    assert.deepEqual(claimedNumbers('Van 1.931 jongeren zei 70% ja, met r = -0,16.'), ['1.931', '70', '-0,16']);
    assert.deepEqual(claimedNumbers('Stap 2 tot en met 9, op 16 november 2021, op A4, niveau B1, in 2020-2021.'), []);
    assert.deepEqual(claimedNumbers('Bij 2021 leerlingen en 2.021 lessen.'), ['2.021']);
  });

  it('blocks', () => {
    assert.equal(bare('<p>Het waren er 46.</p>'), 1);
    assert.equal(bare(`<p>Het waren er 46 ${cite}.</p>`), 0);
    assert.equal(bare(`<p>Een bron ${cite}.</p><p>Het waren er 46.</p>`), 1);
    assert.equal(bare(`<ul><li>Vier ${cite}</li><li>46 mensen</li></ul>`), 1);
    assert.equal(bare('<div class="callout callout-own"><p>Vraag 5 ouders.</p></div>'), 0);
    assert.equal(bare('<p>Zie <a href="/x/">de 46 jongeren</a>.</p>'), 0);
  });

  it('tables', () => {
    const table = (head, row) => `<table><thead><tr>${head}</tr></thead><tbody><tr>${row}</tr></tbody></table>`;
    assert.equal(bare(table('<th>Wat</th><th>Getal</th>', '<td>Empathie</td><td>-0,16</td>')), 1);
    assert.equal(bare(table(`<th>Wat</th><th>Getal ${cite}</th>`, '<td>Empathie</td><td>-0,16</td>')), 0);
    assert.equal(bare(table(`<th>Wat ${cite}</th><th>Getal</th>`, '<td>Empathie</td><td>-0,16</td>')), 0);
    assert.equal(bare(table(`<th>Wat</th><th>Getal</th><th>Bron ${cite}</th>`, '<td>Empathie</td><td>-0,16</td><td></td>')), 1);
    assert.equal(bare(table('<th>Wat</th><th>Getal</th>', `<td>Empathie ${cite}</td><td>-0,16</td>`)), 0);
  });

  it('references', () => {
    assert.equal(unresolved(parse(`<p>${cite}</p><li id="bron-a">A</li>`)).length, 0);
    assert.equal(unresolved(parse(`<p>${cite}</p><li id="bron-b">B</li>`)).length, 1);
  });
});

/** The parts of an evidence page that an editor wrote. */
function written(page, path) {
  const parts = find(page, (element) => hasClass(element, 'prose'));
  if (isStudy(path)) return parts;
  const isField = (element) => hasClass(element, 'field') && find(element, isFieldHead).length > 0;
  const above = find(page, (element) => ['lead', 'in-short'].some((name) => hasClass(element, name)) || isField(element));
  // A lead is a paragraph itself; its parent is searched for blocks.
  return [...parts, ...above.map((element) => (element.name === 'p' ? { children: [element] } : element))];
}

/** The heading of a field of the front matter; headings of what the program counts have other names. */
const isFieldHead = ({ attributes }) => (attributes.id ?? '').startsWith('veld-');

function uses(page, key) {
  const link = `#bron-${key}`;
  return find(page, ({ name, attributes }) => name === 'a' && attributes.href === link).length > 0;
}

const byId = (page, id) => find(page, ({ attributes }) => attributes.id === id)[0];

/** What `flaws` finds, with the page where it is. */
function onPages(flaws) {
  return [...pages].flatMap(([path, page]) => flaws(page, path).map((flaw) => `${path} ${flaw}`));
}

/** The section of the site: the folder of a page. */
const sectionOf = ({ path }) => path.split('/')[0];

/** The figures that the check prints for each page. */
function readability() {
  const options = ['check', '--level', 'error', '--readability', '--lang', 'nl'];
  const { stderr } = spawnSync(program(), options, { cwd: PROJECT, encoding: 'utf8' });
  const rows = [...stderr.matchAll(/^\s*\d+\s+([\d.]+)\s+(-?\d+)\s+(-?\d+)\s+(\S+\.md)$/gm)];
  assert.ok(rows.length > 0, `no figures in the output of the check:\n${stderr.slice(0, 500)}`);
  return rows.map(([, words, flesch, , path]) => ({ words: Number(words), flesch: Number(flesch), path }));
}

/** The table of the guide, for each folder: the lowest average, the lowest figure of a page, the most words in a sentence. */
function ranges() {
  const rows = [...guide.matchAll(/^\| `([\w-]+)` \| (\d+) \| (\d+) \| (\d+) \|$/gm)];
  const table = new Map(rows.map(([, section, ...figures]) => [section, figures.map(Number)]));
  assert.ok(table.has(OTHER), 'content/redactie/controleren.md has a table with reading levels');
  return table;
}

function tooHard(section, [average, lowest, longest], figures) {
  const mean = figures.reduce((sum, { flesch }) => sum + flesch, 0) / figures.length;
  const hard = figures.filter(({ flesch, words }) => flesch < lowest || words > longest);
  return [
    ...(mean < average ? [`${section}: ${mean.toFixed(0)} on average, ${average} asked`] : []),
    ...hard.map(({ path, flesch, words }) =>
      `${path}: ${flesch} (at least ${lowest}), ${words} words in a sentence (at most ${longest})`),
  ];
}

function fileOf(path) {
  return join(site.dir, path.endsWith('/') ? `${path}index.html` : path);
}
