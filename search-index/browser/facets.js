/**
 * Sets of pages, the columns of facets, and the numbers beside their values.
 *
 * @typedef {import('./types.js').FacetPlace} FacetPlace
 */
import { Bytes } from './bytes.js';

/** A set of pages, one bit each. */
export class Pages {
  /** @param {number} size */
  constructor(size) {
    this.bits = new Uint32Array(Math.ceil(size / 32));
  }

  /** @param {Uint32Array} pages */
  addAll(pages) {
    for (let at = 0; at < pages.length; at += 1) this.bits[pages[at] >> 5] |= 1 << (pages[at] & 31);
    return this;
  }

  /** @param {number} page */
  add(page) {
    this.bits[page >> 5] |= 1 << (page & 31);
  }

  /** The pages in their order. */
  members() {
    const pages = [];
    for (let at = 0; at < this.bits.length; at += 1) {
      for (let word = this.bits[at]; word; word &= word - 1) pages.push(at * 32 + 31 - Math.clz32(word & -word));
    }
    return pages;
  }

  /** Also the pages from the size up to the end of the last word, which no list ever names. */
  fill() {
    this.bits.fill(0xffffffff);
    return this;
  }

  /** @param {number} page */
  has(page) {
    return (this.bits[page >> 5] >>> (page & 31)) & 1;
  }

  /** @param {Pages} other */
  intersect(other) {
    for (let at = 0; at < this.bits.length; at += 1) this.bits[at] &= other.bits[at];
    return this;
  }

  /** @param {Pages} other */
  unite(other) {
    for (let at = 0; at < this.bits.length; at += 1) this.bits[at] |= other.bits[at];
    return this;
  }

  /** @param {Pages} other */
  remove(other) {
    for (let at = 0; at < this.bits.length; at += 1) this.bits[at] &= ~other.bits[at];
    return this;
  }

  copy() {
    const copy = new Pages(this.bits.length * 32);
    copy.bits.set(this.bits);
    return copy;
  }

  count() {
    let count = 0;
    for (let word of this.bits) {
      for (; word; word &= word - 1) count += 1;
    }
    return count;
  }
}

export class Facets {
  /**
   * @param {import('./store.js').Store} store
   * @param {import('./types.js').Manifest} manifest
   */
  constructor(store, manifest) {
    this.store = store;
    this.size = manifest.pages;
    this.places = manifest.facets;
    this.ordersFile = manifest.orders;
  }

  /**
   * For each value of a facet the pages that have it.
   * @param {FacetPlace} place
   * @returns {Promise<Uint32Array[]>}
   */
  column(place) {
    return this.store.get(`c/${place.file}.bin`, (bytes) => {
      const source = new Bytes(bytes);
      return place.values.map(() => {
        const pages = new Uint32Array(source.atMostLeft(source.number()));
        let next = 0;
        for (let at = 0; at < pages.length; at += 1) {
          pages[at] = next + source.number();
          next = pages[at] + 1;
        }
        return pages;
      });
    });
  }

  /** Days and evidence of each page. */
  orders() {
    return this.store.get(`c/${this.ordersFile}.bin`, (bytes) => {
      const source = new Bytes(bytes);
      const read = () => Float64Array.from({ length: this.size }, () => source.number());
      return { newest: read(), evidence: read() };
    });
  }

  /**
   * The pages that have a chosen value of every facet but `except`; null where nothing is chosen.
   * @param {Record<string, string[]>} filters
   * @param {string} [except]
   */
  async chosen(filters, except) {
    const used = this.places.filter(({ name }) => name !== except && filters[name]?.length);
    const sets = await Promise.all(used.map(async (place) => {
      const columns = await this.column(place);
      const set = new Pages(this.size);
      place.values.forEach(([value], at) => {
        if (filters[place.name].includes(value)) set.addAll(columns[at]);
      });
      return set;
    }));
    return sets.length ? sets.reduce((all, set) => all.intersect(set)) : null;
  }

  /**
   * How many pages each value would give: without what is chosen in its own facet.
   * @param {Pages} found
   * @param {Record<string, string[]>} filters
   */
  async counts(found, filters) {
    const counts = await Promise.all(this.places.map(async (place) => {
      const [columns, chosen] = await Promise.all([this.column(place), this.chosen(filters, place.name)]);
      const open = chosen ? chosen.intersect(found) : found;
      /** @type {[string, number][]} */
      const values = place.values.map(([value], at) => {
        let count = 0;
        for (const page of columns[at]) count += open.has(page);
        return [value, count];
      });
      return /** @type {[string, [string, number][]]} */ ([place.name, values]);
    }));
    return Object.fromEntries(counts);
  }
}
