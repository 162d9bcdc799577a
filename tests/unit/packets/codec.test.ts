import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Packet } from '../../../utils/domain/packet';
import { fileName, readFile, writeFile } from '../../../utils/packets/file';
import { FRAME_BYTES, readFrame, writeFrames } from '../../../utils/packets/frames';
import { type Packed, pack, unpack } from '../../../utils/packets/packed';
import { collected, join, type Part } from '../../../utils/packets/parts';
import { readMessages, writeMessages } from '../../../utils/packets/text';
import { aDraft } from '../../support/builders';
import { aSignedReview, type Signers, someSigners } from '../../support/signers';
import { aPacket } from './packets';

let signers: Signers;
let packet: Packet;
let packed: Packed;
let file: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  signers = await someSigners();
  // Text that hardly shrinks, so that there are several parts.
  const body = Array.from({ length: 3_000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20_000))).join('');
  packet = await aPacket(
    signers,
    await aSignedReview(signers, { draft: aDraft({ article: { title: '开馆', body } }) }),
  );
  packed = await pack(packet);
  file = writeFile(packet, packed);
});

/** Any draft text, also with lone surrogates, zero-width characters and quotation marks. */
const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom('"', '\\', '\u200b', '\ud800', '>', '\n', '三'), fc.string()),
});
const anyDraft = fc.record({ title: anyText, body: anyText, author: anyText }).map((article) => aDraft({ article }));

async function throughText(text: string): Promise<Packet> {
  return unpack(await join(readMessages(text).parts));
}
const framesOf = (texts: readonly string[]): Part[] => texts.flatMap((text) => readFrame(text) ?? []);

describe('a packet comes back as it was', () => {
  it('from file, messages and frames, whatever the draft says', async () => {
    const review = await aSignedReview(signers);
    await fc.assert(
      fc.asyncProperty(anyDraft, async (draft) => {
        const sent = { ...packet, review: { ...review, draft } };
        const data = await pack(sent);
        expect(await readFile(writeFile(sent, data))).toEqual(sent);
        expect(await throughText(writeMessages(data).join('\n'))).toEqual(sent);
        expect(await unpack(await join(framesOf(writeFrames(data))))).toEqual(sent);
      }),
      { numRuns: 60 },
    );
  });

  it('every line of a message has at most 1000 characters, every frame at most 700 bytes', () => {
    const messages = writeMessages(packed);
    expect(messages.length).toBeGreaterThan(2);
    expect(Math.max(...messages.flatMap((m) => m.split('\n')).map((line) => line.length))).toBeLessThanOrEqual(1_000);
    expect(messages.every((m) => m.startsWith('三审台稿件'))).toBe(true);
    const frames = writeFrames(packed);
    expect(frames.length).toBeGreaterThan(5);
    expect(Math.max(...frames.map((f) => new TextEncoder().encode(f).length))).toBeLessThanOrEqual(FRAME_BYTES);
  });

  it('the first line of the file says what it is', () => {
    const [first] = new TextDecoder().decode(file).split('\n');
    expect(JSON.parse(first!)).toMatchObject({ format: 'sanshen-packet', unit: '青禾县融媒体中心', title: '开馆' });
    expect(fileName(packet, '2026-03-16')).toBe('审核包-2026-03-16-开馆.ssp');
  });
});

