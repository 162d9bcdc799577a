import type { Box } from './qr-reader';

/** A finder pattern: one of the three framed squares in the corners of a code. Pixels. */
interface Corner {
  x: number;
  y: number;
  /** Side of one module. */
  module: number;
  /** How many rows showed it. */
  seen: number;
}

/** Side of a block of pixels that shares one threshold: 2 to the power of this. */
const BLOCK_BITS = 5;
const BLOCK = 1 << BLOCK_BITS;
/** Less difference between dark and light than this is texture. */
const FLAT = 40;
const MOST_CORNERS = 32;
/** Rows that have to show a corner: every second row is looked at, and its centre alone is three modules high. */
const LEAST_SEEN = 2;
const MOST_CODES = 12;
/** Modules between the centres of two corners: version 1 has 14, version 40 has 170. */
const NEAREST = 10;
const FARTHEST = 180;

/**
 * Where codes may stand in RGBA pixels, likeliest first: three corners of one size in a right angle. Much cheaper than decoding, and several
 * codes beside each other, which confuse a decoder, come apart.
 * @param inverted looks for light codes on dark ground
 */
export function findCodes(pixels: Uint8ClampedArray, width: number, height: number, inverted: boolean): Box[] {
  const corners = cornersIn(darkOf(pixels, width, height, inverted), width, height);
  const triples: { box: Box; error: number }[] = [];
  corners.forEach((a, i) => {
    for (const [j, b] of corners.entries()) {
      if (j === i || !alike(a, b)) continue;
      for (let k = j + 1; k < corners.length; k++) {
        const c = corners[k]!;
        if (k === i || !alike(a, c) || !alike(b, c)) continue;
        const error = misfit(a, b, c);
        if (error < 1) triples.push({ box: boxOf(a, b, c, width, height), error });
      }
    }
  });
  return triples
    .sort((a, b) => a.error - b.error)
    .slice(0, MOST_CODES)
    .map(({ box }) => box);
}

const alike = (a: Corner, b: Corner): boolean => Math.max(a.module, b.module) <= 1.5 * Math.min(a.module, b.module);

/** How far three corners are from a right angle with equal sides at `a`; 1 and more: they are no code. */
function misfit(a: Corner, b: Corner, c: Corner): number {
  const [ux, uy, vx, vy] = [b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y];
  const [u, v] = [Math.hypot(ux, uy), Math.hypot(vx, vy)];
  const modules = (u + v) / 2 / ((a.module + b.module + c.module) / 3);
  if (modules < NEAREST || modules > FARTHEST) return 1;
  const angle = Math.abs((ux * vx + uy * vy) / (u * v)) / 0.3;
  const sides = (Math.max(u, v) / Math.min(u, v) - 1) / 0.35;
  const sizes = (Math.max(a.module, b.module, c.module) / Math.min(a.module, b.module, c.module) - 1) / 0.5;
  // Nearer corners first: those farther off belong to another code.
  return Math.max(angle, sides, sizes) < 1 ? (angle + sides + sizes) / 4 + modules / FARTHEST / 5 : 1;
}

/** The code with most of its quiet zone. */
function boxOf(a: Corner, b: Corner, c: Corner, width: number, height: number): Box {
  const margin = 6 * Math.max(a.module, b.module, c.module);
  const xs = [a.x, b.x, c.x, b.x + c.x - a.x];
  const ys = [a.y, b.y, c.y, b.y + c.y - a.y];
  return {
    left: Math.max(0, Math.floor(Math.min(...xs) - margin)),
    top: Math.max(0, Math.floor(Math.min(...ys) - margin)),
    right: Math.min(width, Math.ceil(Math.max(...xs) + margin)),
    bottom: Math.min(height, Math.ceil(Math.max(...ys) + margin)),
  };
}

