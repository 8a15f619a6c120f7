// A site whose content is as hard on the design as content gets: long, wide, many, empty. The same every time.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const WORDS = ('gemeente aanpak jongeren evaluatie weerbaarheid gesprek ouders school politie wijkteam netwerk vraag doel meting '
  + 'samenwerkingsverband radicaliseringsproblematiek burgerschapsvaardighedentraining uitvoering antwoord bewijs onderzoek').split(' ');
const TERMS = 300;
const COLUMNS = 20;
const LONG_PAGE_WORDS = 40_000;
/** A title of 200 characters, with the longest kind of word that Dutch has. */
export const LONG_TITLE = ('Samenwerkingsovereenkomstenbeoordelingscommissie en de vraag of een gemeente met partners, scholen, ouders en '
  + 'jongerenwerkers in alle wijken tegelijk een evaluatie van haar plannen kan doen zonder extra geld of tijd').slice(0, 200);

// Templates of pages without contents, related pages and dates: one that misses blocks which other templates fill, and
// one that has them.
const BARE_PAGE = (blocks) => `{% extends "base.html" %}
{% block main %}<article class="page"><div class="page-head"><h1>{{ page.title }}</h1></div>
<div class="page-body">${blocks}{% block content %}<div class="prose">{{ body | safe }}</div>{% endblock %}
{%- if sources %}
{{<source_list sources={sources} />}}
{%- endif %}
</div></article>{% endblock %}
`;

/** Blocks of a page that other templates fill. */
export const BLOCKS = ['kicker', 'opening', 'toc', 'lists'];

/** Writes the site to a folder; `blocks` gives it a theme whose bare pages have these blocks. */
export function writeHardSite(dir, { blocks } = {}) {
  const files = new Map(hardFiles());
  if (blocks) files.set('theme/templates/page.html', BARE_PAGE(blocks.map((name) => `{% block ${name} %}{% endblock %}`).join('')));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
}

function hardFiles() {
  const say = speaker();
  const page = (title, body, more = '') => `---\ntitle: "${title}"\n${more}---\n\n${body}\n`;
  const content = {
    'watwerkt.yaml': CONFIG,
    '_index.md': page('Begin', `## Waar staat u?\n\n- [${LONG_TITLE}](toolkit/titel.md)\n- [Kort](toolkit/tabel.md)`, 'summary: ["Eén zin.", "Nog een zin."]\n'),
    'begrippen.yaml': glossary(say),
    'vocabulaires/trefwoorden.yaml': vocabulary(say),
    'referenties.bib': `@article{leeg2020,\n author = {Jansen, Jan},\n title = {${LONG_TITLE}},\n journal = {Tijdschrift},\n year = {2020}\n}\n`,
    'toolkit/_index.md': page('Toolkit', 'Alle hoofdstukken.'),
    'toolkit/titel.md': page(LONG_TITLE, `## ${LONG_TITLE}\n\n${say(80)}\n\n### ${LONG_TITLE}\n\n${say(30)}`, `description: "${say(20)}"\nsummary: ["${say(30)}"]\n`),
    'toolkit/tabel.md': page('Tabel met twintig kolommen', `${wideTable(say)}\n${say(40)}`),
    'toolkit/lang.md': page('Veertigduizend woorden', longBody(say), 'summary: ["Kort."]\ntrefwoord: [woord-1]\n'),
    'toolkit/trefwoorden.md': page('Alle trefwoorden', 'Tekst.', `trefwoord: [${range(TERMS).map((n) => `woord-${n}`).join(', ')}]\n`),
    'onderzoek/_index.md': page('Onderzoek', 'Alle onderzoeken.', 'shows: studies\n'),
    'onderzoek/leeg2020.md': page('Onderzoek zonder bevindingen', '## Wat is onderzocht?\n\nNiets [@leeg2020].', 'reference: leeg2020\nseen: summary\n'),
    'hulpmiddelen/_index.md': page('Hulpmiddelen', 'Alle hulpmiddelen.'),
    'hulpmiddelen/groot.md': page('Groot canvas', 'Tekst.', `format: canvas\nitems:\n${canvasItems(say)}`),
    'keuzehulp.yaml': guide(say),
  };
  return Object.entries(content).map(([path, text]) => [`content/${path}`, text]);
}

const CONFIG = `title: "Wat weten wij over het kiezen, uitvoeren en evalueren van de lokale aanpak van polarisatie en radicalisering in kleine gemeenten?"
base_url: https://voorbeeld.example
language: nl
banner: Voorbeeldsite, geen website van de overheid
kinds: {toolkit: chapter, hulpmiddelen: tool, onderzoek: study}
footer: [/toolkit/, /begrippen/, /onderwerpen/]
`;

function glossary(say) {
  return range(TERMS).map((n) => `- term: "${String.fromCharCode(65 + (n % 26))}-begrip ${n} ${say.word()}"\n  definition: "${say(14)}"\n`).join('');
}

function vocabulary(say) {
  const terms = range(TERMS).map((n) => `  - {id: woord-${n}, label: "Trefwoord ${n} ${say.word()}"}\n`);
  return `key: trefwoord\nlabel: Trefwoord\nterms:\n${terms.join('')}`;
}

function wideTable(say) {
  const row = (cells) => `| ${cells.join(' | ')} |\n`;
  const head = row(range(COLUMNS).map((n) => `Kolomkop ${n + 1}`)) + row(range(COLUMNS).map(() => '---'));
  return head + range(12).map(() => row(range(COLUMNS).map(() => say.word()))).join('');
}

function longBody(say) {
  const section = (n) => `## Kop ${n}: ${say(5).slice(0, -1)}\n\n${range(6).map(() => range(6).map(() => say(15)).join(' ')).join('\n\n')}\n`;
  const wordsOfSection = 6 * 6 * 15;
  return range(Math.ceil(LONG_PAGE_WORDS / wordsOfSection)).map(section).join('\n');
}

function canvasItems(say) {
  const group = (n) => (n === 2 ? LONG_TITLE : `Groep ${n}`);
  const item = (n) => `  - {group: "${group(n)}", text: "${say(30)}", help: "${say(40)}"}\n`;
  return range(7).flatMap((n) => range(3).map(() => item(n))).join('');
}

function guide(say) {
  const answers = range(9).map((n) => `      - {text: "${n === 0 ? LONG_TITLE : say(12)}", help: "${say(20)}", to: uitkomst-${n}}\n`);
  const result = (n) => `  - id: uitkomst-${n}\n    title: "${n === 0 ? LONG_TITLE : say(5)}"\n    advice: {text: "${say(40)}", origin: own}\n`
    + `    pages: [{page: /toolkit/titel/, reason: "${say(40)}", origin: own}]\n`;
  return `title: "${LONG_TITLE}"\ndescription: "${say(40)}"\nquestions:\n  - id: start\n    text: "${LONG_TITLE}"\n    answers:\n${answers.join('')}`
    + `results:\n${range(9).map(result).join('')}`;
}

function range(count) {
  return Array.from({ length: count }, (_, at) => at);
}

/** Makes sentences of a number of words; always the same ones (a linear congruential generator, Numerical Recipes). */
function speaker() {
  let state = 7;
  const word = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return WORDS[Math.floor((state / 2 ** 32) * WORDS.length)];
  };
  const say = (count) => {
    const sentence = range(count).map(word).join(' ');
    return `${sentence[0].toUpperCase()}${sentence.slice(1)}.`;
  };
  return Object.assign(say, { word });
}
