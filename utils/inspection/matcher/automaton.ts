import { CLASS_OTHER, type CompiledWords, slotOf } from './compile';

/** Called for every word found: its number and the range of letters [start, end). */
export type Report = (word: number, start: number, end: number) => void;

interface Links {
  /** Longest proper suffix of a node that is a node. */
  readonly fail: Int32Array;
  /** Nearest suffix node where a word ends, 0 when there is none. */
  readonly shorter: Int32Array;
}

const known = new WeakMap<CompiledWords, Links>();

/**
 * Aho-Corasick over the same trie: the part of the scan for hostile or repeated text, where walking from every position
 * would cost the length of the longest word each time. Reports the words that begin at `from` or later.
 * @returns steps taken, at most about two per letter
 */
export function automatonScan(
  compiled: CompiledWords,
  letters: Uint16Array,
  from: number,
  length: number,
  report: Report,
): number {
  const { slots, parent, label, depth, ends } = compiled;
  const { fail, shorter } = links(compiled);
  let node = 0;
  let steps = 0;
  for (let i = from; i < length; i++) {
    const letter = letters[i]!;
    steps++;
    if (letter === CLASS_OTHER) {
      node = 0;
      continue;
    }
    let child = slots[slotOf(slots, parent, label, node, letter)]!;
    while (child === 0 && node !== 0) {
      node = fail[node]!;
      child = slots[slotOf(slots, parent, label, node, letter)]!;
      steps++;
    }
    node = child;
    for (let end = ends[node]! >= 0 ? node : shorter[node]!; end !== 0; end = shorter[end]!) {
      report(ends[end]!, i + 1 - depth[end]!, i + 1);
    }
  }
  return steps;
}

/** Failure links, made when a text first needs them. Nodes are numbered so that a parent comes before its children. */
function links(compiled: CompiledWords): Links {
  const made = known.get(compiled);
  if (made) return made;
  const { slots, parent, label, depth, ends, nodes } = compiled;
  const fail = new Int32Array(nodes);
  const shorter = new Int32Array(nodes);
  const byDepth = Array.from({ length: nodes - 1 }, (_, i) => i + 1).sort((a, b) => depth[a]! - depth[b]!);
  for (const node of byDepth) {
    let suffix = depth[node] === 1 ? -1 : fail[parent[node]!]!;
    while (suffix >= 0) {
      const next = slots[slotOf(slots, parent, label, suffix, label[node]!)]!;
      if (next !== 0) {
        fail[node] = next;
        break;
      }
      suffix = suffix === 0 ? -1 : fail[suffix]!;
    }
    shorter[node] = ends[fail[node]!]! >= 0 ? fail[node]! : shorter[fail[node]!]!;
  }
  const result = { fail, shorter };
  known.set(compiled, result);
  return result;
}
