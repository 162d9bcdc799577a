import type { Folding } from '../../domain/finding';
import type { WordMatch } from '../contract';

/** Disguises nobody uses by chance. */
const HIDING: ReadonlySet<Folding> = new Set(['gap', 'zero-width', 'styled', 'lookalike', 'homophone', 'split']);
/** Two characters that only sound like a word are usually another word. */
const SHORTEST_BY_SOUND = 3;

/** True where the word was written so that a filter should not see it. */
export function isHidden({ foldings }: WordMatch): boolean {
  return foldings.some((folding) => HIDING.has(folding));
}

/** False for a short word that was found by its sound alone: too often it is another word. */
export function isCredible({ word, foldings }: WordMatch): boolean {
  return word.length >= SHORTEST_BY_SOUND || !foldings.includes('homophone');
}
