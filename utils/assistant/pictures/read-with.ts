import type { QrReader } from './qr-reader';

/** What is used of a decoder in the manner of jsQR. */
type Decode = (
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
  options: { inversionAttempts: 'dontInvert' | 'attemptBoth' },
) => { readonly data: string } | null;

/** Makes a reader of a decoder. A code whose content is empty is none; a decoder that throws on odd pixels has found nothing. */
export function readWith(decode: Decode): QrReader {
  return (pixels, width, height, thorough) => {
    try {
      const code = decode(pixels, width, height, { inversionAttempts: thorough ? 'attemptBoth' : 'dontInvert' });
      return code && code.data !== '' ? { text: code.data } : null;
    } catch {
      return null;
    }
  };
}
