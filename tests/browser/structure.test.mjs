// Without JavaScript every page can be read and reached; titles, headings, language and landmarks are in order.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useBrowser } from './lib/browser.mjs';
import { expectNone } from './lib/expect.mjs';
import { readFacts } from './lib/in-page.mjs';
import { loadSite, withoutBase } from './lib/site.mjs';

const LANGUAGE = 'nl';
const BANNER = 'Voorbeeldsite, geen website van de overheid';

const site = loadSite();
const browser = useBrowser(site, { javaScriptEnabled: false });
const facts = new Map();

describe('every page stands by itself, without JavaScript', { concurrency: browser.concurrency }, () => {
  for (const path of site.pages) {
    it(`structure: ${path}`, () =>
      browser.visit(path, async (page) => {
        facts.set(path, await page.evaluate(readFacts));
        expectNone(flaws(facts.get(path)), path);
      }));
  }
});

describe('the pages form one site', () => {
  it('titles are unique', () => {
    const titles = groupBy([...facts], ([, { title }]) => title);
    const shared = [...titles].filter(([, pages]) => pages.length > 1);
    expectNone(shared.map(([title, pages]) => `'${title}' on ${paths(pages)}`), 'titles shared by pages');
  });

  it('the footer has the same links on all pages', () => {
    const footers = groupBy([...facts], ([, { footer }]) => footer.join('\n'));
    assert.ok(!footers.has(''), `pages without links in a footer: ${paths(footers.get('') ?? [])}`);
    const kinds = [...footers].map(([links, pages]) => `on ${paths(pages)}: ${links.replaceAll('\n', '; ')}`);
    expectNone(kinds.length > 1 ? kinds : [], 'different footers');
  });

  it('the navigation keeps its order on all pages', () => {
    const order = facts.get('/').navigation;
    const strays = [...facts].filter(([, { navigation }]) => {
      const places = navigation.map((link) => order.indexOf(link)).filter((place) => place >= 0);
      return places.length === 0 || places.some((place, i) => i > 0 && place < places[i - 1]);
    });
    expectNone(strays.map(([path]) => path), 'pages whose navigation differs from the home page');
  });

  it('the sitemap lists pages that exist', () => {
    assert.ok(site.sitemap.length > 0, 'sitemap.xml is missing or empty');
    expectNone(site.sitemap.filter((path) => !facts.has(path)), 'listed, but no page');
  });

  it('links from the home page reach every page in the sitemap', () => {
    const reached = crawl();
    expectNone(site.sitemap.filter((path) => !reached.has(path)), 'not reachable by links');
  });

  it('every internal link leads somewhere', async () => {
    expectNone(await brokenLinks(), 'broken links');
  });

  it('redirects lead to pages', async () => {
    const broken = [];
    for (const { path, file, target } of site.redirects) {
      const address = new URL(target, browser.server.url(`/${file}`));
      const published = withoutBase(site, address.pathname);
      if (!published || !facts.has(decodeURI(published))) broken.push(`${path} to ${target}`);
    }
    expectNone(broken, 'redirects without a page');
  });
});

describe('the navigation works without JavaScript', () => {
  for (const width of [1280, 390]) {
    it(`by its links at ${width} px`, () =>
      browser.withPage(async (page) => expectNone(await deadLinks(page), `${width} px`), { width }));
  }
});

/** Opens each link of the navigation on the home page as a reader would. */
async function deadLinks(page) {
  const home = browser.server.url('/');
  await page.goto(home);
  const links = page.locator('header nav, nav').first().locator('a[href]');
  const count = await links.count();
  const dead = count === 0 ? ['no links in the navigation'] : [];
  for (let i = 0; i < count; i += 1) {
    await page.goto(home);
    const link = links.nth(i);
    const name = (await link.textContent()).trim();
    const closed = page.locator('details:not([open])').filter({ has: link });
    if (!(await link.isVisible()) && (await closed.count())) await closed.first().locator('summary').first().click();
    const opener = page.locator('header button[popovertarget]').locator('visible=true');
    if (!(await link.isVisible()) && (await opener.count())) await opener.first().click();
    if (!(await link.isVisible())) {
      dead.push(`'${name}' cannot be reached`);
      continue;
    }
    await link.click();
    if (!(await page.locator('h1').first().isVisible())) dead.push(`'${name}' leads to no page with a heading`);
  }
  return dead;
}

function flaws({ headings, headingVisible, language, title, text }) {
  const found = [];
  if (headings.length !== 1) found.push(`${headings.length} h1 headings: ${headings.join(' | ')}`);
  else if (!headingVisible || !headings[0]) found.push('the h1 cannot be seen');
  if (language !== LANGUAGE) found.push(`language is '${language}'`);
  if (!title) found.push('no title');
  if (!text.includes(BANNER.toLowerCase())) found.push(`no visible text '${BANNER}'`);
  return found;
}

function crawl() {
  const reached = new Set(['/']);
  for (const path of reached) {
    for (const link of facts.get(path)?.links ?? []) {
      const target = internalPath(link);
      if (target) reached.add(target);
    }
    const redirect = site.redirects.find((page) => page.path === path);
    if (redirect) reached.add(internalPath(new URL(redirect.target, browser.server.url(path)).href) ?? '/');
  }
  return reached;
}

async function brokenLinks() {
  const checked = new Map();
  const broken = [];
  for (const [path, { links }] of facts) {
    for (const link of new Set(links)) {
      const address = link.split('#')[0];
      if (!link.startsWith(browser.server.origin)) continue;
      if (!checked.has(address)) checked.set(address, (await fetch(address, { method: 'HEAD' })).status);
      const target = facts.get(internalPath(link));
      const anchor = decodeURIComponent(new URL(link).hash.slice(1));
      if (checked.get(address) !== 200) broken.push(`on ${path}: ${link} (status ${checked.get(address)})`);
      else if (anchor && target && !target.anchors.includes(anchor)) broken.push(`on ${path}: ${link} (no such anchor)`);
    }
  }
  return broken;
}

/** The path of a link to this site, as pages are named here; undefined for links that leave it. */
function internalPath(link) {
  const { origin, pathname } = new URL(link);
  if (origin !== browser.server.origin) return undefined;
  return withoutBase(site, decodeURI(pathname))?.replace(/\/index\.html$/, '/');
}

function groupBy(items, key) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

function paths(pages) {
  const named = pages.slice(0, 3).map(([path]) => path);
  return pages.length > 3 ? `${named.join(', ')} and ${pages.length - 3} more` : named.join(', ');
}
