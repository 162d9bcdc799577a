import * as z from 'zod/mini';
import { Fault } from '../domain/fault';
import type { Packet } from '../domain/packet';
import { canonicalJson } from '../review/canonical-json';
import { sha256Of } from '../review/digest';
import { altered } from './compress';
import { type Packed, requireVersion, unpack } from './packed';

/** Ending of packet files. */
export const PACKET_ENDING = '.ssp';
const MOST_HEADER = 4_000;
const NEWLINE = 0x0a;

/** First line of the file, for people who open it in an editor; it has to agree with what follows. */
const HeaderSchema = z.strictObject({
  format: z.literal('sanshen-packet'),
  v: z.literal(1),
  unit: z.string(),
  account: z.string(),
  title: z.string(),
  madeAt: z.number(),
  sha256: z.string(),
});

/** The packet as a file: one readable line of JSON, then the packed bytes. */
export function writeFile(packet: Packet, { data, sha256 }: Packed): Uint8Array<ArrayBuffer> {
  const header = new TextEncoder().encode(`${headerOf(packet, sha256)}\n`);
  const file = new Uint8Array(header.length + data.length);
  file.set(header);
  file.set(data, header.length);
  return file;
}

/** @throws Fault `not-packet`, `packet-altered`, `packet-version`, `packet-large`. */
export async function readFile(file: Uint8Array<ArrayBuffer>): Promise<Packet> {
  const end = file.subarray(0, MOST_HEADER).indexOf(NEWLINE);
  const first = new TextDecoder().decode(file.subarray(0, Math.max(end, 0)));
  let value: unknown;
  try {
    value = JSON.parse(first);
  } catch {
    value = null;
  }
  requireVersion(value);
  const header = HeaderSchema.safeParse(value);
  if (!header.success) {
    if (first.includes('sanshen-packet')) throw altered();
    throw new Fault('not-packet', `这不是三审台的审核包。请选择“带到另一台电脑”生成的 ${PACKET_ENDING} 文件。`);
  }
  const data = file.slice(end + 1);
  if ((await sha256Of(data)) !== header.data.sha256) throw altered();
  const packet = await unpack(data);
  if (headerOf(packet, header.data.sha256) !== first) throw altered();
  return packet;
}

/** Name of the file: day and title, without what file systems refuse. @param day e.g. `2026-11-22`. */
export function fileName(packet: Packet, day: string): string {
  const title = titleOf(packet)
    .replaceAll(/[\\/:*?"<>|\p{C}\s]+/gu, ' ')
    .trim();
  return `审核包-${day}-${title || '无标题'}${PACKET_ENDING}`;
}

function headerOf(packet: Packet, sha256: string): string {
  const header = {
    format: 'sanshen-packet',
    v: 1,
    unit: packet.unit,
    account: packet.review.accountName.slice(0, 100),
    title: titleOf(packet),
    madeAt: packet.madeAt,
    sha256,
  } satisfies z.infer<typeof HeaderSchema>;
  return canonicalJson(header);
}

function titleOf({ review }: Packet): string {
  const [article] = review.draft.articles;
  const text = article?.title.trim() || article?.body.trim() || '';
  return [...text.replaceAll(/\s+/g, ' ')].slice(0, 24).join('');
}
