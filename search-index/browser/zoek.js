/**
 * The search page: a form that works without this script, made quicker.
 *
 * The page marks its parts with `data-zoek` attributes and brings all its sentences along in
 * `<script type="application/json" data-zoek="teksten">`. The address keeps the question, so that
 * back, forward, reload and sharing work.
 *
 * @typedef {import('./types.js').Manifest} Manifest
 * @typedef {import('./types.js').Client} Client
 * @typedef {import('./types.js').Answer} Answer
 */
import { Engine, OtherVersion } from './engine.js';
import { RemoteClient } from './remote.js';
import { MissingFile, Store, readFrom } from './store.js';
import { drawChips, drawFacets, drawResults, drawUnfiltered, drawWords, element, fill } from './view.js';
import { WORKER_PAGES, WorkerClient, serve } from './worker.js';

const PAGE = 10;
const FIRST = 5;
const TYPING_PAUSE = 150;
const STATUS_PAUSE = 600;
const SETTLED_PAUSE = 500;
const WIDE = '(min-width: 56rem)';
const ORDERS = /** @type {const} */ (['relevance', 'newest', 'evidence']);

class SearchPage {
  /**
   * @param {HTMLElement} root
   * @param {Manifest} manifest
   * @param {string} script the address of this script
   */
  constructor(root, manifest, script) {
    this.root = root;
    this.manifest = manifest;
    this.script = script;
    const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-zoek="${name}"]`) ?? element('div'));
    this.form = /** @type {HTMLFormElement} */ (root.querySelector('form[role="search"]'));
    this.input = /** @type {HTMLInputElement} */ (this.form.elements.namedItem('q'));
    this.status = part('status');
    this.list = part('resultaten');
    this.panel = part('filters');
    this.chips = part('chips');
    this.words = part('woorden');
    this.empty = part('leeg');
    this.unfiltered = part('zonder-filters');
    this.more = part('meer');
    this.order = /** @type {HTMLSelectElement | null} */ (root.querySelector('[data-zoek="volgorde"]'));
    /** @type {{ texts: Record<string, string>, kinds: Record<string, string>, base: string, endpoint?: string }} */
    this.settings = { texts: {}, kinds: {}, base: '/', ...JSON.parse(root.querySelector('script[data-zoek="teksten"]')?.textContent ?? '{}') };
    this.texts = this.settings.texts;
    /** @type {Record<string, string[]>} */
    this.chosen = {};
    this.limit = PAGE;
    this.running = new AbortController();
    /** @type {Promise<Client> | undefined} */
    this.client = undefined;
    this.typing = 0;
    this.speaking = 0;
    this.listen();
    // On a wide screen the filters stand beside the results; on a phone they would push them away.
    this.panel.closest('details')?.toggleAttribute('open', matchMedia(WIDE).matches);
    this.readAddress();
  }

  listen() {
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.typing);
      this.go({ complete: false, isNew: true });
    });
    this.input.addEventListener('input', () => {
      clearTimeout(this.typing);
      this.typing = setTimeout(() => this.go({ complete: true, isNew: false }), TYPING_PAUSE);
    });
    this.input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.input.value) return;
      event.preventDefault();
      this.input.value = '';
      this.go({ complete: false, isNew: true });
    });
    this.panel.addEventListener('change', () => this.go({ complete: false, isNew: true }));
    this.order?.addEventListener('change', () => this.go({ complete: false, isNew: true }));
    this.more.addEventListener('click', () => {
      const shown = this.limit;
      this.limit += PAGE;
      this.run(false).then(() => /** @type {HTMLElement | undefined} */ (this.list.querySelectorAll('.zoekresultaat a')[shown])?.focus());
    });
    globalThis.addEventListener('popstate', () => this.readAddress());
  }

  /** What the address asks for, into the form. */
  readAddress() {
    const asked = new URLSearchParams(location.search);
    this.input.value = asked.get('q') ?? '';
    const order = ORDERS.find((name) => name === asked.get('volgorde'));
    if (this.order) this.order.value = order ?? 'relevance';
    this.chosen = Object.fromEntries(this.manifest.facets.map(({ name }) => [name, asked.getAll(name)]));
    this.limit = PAGE;
    const isAsked = asked.has('q') || Object.values(this.chosen).some((values) => values.length);
    if (isAsked) this.run(false);
    else this.clear();
  }

  /** @param {{ complete: boolean, isNew: boolean }} how */
  go({ complete, isNew }) {
    this.limit = PAGE;
    if (this.panel.querySelector('fieldset')) {
      this.chosen = {};
      for (const box of this.panel.querySelectorAll('input')) {
        this.chosen[box.name] ??= [];
        if (box.checked) this.chosen[box.name].push(box.value);
      }
    }
    const asked = new URLSearchParams();
    if (this.input.value) asked.set('q', this.input.value);
    for (const [name, values] of Object.entries(this.chosen)) for (const value of values) asked.append(name, value);
    if (this.order && this.order.value !== 'relevance') asked.set('volgorde', this.order.value);
    const address = `${location.pathname}${asked.size ? `?${asked}` : ''}`;
    if (isNew) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    if (asked.size) this.run(complete);
    else this.clear();
  }

  clear() {
    this.running.abort();
    this.list.replaceChildren();
    this.words.replaceChildren();
    this.chips.replaceChildren();
    this.more.hidden = true;
    this.empty.hidden = true;
    this.status.textContent = '';
    for (const box of this.panel.querySelectorAll('input')) box.checked = false;
  }

  /** @param {boolean} complete */
  async run(complete) {
    this.running.abort();
    this.running = new AbortController();
    const { signal } = this.running;
    const order = ORDERS.find((name) => name === this.order?.value) ?? 'relevance';
    const question = { query: this.input.value, filters: this.chosen, order, limit: this.limit, complete };
    try {
      this.client ??= this.open();
      const client = await this.client;
      // The numbers beside facets take files of their own: results first.
      const answer = await client.search({ ...question, counts: false }, signal);
      for (const count of this.limit > FIRST ? [FIRST, this.limit] : [this.limit]) {
        const found = await Promise.all(answer.hits.slice(0, count).map((hit) => findings(client, hit, answer.stems)));
        signal.throwIfAborted();
        drawResults(this.list, found, {
          ...this.settings, facets: client.facets, isGrouped: order === 'relevance',
        });
        this.report(question.query, answer);
        if (count === this.limit) break;
        // The first results are painted before the next ones are asked for, and for those nobody
        // waits who is still typing.
        await new Promise((resolve) => { setTimeout(resolve, complete ? SETTLED_PAUSE : 0); });
        signal.throwIfAborted();
      }
      const isFiltered = Object.values(this.chosen).some((values) => values.length);
      const free = !answer.total && isFiltered ? await client.search({ ...question, filters: {}, limit: 0, counts: false }, signal) : null;
      drawUnfiltered(this.unfiltered, { total: free?.total ?? 0, texts: this.texts, clear: () => this.remove(null, '') });
      const { facets } = await client.search({ ...question, limit: 0 }, signal);
      signal.throwIfAborted();
      drawFacets(this.panel, client.facets, { counts: facets, chosen: this.chosen });
    } catch (error) {
      if (!signal.aborted) this.fail(error, complete);
    }
  }

  /**
   * @param {string} query
   * @param {Answer} answer
   */
  report(query, answer) {
    drawWords(this.words, answer, this.texts);
    drawChips(this.chips, this.manifest.facets, {
      chosen: this.chosen, texts: this.texts, remove: (facet, value) => this.remove(facet, value),
    });
    this.more.hidden = answer.total <= this.limit;
    this.empty.hidden = answer.total > 0;
    const text = answer.onlyCommonWords ? this.texts.common : [this.texts.none, this.texts.one][answer.total] ?? this.texts.many;
    clearTimeout(this.speaking);
    // A screen reader hears the number once somebody pauses, not at each letter.
    this.speaking = setTimeout(() => { this.status.textContent = fill(text, { n: answer.total, q: query }); }, this.status.textContent ? STATUS_PAUSE : 0);
  }

  /**
   * @param {string | null} facet null takes all away
   * @param {string} value
   */
  remove(facet, value) {
    for (const box of this.panel.querySelectorAll('input')) {
      if (facet === null || (box.name === facet && box.value === value)) box.checked = false;
    }
    this.go({ complete: false, isNew: true });
    this.input.focus();
  }

  /** @returns {Promise<Client>} */
  async open() {
    if (this.settings.endpoint) return new RemoteClient(this.manifest, this.settings.endpoint);
    const base = new URL('.', this.script).href;
    if (location.protocol === 'file:' && this.manifest.all) {
      await load(base + this.manifest.all);
      const { watwerktZoek } = /** @type {any} */ (globalThis);
      return new Engine(this.manifest, new Store(base, readFrom(watwerktZoek, base)));
    }
    const engine = new Engine(this.manifest, new Store(base));
    return this.manifest.pages > WORKER_PAGES ? new WorkerClient(engine, this.script) : engine;
  }

  /**
   * A file that is gone belongs to an index that was replaced: the page is loaded anew, once.
   * @param {unknown} error
   * @param {boolean} complete
   */
  fail(error, complete) {
    const isOld = error instanceof OtherVersion || (error instanceof MissingFile && error.why === 'gone');
    if (isOld && !history.state?.reloaded) {
      history.replaceState({ reloaded: true }, '');
      location.reload();
      return;
    }
    const again = element('button', { type: 'button' }, [this.texts.retry ?? '']);
    again.addEventListener('click', () => { this.client = undefined; this.run(complete); });
    this.status.replaceChildren(isOld ? this.texts.old ?? '' : this.texts.failed ?? '', ' ', again);
  }
}

/**
 * What is drawn of one page.
 * @param {Client} client
 * @param {import('./types.js').Hit} hit
 * @param {string[]} stems
 */
async function findings(client, { page, missing }, stems) {
  const fragment = await client.fragment(page);
  const title = client.passage({ ...fragment, body: '', summary: fragment.title }, stems);
  return { page, missing, fragment, passage: client.passage(fragment, stems), title };
}

/** @param {string} address */
function load(address) {
  return new Promise((resolve, reject) => {
    const script = element('script', { src: address });
    script.addEventListener('load', resolve);
    script.addEventListener('error', () => reject(new MissingFile(address, 'gone')));
    document.head.append(script);
  });
}

/**
 * Runs once when the script is loaded: in a worker it serves, in a page it finds the search.
 * @param {Manifest} manifest
 */
export function start(manifest) {
  if (typeof document === 'undefined') {
    serve(manifest);
    return;
  }
  const script = /** @type {HTMLScriptElement} */ (document.currentScript).src;
  const begin = () => {
    for (const root of document.querySelectorAll('[data-zoek="zoeken"]')) new SearchPage(/** @type {HTMLElement} */ (root), manifest, script);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
  else begin();
}
