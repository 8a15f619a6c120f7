// A static file server for the tests: loopback only, random port, the headers that the build wrote in _headers.

import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { withoutBase } from './site.mjs';

const TYPES = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** Serves the site; answers `origin`, `url(path)` and `close()`. */
export async function serve(site) {
  const rules = readHeaderRules(site);
  const server = createServer((request, response) => answer(site, rules, request, response));
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: (path) => origin + site.base + path.slice(1),
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

function answer(site, rules, request, response) {
  const path = requestedPath(site, request.url);
  const file = path && join(site.dir, normalize(path));
  if (file && existsSync(file) && statSync(file).isDirectory() && !path.endsWith('/')) {
    response.writeHead(301, { location: `${site.base}${path.slice(1)}/` }).end();
    return;
  }
  const found = file && (path.endsWith('/') ? join(file, 'index.html') : file);
  // Browsers ask for this by themselves when a page names no icon.
  if (request.url === '/favicon.ico' && !(found && existsSync(found))) response.writeHead(204).end();
  else if (found && existsSync(found)) send(response, 200, found, headersFor(rules, path));
  else send(response, 404, join(site.dir, '404.html'), headersFor(rules, '/404.html'));
}

function requestedPath(site, url) {
  try {
    return withoutBase(site, decodeURIComponent(new URL(url, 'http://loopback').pathname));
  } catch {
    return undefined;
  }
}

function send(response, status, file, headers) {
  response.writeHead(status, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', ...headers });
  if (existsSync(file)) createReadStream(file).pipe(response);
  else response.end();
}

/** Rules of a _headers file: a line with a path pattern, then indented `Name: value` lines. */
function readHeaderRules(site) {
  const file = join(site.dir, '_headers');
  const rules = [];
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const [, name, value] = line.match(/^\s+([\w-]+):\s*(.*\S)\s*$/) ?? [];
    if (name) rules.at(-1)?.headers.push([name.toLowerCase(), value]);
    else if (/^\S*\/\S*/.test(line)) rules.push({ pattern: patternOf(site, line.trim()), headers: [] });
  }
  return rules;
}

function patternOf(site, path) {
  const escaped = (withoutBase(site, path) ?? path).replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replace(/:\w+/g, '[^/]+')}$`);
}

function headersFor(rules, path) {
  return Object.fromEntries(rules.filter(({ pattern }) => pattern.test(path)).flatMap((rule) => rule.headers));
}
