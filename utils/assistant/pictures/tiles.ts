/** A square or smaller part of a picture, and how large it is looked at. Pixels. */
export interface Tile {
  /** Part of the original. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Times the original: below 1 scaled down. */
  readonly scale: number;
  /** Worth the dearer look (light codes on dark ground). */
  readonly thorough: boolean;
}

/** Side of a tile in pixels as it is looked at: some milliseconds of work, so that no task of the page waits long. */
export const TILE = 384;
/** Most tiles looked at in one picture: a few seconds of idle time. */
export const MOST_TILES = 400;
/** Pictures up to this side are looked at enlarged, too: their codes have hardly two pixels to a module. */
const SMALL = 240;

/**
 * Where to look for codes in a picture, coarse first. The picture is halved until it fits into one tile; every size is cut into tiles that
 * overlap by half, so that a code of up to half a tile lies whole in one of them, and a larger one does so at the next smaller size.
 */
export function tilesOf(width: number, height: number): Tile[] {
  if (!(width >= 1) || !(height >= 1)) return [];
  const tiles: Tile[] = [];
  const scales: number[] = [];
  for (let scale = 1; ; scale /= 2) {
    scales.unshift(scale);
    if (Math.max(width, height) * scale <= TILE) break;
  }
  if (Math.max(width, height) <= SMALL) scales.push(2);
  for (const scale of scales) {
    const side = TILE / scale;
    const thorough = scale === scales[0];
    for (const y of starts(height, side)) {
      for (const x of starts(width, side)) {
        if (tiles.length === MOST_TILES) return tiles;
        tiles.push({ x, y, width: Math.min(side, width - x), height: Math.min(side, height - y), scale, thorough });
      }
    }
  }
  return tiles;
}

/** Starts of stretches of `side` that cover `length`, each overlapping the one before by half; the last one ends at the end. */
function starts(length: number, side: number): number[] {
  if (length <= side) return [0];
  const found: number[] = [];
  for (let at = 0; at + side < length; at += side / 2) found.push(Math.floor(at));
  found.push(Math.floor(length - side));
  return [...new Set(found)];
}

/** Dark and light next to each other? Plain ground needs no look. RGBA pixels; looks at a few hundred of them. */
export function hasContrast(pixels: Uint8ClampedArray, width: number, height: number): boolean {
  let dark = 255;
  let light = 0;
  const step = Math.max(2, Math.floor(Math.min(width, height) / 64));
  for (let y = 0; y < height; y += step) {
    for (let x = 0; x < width; x += step) {
      const at = (y * width + x) * 4;
      const grey = (pixels[at]! * 3 + pixels[at + 1]! * 6 + pixels[at + 2]!) / 10;
      if (grey < dark) dark = grey;
      if (grey > light) light = grey;
      if (light - dark > CONTRAST) return true;
    }
  }
  return false;
}

const CONTRAST = 48;
