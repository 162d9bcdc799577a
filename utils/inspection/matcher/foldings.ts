import { type Folding, FoldingSchema } from '../../domain/finding';
import { gapTable, IGNORED, isPairAt } from '../text/fold';
import { digitFor } from '../text/numerals';
import { foldWord } from './compile';
import { foldedAt } from './surroundings';

const NONE: readonly Folding[] = [];
const ORDER = FoldingSchema.options;

/** The combining mark of keycaps: 1️⃣ is a styled 1, not a 1 with something invisible behind it. */
const KEYCAP = 0x20e3;

/**
 * The disguises that were seen through where the text has [start, end) for a word: computed for matches only.
 * @param word the lexicon's spelling
 */
export function matchFoldings(text: string, start: number, end: number, word: string): readonly Folding[] {
  if (end - start === word.length && text.startsWith(word, start)) return NONE;
  const seen = new Set<Folding>();
  const gap = gapTable();
  const letters = foldWord(word);
  let letter = 0;
  for (let i = start; i < end; i += isPairAt(text, i) ? 2 : 1) {
    const folded = foldedAt(text, i);
    const wanted = letters.charCodeAt(letter);
    if (folded === IGNORED || (gap[folded] && folded !== wanted)) addBetween(text, i, seen);
    else {
      addCharacter(text, i, wanted, seen);
      letter++;
    }
  }
  return inOrder(seen);
}

/** Adds how a character hides a word that stands between two of its letters. */
export function addBetween(text: string, index: number, seen: Set<Folding>): void {
  if (foldedAt(text, index) !== IGNORED) seen.add('gap');
  else if (text.charCodeAt(index) === KEYCAP || text.charCodeAt(index + 1) === KEYCAP) seen.add('styled');
  else seen.add('zero-width');
}

/** Adds how a character differs from the letter it stands for, if it does. */
export function addCharacter(text: string, index: number, letter: number, seen: Set<Folding>): void {
  const unit = text.charCodeAt(index);
  if (unit === letter) return;
  for (const folding of characterFoldings(unit, isPairAt(text, index) ? 2 : 1, letter)) seen.add(folding);
}

/** In the order of the schema, each once. */
export function inOrder(foldings: ReadonlySet<Folding>): readonly Folding[] {
  return foldings.size === 0 ? NONE : ORDER.filter((folding) => foldings.has(folding));
}

/** How one character differs from the letter it stands for. @param size 2 for a surrogate pair, whose high half is `unit` */
function characterFoldings(unit: number, size: number, letter: number): readonly Folding[] {
  if (size === 2) return ['styled'];
  if (unit >= 0xff01 && unit <= 0xff5e) {
    return unit >= 0xff21 && unit <= 0xff3a ? ['width', 'case'] : ['width'];
  }
  if (unit >= 0x41 && unit <= 0x5a) return ['case'];
  if (isHan(unit)) {
    const numeral = isDigitLetter(letter) || digitFor(unit) !== unit;
    return numeral && digitFor(letter) === digitFor(unit) ? ['digit'] : ['variant'];
  }
  if (isDigitLetter(unit) && isHan(letter)) return ['digit'];
  return STYLED_RANGES.some(([from, to]) => unit >= from && unit <= to) ? ['styled'] : ['lookalike'];
}

/** Blocks of circled, bracketed, small, raised and accented forms. */
const STYLED_RANGES = [
  [0xaa, 0xba],
  [0xc0, 0x24f],
  [0x1d2c, 0x1dbf],
  [0x1e00, 0x1eff],
  [0x2070, 0x209c],
  [0x2100, 0x218b],
  [0x2460, 0x24ff],
  [0x2776, 0x2793],
  [0x3200, 0x33ff],
] as const;

function isHan(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit <= 0x2fdf) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    unit === 0x3007
  );
}

function isDigitLetter(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}
