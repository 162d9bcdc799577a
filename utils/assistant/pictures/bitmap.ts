import type { QrReader } from './qr-reader';
import { type Pixels, scanCodes } from './scan';
import { TILE, type Tile } from './tiles';

/** Larger files are not read: a page must not run out of memory because of us. */
const MOST_BYTES = 40_000_000;

/** Resolves in an idle slice of the page, at the latest after half a second. */
const rest = (): Promise<void> => new Promise((done) => requestIdleCallback(() => done(), { timeout: 500 }));

/** Width by height of a picture file; null for what is no picture the browser can decode. */
export async function decodeFile(file: Blob): Promise<ImageBitmap | null> {
  if (file.size === 0 || file.size > MOST_BYTES) return null;
  return createImageBitmap(file).catch(() => null);
}

/** SHA-256 of the bytes, hex; null where it cannot be had (too large, file gone, no secure context). */
export async function hashOf(file: Blob): Promise<string | null> {
  if (file.size > MOST_BYTES) return null;
  try {
    const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return null;
  }
}

/**
 * QR codes of a decoded picture or of one shown in the page.
 * @returns null when its pixels may not be read (a picture of another host without CORS)
 */
export async function codesIn(
  source: ImageBitmap | HTMLImageElement,
  width: number,
  height: number,
  read: QrReader,
): Promise<readonly string[] | null> {
  const canvas = new OffscreenCanvas(TILE, TILE);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  let readable = true;
  const pixels = (tile: Tile): Pixels | null => {
    if (!readable) return null;
    const across = Math.max(1, Math.min(TILE, Math.round(tile.width * tile.scale)));
    const down = Math.max(1, Math.min(TILE, Math.round(tile.height * tile.scale)));
    try {
      // Transparent ground is shown on white.
      context.fillStyle = '#fff';
      context.fillRect(0, 0, across, down);
      context.drawImage(source, tile.x, tile.y, tile.width, tile.height, 0, 0, across, down);
      return context.getImageData(0, 0, across, down);
    } catch {
      readable = false;
      return null;
    }
  };
  const codes = await scanCodes(width, height, pixels, read, rest);
  return readable ? codes : null;
}
