import type { Sign } from './finder';
import { ANGRY_EMOJI, SARCASTIC_EMOJI } from './rules/tone';
import type { Spoken } from './spoken';
import type { Weighed } from './weigh';

/** Negative in tone: angry words, or emoji of anger. A sarcastic emoji alone is a joke more often than not. */
export function toneOf(signs: readonly Sign[], { emoji }: Spoken): { readonly negative: boolean } {
  return { negative: signs.some(({ rule }) => rule.negative) || emoji.some((each) => ANGRY_EMOJI.has(each)) };
}

/** Praise that is meant otherwise: beside negative words, or beside a sarcastic emoji and a hint of something amiss. */
export function isMocking({ score, negative, spoken, signs }: Weighed): boolean {
  if (score.praise === 0) return false;
  if (negative) return true;
  const sarcastic = spoken.emoji.some((each) => SARCASTIC_EMOJI.has(each));
  return sarcastic && signs.some(({ rule }) => rule.kind !== 'praise' && rule.kind !== 'noise');
}
