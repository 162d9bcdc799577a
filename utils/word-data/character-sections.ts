import { CLASS_OTHER, FIRST_LETTER } from '../inspection/matcher/compile';
import { HEARTS, READ_BY_SHAPE } from '../inspection/matcher/sound';
import { gapTable } from '../inspection/text/fold';
import { gapsOf } from '../inspection/unpacking/numbers';
import type { Sections } from './pack';

/** What is stored of the tables over all units; `unpacking/characters.ts` reads it. */

/** Hearts are read 心; some standard characters are read as the one they look like. */
const READ_AS = [...HEARTS].map((heart) => `${heart}心`).join('') + READ_BY_SHAPE;

/** Units and what each becomes: ascending, both bytes of the targets apart, which packs well. */
export function mappingSections(name: string, mapping: ReadonlyMap<number, number>): Sections {
  const units = [...mapping.keys()].sort((a, b) => a - b);
  const targets = units.map((unit) => mapping.get(unit)!);
  return {
    [`${name}.gaps`]: gapsOf(units),
    [`${name}.low`]: Uint8Array.from(targets, (unit) => unit & 0xff),
    [`${name}.high`]: Uint8Array.from(targets, (unit) => unit >> 8),
  };
}

/** Units that are another one when folded. */
export function changedUnits(folded: Uint16Array): Map<number, number> {
  return new Map([...folded].flatMap((to, unit) => (to === unit ? [] : [[unit, to] as const])));
}

/**
 * Classes of the plain words: what stands between letters, and units that share the letter of another one.
 * @param letters the unit that each letter stands for
 * @param changed units that take the class of another one
 */
export function plainClasses(classes: Uint16Array, letters: Uint16Array, changed: ReadonlySet<number>): Sections {
  const gap = gapTable();
  let gaps = '';
  let same = '';
  classes.forEach((letter, unit) => {
    if (changed.has(unit)) return;
    if (gap[unit] !== 0) gaps += String.fromCharCode(unit);
    if (letter >= FIRST_LETTER && letters[letter] !== unit) same += String.fromCharCode(unit, letters[letter]!);
  });
  return { gaps, 'plain.same': same };
}

/** Classes of the syllables: few have a number of two bytes. @throws RangeError with too many */
export function soundClasses(classes: Uint16Array, changed: ReadonlySet<number>): Sections {
  if (classes.some((letter) => letter >= 0x200)) throw new RangeError('too many syllables');
  const own = classes.map((letter, unit) => (changed.has(unit) ? CLASS_OTHER : letter));
  return {
    'sound.classes': Uint8Array.from(own, (letter) => letter & 0xff),
    'sound.rare': gapsOf([...own.keys()].filter((unit) => own[unit]! > 0xff)),
    'sound.same': READ_AS,
  };
}
