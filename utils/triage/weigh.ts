import type { KeptComment } from '../domain/comment';
import type { CommentKind } from '../domain/triage';
import { find, type Sign } from './finder';
import { PATTERN_RULES, triageFinder } from './registry';
import type { TriageRule } from './rule';
import { listen, type Spoken } from './spoken';
import { toneOf } from './tone';

/** A comment as the rules look at it. */
export interface Said {
  readonly text: string;
  readonly channel: KeptComment['channel'];
  /** Whom it answers: nobody, the account, another citizen, or somebody nobody has seen yet. */
  readonly parent: 'none' | 'account' | 'citizen' | 'unknown';
  /** Name of the account that it was written to. */
  readonly accountName: string;
}

/** What the rules found in a comment, added up. */
export interface Weighed {
  readonly spoken: Spoken;
  readonly signs: readonly Sign[];
  /** Strengths of all rules that spoke for a class, each rule once. */
  readonly score: Readonly<Record<CommentKind, number>>;
  readonly negative: boolean;
}

/** Classes that need an answer; of two equally strong ones the first is taken. */
export const NEEDS = ['report', 'complaint', 'help', 'question', 'suggestion'] as const;
/** These always start a clock, whatever else a comment contains. */
export const ALWAYS_ANSWERED: readonly CommentKind[] = ['report', 'complaint', 'help'];
/** A class is taken as said from this strength on; below it there is only a doubt, and in doubt a clock starts. */
export const ENOUGH = 2;

/** Adds up what the rules found. Words of others count only where somebody passes them on without a word of concern of their own. */
export function weigh(said: Said): Weighed {
  const spoken = listen(said.text);
  const own = find(triageFinder(), PATTERN_RULES, spoken.words);
  const score = scoreOf(own);
  if (NEEDS.some((kind) => score[kind] > 0)) return { spoken, signs: own, score, ...toneOf(own, spoken) };
  const whole = find(triageFinder(), PATTERN_RULES, spoken.whole).filter(
    ({ rule }) => rule.kind !== null && ALWAYS_ANSWERED.includes(rule.kind) && rule.strength >= ENOUGH,
  );
  const signs = [...own, ...whole];
  return { spoken, signs, score: scoreOf(signs), ...toneOf(signs, spoken) };
}

function scoreOf(signs: readonly Sign[]): Record<CommentKind, number> {
  const score: Record<CommentKind, number> = {
    question: 0,
    help: 0,
    complaint: 0,
    report: 0,
    suggestion: 0,
    praise: 0,
    noise: 0,
    other: 0,
  };
  const counted = new Set<TriageRule>();
  for (const { rule } of signs) {
    if (rule.kind === null || counted.has(rule)) continue;
    counted.add(rule);
    score[rule.kind] += rule.strength;
  }
  return score;
}
