import { nativeDigest } from './natives';

/** Larger files are not read: two copies of them in the memory of the page would be felt. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * SHA-256 (hex) of the one file in the body of an upload, as it leaves: after whatever the page did to it. Null: there is none, there are several, it
 * is too large, or it comes as a stream.
 */
export async function fileHash(body: unknown): Promise<string | null> {
  const bytes = await bytesOf(body);
  if (bytes === null) return null;
  const hash = new Uint8Array(await nativeDigest(bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function bytesOf(body: unknown): Promise<ArrayBuffer | Uint8Array<ArrayBuffer> | null> {
  if (body instanceof FormData) {
    const files = [...body.values()].filter((value) => typeof value !== 'string');
    return files.length === 1 ? bytesOf(files[0]) : null;
  }
  if (body instanceof Blob) return body.size <= MOST_BYTES ? body.arrayBuffer() : null;
  if (body instanceof ArrayBuffer) return body.byteLength <= MOST_BYTES ? body.slice(0) : null;
  if (ArrayBuffer.isView(body) && body.byteLength <= MOST_BYTES) {
    return Uint8Array.from(new Uint8Array(body.buffer, body.byteOffset, body.byteLength));
  }
  return null;
}
