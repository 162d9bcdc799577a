import type { TriageRule } from './rule';

/** Where a rule found something: [start, end) of the searched text, in UTF-16 units, and the words there. */
export interface Sign {
  readonly rule: TriageRule;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

interface Phrase {
  readonly rule: TriageRule;
  readonly parts: readonly string[];
  /** Takes back what the rule found at the same place. */
  readonly voids: boolean;
}

/** Longest stretch that `…` stands for. */
const GAP = 8;
const SENTENCE_END = /[。!?;…]/;

/**
 * All phrases of all rules, by the first two characters (by the only one of single ones): one pass over a text finds them all, overlapping
 * ones too.
 */
export type Finder = ReadonlyMap<number, readonly Phrase[]>;

export function finderOf(rules: readonly TriageRule[]): Finder {
  const finder = new Map<number, Phrase[]>();
  for (const rule of rules) {
    for (const [list, voids] of [
      [rule.phrases, false],
      [rule.but ?? [], true],
    ] as const) {
      for (const phrase of list) {
        const parts = phrase.split('…');
        const key = keyAt(parts[0]!, 0);
        const same = finder.get(key);
        const entry = { rule, parts, voids };
        if (same) same.push(entry);
        else finder.set(key, [entry]);
      }
    }
  }
  return finder;
}

/** Everything the rules find in a folded text, in the order of the text. */
export function find(finder: Finder, rules: readonly TriageRule[], text: string): readonly Sign[] {
  const signs: Sign[] = [];
  const voided: Sign[] = [];
  for (let start = 0; start < text.length; start++) {
    const single = text.charCodeAt(start);
    const pair = keyAt(text, start);
    for (let key = single; ; key = pair) {
      for (const { rule, parts, voids } of finder.get(key) ?? NONE) {
        const end = endOf(text, start, parts);
        if (end > 0) (voids ? voided : signs).push({ rule, start, end, words: text.slice(start, end) });
      }
      if (key === pair) break;
    }
  }
  for (const rule of rules) {
    if (!rule.pattern) continue;
    for (const match of text.matchAll(rule.pattern))
      signs.push({ rule, start: match.index, end: match.index + match[0].length, words: match[0] });
  }
  if (voided.length === 0) return signs;
  return signs.filter((s) => !voided.some((v) => v.rule === s.rule && v.start <= s.start && s.start < v.end));
}

const NONE: readonly Phrase[] = [];

/** Two characters as one number; a character at the end of the text by itself. */
function keyAt(text: string, at: number): number {
  const first = text.charCodeAt(at);
  return at + 1 < text.length ? first + (text.charCodeAt(at + 1) + 1) * 0x10000 : first;
}

/** End of a phrase that begins at `start`; 0 when it is not there. */
function endOf(text: string, start: number, parts: readonly string[]): number {
  const first = parts[0]!;
  if (!text.startsWith(first, start)) return 0;
  let end = start + first.length;
  for (let i = 1; i < parts.length; i++) {
    const part = parts[i]!;
    const at = text.slice(end, end + GAP + part.length).indexOf(part);
    if (at < 0 || SENTENCE_END.test(text.slice(end, end + at))) return 0;
    end += at + part.length;
  }
  return end;
}
