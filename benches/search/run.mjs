// Measures this search beside Pagefind, over the same pages and in the same browser.
//
//   node benches/search/run.mjs --html FOLDER --jsonl FILE --index PROGRAM --pagefind PROGRAM --work FOLDER
//
// FOLDER has the pages as HTML for Pagefind, FILE the same pages as documents of search-index (see
// its `Document`), PROGRAM is the example `index` of search-index, or Pagefind's binary. A server counts what
// Chromium fetches, text in gzip, from an empty cache until five results with passages stand there.

import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

const QUERIES = ['installeren', 'bestand opslaan', 'draaitabel', 'afbeelding schalen', 'lettertype wijzigen', 'netwerk',
  'functie', 'pakketbeheer', 'sneltoets', 'grafiek invoegen'];
const TYPED = 'installeren';
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };
const PATIENCE = 30_000;

const { values: given } = parseArgs({
  options: Object.fromEntries(['html', 'jsonl', 'index', 'pagefind', 'work'].map((name) => [name, { type: 'string' }])),
});

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const kilo = (bytes) => Math.round(bytes / 100) / 10;

/** Runs a program; gives wall time in seconds and peak memory in MiB. */
function measure(program, words) {
  const script = `import resource,subprocess,sys,time
begin=time.monotonic()
subprocess.run(sys.argv[1:],check=True,stdout=subprocess.DEVNULL)
print(time.monotonic()-begin,resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss/1024)`;
  const [wall, memory] = execFileSync('python3', ['-c', script, program, ...words], { encoding: 'utf8' }).split(' ').map(Number);
  return { wall: wall.toFixed(2), memory: Math.round(memory) };
}

function sizeOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return { files: files.length, bytes: files.reduce((sum, file) => sum + statSync(join(file.parentPath ?? file.path, file.name)).size, 0) };
}

/** Serves `folders`, first that has the file; counts bodies until the page says it is done. */
function serve(folders) {
  const state = { bytes: 0, requests: 0, done: () => {} };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    if (path === '/done') {
      state.done(new URL(request.url, 'http://localhost').searchParams);
      response.end();
      return;
    }
    const file = folders.map((folder) => join(folder, path)).find((name) => statSync(name, { throwIfNoEntry: false })?.isFile());
    if (!file) { response.writeHead(404).end(); return; }
    const type = TYPES[extname(file)];
    const body = type ? gzipSync(readFileSync(file), { level: 9 }) : readFileSync(file);
    if (extname(file) !== '.html') { state.bytes += body.length; state.requests += 1; }
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream', 'cache-control': 'no-store', ...(type && { 'content-encoding': 'gzip' }),
    }).end(body);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({ server, state, port: server.address().port })));
}

