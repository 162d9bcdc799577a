import type { Packed } from './packed';
import { checksum, isSound, type Part, split } from './parts';

/** What a message begins with, so that people know what it is. */
export const TEXT_PREFIX = '三审台稿件';
const LINE = 1_000;
/** Data of one message: some chat windows refuse or fold longer ones. */
const MESSAGE = 3 * LINE;

/** The packet as chat messages: a header and at most three lines each, to be sent one by one. */
export function writeMessages(packed: Packed): string[] {
  return split(packed, MESSAGE).map((part) => {
    const lines = part.data.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
    const { n, total, id, data } = part;
    return [`${TEXT_PREFIX} ${n}/${total}.${id}.${data.length}.${checksum(part)}.`, ...lines].join('\n');
  });
}

/** What was found in pasted text. */
export interface Messages {
  readonly parts: readonly Part[];
  /** Messages whose content is not as it was sent, e.g. `2/3`. */
  readonly damaged: readonly string[];
}

/** Blanks and line breaks, zero-width characters, and the marks with which programs quote. */
const NOISE = /&gt;|[\s>＞»|│\p{Cf}]/gu;
const HEADER = new RegExp(`${TEXT_PREFIX}(\\d{1,4})/(\\d{1,4})\\.([0-9a-f]{12})\\.(\\d{1,5})\\.([0-9a-f]{8})\\.`, 'g');

/**
 * The parts in whatever somebody pasted: one or several messages in any order, quoted, broken into other lines, with words before,
 * between and after them.
 */
export function readMessages(text: string): Messages {
  const plain = text.replaceAll(NOISE, '');
  const parts: Part[] = [];
  const damaged: string[] = [];
  for (const match of plain.matchAll(HEADER)) {
    const [header, n, total, id, length, crc] = match;
    const start = match.index + header.length;
    const part: Part = {
      n: Number(n),
      total: Number(total),
      id: id ?? '',
      data: plain.slice(start, start + Number(length)),
    };
    if (isSound(part) && checksum(part) === crc) parts.push(part);
    else damaged.push(`${part.n}/${part.total}`);
  }
  // Somebody copied a message without its end, then once more: what is whole counts.
  return { parts, damaged: damaged.filter((d) => !parts.some(({ n, total }) => d === `${n}/${total}`)) };
}
