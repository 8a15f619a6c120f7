/**
 * Fetches files of the index, opens them, and keeps them.
 */

const FOLDER_LETTERS = 8;

/** A file could not be fetched or is not what it should be. */
export class MissingFile extends Error {
  /**
   * @param {string} path
   * @param {'gone' | 'unreachable' | 'corrupt'} why
   */
  constructor(path, why) {
    super(`${path}: ${why}`);
    this.path = path;
    this.why = why;
  }
}

/**
 * A promise that is awaited later, after others that may fail first. Then nobody awaits it any more,
 * and a browser would report its own failure as one that nobody deals with.
 * @template T
 * @param {Promise<T>} promise
 */
export function later(promise) {
  promise.catch(() => {});
  return promise;
}

export class Store {
  /**
   * @param {string} base the address of the folder of the index
   * @param {(address: string, signal?: AbortSignal) => Promise<Uint8Array>} [read]
   */
  constructor(base, read = readOverNetwork) {
    this.base = base;
    this.read = read;
    /** @type {Map<string, Promise<unknown>>} */
    this.kept = new Map();
  }

  /**
   * What `decode` makes of the file at `path`, decoded once. One that fails is tried again the next time.
   * @template T
   * @param {string} path
   * @param {(bytes: Uint8Array) => T} decode
   * @returns {Promise<T>}
   */
  get(path, decode) {
    const known = this.kept.get(path);
    if (known) return /** @type {Promise<T>} */ (known);
    const wanted = this.open(path, decode);
    this.kept.set(path, wanted);
    wanted.catch(() => this.kept.delete(path));
    return wanted;
  }

  /**
   * @template T
   * @param {string} path
   * @param {(bytes: Uint8Array) => T} decode
   */
  async open(path, decode) {
    const packed = await this.read(this.base + path);
    try {
      return decode(await unzip(packed));
    } catch {
      throw new MissingFile(path, 'corrupt');
    }
  }
}

/** @param {Uint8Array} packed */
async function unzip(packed) {
  const stream = new Blob([/** @type {BlobPart} */ (packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * @param {string} address
 * @returns {Promise<Uint8Array>}
 */
async function readOverNetwork(address) {
  let response;
  try {
    response = await fetch(address);
  } catch {
    throw new MissingFile(address, 'unreachable');
  }
  if (response.status === 404 || response.status === 410) throw new MissingFile(address, 'gone');
  if (!response.ok) throw new MissingFile(address, 'unreachable');
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * Reads from a script that holds every file, for a copy without a server.
 * @param {Record<string, string>} files
 * @param {string} base
 */
export function readFrom(files, base) {
  return async (/** @type {string} */ address) => {
    const text = files[address.slice(base.length)];
    if (text === undefined) throw new MissingFile(address, 'gone');
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  };
}

/**
 * Reads each file from a script of its own, for a copy of a larger site without a server.
 * @param {string} base
 * @param {(address: string) => Promise<unknown>} load
 */
export function readFromScripts(base, load) {
  return async (/** @type {string} */ address) => {
    await load(`${address}.js`);
    const { watwerktZoek } = /** @type {any} */ (globalThis);
    return readFrom(watwerktZoek ?? {}, base)(address);
  };
}

/**
 * The path of a numbered file.
 * @param {string} kind
 * @param {import('./types.js').Numbered} place
 * @param {number} number
 */
export function pathOf(kind, { range, folders }, number) {
  const at = Math.floor(number / range) * FOLDER_LETTERS;
  return `${kind}/${folders.slice(at, at + FOLDER_LETTERS)}/${number}.bin`;
}
