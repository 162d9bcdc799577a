import { CLASS_GAP, CLASS_IGNORED, CLASS_OTHER, CLASS_SURROGATE, FIRST_LETTER } from '../matcher/compile';
import { IGNORED } from '../text/fold';
import { fromGaps, GAP_STEP } from './numbers';
import type { OpenedSections } from './sections';

/** The tables over all UTF-16 units. */
export interface CharacterTables {
  /** As in `WordData`. */
  readonly fold: Uint16Array;
  readonly letters: Uint16Array;
  /** Classes of the plain words' letters, and of the syllables when a lexicon sees through sounds (see `CompiledWords`). */
  readonly plain: Uint16Array;
  readonly sound: Uint16Array | null;
}

/** Character tables from their sections: a unit that is drawn like another one, or folds to it, has its classes. */
export function unpackCharacters(sections: OpenedSections): CharacterTables {
  const letters = sections.units('owners.letters');
  const plain = plainClasses(letters, sections);
  const sound = sections.has('sound.classes') ? soundClasses(sections) : null;
  const fold = new Uint16Array(0x10000);
  // What a unit folds to may be drawn like another one, never the other way round.
  follow(sections, 'shapes', plain, sound ?? plain, null);
  follow(sections, 'fold', plain, sound ?? plain, fold);
  if (sound) readAs(sound, sections.text('sound.same'));
  return { fold, letters, plain, sound };
}

function plainClasses(letters: Uint16Array, sections: OpenedSections): Uint16Array {
  const classes = new Uint16Array(0x10000).fill(CLASS_OTHER);
  classes.fill(CLASS_SURROGATE, 0xd800, 0xe000);
  classes[IGNORED] = CLASS_IGNORED;
  const gaps = sections.text('gaps');
  for (let i = 0; i < gaps.length; i++) classes[gaps.charCodeAt(i)] = CLASS_GAP;
  for (let letter = FIRST_LETTER; letter < letters.length; letter++) classes[letters[letter]!] = letter;
  readAs(classes, sections.text('plain.same'));
  return classes;
}

/** The low bytes of the classes, and the units that have more. */
function soundClasses(sections: OpenedSections): Uint16Array {
  const classes = new Uint16Array(sections.bytes('sound.classes'));
  const { numbers, count } = fromGaps(sections.bytes('sound.rare'));
  for (let i = 0; i < count; i++) classes[numbers[i]!]! += 0x100;
  return classes;
}

/**
 * Gives the units of a mapping the classes of their targets. All tables in one go: a loop is slow until the engine has seen a few
 * thousand rounds of it.
 * @param fold takes the distances, if they are foldings
 */
function follow(
  sections: OpenedSections,
  name: string,
  plain: Uint16Array,
  sound: Uint16Array,
  fold: Uint16Array | null,
): void {
  const gaps = sections.bytes(`${name}.gaps`);
  const low = sections.bytes(`${name}.low`);
  const high = sections.bytes(`${name}.high`);
  for (let i = 0, unit = 0, count = 0; i < gaps.length; i++) {
    const gap = gaps[i]!;
    unit += gap;
    if (gap === GAP_STEP) continue;
    const target = low[count]! | (high[count]! << 8);
    if (fold) fold[unit] = target - unit;
    plain[unit] = plain[target]!;
    sound[unit] = sound[target]!;
    count++;
  }
}

/** Pairs: the first one is read as the second. */
function readAs(classes: Uint16Array, pairs: string): void {
  for (let i = 0; i < pairs.length; i += 2) classes[pairs.charCodeAt(i)] = classes[pairs.charCodeAt(i + 1)]!;
}
