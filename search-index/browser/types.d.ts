/** The types of the reader. Only the checker reads this file. */

export interface Rewrite { from: string; to: string; root: number }
export interface Family { suffixes: string[]; root: number }

export interface Rules {
  name: string;
  fold: Record<string, string>;
  vowels: string;
  shortest_stem: number;
  longest_word: number;
  protected: Record<string, string>;
  rewrite: Rewrite[];
  participle: { prefix: string; suffixes: string[]; root: number };
  plural_s_after: string[];
  endings: string[];
  devoice: Record<string, string>;
  families: Family[];
  compound: { shortest_part: number; links: string[]; lone_part: number; lone_rest: number; never_part: string[] };
  stop: string;
}

/** Files by number, in folders of `range` files; the folders' names in a row. */
export interface Numbered { range: number; folders: string }

export interface Root extends Numbered { first: string }

export interface Together extends Numbered { together: number }

export interface FacetPlace { name: string; label: string; shown: boolean; values: [string, string][]; file: string }

export type Boost =
  'title' | 'headings' | 'body' | 'exact' | 'parts' | 'family' | 'synonym' | 'split' | 'completion' | 'correction';

export type FieldName = 'title' | 'headings' | 'body' | 'exact' | 'parts';

export interface Manifest {
  format: number;
  rules: Rules;
  protected: string[];
  pages: number;
  tokens: Record<FieldName, number>;
  /** Numbers of pages, negative where the value before the nearest is meant. */
  idf: number[];
  boosts: Record<Boost, number>;
  /** Groups on a line, phrases between commas. */
  synonyms: string;
  terms: Root;
  positions: Together;
  forms: string;
  facets: FacetPlace[];
  orders: string;
  fragments: Together;
  all?: string;
}

export interface Word { position: number; start: number; end: number; form: string; stem: string; isStop: boolean }

/** Pages that have a term, with how often and the code of the field's length where the field has those. */
export interface List { pages: Uint32Array; counts: Uint32Array | null; lengths: Uint8Array | null }

export interface TermRecord {
  stem: string;
  lists: Partial<Record<FieldName, List>>;
  forms: Map<string, List> | null;
  relatives: string[];
  parts: string[];
  shard: Shard;
  /** Its place among the records of the shard that have a body. */
  body: number;
}

export interface Shard {
  number: number;
  records: Map<string, TermRecord>;
  bodies: List[];
  /** Fetched for phrases only. */
  positions: Promise<Uint32Array[]> | null;
}

export type Leaf =
  | { field: FieldName; text: string; stem: string; boost: number; words?: undefined }
  | { field: 'body'; text: string; stem: string; boost: number; words: [number, string][] };

export interface Group {
  typed: string;
  alternatives: Leaf[][][];
  corrected: string | null;
  /** In quotes: no page without it will do. */
  isRequired: boolean;
}

export interface Plan { groups: Group[]; excluded: Group[] }

export type Kind =
  | { name: 'word'; form: string; stem: string; isStop: boolean; isStrict: boolean }
  | { name: 'hyphenated'; words: [string, string][]; joined: string }
  | { name: 'phrase'; words: [number, string][] };

export interface Item { typed: string; kind: Kind; isExcluded: boolean; isLast: boolean }

export interface Question {
  query: string;
  filters?: Record<string, string[]>;
  order?: 'relevance' | 'newest' | 'evidence';
  limit?: number;
  complete?: boolean;
  /** Whether the answer must have the counts of facets. */
  counts?: boolean;
}

export interface Hit {
  page: number;
  score: number;
  /** Words of the query that it does not have. */
  missing: string[];
}

export interface WordReport { typed: string; isStruck: boolean; corrected: string | null }

export interface Answer {
  hits: Hit[];
  total: number;
  facets: Record<string, [string, number][]>;
  words: WordReport[];
  onlyCommonWords: boolean;
  /** Stems that the pages were found by, for marking. */
  stems: string[];
}

export interface Fragment {
  address: string;
  title: string;
  kind: string;
  date: string;
  summary: string;
  headings: string[];
  body: string;
  facets: number[][];
}

/** A piece of a passage. */
export interface Piece { text: string; isMarked: boolean }

/** What a search page needs; the shards and a remote service both have it. */
export interface Client {
  search(question: Question, signal?: AbortSignal): Promise<Answer>;
  fragment(page: number, signal?: AbortSignal): Promise<Fragment>;
  passage(fragment: Fragment, stems: string[]): Piece[];
  facets: FacetPlace[];
}
