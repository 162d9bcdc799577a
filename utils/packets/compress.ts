import { Fault } from '../domain/fault';

/** More than any review with its pictures of sheets needs; a small file that would swell beyond is refused. */
const MOST_BYTES = 30_000_000;

export async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** @throws Fault `packet-altered` for damaged data, `packet-large` for data that swells beyond reason. */
export async function gunzip(data: Uint8Array<ArrayBuffer>): Promise<string> {
  const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      size += value.length;
      if (size > MOST_BYTES) break;
      text += decoder.decode(value, { stream: true });
    }
  } catch {
    throw altered();
  }
  await reader.cancel();
  throw new Fault('packet-large', '审核包过大，没有读取。请向对方核实来源。');
}

/** Something of the packet is not as it was written. */
export function altered(): Fault {
  return new Fault(
    'packet-altered',
    '审核包的内容不完整或者被改动过，没有导入，本机数据未变。请对方重新导出，并原样发送。',
  );
}
