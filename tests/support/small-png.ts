import type { Page } from '@playwright/test';
import { zlibSync } from 'fflate';

/** Colours of a picture of a page that are told apart: letters stay smooth, files small. */
const COLOURS = 64;

/**
 * A screenshot with few colours as PNG: a fifth of what the browser writes. Decoded by a page, because Node has no decoder of its own.
 * @param page any open page
 */
export async function smallPng(page: Page, png: Buffer): Promise<Uint8Array> {
  const { width, height, pixels } = await page.evaluate(decode, png.toString('base64'));
  const rgb = Buffer.from(pixels, 'base64');
  const palette = paletteOf(rgb);
  const near = new Map<number, number>();
  const rows = new Uint8Array(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = rgb.readUIntBE((y * width + x) * 3, 3);
      const index = near.get(colour) ?? nearest(palette, colour);
      near.set(colour, index);
      rows[y * (width + 1) + x + 1] = index;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.concat(palette.map((c) => Buffer.from([c >> 16, (c >> 8) & 255, c & 255])));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', zlibSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** Runs in a page. */
async function decode(png: string): Promise<{ width: number; height: number; pixels: string }> {
  const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (c) => c.charCodeAt(0))]));
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  let text = '';
  for (let i = 0; i < data.length; i += 4) text += String.fromCharCode(data[i]!, data[i + 1]!, data[i + 2]!);
  return { width, height, pixels: btoa(text) };
}

/** The most frequent colours, in steps coarse enough that neighbours count together. */
function paletteOf(rgb: Buffer): number[] {
  const counts = new Map<number, { count: number; exact: Map<number, number> }>();
  for (let i = 0; i < rgb.length; i += 3) {
    const colour = rgb.readUIntBE(i, 3);
    const coarse = colour & 0xf0f0f0;
    const group = counts.get(coarse) ?? { count: 0, exact: new Map<number, number>() };
    counts.set(coarse, group);
    group.count++;
    group.exact.set(colour, (group.exact.get(colour) ?? 0) + 1);
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, COLOURS)
    .map(({ exact }) => [...exact].sort((a, b) => b[1] - a[1])[0]![0]);
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, other] of palette.entries()) {
    const distance =
      ((colour >> 16) - (other >> 16)) ** 2 +
      (((colour >> 8) & 255) - ((other >> 8) & 255)) ** 2 +
      ((colour & 255) - (other & 255)) ** 2;
    if (distance < least) {
      least = distance;
      best = index;
    }
  }
  return best;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** CRC-32 as PNG asks for it (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
