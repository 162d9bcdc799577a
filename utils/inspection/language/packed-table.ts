/**
 * Counts of character sequences in two bytes each: twelve bits tell sequences of one bucket apart, four hold the count's level. A
 * sequence that is not there is taken for one that is about once in five hundred times.
 */
const BUCKET = 8;
const LEVEL_BITS = 4;
const LEVEL_MASK = (1 << LEVEL_BITS) - 1;
const TAG_BITS = 12;
const TAG_MASK = (1 << TAG_BITS) - 1;
/** The upper bits of the hash choose the bucket. */
const RANGE = 2 ** (32 - TAG_BITS);

function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}

const STEP = 0x9e3779b1;

export function hash3(a: number, b: number, c: number): number {
  return mixed((Math.imul(Math.imul(a, STEP) + b, 0x85ebca6b) + c + 0x3333) | 0);
}

export function hash4(a: number, b: number, c: number, d: number): number {
  return mixed((Math.imul(Math.imul(Math.imul(a, STEP) + b, 0x85ebca6b) + c, 0xc2b2ae35) + d + 0x4444) | 0);
}

/** Hash of a word: `length` units from `start`. */
export function hashWord(units: Uint16Array, start: number, length: number): number {
  let hash = 0x57 + length;
  for (let i = 0; i < length; i++) hash = (Math.imul(hash, STEP) + units[start + i]!) | 0;
  return mixed(hash);
}

/** Level 1 to 15 of a sequence, or 0 when it is not in the table. */
export function levelIn(slots: Uint16Array, hash: number): number {
  const first = Math.floor(((hash >>> TAG_BITS) * (slots.length / BUCKET)) / RANGE) * BUCKET;
  const tag = (hash & TAG_MASK) << LEVEL_BITS;
  for (let i = first; i < first + BUCKET; i++) {
    const slot = slots[i]!;
    if ((slot & ~LEVEL_MASK) === tag && slot !== tag) return slot & LEVEL_MASK;
    if (slot === 0) return 0;
  }
  return 0;
}

/** Adds a sequence; false when its bucket is full or already holds its tag: what is added first stays. */
export function addTo(slots: Uint16Array, hash: number, level: number): boolean {
  const first = Math.floor(((hash >>> TAG_BITS) * (slots.length / BUCKET)) / RANGE) * BUCKET;
  const tag = (hash & TAG_MASK) << LEVEL_BITS;
  for (let i = first; i < first + BUCKET; i++) {
    const slot = slots[i]!;
    if (slot === 0) {
      slots[i] = tag | level;
      return true;
    }
    if ((slot & ~LEVEL_MASK) === tag) return false;
  }
  return false;
}

/** What the levels of character sequences and of words stand for. */
export const COUNT_OF_LEVEL = levels(0.35, 2.1);
export const FREQUENCY_OF_LEVEL = levels(1.5, 2.3);

function levels(least: number, factor: number): Float64Array {
  return Float64Array.from({ length: LEVEL_MASK + 1 }, (_, level) => (level === 0 ? 0 : least * factor ** (level - 1)));
}

/** The level whose value is nearest (on a logarithmic scale), at least 1. */
export function levelOf(values: Float64Array, count: number): number {
  let level = 1;
  while (level < LEVEL_MASK && Math.sqrt(values[level]! * values[level + 1]!) < count) level++;
  return level;
}
