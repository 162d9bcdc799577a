import * as z from 'zod/mini';
import { Fault } from '../domain/fault';
import { type Packet, PacketSchema } from '../domain/packet';
import { canonicalJson } from '../review/canonical-json';
import { sha256Of } from '../review/digest';
import { altered, gunzip, gzip } from './compress';

/** A packet as bytes: canonical JSON, gzip. Every way of travelling carries exactly these. */
export interface Packed {
  readonly data: Uint8Array<ArrayBuffer>;
  /** Of `data`, hex. */
  readonly sha256: string;
}

export async function pack(packet: Packet): Promise<Packed> {
  const data = await gzip(canonicalJson(packet));
  return { data, sha256: await sha256Of(data) };
}

/**
 * The packet in these bytes, which have been compared with their checksum. Says nothing about signatures.
 * @throws Fault `packet-altered`, `packet-version`.
 */
export async function unpack(data: Uint8Array<ArrayBuffer>): Promise<Packet> {
  const text = await gunzip(data);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw altered();
  }
  requireVersion(value);
  const parsed = PacketSchema.safeParse(value);
  // One spelling only: what was signed is what is shown.
  if (!parsed.success || canonicalJson(parsed.data) !== text) throw altered();
  return parsed.data;
}

const VersionSchema = z.object({ format: z.literal('sanshen-packet'), v: z.number() });

/** @throws Fault `packet-version` when a later 三审台 wrote it. */
export function requireVersion(value: unknown): void {
  const known = VersionSchema.safeParse(value);
  if (known.success && known.data.v > 1) {
    throw new Fault('packet-version', '审核包由更新版本的三审台生成，请先更新本机的三审台，再重新导入。');
  }
}
