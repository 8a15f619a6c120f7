// Reads the built site from disk: which pages there are, which of them only redirect, what the sitemap lists.
// A page's path starts with a slash and does not contain the base path: '/toolkit/', '/404.html'.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const DEFAULT_DIR = fileURLToPath(new URL('../../../public', import.meta.url));
const REDIRECT = /<meta[^>]+http-equiv=["']?refresh["']?[^>]*content=["']?\d+\s*;\s*url=([^"'\s>]+)/i;

/** The path of the page for unknown addresses. */
export const NOT_FOUND = '/404.html';

/** Pages that show every kind of layout; a site without one of them uses others. */
export const KEY_PAGES = [
  '/',
  '/toolkit/',
  '/toolkit/evaluatietypen/planevaluatie/',
  '/interventies/',
  '/interventies/theater/',
  '/interventies/theater/planevaluatie/',
  '/hulpmiddelen/checklist-plan-van-aanpak/',
  '/begrippen/',
  '/bronnen/',
  '/nieuws/',
  '/over/',
  '/over/methode/',
  '/bewijskaart/',
  '/bewijskaart/wat-weten-we-niet/',
  '/vergelijken/',
  '/onderzoek/jugl2021/',
  '/interventies/weerbaarheid-jongeren/',
  '/interventies/weerbaarheid-jongeren/raadsmemo/',
  '/onderwerpen/uitkomst/samenhang-met-factoren/',
  '/data/woordenboek/',
  '/situaties/raad-informeren/',
  '/hulpmiddelen/canvas-programmatheorie/',
  '/zoeken/',
  '/keuzehulp/',
  '/keuzehulp/geen-plan/',
  NOT_FOUND,
];

/**
 * Reads a built site. SITE_DIR names its folder (default: public/ of the project),
 * BASE_PATH the path under which it will be served (default: /).
 */
export function loadSite(dir = process.env.SITE_DIR ?? DEFAULT_DIR, base = process.env.BASE_PATH ?? '/') {
  const root = resolve(dir);
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error(`no site in ${root}: build it first (cargo run --release -- build)`);
  }
  const site = { dir: root, base: withSlashes(base), pages: [], redirects: [], sitemap: [] };
  for (const file of filesUnder(root, '.html')) {
    const target = readFileSync(join(root, file), 'utf8').match(REDIRECT)?.[1];
    if (target) site.redirects.push({ path: pagePath(file), file, target });
    else site.pages.push(pagePath(file));
  }
  site.sitemap = readSitemap(site, 'sitemap.xml');
  return site;
}

/**
 * The pages that a slow test visits: every page that an editor wrote, but only a few of each kind that the program
 * makes or that share one form. ALL_PAGES=1 visits all.
 */
export function sample(site, most = 6) {
  if (process.env.ALL_PAGES) return site.pages;
  const groups = new Map();
  for (const path of site.pages) groups.set(shape(path), [...(groups.get(shape(path)) ?? []), path]);
  return [...groups].flatMap(([name, pages]) => (name === '' ? pages : spread(pages, most))).sort();
}

/** What pages look alike: the name of their form, or nothing for a page by itself. */
function shape(path) {
  const parts = path.split('/').filter(Boolean);
  if (parts.at(-1) === 'raadsmemo') return 'memo';
  const [first] = parts;
  if (first === 'onderwerpen' && parts[1] === 'uitkomst') return 'outcome';
  const alike = ['bronnen', 'onderwerpen', 'onderzoek', 'vergelijken', 'bewijskaart', 'interventietypen'];
  return alike.includes(first) && parts.length > 1 ? `${first}-${parts.length}` : '';
}

/** At most `most` of `items`, evenly spread, with the first and the last. */
function spread(items, most) {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, at) => items[Math.round((at * (items.length - 1)) / (most - 1))]);
}

/** Removes the base path from the path of an address; undefined when the address lies outside the site. */
export function withoutBase(site, pathname) {
  return pathname.startsWith(site.base) ? `/${pathname.slice(site.base.length)}` : undefined;
}

/** The first `count` key pages that exist, filled up with other pages spread over the site. */
export function somePages(site, count, wanted = KEY_PAGES) {
  const chosen = wanted.filter((path) => site.pages.includes(path)).slice(0, count);
  const others = site.pages.filter((path) => !chosen.includes(path));
  const missing = Math.min(count - chosen.length, others.length);
  for (let i = 0; i < missing; i += 1) chosen.push(others[Math.floor((i * others.length) / missing)]);
  return chosen;
}

function withSlashes(base) {
  return `/${base}/`.replace(/\/+/g, '/');
}

function filesUnder(root, extension) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'))
    .sort();
}

function pagePath(file) {
  return `/${file}`.replace(/\/index\.html$/, '/');
}

/** Paths in a sitemap; an index of sitemaps is followed. */
function readSitemap(site, name) {
  const file = join(site.dir, name);
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const paths = [...text.matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/g)].map(([, address]) => {
    const { pathname } = new URL(address.replaceAll('&amp;', '&'));
    return withoutBase(site, decodeURI(pathname)) ?? pathname;
  });
  return text.includes('<sitemapindex') ? paths.flatMap((path) => readSitemap(site, path.slice(1))) : paths;
}
