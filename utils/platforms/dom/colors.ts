/** A colour as CSS serialises it, 0–255 and alpha 0–1. */
export interface Rgba {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

const NAMED: Readonly<Record<string, Rgba>> = {
  transparent: { r: 0, g: 0, b: 0, a: 0 },
  white: { r: 255, g: 255, b: 255, a: 1 },
  black: { r: 0, g: 0, b: 0, a: 1 },
};
/** Differences of this size in every channel cannot be seen. */
const SAME = 12;
/** Less than this is not seen. */
export const FAINT = 0.06;

/** Reads `rgb()`, `rgba()` (comma form, as browsers serialise it), `#…` and the few names that hide text; null for anything else. */
export function parseColor(value: string): Rgba | null {
  const text = value.trim().toLowerCase();
  const named = Object.hasOwn(NAMED, text) ? NAMED[text] : undefined;
  if (named) return named;
  const hex = /^#([0-9a-f]{3,8})$/.exec(text)?.[1];
  if (hex) return fromHex(hex);
  const m = /^rgba?\(\s*([\d.]+)[ ,]+([\d.]+)[ ,]+([\d.]+)\s*(?:[,/]\s*([\d.]+)(%?)\s*)?\)$/.exec(text);
  if (!m) return null;
  const alpha = m[4] === undefined ? 1 : Number(m[4]) / (m[5] ? 100 : 1);
  return { r: Number(m[1]), g: Number(m[2]), b: Number(m[3]), a: alpha };
}

function fromHex(hex: string): Rgba | null {
  const short = hex.length < 6;
  if (short ? hex.length > 4 : hex.length % 2 === 1) return null;
  const at = (i: number) => Number.parseInt(short ? hex[i]!.repeat(2) : hex.slice(i * 2, i * 2 + 2), 16);
  const alpha = short ? hex.length === 4 : hex.length === 8;
  return { r: at(0), g: at(1), b: at(2), a: alpha ? at(3) / 255 : 1 };
}

/** True when text of this colour cannot be seen on this ground. */
export function isUnseen(text: Rgba, ground: Rgba | null): boolean {
  if (text.a < FAINT) return true;
  if (!ground || text.a < 0.9) return false;
  return (
    Math.abs(text.r - ground.r) <= SAME && Math.abs(text.g - ground.g) <= SAME && Math.abs(text.b - ground.b) <= SAME
  );
}
