/** Classes of everything that is no Chinese character; characters stand for themselves. */
export const DIGIT = 1;
export const LATIN = 2;
export const BREAK = 3;

/** Units in front of the first and behind the last character of a text: the model looks three characters back. */
export const MARGIN = 4;

/** True for the common Chinese characters, the only ones that are ever corrected. */
export function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** Class of what is no Chinese character. */
function classOf(unit: number): number {
  if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)) return DIGIT;
  if ((unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) return LATIN;
  return BREAK;
}

/** A text as the model reads it: one unit per UTF-16 unit, with `MARGIN` breaks on both sides. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length + 2 * MARGIN).fill(BREAK);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    units[i + MARGIN] = isHan(unit) ? unit : classOf(unit);
  }
  return units;
}
