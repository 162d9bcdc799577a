import { findCodes } from './finder';
import type { Box, QrReader } from './qr-reader';
import { hasContrast, type Tile, tilesOf } from './tiles';

/** Codes of one picture that are worth telling, and characters of one. */
const MOST_CODES = 20;
const MOST_TEXT = 2_000;

/** RGBA pixels, row by row. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/**
 * Targets of the QR codes in a picture, each once. One step per turn of `rest`, so that the page is never kept waiting.
 * @param pixels part of the picture, scaled; null when it may not be read
 * @param rest resolves when the page has time
 */
export async function scanCodes(
  width: number,
  height: number,
  pixels: (tile: Tile) => Pixels | null,
  read: QrReader,
  rest: () => Promise<void>,
): Promise<string[]> {
  const codes = new Set<string>();
  for (const tile of tilesOf(width, height)) {
    await rest();
    const part = pixels(tile);
    if (!part || !hasContrast(part.data, part.width, part.height)) continue;
    const places = placesIn(part, false);
    if (tile.thorough) {
      // The whole picture is looked at for light codes on dark ground, too; a small one may be nothing but a code of a rarer form.
      await rest();
      places.push(...placesIn(part, true));
      if (tile.scale >= 1) places.push({ left: 0, top: 0, right: part.width, bottom: part.height });
    }
    const done: Box[] = [];
    for (const place of places) {
      if (done.some((box) => overlaps(box, place)) && place.right - place.left < part.width) continue;
      await rest();
      const { data, width: across, height: down } = crop(part, place);
      const found = read(data, across, down, tile.thorough);
      if (!found) continue;
      done.push(place);
      codes.add(found.text.slice(0, MOST_TEXT));
      if (codes.size >= MOST_CODES) return [...codes];
    }
  }
  return [...codes];
}

const placesIn = ({ data, width, height }: Pixels, inverted: boolean): Box[] =>
  findCodes(data, width, height, inverted);

/** More than a little in common: the same code, or one read as a part of two. */
function overlaps(a: Box, b: Box): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (across <= 0 || down <= 0) return false;
  const smaller = Math.min((a.right - a.left) * (a.bottom - a.top), (b.right - b.left) * (b.bottom - b.top));
  return across * down > smaller / 2;
}

function crop({ data, width, height }: Pixels, { left, top, right, bottom }: Box): Pixels {
  if (left === 0 && top === 0 && right === width && bottom === height) return { data, width, height };
  const across = right - left;
  const cut = new Uint8ClampedArray(across * (bottom - top) * 4);
  for (let y = top; y < bottom; y++) {
    cut.set(data.subarray((y * width + left) * 4, (y * width + right) * 4), (y - top) * across * 4);
  }
  return { data: cut, width: across, height: bottom - top };
}
