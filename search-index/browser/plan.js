/**
 * What a query asks of the index: for each word the terms that answer it, in a fixed order.
 * `src/query/plan.rs` makes the same plan.
 *
 * @typedef {import('./types.js').Item} Item
 * @typedef {import('./types.js').Leaf} Leaf
 * @typedef {import('./types.js').Group} Group
 * @typedef {import('./types.js').TermRecord} TermRecord
 */
import { SHORTEST_BEGINNING } from './forms.js';
import { later } from './store.js';

const { fround } = Math;

export class Planner {
  /**
   * @param {import('./types.js').Manifest} manifest
   * @param {import('./analyse.js').Analyser} analyser
   * @param {import('./terms.js').Terms} terms
   * @param {import('./forms.js').Forms} forms
   */
  constructor(manifest, analyser, terms, forms) {
    this.boosts = manifest.boosts;
    this.analyser = analyser;
    this.terms = terms;
    this.forms = forms;
    const groups = manifest.synonyms.split('\n').map((group) => (group ? group.split(',') : []));
    this.synonyms = this.readSynonyms(groups);
    this.longest = Math.max(0, ...groups.flat().map((phrase) => phrase.split(' ').length));
  }

  /**
   * @param {Item[]} items
   * @param {boolean} complete
   */
  async plan(items, complete) {
    const asked = items.filter((item) => !item.isExcluded);
    const groups = [];
    for (let at = 0; at < asked.length;) {
      const { length, phrases } = this.synonymsAt(asked.slice(at));
      groups.push(length > 1 ? this.phraseGroup(asked.slice(at, at + length), phrases) : this.group(asked[at], phrases, complete));
      at += length;
    }
    const excluded = later(Promise.all(items.filter((item) => item.isExcluded).map((item) => this.strict(item))));
    return {
      groups: (await Promise.all(groups)).filter((group) => group !== null),
      excluded: (await excluded).filter((group) => group !== null),
    };
  }

  /**
   * For the stems of a phrase, the phrases that mean the same.
   * @param {string[][]} groups
   */
  readSynonyms(groups) {
    /** @type {Map<string, string[][]>} */
    const synonyms = new Map();
    for (const group of groups) {
      for (const phrase of group) {
        const key = phrase.split(' ').map((form) => this.analyser.stem(form)).join(' ');
        const others = synonyms.get(key) ?? [];
        const known = new Set(others.map((other) => other.join(' ')));
        for (const other of group) {
          if (other !== phrase && !known.has(other)) others.push(other.split(' '));
          known.add(other);
        }
        if (others.length) synonyms.set(key, others);
      }
    }
    return synonyms;
  }

  /** @param {Item[]} items */
  synonymsAt(items) {
    const stems = [];
    for (const { kind } of items.slice(0, this.longest)) {
      if (kind.name !== 'word' || kind.isStop || kind.isStrict) break;
      stems.push(kind.stem);
    }
    for (let length = stems.length; length > 0; length -= 1) {
      const phrases = this.synonyms.get(stems.slice(0, length).join(' '));
      if (phrases) return { length, phrases };
    }
    return { length: 1, phrases: [] };
  }

  /**
   * @param {Item[]} items
   * @param {string[][]} phrases
   * @returns {Promise<Group>}
   */
  async phraseGroup(items, phrases) {
    const own = items.flatMap(({ kind }) => (kind.name === 'word' ? [this.atom(kind.form, kind.stem, 1)] : []));
    return {
      typed: items.map((item) => item.typed).join(' '),
      alternatives: [await Promise.all(own), ...(await this.alike(phrases))],
      corrected: null,
      isRequired: false,
    };
  }

  /** @param {string[][]} phrases */
  alike(phrases) {
    const factor = fround(this.boosts.synonym);
    return Promise.all(phrases.map((phrase) =>
      Promise.all(phrase.map((form) => this.atom(form, this.analyser.stem(form), factor)))));
  }

  /**
   * @param {Item} item
   * @param {string[][]} phrases
   * @param {boolean} complete
   * @returns {Promise<Group | null>}
   */
  async group(item, phrases, complete) {
    const { typed, kind, isLast } = item;
    if (kind.name === 'word' && !kind.isStrict) {
      const isCompleted = complete && isLast && isLongEnough(kind.form);
      return kind.isStop ? this.beginning(item, kind.form, isCompleted) : this.word(item, phrases, isCompleted);
    }
    if (kind.name !== 'hyphenated') return this.strict(item);
    const whole = this.atom(kind.joined, this.analyser.stem(kind.joined), 1);
    const pieces = later(Promise.all(kind.words.map(([form, stem]) => this.piece(form, stem))));
    const alternatives = [[await whole]];
    if (kind.words.length) alternatives.push((await pieces).flat());
    return { typed, alternatives, corrected: null, isRequired: false };
  }

  /**
   * A word between hyphens; one that no page has may be a compound.
   * @param {string} form
   * @param {string} stem
   */
  async piece(form, stem) {
    const record = await this.terms.record(stem);
    const relatives = await this.relatives(stem, record);
    const parts = record || relatives.length ? null : await this.forms.compound(form);
    return parts ? this.atoms(parts) : [this.leavesOf(form, stem, 1, record, relatives)];
  }

  /**
   * An atom for each part of a compound.
   * @param {string[]} parts
   */
  atoms(parts) {
    const factor = fround(this.boosts.split);
    return Promise.all(parts.map((part) => this.atom(part, this.analyser.stem(part), factor)));
  }

  /**
   * A common word that may be the beginning of another.
   * @param {Item} item
   * @param {string} form
   * @param {boolean} isCompleted
   */
  async beginning({ typed }, form, isCompleted) {
    const atom = isCompleted ? await this.completions(form, form) : [];
    return atom.length ? { typed, alternatives: [[atom]], corrected: null, isRequired: false } : null;
  }

