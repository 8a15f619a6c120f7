// Functions that run inside the browser page. Each is sent there as text, so it can use nothing from outside itself,
// except `testName`, which `nameElements` puts in every page beforehand.

/** Defines `testName(element)`: a short selector for messages. */
export function nameElements() {
  const own = (element) => {
    const id = element.id ? `#${element.id}` : '';
    const classes = [...element.classList].slice(0, 2).map((name) => `.${name}`);
    return element.localName + (id || classes.join(''));
  };
  globalThis.testName = (element) => {
    const parent = element.parentElement;
    const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    return `${parent ? `${own(parent)} > ` : ''}${own(element)} "${text}"`;
  };
}

/** What is wider than the window, and which text does not fit in its box. */
export function measureLayout() {
  const width = document.documentElement.clientWidth;
  const all = [...document.body.querySelectorAll('*')].filter((element) => element.checkVisibility());
  const style = (element) => getComputedStyle(element);
  const scrolls = (value) => value === 'auto' || value === 'scroll';
  const clips = (value) => value === 'hidden' || value === 'clip';
  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  // The usual way to show text to screen readers only: a box of one pixel, or a clip path.
  const forReadersOnly = (element) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const { width: wide, height: high } = at.getBoundingClientRect();
      if ((wide <= 1 || high <= 1) && style(at).position === 'absolute') return true;
      if (style(at).clipPath.startsWith('inset(50%')) return true;
    }
    return false;
  };
  const insideScroller = (element) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      if (style(at).overflowX !== 'visible') return true;
    }
    return false;
  };
  const isCut = (element) => {
    const { overflowX, overflowY, display, textOverflow } = style(element);
    const tooWide = element.scrollWidth > element.clientWidth + 1;
    const tooHigh = element.scrollHeight > element.clientHeight + 1;
    if (display === 'inline' || element.clientWidth === 0 || !element.textContent.trim()) return false;
    if (tooWide && (clips(overflowX) || textOverflow === 'ellipsis')) return true;
    if (tooHigh && clips(overflowY)) return true;
    return tooWide && !scrolls(overflowX) && hasText(element);
  };
  const short = (elements) => elements.slice(0, 3).map(testName);
  return {
    width,
    scrollWidth: document.documentElement.scrollWidth,
    wide: short(all.filter((element) => element.getBoundingClientRect().right > width + 1 && !insideScroller(element))),
    cut: short(all.filter((element) => isCut(element) && !forReadersOnly(element))),
  };
}

/** The element that has the focus: what a person who uses the keyboard sees of it. Null when nothing has it. */
export function describeFocus() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const boxes = [...element.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
  const inside = boxes.filter(
    (box) => box.bottom > 1 && box.right > 1 && box.top < innerHeight - 1 && box.left < innerWidth - 1,
  );
  const fits = (box) =>
    box.height > innerHeight || box.width > innerWidth || (box.top >= -1 && box.bottom <= innerHeight + 1);
  const covered = inside.every((box) => {
    const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2);
    const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 2);
    const top = document.elementFromPoint(x, y);
    return !top || !(element.contains(top) || top.contains(element) || element.labels?.[0]?.contains(top));
  });
  globalThis.testStops ??= new Map();
  if (!testStops.has(element)) testStops.set(element, testStops.size);
  return {
    stop: testStops.get(element),
    name: testName(element),
    tag: element.localName,
    text: element.textContent.trim(),
    insideMain: Boolean(element.closest('main')),
    visible: inside.length > 0 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
    fits: inside.some(fits),
    covered,
    outlined:
      outlineStyle !== 'none' &&
      (outlineStyle === 'auto' || parseFloat(outlineWidth) >= 1) &&
      !/rgba\(.*, 0\)|transparent/.test(outlineColor),
  };
}

/** What structure tests compare: title, headings, language, landmarks, links. Works with scripts switched off. */
export function readFacts() {
  const tidy = (text) => text.replace(/\s+/g, ' ').trim();
  const reachable = (link) => link.getClientRects().length > 0 || link.closest('details:not([open])');
  const links = (root) => [...(root?.querySelectorAll('a[href]') ?? [])];
  const address = (link) => link.href.replace(/^(mailto:[^?]*)\?.*/, '$1');
  const h1 = [...document.querySelectorAll('h1')];
  return {
    title: tidy(document.title),
    language: document.documentElement.lang,
    headings: h1.map((heading) => tidy(heading.textContent)),
    headingVisible: h1.length > 0 && h1[0].checkVisibility() && h1[0].getClientRects().length > 0,
    text: tidy(document.body.innerText).toLowerCase(),
    footer: links(document.querySelector('body > footer, [role=contentinfo]')).map(
      (link) => `${tidy(link.textContent)} -> ${address(link)}`,
    ),
    navigation: links(document.querySelector('header nav, nav')).map((link) => `${tidy(link.textContent)} -> ${link.href}`),
    links: links(document).filter(reachable).map((link) => link.href),
    anchors: [...document.querySelectorAll('[id]')].map((element) => element.id),
  };
}

/** Pairs of texts that lie over each other. What a box with a scroll bar hides does not count. */
export function findOverlaps() {
  const SLACK = 2;
  const isBlock = (element) => !/^(inline|contents|none)$/.test(getComputedStyle(element).display);
  const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const clipped = (element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const box = { element, left, right, top, bottom };
    for (let parent = element.parentElement; parent && parent !== document.body; parent = parent.parentElement) {
      if (getComputedStyle(parent).overflowX === 'visible') continue;
      const edge = parent.getBoundingClientRect();
      box.left = Math.max(box.left, edge.left);
      box.right = Math.min(box.right, edge.right);
      box.top = Math.max(box.top, edge.top);
      box.bottom = Math.min(box.bottom, edge.bottom);
    }
    return box;
  };
  const isSeen = (element) => element.checkVisibility() && !element.closest('.visually-hidden, .skip-link');
  const boxes = [...document.body.querySelectorAll('*')]
    .filter((element) => !(element instanceof SVGElement) && hasText(element) && isSeen(element) && isBlock(element))
    .map(clipped)
    .filter((box) => box.right - box.left > SLACK && box.bottom - box.top > SLACK)
    .sort((a, b) => a.top - b.top);
  const found = [];
  let open = [];
  for (const box of boxes) {
    open = open.filter((other) => other.bottom > box.top + SLACK);
    for (const other of open) {
      const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const related = other.element.contains(box.element) || box.element.contains(other.element);
      if (across > SLACK && !related) found.push(`${testName(box.element)} over ${testName(other.element)}`);
    }
    open.push(box);
  }
  return found;
}
