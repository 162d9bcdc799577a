import { Fault } from '../domain/fault';
import { fromBase64Url, toBase64Url } from '../keys/base64';
import { sha256Of } from '../review/digest';
import { altered } from './compress';
import type { Packed } from './packed';

/** One piece of a packet on its way through a chat window or a screen. */
export interface Part {
  /** From 1. */
  readonly n: number;
  readonly total: number;
  /** Which packet: the first 12 hex digits of the SHA-256 of its bytes. */
  readonly id: string;
  /** base64url. */
  readonly data: string;
}

const ID_LENGTH = 12;

/** Cuts the packet into parts with at most `room` characters of data each. */
export function split({ data, sha256 }: Packed, room: number): Part[] {
  const text = toBase64Url(data);
  const total = Math.max(1, Math.ceil(text.length / room));
  return Array.from({ length: total }, (_, i) => ({
    n: i + 1,
    total,
    id: sha256.slice(0, ID_LENGTH),
    data: text.slice(i * room, (i + 1) * room),
  }));
}

/** How far a packet has been collected. */
export interface Collected {
  readonly id: string;
  readonly total: number;
  readonly have: readonly number[];
  readonly missing: readonly number[];
  /** Parts of other packets among them. */
  readonly others: number;
}

/** The packet of which most has arrived; null when nothing has. Parts may come in any order and more than once. */
export function collected(parts: readonly Part[]): Collected | null {
  const own = mostOf(parts);
  const [any] = own;
  if (!any) return null;
  const numbers = new Set(own.map(({ n }) => n));
  const all = Array.from({ length: any.total }, (_, i) => i + 1);
  return {
    id: any.id,
    total: any.total,
    have: all.filter((n) => numbers.has(n)),
    missing: all.filter((n) => !numbers.has(n)),
    others: new Set(parts.filter(({ id }) => id !== any.id).map(({ id, n }) => `${id} ${n}`)).size,
  };
}

/**
 * The bytes of the packet of which most has arrived.
 * @throws Fault `packet-incomplete` naming what is missing, `packet-altered`, `not-packet` when there are no parts.
 */
export async function join(parts: readonly Part[]): Promise<Uint8Array<ArrayBuffer>> {
  const state = collected(parts);
  if (!state) {
    throw new Fault('not-packet', '没有找到审核包的内容。请完整复制以“三审台稿件”开头的消息，或者拍摄完整的二维码。');
  }
  if (state.missing.length > 0) {
    const missing = state.missing.join('、');
    throw new Fault(
      'packet-incomplete',
      `审核包共 ${state.total} 段，还缺第 ${missing} 段，请补齐后再导入；已收到的不必重发。`,
    );
  }
  const byNumber = new Map(mostOf(parts).map((part) => [part.n, part.data]));
  const data = bytesOf(state.have.map((n) => byNumber.get(n) ?? '').join(''));
  if (!(await sha256Of(data)).startsWith(state.id)) throw altered();
  return data;
}

/** Parts of one packet that agree about how many there are; the first of each number. */
function mostOf(parts: readonly Part[]): readonly Part[] {
  const groups = new Map<string, Map<number, Part>>();
  for (const part of parts) {
    const key = `${part.id}/${part.total}`;
    const group = groups.get(key) ?? new Map<number, Part>();
    if (!group.has(part.n)) group.set(part.n, part);
    groups.set(key, group);
  }
  const [most] = [...groups.values()].sort((a, b) => b.size - a.size);
  return most ? [...most.values()] : [];
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  let data: Uint8Array<ArrayBuffer>;
  try {
    data = fromBase64Url(text);
  } catch {
    throw altered();
  }
  // Base64 has several spellings of the same last byte; only ours counts.
  if (toBase64Url(data) !== text) throw altered();
  return data;
}

/** Checksum of a part (CRC-32 over number, total, id and data), 8 hex digits: finds what a chat window did to it. */
export function checksum({ n, total, id, data }: Part): string {
  let crc = 0xffffffff;
  for (const char of `${n}/${total}.${id}.${data}`) {
    crc ^= char.charCodeAt(0);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

/** Numbers in range and nothing but base64url. */
export function isSound({ n, total, data }: Part): boolean {
  return n >= 1 && n <= total && /^[A-Za-z0-9_-]+$/.test(data);
}
