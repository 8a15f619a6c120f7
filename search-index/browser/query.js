/**
 * The words, phrases and exclusions in a query. Whatever is typed has a meaning: there are no errors.
 *
 * @typedef {import('./types.js').Item} Item
 * @typedef {import('./types.js').Kind} Kind
 * @typedef {import('./analyse.js').Analyser} Analyser
 */

const LONGEST_QUERY = 400;
const MOST_WORDS = 12;
const QUOTES = /["“”„‟«»]/;
const MINUS = /(^|[ \t\n\r\u00a0])-$/;

/**
 * @param {string} query
 * @param {Analyser} analyser
 */
export function parseQuery(query, analyser) {
  const pieces = beginning(query).split(QUOTES);
  const items = pieces.flatMap((piece, at) => {
    const isQuoted = at % 2 === 1 && at + 1 < pieces.length;
    return isQuoted
      ? phraseItems(piece, MINUS.test(pieces[at - 1]), analyser)
      : plainItems(piece, at + 1 === pieces.length, analyser);
  });
  return items.slice(0, MOST_WORDS);
}

/** @param {string} query */
function beginning(query) {
  return [...query.slice(0, 2 * LONGEST_QUERY)].slice(0, LONGEST_QUERY).join('');
}

/**
 * @param {string} text
 * @param {boolean} isExcluded
 * @param {Analyser} analyser
 * @returns {Item[]}
 */
function phraseItems(text, isExcluded, analyser) {
  const words = analyser.words(text).filter((word) => !word.isStop);
  if (!words.length) return [];
  const [{ form, stem, position }] = words;
  /** @type {Kind} */
  const kind = words.length === 1
    ? { name: 'word', form, stem, isStop: false, isStrict: true }
    : { name: 'phrase', words: words.map((word) => [word.position - position, word.stem]) };
  return [{ typed: `"${text.trim()}"`, kind, isExcluded, isLast: false }];
}

/**
 * @param {string} text
 * @param {boolean} isEnd
 * @param {Analyser} analyser
 */
function plainItems(text, isEnd, analyser) {
  const words = analyser.words(text);
  const runs = analyser.hyphenated(text, words);
  /** @type {Item[]} */
  const items = [];
  for (let at = 0; at < words.length; at += 1) {
    const last = runs.get(at) ?? at;
    const run = words.slice(at, last + 1);
    const { start, form, stem, isStop } = run[0];
    const { end } = run[run.length - 1];
    const isLast = isEnd && end === text.length;
    at = last;
    if (run.length === 1 && isStop && !isLast) continue;
    items.push({
      typed: text.slice(start, end),
      kind: run.length === 1
        ? { name: 'word', form, stem, isStop, isStrict: false }
        : {
          name: 'hyphenated',
          words: run.filter((word) => !word.isStop).map((word) => [word.form, word.stem]),
          joined: run.map((word) => word.form).join(''),
        },
      isExcluded: MINUS.test(text.slice(0, start)),
      isLast,
    });
  }
  return items;
}
