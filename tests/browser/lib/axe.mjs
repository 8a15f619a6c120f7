// What axe finds on a page: WCAG 2.2 A and AA and good practice, light and dark, wide and narrow.

import AxeBuilder from '@axe-core/playwright';
import { addStyles } from './browser.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const NO_MOTION = '*, ::before, ::after { transition: none !important; animation: none !important; }';

// The first pass runs every rule; the others only those whose result colours or width can change.
const PASSES = [
  { scheme: 'light', width: 1280 },
  { scheme: 'dark', width: 1280, rules: ['color-contrast'] },
  { scheme: 'dark', width: 320, rules: ['color-contrast', 'target-size'] },
  { scheme: 'light', width: 320, rules: ['color-contrast', 'target-size', 'scrollable-region-focusable'] },
];

/** The rules that an open page breaks, each with the element. */
export async function violations(page) {
  await addStyles(page, NO_MOTION);
  await page.evaluate(openDisclosures);
  const found = [];
  for (const { scheme, width, rules } of PASSES) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    // Fast: no second page to collect the results of frames (the site has none), no details of rules that pass.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const result = await (rules ? axe.withRules(rules) : axe.withTags(TAGS)).analyze();
    found.push(...result.violations.flatMap((violation) => describeViolation(violation, `${scheme}, ${width} px`)));
  }
  return found;
}

/** What a reader can open in the text is part of the page too. */
function openDisclosures() {
  for (const details of document.querySelectorAll('main details:not([name])')) details.open = true;
}

function describeViolation({ id, help, nodes }, pass) {
  return nodes.map(({ target, any }) => {
    const detail = any[0]?.message ? ` (${any[0].message})` : '';
    return `${id} [${pass}] at ${target.join(' ')}: ${help}${detail}`;
  });
}
