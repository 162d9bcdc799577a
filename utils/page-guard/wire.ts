/**
 * What the page-world guard and the isolated content script say to each other over a private MessagePort.
 * The page cannot read it: the port is handed over before the first page script runs.
 */
import type { RawRequest, RawResponse } from '../platforms/contract';

/** Marks the one window message that hands over the port. */
export const PORT_HELLO = 'sanshen:port';

/** Fragment that carries a release: `#ss-<nonce>`. Fragments never reach the server and are not signed by the platforms. */
export const RELEASE_FRAGMENT = 'ss-';

/** Name under which a request is asked about that no endpoint table knows and that carries what is being written. */
export const UNKNOWN_ENDPOINT = 'unknown-endpoint';

export type FromPage =
  | { readonly t: 'hold'; readonly id: number; readonly endpoint: string; readonly request: RawRequest }
  | { readonly t: 'sent'; readonly id: number }
  | { readonly t: 'abandoned'; readonly id: number }
  | { readonly t: 'answer'; readonly id: number; readonly response: RawResponse | null }
  | {
      readonly t: 'tap';
      readonly endpoint: string;
      readonly request: RawRequest;
      readonly response: RawResponse;
      /** Of the one file that an upload carries: SHA-256 of its bytes, hex. */
      readonly sha256?: string;
    }
  | { readonly t: 'refused'; readonly way: string; readonly url: string }
  | { readonly t: 'called'; readonly id: number; readonly ok: boolean; readonly value: unknown };

export type ToPage =
  | { readonly t: 'grant'; readonly id: number; readonly nonce: string }
  | { readonly t: 'deny'; readonly id: number }
  /** The release of `id` is used and its network rule gone: the next held request may be asked about. */
  | { readonly t: 'next'; readonly id: number }
  /** What is being written on the page, and the ids that stand for it; empty where nothing is guarded. */
  | { readonly t: 'composing'; readonly texts: readonly string[]; readonly ids: readonly string[] }
  | { readonly t: 'call'; readonly id: number; readonly name: string };
