/**
 * The engine in a worker, for large sites: the same script runs on both sides.
 *
 * @typedef {import('./types.js').Manifest} Manifest
 * @typedef {import('./types.js').Client} Client
 */
import { Engine } from './engine.js';
import { MissingFile, Store } from './store.js';

/** From so many pages on, a query is worked out beside the page. */
export const WORKER_PAGES = 10000;

/**
 * Answers messages; runs in the worker.
 * @param {Manifest} manifest
 */
export function serve(manifest) {
  const engine = new Engine(manifest, new Store(new URL('.', globalThis.location.href).href));
  /** @type {AbortController | undefined} */
  let running;
  globalThis.addEventListener('message', async (/** @type {MessageEvent} */ { data: { id, question, page } }) => {
    try {
      let answer;
      if (question) {
        running?.abort();
        running = new AbortController();
        answer = await engine.search(question, running.signal);
      } else {
        answer = await engine.fragment(page);
      }
      globalThis.postMessage({ id, answer });
    } catch (error) {
      const { path, why } = /** @type {MissingFile} */ (error);
      globalThis.postMessage({ id, error: { path, why: why ?? String(error) } });
    }
  });
}

/** @implements {Client} */
export class WorkerClient {
  /**
   * @param {Engine} engine for what takes no time
   * @param {string} script
   */
  constructor(engine, script) {
    this.engine = engine;
    this.facets = engine.facets;
    this.worker = new Worker(script);
    this.asked = 0;
    /** @type {Map<number, { resolve: (answer: any) => void, reject: (error: Error) => void }>} */
    this.waiting = new Map();
    this.worker.addEventListener('message', ({ data: { id, answer, error } }) => {
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      if (error) waiting?.reject(new MissingFile(error.path, error.why));
      else waiting?.resolve(answer);
    });
  }

  /**
   * @param {object} message
   * @returns {Promise<any>}
   */
  post(message) {
    this.asked += 1;
    const id = this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker.postMessage({ id, ...message });
    });
  }

  /**
   * @param {import('./types.js').Question} question
   * @param {AbortSignal} [signal]
   */
  async search(question, signal) {
    const answer = await this.post({ question });
    signal?.throwIfAborted();
    return answer;
  }

  /** @param {number} page */
  fragment(page) {
    return this.post({ page });
  }

  /**
   * @param {import('./types.js').Fragment} fragment
   * @param {string[]} stems
   */
  passage(fragment, stems) {
    return this.engine.passage(fragment, stems);
  }
}