/** Opens a page in a fresh Chromium and waits until it is done. */
async function visit(state, address) {
  const profile = mkdtempSync(join(tmpdir(), 'bench-'));
  Object.assign(state, { bytes: 0, requests: 0 });
  const browser = spawn('chromium', ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`, address], { stdio: 'ignore' });
  const done = await Promise.race([
    new Promise((resolve) => { state.done = resolve; }),
    new Promise((resolve) => { setTimeout(resolve, PATIENCE); }),
  ]);
  const { bytes, requests } = state;
  const closed = new Promise((resolve) => { browser.on('exit', resolve); });
  browser.kill();
  await closed;
  try { rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }); } catch { /* its last children still write */ }
  return { bytes, requests, done: Object.fromEntries(done ?? []) };
}

// Warm: the same query again, without the fragments.
const OURS = (script) => `<!doctype html><section data-zoek="zoeken"><form role="search"><input name="q"></form>
<ol data-zoek="resultaten"></ol></section><script>
const list = document.querySelector('ol'), asked = new URLSearchParams(location.search), typed = asked.get('typed');
const drawn = () => new Promise((resolve) => { const watch = new MutationObserver(() => { watch.disconnect(); resolve(); }); watch.observe(list, { childList: true }); });
const rest = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
(async () => {
  if (!typed) { await drawn(); fetch('/done'); return; }
  await rest(50);
  for (let length = 1; length <= typed.length; length += 1) {
    const input = document.querySelector('input'); input.value = typed.slice(0, length);
    input.dispatchEvent(new Event('input')); await Promise.race([drawn(), rest(1500)]); }
  fetch('/done');
})();</script><script src="/${script}"></script>`;

const THEIRS = `<!doctype html><script type="module">
const asked = new URLSearchParams(location.search), typed = asked.get('typed');
const pagefind = await import('/pagefind/pagefind.js'); await pagefind.init();
const show = async (query) => { const found = await pagefind.search(query); await Promise.all(found.results.slice(0, 5).map((one) => one.data())); };
if (typed) for (let length = 1; length <= typed.length; length += 1) await show(typed.slice(0, length));
else await show(asked.get('q'));
const times = []; for (let at = 0; !typed && at < 5; at += 1) { const begin = performance.now(); await pagefind.search(asked.get('q')); times.push(performance.now() - begin); }
fetch('/done?warm=' + times.sort((a, b) => a - b)[2]);
</script>`;

async function browse(name, folders) {
  const { server, state, port } = await serve(folders);
  const all = [];
  for (const query of QUERIES) all.push(await visit(state, `http://127.0.0.1:${port}/bench.html?q=${encodeURIComponent(query)}`));
  const typing = await visit(state, `http://127.0.0.1:${port}/bench.html?typed=${TYPED}`);
  server.close();
  const bytes = all.map((one) => one.bytes);
  const requests = all.map((one) => one.requests);
  return { [`${name} kB median`]: kilo(median(bytes)), max: kilo(Math.max(...bytes)), 'requests median': median(requests),
    'requests max': Math.max(...requests), 'typing kB': kilo(typing.bytes), 'typing requests': typing.requests,
    warm: all[0].done.warm && median(all.map((one) => Number(one.done.warm))).toFixed(1) };
}

/** Warm queries in this process, as the reader's own work is the same in a browser. */
async function warm(folder) {
  const { Engine } = await import('../../search-index/browser/engine.js');
  const { Store } = await import('../../search-index/browser/store.js');
  const manifest = JSON.parse(readFileSync(join(folder, 'zoek/manifest.json')));
  const engine = new Engine(manifest, new Store(join(folder, 'zoek/'), async (path) => new Uint8Array(readFileSync(path))));
  const times = [];
  for (const query of QUERIES) {
    await engine.search({ query });
    const runs = [];
    for (let at = 0; at < 5; at += 1) {
      const begin = performance.now();
      await engine.search({ query });
      runs.push(performance.now() - begin);
    }
    times.push(median(runs));
  }
  return { 'warm ms median': median(times).toFixed(2), 'warm ms worst': Math.max(...times).toFixed(2) };
}

const [ours, theirs] = ['ours', 'theirs'].map((name) => join(given.work, name));
for (const folder of [ours, theirs]) { rmSync(folder, { recursive: true, force: true }); mkdirSync(folder, { recursive: true }); }
const settings = join(given.work, 'settings.json');
writeFileSync(settings, JSON.stringify({ facets: [{ name: 'bron', label: 'Bron' }, { name: 'soort', label: 'Soort' }] }));
console.log('ours  ', measure(given.index, ['write', given.jsonl, settings, ours]), sizeOf(ours));
console.log('theirs', measure(given.pagefind, ['--site', given.html, '--output-path', join(theirs, 'pagefind')]), sizeOf(theirs));
const script = readdirSync(join(ours, 'zoek')).find((name) => /^zoek\..*\.js$/.test(name));
writeFileSync(join(ours, 'bench.html'), OURS(`zoek/${script}`));
writeFileSync(join(theirs, 'bench.html'), THEIRS);
console.log(await warm(ours));
console.log(await browse('ours', [ours]));
console.log(await browse('theirs', [theirs]));
