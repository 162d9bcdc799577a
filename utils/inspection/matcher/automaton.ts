import { keptWith } from '../kept';
import { CLASS_OTHER, type CompiledWords, hashSlot, ROOT, slotScale } from './compile';

/** Called for every word found: its number and the range of letters [start, end). */
export type Report = (word: number, start: number, end: number) => void;

interface Links {
  readonly depth: Uint8Array;
  /** Longest proper suffix of a node that is a node. */
  readonly fail: Int32Array;
  /** Nearest suffix node where a word ends, `ROOT` when there is none. */
  readonly shorter: Int32Array;
}

const linksOf = keptWith(makeLinks);

/**
 * Aho-Corasick over the same trie: the part of the scan for hostile or repeated text, where walking from every position
 * would cost the length of the longest word each time. Reports the words that begin at `from` or later, by end.
 * @returns steps taken, at most about two per letter
 */
export function automatonScan(
  compiled: CompiledWords,
  letters: Uint16Array,
  from: number,
  length: number,
  report: Report,
): number {
  const { parent, label, ends } = compiled;
  const { depth, fail, shorter } = linksOf(compiled);
  const scale = slotScale(label);
  let node = ROOT;
  let steps = 0;
  for (let i = from; i < length; i++) {
    const letter = letters[i]!;
    steps++;
    if (letter === CLASS_OTHER) {
      node = ROOT;
      continue;
    }
    let next = childOf(parent, label, node, letter, scale);
    while (next === ROOT && node !== ROOT) {
      node = fail[node]!;
      next = childOf(parent, label, node, letter, scale);
      steps++;
    }
    node = next;
    for (let end = ends[node]! !== 0 ? node : shorter[node]!; end !== ROOT; end = shorter[end]!) {
      report(ends[end]! - 1, i + 1 - depth[end]!, i + 1);
    }
  }
  return steps;
}

/** The child of a node, or `ROOT` when there is none. */
function childOf(
  parent: Uint16Array | Int32Array,
  label: Uint16Array,
  node: number,
  letter: number,
  scale: number,
): number {
  for (let slot = hashSlot(node, letter, scale); ; slot++) {
    if (label[slot] === letter && parent[slot] === node) return slot;
    if (label[slot] === 0) return ROOT;
  }
}

/** Failure links, made when a text first needs them, from the shortest beginnings to the longest. */
function makeLinks(compiled: CompiledWords): Links {
  const { parent, label, ends } = compiled;
  const size = label.length;
  const scale = slotScale(label);
  const result = { depth: new Uint8Array(size), fail: new Int32Array(size), shorter: new Int32Array(size) };
  const { depth, fail, shorter } = result;
  for (const node of byDepth(compiled, depth)) {
    let suffix = depth[node] === 1 ? -1 : fail[parent[node]!]!;
    while (suffix >= 0) {
      const next = childOf(parent, label, suffix, label[node]!, scale);
      if (next !== ROOT) {
        fail[node] = next;
        break;
      }
      suffix = suffix === ROOT ? -1 : fail[suffix]!;
    }
    shorter[node] = ends[fail[node]!]! !== 0 ? fail[node]! : shorter[fail[node]!]!;
  }
  return result;
}

/** All nodes but the root, the shallow ones first; fills `depth`. */
function byDepth({ parent, label }: CompiledWords, depth: Uint8Array): Int32Array {
  const nodes: number[] = [];
  for (let slot = 1; slot < label.length; slot++) {
    if (label[slot] === 0) continue;
    nodes.push(slot);
    let steps = 0;
    for (let node = slot; node !== ROOT; node = parent[node]!) steps++;
    depth[slot] = steps;
  }
  return Int32Array.from(nodes.sort((a, b) => depth[a]! - depth[b]!));
}
