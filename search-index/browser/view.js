/**
 * Draws answers. Text from pages is only ever set as text.
 *
 * @typedef {import('./types.js').Answer} Answer
 * @typedef {import('./types.js').Fragment} Fragment
 * @typedef {import('./types.js').FacetPlace} FacetPlace
 * @typedef {import('./types.js').Piece} Piece
 * @typedef {Record<string, string>} Texts
 * @typedef {{ page: number, missing: string[], fragment: Fragment, passage: Piece[], title: Piece[] }} Found
 * @typedef {{ base: string, page: string, facets: FacetPlace[], kinds: Texts, texts: Texts }} Surroundings
 */

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, string>} [attributes]
 * @param {(Node | string)[]} [children]
 * @returns {HTMLElementTagNameMap[K]}
 */
export function element(name, attributes = {}, children = []) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/**
 * A sentence with its places filled: `{n}`.
 * @param {string | undefined} text
 * @param {Record<string, string | number>} [values]
 */
export function fill(text, values = {}) {
  return (text ?? '').replace(/\{(\w+)\}/g, (_, key) => String(values[key] ?? ''));
}

/** @param {Piece[]} pieces */
function marked(pieces) {
  return pieces.map(({ text, isMarked }) => (isMarked ? element('mark', {}, [text]) : document.createTextNode(text)));
}

/**
 * One result.
 * @param {Found} found
 * @param {Surroundings & { level: 'h2' | 'h3' }} how
 */
function resultItem({ fragment, passage, title, missing }, { base, page, facets, level, kinds, texts }) {
  const link = element('a', { href: base + fragment.address.replace(/^\//, '') + page }, marked(title));
  const item = element('li', { class: 'zoekresultaat' }, [
    element(level, {}, [link]),
    element('p', { class: 'zoekresultaat-passage' }, marked(passage)),
  ]);
  const shown = fragment.facets.map((values, at) => (facets[at].shown ? values.map((value) => facets[at].values[value][1]) : []));
  const facts = level === 'h2' ? [kinds[fragment.kind] ?? fragment.kind, ...shown.flat()] : shown.flat();
  if (facts.length) {
    item.append(element('ul', { class: 'zoekresultaat-kenmerken' }, [...new Set(facts)].map((fact) => element('li', {}, [fact]))));
  }
  if (missing.length) item.append(element('p', { class: 'zoekresultaat-zonder' }, without(missing, texts)));
  return item;
}

/**
 * @param {string[]} words
 * @param {Texts} texts
 */
function without(words, texts) {
  return [`${texts.without} `, ...words.flatMap((word, at) => [at ? ', ' : '', element('s', {}, [word])])];
}

/**
 * The results, grouped by kind where there is more than one.
 * @param {HTMLElement} list
 * @param {Found[]} found
 * @param {Surroundings & { isGrouped: boolean }} how
 */
export function drawResults(list, found, how) {
  const groups = new Map();
  for (const one of found) {
    const { kind } = one.fragment;
    groups.set(kind, [...(groups.get(kind) ?? []), one]);
  }
  if (!how.isGrouped || groups.size < 2) {
    list.replaceChildren(...found.map((one) => resultItem(one, { ...how, level: 'h2' })));
    return;
  }
  list.replaceChildren(...[...groups].map(([kind, members]) => element('li', { class: 'zoekgroep' }, [
    element('h2', {}, [how.kinds[kind] ?? kind]),
    element('ol', {}, members.map((/** @type {Found} */ one) => resultItem(one, { ...how, level: 'h3' }))),
  ])));
}

/**
 * The facets as fieldsets. A box that is there already stays, so that focus does.
 * @param {HTMLElement} panel
 * @param {FacetPlace[]} facets
 * @param {{ counts: Answer['facets'], chosen: Record<string, string[]> }} state
 */
export function drawFacets(panel, facets, { counts, chosen }) {
  if (!panel.querySelector('fieldset')) panel.append(...facets.map(fieldset));
  for (const { name } of facets) {
    for (const [value, count] of counts[name] ?? []) {
      const box = /** @type {HTMLInputElement | null} */ (panel.querySelector(`input[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]`));
      if (!box) continue;
      box.checked = chosen[name]?.includes(value) ?? false;
      const row = /** @type {HTMLElement} */ (box.closest('li'));
      row.hidden = count === 0 && !box.checked;
      const number = row.querySelector('.zoekfilter-aantal');
      if (number) number.textContent = ` (${count})`;
    }
  }
}

/** @param {FacetPlace} facet */
function fieldset({ name, label, values }) {
  return element('fieldset', {}, [
    element('legend', {}, [label]),
    element('ul', {}, values.map(([value, text]) => element('li', {}, [
      element('label', {}, [
        element('input', { type: 'checkbox', name, value }),
        ` ${text}`,
        element('span', { class: 'zoekfilter-aantal' }),
      ]),
    ]))),
  ]);
}

/**
 * A button for each chosen value, which takes it away.
 * @param {HTMLElement} place
 * @param {FacetPlace[]} facets
 * @param {{ chosen: Record<string, string[]>, texts: Texts, remove: (facet: string | null, value: string) => void }} how
 */
export function drawChips(place, facets, { chosen, texts, remove }) {
  const chips = facets.flatMap(({ name, values }) => values.filter(([value]) => chosen[name]?.includes(value)).map(([value, label]) => {
    const chip = element('button', { type: 'button', 'aria-label': fill(texts.remove, { label }) }, [label, element('span', { 'aria-hidden': 'true' }, [' ×'])]);
    chip.addEventListener('click', () => remove(name, value));
    return chip;
  }));
  if (chips.length) {
    const all = element('button', { type: 'button' }, [texts.clear]);
    all.addEventListener('click', () => remove(null, ''));
    chips.push(all);
  }
  place.replaceChildren(...chips);
}

/**
 * How many pages there are without filters, where there are none with them.
 * @param {HTMLElement} place
 * @param {{ total: number, texts: Texts, clear: () => void }} how
 */
export function drawUnfiltered(place, { total, texts, clear }) {
  const button = element('button', { type: 'button' }, [fill(texts.unfiltered, { n: total })]);
  button.addEventListener('click', clear);
  place.replaceChildren(...(total ? [button] : []));
}

/**
 * What was done with the words: struck ones, and corrected ones with the way back.
 * @param {HTMLElement} place
 * @param {Answer} answer
 * @param {Texts} texts
 */
export function drawWords(place, answer, texts) {
  place.replaceChildren();
  const struck = answer.words.filter((word) => word.isStruck);
  if (struck.length && answer.total) {
    place.append(element('p', {}, without(struck.map(({ typed }) => typed), texts)));
  }
  for (const { typed, corrected } of answer.words) {
    if (corrected && answer.total) {
      const [before, after] = fill(texts.meant, { typed, word: '\u0000' }).split('\u0000');
      place.append(element('p', {}, [before, element('strong', {}, [corrected]), after ?? '']));
    }
  }
}
