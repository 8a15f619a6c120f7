// One meaning of 'word' on both sides.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { Analyser } from '../analyse.js';
import { dictionary, hasDictionary } from './corpus.mjs';
import { ROOT, lines, run, unlines } from './lib.mjs';

const rules = JSON.parse(readFileSync(`${ROOT}/search-index/rules/dutch.json`, 'utf8'));
const unlimited = new Analyser({ ...rules, longest_word: Infinity }, []);
const words = (text) => [...text.matchAll(/[\p{Alphabetic}\p{N}\u0300-\u036f]+/gu)]
  .map(([token]) => unlimited.fold(token)).map((form) => [form, unlimited.stem(form)]);

function same(texts) {
  const rust = unlines(run(['words'], lines(texts)));
  texts.forEach((text, at) => assert.deepEqual(words(text), rust[at], JSON.stringify(text)));
}

test('every word of the dictionary', { skip: !hasDictionary && 'the package wdutch is not installed' }, () => same(dictionary));

test('every code point that both know', () => {
  const points = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const letter = String.fromCodePoint(code);
    // Halves of a pair stand in no text; what one side's Unicode does not have yet cannot agree.
    if ((code < 0xd800 || code > 0xdfff) && !/\p{Cn}/u.test(letter)) points.push(`a${letter}b`);
  }
  same(points);
});
