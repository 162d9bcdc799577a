import { pairBit, USUAL_PAIRS_BITS } from '../inspection/matcher/sound';
import list from './usual-pairs.txt?raw';

/**
 * The bit map of pairs of characters that are usual beside each other. `usual-pairs.txt` has a line for each first character: the
 * character, then all that follow it.
 */
export function usualPairs(): Uint32Array {
  const bits = new Uint32Array(1 << (USUAL_PAIRS_BITS - 5));
  for (const line of list.split('\n')) {
    const first = line.charCodeAt(0);
    for (let i = 1; i < line.length; i++) {
      const bit = pairBit(first, line.charCodeAt(i));
      bits[bit >>> 5]! |= 1 << (bit & 31);
    }
  }
  return bits;
}
