// Pages of made-up Dutch: words from the system's dictionary where it is, spread as in real text.

import { existsSync, readFileSync } from 'node:fs';

import { dice } from './lib.mjs';

const DICTIONARY = '/usr/share/dict/dutch';
const FEW = `aanpak aanpakken gemeente gemeenten gemeentelijk radicalisering radicaliseren radicaliseringsaanpak
  interventie interventies interventietype evaluatie evalueren evalueert jongeren jongere jongerenwerk werk weerbaarheid
  weerbaar weerbaarheidstraining training trainen school scholen leraar leraren ouder ouders gezin gezinnen wijk wijken
  wijkagent preventie preventief huis huizen brief brieven coördinatie coördineren ideeën idee effectief effectieve
  onderzoek onderzoeken probleem problemen maatregel maatregelen handhaving handhaven financieel financiële`.split(/\s+/);

export const hasDictionary = existsSync(DICTIONARY);
export const dictionary = hasDictionary ? readFileSync(DICTIONARY, 'utf8').split('\n').filter(Boolean) : FEW;

const STOPS = ['de', 'het', 'een', 'van', 'in', 'en', 'voor', 'met'];

/** `count` pages over `vocabulary` words. */
export function pages(count, vocabulary = 4000) {
  const { next, pick, below } = dice(count);
  const some = Array.from({ length: vocabulary }, () => pick(dictionary)).concat(FEW);
  const word = () => (next() < 0.3 ? pick(STOPS) : some[Math.floor(some.length * next() ** 3)]);
  const words = (least, more) => Array.from({ length: least + below(more) }, word).join(' ');
  return Array.from({ length: count }, (_, at) => ({
    address: `/${at}/`,
    title: words(2, 6),
    headings: Array.from({ length: below(4) }, () => words(2, 5)),
    body: Array.from({ length: 1 + below(12) }, () => `${words(5, 12)}.`).join(' '),
    kind: pick(['onderzoek', 'hulpmiddel', 'hoofdstuk']),
    date: next() < 0.9 ? `20${10 + below(16)}-0${1 + below(9)}-1${below(10)}` : '',
    evidence: below(5),
    facets: { land: [pick(['nl', 'be', 'de'])], setting: ['school', 'wijk', 'thuis'].filter(() => next() < 0.4) },
    summary: words(5, 8),
  }));
}

export const settings = {
  facets: [
    { name: 'land', label: 'Land', values: [['nl', 'Nederland'], ['be', 'België']] },
    { name: 'setting', label: 'Setting' },
  ],
  synonyms: [['PGA', 'persoonsgerichte aanpak'], ['school', 'onderwijsinstelling'], ['jongeren', 'jeugd']],
  protected: ['huizen'],
};