describe('an edited packet is refused', () => {
  it('whichever byte of the file is changed, cut or added', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const edited = file.slice();
        edited[at] = edited[at]! ^ by;
        await expect(readFile(edited)).rejects.toMatchObject({ name: 'Fault' });
        await expect(readFile(file.slice(0, at))).rejects.toMatchObject({ name: 'Fault' });
      }),
      { numRuns: 300 },
    );
    await expect(readFile(new Uint8Array([...file, 0]))).rejects.toMatchObject({ code: 'packet-altered' });
  });

  it('whichever character of a message is replaced', async () => {
    const messages = writeMessages(packed);
    const text = messages.join('\n');
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom('A', 'b', '7', '_', '文', '.'), async (at, char) => {
        fc.pre(text[at] !== char && !/\s/.test(text[at]!));
        const edited = text.slice(0, at) + char + text.slice(at + 1);
        await expect(throughText(edited)).rejects.toMatchObject({ name: 'Fault' });
      }),
      { numRuns: 300 },
    );
  });

  it('a message that lost characters is named', () => {
    const [, second] = writeMessages(packed);
    const read = readMessages(second!.slice(0, -20));
    expect(read.parts).toEqual([]);
    expect(read.damaged).toEqual([`2/${writeMessages(packed).length}`]);
    expect(readMessages(`${second!.slice(0, -20)}\n${second}`).damaged).toEqual([]);
  });

  it('content that is well-formed but not ours is refused, and a later version says to update', async () => {
    const other = await pack({ ...packet, extra: 1 } as never);
    await expect(unpack(other.data)).rejects.toMatchObject({ code: 'packet-altered' });
    const later = await pack({ ...packet, v: 2 } as never);
    await expect(unpack(later.data)).rejects.toMatchObject({ code: 'packet-version' });
    await expect(readFile(writeFile({ ...packet, v: 2 } as never, later))).rejects.toMatchObject({ name: 'Fault' });
    await expect(readFile(new TextEncoder().encode('hello\nworld'))).rejects.toMatchObject({ code: 'not-packet' });
  });

  it('parts that fit by number but come from two packets are never mixed', async () => {
    const other = await pack({ ...packet, unit: '另一单位' });
    // The last part: what packets have in common may pack to the same beginning.
    const [last] = readMessages(writeMessages(other).at(-1)!).parts;
    const mine = readMessages(writeMessages(packed).join('\n')).parts;
    const rest = mine.slice(0, -1);
    await expect(join([...rest, last!])).rejects.toMatchObject({ code: 'packet-incomplete' });
    expect(collected([...rest, last!])).toMatchObject({ missing: [mine.length], others: 1 });
    const forged = { ...last!, id: rest[0]!.id, n: mine.length, total: mine.length };
    await expect(join([...rest, forged])).rejects.toMatchObject({ code: 'packet-altered' });
  });
});

describe('messages survive chat windows', () => {
  const quote = (text: string) =>
    text
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n');
  it.each<[string, (messages: string[]) => string]>([
    ['quoted', (m) => m.map(quote).join('\n')],
    [
      'quoted twice, with names and times between',
      (m) => m.map((x) => `周敏 09:31\n${quote(quote(x))}\n收到`).join('\n'),
    ],
    ['broken every 60 characters', (m) => m.join('\n').replaceAll(/(.{60})/g, '$1\n')],
    ['with Windows line ends and blanks', (m) => m.join('\r\n').replaceAll(/(.{7})/g, '$1 \u3000')],
    [
      'with zero-width characters and a byte order mark',
      (m) => `\ufeff${m.join('\n').replaceAll(/(.{9})/g, '$1\u200b')}`,
    ],
    ['all in one line, without the last line end', (m) => m.join(' ').replaceAll('\n', '')],
    ['with escaped quotation marks', (m) => m.map((x) => x.replaceAll(/^/gm, '&gt; ')).join('\n')],
  ])('%s', async (_name, mangle) => {
    expect(await throughText(mangle(writeMessages(packed)))).toEqual(packet);
  });
});

describe('parts', () => {
  it('may come in any order and more than once; what is missing is named', async () => {
    const all = framesOf(writeFrames(packed));
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...all, ...all], { minLength: 1 }),
        fc.constant(all.length),
        async (parts, total) => {
          const have = new Set(parts.map(({ n }) => n));
          const missing = Array.from({ length: total }, (_, i) => i + 1).filter((n) => !have.has(n));
          expect(collected(parts)?.missing).toEqual(missing);
          if (missing.length === 0) expect(await unpack(await join(parts))).toEqual(packet);
          else await expect(join(parts)).rejects.toThrow(`还缺第 ${missing.join('、')} 段`);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('other QR codes are passed over', () => {
    const [frame] = writeFrames(packed);
    expect(readFrame('https://weibo.com/')).toBeNull();
    expect(readFrame(`${frame}A`)).toBeNull();
    expect(readFrame(frame!.replace('SSP1.1.', 'SSP1.2.'))).toBeNull();
    expect(collected([])).toBeNull();
  });

  it('more codes than anybody films are refused with another way', async () => {
    const noise = Array.from({ length: 60_000 }, (_, i) =>
      String.fromCharCode(0x4e00 + ((i * i * 7919) % 20_011)),
    ).join('');
    const long = await pack({ ...packet, review: { ...packet.review, draft: aDraft({ article: { body: noise } }) } });
    expect(() => writeFrames(long)).toThrow(expect.objectContaining({ code: 'packet-long' }));
  });
});
