import { describe, expect, it } from 'vitest';
import { CONTEXT_WORDS, LONGEST_CONTEXT_WORD } from '../../../../utils/inspection/confusion/contexts';
import { wrongInContextIn } from '../../../../utils/inspection/confusion/find';
import { FUNCTION_WORDS } from '../../../../utils/inspection/confusion/function-words';
import { SOUND_ALIKES } from '../../../../utils/inspection/confusion/sound-alikes';
import { lexiconIndex } from '../../../../utils/inspection/lexicon-index';
import { Paragraph } from '../../../../utils/inspection/paragraph';
import rule from '../../../../utils/inspection/rules/typo-context';
import { eachRule, noRules, rulesThat, wake } from '../../../../utils/inspection/wake';
import { LEXICONS, wordsOf } from '../../../../utils/word-data/lexicons';
import { sampleOf } from '../../../support/pattern-samples';

const PATTERNS = [...FUNCTION_WORDS, ...SOUND_ALIKES];
const SAMPLES = 60;

/** Does the line wake the rule? */
function wakes({ lexicons, signs }: Paragraph): boolean {
  const awake = noRules();
  wake(awake, lexicons, signs);
  let woken = false;
  eachRule(
    awake,
    rulesThat((one) => one.id === rule.id),
    () => {
      woken = true;
    },
  );
  return woken;
}

/** Every pattern tried at every place, the first that fits counts. */
function everywhere(text: string): { start: number; end: number; right: string }[] {
  const found: { start: number; end: number; right: string }[] = [];
  for (let start = 0; start < text.length; start++) {
    for (const [firsts, pattern, right] of PATTERNS) {
      if (!firsts.includes(text[start]!)) continue;
      const wrong = new RegExp(pattern, 'uy');
      wrong.lastIndex = start;
      const match = wrong.exec(text);
      if (!match || match[0] === right) continue;
      found.push({ start, end: start + match[0].length, right });
      break;
    }
  }
  return found;
}

/** The same numbers in every run. */
function drawing(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('the words that tell where a pattern can match', () => {
  it.each(PATTERNS.map(([first, pattern, right]) => ({ first, pattern, right })))(
    '$first → $right: $pattern',
    ({ pattern }) => {
      const draw = drawing(pattern.length);
      let found = 0;
      for (let i = 0; i < SAMPLES; i++) {
        const text = ['', '，', '甲', '在'][draw(4)]! + sampleOf(pattern, draw) + ['', '，', '甲', '的'][draw(4)]!;
        const paragraph = Paragraph.lines(text)[0]!;
        const expected = everywhere(text);
        const passages = wrongInContextIn(text, paragraph.words(lexiconIndex().numbers.get(CONTEXT_WORDS)!));
        expect(
          passages.map(({ start, end, right }) => ({ start, end, right })),
          text,
        ).toEqual(expected);
        expect(wakes(paragraph) || expected.length === 0, text).toBe(true);
        found += expected.length;
      }
      expect(found).toBeGreaterThan(0);
    },
  );

  it('are no longer than is reckoned with', () => {
    const longest = Math.max(...wordsOf(LEXICONS.get(CONTEXT_WORDS)!.words).map((word) => word.length));
    expect(longest).toBe(LONGEST_CONTEXT_WORD);
  });
});
