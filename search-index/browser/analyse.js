/**
 * From text to words, as the index was made: the same rules, the same order.
 *
 * @typedef {import('./types.js').Rules} Rules
 * @typedef {import('./types.js').Word} Word
 */

const TOKEN = /[\p{Alphabetic}\p{N}\u0300-\u036f]+/gu;
const HYPHEN = /^[-\u2010\u2011]$/;
const STEPS = 2;

export class Analyser {
  /**
   * @param {Rules} rules
   * @param {string[]} kept words that are never stemmed
   */
  constructor(rules, kept) {
    this.rules = rules;
    this.kept = new Map([...Object.entries(rules.protected), ...kept.map((word) => /** @type {[string, string]} */ ([word, word]))]);
    this.stops = new Set(rules.stop.split(/\s+/));
    this.neverPart = new Set(rules.compound.never_part);
    /** @type {Map<string, string>} */
    this.stems = new Map();
  }

  /** @param {string} text */
  fold(text) {
    // eslint-disable-next-line no-control-regex
    if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
    let folded = '';
    for (const letter of text.normalize('NFKD').replace(/\p{M}/gu, '')) {
      for (const lower of letter.toLowerCase()) folded += this.rules.fold[lower] ?? lower;
    }
    return folded;
  }

  /**
   * @param {string} text
   * @returns {Word[]}
   */
  words(text) {
    const words = [];
    let position = 0;
    for (const match of text.matchAll(TOKEN)) {
      const form = this.fold(match[0]);
      const length = [...form].length;
      if (length > 0 && length <= this.rules.longest_word) {
        const start = match.index;
        words.push({
          position, start, end: start + match[0].length, form, stem: this.stem(form), isStop: this.isStop(form),
        });
      }
      position += 1;
    }
    return words;
  }

  /** @param {string} form */
  isStop(form) {
    return /^[^\p{N}]$/u.test(form) || this.stops.has(form);
  }

  /**
   * Runs of words with a hyphen between each two, as first and last index.
   * @param {string} text
   * @param {Word[]} words
   */
  hyphenated(text, words) {
    const runs = new Map();
    let first = 0;
    for (let at = 0; at < words.length; at += 1) {
      const next = words[at + 1];
      if (next && HYPHEN.test(text.slice(words[at].end, next.start))) continue;
      if (at > first) runs.set(first, at);
      first = at + 1;
    }
    return runs;
  }

  /** @param {string} word */
  stem(word) {
    let stem = this.stems.get(word);
    if (stem === undefined) {
      stem = this.kept.get(word) ?? (/^[a-z]+$/.test(word) ? this.collapse(this.withoutEnding(word)) : word);
      if (this.stems.size > 20000) this.stems.clear();
      this.stems.set(word, stem);
    }
    return stem;
  }

  /** @param {string} letters */
  isVowel(letters) {
    return letters !== '' && this.rules.vowels.includes(letters);
  }

  /** @param {string} word */
  hasVowel(word) {
    return [...word].some((letter) => this.isVowel(letter));
  }

  /**
   * @param {string} word
   * @returns {string}
   */
  withoutEnding(word) {
    const bare = this.withoutPrefix(word);
    for (const { from, to, root } of this.rules.rewrite) {
      const start = bare.slice(0, bare.length - from.length);
      if (bare.endsWith(from) && start.length >= root && this.hasVowel(start)) return start + to;
    }
    const single = this.withoutPluralS(word);
    if (single !== null) return this.withoutEnding(single);
    const end = this.rules.endings.find((ending) => word.endsWith(ending));
    if (end !== undefined) {
      const root = word.slice(0, word.length - end.length);
      if (this.takesEnding(root)) return this.plain(this.close(root));
    }
    return this.plain(word);
  }

  /** @param {string} word */
  withoutPrefix(word) {
    const { prefix, suffixes, root } = this.rules.participle;
    if (!word.startsWith(prefix)) return word;
    const rest = word.slice(prefix.length);
    return suffixes.some((end) => rest.endsWith(end) && rest.length - end.length >= root) ? rest : word;
  }