/** 1 for each dark pixel, by the brightness around it: shadows on a photographed poster do no harm. */
function darkOf(pixels: Uint8ClampedArray, width: number, height: number, inverted: boolean): Uint8Array {
  const grey = new Uint8Array(width * height);
  for (let i = 0, p = 0; i < grey.length; i++, p += 4)
    grey[i] = (pixels[p]! * 3 + pixels[p + 1]! * 6 + pixels[p + 2]!) / 10;
  const [across, down] = [Math.ceil(width / BLOCK), Math.ceil(height / BLOCK)];
  const low = new Uint8Array(across * down).fill(255);
  const high = new Uint8Array(across * down);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const block = (y >> BLOCK_BITS) * across + (x >> BLOCK_BITS);
      const value = grey[y * width + x]!;
      if (value < low[block]!) low[block] = value;
      if (value > high[block]!) high[block] = value;
    }
  }
  const dark = new Uint8Array(width * height);
  const one = inverted ? 0 : 1;
  for (let v = 0; v < down; v++) {
    for (let u = 0; u < across; u++) {
      let [least, most] = [255, 0];
      for (let y = Math.max(0, v - 2); y <= Math.min(down - 1, v + 2); y++) {
        for (let x = Math.max(0, u - 2); x <= Math.min(across - 1, u + 2); x++) {
          least = Math.min(least, low[y * across + x]!);
          most = Math.max(most, high[y * across + x]!);
        }
      }
      if (most - least < FLAT) continue;
      const middle = (least + most) / 2;
      for (let y = v * BLOCK; y < Math.min(height, (v + 1) * BLOCK); y++) {
        for (let x = u * BLOCK; x < Math.min(width, (u + 1) * BLOCK); x++) {
          dark[y * width + x] = grey[y * width + x]! < middle ? one : 1 - one;
        }
      }
    }
  }
  return dark;
}

function cornersIn(dark: Uint8Array, width: number, height: number): Corner[] {
  const corners: Corner[] = [];
  const runs = new Float64Array(5);
  for (let y = 0; y < height; y += 2) {
    runs.fill(0);
    let start = 0;
    for (let x = 1; x <= width; x++) {
      const at = y * width + x;
      if (x < width && dark[at] === dark[at - 1]) continue;
      runs.copyWithin(0, 1);
      runs[4] = x - start;
      start = x;
      // The stretch that just ended has to be dark.
      if (dark[at - 1] !== 1 || !isPattern(runs)) continue;
      const module = (runs[0]! + runs[1]! + runs[2]! + runs[3]! + runs[4]!) / 7;
      const cx = Math.round(x - runs[4]! - runs[3]! - runs[2]! / 2);
      const cy = crossCheck(dark, width, height, cx, y, module);
      if (cy !== null) note(corners, cx, cy, module);
    }
  }
  return corners
    .filter(({ seen }) => seen >= LEAST_SEEN)
    .sort((a, b) => b.seen - a.seen)
    .slice(0, MOST_CORNERS);
}

/** Dark, light, dark, light, dark in the proportions 1 : 1 : 3 : 1 : 1. */
function isPattern(runs: Float64Array): boolean {
  const total = runs[0]! + runs[1]! + runs[2]! + runs[3]! + runs[4]!;
  if (runs[0]! === 0 || total < 9) return false;
  const module = total / 7;
  const slack = module * 0.6 + 0.5;
  return (
    Math.abs(runs[0]! - module) <= slack &&
    Math.abs(runs[1]! - module) <= slack &&
    Math.abs(runs[2]! - 3 * module) <= slack * 2 &&
    Math.abs(runs[3]! - module) <= slack &&
    Math.abs(runs[4]! - module) <= slack
  );
}

/** The same proportions up and down through this pixel? Gives the centre, null when not. */
function crossCheck(
  dark: Uint8Array,
  width: number,
  height: number,
  x: number,
  y: number,
  module: number,
): number | null {
  const longest = module * 6;
  const count = (from: number, step: 1 | -1, value: number): number => {
    let n = 0;
    while (
      from + n * step >= 0 &&
      from + n * step < height &&
      n < longest &&
      dark[(from + n * step) * width + x] === value
    )
      n++;
    return n;
  };
  if (dark[y * width + x] !== 1) return null;
  const up = count(y, -1, 1);
  const down = count(y + 1, 1, 1);
  const upLight = count(y - up, -1, 0);
  const downLight = count(y + 1 + down, 1, 0);
  const upFrame = count(y - up - upLight, -1, 1);
  const downFrame = count(y + 1 + down + downLight, 1, 1);
  const runs = Float64Array.of(upFrame, upLight, up + down, downLight, downFrame);
  const total = upFrame + upLight + up + down + downLight + downFrame;
  if (!isPattern(runs) || Math.abs(total / 7 - module) > module * 0.5) return null;
  return y - up + (up + down) / 2;
}

function note(corners: Corner[], x: number, y: number, module: number): void {
  const near = corners.find((c) => Math.abs(c.x - x) <= c.module * 2 && Math.abs(c.y - y) <= c.module * 2);
  if (!near) {
    corners.push({ x, y, module, seen: 1 });
    return;
  }
  const n = near.seen++;
  near.x = (near.x * n + x) / (n + 1);
  near.y = (near.y * n + y) / (n + 1);
  near.module = (near.module * n + module) / (n + 1);
}
