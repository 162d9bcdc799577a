import { keptWith } from './kept';
import { ROOT, type WordTrie } from './matcher/compile';
import { OWNER_SPELT, type WordData } from './word-data';

/** The spellings that were read already, and what reading takes. */
export interface Spellings {
  readonly data: WordData;
  /** By owner; filled as they are asked for. */
  readonly known: (string | undefined)[];
  /** Those that are not spelt as their letters say. */
  readonly own: ReadonlyMap<number, string>;
}

/** For `spellingOf`. Made once for the data in use. */
export const spellingsOf = keptWith(prepare);

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
  const { parent, label } = plain.trie;
  let node = endOf(plain.trie, wordOf(plain.from, owner));
  let spelling = '';
  for (; node !== ROOT; node = parent[node]!) {
    spelling = String.fromCharCode(owners.letters[label[node]!]!) + spelling;
  }
  return spelling;
}

/** The word an owner belongs to, by halving: `from` ascends. */
function wordOf(from: Uint32Array, owner: number): number {
  let low = 0;
  let high = from.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (from[middle]! <= owner) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The node where a word ends, by halving: words are numbered in the order of these nodes. */
function endOf({ ends }: WordTrie, word: number): number {
  let low = 0;
  let high = ends.length - 1;
  for (;;) {
    const middle = (low + high) >> 1;
    let node = middle;
    while (ends[node] === 0 && node < high) node++;
    const found = ends[node]! - 1;
    if (found === word) return node;
    if (found >= 0 && found < word) low = node + 1;
    else high = middle - 1;
  }
}

/** Hardly anything: whoever opens a page waits for the first inspection. */
function prepare(data: WordData): Spellings {
  const list = data.owners.spellings.split(' ');
  const own = new Map<number, string>();
  for (let i = 0; i + 1 < list.length; i += 2) own.set(Number(list[i]), list[i + 1]!);
  // Filled from the start: an array with few members far apart is slow.
  const known = new Array<string | undefined>(data.owners.lexicon.length).fill(undefined);
  return { data, known, own };
}
