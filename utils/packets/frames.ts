import { Fault } from '../domain/fault';
import type { Packed } from './packed';
import { checksum, isSound, type Part, split } from './parts';

/** Longest frame in bytes: a code of this size is still read from a screen by an ordinary camera. */
export const FRAME_BYTES = 700;
const HEADER_BYTES = 40;
/** More pictures than anybody films to the end. */
const MOST_FRAMES = 80;

/**
 * The packet as texts of QR codes.
 * @throws Fault `packet-long` when there would be too many of them.
 */
export function writeFrames(packed: Packed): string[] {
  const parts = split(packed, FRAME_BYTES - HEADER_BYTES);
  if (parts.length > MOST_FRAMES) {
    throw new Fault(
      'packet-long',
      `稿件较长（含图片凭据等），需要 ${parts.length} 个二维码，不便拍摄。请改用文件，或者文字消息。`,
    );
  }
  return parts.map((part) => `SSP1.${part.n}.${part.total}.${part.id}.${checksum(part)}.${part.data}`);
}

const FRAME = /^SSP1\.(\d{1,3})\.(\d{1,3})\.([0-9a-f]{12})\.([0-9a-f]{8})\.([A-Za-z0-9_-]+)$/;

/** The part in a QR code; null for any other code, and for one that was not read rightly. */
export function readFrame(text: string): Part | null {
  const [, n, total, id, crc, data] = FRAME.exec(text) ?? [];
  if (id === undefined || data === undefined) return null;
  const part: Part = { n: Number(n), total: Number(total), id, data };
  return isSound(part) && checksum(part) === crc ? part : null;
}
