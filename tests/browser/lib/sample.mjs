// A small site that follows every rule, for the tests of the tests.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const MENU = { 'toolkit/': 'Toolkit', 'interventies/': 'Interventies', 'zoeken/': 'Zoeken' };

const STYLE = `
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #ffffff; --link: #0b4f8a; }
@media (prefers-color-scheme: dark) { :root { --ink: #f0f0f0; --paper: #16191d; --link: #9ccbff; } }
body { margin: 0; padding: 1rem; background: var(--paper); color: var(--ink); font-family: sans-serif;
  overflow-wrap: anywhere; }
a { color: var(--link); }
nav a, footer a, summary { display: inline-block; padding: 0.5rem; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
main:focus { outline: 3px solid var(--link); }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--paper); }
.scroll { overflow-x: auto; }
@media print {
  :root { color-scheme: light; --ink: #000000; --paper: #ffffff; }
  nav, form, .skip { display: none; }
}
`;

const HEADERS = `/*
  Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'
  X-Content-Type-Options: nosniff
`;

/**
 * Writes the site to a folder. `change(files)` may alter the files first: a map from path to text,
 * in which a page is HTML that starts with its h1.
 */
export function writeSample(dir, { base = '/', change = () => {} } = {}) {
  const files = new Map(sampleFiles(base));
  change(files);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
}

function sampleFiles(base) {
  const page = (title, body) => layout(base, title, body);
  return [
    ['index.html', page('Wat werkt', '<p>Een voorbeeld.</p>')],
    ['toolkit/index.html', page('Toolkit', `<p>Zie <a href="${base}interventies/#theater">theater</a>.</p>`)],
    ['interventies/index.html', page('Interventies', INTERVENTIONS)],
    ['zoeken/index.html', page('Zoeken', search(base))],
    ['404.html', page('Deze pagina bestaat niet', `<p><a href="${base}">Naar de startpagina</a></p>`)],
    ['oud/index.html', redirect(`${base}toolkit/`)],
    ['style.css', STYLE],
    ['page.js', "document.documentElement.classList.add('js');\n"],
    ['_headers', HEADERS],
    ['sitemap.xml', sitemap(base)],
  ];
}

const INTERVENTIONS = `
<h2 id="theater">Theater</h2>
<p>Wat we weten van theater.</p>
<details><summary>Meer</summary><p>Nog niet onderzocht.</p></details>
<div class="scroll" tabindex="0" role="region" aria-label="Tabel met onderzoek">
<table><caption>Onderzoek</caption><tr><th scope="col">Land</th><th scope="col">Deradicaliseringsprogramma</th></tr>
<tr><td>Nederland</td><td>Meervoudigepersoonlijkheidsproblematiek</td></tr></table></div>`;

function search(base) {
  return `<form role="search" action="${base}zoeken/"><label for="q">Zoek op deze site</label>
<input type="search" id="q" name="q"><button>Zoeken</button></form>`;
}

function layout(base, title, body) {
  const menu = Object.entries(MENU).map(([path, name]) => `<li><a href="${base}${path}">${name}</a></li>`);
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${base}style.css">
<script type="module" src="${base}page.js"></script>
</head>
<body>
<a class="skip" href="#inhoud">Direct naar de inhoud</a>
<header>
<p>Voorbeeldsite, geen website van de overheid</p>
<nav aria-label="Hoofdmenu"><ul><li><a href="${base}">Home</a></li>${menu.join('')}</ul></nav>
</header>
<main id="inhoud" tabindex="-1">
<h1>${title}</h1>
${body}
</main>
<footer><a href="mailto:redactie@example.org?subject=${encodeURIComponent(title)}">Mail de redactie</a></footer>
</body>
</html>
`;
}

function redirect(target) {
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Deze pagina is verhuisd</title>
<meta http-equiv="refresh" content="0; url=${target}"></head>
<body><p><a href="${target}">Deze pagina is verhuisd</a></p></body></html>
`;
}

function sitemap(base) {
  const urls = ['', ...Object.keys(MENU)].map((path) => `<url><loc>https://example.org${base}${path}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>
`;
}
