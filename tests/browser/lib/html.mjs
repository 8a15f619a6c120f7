// Reads the HTML that the program writes into a tree. It knows no more of HTML than those pages use: every element but
// the void ones is closed.

const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
const PIECES = [
  /<!--[^]*?-->|<![^>]*>/,
  /<(?<raw>script|style)\b[^]*?<\/\k<raw>>/,
  /<\/(?<closed>[a-z][\w-]*)\s*>/,
  /<(?<opened>[a-z][\w:-]*)(?<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>/,
  /[^<]+/,
];
const PIECE = new RegExp(PIECES.map(({ source }) => source).join('|'), 'gi');
const ATTRIBUTE = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** The tree of a page: elements with `name`, `attributes`, `children` and `parent`; a piece of text is a string. */
export function parse(html) {
  const root = { name: '#page', attributes: {}, children: [] };
  let open = root;
  for (const { 0: piece, groups } of html.matchAll(PIECE)) {
    const { raw, closed, opened, attributes } = groups;
    if (raw || piece.startsWith('<!')) continue;
    if (closed) {
      if (open.name !== closed.toLowerCase()) throw new Error(`</${closed}> closes <${open.name}>`);
      open = open.parent;
    } else if (opened) {
      const element = { name: opened.toLowerCase(), attributes: readAttributes(attributes), children: [], parent: open };
      open.children.push(element);
      if (!VOID.has(element.name) && !attributes.endsWith('/')) open = element;
    } else {
      open.children.push(decode(piece));
    }
  }
  return root;
}

/** All elements in `element` for which `test` holds, in the order of the page; what `skip` names is passed over. */
export function find(element, test, skip = () => false) {
  const inside = element.children.filter((child) => typeof child !== 'string' && !skip(child));
  return inside.flatMap((child) => [...(test(child) ? [child] : []), ...find(child, test, skip)]);
}

/** The text in an element, without that of the elements that `skip` names. */
export function text(element, skip = () => false) {
  return element.children
    .map((child) => (typeof child === 'string' ? child : skip(child) ? ' ' : text(child, skip)))
    .join('');
}

/** Whether an element has a class. */
export const hasClass = (element, name) => (element.attributes.class ?? '').split(/\s+/).includes(name);

function readAttributes(source) {
  const pairs = [...source.matchAll(ATTRIBUTE)].map(([, name, ...values]) => {
    const value = values.find((given) => given !== undefined) ?? '';
    return [name.toLowerCase(), decode(value)];
  });
  return Object.fromEntries(pairs);
}

function decode(source) {
  return source.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (all, decimal, hexadecimal, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    return hexadecimal ? String.fromCodePoint(Number.parseInt(hexadecimal, 16)) : (NAMED[name] ?? all);
  });
}
