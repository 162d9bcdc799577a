import { FUNCTION_WORDS } from './function-words';
import { SOUND_ALIKES } from './sound-alikes';

/** A character or word that its neighbours show to be the wrong one of two that sound alike. */
export interface WrongInContext {
  /** Sticky: tried where its first character stands; the match is the wrong word, its surroundings are looked at only. */
  readonly wrong: RegExp;
  readonly right: string;
}

/** The wrong words of both lists by the code of the characters they begin with: a text is gone through once. Made when first asked for. */
export function wrongInContext(): ReadonlyMap<number, readonly WrongInContext[]> {
  byFirst ??= index();
  return byFirst;
}

let byFirst: ReadonlyMap<number, readonly WrongInContext[]> | undefined;

function index(): ReadonlyMap<number, readonly WrongInContext[]> {
  const map = new Map<number, WrongInContext[]>();
  for (const [firsts, pattern, right] of [...FUNCTION_WORDS, ...SOUND_ALIKES]) {
    const entry = { wrong: new RegExp(pattern, 'uy'), right };
    for (const first of firsts) {
      const list = map.get(first.charCodeAt(0));
      if (list) list.push(entry);
      else map.set(first.charCodeAt(0), [entry]);
    }
  }
  return map;
}
