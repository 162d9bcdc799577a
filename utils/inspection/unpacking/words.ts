import type { WordSet } from '../word-data';
import { runningSum } from './numbers';
import type { OpenedSections } from './sections';

/** What a slot of the search table holds: nothing, the inside of words only, or the end of a word. */
export const SLOT_FREE = 0;
export const SLOT_INNER = 1;
export const SLOT_END = 2;

/**
 * A set of words from its sections: the slots that are in use lie one after the other in the buffer.
 * @param name of the set: what its sections' names begin with
 * @param numbers for `WordSet.numbers`
 */
export function unpackWords(
  sections: OpenedSections,
  name: string,
  classes: Uint16Array,
  numbers: Uint16Array | null,
): WordSet {
  const slots = sections.bytes(`${name}.slots`);
  const parents = sections.units(`${name}.parents`);
  const labels = sections.units(`${name}.labels`);
  const parent = new Uint16Array(slots.length);
  const label = new Uint16Array(slots.length);
  const ends = new Uint16Array(slots.length);
  for (let slot = 0, next = 0, words = 0; slot < slots.length; slot++) {
    const kind = slots[slot]!;
    if (kind === SLOT_FREE) continue;
    parent[slot] = parents[next]!;
    label[slot] = labels[next]!;
    next++;
    if (kind === SLOT_END) ends[slot] = ++words;
  }
  return { trie: { classes, parent, label, ends }, from: runningSum(sections.bytes(`${name}.owners`)), numbers };
}
