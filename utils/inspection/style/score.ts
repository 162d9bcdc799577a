import { styleUnits } from './units';
import { BIAS, WEIGHTS } from './weights';

/** Weight of a character in halves, 0 for one that says nothing. Read once. */
const table = new Int8Array(0x10000);
for (const [halves, characters] of WEIGHTS) {
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = halves;
}

const counts = new Uint16Array(0x10000);
let units = new Uint16Array(1024);

/**
 * How a passage is written, told from its single characters: above 0 like private talk, below 0 like an office or a newsroom. Hardly
 * depends on the length. Made from the table in `weights.ts` (see `train.ts`).
 */
export function styleScore(text: string, start = 0, end = text.length): number {
  if (units.length < end - start) units = new Uint16Array(2 * (end - start));
  const found = styleUnits(text, start, end, units);
  let sum = 0;
  // The squared length of the vector of counts, kept while counting: (n + 1)² − n² = 2n + 1.
  let square = 0;
  for (let i = 0; i < found; i++) {
    const unit = units[i]!;
    const weight = table[unit]!;
    if (weight === 0) continue;
    sum += weight;
    square += 2 * counts[unit]!++ + 1;
  }
  for (let i = 0; i < found; i++) counts[units[i]!] = 0;
  return BIAS + (square > 0 ? sum / (2 * Math.sqrt(square)) : 0);
}
