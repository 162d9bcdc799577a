import { FUNCTION_WORDS } from './function-words';
import { SOUND_ALIKES } from './sound-alikes';

/** Lexicon of the places where something may be wrong: every match begins within one of its words. */
export const CONTEXT_WORDS = 'typo-context';
/** Its longest word. UTF-16 units. */
export const LONGEST_CONTEXT_WORD = 5;
/** Characters with patterns that no word tells. */
export const ALONE = '象于与有';
/** Where one of these may begin a match. (The search is for the characters: an expression that begins by looking back is far slower.) */
export const ALONE_PLACE =
  /[象于与有](?:(?<=象)|(?<=(?:^|[，。；并也还再了前后他她曾已方别合同起正参给赋寄授])于)|(?<=与)[\d今明去前次当本近昨翌日此他她这那我自各所一事人社]|(?<=有)[\d此中])/gu;

/** The ways in which a passage that begins with one character can be wrong: what its neighbours show to be the wrong one of two that sound alike. */
export interface WrongInContext {
  /**
   * Sticky: tried where the character stands; the match is the wrong passage, its surroundings are looked at only. One group for each way,
   * the first that fits counts.
   */
  readonly wrong: RegExp;
  /** The right form by group, from 0. */
  readonly right: readonly string[];
}

/** What can be wrong from a character on; undefined where no pattern begins with it. Made when first asked for: most are never needed. */
export function wrongFrom(character: number): WrongInContext | undefined {
  byFirst ??= index();
  const ways = byFirst.get(character);
  if (ways) ways.context ??= { wrong: new RegExp(ways.patterns.join('|'), 'uy'), right: ways.right };
  return ways?.context;
}

interface Ways {
  readonly patterns: string[];
  readonly right: string[];
  context?: WrongInContext;
}

let byFirst: ReadonlyMap<number, Ways> | undefined;

function index(): ReadonlyMap<number, Ways> {
  const ways = new Map<number, Ways>();
  for (const [firsts, pattern, right] of [...FUNCTION_WORDS, ...SOUND_ALIKES]) {
    for (const first of firsts) {
      const known: Ways = ways.get(first.charCodeAt(0)) ?? { patterns: [], right: [] };
      known.patterns.push(`(${pattern})`);
      known.right.push(right);
      ways.set(first.charCodeAt(0), known);
    }
  }
  return ways;
}