  /** @param {string} word */
  withoutPluralS(word) {
    const root = word.slice(0, -1);
    const fits = word.endsWith('s') && root.length > this.rules.shortest_stem;
    return fits && this.rules.plural_s_after.some((end) => root.endsWith(end)) ? root : null;
  }

  /**
   * @param {string} word
   * @returns {string}
   */
  plain(word) {
    const root = word.slice(0, -1);
    return word.endsWith('e') && this.takesEnding(root) ? this.close(root) : word;
  }

  /** @param {string} root */
  takesEnding(root) {
    return root.length >= this.rules.shortest_stem && this.hasVowel(root) && !this.isVowel(root.slice(-1));
  }

  /** @param {string} root */
  close(root) {
    const last = root.slice(-1);
    const before = root.slice(-2, -1);
    let start = root.slice(0, -1);
    if (before === last) start = root.slice(0, -2);
    else if (this.isVowel(before) && this.isOpenAndStressed(root)) start += before;
    const closed = before === last ? before : last;
    return start + (this.rules.devoice[closed] ?? closed);
  }

  /** @param {string} root */
  isOpenAndStressed(root) {
    const vowel = root.slice(-2, -1);
    const isSingle = root.length < 3 || !this.isVowel(root.slice(-3, -2));
    const syllables = [...root].filter((letter) => this.isVowel(letter)).length;
    const isUnstressed = syllables > 1 && vowel === 'e';
    const isAgent = root.length > 4 && root.endsWith('tor') && root.slice(-4, -3) !== 'n';
    return isSingle && !isUnstressed && !isAgent && vowel !== 'i' && vowel !== 'y';
  }

  /** @param {string} word */
  collapse(word) {
    const isDouble = word.length > 4 && word.slice(-3, -1) === 'ee' && !this.isVowel(word.slice(-1));
    return isDouble && this.hasVowel(word.slice(0, -3)) ? word.slice(0, -2) + word.slice(-1) : word;
  }

  /**
   * The stems that would be family of `stem`, nearest first. Most of them are no words.
   * @param {string} stem
   */
  relatives(stem) {
    const found = [stem];
    let from = 0;
    for (let step = 0; step < STEPS; step += 1) {
      const to = found.length;
      for (; from < to; from += 1) {
        for (const relative of this.siblings(found[from])) {
          if (!found.includes(relative)) found.push(relative);
        }
      }
    }
    return found.slice(1);
  }

  /** @param {string} stem */
  siblings(stem) {
    const found = [];
    if (!/^[a-z]*$/.test(stem)) return [];
    for (const { suffixes, root: least } of this.rules.families) {
      for (const own of suffixes) {
        const root = stem.slice(0, stem.length - own.length);
        if (!stem.endsWith(own) || root.length < least) continue;
        for (const other of suffixes) {
          if (other !== own) found.push(...this.respell(root, own, other));
        }
      }
    }
    return found;
  }

  /**
   * @param {string} root
   * @param {string} own
   * @param {string} other
   */
  respell(root, own, other) {
    if (other === '' && this.isVowel(own.slice(0, 1)) && this.takesEnding(root)) {
      return [this.collapse(this.close(root))];
    }
    const bases = new Set([root]);
    if (own === '' && this.isVowel(other.slice(0, 1))) {
      const opened = this.opened(root);
      for (const base of [this.voiced(root), opened, this.voiced(opened), root + root.slice(-1)]) bases.add(base);
    }
    return [...bases].map((base) => base + other);
  }

  /** @param {string} root */
  opened(root) {
    const vowel = root.slice(-2, -1);
    const isDouble = root.length > 2 && root.slice(-3, -2) === vowel && this.isVowel(vowel);
    return isDouble ? root.slice(0, -2) + root.slice(-1) : root;
  }

  /** @param {string} root */
  voiced(root) {
    const voiced = Object.keys(this.rules.devoice).sort().find((letter) => this.rules.devoice[letter] === root.slice(-1));
    return voiced === undefined ? root : root.slice(0, -1) + voiced;
  }
}
