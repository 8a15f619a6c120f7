// What the texts of the site must keep: every reference leads to a source on the page, every number has one beside it.

import { find, hasClass, text } from './html.mjs';

/** Elements that hold references. */
const isReference = (element) => hasClass(element, 'cite');
const isHeading = ({ name }) => /^h[1-6]$/.test(name);

/**
 * Where a number needs no source: the reference itself, a heading, and a link to another page of the site, since the
 * number stands there with its source (so do counts that the program makes).
 */
const saysNothing = (element) =>
  isReference(element) || isHeading(element) || (element.name === 'a' && (element.attributes.href ?? '').startsWith('/'));

/** Our own advice and examples that we made up; a box of their own says so. */
const isOwn = (element) => hasClass(element, 'callout-own') || hasClass(element, 'callout-example');

// Numbers that are part of a name or a place: years and dates, 'stap 2 tot en met 9', a number with letters (A4, B1).
const MONTHS = 'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december';
const DATE = new RegExp(`\\b\\d{1,2} (?:${MONTHS})\\b`, 'gi');
const YEAR = /(?<![\d.,])(?:19|20)\d\d(?:-(?:19|20)\d\d)?(?![\d.,]*\d)/g;
const PLACES = 'stap|stappen|vraag|vragen|regel|bijlage|figuur|tabel|versie|artikel|hoofdstuk|bladzijde|soort|studie|les';
const PLACE = new RegExp(`\\b(?:${PLACES}) \\d+(?:[.,]\\d+)*(?:(?:,| en| of| tot| tot en met) \\d+(?:[.,]\\d+)*)*`, 'gi');
const NUMBER = /(?<![\p{L}\d.,-])-?\d+(?:[.,]\d+)*(?![\p{L}\d])/gu;

/** The numbers in a text for which a reader may ask where they come from. */
export function claimedNumbers(source) {
  const plain = source.replace(DATE, ' ').replace(PLACE, ' ').replace(YEAR, ' ');
  return plain.match(NUMBER) ?? [];
}

/** The keys of the sources in the list of a page. */
export function listedSources(page) {
  const entries = find(page, ({ name, attributes }) => name === 'li' && (attributes.id ?? '').startsWith('bron-'));
  return entries.map(({ attributes }) => attributes.id.slice('bron-'.length));
}

/** References on a page to sources that are not in its list. */
export function unresolved(page) {
  const listed = new Set(listedSources(page));
  const links = find(page, isReference).flatMap((mark) => {
    const inside = find(mark, ({ name }) => name === 'a');
    return inside.length > 0 ? inside.map(({ attributes }) => attributes.href ?? '') : [`no link: ${text(mark)}`];
  });
  return links.filter((link) => !link.startsWith('#bron-') || !listed.has(link.slice('#bron-'.length)));
}

/** How many references a page has. */
export const countReferences = (page) => find(page, isReference).length;

/**
 * The paragraphs, points and table rows in `part` that hold a number without a reference beside it. A reference in the
 * head of a column covers its cells, and one in the head of the first column, which names the rows, covers them all.
 */
export function uncitedNumbers(part) {
  const isBlock = ({ name }) => ['p', 'li', 'dd', 'tr'].includes(name);
  const blocks = find(part, isBlock, isOwn);
  return blocks.filter((block) => lacksSource(block, isBlock)).map((block) => text(block).replace(/\s+/g, ' ').trim());
}

function lacksSource(block, isBlock) {
  if (find(block, isReference).length > 0) return false;
  if (block.name === 'tr') return cells(block).some((cell, column) => claims(cell) && !columnHasSource(block, column));
  // A paragraph in a point or in a cell belongs to that.
  if (block.name === 'p' && inside(block, ['li', 'td', 'dd'])) return false;
  return claims(block, (element) => element.name !== 'p' && isBlock(element));
}

function claims(element, skip = () => false) {
  return claimedNumbers(text(element, (child) => saysNothing(child) || isOwn(child) || skip(child))).length > 0;
}

function columnHasSource(row, column) {
  const table = ancestor(row, ['table']);
  const [head] = find(table, ({ name }) => name === 'thead');
  const heads = head ? find(head, ({ name }) => name === 'th') : [];
  return [heads[0], heads[column]].some((cell) => cell && find(cell, isReference).length > 0);
}

const cells = (row) => row.children.filter(({ name }) => name === 'td' || name === 'th');
const inside = (element, names) => ancestor(element, names) !== undefined;

function ancestor(element, names) {
  let at = element.parent;
  while (at && !names.includes(at.name)) at = at.parent;
  return at;
}
