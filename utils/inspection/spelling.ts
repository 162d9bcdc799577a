import { ROOT } from './matcher/compile';
import { OWNER_SPELT, type WordData } from './word-data';

/** The spellings that were read already, and what reading takes. */
export interface Spellings {
  readonly data: WordData;
  /** By owner; filled as they are asked for. */
  readonly known: (string | undefined)[];
  /** Node where each plain word ends. */
  readonly nodes: Uint32Array;
  /** Number of each owner's word. */
  readonly words: Uint32Array;
  /** Those that are not spelt as their letters say. */
  readonly own: ReadonlyMap<number, string>;
}

const made = new WeakMap<WordData, Spellings>();

/** For `spellingOf`. Made once for the data in use. */
export function spellingsOf(data: WordData): Spellings {
  let spellings = made.get(data);
  if (!spellings) {
    spellings = prepare(data);
    made.set(data, spellings);
  }
  return spellings;
}

/** The lexicon's spelling of a word: read off the trie, since it would be in the buffer twice otherwise. */
export function spellingOf(spellings: Spellings, owner: number): string {
  const known = spellings.known[owner];
  if (known !== undefined) return known;
  const spelling = read(spellings, owner);
  spellings.known[owner] = spelling;
  return spelling;
}

function read(spellings: Spellings, owner: number): string {
  const { plain, owners } = spellings.data;
  if (owners.flags[owner]! & OWNER_SPELT) return spellings.own.get(owner)!;
  const { parent, label } = plain.compiled;
  let spelling = '';
  for (let node = spellings.nodes[spellings.words[owner]!]!; node !== ROOT; node = parent[node]!) {
    spelling = String.fromCharCode(owners.letters[label[node]!]!) + spelling;
  }
  return spelling;
}

function prepare(data: WordData): Spellings {
  const { plain, owners } = data;
  const { ends } = plain.compiled;
  const nodes = new Uint32Array(plain.from.length - 1);
  for (let node = 0; node < ends.length; node++) if (ends[node] !== 0) nodes[ends[node]! - 1] = node;
  const words = new Uint32Array(owners.lexicon.length);
  for (let word = 0; word < nodes.length; word++) words.fill(word, plain.from[word], plain.from[word + 1]);
  const list = owners.spellings.split(' ');
  const own = new Map<number, string>();
  for (let i = 0; i + 1 < list.length; i += 2) own.set(Number(list[i]), list[i + 1]!);
  // Filled from the start: an array with few members far apart is slow.
  const known = new Array<string | undefined>(owners.lexicon.length).fill(undefined);
  return { data, known, nodes, words, own };
}
