import { loadedScript } from '../loaded-script';

/** A place in an image, in its pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Finds one QR code in RGBA pixels; null when there is none. `thorough`: also light codes on dark ground, at twice the cost. */
export type QrReader = (
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
  thorough: boolean,
) => { readonly text: string } | null;

/** Where the loaded script puts it: the isolated world's own global, which no page can see. */
export interface QrReaderGlobal {
  sanshenQrReader?: QrReader;
}

/**
 * Loads the decoder when the first picture appears, once: most drafts never need it.
 * Rejects when the script is gone (extension updated under the page): pictures then count as not read.
 */
export const qrReaderLoader = (script: string): (() => Promise<QrReader>) =>
  loadedScript(script, () => (globalThis as QrReaderGlobal).sanshenQrReader);
