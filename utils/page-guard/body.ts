import { NativeFormData } from './natives';

/** A body copied at the moment of the call, so that what is shown for release is what is sent. */
export interface Snapshot {
  /** For the release question. `form` when it was FormData. */
  readonly text: string;
  readonly form: (readonly [string, string])[] | null;
  readonly unreadable: boolean;
  /** What to send: same content, no longer reachable by the page. */
  readonly body: BodyInit | null;
  /** Content type the browser would set for such a body. */
  readonly contentType: string;
}

const plain = (text: string, body: BodyInit | null, contentType: string): Snapshot => ({
  text,
  form: null,
  unreadable: false,
  body,
  contentType,
});
const unreadable: Snapshot = { text: '', form: null, unreadable: true, body: null, contentType: '' };

/** Copies a request body. Streams cannot be read without consuming them: `unreadable`, and therefore held. */
export async function snapshot(body: unknown): Promise<Snapshot> {
  if (body === null || body === undefined) return plain('', null, '');
  if (typeof body === 'string') return plain(body, body, 'text/plain;charset=UTF-8');
  if (body instanceof URLSearchParams) {
    const text = body.toString();
    return plain(text, text, 'application/x-www-form-urlencoded;charset=UTF-8');
  }
  if (body instanceof FormData) {
    const copy = new NativeFormData();
    const form: (readonly [string, string])[] = [];
    for (const [name, value] of body.entries()) {
      if (typeof value === 'string') {
        copy.append(name, value);
        form.push([name, value]);
      } else {
        copy.append(name, value, value.name);
        form.push([name, `[file ${value.name} ${value.size}]`]);
      }
    }
    return { text: '', form, unreadable: false, body: copy, contentType: 'multipart/form-data' };
  }
  if (body instanceof Blob) {
    const text = await body.text();
    return plain(text, body, body.type);
  }
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) {
    const view =
      body instanceof ArrayBuffer
        ? new Uint8Array(body)
        : new Uint8Array(body.buffer, body.byteOffset, body.byteLength);
    const bytes = Uint8Array.from(view);
    return plain(new TextDecoder().decode(bytes), bytes, '');
  }
  return unreadable;
}

/** Larger binary bodies are uploads. */
const TEXT_MAX_BYTES = 512_000;

/**
 * The texts of a body as far as they can be read at once; null when it takes a moment (Blob, bytes), and then they are in the snapshot. Files,
 * pictures and streams carry no text that is looked for.
 */
export function textsNow(body: unknown): readonly string[] | null {
  if (body === null || body === undefined) return [];
  if (typeof body === 'string') return [body];
  if (body instanceof URLSearchParams) return [...body.values()];
  if (body instanceof FormData) return [...body.values()].filter((value): value is string => typeof value === 'string');
  if (body instanceof Blob)
    return body.size > TEXT_MAX_BYTES || /^(?:image|video|audio)\//i.test(body.type) ? [] : null;
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return body.byteLength > TEXT_MAX_BYTES ? [] : null;
  return [];
}

/** The texts of a copied body. */
export const textsOf = ({ text, form }: Pick<Snapshot, 'text' | 'form'>): readonly string[] =>
  form ? form.map(([, value]) => value) : [text];