  /**
   * @param {Item} item
   * @param {string[][]} phrases
   * @param {boolean} isCompleted
   */
  async word({ typed, kind, isLast }, phrases, isCompleted) {
    if (kind.name !== 'word') throw new TypeError('not a word');
    const { form, stem } = kind;
    const ahead = isCompleted ? later(this.completions(form, stem)) : null;
    const similar = later(this.alike(phrases));
    const record = await this.terms.record(stem);
    const relatives = await this.relatives(stem, record);
    const isKnown = Boolean(record) || relatives.length > 0 || phrases.length > 0;
    const atom = this.leavesOf(form, stem, 1, record, relatives);
    const completed = await (ahead ?? (!isKnown && isLast && isLongEnough(form) ? this.completions(form, stem) : []));
    atom.push(...completed);
    /** @type {Group} */
    const group = { typed, alternatives: [[atom]], corrected: null, isRequired: false };
    if (record?.parts.length) group.alternatives.push(await this.parts(record.parts));
    group.alternatives.push(...(await similar));
    if (!isKnown) await this.guess(form, { isTyped: isCompleted, isCompleted: completed.length > 0 }, group);
    return group;
  }

  /** @param {string[]} parts */
  parts(parts) {
    const factor = fround(this.boosts.split);
    return Promise.all(parts.map((part) => this.atom(part, part, factor)));
  }

  /**
   * What a word that no page has may be: a new compound, or a slip of the keyboard. Half a word
   * that is being typed and can be completed is no slip.
   * @param {string} form
   * @param {{ isTyped: boolean, isCompleted: boolean }} state
   * @param {Group} group
   */
  async guess(form, { isTyped, isCompleted }, group) {
    const parts = await this.forms.compound(form);
    if (parts) group.alternatives.push(await this.atoms(parts));
    if (isTyped && isCompleted) return;
    const best = fround(this.boosts.correction);
    const meant = await this.forms.corrections(form);
    const atoms = meant.map((one, at) => this.atom(one, this.analyser.stem(one), at ? fround(best * best) : best));
    for (const atom of await Promise.all(atoms)) group.alternatives.push([atom]);
    if (!isCompleted && meant.length) [group.corrected] = meant;
  }

  /**
   * @param {string} form
   * @param {string} own the stem that is asked for already
   */
  async completions(form, own) {
    const stems = new Set([own]);
    /** @type {Leaf[]} */
    const leaves = [];
    for (const [completion] of await this.forms.completions(form)) {
      const stem = this.analyser.stem(completion);
      if (!stems.has(stem)) leaves.push(...this.stemLeaves(stem, fround(this.boosts.completion)));
      stems.add(stem);
    }
    return leaves;
  }

  /**
   * A word or phrase without anything that is like it.
   * @param {Item} item
   * @returns {Promise<Group | null>}
   */
  async strict({ typed, kind }) {
    const own = async (/** @type {string} */ form, /** @type {string} */ stem) =>
      this.leavesOf(form, stem, 1, await this.terms.record(stem), []);
    let atoms;
    if (kind.name === 'phrase') {
      const boost = fround(this.boosts.body);
      /** @type {Leaf} */
      const leaf = { field: 'body', text: JSON.stringify(kind.words), stem: kind.words[0][1], boost, words: kind.words };
      atoms = [[leaf]];
    } else if (kind.name === 'hyphenated') {
      atoms = await Promise.all(kind.words.map(([form, stem]) => own(form, stem)));
    } else {
      if (kind.isStop) return null;
      atoms = [await own(kind.form, kind.stem)];
    }
    return { typed, alternatives: [atoms], corrected: null, isRequired: true };
  }

  /**
   * The leaves for a word and for its family.
   * @param {string} form
   * @param {string} stem
   * @param {number} factor
   */
  async atom(form, stem, factor) {
    const record = await this.terms.record(stem);
    return this.leavesOf(form, stem, factor, record, await this.relatives(stem, record));
  }

  /**
   * The words of its family that pages have.
   * @param {string} stem
   * @param {TermRecord | undefined} record
   */
  async relatives(stem, record) {
    if (record) return record.relatives;
    const candidates = this.analyser.relatives(stem);
    const records = await Promise.all(candidates.map((candidate) => this.terms.record(candidate)));
    return candidates.filter((_, at) => records[at]);
  }

  /**
   * @param {string} form
   * @param {string} stem
   * @param {number} factor
   * @param {TermRecord | undefined} record
   * @param {string[]} relatives
   */
  leavesOf(form, stem, factor, record, relatives) {
    const leaves = this.stemLeaves(stem, factor);
    if (record?.forms) {
      leaves.push({ field: 'exact', text: form, stem, boost: fround(fround(this.boosts.exact) * factor) });
    }
    for (const relative of relatives) {
      leaves.push(...this.stemLeaves(relative, fround(factor * fround(this.boosts.family))));
    }
    return leaves;
  }

  /**
   * @param {string} stem
   * @param {number} factor
   * @returns {Leaf[]}
   */
  stemLeaves(stem, factor) {
    const { title, headings, body, parts } = this.boosts;
    const leaf = (/** @type {import('./types.js').FieldName} */ field, /** @type {number} */ boost) =>
      ({ field, text: stem, stem, boost: fround(fround(boost) * factor) });
    return [leaf('title', title), leaf('headings', headings), leaf('body', body), leaf('parts', parts)];
  }
}

/** @param {string} form */
function isLongEnough(form) {
  return [...form].length >= SHORTEST_BEGINNING;
}
