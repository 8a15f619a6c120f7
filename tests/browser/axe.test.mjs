// No page breaks a rule of axe.

import { describe, it } from 'node:test';
import { violations } from './lib/axe.mjs';
import { useBrowser } from './lib/browser.mjs';
import { expectNone } from './lib/expect.mjs';
import { loadSite, sample } from './lib/site.mjs';

const site = loadSite();
const browser = useBrowser(site);

describe('axe finds nothing', { concurrency: browser.concurrency }, () => {
  for (const path of sample(site)) {
    it(`axe: ${path}`, () => browser.visit(path, async (page) => expectNone(await violations(page), path)));
  }
});
