import {
  type CommentKind,
  type Importance,
  type LearnedPhrase,
  MOST_REASONS,
  type Triage,
  type TriageReason,
} from '../domain/triage';
import type { Sign } from './finder';
import { learnedFor } from './learned';
import type { TriageRule } from './rule';
import { type Silence, silenceOf } from './silence';
import { isMocking } from './tone';
import { ALWAYS_ANSWERED, ENOUGH, NEEDS, type Said, type Weighed, weigh } from './weigh';

/** From this strength on no phrase of the unit silences a class of `ALWAYS_ANSWERED`. */
const STRONG = 3;

const MOST_WORDS = 3;
const MOST_LETTERS = 60;

/**
 * 分类 of a comment by the shipped rules and the unit's own phrases: class, importance, tone, and whether it starts a clock; with reasons.
 * Deterministic. A missed citizen is worse than one more row: only what is surely without a concern starts no clock.
 */
export function sortComment(said: Said, learned: readonly LearnedPhrase[] = []): Triage {
  const weighed = weigh(said);
  const silence = silenceOf(said, weighed);
  const kind = kindOf(weighed, silence);
  const phrase = learnedFor(weighed.spoken, learned);
  const strong = ALWAYS_ANSWERED.some((each) => weighed.score[each] >= STRONG);
  const overruled = phrase !== null && strong && !(phrase.needsAnswer && ALWAYS_ANSWERED.includes(phrase.kind));
  const taken = phrase !== null && !overruled ? phrase : null;
  const finalKind = taken?.kind ?? kind;
  const needsAnswer = taken ? taken.needsAnswer || ALWAYS_ANSWERED.includes(taken.kind) : silence === null;
  const marks: TriageReason[] = [];
  if (phrase) marks.push({ rule: overruled ? 'learned-overruled' : 'learned', words: [phrase.phrase] });
  if (!taken && silence) marks.push({ rule: silence.mark, words: [] });
  if (isMocking(weighed)) marks.push({ rule: 'mocking-praise', words: [] });
  return {
    kind: finalKind,
    importance: needsAnswer ? importanceOf(finalKind, weighed.signs) : 'normal',
    negative: weighed.negative || finalKind === 'complaint',
    needsAnswer,
    reasons: [...marks, ...reasonsFor(finalKind, weighed)].slice(0, MOST_REASONS),
    by: 'rules',
  };
}

function kindOf(weighed: Weighed, silence: Silence | null): CommentKind {
  if (silence) return silence.kind;
  const { score } = weighed;
  if (isMocking(weighed)) return 'complaint';
  let best: CommentKind = 'other';
  for (const kind of NEEDS) if (score[kind] > score[best]) best = kind;
  if (score[best] >= ENOUGH) return best;
  if (weighed.negative && score.complaint > 0) return 'complaint';
  // A weak sign beside praise or small talk says nothing about the class.
  return score.praise + score.noise === 0 ? best : score.praise >= ENOUGH ? 'praise' : 'other';
}

const LEVELS: readonly Importance[] = ['normal', 'important', 'urgent'];
/** What makes a mere question important. */
const FOR_QUESTIONS = new Set(['pressing', 'media', 'danger']);

function importanceOf(kind: CommentKind, signs: readonly Sign[]): Importance {
  let level = 0;
  for (const { rule } of signs) {
    if (!rule.importance) continue;
    if (ALWAYS_ANSWERED.includes(kind) || FOR_QUESTIONS.has(rule.id))
      level = Math.max(level, LEVELS.indexOf(rule.importance));
  }
  return LEVELS[level]!;
}

/** The rules that decided first: those of the class, then importance and tone, then what else was found. */
function reasonsFor(kind: CommentKind, { signs, negative }: Weighed): readonly TriageReason[] {
  const words = new Map<TriageRule, string[]>();
  for (const { rule, words: found } of signs) {
    const shown = (rule.shownAs ?? found).slice(0, MOST_LETTERS);
    // Of 啥时候 and the 啥时 in it, only the longer one.
    const others = (words.get(rule) ?? []).filter((word) => !shown.includes(word));
    words.set(rule, others.some((word) => word.includes(shown)) ? others : [...others, shown]);
  }
  const rank = (rule: TriageRule): number =>
    rule.kind === kind
      ? 0
      : rule.importance
        ? 1
        : rule.negative
          ? 2
          : rule.kind === 'noise' || rule.kind === 'praise'
            ? 4
            : 3;
  const reasons = [...words]
    .sort(([a], [b]) => rank(a) - rank(b) || b.strength - a.strength)
    .map(([rule, list]) => ({ rule: rule.id, words: list.slice(0, MOST_WORDS) }));
  const spokenTone = [...words.keys()].some((rule) => rule.negative);
  return negative && !spokenTone ? [...reasons, { rule: 'negative-emoji', words: [] }] : reasons;
}
