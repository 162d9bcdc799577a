import { Fault } from '../domain/fault';
import type { CommentKind, LearnedPhrase } from '../domain/triage';
import { find } from './finder';
import { PATTERN_RULES, triageFinder } from './registry';
import { FILLERS } from './rules/chatter';
import { folded, lettersOf, listen, type Spoken } from './spoken';
import { ALWAYS_ANSWERED, ENOUGH } from './weigh';

/** Longest phrase that is proposed; longer ones hardly come twice. */
const LONGEST = 12;
const SHORTEST = 2;
/** More nobody keeps an eye on. */
export const MOST_LEARNED = 300;

/** 投诉、举报、求助: nobody stops their clock by changing a class. */
export function mustBeAnswered(kind: CommentKind): boolean {
  return ALWAYS_ANSWERED.includes(kind);
}

/** The unit's phrase that a comment contains: the longest, of equally long ones the newest. */
export function learnedFor(spoken: Spoken, learned: readonly LearnedPhrase[]): LearnedPhrase | null {
  let best: LearnedPhrase | null = null;
  for (const each of learned) {
    if (!containsPhrase(spoken, heard(each))) continue;
    const longer = each.phrase.length - (best?.phrase.length ?? 0);
    if (longer > 0 || (longer === 0 && best && each.at > best.at)) best = each;
  }
  return best;
}

const phrases = new WeakMap<LearnedPhrase, Spoken>();

/** A phrase taken apart, once for all comments of a batch. */
function heard(learned: LearnedPhrase): Spoken {
  const known = phrases.get(learned) ?? listen(learned.phrase);
  phrases.set(learned, known);
  return known;
}

/** Signs and spaces between the letters make no difference; a phrase of emoji, a name or a topic is looked for as it stands. */
function containsPhrase(spoken: Spoken, { letters, whole }: Spoken): boolean {
  return letters === '' ? spoken.whole.includes(whole.trim()) : spoken.letters.includes(letters);
}

/**
 * Why a phrase cannot be learned from a comment; null when it can. A phrase that silences must not be one that half of all comments
 * contain, nor one by which the shipped rules know a concern.
 * @returns Fault `phrase-elsewhere`, `phrase-vague`, `phrase-concern`.
 */
export function phraseRefusal({ phrase, needsAnswer }: LearnedPhrase, text: string): Fault | null {
  const spoken = listen(phrase);
  if (!containsPhrase(listen(text), spoken))
    return new Fault('phrase-elsewhere', '用语须是这条留言中的原文，请从留言中选取。');
  const { letters } = spoken;
  if (/\d{5,}/.test(lettersOf(folded(phrase))))
    return new Fault('phrase-private', '用语中不能有电话号码等个人信息，请改用其他文字。');
  if (needsAnswer) return null;
  const concern = find(triageFinder(), PATTERN_RULES, folded(phrase)).find(
    ({ rule }) => rule.kind !== null && ALWAYS_ANSWERED.includes(rule.kind) && rule.strength >= ENOUGH,
  );
  if (!concern) {
    if (letters === '' || ownLetters(letters) >= SHORTEST) return null;
    return new Fault('phrase-vague', '用语过于笼统，会使其他留言漏办，请选取更具体的文字（不少于2个字）。');
  }
  return new Fault(
    'phrase-concern',
    `“${concern.words}”常见于投诉、举报和求助，不能设为不计时限的用语，请选取其他文字。`,
  );
}

/** Letters that neither are particles nor ask by themselves: 请问 would silence every question. */
function ownLetters(letters: string): number {
  const asks = new Uint8Array(letters.length);
  for (const { rule, start, end } of find(triageFinder(), PATTERN_RULES, letters))
    if (rule.kind === 'question' || rule.kind === 'suggestion') asks.fill(1, start, end);
  let count = 0;
  for (let i = 0; i < letters.length; i++) if (asks[i] === 0 && !FILLERS.includes(letters[i]!)) count++;
  return count;
}

/** Two phrases that find the same comments. */
export function samePhrase(a: string, b: string): boolean {
  const [x, y] = [listen(a), listen(b)];
  return x.letters === y.letters && (x.letters !== '' || x.whole.trim() === y.whole.trim());
}

/**
 * The phrase of a comment that is offered for learning: the part of a sentence that says most, without names, links, emoji and numbers
 * (a citizen's phone number never becomes a phrase of the unit). '' when nothing is left. The person edits it before it is kept.
 */
export function proposePhrase(text: string): string {
  const { words } = listen(text);
  const parts = words.split(/[^\p{L}]+|\d+/u).filter((part) => part.length >= SHORTEST);
  let best = '';
  let most = 0;
  for (const part of parts) {
    const trimmed = withoutFillers(part);
    const candidate = trimmed.length > LONGEST ? richest(trimmed) : trimmed;
    const weight = telling(candidate);
    if (candidate.length >= SHORTEST && weight > most) {
      best = candidate;
      most = weight;
    }
  }
  return best;
}

function withoutFillers(part: string): string {
  let start = 0;
  let end = part.length;
  while (start < end && FILLERS.includes(part[start]!)) start++;
  while (end > start && FILLERS.includes(part[end - 1]!)) end--;
  return part.slice(start, end);
}

/** The stretch of `LONGEST` letters that holds the most telling ones; the first of equal ones. */
function richest(part: string): string {
  let best = part.slice(0, LONGEST);
  for (let i = 1; i + LONGEST <= part.length; i++) {
    const stretch = part.slice(i, i + LONGEST);
    if (telling(stretch) > telling(best)) best = stretch;
  }
  return withoutFillers(best);
}

/** Letters that neither are particles nor belong to what the shipped rules know already. */
function telling(part: string): number {
  const known = new Uint8Array(part.length);
  for (const { start, end } of find(triageFinder(), PATTERN_RULES, part)) known.fill(1, start, end);
  let count = 0;
  for (let i = 0; i < part.length; i++) if (!FILLERS.includes(part[i]!)) count += known[i] === 1 ? 1 : 2;
  return count;
}
