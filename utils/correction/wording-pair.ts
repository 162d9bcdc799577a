import { diffArrays } from 'diff';
import type { Draft } from '../domain/draft';
import type { FixedWording } from '../domain/inspection';
import { sentences } from '../review/diff';

/** Longer passages are no wording any more. */
const LONGEST = 30;
/** Shorter ones would be found everywhere. */
const SHORTEST = 2;
const FIELDS = ['title', 'body', 'digest'] as const;
const HAN = /\p{Script=Han}/u;

/**
 * The first passage that a correction puts right, as a proposal for 规范表述: the words that differ between the first pair of sentences that
 * were exchanged, with as much around them as makes them recognisable. Null: nothing but additions, deletions or long rewriting.
 */
export function wordingPair(before: Draft, now: Draft): Pick<FixedWording, 'wrong' | 'right'> | null {
  for (const [index, old] of before.articles.entries()) {
    for (const field of FIELDS) {
      const parts = diffArrays([...sentences(old[field])], [...sentences(now.articles[index]?.[field])]);
      for (const [at, part] of parts.entries()) {
        const next = parts[at + 1];
        if (!part.removed || !next?.added) continue;
        for (const [i, sentence] of part.value.entries()) {
          const pair = pairOf(sentence, next.value[i] ?? '');
          if (pair) return pair;
        }
      }
    }
  }
  return null;
}

function pairOf(old: string, fresh: string): Pick<FixedWording, 'wrong' | 'right'> | null {
  const [a, b] = [[...old], [...fresh]];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let tail = 0;
  while (tail < shorter - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  // A number or a Latin word is taken whole, a single character with its neighbour.
  while (start > 0 && continues(a[start - 1], a[start])) start--;
  while (tail > 0 && continues(a[a.length - tail - 1], a[a.length - tail])) tail--;
  const long = () => a.length - tail - start >= SHORTEST && b.length - tail - start >= SHORTEST;
  while (!long() && start > 0 && HAN.test(a[start - 1] ?? '')) start--;
  while (!long() && tail > 0 && HAN.test(a[a.length - tail] ?? '')) tail--;
  const wrong = a.slice(start, a.length - tail).join('');
  const right = b.slice(start, b.length - tail).join('');
  const usable = long() && Math.max(wrong.length, right.length) <= LONGEST && !/[\n。！？]/.test(wrong + right);
  return usable ? { wrong, right } : null;
}

function continues(left: string | undefined, right: string | undefined): boolean {
  return /[A-Za-z0-9.]/.test(left ?? '') && /[A-Za-z0-9.]/.test(right ?? '');
}
