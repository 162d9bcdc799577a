import jsQR from 'jsqr';
import { useRef, useState } from 'react';
import { useText } from '../../../components/text';
import { codesIn, decodeFile } from '../../../utils/assistant/pictures/bitmap';
import { readWith } from '../../../utils/assistant/pictures/read-with';
import { Fault } from '../../../utils/domain/fault';
import type { Packet } from '../../../utils/domain/packet';
import { readFile } from '../../../utils/packets/file';
import { readFrame } from '../../../utils/packets/frames';
import { unpack } from '../../../utils/packets/packed';
import { type Collected, collected, join, type Part } from '../../../utils/packets/parts';
import { readMessages, TEXT_PREFIX } from '../../../utils/packets/text';

export interface PacketReader {
  readonly collected: Collected | null;
  readonly damaged: readonly string[];
  readonly busy: boolean;
  readonly error: string | null;
  takeFiles(files: readonly File[]): void;
  takeText(text: string): void;
  /** A QR code that was seen; others than ours are passed over. */
  takeCode(text: string): void;
  clear(): void;
}

/**
 * Collects a packet from whatever arrives, in any order, and hands it over once it is whole. What was received stays until it is
 * cleared, also when something could not be read.
 *
 * @param onPacket rejects with a Fault when the packet is refused; its sentence is shown.
 */
export function usePacketReader(onPacket: (packet: Packet) => Promise<void>): PacketReader {
  const { t } = useText();
  const [parts, setParts] = useState<readonly Part[]>([]);
  const [damaged, setDamaged] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  // A camera sees the last code several times before React has drawn anything.
  const all = useRef<readonly Part[]>([]);
  const line = useRef<Promise<void>>(Promise.resolve());

  /** One after the other: what arrives while something is being read is not lost. */
  const run = (work: () => Promise<void>) => {
    line.current = line.current.then(async () => {
      setBusy(true);
      setError(null);
      try {
        await work();
      } catch (e) {
        setError(e instanceof Fault ? e.message : t('common.unexpected'));
      } finally {
        setBusy(false);
      }
    });
  };
  /** @param again a whole packet is offered once more, although nothing new has come: the roster may have been put right. */
  const add = async (more: readonly Part[], again: boolean) => {
    const fresh = more.filter(
      (part) => !all.current.some(({ id, n, total }) => part.id === id && part.n === n && part.total === total),
    );
    if (fresh.length === 0 && !(again && more.length > 0)) return;
    all.current = [...all.current, ...fresh];
    setParts(all.current);
    if (collected(all.current)?.missing.length === 0) await onPacket(await unpack(await join(all.current)));
  };
  /** Parts in a picture or text file; a packet file is handed over at once. */
  const partsOf = async (file: File): Promise<readonly Part[]> => {
    if (file.type.startsWith('image/')) {
      const frames = (await codesOf(file)).flatMap((text) => readFrame(text) ?? []);
      if (frames.length === 0) throw new Fault('no-code', t('packets.bring.noCode'));
      return frames;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    if (!text.startsWith('{') && text.includes(TEXT_PREFIX)) {
      const read = readMessages(text);
      setDamaged(read.damaged);
      return read.parts;
    }
    await onPacket(await readFile(bytes));
    return [];
  };
  const takeAll = async (files: readonly File[]): Promise<void> => {
    // One picture that cannot be read does not keep the others out.
    const read = await Promise.allSettled(files.map(partsOf));
    await add(
      read.flatMap((result) => (result.status === 'fulfilled' ? result.value : [])),
      true,
    );
    const failed = read.find((result) => result.status === 'rejected');
    if (failed && collected(all.current)?.missing.length !== 0) throw failed.reason;
  };
  return {
    collected: collected(parts),
    damaged,
    busy,
    error,
    takeFiles: (files) => run(() => takeAll(files)),
    takeText: (text) => {
      const read = readMessages(text);
      setDamaged(read.damaged);
      run(() => add(read.parts, true));
    },
    takeCode: (text) => {
      const part = readFrame(text);
      if (part) run(() => add([part], false));
    },
    clear: () => {
      all.current = [];
      setParts([]);
      setDamaged([]);
      setError(null);
    },
  };
}

async function codesOf(file: Blob): Promise<readonly string[]> {
  const picture = await decodeFile(file);
  if (!picture) return [];
  try {
    return (await codesIn(picture, picture.width, picture.height, readWith(jsQR))) ?? [];
  } finally {
    picture.close();
  }
}
