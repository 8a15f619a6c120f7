// Takes pictures of key pages at three widths, light and dark.
// Usage: node tests/browser/screenshots.mjs [public-dir] [outdir] [path...]

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { KEY_PAGES, loadSite } from './lib/site.mjs';

const WIDTHS = [320, 768, 1280];
const HEIGHT = 900;
const SCHEMES = ['light', 'dark'];
const DEFAULT_OUT = fileURLToPath(new URL('../output/screenshots', import.meta.url));

const [dir, out = DEFAULT_OUT, ...paths] = process.argv.slice(2);
const site = loadSite(dir);
const wanted = paths.length > 0 ? paths : KEY_PAGES;
const missing = wanted.filter((path) => !site.pages.includes(path));

mkdirSync(out, { recursive: true });
const server = await serve(site);
const browser = await launchChromium();
try {
  for (const colorScheme of SCHEMES) {
    const page = await browser.newPage({ colorScheme, reducedMotion: 'reduce', locale: 'nl-NL' });
    for (const path of wanted.filter((path) => !missing.includes(path))) await photograph(page, path, colorScheme);
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
for (const path of missing) console.error(`no such page: ${path}`);
process.exitCode = missing.length > 0 ? 1 : 0;

async function photograph(page, path, scheme) {
  await page.goto(server.url(path));
  for (const width of WIDTHS) {
    const file = join(out, `${fileName(path)}-${width}-${scheme}.png`);
    await page.setViewportSize({ width, height: HEIGHT });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
    console.log(file);
  }
}

function fileName(path) {
  return path.replace(/^\/|\/$|\.html$/g, '').replaceAll('/', '-') || 'home';
}
